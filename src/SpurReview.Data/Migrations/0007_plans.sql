create table action_plans (
    review_id    uuid primary key,
    tenant_id    uuid not null,
    submitted_on date not null,
    changed_at   timestamptz not null default now(),
    changed_by   text not null default spur_actor(),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create trigger fill before insert on action_plans for each row execute function fill_tenant();
create trigger stamp before insert or update on action_plans for each row execute function stamp_row();
create trigger only_under_plan before insert or update or delete on action_plans for each row execute function only_in_states('ActionPlan');
call isolate_by_review('action_plans', 'review_id');
call grant_to_app('select, insert, update, delete on action_plans');

create table action_items (
    review_id             uuid not null,
    position              integer not null check (position > 0),
    tenant_id             uuid not null,
    template_id           uuid not null,
    answers               text[] not null check (cardinality(answers) > 0),
    action                text not null check (char_length(action) <= 20000),
    due_on                date not null,
    responsible           jsonb not null,
    follow_up_on          date[] not null,
    follow_up_responsible jsonb not null,
    decision              varchar(20) check (decision in ('Accepted', 'Returned')),
    decision_reason       text check (char_length(decision_reason) <= 20000),
    primary key (review_id, position),
    foreign key (review_id) references action_plans (review_id) on delete cascade,
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create trigger fill before insert on action_items for each row execute function fill_tenant_and_template();
create trigger only_under_plan before insert or update or delete on action_items for each row execute function only_in_states('ActionPlan');
call isolate_by_review('action_items', 'review_id');
call grant_to_app('select, insert, update, delete on action_items');

-- An action answers criteria, or an area as a whole, that the template has.
create function answers_exist() returns trigger language plpgsql as $$
begin
    if exists (select from unnest(new.answers) answer
               where answer not in (select code from template_criteria where template_id = new.template_id)
                 and answer not in (select letter::text from template_areas where template_id = new.template_id)) then
        raise exception 'an action answers what the template does not have' using errcode = 'SP004';
    end if;
    return new;
end
$$;
create trigger zz_answers_exist before insert or update on action_items for each row execute function answers_exist();

create table plan_narratives (
    review_id   uuid not null,
    area        char(1) not null,
    tenant_id   uuid not null,
    template_id uuid not null,
    text        text not null check (char_length(text) <= 20000),
    primary key (review_id, area),
    foreign key (review_id) references action_plans (review_id) on delete cascade,
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    foreign key (template_id, area) references template_areas (template_id, letter)
);
create trigger fill before insert on plan_narratives for each row execute function fill_tenant_and_template();
create trigger only_under_plan before insert or update or delete on plan_narratives for each row execute function only_in_states('ActionPlan');
call isolate_by_review('plan_narratives', 'review_id');
call grant_to_app('select, insert, update, delete on plan_narratives');
