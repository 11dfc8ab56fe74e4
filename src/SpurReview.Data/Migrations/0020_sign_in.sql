-- How a person shows who she is, and where she is signed in. All of it belongs to an account.

create table account_passkeys (
    credential_id bytea primary key check (octet_length(credential_id) between 1 and 1023),
    user_id       uuid not null references accounts (id) on delete cascade,
    data          jsonb not null
);
create index on account_passkeys (user_id);

-- The key is encrypted by the program: a copy of the database makes nobody's codes.
create table authenticator_apps (
    account_id    uuid primary key references accounts (id) on delete cascade,
    protected_key text not null,
    connected_at  timestamptz not null,
    last_step     bigint not null
);
-- A code is good once, also when two use it at the same moment.
create function only_forward() returns trigger language plpgsql as $$
begin
    if new.protected_key = old.protected_key and new.last_step <= old.last_step then
        raise exception 'a code has been used' using errcode = 'SP012';
    end if;
    return new;
end
$$;
create trigger only_forward before update on authenticator_apps for each row execute function only_forward();

create table recovery_codes (
    id         uuid primary key,
    account_id uuid not null references accounts (id) on delete cascade,
    hash       varchar(64) not null check (hash ~ '^[0-9a-f]{64}$'),
    used_at    timestamptz,
    unique (account_id, hash)
);
create trigger used_once before update on recovery_codes for each row
    when (old.used_at is not null or new.account_id <> old.account_id or new.hash <> old.hash) execute function refuse_change();

-- Tries are counted by what was typed, whether or not it is somebody's address, so that counting says nothing of who has an account.
create table sign_in_attempts (
    subject      varchar(64) primary key check (subject ~ '^[0-9a-f]{64}$'),
    tries        integer not null check (tries > 0),
    waits_until  timestamptz not null
);

-- A session is a browser in which somebody has signed in. When it has ended it never comes back.
create table account_sessions (
    id           uuid primary key,
    account_id   uuid not null references accounts (id) on delete cascade,
    device       varchar(100) not null,
    started_at   timestamptz not null,
    seen_at      timestamptz not null,
    confirmed_at timestamptz not null,
    ended_at     timestamptz
);
create index on account_sessions (account_id);
create trigger ended_once before update on account_sessions for each row
    when (old.ended_at is not null or new.account_id <> old.account_id or new.started_at <> old.started_at) execute function refuse_change();

call grant_to_app('select, insert, update, delete on account_passkeys, authenticator_apps, recovery_codes, sign_in_attempts, account_sessions');
