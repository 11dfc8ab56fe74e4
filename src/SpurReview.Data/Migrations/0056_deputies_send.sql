-- A deputy sends for the unit where its head has said so. The word is the head's, for one deputy's position, and is taken back, never deleted.
create table deputy_rights (
    id            uuid primary key,
    position_id   uuid not null references positions (id),
    tenant_id     uuid not null references care_providers (id),
    given_on      date not null,
    given_by      text not null default spur_actor(),
    taken_back_on date check (taken_back_on >= given_on),
    taken_back_by text
);
create unique index given_once on deputy_rights (position_id) where taken_back_on is null;

-- Whether the person heads the unit where that deputy is one; and who are, for the reviews that the person reaches. Nobody but the provider's
-- administrator sees positions of others, so both are asked here.
create function heads_the_unit_of(deputy uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    person uuid := spur_account();
    reach text := spur_reach();
    me text;
    found boolean;
begin
    if reach <> 'head' then
        return false;
    end if;
    me := act_as_the_installation();
    found := exists (select from positions d join units b on b.id = d.unit_id
        join positions h on h.tenant_id = d.tenant_id and h.role = 'HeadOfUnit' and h.account_id = person and h.ended_on is null
        join units a on a.id = h.unit_id
        where d.id = deputy and d.role = 'Deputy' and d.ended_on is null and a.line_id = b.line_id);
    perform act_again_as(me);
    return found;
end
$$;
create function deputies_of(review uuid) returns table (position_id uuid, account_id uuid, given_on date, given_by text) language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text;
begin
    if not exists (select from reviews r where r.id = review) then
        return;
    end if;
    me := act_as_the_installation();
    return query select p.id, p.account_id, d.given_on, d.given_by from reviews r
        join positions p on p.role = 'Deputy' and p.ended_on is null and is_of_position(r, p)
        left join deputy_rights d on d.position_id = p.id and d.taken_back_on is null
        where r.id = review;
    perform act_again_as(me);
end
$$;
revoke execute on function heads_the_unit_of, deputies_of from public;
call grant_to_app('execute on function heads_the_unit_of, deputies_of');

create function right_is_stamped() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    actor text := spur_actor();
    me text;
begin
    if tg_op = 'INSERT' then
        me := act_as_the_installation();
        select p.tenant_id into new.tenant_id from positions p where p.id = new.position_id and p.role = 'Deputy' and p.ended_on is null;
        perform act_again_as(me);
        if new.tenant_id is null then
            raise exception 'a right is given to a deputy' using errcode = 'SP006';
        end if;
        new.given_by := actor;
    elsif old.taken_back_on is not null
        or (old.id, old.position_id, old.tenant_id, old.given_on, old.given_by)
            is distinct from (new.id, new.position_id, new.tenant_id, new.given_on, new.given_by) then
        raise exception 'a right is given, and taken back' using errcode = 'SP001';
    else
        new.taken_back_by := actor;
    end if;
    return new;
end
$$;
create trigger fill before insert or update on deputy_rights for each row execute function right_is_stamped();
revoke execute on function right_is_stamped from public;
call keep('deputy_rights',
    $$(select spur_reach()) in ('all', 'administrator') or position_id in (select p.id from positions p where p.account_id = (select spur_account()))
      or heads_the_unit_of(position_id)
      or ((select spur_reach()) = 'provider' and tenant_id in (select t.tenant_id from tenant_access t where t.account_id = (select spur_account()) and t.reach = 'provider'))$$,
    $$heads_the_unit_of(position_id) or (select is_the_installation())$$);
create trigger never_deleted before delete on deputy_rights for each row execute function refuse_change();
call grant_to_app('select, insert on deputy_rights');
call grant_to_app('update (taken_back_on) on deputy_rights');
call audit_table('deputy_rights', ignored => '{given_by, taken_back_by}');

-- Who sends for the unit of a review.
create function may_send(review uuid) returns boolean language sql stable as $$
    select spur_reach() = 'head' or is_the_installation() or (spur_reach() = 'deputy' and exists (
        select from reviews r join positions p on p.account_id = spur_account() and p.role = 'Deputy' and p.ended_on is null and is_of_position(r, p)
        join deputy_rights d on d.position_id = p.id and d.taken_back_on is null
        where r.id = review))
$$;
alter policy sent_by_the_head on fact_checks using (may_send(review_id));
alter policy sent_by_the_head on plan_turns with check (may_send(review_id) and returned_on is null);
alter policy asked_for_by_the_head on plan_extensions with check (may_send(review_id));
do $$
declare
    target regclass;
begin
    foreach target in array array['action_plans', 'action_items', 'plan_narratives']::regclass[] loop
        execute format('alter policy sent_by_the_head on %s with check (may_send(review_id) or is_brought_in(review_id))', target);
        execute format('alter policy changed_by_both on %s using (may_send(review_id) or (select spur_reach()) = ''assigned'')', target);
    end loop;
end
$$;
