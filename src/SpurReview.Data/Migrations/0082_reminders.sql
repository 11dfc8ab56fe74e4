-- Påminnelser: of what whom was reminded, for which day, and by which mail. Written by the installation, as the rules say, and by the office.
create table reminders (
    id         uuid primary key,
    review_id  uuid not null,
    tenant_id  uuid not null,
    kind       varchar(30) not null,
    account_id uuid not null references accounts (id),
    -- As what she has the task.
    reach      varchar(10) not null,
    moment     date not null,
    -- The mail goes by a rule when it is old; what it was stays told.
    mail_id    uuid not null,
    -- Null of what the rules say.
    asked_by   text,
    created_at timestamptz not null default now(),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    unique (mail_id, review_id, kind)
);
create index on reminders (review_id, account_id, kind, moment);
create index on reminders (created_at);
create trigger fill before insert on reminders for each row execute function fill_tenant();
create trigger never_changes before update or delete on reminders for each row execute function refuse_change();
create trigger never_emptied before truncate on reminders execute function refuse_change();
alter table reminders enable row level security;
alter table reminders force row level security;
create policy read_by_the_office on reminders for select using ((select spur_reach()) = 'all');
create policy written_by_the_rules_and_the_office on reminders for insert with check (
    (select is_the_installation()) or ((select spur_reach()) = 'all' and asked_by = (select spur_actor())));
call keep_reviewers_from_their_own('reminders');
call grant_to_app('select on reminders');
call grant_to_app('insert (id, review_id, kind, account_id, reach, moment, mail_id, asked_by) on reminders');

alter table outgoing_mails
    drop constraint outgoing_mails_purpose_check,
    add constraint outgoing_mails_purpose_check check (purpose in ('Invitation', 'InvitationAgain', 'NewSignInMethod', 'NewRole',
        'Appointed', 'NoLongerInspector', 'InspectorReplaced', 'FactCheck', 'Remarks', 'RemarksAnswered', 'DraftReturned', 'PlanRequested',
        'PlanToSend', 'PlanSent', 'PlanReturned', 'PlanHandedOver', 'HandOverAnswered', 'PlanDecided', 'Published', 'WayBack', 'WayBackUsed',
        'PasswordChanged', 'SignInMethodRemoved', 'VisitMoved', 'Reminder'));

-- What is done is not reminded of: asked for by the installation just before it would send the mail.
create function stop_reminder(mail uuid) returns void language sql security definer set search_path = public, pg_temp as $$
    update outgoing_mails set withdrawn_at = now(), link = null, fault = null
    where id = mail and purpose = 'Reminder' and sent_at is null and withdrawn_at is null and (select is_the_installation())
$$;
revoke execute on function stop_reminder from public;
call grant_to_app('execute on function stop_reminder');
