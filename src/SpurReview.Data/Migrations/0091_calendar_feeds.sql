-- Kalenderadress: a person's secret address where her calendar fetches her days. One at a time; only its hash is kept.
create table calendar_feeds (
    account_id  uuid primary key references accounts (id),
    secret_hash varchar(64) not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    made_at     timestamptz not null
);
call grant_to_app('select, insert, update, delete on calendar_feeds');

-- What a person's calendars have been told of each of her days, without words: enough to count its changes and to call it off.
create table calendar_entries (
    account_id uuid not null references accounts (id),
    uid        varchar(100) not null,
    from_day   date not null,
    to_day     date not null,
    digest     varchar(64) not null check (digest ~ '^[0-9a-f]{64}$'),
    sequence   integer not null check (sequence >= 0),
    changed_at timestamptz not null,
    is_off     boolean not null,
    primary key (account_id, uid),
    constraint days_in_order check (from_day <= to_day)
);
-- A calendar that has seen a change takes no earlier one.
create trigger only_upwards before update on calendar_entries for each row
    when (new.sequence <= old.sequence or (new.account_id, new.uid) is distinct from (old.account_id, old.uid))
    execute function refuse_change();
alter table calendar_entries enable row level security;
alter table calendar_entries force row level security;
create policy of_the_account on calendar_entries
    using (account_id = (select spur_account())) with check (account_id = (select spur_account()));
create policy erased_by_the_rules on calendar_entries for all to current_user using (true);
call grant_to_app('select, insert, update on calendar_entries');

-- Both go with the person.
do $$
declare
    before text := pg_get_functiondef('erase_person'::regproc);
    line text := 'delete from recovery_codes where account_id = person;';
begin
    if position(line in before) = 0 then
        raise exception 'erase_person has changed';
    end if;
    execute replace(before, line,
        line || ' delete from calendar_feeds where account_id = person; delete from calendar_entries where account_id = person;');
end
$$;
