-- What all the inspectors have said of an action is what is decided of it, the reason too: the unit reads it as theirs.
create or replace function all_have_said_so() returns trigger language plpgsql as $$
begin
    if spur_reach() = 'assigned' and not exists (select from action_judgements j where (j.review_id, j.position) = (new.review_id, new.position)
           and j.decision = new.decision and j.reason is not distinct from new.decision_reason
           and not exists (select from review_inspectors i where i.review_id = new.review_id and i.id <> all (j.agreed_by))) then
        raise exception 'an action is decided by all its inspectors' using errcode = 'SP006';
    end if;
    return null;
end
$$;
drop trigger all_have_said_so on action_items;
create constraint trigger all_have_said_so after update on action_items deferrable initially deferred
    for each row when (new.decision is not null and (new.decision, new.decision_reason) is distinct from (old.decision, old.decision_reason))
    execute function all_have_said_so();

-- A plan goes back when every action is judged, and something in it is to be completed.
create function all_is_judged() returns trigger language plpgsql as $$
begin
    if spur_reach() = 'assigned' and (exists (select from action_items i where i.review_id = new.review_id and i.decision is null)
           or not exists (select from action_items i where i.review_id = new.review_id and i.decision = 'Returned')) then
        raise exception 'a plan goes back when every action is judged and one is returned' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger all_is_judged after update on plan_turns deferrable initially deferred
    for each row when (old.returned_on is null and new.returned_on is not null) execute function all_is_judged();

-- What the inspectors have decided after the plan, the office does not decide anew.
create or replace function regraded_by_all() returns trigger language plpgsql as $$
begin
    if spur_reach() = 'assigned' and not exists (select from regrade_proposals p where (p.review_id, p.letter) = (new.review_id, new.letter)
           and p.grade = new.regrade and p.reason = new.regrade_reason
           and not exists (select from review_inspectors i where i.review_id = new.review_id and i.id <> all (p.agreed_by))) then
        raise exception 'an area is decided after the plan by all its inspectors' using errcode = 'SP006';
    end if;
    if spur_reach() <> 'assigned' and not is_the_installation() and (new.regrade is distinct from 'D' or old.regrade is not null) then
        raise exception 'the inspectors decide on a better grade' using errcode = 'SP006';
    end if;
    return null;
end
$$;
