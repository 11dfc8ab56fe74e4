-- To whom a step is told: the accounts that a review is open to, and as what. Asked by whoever reaches the review and takes the step, who
-- otherwise sees his or her own access alone.
create function people_of_review(review uuid) returns table (account_id uuid, reach text) language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text;
begin
    if not exists (select from reviews r where r.id = review) then
        return;
    end if;
    me := act_as_the_installation();
    return query select a.account_id, a.reach from review_access a where a.review_id = review;
    perform act_again_as(me);
end
$$;
