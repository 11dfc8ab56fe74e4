-- The database refuses what the domain refuses: a beginning that is none, a step that does not exist, a step whose guard says no.
create function begin_of_life() returns trigger language plpgsql as $$
begin
    if not (new.origin = 'Ordered' and new.state = 'Ordered'
            or new.origin = 'Imported' and new.state in ('Drafting', 'Final', 'Published')) then
        raise exception 'a review does not begin as %', new.state using errcode = 'SP005';
    end if;
    return new;
end
$$;
create trigger begin_of_life before insert on reviews for each row execute function begin_of_life();

create function step_exists() returns trigger language plpgsql as $$
begin
    if old.state = 'Published' then
        raise exception 'a published review never changes' using errcode = 'SP001';
    end if;
    if old.state <> new.state and not exists (select from review_transitions where from_state = old.state and to_state = new.state
           and (by_inspectors or spur_reach() = 'all')) then
        raise exception 'no step from % to %', old.state, new.state using errcode = 'SP005';
    end if;
    if (old.id, old.unit_id, old.template_id, old.specialty, old.allowed_exceptions, old.area_count, old.origin, old.created_at)
       is distinct from (new.id, new.unit_id, new.template_id, new.specialty, new.allowed_exceptions, new.area_count, new.origin, new.created_at) then
        raise exception 'what a review is stays as it began' using errcode = 'SP001';
    end if;
    if old.state not in ('Ordered', 'Planned', 'Gathering')
       and (old.visit_from, old.visit_to, old.visit_form) is distinct from (new.visit_from, new.visit_to, new.visit_form) then
        raise exception 'the visit has been' using errcode = 'SP003';
    end if;
    return new;
end
$$;
create trigger step_exists before update on reviews for each row execute function step_exists();

create function plan_answers(review uuid, area char) returns boolean language sql stable as $$
    select exists (select from action_items i, unnest(i.answers) answer where i.review_id = review and left(answer, 1) = area)
        or exists (select from plan_narratives n where n.review_id = review and n.area = $2 and btrim(n.text) <> '')
$$;

-- Checked when the transaction ends, since a step and its record are written together.
create function guard_of_step(review uuid, from_state text, to_state text) returns text language plpgsql stable as $$
begin
    if not exists (select from review_steps s where s.review_id = review and s.from_state = $2 and s.to_state = $3) then
        return 'the step has no record';
    end if;
    -- An old report may name one inspector, and says nothing of conflicts of interest.
    if to_state in ('Planned', 'SiteVisit', 'FactCheck', 'Calibration', 'Graded')
       and (select origin = 'Ordered' from reviews where id = review) and
       (select count(*) < 2 or bool_or(declared_no_conflict_on is null) from review_inspectors i where i.review_id = review) then
        return 'two inspectors without a conflict of interest are needed';
    end if;
    if to_state = 'SiteVisit' and exists (select from review_steps s join reviews r on r.id = s.review_id
           where s.review_id = review and s.to_state = $3 and s.decided_on < r.visit_from) then
        return 'the visit has not begun';
    end if;
    if to_state in ('FactCheck', 'Calibration', 'Graded') and
       (select count(*) = 0 or bool_or(signed_at is null) from review_inspectors i where i.review_id = review) then
        return 'the inspectors have not signed';
    end if;
    if to_state in ('FactCheck', 'Calibration', 'Graded') and exists (select from assessments a where a.review_id = review
           and (a.kind = 'Regulation' and a.verdict = 'NotAssessed' or a.verdict = 'NotRelevant' and a.comment is null)) then
        return 'a regulation is not assessed, or a criterion is not relevant without a word why';
    end if;
    if to_state in ('FactCheck', 'Calibration', 'Graded', 'Final', 'Published') and
       exists (select from area_reviews a where a.review_id = review and a.grade is null) then
        return 'an area has no grade';
    end if;
    if from_state = 'Graded' and (to_state = 'ActionPlan') is distinct from
       exists (select from area_reviews a where a.review_id = review and a.grade = 'D') then
        return 'a plan is asked for exactly where some area has D';
    end if;
    if from_state = 'ActionPlan' and exists (select from area_reviews a where a.review_id = review and a.grade = 'D'
           and (a.regrade is null or btrim(a.regrade_reason) = '')) then
        return 'an area with D is not decided, or without a word why';
    end if;
    if from_state = 'ActionPlan' and exists (select from area_reviews a where a.review_id = review and a.regrade <> 'D' and not plan_answers(review, a.letter)) then
        return 'an area is better than D without an answer in the plan';
    end if;
    return null;
end
$$;
create function step_is_guarded() returns trigger language plpgsql as $$
declare
    refusal text := guard_of_step(new.id, old.state, new.state);
begin
    if refusal is not null then
        raise exception '%', refusal using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger step_is_guarded after update on reviews deferrable initially deferred
    for each row when (old.state is distinct from new.state) execute function step_is_guarded();

-- The records tell one life: each begins where the one before it ended, no earlier, and the last says where the review is.
create function steps_tell_the_life() returns trigger language plpgsql as $$
begin
    if exists (select from review_steps before where before.review_id = new.review_id and before.number = new.number - 1
           and (before.to_state <> new.from_state or before.decided_on > new.decided_on))
       or new.number <> 1 and not exists (select from review_steps where review_id = new.review_id and number = new.number - 1)
       or not exists (select from review_steps after where after.review_id = new.review_id and after.number = new.number + 1)
          and not exists (select from reviews where id = new.review_id and state = new.to_state) then
        raise exception 'the record of a step does not belong to the life of the review' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger steps_tell_the_life after insert on review_steps deferrable initially deferred
    for each row execute function steps_tell_the_life();

create function import_is_graded() returns trigger language plpgsql as $$
begin
    if exists (select from area_reviews a where a.review_id = new.id and a.grade is null) then
        raise exception 'a final review has a grade in every area' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger import_is_graded after insert on reviews deferrable initially deferred
    for each row when (new.state in ('Final', 'Published')) execute function import_is_graded();
