-- The published checklists. A row never changes and never goes: a review stays on the version it began with.
create table templates (
    id           uuid primary key,
    code         varchar(100) not null unique check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title        varchar(300) not null,
    programme    varchar(20) not null,
    regulation   varchar(100) not null,
    published_at timestamptz not null default now()
);

create table template_areas (
    template_id uuid not null references templates (id),
    letter      char(1) not null check (letter ~ '^[A-Z]$'),
    name        varchar(200) not null,
    part        varchar(20) not null check (part in ('Structure', 'Process')),
    primary key (template_id, letter)
);

create table template_groups (
    template_id uuid not null,
    letter      char(1) not null,
    position    integer not null check (position > 0),
    kind        varchar(20) not null check (kind in ('Regulation', 'GeneralAdvice', 'QualityIndicator')),
    lead        text,
    primary key (template_id, letter, position),
    unique (template_id, letter, position, kind),
    foreign key (template_id, letter) references template_areas (template_id, letter)
);

create table template_criteria (
    template_id    uuid not null,
    letter         char(1) not null,
    code           varchar(3) not null,
    number         integer not null check (number > 0),
    group_position integer not null,
    kind           varchar(20) not null,
    kind_uncertain boolean not null default false,
    text           text not null check (btrim(text) <> ''),
    primary key (template_id, code),
    unique (template_id, letter, number),
    unique (template_id, letter, code, kind, kind_uncertain),
    foreign key (template_id, letter, group_position, kind) references template_groups (template_id, letter, position, kind),
    check (code = letter || number)
);

create table template_grades (
    template_id uuid not null,
    letter      char(1) not null,
    grade       char(1) not null check (grade in ('A', 'B', 'C', 'D')),
    text        text not null check (btrim(text) <> ''),
    primary key (template_id, letter, grade),
    foreign key (template_id, letter) references template_areas (template_id, letter)
);

-- B exists exactly where the area has quality indicators, C exactly where it has general advice; A and D always. A group without
-- criteria asks for nothing.
create function grades_follow_kinds() returns trigger language plpgsql as $$
declare
    offered text;
    printed text;
begin
    select 'A'
        || case when bool_or(kind = 'QualityIndicator') then 'B' else '' end
        || case when bool_or(kind = 'GeneralAdvice') then 'C' else '' end
        || 'D'
    into offered from template_criteria where template_id = new.template_id and letter = new.letter;

    select string_agg(grade, '' order by grade) into printed from template_grades where template_id = new.template_id and letter = new.letter;

    if offered is distinct from printed then
        raise exception 'area % offers % but its kinds ask for %', new.letter, printed, offered using errcode = 'SP002';
    end if;
    return null;
end
$$;
create constraint trigger grades_follow_kinds after insert on template_areas
    deferrable initially deferred for each row execute function grades_follow_kinds();

-- Rows are added in the transaction that publishes the template, and never after.
create function template_is_being_published() returns trigger language plpgsql as $$
begin
    if not exists (select from templates where id = new.template_id and published_at = now()) then
        raise exception 'the template is published and never changes' using errcode = 'SP001';
    end if;
    return new;
end
$$;

create trigger never_changes before update or delete on templates for each row execute function refuse_change();
create trigger never_changes before update or delete on template_areas for each row execute function refuse_change();
create trigger never_changes before update or delete on template_groups for each row execute function refuse_change();
create trigger never_changes before update or delete on template_criteria for each row execute function refuse_change();
create trigger never_changes before update or delete on template_grades for each row execute function refuse_change();
create trigger never_emptied before truncate on templates execute function refuse_change();
create trigger never_emptied before truncate on template_areas execute function refuse_change();
create trigger never_emptied before truncate on template_groups execute function refuse_change();
create trigger never_emptied before truncate on template_criteria execute function refuse_change();
create trigger never_emptied before truncate on template_grades execute function refuse_change();
create trigger only_when_published before insert on template_areas for each row execute function template_is_being_published();
create trigger only_when_published before insert on template_groups for each row execute function template_is_being_published();
create trigger only_when_published before insert on template_criteria for each row execute function template_is_being_published();
create trigger only_when_published before insert on template_grades for each row execute function template_is_being_published();

call grant_to_app('select on templates, template_areas, template_groups, template_criteria, template_grades');
