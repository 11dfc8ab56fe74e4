-- Koncern: a group that owns several care providers.
create table provider_groups (
    id         uuid primary key,
    name       varchar(300) not null unique check (btrim(name) <> ''),
    changed_at timestamptz not null default now(),
    changed_by text not null default spur_actor()
);
create trigger stamp before insert or update on provider_groups for each row execute function stamp_row();

-- A table of its own, so that what is asked for a provider need not ask the providers' policies.
create table provider_group_members (
    tenant_id uuid primary key references care_providers (id),
    group_id  uuid not null references provider_groups (id)
);
create index on provider_group_members (group_id);

-- A unit that is renamed or moved to another provider is a new row of the same line: old reviews stay with the row and the provider of
-- their day.
alter table units add column line_id uuid, add column replaced_on date;
alter table units no force row level security;
update units set line_id = id;
alter table units force row level security;
alter table units alter column line_id set not null;
create index on units (line_id);
create function stays_as_it_was() returns trigger language plpgsql as $$
begin
    if to_jsonb(old) - array['replaced_on', 'changed_at', 'changed_by'] <> to_jsonb(new) - array['replaced_on', 'changed_at', 'changed_by'] then
        raise exception 'a unit is replaced, never changed' using errcode = 'SP001';
    end if;
    return new;
end
$$;
create trigger stays_as_it_was before update on units for each row execute function stays_as_it_was();

-- Uppdrag: who is what, and where. Ended, never deleted. Administrator, kansli and inspektör are roles of the installation and stand in
-- accounts.roles.
create table positions (
    id         uuid primary key,
    account_id uuid not null references accounts (id),
    role       varchar(30) not null check (role in ('SpecialtyCoordinator', 'HeadOfUnit', 'Deputy', 'DirectorOfStudies', 'ProviderAdministrator')),
    tenant_id  uuid references care_providers (id),
    unit_id    uuid,
    group_id   uuid references provider_groups (id),
    specialty  varchar(300) check (specialty <> ''),
    began_on   date not null,
    ended_on   date,
    changed_at timestamptz not null default now(),
    changed_by text not null default spur_actor(),
    foreign key (tenant_id, unit_id) references units (tenant_id, id),
    check (ended_on >= began_on),
    constraint position_has_its_place check (case role
        when 'SpecialtyCoordinator' then specialty is not null and num_nonnulls(tenant_id, unit_id, group_id) = 0
        when 'ProviderAdministrator' then num_nonnulls(tenant_id, group_id) = 1 and num_nonnulls(unit_id, specialty) = 0
        else num_nonnulls(tenant_id, unit_id) = 2 and num_nonnulls(group_id, specialty) = 0 end)
);
create unique index one_of_each on positions (account_id, role, tenant_id, unit_id, group_id, specialty) nulls not distinct where ended_on is null;
create index on positions (tenant_id);
create index on positions (specialty);
create trigger stamp before insert or update on positions for each row execute function stamp_row();
create trigger stays before update on positions for each row
    when ((old.id, old.account_id, old.role, old.tenant_id, old.unit_id, old.group_id, old.specialty, old.began_on)
        is distinct from (new.id, new.account_id, new.role, new.tenant_id, new.unit_id, new.group_id, new.specialty, new.began_on)
        or old.ended_on is not null)
    execute function refuse_change();

-- Whom a reviewer is or has been employed by. Nobody reviews his or her own provider.
create table employments (
    id         uuid primary key,
    account_id uuid not null references accounts (id),
    tenant_id  uuid not null references care_providers (id),
    from_day   date not null,
    until_day  date check (until_day >= from_day),
    changed_at timestamptz not null default now(),
    changed_by text not null default spur_actor()
);
create index on employments (account_id);
create trigger stamp before insert or update on employments for each row execute function stamp_row();

-- Inspektörsregistret: what makes somebody an inspector, besides the role.
create table inspector_profiles (
    account_id uuid primary key references accounts (id),
    specialty  varchar(300) not null check (specialty <> ''),
    trained_on date,
    is_active  boolean not null default true,
    changed_at timestamptz not null default now(),
    changed_by text not null default spur_actor()
);
create trigger stamp before insert or update on inspector_profiles for each row execute function stamp_row();

-- As what a position lets somebody reach the database.
create function reach_of(role text) returns text language sql immutable as $$
    select case role when 'SpecialtyCoordinator' then 'specialty' when 'HeadOfUnit' then 'head' when 'Deputy' then 'deputy'
        when 'DirectorOfStudies' then 'studies' when 'ProviderAdministrator' then 'provider' end
$$;

-- Triggers that give access reach further than whoever set them off. Only their owner may call these two.
create function act_as_the_installation() returns text language plpgsql as $$
declare
    me text := current_setting('spur.reach', true) || ' ' || current_setting('spur.account', true);
