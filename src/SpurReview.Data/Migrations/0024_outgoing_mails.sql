-- Utkorgen: mails that are to go out. Written in the same transaction as what they tell of, so there is never one without the other.
create table outgoing_mails (
    id          uuid primary key,
    to_address  varchar(256) not null check (to_address like '%_@_%' and to_address !~ '[[:cntrl:]]'),
    subject     varchar(400) not null check (btrim(subject) <> '' and subject !~ '[[:cntrl:]]'),
    text_body   text not null check (btrim(text_body) <> ''),
    html_body   text not null check (btrim(html_body) <> ''),
    -- The bodies have a mark where the link goes. It lies here until the mail is sent, and nowhere after.
    link        text check (link ~ '^https?://[^[:space:]]+$'),
    purpose     varchar(30) not null check (purpose in ('Invitation', 'InvitationAgain', 'NewSignInMethod', 'NewRole',
        'Appointed', 'FactCheck', 'PlanRequested', 'PlanDecided', 'Published')),
    -- Ours, and the same each time it is tried: who receives a mail twice can tell.
    message_id  varchar(300) not null unique check (message_id ~ '^<[^<>@[:space:]]+@[^<>@[:space:]]+>$'),
    created_at  timestamptz not null,
    next_try_at timestamptz not null,
    attempts    integer not null default 0 check (attempts >= 0),
    fault       varchar(2000),
    sent_at     timestamptz,
    changed_at  timestamptz not null default now(),
    changed_by  text not null default spur_actor(),
    constraint sent_mail_has_no_link check (sent_at is null or (link is null and fault is null and attempts > 0))
);
create index on outgoing_mails (next_try_at) where sent_at is null;
create index on outgoing_mails (created_at);

create trigger stamp before insert or update on outgoing_mails for each row execute function stamp_row();
create trigger stays before update on outgoing_mails for each row
    when (old.sent_at is not null
        or (old.id, old.to_address, old.subject, old.text_body, old.html_body, old.purpose, old.message_id, old.created_at)
            is distinct from (new.id, new.to_address, new.subject, new.text_body, new.html_body, new.purpose, new.message_id, new.created_at)
        or (new.sent_at is null and old.link is distinct from new.link))
    execute function refuse_change();
create trigger never_deleted before delete on outgoing_mails for each row execute function refuse_change();
create trigger never_emptied before truncate on outgoing_mails execute function refuse_change();

-- Written by whoever does what is told of: somebody who has signed in, or is just now invited. Read by the administrator, who may have one
-- tried again at once, and by the installation, which sends them.
alter table outgoing_mails enable row level security;
alter table outgoing_mails force row level security;
create policy written_with_what_it_tells on outgoing_mails for insert with check (
    attempts = 0 and fault is null and sent_at is null
    and ((select spur_reach()) not in ('none', 'public') or (select spur_invitation()) is not null));
create policy read_by_the_administrator on outgoing_mails for select using ((select spur_reach()) = 'administrator');
create policy tried_again_by_the_administrator on outgoing_mails for update
    using ((select spur_reach()) = 'administrator') with check ((select spur_reach()) = 'administrator' and sent_at is null);
create policy sent_by_the_installation on outgoing_mails
    using ((select spur_reach()) = 'all' and (select spur_account()) is null);

create function tell_of_mail() returns trigger language plpgsql as $$
begin
    perform pg_notify('spur_mail_added', '');
    return null;
end
$$;
create trigger tell after insert on outgoing_mails for each statement execute function tell_of_mail();

call grant_to_app('select, insert on outgoing_mails');
call grant_to_app('update (link, next_try_at, attempts, fault, sent_at) on outgoing_mails');
