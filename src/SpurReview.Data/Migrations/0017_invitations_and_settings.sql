-- An invitation may lead to a position, and says to whom it was sent. A link that is sent anew makes the earlier one void.
alter table invitations
    add column email         varchar(256) check (email like '%_@_%'),
    add column position_role varchar(30) check (position_role in ('SpecialtyCoordinator', 'HeadOfUnit', 'Deputy', 'DirectorOfStudies', 'ProviderAdministrator')),
    add column tenant_id     uuid references care_providers (id),
    add column unit_id       uuid,
    add column group_id      uuid references provider_groups (id),
    add column specialty     varchar(300) check (specialty <> ''),
    add column withdrawn_at  timestamptz,
    add foreign key (tenant_id, unit_id) references units (tenant_id, id),
    add constraint invited_to_something check (case
        when position_role is null then cardinality(roles) > 0 and num_nonnulls(tenant_id, unit_id, group_id, specialty) = 0
        when position_role = 'SpecialtyCoordinator' then specialty is not null and num_nonnulls(tenant_id, unit_id, group_id) = 0
        when position_role = 'ProviderAdministrator' then num_nonnulls(tenant_id, group_id) = 1 and num_nonnulls(unit_id, specialty) = 0
        else num_nonnulls(tenant_id, unit_id) = 2 and num_nonnulls(group_id, specialty) = 0 end);

-- Seen by those who may invite, and by whoever has the link: its hash is said to the transaction before it is looked for.
create function spur_invitation() returns text language sql stable as
$$ select nullif(current_setting('spur.invitation', true), '') $$;
call keep('invitations',
    $$(select spur_reach()) in ('all', 'administrator') or secret_hash = (select spur_invitation())
      or ((select spur_reach()) = 'provider' and tenant_id in (select t.tenant_id from tenant_access t where t.account_id = (select spur_account()) and t.reach = 'provider'))$$,
    $$(select spur_reach()) = 'administrator' or secret_hash = (select spur_invitation())
      or ((select spur_reach()) = 'all' and ((select spur_account()) is null or (roles = '{}' and position_role in ('HeadOfUnit', 'Deputy', 'DirectorOfStudies'))))
      or ((select spur_reach()) = 'provider' and roles = '{}' and position_role in ('HeadOfUnit', 'Deputy', 'DirectorOfStudies')
          and tenant_id in (select t.tenant_id from tenant_access t where t.account_id = (select spur_account()) and t.reach = 'provider'))$$);
-- Whoever has the link becomes what the invitation says, and nothing else.
create policy added_by_the_invited on positions for insert with check (account_id = (select spur_account()) and exists (
    select from invitations i where i.secret_hash = (select spur_invitation()) and i.position_role = role
        and (i.tenant_id, i.unit_id, i.group_id, i.specialty) is not distinct from (positions.tenant_id, positions.unit_id, positions.group_id, positions.specialty)));

-- Inställningar: one row, for the whole installation. Days and months until something is due, and what the reviewing body has decided.
create table installation_settings (
    only_row                     boolean primary key default true check (only_row),
    material_days_before_visit   integer not null default 21 check (material_days_before_visit between 1 and 365),
    draft_days_after_visit       integer not null default 21 check (draft_days_after_visit between 1 and 365),
    fact_check_working_days      integer not null default 10 check (fact_check_working_days between 1 and 250),
    remark_working_days          integer not null default 5 check (remark_working_days between 1 and 250),
    plan_months                  integer not null default 3 check (plan_months between 1 and 24),
    judgement_working_days       integer not null default 15 check (judgement_working_days between 1 and 250),
    allowed_exceptions           integer not null default 1 check (allowed_exceptions between 0 and 10),
    small_group_threshold        integer not null default 5 check (small_group_threshold between 2 and 50),
    names_in_plans               boolean not null default false,
    specialty_coordinators_publish boolean not null default false,
    late_follow_ups_are_public   boolean not null default false,
    public_address               varchar(300) check (public_address ~ '^https?://[^ ]+$'),
    changed_at                   timestamptz not null default now(),
    changed_by                   text not null default spur_actor()
);
insert into installation_settings default values;
create trigger stamp before insert or update on installation_settings for each row execute function stamp_row();
call keep('installation_settings', 'true', '(select spur_reach()) = ''administrator''');
create trigger never_deleted before delete on installation_settings for each row execute function refuse_change();
call grant_to_app('select, update on installation_settings');
