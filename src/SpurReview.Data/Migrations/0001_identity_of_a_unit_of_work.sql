-- Who a unit of work acts as. The application says it first thing in every transaction with set_config(…, true); a transaction
-- that says nothing reaches nothing.

create function spur_reach() returns text language sql stable as
$$ select coalesce(nullif(current_setting('spur.reach', true), ''), 'none') $$;

create function spur_account() returns uuid language sql stable as
$$ select nullif(current_setting('spur.account', true), '')::uuid $$;

create function spur_actor() returns text language sql stable as
$$ select coalesce(nullif(current_setting('spur.actor', true), ''), 'okänd') $$;

-- Every row that can change says who changed it last, and when. Set here, so that no path can forget it.
create function stamp_row() returns trigger language plpgsql as $$
begin
    new.changed_at := now();
    new.changed_by := spur_actor();
    return new;
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % never change', tg_table_name using errcode = 'SP001';
end
$$;

-- The application's role has the rights it needs and no others. What it is called is the installation's business.
create procedure grant_to_app(rights text) language plpgsql as $$
begin
    execute format('grant %s to %I', rights, current_setting('spur.app_role'));
end
$$;
call grant_to_app('usage on schema public');
