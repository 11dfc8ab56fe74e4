-- The life of a review as a table; the same one stands in the domain's ReviewLife, and a test holds them together.
create table review_transitions (
    from_state    varchar(20) not null,
    to_state      varchar(20) not null,
    by_inspectors boolean not null default false,
    primary key (from_state, to_state)
);
insert into review_transitions (from_state, to_state) values
    ('Ordered', 'Planned'), ('Planned', 'Gathering'), ('Drafting', 'FactCheck'), ('FactCheck', 'Calibration'), ('FactCheck', 'Graded'),
    ('Calibration', 'Graded'), ('Graded', 'Final'), ('Graded', 'ActionPlan'), ('ActionPlan', 'Final'), ('Final', 'Published'),
    ('Ordered', 'Cancelled'), ('Planned', 'Cancelled'), ('Gathering', 'Cancelled');
insert into review_transitions (from_state, to_state, by_inspectors) values
    ('Gathering', 'SiteVisit', true), ('SiteVisit', 'Drafting', true);
create trigger never_changes before update or delete on review_transitions for each row execute function refuse_change();
create trigger never_emptied before truncate on review_transitions execute function refuse_change();
call grant_to_app('select on review_transitions');

create table reviews (
    id                 uuid primary key,
    tenant_id          uuid not null references care_providers (id),
    unit_id            uuid not null,
    template_id        uuid not null references templates (id),
    specialty          varchar(300) not null check (specialty <> ''),
    allowed_exceptions integer not null check (allowed_exceptions between 0 and 10),
    area_count         integer not null check (area_count > 0),
    origin             varchar(20) not null check (origin in ('Ordered', 'Imported')),
    state              varchar(20) not null check (state in ('Ordered', 'Planned', 'Gathering', 'SiteVisit', 'Drafting', 'FactCheck',
                           'Calibration', 'Graded', 'ActionPlan', 'Final', 'Published', 'Cancelled')),
    visit_from         date,
    visit_to           date,
    visit_form         varchar(20) check (visit_form in ('Onsite', 'Remote')),
    visit_version      integer not null,
    published_on       date,
    created_at         timestamptz not null default now(),
    changed_at         timestamptz not null default now(),
    changed_by         text not null default spur_actor(),
    unique (tenant_id, id),
    unique (template_id, id),
    foreign key (tenant_id, unit_id) references units (tenant_id, id),
    check (num_nulls(visit_from, visit_to, visit_form) in (0, 3)),
    check (visit_to >= visit_from),
    check (visit_from is not null or state in ('Ordered', 'Cancelled')),
    check ((state = 'Published') = (published_on is not null)),
    check (published_on >= visit_from)
);
create index on reviews (state, visit_from);
create index on reviews (unit_id);
create trigger stamp before insert or update on reviews for each row execute function stamp_row();
-- A review is cancelled, never deleted.
create trigger never_deleted before delete on reviews for each row execute function refuse_change();
call isolate_by_review('reviews', 'id');
call grant_to_app('select, insert, update on reviews');

-- A child says which review it belongs to; whose and by which template is looked up, so that it cannot differ.
create function fill_tenant() returns trigger language plpgsql as $$
begin
    select r.tenant_id into new.tenant_id from reviews r where r.id = new.review_id;
    return new;
end
$$;
create function fill_tenant_and_template() returns trigger language plpgsql as $$
begin
    select r.tenant_id, r.template_id into new.tenant_id, new.template_id from reviews r where r.id = new.review_id;
    return new;
end
$$;

-- Handed the states in which a row may change; whatever the state, it may while its review is being created or imported.
create function only_in_states() returns trigger language plpgsql as $$
declare
    review uuid := case tg_op when 'DELETE' then old.review_id else new.review_id end;
begin
    if not exists (select from reviews where id = review and (state = any (tg_argv::text[]) or created_at = now())) then
        raise exception 'rows of % do not change in this state of the review', tg_table_name using errcode = 'SP003';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

create table review_steps (
    review_id  uuid not null,
    number     integer not null check (number > 0),
    tenant_id  uuid not null,
    from_state varchar(20) not null,
    to_state   varchar(20) not null,
    decided_on date not null,
    note       varchar(2000),
    taken_by   text not null default spur_actor(),
    taken_at   timestamptz not null default now(),
    primary key (review_id, number),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    foreign key (from_state, to_state) references review_transitions (from_state, to_state),
    check (to_state <> 'Cancelled' or btrim(note) <> '')
);
create trigger fill before insert on review_steps for each row execute function fill_tenant();
create trigger never_changes before update or delete on review_steps for each row execute function refuse_change();
call isolate_by_review('review_steps', 'review_id');
call grant_to_app('select, insert on review_steps');

