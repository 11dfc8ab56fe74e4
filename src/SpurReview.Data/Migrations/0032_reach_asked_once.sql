-- The same policies, asked once. Every table of a review asks where a reviewer is at home and which reviews a person reaches; planned and
-- answered anew for each table of each statement, that cost more than the statements.

-- A reviewer's own providers: today's employers, and where he or she holds a position. Remembered to the end of the transaction together
-- with whose they are, so that another identity is never answered with them.
create function home_tenants() returns uuid[] language plpgsql stable as $$
declare
    mine text := coalesce(current_setting('spur.account', true), '') || ' ';
    known text := current_setting('spur.home', true);
    home uuid[];
begin
    if starts_with(known, mine) then
        return substr(known, length(mine) + 1)::uuid[];
    end if;
    home := array(
        select e.tenant_id from employments e
        where e.account_id = spur_account()
            and (now() at time zone 'Europe/Stockholm')::date between e.from_day and coalesce(e.until_day, 'infinity')
        union
        select p.tenant_id from positions p where p.account_id = spur_account() and p.ended_on is null and p.tenant_id is not null
        union
        select m.tenant_id from provider_group_members m join positions p on p.group_id = m.group_id
        where p.account_id = spur_account() and p.ended_on is null);
    perform set_config('spur.home', mine || home::text, true);
    return home;
end
$$;

create function forget_home() returns trigger language plpgsql as $$
begin
    perform set_config('spur.home', '', true);
    return null;
end
$$;
create trigger forget_home after insert or update or delete on employments execute function forget_home();
create trigger forget_home after insert or update or delete on positions execute function forget_home();
create trigger forget_home after insert or update or delete on provider_group_members execute function forget_home();

create or replace procedure keep_reviewers_from_their_own(target regclass) language plpgsql as $$
begin
    execute format('drop policy if exists nobody_reviews_at_home on %s', target);
    execute format($policy$
        create policy nobody_reviews_at_home on %s as restrictive
        using ((select spur_reach()) not in ('all', 'assigned', 'specialty') or tenant_id <> all ((select home_tenants())::uuid[]))
        $policy$, target);
end
$$;

-- An array is asked once and lets an index find the rows; a subquery is hashed and asked for each row of the table.
create procedure let_through_who_reaches(target regclass, review_column text) language plpgsql as $$
begin
    execute format($policy$
        alter policy reachable_review on %s
        using ((select spur_reach()) = 'all' or %I = any (array(
            select a.review_id from review_access a where a.account_id = (select spur_account()) and a.reach = (select spur_reach()))))
        $policy$, target, review_column);
end
$$;

-- A function of its own: only whoever is no reviewer pays for the question, also when statements are planned.
create function is_sent(review uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from reviews r
        where r.id = review and r.state in ('FactCheck', 'Calibration', 'Graded', 'ActionPlan', 'Final', 'Published'));
end
$$;

do $$
declare
    kept record;
begin
    for kept in select p.polrelid::regclass as target from pg_policy p where p.polname = 'nobody_reviews_at_home' loop
        call keep_reviewers_from_their_own(kept.target);
    end loop;
    for kept in select p.polrelid::regclass as target from pg_policy p where p.polname = 'reachable_review' loop
        call let_through_who_reaches(kept.target, case kept.target when 'reviews'::regclass then 'id' else 'review_id' end);
    end loop;
    for kept in select p.polrelid::regclass as target from pg_policy p where p.polname = 'only_for_reviewers_until_sent' loop
        execute format('alter policy only_for_reviewers_until_sent on %s
            using ((select spur_reach()) in (''all'', ''assigned'', ''specialty'') or is_sent(review_id))', kept.target);
    end loop;
end
$$;

alter policy readable on report_files using (
    (kind = 'Pdf' and (select spur_reach()) <> 'none') or (((select spur_reach()) = 'all'
    or review_id = any (array(select a.review_id from review_access a where a.account_id = (select spur_account()) and a.reach = (select spur_reach()))))
    and ((select spur_reach()) not in ('all', 'assigned', 'specialty') or tenant_id <> all ((select home_tenants())::uuid[]))));

create or replace function units_hidden_at_home() returns setof text language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    person uuid := spur_account();
    home uuid[] := home_tenants();
    me text := act_as_the_installation();
begin
    return query select distinct u.name::text from review_access a join reviews r on r.id = a.review_id join units u on u.id = r.unit_id
        where a.account_id = person and a.reach = 'assigned' and r.tenant_id = any (home);
    perform act_again_as(me);
end
$$;
drop function own_tenants();
