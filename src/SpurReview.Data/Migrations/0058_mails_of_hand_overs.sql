-- A mail may be about an action that is handed over to the provider. It is stopped when the action is taken back before it was sent.
drop trigger stays on outgoing_mails;
alter table outgoing_mails add column about uuid;
create index on outgoing_mails (about) where about is not null;
create trigger stays before update on outgoing_mails for each row
    when (old.sent_at is not null or old.withdrawn_at is not null
        or (old.id, old.to_address, old.subject, old.text_body, old.html_body, old.purpose, old.message_id, old.created_at, old.invitation_hash,
                old.about)
            is distinct from (new.id, new.to_address, new.subject, new.text_body, new.html_body, new.purpose, new.message_id, new.created_at,
                new.invitation_hash, new.about)
        or (new.sent_at is null and new.withdrawn_at is null and old.link is distinct from new.link))
    execute function refuse_change();

-- As those of an invitation: one that is being sent this moment is let go.
create function stop_mails_of_hand_over() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
begin
    update outgoing_mails set withdrawn_at = now(), link = null, fault = null where id in (
        select id from outgoing_mails where about = old.id and sent_at is null and withdrawn_at is null for update skip locked);
    perform act_again_as(me);
    return null;
end
$$;
revoke execute on function stop_mails_of_hand_over from public;
create trigger stop_mails after update on planned_actions for each row
    when (old.handed_over_on is not null and new.handed_over_on is null) execute function stop_mails_of_hand_over();
create trigger stop_mails_of_removed after delete on planned_actions for each row execute function stop_mails_of_hand_over();

-- Whether somebody has been told of the action since then, and still is to be: asked by who hands it over and sees no mails.
create function told_of(handed_over uuid, since timestamptz) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
    me text;
    found boolean;
begin
    if not exists (select from planned_actions a where a.id = handed_over) then
        return false;
    end if;
    me := act_as_the_installation();
    found := exists (select from outgoing_mails m where m.about = handed_over and m.withdrawn_at is null and m.created_at >= since);
    perform act_again_as(me);
    return found;
end
$$;
revoke execute on function told_of from public;
call grant_to_app('execute on function told_of');
