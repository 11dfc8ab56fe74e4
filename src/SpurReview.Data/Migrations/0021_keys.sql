-- The keys with which cookies are made and second factors are encrypted. Encrypted themselves, by a secret that lies outside the database;
-- one that is not is refused.
create table data_protection_keys (
    id       integer generated always as identity primary key,
    name     text not null unique,
    xml      text not null check (xml not like '%<masterKey%'),
    added_at timestamptz not null default now()
);
create trigger never_changes before update or delete on data_protection_keys for each row execute function refuse_change();
create trigger never_emptied before truncate on data_protection_keys execute function refuse_change();
call grant_to_app('select, insert on data_protection_keys');
