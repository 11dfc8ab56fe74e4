-- What stands in a version of the report and why it came to be, for the page that lists them.
-- The owner sets the new column of rows that otherwise never change.
alter table reports no force row level security;
alter table report_versions no force row level security, disable trigger never_changes;
alter table report_versions add column dated_on date, add column reason text check (char_length(reason) <= 20000);
update report_versions v set dated_on = r.published_on from reports r where r.review_id = v.review_id;
alter table report_versions alter column dated_on set not null;
alter table report_versions enable trigger never_changes;
alter table report_versions add check ((version = 1) = (reason is null) and btrim(reason) <> '');

create function versions_run_in_order() returns trigger language plpgsql as $$
begin
    if new.version <> coalesce((select max(v.version) from report_versions v where v.review_id = new.review_id), 0) + 1 then
        raise exception 'the versions of a report run in order' using errcode = 'SP005';
    end if;
    return new;
end
$$;
create trigger versions_run_in_order before insert on report_versions for each row execute function versions_run_in_order();

-- Whoever has a file asks which version it is, by its checksum.
create index on report_versions (sha256);
create index on report_files (sha256);

-- The same version with what the public one leaves out: for those who reach the review.
create table report_unit_copies (
    review_id uuid not null,
    version   integer not null,
    tenant_id uuid not null,
    snapshot  text not null,
    sha256    char(64) not null check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')),
    frozen_at timestamptz not null default now(),
    frozen_by text not null default spur_actor(),
    primary key (review_id, version),
    foreign key (review_id, version) references report_versions (review_id, version)
);
create trigger fill before insert on report_unit_copies for each row execute function fill_tenant_of_report();
insert into report_unit_copies (review_id, version, tenant_id, snapshot, sha256, frozen_at, frozen_by)
    select review_id, version, tenant_id, snapshot, sha256, frozen_at, frozen_by from report_versions;
alter table reports force row level security;
alter table report_versions force row level security;
alter table report_unit_copies enable row level security;
alter table report_unit_copies force row level security;
create policy of_a_reachable_review on report_unit_copies for select using ((select spur_reach()) = 'all'
    or ((select spur_reach()) = 'assigned' and review_id in (select a.review_id from review_access a where a.account_id = (select spur_account()))));
create policy frozen_by_those_who_reach_all on report_unit_copies for insert with check ((select spur_reach()) = 'all');
create trigger never_changes before update or delete on report_unit_copies for each row execute function refuse_change();
create trigger never_emptied before truncate on report_unit_copies execute function refuse_change();

-- A withdrawn version keeps its bytes and is not served; its page says why.
create table report_withdrawals (
    review_id    uuid not null,
    version      integer not null,
    tenant_id    uuid not null,
    withdrawn_on date not null,
    reason       text not null check (btrim(reason) <> '' and char_length(reason) <= 20000),
    withdrawn_at timestamptz not null default now(),
    withdrawn_by text not null default spur_actor(),
    primary key (review_id, version),
    foreign key (review_id, version) references report_versions (review_id, version)
);
create trigger fill before insert on report_withdrawals for each row execute function fill_tenant_of_report();
call open_to_everyone('report_withdrawals');
create policy withdrawn_by_those_who_reach_all on report_withdrawals for insert with check ((select spur_reach()) = 'all');

-- The unit's own copy is printed too, and only those who reach the review read it. Only the queue's worker stores files.
alter table report_files drop constraint report_files_kind_check, add check (kind in ('Pdf', 'UnitPdf'));
drop policy readable on report_files;
create policy readable on report_files for select using (
    (kind = 'Pdf' and (select spur_reach()) <> 'none') or (select spur_reach()) = 'all'
    or ((select spur_reach()) = 'assigned' and review_id in (select a.review_id from review_access a where a.account_id = (select spur_account()))));
drop policy rendered_on_first_need on report_files;
create policy stored_by_those_who_reach_all on report_files for insert with check ((select spur_reach()) = 'all');

-- Files that somebody asked for. Anyone may ask for what anyone may read.
create table render_jobs (
    review_id   uuid not null,
    version     integer not null,
    kind        varchar(20) not null check (kind in ('Pdf', 'UnitPdf')),
    tenant_id   uuid not null,
    attempts    integer not null default 0,
    next_try_at timestamptz not null default 'epoch',
    fault       text,
    asked_at    timestamptz not null default now(),
    primary key (review_id, version, kind),
    foreign key (review_id, version) references report_versions (review_id, version)
);
create index on render_jobs (next_try_at);
create trigger fill before insert on render_jobs for each row execute function fill_tenant_of_report();
alter table render_jobs enable row level security;
alter table render_jobs force row level security;
create policy worked_off_by_those_who_reach_all on render_jobs
    using ((select spur_reach()) = 'all') with check ((select spur_reach()) = 'all');
create policy asked_for_by_who_may_read on render_jobs for insert with check (
    attempts = 0 and fault is null and ((kind = 'Pdf' and (select spur_reach()) <> 'none')
    or ((select spur_reach()) = 'assigned' and review_id in (select a.review_id from review_access a where a.account_id = (select spur_account())))));

create function tell_of_job() returns trigger language plpgsql as $$
begin
    perform pg_notify('spur_render_added', '');
    return null;
end
$$;
create trigger tell after insert on render_jobs for each row execute function tell_of_job();

call grant_to_app('select, insert on report_unit_copies, report_withdrawals');
-- Who asks says for what, and nothing of when or how it goes.
call grant_to_app('select, update, delete on render_jobs');
call grant_to_app('insert (review_id, version, kind) on render_jobs');
