-- An inspector reaches a review from the appointment until it is published; after that it is everybody's report.
create function end_of_appointment() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
begin
    delete from review_access where review_id = new.id and reach = 'assigned';
    perform act_again_as(me);
    return null;
end
$$;
create trigger end_of_appointment after update of state on reviews for each row
    when (new.state = 'Published' and old.state <> 'Published') execute function end_of_appointment();

do $$
declare
    me text := act_as_the_installation();
begin
    delete from review_access a using reviews r where r.id = a.review_id and r.state = 'Published' and a.reach = 'assigned';
    perform act_again_as(me);
end
$$;

-- They are told of the publishing all the same: who inspects is asked of the appointments.
create or replace function people_of_review(review uuid) returns table (account_id uuid, reach text) language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text;
begin
    if not exists (select from reviews r where r.id = review) then
        return;
    end if;
    me := act_as_the_installation();
    return query select a.account_id, a.reach from review_access a where a.review_id = review and a.reach <> 'assigned'
        union all select i.account_id, 'assigned' from review_inspectors i where i.review_id = review and i.account_id is not null;
    perform act_again_as(me);
end
$$;
