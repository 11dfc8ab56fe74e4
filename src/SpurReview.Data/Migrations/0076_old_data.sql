-- Gallring: what the rules say is too old goes, by the installation itself and nobody else. A dry run is the run, rolled back.

-- A mail that is over may go when it is a year old. Until then, and while it waits, it stays.
drop trigger never_deleted on outgoing_mails;
create trigger never_deleted before delete on outgoing_mails for each row
    when (coalesce(old.sent_at, old.withdrawn_at) is null or coalesce(old.sent_at, old.withdrawn_at) > now() - interval '364 days')
    execute function refuse_change();

create function forget_old(kind text, before date) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone bigint;
begin
    if spur_reach() <> 'all' or spur_account() is not null then
        raise exception 'only the installation itself forgets' using errcode = 'insufficient_privilege';
    end if;
    case kind
        when 'SignInAttempts' then delete from sign_in_attempts where waits_until < before;
        when 'SentMails' then delete from outgoing_mails where coalesce(sent_at, withdrawn_at) < before;
    end case;
    get diagnostics gone = row_count;
    return gone;
end
$$;
