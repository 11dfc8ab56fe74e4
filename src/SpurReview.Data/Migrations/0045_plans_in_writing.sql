-- Handlingsplan: written by the unit a little at a time, sent by its head or a deputy, judged by the inspectors together.
alter table installation_settings add column plan_extension_days integer not null default 30 check (plan_extension_days between 0 and 366);

alter table action_items add column decided_on date, add check (decided_on is null or decision is not null);

-- Omgångar: each time the plan was sent, and went back. While one is open the plan is with the inspectors.
create table plan_turns (
    review_id   uuid not null references action_plans (review_id),
    number      integer not null check (number > 0),
    tenant_id   uuid not null,
    sent_at     timestamptz not null,
    sent_on     date not null,
    sent_by     text not null default spur_actor(),
    returned_on date check (returned_on >= sent_on),
    recorded_at timestamptz not null default now(),
    primary key (review_id, number),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create unique index only_one_is_open on plan_turns (review_id) where returned_on is null;
create trigger fill before insert on plan_turns for each row execute function fill_tenant();
alter table plan_turns enable row level security;
alter table plan_turns force row level security;
create policy reachable_review on plan_turns;
call let_through_who_reaches('plan_turns', 'review_id');
call keep_reviewers_from_their_own('plan_turns');
create policy sent_by_the_head on plan_turns as restrictive for insert
    with check (((select spur_reach()) in ('head', 'deputy') or (select is_the_installation())) and returned_on is null);
create policy returned_by_the_inspectors on plan_turns as restrictive for update
    using ((select spur_reach()) = 'assigned' or (select is_the_installation()));
create trigger never_deleted before delete on plan_turns for each row execute function refuse_change();
create trigger never_emptied before truncate on plan_turns execute function refuse_change();
create trigger only_under_plan before insert or update on plan_turns for each row execute function only_in_states('ActionPlan');
create trigger returned_once before update on plan_turns for each row when (old.returned_on is not null) execute function refuse_change();
call grant_to_app('select, insert on plan_turns');
call grant_to_app('update (returned_on) on plan_turns');

-- One that begins in the same transaction does not count: the plan and its turn are written together.
create function plan_is_with_inspectors(review uuid) returns boolean language sql stable as $$
    select exists (select from plan_turns t where t.review_id = review and t.returned_on is null and t.recorded_at <> now())
$$;
create function plan_is_not_with_inspectors() returns trigger language plpgsql as $$
declare
    review uuid := case tg_op when 'DELETE' then old.review_id else new.review_id end;
begin
    perform lock_fact_check(review);
    if spur_reach() <> 'assigned' and plan_is_with_inspectors(review) then
        raise exception 'the plan is with the inspectors' using errcode = 'SP003';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

-- Every row that the rules demand is answered. The unit does not read the criteria, so the question is asked for it.
create function unanswered_rows(review uuid) returns setof text language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text;
begin
    if not exists (select from reviews r where r.id = review) then
        return;
    end if;
    me := act_as_the_installation();
    return query
        with ds as (select a.id, a.letter::text from area_reviews a where a.review_id = review and a.grade = 'D'),
        unmet as (select d.letter, c.code::text from ds d join assessments c on c.area_review_id = d.id
                  where c.kind = 'Regulation' and c.verdict = 'NotMet'),
        demanded as (select u.code from unmet u union all select d.letter from ds d where d.letter not in (select u.letter from unmet u))
        select d.code from demanded d
        where d.code not in (select unnest(i.answers) from action_items i where i.review_id = review);
    perform act_again_as(me);
end
$$;
create function every_row_is_answered() returns trigger language plpgsql as $$
declare
    missing text := (select string_agg(code, ', ') from unanswered_rows(new.review_id) code);
begin
    if missing is not null then
        raise exception 'the plan does not answer %', missing using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger every_row_is_answered after insert on plan_turns deferrable initially deferred
    for each row execute function every_row_is_answered();

-- What is sent is the unit's to write; what is decided of it the inspectors'. Older plans are brought in by the office.
create function is_brought_in(review uuid) returns boolean language sql stable as $$
    select spur_reach() = 'all' and exists (select from reviews r where r.id = review and r.origin = 'Imported')
$$;
do $$
declare
    target regclass;
begin
    foreach target in array array['action_plans', 'action_items', 'plan_narratives']::regclass[] loop
        execute format('drop policy added_by_reviewers on %s', target);
        execute format('drop policy changed_by_reviewers on %s', target);
        execute format('drop policy deleted_by_reviewers on %s', target);
        execute format('create policy sent_by_the_head on %s as restrictive for insert with check ((select spur_reach()) in (''head'', ''deputy'')
            or (select is_the_installation()) or is_brought_in(review_id))', target);
        execute format('create policy changed_by_both on %s as restrictive for update
            using ((select spur_reach()) in (''head'', ''deputy'', ''assigned'') or (select is_the_installation()))', target);
        execute format('create policy deleted_by_nobody on %s as restrictive for delete using ((select is_the_installation()))', target);
    end loop;
end
$$;
create trigger not_with_inspectors before insert or update on action_items for each row execute function plan_is_not_with_inspectors();
create function each_writes_its_part() returns trigger language plpgsql as $$
begin
    if spur_reach() = 'assigned' and (old.answers, old.action, old.due_on, old.responsible, old.follow_up_on, old.follow_up_responsible)
        is distinct from (new.answers, new.action, new.due_on, new.responsible, new.follow_up_on, new.follow_up_responsible) then
        raise exception 'the unit writes its plan' using errcode = 'SP003';
    end if;
    if spur_reach() = 'assigned' and not plan_is_with_inspectors(new.review_id) then
        raise exception 'the plan is not with the inspectors' using errcode = 'SP003';
    end if;
    if spur_reach() <> 'assigned' and not is_the_installation() and (new.decision is not null or old.decision = 'Accepted') then
        raise exception 'the inspectors decide, and what they have accepted stays' using errcode = 'SP003';
    end if;
    return new;
end
$$;
create trigger each_writes_its_part before update on action_items for each row execute function each_writes_its_part();
create function comes_undecided() returns trigger language plpgsql as $$
begin
    if spur_reach() in ('head', 'deputy') and new.decision is not null then
        raise exception 'the inspectors decide' using errcode = 'SP003';
    end if;
    return new;
end
$$;
create trigger comes_undecided before insert on action_items for each row execute function comes_undecided();

-- Åtgärder under arbete: the unit's own until they are sent, and its provider's where a row is handed over.
create table planned_actions (
    id                    uuid primary key,
    review_id             uuid not null,
    position              integer not null check (position > 0),
    tenant_id             uuid not null,
    template_id           uuid not null,
    answers               text[] not null check (cardinality(answers) > 0),
    action                text check (btrim(action) <> '' and char_length(action) <= 20000),
    due_on                date,
    responsible           jsonb not null,
    follow_up_on          date[] not null,
    followed_up_by_same   boolean not null,
    follow_up_responsible jsonb not null,
    handed_over_on        date,
    answered_on           date check (answered_on >= handed_over_on),
    changed_at            timestamptz not null default now(),
    changed_by            text not null default spur_actor(),
    unique (review_id, position),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    check (answered_on is null or handed_over_on is not null)
);
create trigger fill before insert on planned_actions for each row execute function fill_tenant_and_template();
create trigger stamp before insert or update on planned_actions for each row execute function stamp_row();
create trigger zz_answers_exist before insert or update on planned_actions for each row execute function answers_exist();
alter table planned_actions enable row level security;
alter table planned_actions force row level security;
create policy reachable_review on planned_actions;
call let_through_who_reaches('planned_actions', 'review_id');
call keep_reviewers_from_their_own('planned_actions');
create policy the_units_own on planned_actions as restrictive
    using ((select spur_reach()) in ('head', 'deputy', 'studies', 'provider') or (select is_the_installation()));
create policy begun_by_the_unit on planned_actions as restrictive for insert
    with check ((select spur_reach()) in ('head', 'deputy', 'studies') or (select is_the_installation()));
create policy taken_away_by_the_unit on planned_actions as restrictive for delete
    using ((select spur_reach()) in ('head', 'deputy', 'studies') or (select is_the_installation()));
create policy the_providers_when_handed_over on planned_actions as restrictive for update
    using ((select spur_reach()) <> 'provider' or (handed_over_on is not null and answered_on is null))
    with check ((select spur_reach()) <> 'provider' or handed_over_on is not null);
create trigger never_emptied before truncate on planned_actions execute function refuse_change();
create trigger stays_with_its_review before update on planned_actions for each row
    when ((old.id, old.review_id, old.tenant_id, old.position) is distinct from (new.id, new.review_id, new.tenant_id, new.position))
    execute function refuse_change();
create trigger only_under_plan before insert or update or delete on planned_actions for each row
    execute function only_in_states('FactCheck', 'Calibration', 'Graded', 'ActionPlan');
create trigger not_with_inspectors before insert or update or delete on planned_actions for each row
    execute function plan_is_not_with_inspectors();
call grant_to_app('select, insert, update, delete on planned_actions');

-- Begär längre tid: once.
create table plan_extensions (
    review_id uuid primary key,
    tenant_id uuid not null,
    asked_on  date not null,
    asked_by  text not null default spur_actor(),
    days      integer not null check (days > 0),
    reason    text not null check (btrim(reason) <> '' and char_length(reason) <= 2000),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create trigger fill before insert on plan_extensions for each row execute function fill_tenant();
alter table plan_extensions enable row level security;
alter table plan_extensions force row level security;
create policy reachable_review on plan_extensions;
call let_through_who_reaches('plan_extensions', 'review_id');
call keep_reviewers_from_their_own('plan_extensions');
create policy asked_for_by_the_head on plan_extensions as restrictive for insert
    with check ((select spur_reach()) in ('head', 'deputy') or (select is_the_installation()));
create trigger never_changes before update or delete on plan_extensions for each row execute function refuse_change();
create trigger never_emptied before truncate on plan_extensions execute function refuse_change();
create trigger only_under_plan before insert on plan_extensions for each row execute function only_in_states('ActionPlan');
create trigger not_with_inspectors before insert on plan_extensions for each row execute function plan_is_not_with_inspectors();
create function as_much_as_is_given() returns trigger language plpgsql as $$
begin
    if new.days <> (select plan_extension_days from installation_settings) then
        raise exception 'nobody gets another extension than the installation gives' using errcode = 'SP006';
    end if;
    return new;
end
$$;
create trigger as_much_as_is_given before insert on plan_extensions for each row execute function as_much_as_is_given();
call grant_to_app('select, insert on plan_extensions');

-- What one inspector has said and the other not yet agreed to is theirs alone.
create table action_judgements (
    review_id uuid not null,
    position  integer not null,
    tenant_id uuid not null,
    decision  varchar(20) not null check (decision in ('Accepted', 'Returned')),
    reason    text check (btrim(reason) <> '' and char_length(reason) <= 20000),
    agreed_by uuid[] not null check (cardinality(agreed_by) > 0),
    primary key (review_id, position),
    foreign key (review_id, position) references action_items (review_id, position),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    constraint a_return_has_a_reason check (decision <> 'Returned' or reason is not null)
);
create table regrade_proposals (
    review_id   uuid not null references action_plans (review_id),
    letter      char(1) not null,
    tenant_id   uuid not null,
    template_id uuid not null,
    grade       char(1) not null,
    reason      text not null check (btrim(reason) <> '' and char_length(reason) <= 20000),
    agreed_by   uuid[] not null check (cardinality(agreed_by) > 0),
    primary key (review_id, letter),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    foreign key (template_id, letter, grade) references template_grades (template_id, letter, grade)
);
create trigger fill before insert on action_judgements for each row execute function fill_tenant();
create trigger fill before insert on regrade_proposals for each row execute function fill_tenant_and_template();
-- Nobody agrees in another's name.
create function says_it_herself() returns trigger language plpgsql as $$
begin
    if not is_the_installation() and exists (select from unnest(new.agreed_by) who
           where (tg_op = 'INSERT' or who <> all (old.agreed_by))
             and who not in (select i.id from review_inspectors i where i.review_id = new.review_id and i.account_id = spur_account())) then
        raise exception 'everybody agrees for herself' using errcode = 'SP003';
    end if;
    return new;
end
$$;
do $$
declare
    target regclass;
begin
    foreach target in array array['action_judgements', 'regrade_proposals']::regclass[] loop
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
        execute format('create policy reachable_review on %s', target);
        call let_through_who_reaches(target, 'review_id');
        call keep_reviewers_from_their_own(target);
        execute format('create policy the_inspectors_own on %s as restrictive
            using ((select spur_reach()) = ''assigned'' or (select is_the_installation()))', target);
        execute format('create trigger never_emptied before truncate on %s execute function refuse_change()', target);
        execute format('create trigger only_under_plan before insert or update or delete on %s for each row
            execute function only_in_states(''ActionPlan'')', target);
        execute format('create trigger says_it_herself before insert or update on %s for each row execute function says_it_herself()', target);
    end loop;
end
$$;
call grant_to_app('select, insert, update, delete on action_judgements');
call grant_to_app('select, insert, update, delete on regrade_proposals');

call audit_table('plan_turns', 'review_id', ignored => '{sent_at, recorded_at, sent_by}');
call audit_table('planned_actions', 'review_id', '{position}', ignored => '{id}',
    withheld => '{answers, action, due_on, responsible, follow_up_on, followed_up_by_same, follow_up_responsible}');
call audit_table('plan_extensions', 'review_id', ignored => '{asked_by}');
call audit_table('action_judgements', 'review_id', withheld => '{decision, reason, agreed_by}');
call audit_table('regrade_proposals', 'review_id', withheld => '{grade, reason, agreed_by}');

-- An area is better than D only where the inspectors have accepted every action that answers it.
create function regraded_areas_are_accepted() returns trigger language plpgsql as $$
begin
    if exists (select from area_reviews a join action_items i on i.review_id = a.review_id
           where a.review_id = new.id and a.regrade <> 'D' and i.decision is distinct from 'Accepted'
             and exists (select from unnest(i.answers) answer where left(answer, 1) = a.letter)) then
        raise exception 'an area is better than D with an action that is not accepted' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger regraded_areas_are_accepted after update on reviews deferrable initially deferred
    for each row when (old.state = 'ActionPlan' and new.state = 'Final') execute function regraded_areas_are_accepted();

alter table outgoing_mails
    drop constraint outgoing_mails_purpose_check,
    add constraint outgoing_mails_purpose_check check (purpose in ('Invitation', 'InvitationAgain', 'NewSignInMethod', 'NewRole',
        'Appointed', 'FactCheck', 'Remarks', 'RemarksAnswered', 'DraftReturned', 'PlanRequested', 'PlanSent', 'PlanReturned', 'PlanHandedOver',
        'HandOverAnswered', 'PlanDecided', 'Published', 'WayBack', 'WayBackUsed', 'PasswordChanged', 'SignInMethodRemoved'));