begin
    perform set_config('spur.reach', 'all', true), set_config('spur.account', '', true);
    return me;
end
$$;
create function act_again_as(me text) returns void language plpgsql as $$
begin
    perform set_config('spur.reach', split_part(me, ' ', 1), true), set_config('spur.account', split_part(me, ' ', 2), true);
end
$$;
revoke execute on function act_as_the_installation(), act_again_as(text) from public;

-- The providers that somebody works for, as kept by a trigger on positions. A table of its own, since a policy cannot ask its own table.
create table tenant_access (
    account_id uuid not null references accounts (id),
    reach      text not null,
    tenant_id  uuid not null,
    primary key (account_id, reach, tenant_id)
);
alter table review_access add column reach text not null default 'assigned';
alter table review_access drop constraint review_access_pkey, add primary key (account_id, reach, review_id);
alter table review_access alter column reach drop default;
create index on review_access (tenant_id);

-- A reviewer's own providers: today's employers, and where he or she holds a position.
create function own_tenants() returns setof uuid language sql stable as $$
    select e.tenant_id from employments e
    where e.account_id = spur_account()
        and (now() at time zone 'Europe/Stockholm')::date between e.from_day and coalesce(e.until_day, 'infinity')
    union
    select p.tenant_id from positions p where p.account_id = spur_account() and p.ended_on is null and p.tenant_id is not null
    union
    select m.tenant_id from provider_group_members m join positions p on p.group_id = m.group_id
    where p.account_id = spur_account() and p.ended_on is null
$$;

create function reviews_of_positions() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
    people uuid[];
begin
    if tg_table_name = 'positions' then
        people := array[new.account_id];
    else
        people := array(select p.account_id from positions p where p.group_id in (old.group_id, new.group_id));
    end if;
    delete from tenant_access where account_id = any (people);
    delete from review_access where account_id = any (people) and reach <> 'assigned';
    insert into tenant_access (account_id, reach, tenant_id)
        select p.account_id, reach_of(p.role), coalesce(p.tenant_id, m.tenant_id)
        from positions p left join provider_group_members m on m.group_id = p.group_id
        where p.account_id = any (people) and p.ended_on is null and coalesce(p.tenant_id, m.tenant_id) is not null
        on conflict do nothing;
    insert into review_access (account_id, reach, review_id, tenant_id)
        select p.account_id, reach_of(p.role), r.id, r.tenant_id from positions p join reviews r on is_of_position(r, p)
        where p.account_id = any (people) and p.ended_on is null
        on conflict do nothing;
    perform act_again_as(me);
    return null;
end
$$;

create function reviews_for_positions() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
begin
    if new.origin <> 'Practice' then
        insert into review_access (account_id, reach, review_id, tenant_id)
            select p.account_id, reach_of(p.role), new.id, new.tenant_id from positions p where p.ended_on is null and is_of_position(new, p)
            on conflict do nothing;
    end if;
    perform act_again_as(me);
    return null;
end
$$;

-- A unit's people see what was reviewed under its earlier names too, with the provider that they work for.
create function is_of_position(review reviews, held positions) returns boolean language sql stable as $$
    select case held.role
        when 'SpecialtyCoordinator' then review.specialty = held.specialty
        when 'ProviderAdministrator' then review.tenant_id = held.tenant_id
            or review.tenant_id in (select m.tenant_id from provider_group_members m where m.group_id = held.group_id)
        else review.tenant_id = held.tenant_id and exists (select from units a join units b using (line_id)
            where a.id = review.unit_id and b.id = held.unit_id) end
$$;

create trigger grant_access after insert or update on positions for each row execute function reviews_of_positions();
create trigger grant_access after insert or update or delete on provider_group_members for each row execute function reviews_of_positions();
create trigger grant_access after insert on reviews for each row execute function reviews_for_positions();

-- Access is given by the triggers alone.
create or replace function grant_access() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
begin
    if tg_op = 'DELETE' then
        delete from review_access where account_id = old.account_id and review_id = old.review_id and reach = 'assigned';
    elsif new.account_id is not null then
        insert into review_access (account_id, reach, review_id, tenant_id) values (new.account_id, 'assigned', new.review_id, new.tenant_id)
        on conflict do nothing;
    end if;
    perform act_again_as(me);
    return null;
end
$$;
create procedure revoke_from_app(rights text) language plpgsql as $$
begin
    execute format('revoke %s from %I', rights, current_setting('spur.app_role'));
end
$$;
call revoke_from_app('insert, delete on review_access');

-- Asked before anybody has signed in: as what somebody may act, and nothing of where.
create function roles_held(account uuid) returns setof text language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
begin
    return query select distinct p.role::text from positions p where p.account_id = account and p.ended_on is null;
    perform act_again_as(me);
end
$$;
