-- Planerad publicering, embargo: who decided that a report is published on a later day, what was read then, and what was decided of its words.
-- The row goes when the report is published or the plan is taken back. One that failed stays until somebody decides anew.
create table planned_publishings (
    review_id  uuid primary key,
    tenant_id  uuid not null,
    publish_on date not null,
    seen       varchar(64) not null check (seen <> ''),
    words      jsonb not null check (jsonb_typeof(words) = 'array'),
    failed_on  date check (failed_on >= publish_on),
    planned_at timestamptz not null default now(),
    planned_by text not null default spur_actor(),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create index on planned_publishings (publish_on) where failed_on is null;
create trigger fill before insert on planned_publishings for each row execute function fill_tenant();
alter table planned_publishings enable row level security;
alter table planned_publishings force row level security;
create policy reachable_review on planned_publishings;
call let_through_who_reaches('planned_publishings', 'review_id');
call keep_reviewers_from_their_own('planned_publishings');
create policy planned_by_who_publishes on planned_publishings as restrictive for insert
    with check (failed_on is null and ((select spur_reach()) = 'all' or (select specialty_coordinator_publishes())));
create policy taken_back_by_who_publishes on planned_publishings as restrictive for delete
    using ((select spur_reach()) = 'all' or (select specialty_coordinator_publishes()));
create policy failed_by_the_installation on planned_publishings as restrictive for update using ((select is_the_installation()));
create trigger never_emptied before truncate on planned_publishings execute function refuse_change();
create trigger only_when_final before insert on planned_publishings for each row execute function only_in_states('Final');
-- Who and when is the database's to say, and what was decided does not change.
call grant_to_app('select, delete on planned_publishings');
call grant_to_app('insert (review_id, publish_on, seen, words, failed_on) on planned_publishings');
call grant_to_app('update (failed_on) on planned_publishings');

create function publishing_is_planned_ahead() returns trigger language plpgsql as $$
declare
    today date := (now() at time zone 'Europe/Stockholm')::date;
begin
    if new.publish_on <= today - 1 or new.publish_on > today + interval '1 year' + interval '1 day' then
        raise exception 'a publishing is planned for a day within the year to come' using errcode = 'SP006';
    end if;
    return new;
end
$$;
create trigger planned_ahead before insert on planned_publishings for each row execute function publishing_is_planned_ahead();

-- Asked when the transaction ends: whoever takes the step takes the plan away with it.
create function nothing_is_planned_any_more() returns trigger language plpgsql as $$
begin
    if new.state <> 'Final' and exists (select from planned_publishings p where p.review_id = new.id) then
        raise exception 'the publishing of the review is planned' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger nothing_is_planned_any_more after update of state on reviews deferrable initially deferred
    for each row execute function nothing_is_planned_any_more();

call audit_table('planned_publishings', 'review_id', ignored => '{planned_at, planned_by, seen}', withheld => '{words}');
