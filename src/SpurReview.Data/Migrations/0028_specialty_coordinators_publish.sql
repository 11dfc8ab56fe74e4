-- SPUR-samordnare publish where the reviewing body has said so: final reviews of their own specialties, never at home, and write nothing else.
alter table review_transitions add column by_specialty_coordinators boolean not null default false;
alter table review_transitions disable trigger never_changes;
update review_transitions set by_specialty_coordinators = true where from_state = 'Final' and to_state = 'Published';
alter table review_transitions enable trigger never_changes;

create function specialty_coordinator_publishes() returns boolean language sql stable as $$
    select spur_reach() = 'specialty' and exists (select from installation_settings where specialty_coordinators_publish)
$$;

create or replace function step_exists() returns trigger language plpgsql as $$
begin
    if old.state = 'Published' then
        raise exception 'a published review never changes' using errcode = 'SP001';
    end if;
    if old.state <> new.state and not exists (select from review_transitions where from_state = old.state and to_state = new.state
           and (by_inspectors or spur_reach() = 'all' or (by_specialty_coordinators and spur_reach() = 'specialty'))) then
        raise exception 'no step from % to %', old.state, new.state using errcode = 'SP005';
    end if;
    if (old.id, old.unit_id, old.template_id, old.specialty, old.allowed_exceptions, old.area_count, old.origin, old.created_at)
       is distinct from (new.id, new.unit_id, new.template_id, new.specialty, new.allowed_exceptions, new.area_count, new.origin, new.created_at) then
        raise exception 'what a review is stays as it began' using errcode = 'SP001';
    end if;
    if old.state not in ('Ordered', 'Planned', 'Gathering')
       and (old.visit_from, old.visit_to, old.visit_form) is distinct from (new.visit_from, new.visit_to, new.visit_form) then
        raise exception 'the visit has been' using errcode = 'SP003';
    end if;
    if spur_reach() = 'specialty' and to_jsonb(old) - '{state,published_on,changed_at,changed_by}'::text[]
       <> to_jsonb(new) - '{state,published_on,changed_at,changed_by}'::text[] then
        raise exception 'a SPUR-samordnare takes the step and changes nothing else' using errcode = 'SP001';
    end if;
    return new;
end
$$;

-- Which reviews she sees, and that none of them is at home, the policies on reviews say already.
drop policy changed_by_reviewers on reviews;
create policy changed_by_reviewers on reviews as restrictive for update
    using ((select spur_reach()) in ('all', 'assigned') or (state = 'Final' and (select specialty_coordinator_publishes())))
    with check ((select spur_reach()) in ('all', 'assigned') or (state = 'Published' and (select specialty_coordinator_publishes())));
drop policy added_by_reviewers on review_steps;
create policy added_by_reviewers on review_steps as restrictive for insert
    with check ((select spur_reach()) in ('all', 'assigned')
        or (from_state = 'Final' and to_state = 'Published' and (select specialty_coordinator_publishes())));
create policy published_by_specialty_coordinators on reports for insert
    with check ((select specialty_coordinator_publishes()) and exists (select from reviews r where r.id = review_id));
-- A correction is the office's.
create policy frozen_by_specialty_coordinators on report_versions for insert
    with check (version = 1 and (select specialty_coordinator_publishes()) and exists (select from reviews r where r.id = review_id));
create policy frozen_by_specialty_coordinators on report_unit_copies for insert
    with check (version = 1 and (select specialty_coordinator_publishes()) and exists (select from reviews r where r.id = review_id));
