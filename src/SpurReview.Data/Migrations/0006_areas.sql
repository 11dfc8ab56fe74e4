create table area_reviews (
    id                     uuid primary key,
    review_id              uuid not null,
    tenant_id              uuid not null,
    template_id            uuid not null,
    letter                 char(1) not null,
    allowed_exceptions     integer not null check (allowed_exceptions between 0 and 10),
    description            text not null check (char_length(description) <= 20000),
    description_version    integer not null,
    grade                  char(1),
    grade_reason           text check (char_length(grade_reason) <= 20000),
    suggested_grade        char(1) check (suggested_grade in ('A', 'B', 'C', 'D')),
    suggestion_was_settled boolean,
    decision_version       integer not null,
    regrade                char(1),
    regrade_reason         text check (char_length(regrade_reason) <= 20000),
    regrade_decided_on     date,
    regrade_decided_by     jsonb,
    changed_at             timestamptz not null default now(),
    changed_by             text not null default spur_actor(),
    unique (review_id, letter),
    unique (tenant_id, id),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    foreign key (template_id, letter) references template_areas (template_id, letter),
    -- A grade that the area does not offer is not in the template.
    foreign key (template_id, letter, grade) references template_grades (template_id, letter, grade),
    foreign key (template_id, letter, regrade) references template_grades (template_id, letter, grade),
    constraint differing_grade_needs_reason
        check (grade is null or not suggestion_was_settled or grade = suggested_grade or coalesce(btrim(grade_reason), '') <> ''),
    check ((grade is null) = (suggestion_was_settled is null)),
    check (grade is not null or num_nonnulls(grade_reason, suggested_grade) = 0),
    constraint regrade_needs_first_grade_d check (regrade is null or grade = 'D'),
    check (num_nulls(regrade, regrade_reason, regrade_decided_on, regrade_decided_by) in (0, 4))
);
create trigger fill before insert on area_reviews for each row execute function fill_tenant_and_template();
create trigger stamp before insert or update on area_reviews for each row execute function stamp_row();
call isolate_by_review('area_reviews', 'review_id');
call grant_to_app('select, insert, update on area_reviews');

create table assessments (
    area_review_id  uuid not null,
    code            varchar(3) not null,
    review_id       uuid not null,
    tenant_id       uuid not null,
    template_id     uuid not null,
    letter          char(1) not null,
    kind            varchar(20) not null,
    kind_uncertain  boolean not null,
    verdict         varchar(20) not null check (verdict in ('NotAssessed', 'Met', 'NotMet', 'NotRelevant')),
    verdict_version integer not null,
    comment         text check (btrim(comment) <> '' and char_length(comment) <= 20000),
    comment_version integer not null,
    note            text check (btrim(note) <> '' and char_length(note) <= 20000),
    note_version    integer not null,
    changed_at      timestamptz not null default now(),
    changed_by      text not null default spur_actor(),
    primary key (area_review_id, code),
    foreign key (tenant_id, area_review_id) references area_reviews (tenant_id, id),
    -- Code, area and kind are the template's own, or the row is refused.
    foreign key (template_id, letter, code, kind, kind_uncertain)
        references template_criteria (template_id, letter, code, kind, kind_uncertain)
);
create function fill_from_area() returns trigger language plpgsql as $$
begin
    select a.review_id, a.tenant_id, a.template_id, a.letter into new.review_id, new.tenant_id, new.template_id, new.letter
    from area_reviews a where a.id = new.area_review_id;
    return new;
end
$$;
create trigger fill before insert on assessments for each row execute function fill_from_area();
create trigger stamp before insert or update on assessments for each row execute function stamp_row();
call isolate_by_review('assessments', 'review_id');
call grant_to_app('select, insert, update on assessments');

-- An area and its criteria come with their review and stay; what inspectors write in them changes while the review is open for it.
create trigger only_with_its_review before insert on area_reviews for each row execute function only_in_states();
create trigger only_with_its_review before insert on assessments for each row execute function only_in_states();
create trigger never_deleted before delete on area_reviews for each row execute function refuse_change();
create trigger never_deleted before delete on assessments for each row execute function refuse_change();
create trigger stays before update on area_reviews for each row
    when ((old.id, old.template_id, old.letter, old.allowed_exceptions) is distinct from (new.id, new.template_id, new.letter, new.allowed_exceptions))
    execute function refuse_change();
create trigger stays before update on assessments for each row
    when ((old.area_review_id, old.code, old.template_id, old.letter, old.kind, old.kind_uncertain)
        is distinct from (new.area_review_id, new.code, new.template_id, new.letter, new.kind, new.kind_uncertain))
    execute function refuse_change();
create trigger only_while_open before update on assessments for each row
    execute function only_in_states('Gathering', 'SiteVisit', 'Drafting', 'FactCheck', 'Calibration');
create trigger only_while_open before update on area_reviews for each row
    when ((old.description, old.description_version, old.grade, old.grade_reason, old.suggested_grade, old.suggestion_was_settled, old.decision_version)
        is distinct from (new.description, new.description_version, new.grade, new.grade_reason, new.suggested_grade, new.suggestion_was_settled, new.decision_version))
    execute function only_in_states('Gathering', 'SiteVisit', 'Drafting', 'FactCheck', 'Calibration');
create trigger only_under_plan before update on area_reviews for each row
    when ((old.regrade, old.regrade_reason, old.regrade_decided_on, old.regrade_decided_by)
        is distinct from (new.regrade, new.regrade_reason, new.regrade_decided_on, new.regrade_decided_by))
    execute function only_in_states('ActionPlan');

-- A review has every area and every criterion of its template, or its guards would say yes to what is not there.
create function review_is_whole() returns trigger language plpgsql as $$
begin
    if new.area_count <> (select count(*) from template_areas where template_id = new.template_id)
       or new.area_count <> (select count(*) from area_reviews where review_id = new.id and allowed_exceptions = new.allowed_exceptions)
       or (select count(*) from template_criteria where template_id = new.template_id) <> (select count(*) from assessments where review_id = new.id) then
        raise exception 'a review has every area and criterion of its template' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger review_is_whole after insert on reviews deferrable initially deferred
    for each row execute function review_is_whole();
