-- The policies anew. Reaches: none, public, assigned (inspector), specialty, head, deputy, studies, provider, administrator, all (the
-- coordinator, and without an account the installation's own work).
create or replace procedure isolate_by_tenant(target regclass, tenant_column text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('drop policy if exists reachable_tenant on %s', target);
    execute format($policy$
        create policy reachable_tenant on %1$s for select
        using ((select spur_reach()) in ('all', 'administrator')
            or %2$I in (select a.tenant_id from review_access a where a.account_id = (select spur_account()) and a.reach = (select spur_reach()))
            or %2$I in (select t.tenant_id from tenant_access t where t.account_id = (select spur_account()) and t.reach = (select spur_reach())))
        $policy$, target, tenant_column);
    execute format('create policy added_by_the_office on %s for insert with check ((select spur_reach()) in (''all'', ''administrator''))', target);
    execute format('create policy changed_by_the_office on %s for update using ((select spur_reach()) in (''all'', ''administrator''))', target);
end
$$;
call isolate_by_tenant('care_providers', 'id');
call isolate_by_tenant('units', 'tenant_id');
call grant_to_app('update (name) on care_providers');
call grant_to_app('update (replaced_on) on units');

-- Seen by those who reach it, but for reviewers at home; written by reviewers.
create or replace procedure isolate_by_review(target regclass, review_column text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('drop policy if exists reachable_review on %s', target);
    execute format($policy$
        create policy reachable_review on %1$s
        using ((select spur_reach()) = 'all'
            or %2$I in (select a.review_id from review_access a where a.account_id = (select spur_account()) and a.reach = (select spur_reach())))
        $policy$, target, review_column);
    call keep_reviewers_from_their_own(target);
    execute format('create policy added_by_reviewers on %s as restrictive for insert with check ((select spur_reach()) in (''all'', ''assigned''))', target);
    execute format('create policy changed_by_reviewers on %s as restrictive for update using ((select spur_reach()) in (''all'', ''assigned''))', target);
    execute format('create policy deleted_by_reviewers on %s as restrictive for delete using ((select spur_reach()) in (''all'', ''assigned''))', target);
    if not exists (select from pg_trigger where tgrelid = target and tgname = 'never_emptied') then
        execute format('create trigger never_emptied before truncate on %s execute function refuse_change()', target);
        execute format('create trigger stays_with_its_review before update on %1$s for each row
            when ((old.%2$I, old.tenant_id) is distinct from (new.%2$I, new.tenant_id)) execute function refuse_change()', target, review_column);
    end if;
end
$$;
create procedure keep_reviewers_from_their_own(target regclass) language plpgsql as $$
begin
    execute format($policy$
        create policy nobody_reviews_at_home on %s as restrictive
        using ((select spur_reach()) not in ('all', 'assigned', 'specialty') or tenant_id not in (select own_tenants()))
        $policy$, target);
end
$$;
call isolate_by_review('reviews', 'id');
call isolate_by_review('review_steps', 'review_id');
call isolate_by_review('review_inspectors', 'review_id');
call isolate_by_review('review_facts', 'review_id');
call isolate_by_review('findings', 'review_id');
call isolate_by_review('area_reviews', 'review_id');
call isolate_by_review('assessments', 'review_id');
call isolate_by_review('action_plans', 'review_id');
call isolate_by_review('action_items', 'review_id');
call isolate_by_review('plan_narratives', 'review_id');

-- What the inspectors write is theirs until it is sent. The rows of the criteria hold their own notes too, so nobody else reads those.
create procedure only_for_reviewers(target regclass) language plpgsql as $$
begin
    execute format('create policy only_for_reviewers on %s as restrictive using ((select spur_reach()) in (''all'', ''assigned'', ''specialty''))', target);
end
$$;
call only_for_reviewers('assessments');
create procedure only_for_reviewers_until_sent(target regclass) language plpgsql as $$
begin
    execute format($policy$
        create policy only_for_reviewers_until_sent on %s as restrictive using ((select spur_reach()) in ('all', 'assigned', 'specialty')
            or review_id in (select r.id from reviews r where r.state in ('FactCheck', 'Calibration', 'Graded', 'ActionPlan', 'Final', 'Published')))
        $policy$, target);
end
$$;
call only_for_reviewers_until_sent('area_reviews');
call only_for_reviewers_until_sent('findings');

-- Of what is published everybody reads the report, and whoever reaches the review the unit's own copy.
drop policy of_a_reachable_review on report_unit_copies;
create policy of_a_reachable_review on report_unit_copies for select using ((select spur_reach()) = 'all'
    or review_id in (select a.review_id from review_access a where a.account_id = (select spur_account()) and a.reach = (select spur_reach())));
call keep_reviewers_from_their_own('report_unit_copies');
drop policy readable on report_files;
create policy readable on report_files for select using (
    (kind = 'Pdf' and (select spur_reach()) <> 'none') or (((select spur_reach()) = 'all'
    or review_id in (select a.review_id from review_access a where a.account_id = (select spur_account()) and a.reach = (select spur_reach())))
    and ((select spur_reach()) not in ('all', 'assigned', 'specialty') or tenant_id not in (select own_tenants()))));
drop policy asked_for_by_who_may_read on render_jobs;
create policy asked_for_by_who_may_read on render_jobs for insert with check (
    attempts = 0 and fault is null and ((kind = 'Pdf' and (select spur_reach()) <> 'none')
    or review_id in (select a.review_id from review_access a where a.account_id = (select spur_account()) and a.reach = (select spur_reach()))));
drop policy seen_by_who_may_ask on render_jobs;
create policy seen_by_who_may_ask on render_jobs for select using (
    (kind = 'Pdf' and (select spur_reach()) <> 'none')
    or review_id in (select a.review_id from review_access a where a.account_id = (select spur_account()) and a.reach = (select spur_reach())));

create procedure keep(target regclass, readers text, writers text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy readable on %s for select using (%s)', target, readers);
    execute format('create policy added on %s for insert with check (%s)', target, writers);
    execute format('create policy changed on %s for update using (%s)', target, writers);
    execute format('create policy deleted on %s for delete using (%s)', target, writers);
    execute format('create trigger never_emptied before truncate on %s execute function refuse_change()', target);
end
$$;
-- Access is one's own to see and the triggers' to give.
drop policy own_or_all on review_access;
create policy own on review_access using ((select spur_reach()) = 'all' or account_id = (select spur_account()));
create trigger never_emptied before truncate on review_access execute function refuse_change();
call keep('tenant_access', 'account_id = (select spur_account()) or (select spur_reach()) = ''all''', '(select spur_reach()) = ''all''');
call grant_to_app('select on tenant_access');

call keep('provider_groups', '(select spur_reach()) not in (''none'', ''public'')', '(select spur_reach()) in (''all'', ''administrator'')');
call grant_to_app('select, insert, update on provider_groups');
call keep('provider_group_members', '(select spur_reach()) <> ''none''', '(select spur_reach()) in (''all'', ''administrator'')');
call grant_to_app('select, insert, update, delete on provider_group_members');

-- A provider's administrator looks after the provider's own people; the office after everybody's.
call keep('positions',
    $$(select spur_reach()) in ('all', 'administrator') or account_id = (select spur_account())
      or ((select spur_reach()) = 'provider' and tenant_id in (select t.tenant_id from tenant_access t where t.account_id = (select spur_account()) and t.reach = 'provider'))$$,
    $$(select spur_reach()) = 'administrator' or ((select spur_reach()) = 'all' and ((select spur_account()) is null or role in ('HeadOfUnit', 'Deputy', 'DirectorOfStudies')))
      or ((select spur_reach()) = 'provider' and role in ('HeadOfUnit', 'Deputy', 'DirectorOfStudies')
          and tenant_id in (select t.tenant_id from tenant_access t where t.account_id = (select spur_account()) and t.reach = 'provider'))$$);
call grant_to_app('select, insert on positions');
call grant_to_app('update (ended_on) on positions');
create trigger never_deleted before delete on positions for each row execute function refuse_change();

call keep('employments',
    $$(select spur_reach()) in ('all', 'administrator') or account_id = (select spur_account())$$, $$(select spur_reach()) in ('all', 'administrator')$$);
call grant_to_app('select, insert, update, delete on employments');
call keep('inspector_profiles',
    $$(select spur_reach()) in ('all', 'administrator', 'specialty') or account_id = (select spur_account())$$, $$(select spur_reach()) in ('all', 'administrator')$$);
call grant_to_app('select, insert, update on inspector_profiles');
