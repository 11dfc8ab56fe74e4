-- Var för sig först: each inspector's own grading of an area. Its author's alone until both are done with the area; from then on the
-- review's inspectors read both, and nobody changes them. Never printed, exported, frozen or traced.
alter table reviews add column grades_alone boolean not null default false,
    add constraint imported_is_graded_already check (not grades_alone or origin <> 'Imported');
alter table area_reviews add column is_compared boolean not null default false, add column grade_must_be_agreed boolean not null default false;
create trigger agreed_only_while_open before update on area_reviews for each row
    when ((old.is_compared, old.grade_must_be_agreed) is distinct from (new.is_compared, new.grade_must_be_agreed))
    execute function only_in_states('Gathering', 'SiteVisit', 'Drafting', 'FactCheck', 'Calibration');
alter table assessments add column must_be_agreed boolean not null default false;

create table own_gradings (
    id                     uuid primary key,
    review_id              uuid not null,
    tenant_id              uuid not null,
    area_review_id         uuid not null,
    template_id            uuid not null,
    letter                 char(1) not null,
    account_id             uuid not null references accounts (id),
    by                     text not null,
    grade                  char(1),
    grade_reason           text check (char_length(grade_reason) <= 20000),
    suggested_grade        char(1) check (suggested_grade in ('A', 'B', 'C', 'D')),
    suggestion_was_settled boolean,
    decision_version       integer not null,
    is_done                boolean not null,
    done_version           integer not null,
    is_compared            boolean not null,
    -- In whose order the figures of agreement are counted.
    compared_at            timestamptz,
    -- When its texts were destroyed by the rule; the grades and verdicts stay.
    forgotten_on           date,
    changed_at             timestamptz not null default now(),
    changed_by             text not null default spur_actor(),
    unique (area_review_id, account_id),
    foreign key (tenant_id, area_review_id) references area_reviews (tenant_id, id),
    foreign key (template_id, letter, grade) references template_grades (template_id, letter, grade),
    constraint differing_own_grade_needs_reason
        check (grade is null or not suggestion_was_settled or grade = suggested_grade or coalesce(btrim(grade_reason), '') <> ''
            or forgotten_on is not null),
    check ((grade is null) = (suggestion_was_settled is null)),
    check (is_done or not is_compared),
    check (is_compared = (compared_at is not null)),
    constraint forgotten_says_nothing check (forgotten_on is null or grade_reason is null)
);
create table own_assessments (
    own_grading_id  uuid not null references own_gradings (id),
    code            varchar(3) not null,
    review_id       uuid not null,
    tenant_id       uuid not null,
    verdict         varchar(20) not null check (verdict in ('NotAssessed', 'Met', 'NotMet', 'NotRelevant')),
    verdict_version integer not null,
    comment         text check (btrim(comment) <> '' and char_length(comment) <= 20000),
    comment_version integer not null,
    forgotten_on    date,
    changed_at      timestamptz not null default now(),
    changed_by      text not null default spur_actor(),
    primary key (own_grading_id, code),
    constraint forgotten_comment_says_nothing check (forgotten_on is null or comment is null)
);
create index on own_gradings (review_id);
create index on own_assessments (review_id);

create trigger fill before insert on own_gradings for each row execute function fill_from_area();
create function fill_from_own_grading() returns trigger language plpgsql as $$
begin
    select g.review_id, g.tenant_id into new.review_id, new.tenant_id from own_gradings g where g.id = new.own_grading_id;
    return new;
end
$$;
create trigger fill before insert on own_assessments for each row execute function fill_from_own_grading();

do $$
declare
    target regclass;
