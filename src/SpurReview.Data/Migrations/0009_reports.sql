-- The published reports: open to everyone, so the policy lets everyone read. What is here is what the public may see.
create table reports (
    review_id    uuid primary key,
    tenant_id    uuid not null,
    number       integer generated always as identity unique,
    slug         varchar(300) not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    unit         varchar(300) not null,
    workplace    varchar(300),
    city         varchar(300) not null,
    provider     varchar(300) not null,
    region       varchar(300) not null,
    specialty    varchar(300) not null,
    regulation   varchar(100) not null,
    visit_from   date not null,
    visit_to     date not null,
    published_on date not null,
    is_imported  boolean not null,
    grades       jsonb not null,
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create index on reports (published_on desc);

-- A version is frozen when it is published: the snapshot, word for word, and its hash. Its bytes never change.
create table report_versions (
    review_id uuid not null references reports (review_id),
    version   integer not null check (version > 0),
    tenant_id uuid not null,
    snapshot  text not null,
    sha256    char(64) not null check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')),
    frozen_at timestamptz not null default now(),
    frozen_by text not null default spur_actor(),
    primary key (review_id, version)
);

-- What was rendered from a version: on first need, once.
create table report_files (
    review_id   uuid not null,
    version     integer not null,
    kind        varchar(20) not null check (kind in ('Pdf')),
    tenant_id   uuid not null,
    engine      varchar(40) not null,
    bytes       bytea not null,
    sha256      char(64) not null check (sha256 = encode(sha256(bytes), 'hex')),
    rendered_at timestamptz not null default now(),
    primary key (review_id, version, kind),
    foreign key (review_id, version) references report_versions (review_id, version)
);

create procedure open_to_everyone(target regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy readable on %s for select using ((select spur_reach()) <> ''none'')', target);
    execute format('create trigger never_changes before update or delete on %s for each row execute function refuse_change()', target);
    execute format('create trigger never_emptied before truncate on %s execute function refuse_change()', target);
end
$$;
call open_to_everyone('reports');
call open_to_everyone('report_versions');
call open_to_everyone('report_files');
create policy published_by_those_who_reach_all on reports for insert with check ((select spur_reach()) = 'all');
create policy frozen_by_those_who_reach_all on report_versions for insert with check ((select spur_reach()) = 'all');
-- Anyone's first reading may be what renders a file; the hash and the version it hangs on are checked all the same.
create policy rendered_on_first_need on report_files for insert with check ((select spur_reach()) <> 'none');

create function only_published() returns trigger language plpgsql as $$
begin
    if not exists (select from reviews where id = new.review_id and state = 'Published') then
        raise exception 'only a published review has a report' using errcode = 'SP005';
    end if;
    return null;
end
$$;
create constraint trigger only_published after insert on reports deferrable initially deferred
    for each row execute function only_published();

create function fill_tenant_of_report() returns trigger language plpgsql as $$
begin
    select r.tenant_id into new.tenant_id from reports r where r.review_id = new.review_id;
    return new;
end
$$;
create trigger fill before insert on reports for each row execute function fill_tenant();
create trigger fill before insert on report_versions for each row execute function fill_tenant_of_report();
create trigger fill before insert on report_files for each row execute function fill_tenant_of_report();

call grant_to_app('select, insert on reports, report_versions, report_files');