create table review_inspectors (
    id                      uuid primary key,
    review_id               uuid not null,
    tenant_id               uuid not null,
    position                integer not null check (position > 0),
    name                    varchar(300) not null check (name <> ''),
    city                    varchar(300),
    account_id              uuid references accounts (id),
    declared_no_conflict_on date,
    signed_at               timestamptz,
    changed_at              timestamptz not null default now(),
    changed_by              text not null default spur_actor(),
    unique (review_id, account_id),
    unique (review_id, position),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create trigger fill before insert on review_inspectors for each row execute function fill_tenant();
create trigger stamp before insert or update on review_inspectors for each row execute function stamp_row();
call isolate_by_review('review_inspectors', 'review_id');
call grant_to_app('select, insert, update, delete on review_inspectors');

create function grant_access() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        delete from review_access where account_id = old.account_id and review_id = old.review_id;
    elsif new.account_id is not null then
        insert into review_access (account_id, review_id, tenant_id) values (new.account_id, new.review_id, new.tenant_id)
        on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger grant_access after insert or delete on review_inspectors for each row execute function grant_access();
create trigger account_stays before update on review_inspectors
    for each row when ((old.id, old.account_id) is distinct from (new.id, new.account_id)) execute function refuse_change();
-- Appointed, dismissed and declared until the draft is sent; signed while there is a draft. Coordinators appoint.
create trigger only_until_sent before insert or delete on review_inspectors
    for each row execute function only_in_states('Ordered', 'Planned', 'Gathering', 'SiteVisit', 'Drafting');
create trigger only_until_sent_too before update on review_inspectors
    for each row when ((old.position, old.name, old.city, old.declared_no_conflict_on)
        is distinct from (new.position, new.name, new.city, new.declared_no_conflict_on))
    execute function only_in_states('Ordered', 'Planned', 'Gathering', 'SiteVisit', 'Drafting');
create trigger only_while_drafted before update on review_inspectors
    for each row when (old.signed_at is distinct from new.signed_at)
    execute function only_in_states('Drafting', 'FactCheck', 'Calibration');
create policy appointed_by_those_who_reach_all on review_inspectors as restrictive for insert
    with check ((select spur_reach()) = 'all');
create policy dismissed_by_those_who_reach_all on review_inspectors as restrictive for delete
    using ((select spur_reach()) = 'all');

create table review_facts (
    review_id    uuid not null,
    fact         varchar(40) not null check (fact in ('Listed', 'Catchment', 'Beds', 'OccupancyPercent', 'MeanStayDays', 'Employees',
                     'Physicians', 'Specialists', 'SpecialistFte', 'TrainedSupervisors', 'PhdPhysicians', 'Residents', 'Residents2015',
                     'Residents2021', 'ResidentsByYear', 'ResidentsTrainedAbroad', 'FoundationDoctors', 'LicensedWithoutSpecialty',
                     'OnCallLines', 'OwnServices', 'MissingServices', 'Group')),
    tenant_id    uuid not null,
    number_value numeric check (number_value >= 0),
    text_value   text,
    primary key (review_id, fact),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    check (case when fact in ('ResidentsByYear', 'OwnServices', 'MissingServices', 'Group')
                then number_value is null and text_value is not null
                else number_value is not null and text_value is null end)
);
create trigger fill before insert on review_facts for each row execute function fill_tenant();
create trigger only_until_sent before insert or update or delete on review_facts for each row
    execute function only_in_states('Ordered', 'Planned', 'Gathering', 'SiteVisit', 'Drafting');
call isolate_by_review('review_facts', 'review_id');
call grant_to_app('select, insert, update, delete on review_facts');

create table findings (
    id                uuid primary key,
    review_id         uuid not null,
    tenant_id         uuid not null,
    template_id       uuid not null,
    kind              varchar(20) not null check (kind in ('Strength', 'Weakness', 'Improvement')),
    position          integer not null check (position > 0),
    text              varchar(2000) not null check (text <> ''),
    text_version      integer not null,
    area              char(1),
    area_version      integer not null,
    addressee         varchar(20) not null check (addressee in ('Unit', 'CareProvider', 'Region', 'Group')),
    addressee_version integer not null,
    changed_at        timestamptz not null default now(),
    changed_by        text not null default spur_actor(),
    unique (review_id, kind, position) deferrable initially deferred,
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    foreign key (template_id, area) references template_areas (template_id, letter)
);
create trigger fill before insert on findings for each row execute function fill_tenant_and_template();
create trigger stamp before insert or update on findings for each row execute function stamp_row();
create trigger only_while_open before insert or update or delete on findings for each row
    execute function only_in_states('Gathering', 'SiteVisit', 'Drafting', 'FactCheck', 'Calibration');
call isolate_by_review('findings', 'review_id');
call grant_to_app('select, insert, update, delete on findings');
