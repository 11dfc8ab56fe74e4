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
    constraint regrade_needs_first_grade_d check (regrade is null or (grade = 'D' and regrade_reason is not null)),
    check (num_nulls(regrade, regrade_decided_on, regrade_decided_by) in (0, 3))
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
    comment         text check (char_length(comment) <= 20000),
    comment_version integer not null,
    note            text check (char_length(note) <= 20000),
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

-- What inspectors write can change only while the review is open for it, or while it is being created or imported.
create function is_open_for_assessment(review uuid) returns boolean language sql stable as $$
    select exists (select from reviews where id = review
        and (state in ('Gathering', 'SiteVisit', 'Drafting', 'FactCheck', 'Calibration') or created_at = now()))
$$;
create function only_while_open() returns trigger language plpgsql as $$
begin
    if not is_open_for_assessment(case tg_op when 'DELETE' then old.review_id else new.review_id end) then
        raise exception 'the review is not open for assessment' using errcode = 'SP003';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger only_while_open before insert or update or delete on findings for each row execute function only_while_open();
create trigger only_while_open before update on assessments for each row execute function only_while_open();
create trigger only_while_open before update on area_reviews for each row
    when ((old.description, old.grade, old.grade_reason) is distinct from (new.description, new.grade, new.grade_reason))
    execute function only_while_open();

create function only_under_plan() returns trigger language plpgsql as $$
begin
    if not exists (select from reviews where id = new.review_id and (state = 'ActionPlan' or created_at = now())) then
        raise exception 'the review is not under a plan' using errcode = 'SP003';
    end if;
    return new;
end
$$;
create trigger only_under_plan before update on area_reviews for each row
    when (old.regrade is distinct from new.regrade or old.regrade_reason is distinct from new.regrade_reason)
    execute function only_under_plan();
