-- The units of the reviews that somebody is appointed to and does not see, being employed by, or holding a position at, the same provider:
-- their names and nothing else, so that the person can be told why.
create function units_hidden_at_home() returns setof text language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    person uuid := spur_account();
    home uuid[] := array(select * from own_tenants());
    me text := act_as_the_installation();
begin
    return query select distinct u.name::text from review_access a join reviews r on r.id = a.review_id join units u on u.id = r.unit_id
        where a.account_id = person and a.reach = 'assigned' and r.tenant_id = any (home);
    perform act_again_as(me);
end
$$;
