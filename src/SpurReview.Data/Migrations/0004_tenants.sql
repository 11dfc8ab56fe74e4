-- Which reviews an account may reach, kept by a trigger on review_inspectors. A table of its own, since a policy cannot ask its own table.
create table review_access (
    account_id uuid not null references accounts (id),
    review_id  uuid not null,
    tenant_id  uuid not null,
    primary key (account_id, review_id)
);
create index on review_access (review_id);
alter table review_access enable row level security;
alter table review_access force row level security;
create policy own_or_all on review_access
    using ((select spur_reach()) = 'all' or account_id = (select spur_account()))
    with check ((select spur_reach()) = 'all');
call grant_to_app('select, insert, delete on review_access');

-- A care provider is the tenant. Everything about a unit and its reviews carries its id.
create table care_providers (
    id         uuid primary key,
    name       varchar(300) not null check (name <> ''),
    kind       varchar(20) not null check (kind in ('Region', 'Private')),
    changed_at timestamptz not null default now(),
    changed_by text not null default spur_actor(),
    unique (name, kind)
);
create trigger stamp before insert or update on care_providers for each row execute function stamp_row();

create table units (
    id         uuid primary key,
    tenant_id  uuid not null references care_providers (id),
    name       varchar(300) not null check (name <> ''),
    workplace  varchar(300) check (workplace <> ''),
    city       varchar(300) not null check (city <> ''),
    region     varchar(300) not null,
    changed_at timestamptz not null default now(),
    changed_by text not null default spur_actor(),
    unique (tenant_id, id),
    unique nulls not distinct (tenant_id, name, workplace, city, region)
);
create trigger stamp before insert or update on units for each row execute function stamp_row();

-- Handed every table whose rows belong to a provider: seen by those who reach all, and by those with access to one of its reviews.
create procedure isolate_by_tenant(target regclass, tenant_column text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format($policy$
        create policy reachable_tenant on %s
        using ((select spur_reach()) = 'all'
            or ((select spur_reach()) = 'assigned' and %I in (select a.tenant_id from review_access a where a.account_id = (select spur_account()))))
        with check ((select spur_reach()) = 'all')
        $policy$, target, tenant_column);
    execute format('create trigger never_emptied before truncate on %s execute function refuse_change()', target);
end
$$;
call isolate_by_tenant('care_providers', 'id');
call isolate_by_tenant('units', 'tenant_id');
call grant_to_app('select, insert on care_providers, units');

-- Handed every table whose rows belong to a review.
create procedure isolate_by_review(target regclass, review_column text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format($policy$
        create policy reachable_review on %s
        using ((select spur_reach()) = 'all'
            or ((select spur_reach()) = 'assigned' and %I in (select a.review_id from review_access a where a.account_id = (select spur_account()))))
        $policy$, target, review_column);
    execute format('create trigger never_emptied before truncate on %s execute function refuse_change()', target);
    execute format('create trigger stays_with_its_review before update on %1$s for each row
        when ((old.%2$I, old.tenant_id) is distinct from (new.%2$I, new.tenant_id)) execute function refuse_change()', target, review_column);
end
$$;
