-- Vägen tillbaka: an invitation may lead to an account that is there already, for somebody who has lost every way to sign in.
alter table invitations add column account_id uuid references accounts (id);
alter table invitations drop constraint invited_to_something, add constraint invited_to_something check (case
    when account_id is not null then email is not null and roles = '{}'
        and num_nonnulls(position_role, tenant_id, unit_id, group_id, specialty) = 0
    when position_role is null then cardinality(roles) > 0 and num_nonnulls(tenant_id, unit_id, group_id, specialty) = 0
    when position_role = 'SpecialtyCoordinator' then specialty is not null and num_nonnulls(tenant_id, unit_id, group_id) = 0
    when position_role = 'ProviderAdministrator' then num_nonnulls(tenant_id, group_id) = 1 and num_nonnulls(unit_id, specialty) = 0
    else num_nonnulls(tenant_id, unit_id) = 2 and num_nonnulls(group_id, specialty) = 0 end);
create index on invitations (account_id);
create policy ways_back_by_the_administrator on invitations as restrictive for insert
    with check (account_id is null or (select spur_reach()) = 'administrator' or ((select spur_reach()) = 'all' and (select spur_account()) is null));
create trigger leads_where_it_led before update on invitations for each row
    when ((old.account_id, old.email) is distinct from (new.account_id, new.email)) execute function refuse_change();

-- A mail whose link has become void before it was sent is stopped.
drop trigger stays on outgoing_mails;
alter table outgoing_mails
    add column invitation_hash varchar(64) check (invitation_hash ~ '^[0-9a-f]{64}$'),
    add column withdrawn_at timestamptz,
    add constraint withdrawn_mail_has_no_link check (withdrawn_at is null or (link is null and sent_at is null)),
    drop constraint outgoing_mails_purpose_check,
    add constraint outgoing_mails_purpose_check check (purpose in ('Invitation', 'InvitationAgain', 'NewSignInMethod', 'NewRole',
        'Appointed', 'FactCheck', 'PlanRequested', 'PlanDecided', 'Published',
        'WayBack', 'WayBackUsed', 'PasswordChanged', 'SignInMethodRemoved'));
alter table outgoing_mails no force row level security;
update outgoing_mails set invitation_hash = encode(sha256(convert_to(substring(link from '/inbjudan/([0-9a-f]+)$'), 'UTF8')), 'hex')
    where link ~ '/inbjudan/[0-9a-f]+$';
alter table outgoing_mails force row level security;
drop index outgoing_mails_next_try_at_idx;
create index on outgoing_mails (next_try_at) where sent_at is null and withdrawn_at is null;
create index on outgoing_mails (invitation_hash) where sent_at is null and withdrawn_at is null;
create trigger stays before update on outgoing_mails for each row
    when (old.sent_at is not null or old.withdrawn_at is not null
        or (old.id, old.to_address, old.subject, old.text_body, old.html_body, old.purpose, old.message_id, old.created_at, old.invitation_hash)
            is distinct from (new.id, new.to_address, new.subject, new.text_body, new.html_body, new.purpose, new.message_id, new.created_at,
                new.invitation_hash)
        or (new.sent_at is null and new.withdrawn_at is null and old.link is distinct from new.link))
    execute function refuse_change();
create policy written_to_be_sent on outgoing_mails as restrictive for insert with check (withdrawn_at is null);

-- Whoever uses, renews or withdraws an invitation need not see the mails. One that is being sent this moment is let go: nobody waits for a
-- mail server.
create function stop_mails_of_invitation() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
begin
    update outgoing_mails set withdrawn_at = now(), link = null, fault = null where id in (
        select id from outgoing_mails where invitation_hash = old.secret_hash and sent_at is null and withdrawn_at is null
        for update skip locked);
    perform act_again_as(me);
    return null;
end
$$;
create trigger stop_mails after update on invitations for each row
    when ((old.secret_hash, old.used_at, old.withdrawn_at) is distinct from (new.secret_hash, new.used_at, new.withdrawn_at))
    execute function stop_mails_of_invitation();
