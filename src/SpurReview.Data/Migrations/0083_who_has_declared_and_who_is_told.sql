-- Who came to a review for somebody who left compares nothing through it before he or she has declared no conflict of interest.
create or replace function rounds_compared() returns uuid[] language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    person uuid := spur_account();
    role text := spur_reach();
    home uuid[];
    me text;
    found uuid[];
begin
    if role not in ('assigned', 'specialty') then
        return '{}';
    end if;
    home := home_tenants();
    me := act_as_the_installation();
    found := array(
        select m.round_id from round_reviews m
        join calibration_rounds r on r.id = m.round_id and r.closed_on is null
        join review_access a on a.review_id = m.review_id and a.account_id = person and a.reach = role
        where m.tenant_id <> all (home)
        and not (role = 'assigned' and exists (select from review_inspectors i where i.review_id = m.review_id and i.account_id = person
            and i.came_in is not null and i.declared_no_conflict_on is null)));
    perform act_again_as(me);
    return found;
end
$$;

-- A mail may also be about a review itself: its head is asked to send the plan once a day.
create or replace function told_of(handed_over uuid, since timestamptz) returns boolean language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text;
    found boolean;
begin
    if not exists (select from planned_actions a where a.id = handed_over) and not exists (select from reviews r where r.id = handed_over) then
        return false;
    end if;
    me := act_as_the_installation();
    found := exists (select from outgoing_mails m where m.about = handed_over and m.withdrawn_at is null and m.created_at >= since);
    perform act_again_as(me);
    return found;
end
$$;

-- The page says the same of an area's comments: a hundred are the most.
create function calibration_comments_are_few() returns trigger language plpgsql as $$
begin
    if (select count(*) from calibration_comments c where c.review_id = new.review_id and c.area = new.area) >= 100 then
        raise exception 'an area has at most 100 comments' using errcode = 'SP006';
    end if;
    return new;
end
$$;
create trigger few before insert on calibration_comments for each row execute function calibration_comments_are_few();
