-- What inspectors write on devices that come and go: every edit that was answered, and when which field of a review changed last, so that
-- a device asks for what is new. Theirs alone: nobody else reads it, whatever they reach, and it is never printed, exported or frozen.
create procedure only_for_the_inspectors(target regclass, rights text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format($policy$
        create policy of_the_reviews_inspectors on %s for %s
        using ((select spur_reach()) = 'assigned' and review_id = any (array(
            select a.review_id from review_access a where a.account_id = (select spur_account()) and a.reach = 'assigned')))
        $policy$, target, rights);
    call keep_reviewers_from_their_own(target);
    execute format('create trigger never_emptied before truncate on %s execute function refuse_change()', target);
    execute format('create trigger stays_with_its_review before update on %s for each row
        when ((old.review_id, old.tenant_id) is distinct from (new.review_id, new.tenant_id)) execute function refuse_change()', target);
end
$$;

create table visit_operations (
    -- The device makes the id, so it counts within the review.
    review_id      uuid not null,
    id             uuid not null,
    tenant_id      uuid not null,
    account_id     uuid not null references accounts (id),
    by             text not null,
    device         varchar(60) not null,
    field          varchar(60) not null,
    value          text not null check (char_length(value) <= 6000000),
    base_version   integer,
    base_operation uuid,
    settles        uuid[] not null,
    even_signed    boolean not null,
    made_at        timestamptz,
    received_at    timestamptz not null,
    outcome        varchar(10) not null check (outcome in ('Saved', 'Clash', 'Refused', 'Late', 'Signed')),
    version        integer not null,
    grounds        integer not null,
    message        text,
    settled_by     uuid,
    primary key (review_id, id),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    constraint based_on_one check (num_nonnulls(base_version, base_operation) = 1),
    constraint saved_is_settled check (outcome <> 'Saved' or settled_by is null)
);
create index on visit_operations (review_id, field) where outcome = 'Clash' and settled_by is null;
create trigger fill before insert on visit_operations for each row execute function fill_tenant();
-- What was answered stays answered; an alternative is settled once.
create trigger never_changes before update on visit_operations for each row
    when (old.settled_by is not null or (to_jsonb(old) - 'settled_by') is distinct from (to_jsonb(new) - 'settled_by'))
    execute function refuse_change();
create trigger never_deleted before delete on visit_operations for each row execute function refuse_unless_practice('review_id');
call only_for_the_inspectors('visit_operations', 'all');
-- In one's own name.
create policy in_ones_own_name on visit_operations as restrictive for insert with check (account_id = (select spur_account()));
call grant_to_app('select, insert on visit_operations');
call grant_to_app('update (settled_by) on visit_operations');

-- The review's clock: one step for each transaction that changed what inspectors write.
create table visit_clocks (
    review_id uuid primary key,
    tenant_id uuid not null,
    seq       bigint not null,
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
) with (fillfactor = 50);
-- When each field changed last. The version stands here only of what is gone, and stands nowhere else.
create table visit_fields (
    review_id  uuid not null,
    field      varchar(60) not null,
    tenant_id  uuid not null,
    seq        bigint not null,
    version    integer,
    changed_by text,
    changed_at timestamptz,
    primary key (review_id, field),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
) with (fillfactor = 70);
create index on visit_fields (review_id, seq);
call only_for_the_inspectors('visit_clocks', 'select');
call only_for_the_inspectors('visit_fields', 'select');
create policy written_by_the_triggers on visit_clocks to current_user using (true) with check (true);
create policy written_by_the_triggers on visit_fields to current_user using (true) with check (true);
call grant_to_app('select on visit_clocks, visit_fields');

-- Taken when the transaction ends, so the steps are committed in their order: who has read up to one misses nothing before it. The
-- history's chain is locked first, as it is by those who write without devices.
create function step_of_visit(review uuid, tenant uuid) returns bigint language plpgsql as $$
declare
    known text[] := string_to_array(current_setting('spur.visit_step', true), ' ');
    step bigint;
begin
    if known[1] = review::text then
        return known[2];
    end if;
    perform from audit_chains where id = review for no key update;
    insert into visit_clocks as c values (review, tenant, 1) on conflict (review_id) do update set seq = c.seq + 1 returning seq into step;
    perform set_config('spur.visit_step', review || ' ' || step, true), pg_notify('spur_visit', review || ' ' || step);
    return step;
end
$$;
create function field_changed(review uuid, tenant uuid, what text, gone_at integer default null) returns void language sql as $$
    insert into visit_fields values (review, what, tenant, step_of_visit(review, tenant), gone_at, spur_actor(), now())
    on conflict (review_id, field) do update
    set (seq, version, changed_by, changed_at) = (excluded.seq, excluded.version, excluded.changed_by, excluded.changed_at)
$$;
-- What stands beside a field has changed; the field itself has not.
create function alternatives_changed(review uuid, tenant uuid, what text) returns void language sql as $$
    insert into visit_fields values (review, what, tenant, step_of_visit(review, tenant))
    on conflict (review_id, field) do update set seq = excluded.seq
$$;

create function tell_visit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    case tg_table_name
        when 'assessments' then
            if new.verdict_version <> old.verdict_version then
                perform field_changed(new.review_id, new.tenant_id, 'verdict.' || new.code);
            end if;
            if new.comment_version <> old.comment_version then
                perform field_changed(new.review_id, new.tenant_id, 'comment.' || new.code);
            end if;
        when 'area_reviews' then
            if new.description_version <> old.description_version then
                perform field_changed(new.review_id, new.tenant_id, 'description.' || new.letter);
            end if;
            if new.decision_version <> old.decision_version then
                perform field_changed(new.review_id, new.tenant_id, 'grade.' || new.letter);
            end if;
            if new.done_version <> old.done_version then
                perform field_changed(new.review_id, new.tenant_id, 'done.' || new.letter);
            end if;
        when 'findings' then
            -- Not of a practice that is being thrown away.
            if tg_op = 'DELETE' and exists (select from reviews where id = old.review_id) then
                perform field_changed(old.review_id, old.tenant_id, 'finding.' || old.id,
                    old.text_version + old.area_version + old.addressee_version + 2);
            elsif tg_op <> 'DELETE' then
                perform field_changed(new.review_id, new.tenant_id, 'finding.' || new.id);
            end if;
        when 'visit_operations' then
            perform alternatives_changed(new.review_id, new.tenant_id, new.field);
    end case;
    return null;
end
$$;
revoke execute on function step_of_visit, field_changed, alternatives_changed, tell_visit from public;

alter table area_reviews add column done_version integer not null default 0;
drop trigger done_only_while_open on area_reviews;
create trigger done_only_while_open before update on area_reviews for each row
    when ((old.is_done, old.done_version) is distinct from (new.is_done, new.done_version))
    execute function only_in_states('Gathering', 'SiteVisit', 'Drafting', 'FactCheck', 'Calibration');
-- The history leaves out the versions that were there when it was told of the table, so it is told again.
drop trigger audit_insert on area_reviews;
drop trigger audit on area_reviews;
call audit_table('area_reviews', 'review_id', '{letter}', ignored => '{id}',
    untouched => 'new.description = '''' and new.grade is null and not new.is_done');
create constraint trigger tell_visit after update on assessments deferrable initially deferred
    for each row execute function tell_visit();
create constraint trigger tell_visit after update on area_reviews deferrable initially deferred
    for each row execute function tell_visit();
create constraint trigger tell_visit after insert or update or delete on findings deferrable initially deferred
    for each row execute function tell_visit();
create constraint trigger tell_visit after insert on visit_operations deferrable initially deferred
    for each row when (new.outcome = 'Clash') execute function tell_visit();
create constraint trigger tell_settled after update on visit_operations deferrable initially deferred
    for each row when (new.outcome = 'Clash') execute function tell_visit();

-- Who is in which area, on which device: forgotten by itself, and worth nothing after a restart.
create unlogged table visit_presence (
    review_id  uuid not null,
    account_id uuid not null references accounts (id),
    device     varchar(60) not null,
    tenant_id  uuid not null,
    by         text not null,
    area       varchar(20),
    unsent     integer not null default 0 check (unsent >= 0),
    seen_at    timestamptz not null,
    primary key (review_id, account_id, device)
);
create trigger fill before insert on visit_presence for each row execute function fill_tenant();
call only_for_the_inspectors('visit_presence', 'all');
create policy of_oneself on visit_presence as restrictive for insert with check (account_id = (select spur_account()));
create policy ones_own on visit_presence as restrictive for update using (account_id = (select spur_account()));
call grant_to_app('select, insert on visit_presence');
call grant_to_app('update (by, area, unsent, seen_at) on visit_presence');

-- A practice goes with all that was written in it. First what is the inspector's own, as an inspector.
create or replace function throw_practice_away() returns void language plpgsql as $$
declare
    reach text := spur_reach();
    mine uuid;
begin
    perform set_config('spur.reach', 'all', true);
    mine := (select id from reviews where origin = 'Practice' and practised_by = spur_account());
    perform set_config('spur.reach', 'assigned', true);
    perform forget_visit(mine);
    perform set_config('spur.reach', 'all', true);
    delete from assessments where review_id = mine;
    delete from area_reviews where review_id = mine;
    delete from findings where review_id = mine;
    delete from review_facts where review_id = mine;
    delete from review_steps where review_id = mine;
    delete from review_inspectors where review_id = mine;
    delete from reviews where id = mine;
    perform set_config('spur.reach', reach, true);
end
$$;
-- The clock and its fields are the triggers' to write, so they are theirs to forget; of one's own practice and nothing else.
create function forget_visit(practice uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from reviews where id = practice and practised_by = spur_account()) then
        return;
    end if;
    delete from visit_operations where review_id = practice;
    delete from visit_presence where review_id = practice;
    delete from visit_fields where review_id = practice;
    delete from visit_clocks where review_id = practice;
end
$$;
revoke execute on function forget_visit from public;
call grant_to_app('execute on function forget_visit');
