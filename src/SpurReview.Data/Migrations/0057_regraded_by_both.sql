-- An area is decided after the plan by what all its review's inspectors have said of it: what they have said is kept when they agree. The office
-- records that D stands where there is no plan, and nothing else.
create function regraded_by_all() returns trigger language plpgsql as $$
begin
    if spur_reach() = 'assigned' and not exists (select from regrade_proposals p where (p.review_id, p.letter) = (new.review_id, new.letter)
           and p.grade = new.regrade and p.reason = new.regrade_reason
           and not exists (select from review_inspectors i where i.review_id = new.review_id and i.id <> all (p.agreed_by))) then
        raise exception 'an area is decided after the plan by all its inspectors' using errcode = 'SP006';
    end if;
    if spur_reach() <> 'assigned' and not is_the_installation() and new.regrade is distinct from 'D' then
        raise exception 'the inspectors decide on a better grade' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger regraded_by_all after update on area_reviews deferrable initially deferred
    for each row when ((old.regrade, old.regrade_reason, old.regrade_decided_on, old.regrade_decided_by)
        is distinct from (new.regrade, new.regrade_reason, new.regrade_decided_on, new.regrade_decided_by))
    execute function regraded_by_all();
