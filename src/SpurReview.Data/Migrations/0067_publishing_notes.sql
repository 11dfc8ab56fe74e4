-- What was decided of texts before a report was published: where words were changed, and why words that were pointed out may stand.
create table publishing_notes (
    review_id uuid not null references reports (review_id),
    place     varchar(20) not null check (place in ('Inspector', 'Finding', 'Fact', 'Description', 'Comment', 'GradeReason', 'RegradeReason',
        'PlannedAction', 'ActionAssessment', 'PlanNarrative')),
    key       varchar(40) not null,
    tenant_id uuid not null,
    reason    text check (btrim(reason) <> '' and char_length(reason) <= 1000),
    noted_at  timestamptz not null default now(),
    noted_by  text not null default spur_actor(),
    primary key (review_id, place, key)
);
create trigger fill before insert on publishing_notes for each row execute function fill_tenant_of_report();
alter table publishing_notes enable row level security;
alter table publishing_notes force row level security;
create policy of_a_reachable_review on publishing_notes for select using ((select spur_reach()) = 'all'
    or review_id in (select a.review_id from review_access a where a.account_id = (select spur_account()) and a.reach = (select spur_reach())));
call keep_reviewers_from_their_own('publishing_notes');
create policy noted_by_those_who_reach_all on publishing_notes for insert with check ((select spur_reach()) = 'all');
create policy noted_by_specialty_coordinators on publishing_notes for insert
    with check ((select specialty_coordinator_publishes()) and exists (select from reviews r where r.id = review_id));
create trigger never_changes before update or delete on publishing_notes for each row execute function refuse_change();
create trigger never_emptied before truncate on publishing_notes execute function refuse_change();

create function noted_with_the_first_version() returns trigger language plpgsql as $$
begin
    if not exists (select from report_versions v where v.review_id = new.review_id and v.version = 1 and v.frozen_at = now()) then
        raise exception 'what is decided of a text is noted when the report is published' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger noted_with_the_first_version after insert on publishing_notes deferrable initially deferred
    for each row execute function noted_with_the_first_version();
call audit_table('publishing_notes', 'review_id', ignored => '{noted_at, noted_by}', withheld => '{reason}');
call grant_to_app('select, insert on publishing_notes');

-- Personnummer and samordningsnummer, as the program finds them: a date, and a right check digit. Source: SKV 704 and SKV 707.
create function has_identity_number(words text) returns boolean language plpgsql immutable as $$
declare
    found text[];
    day int;
    luhn int;
begin
    for found in select regexp_matches(words, '(?<![0-9])((?:18|19|20)?)([0-9]{2})([0-9]{2})([0-9]{2})[ \u00a0]?[-+\u2013]?[ \u00a0]?([0-9]{4})(?![0-9])', 'g') loop
        day := found[4]::int - case when found[4]::int > 60 then 60 else 0 end;
        select sum(product / 10 + product % 10) into luhn from (
            select substr(found[2] || found[3] || found[4] || found[5], place, 1)::int * (2 - (place - 1) % 2) as product
            from generate_series(1, 10) as place) as products;
        if luhn % 10 = 0 and day > 0 and found[3]::int between 1 and 12 and exists (
            select from unnest(case when found[1] = '' then array['19', '20'] else array[found[1]] end) as century
            where day <= extract(day from make_date((century || found[2])::int, found[3]::int, 1) + interval '1 month - 1 day')) then
            return true;
        end if;
    end loop;
    return false;
end
$$;

create function nobodys_number_is_published() returns trigger language plpgsql as $$
begin
    if exists (select from jsonb_path_query(new.snapshot::jsonb, 'strict $.** ? (@.type() == "string")') as words
        where words #>> '{}' !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and has_identity_number(words #>> '{}')) then
        raise exception 'a personnummer is not published' using errcode = 'SP006';
    end if;
    return new;
end
$$;
create trigger nobodys_number_is_published before insert on report_versions for each row execute function nobodys_number_is_published();