begin
    foreach target in array array['own_gradings', 'own_assessments']::regclass[] loop
        execute format('create trigger only_while_open before insert on %s for each row
            execute function only_in_states(''Gathering'', ''SiteVisit'', ''Drafting'', ''FactCheck'', ''Calibration'')', target);
        -- To be destroyed comes long after.
        execute format('create trigger only_while_open_too before update on %s for each row
            when (old.forgotten_on is not distinct from new.forgotten_on)
            execute function only_in_states(''Gathering'', ''SiteVisit'', ''Drafting'', ''FactCheck'', ''Calibration'')', target);
        execute format('create trigger never_deleted before delete on %s for each row execute function refuse_change()', target);
        call only_for_the_inspectors(target, 'all');
        execute format('create policy asked_by_the_rules on %s to current_user using (true)', target);
    end loop;
end
$$;
alter policy of_the_reviews_inspectors on own_gradings
    using ((select spur_reach()) = 'assigned' and (account_id = (select spur_account()) or is_compared) and review_id = any (array(
        select a.review_id from review_access a where a.account_id = (select spur_account()) and a.reach = 'assigned')));
create policy in_ones_own_name on own_gradings as restrictive for insert
    with check (account_id = (select spur_account()) and not is_compared and exists (
        select from reviews r join area_reviews a on a.review_id = r.id
        where a.id = area_review_id and r.grades_alone and not a.is_compared));
alter policy of_the_reviews_inspectors on own_assessments using (own_grading_id in (select g.id from own_gradings g));
create policy in_ones_own_name on own_assessments as restrictive for insert
    with check (exists (select from own_gradings g where g.id = own_grading_id and g.account_id = (select spur_account()) and not g.is_compared));

-- To be compared, or destroyed, is not its author's doing.
create trigger stamp before insert on own_gradings for each row execute function stamp_row();
create trigger stamp_change before update on own_gradings for each row
    when ((old.is_compared, old.forgotten_on) is not distinct from (new.is_compared, new.forgotten_on)) execute function stamp_row();
create trigger stamp before insert on own_assessments for each row execute function stamp_row();
create trigger stamp_change before update on own_assessments for each row
    when (old.forgotten_on is not distinct from new.forgotten_on) execute function stamp_row();

-- What was compared is kept as it was; before that it is compared once, by the function below.
create trigger never_changes before update on own_gradings for each row
    when ((old.is_compared and old.forgotten_on is not distinct from new.forgotten_on)
        or (old.id, old.area_review_id, old.account_id, old.by) is distinct from (new.id, new.area_review_id, new.account_id, new.by))
    execute function refuse_change();
create function refuse_where_compared() returns trigger language plpgsql as $$
begin
    if (select g.is_compared from own_gradings g where g.id = old.own_grading_id) then
        raise exception 'what was compared is kept as it was' using errcode = 'SP001';
    end if;
    return new;
end
$$;
create trigger never_changes before update on own_assessments for each row
    when (old.forgotten_on is not distinct from new.forgotten_on) execute function refuse_where_compared();
call grant_to_app('select, insert on own_gradings, own_assessments');
call grant_to_app('update (grade, grade_reason, suggested_grade, suggestion_was_settled, decision_version, is_done, done_version) on own_gradings');
call grant_to_app('update (verdict, verdict_version, comment, comment_version) on own_assessments');

-- True where both inspectors of today are done with the area: from then on both are read. Asked by one of them, who has the review alone.
create function compare_own_gradings(area uuid) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
    review uuid := (select a.review_id from area_reviews a join reviews r on r.id = a.review_id where a.id = area and r.grades_alone and not a.is_compared);
    people uuid[] := array(select i.account_id from review_inspectors i where i.review_id = review);
begin
    if spur_reach() <> 'assigned' or review is null or cardinality(people) <> 2 or not spur_account() = any (people)
        or (select count(*) from own_gradings g where g.area_review_id = area and g.account_id = any (people) and g.is_done) <> 2 then
        return false;
    end if;
    update own_gradings g set is_compared = true, compared_at = clock_timestamp() where g.area_review_id = area and g.account_id = any (people);
    return true;
end
$$;

-- Whether anybody has graded in the review: nobody but the author sees an own grading, and the choice to grade alone holds from then on.
create function grading_has_begun(review uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return exists (select from reviews r where r.id = review)
        and (exists (select from own_gradings g where g.review_id = review and g.decision_version + g.done_version > 0)
            or exists (select from own_assessments c where c.review_id = review and c.verdict_version + c.comment_version > 0)
            or exists (select from area_reviews a where a.review_id = review and (a.decision_version > 0 or a.grade is not null))
            or exists (select from assessments c where c.review_id = review
                and (c.verdict_version + c.comment_version > 0 or c.verdict <> 'NotAssessed' or c.comment is not null)));
end
$$;
revoke execute on function compare_own_gradings, grading_has_begun from public;
call grant_to_app('execute on function compare_own_gradings, grading_has_begun');

create function keep_the_choice() returns trigger language plpgsql as $$
begin
    if grading_has_begun(new.id) then
        raise exception 'grading has begun, so the choice to grade alone holds' using errcode = 'SP001';
    end if;
    return new;
end
$$;
create trigger choice_holds before update on reviews for each row when (old.grades_alone <> new.grades_alone) execute function keep_the_choice();
create function compared_by_two() returns trigger language plpgsql as $$
begin
    if (select count(*) from own_gradings g where g.area_review_id = new.id and g.is_compared) <> 2 then
        raise exception 'an area is compared when two are done with it, once' using errcode = 'SP001';
    end if;
    return new;
end
$$;
create trigger compared_by_two before update on area_reviews for each row when (not old.is_compared and new.is_compared) execute function compared_by_two();
create trigger compared_once before update on area_reviews for each row when (old.is_compared and not new.is_compared) execute function refuse_change();

-- Which rows they had to agree on would tell what each said alone.
drop trigger audit_insert on area_reviews;
drop trigger audit on area_reviews;
call audit_table('area_reviews', 'review_id', '{letter}', ignored => '{id, grade_must_be_agreed}',
    untouched => 'new.description = '''' and new.grade is null and not new.is_done');
drop trigger audit_insert on assessments;
drop trigger audit on assessments;
call audit_table('assessments', 'review_id', '{code}', ignored => '{area_review_id, letter, kind, kind_uncertain, must_be_agreed}',
    untouched => 'new.verdict = ''NotAssessed'' and new.comment is null');

-- Devices. What is sent of an own grading is the sender's alone for ever.
alter table visit_operations add column is_own boolean not null default false;
-- The owner, who is bound as others are, is let past for the rule that destroys.
do $$
begin
    execute format('create policy own_is_ones_own on visit_operations as restrictive
        using (not is_own or account_id = (select spur_account()) or current_user = %L)', current_user);
end
$$;

-- When each field of an own grading changed last. The review's clock stands still meanwhile: a step of it would tell the colleague that
-- something happens. So the time of an own change is where the clock stands and, in the last six digits, the author's own steps since.
create table own_visit_fields (
    review_id  uuid not null,
    account_id uuid not null references accounts (id),
    field      varchar(60) not null,
    tenant_id  uuid not null,
    seq        bigint not null,
    primary key (review_id, account_id, field),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
) with (fillfactor = 70);
create index on own_visit_fields (review_id, account_id, seq);
call only_for_the_inspectors('own_visit_fields', 'select');
alter policy of_the_reviews_inspectors on own_visit_fields
    using ((select spur_reach()) = 'assigned' and account_id = (select spur_account()) and review_id = any (array(
        select a.review_id from review_access a where a.account_id = (select spur_account()) and a.reach = 'assigned')));
create policy written_by_the_triggers on own_visit_fields to current_user using (true) with check (true);
call grant_to_app('select on own_visit_fields');

create function own_field_changed(review uuid, tenant uuid, author uuid, what text) returns void language plpgsql as $$
declare
    step bigint := nullif(current_setting('spur.own_step', true), '')::bigint;
begin
    if step is null then
        -- As those who step the clock do, so that own steps are committed in their order too.
        perform from audit_chains where id = review for no key update;
        insert into visit_clocks values (review, tenant, 0) on conflict do nothing;
        perform from visit_clocks where review_id = review for no key update;
        step := 1 + greatest((select seq * 1000000 from visit_clocks where review_id = review),
            (select max(seq) from own_visit_fields where review_id = review and account_id = author));
        perform set_config('spur.own_step', step::text, true), pg_notify('spur_visit', review || ' ');
    end if;
    insert into own_visit_fields values (review, author, what, tenant, step)
    on conflict (review_id, account_id, field) do update set seq = excluded.seq;
end
$$;
create function tell_own() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    author uuid;
begin
    if tg_table_name = 'own_gradings' then
        if new.decision_version <> coalesce(old.decision_version, 0) then
            perform own_field_changed(new.review_id, new.tenant_id, new.account_id, 'grade.' || new.letter);
        end if;
        if new.done_version <> coalesce(old.done_version, 0) then
            perform own_field_changed(new.review_id, new.tenant_id, new.account_id, 'done.' || new.letter);
        end if;
    elsif tg_table_name = 'own_assessments' then
        author := (select g.account_id from own_gradings g where g.id = new.own_grading_id);
        if new.verdict_version <> coalesce(old.verdict_version, 0) then
            perform own_field_changed(new.review_id, new.tenant_id, author, 'verdict.' || new.code);
        end if;
        if new.comment_version <> coalesce(old.comment_version, 0) then
            perform own_field_changed(new.review_id, new.tenant_id, author, 'comment.' || new.code);
        end if;
    else
        perform own_field_changed(new.review_id, new.tenant_id, new.account_id, new.field);
    end if;
    return null;
end
$$;
revoke execute on function own_field_changed, tell_own from public;
create constraint trigger tell_visit after insert or update on own_gradings deferrable initially deferred
    for each row execute function tell_own();
create constraint trigger tell_visit after insert or update on own_assessments deferrable initially deferred
    for each row execute function tell_own();
drop trigger tell_visit on visit_operations;
drop trigger tell_settled on visit_operations;
create constraint trigger tell_visit after insert on visit_operations deferrable initially deferred
    for each row when (new.outcome = 'Clash' and not new.is_own) execute function tell_visit();
create constraint trigger tell_settled after update on visit_operations deferrable initially deferred
    for each row when (new.outcome = 'Clash' and not new.is_own) execute function tell_visit();
create constraint trigger tell_own after insert or update on visit_operations deferrable initially deferred
    for each row when (new.outcome = 'Clash' and new.is_own) execute function tell_own();

-- How often which grades were given to an area by two who graded alone. No review, no name and no day leaves the database, and no grade
-- where fewer reviews than so many are behind. They are counted ten at a time, in the order in which they were compared, so that who looks
-- again learns what ten have added and never what one has. Who is first is chance: the order of the accounts' ids.
create function agreement_alone(fewest integer) returns table (letter text, first text, second text, reviews bigint) language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text;
begin
    if spur_reach() <> 'all' then
        return;
    end if;
    me := act_as_the_installation();
    return query
        with pairs as (
            select g.letter::text as letter, array_agg(g.grade::text order by g.account_id) as grades,
                row_number() over (partition by g.letter order by min(g.compared_at), g.area_review_id) as place,
                count(*) over (partition by g.letter) / 10 * 10 as counted
            from own_gradings g where g.is_compared group by g.area_review_id, g.letter)
        select p.letter, case when p.counted >= greatest(fewest, 20) then p.grades[1] end,
            case when p.counted >= greatest(fewest, 20) then p.grades[2] end, count(*)
        from pairs p where p.counted < greatest(fewest, 20) or p.place <= p.counted
        group by 1, 2, 3 order by 1, 2, 3;
    perform act_again_as(me);
end
$$;
revoke execute on function agreement_alone from public;
call grant_to_app('execute on function agreement_alone');
