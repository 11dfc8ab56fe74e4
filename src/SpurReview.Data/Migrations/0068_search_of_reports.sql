-- The words of the published reports, to search in, by the number that stands in the report's address. Only what the latest version says to everybody, and only while it can be read: written
-- by the triggers below when a version is frozen, and gone with its withdrawal. That nobody else is let to write is what the rights say.
create extension if not exists pg_trgm;

create table report_search (
    report     integer primary key references reports (number),
    -- Unit, workplace, place, provider, region and specialty, in small letters: found by any part of a word.
    names      text not null,
    -- Weight A: unit, workplace and place. B: provider, region and specialty. C: findings, comments, and what was not met.
    heads      tsvector not null,
    -- All of that, and the running text as D.
    words      tsvector not null,
    -- The areas that had D at the review.
    deficient  text[] not null,
    vocabulary text[] not null
);
-- Ranking reads every hit's; unpacking them costs more than the room they take.
alter table report_search alter column heads set storage external;
create index on report_search using gin (words);

-- The paragraphs that excerpts are taken from, so that no search reads whole reports.
create table report_passages (
    report   integer not null references reports (number),
    position integer not null,
    body     text not null,
    words    tsvector not null,
    primary key (report, position)
);

-- Every word that is written in a report, as it is written, and in how many: what a misspelt search may have meant.
create table report_words (
    word    text primary key,
    reports integer not null
);
create index on report_words using gin (word gin_trgm_ops);

-- What a version says in words of its own. Of the checklist, which every report repeats, only what was not met. Facts only of a public copy,
-- and no inspectors: nobody looks up a person here. The two signs are those that excerpts mark words with.
create function texts_to_find(review jsonb) returns table (weight "char", body text) language sql immutable as $$
    select found.weight::"char", translate(found.body, U&'\E000\E001', '')
    from (
        select 'C' as weight, finding ->> 'text' as body from jsonb_array_elements(review -> 'findings') as finding
        union all
        select 'C', said from jsonb_array_elements(review -> 'areas') as area, jsonb_array_elements(area -> 'groups') as grouped,
            jsonb_array_elements(grouped -> 'criteria') as criterion,
            unnest(array[criterion ->> 'comment', case criterion ->> 'verdict' when 'notMet' then criterion ->> 'text' end]) as said
        union all
        select 'C', area ->> 'name' from jsonb_array_elements(review -> 'areas') as area where area ->> 'grade' = 'D'
        union all
        select 'D', said from jsonb_array_elements(review -> 'areas') as area,
            unnest(array[area ->> 'description', area ->> 'gradeReason', area #>> '{regrade,reason}']) as said
        union all
        select 'D', said from jsonb_array_elements(review #> '{plan,actions}') as action,
            unnest(array[action ->> 'action', action ->> 'decisionReason']) as said
        union all
        select 'D', narrative ->> 'text' from jsonb_array_elements(review #> '{plan,narratives}') as narrative
        union all
        select 'D', fact.value ->> 'text' from jsonb_each(review -> 'facts') as fact where review ->> 'audience' = 'public'
    ) as found
    where btrim(found.body) <> ''
$$;

-- Written once after another, to the end of the transaction: the counts of words are right, and the changes below run in the order in which
-- they are seen.
create procedure take_turns_to_publish() language sql as $$ select pg_advisory_xact_lock(7742) $$;

create procedure forget_words(forgotten integer) language plpgsql as $$
begin
    update report_words set reports = reports - 1
        where word = any ((select s.vocabulary from report_search s where s.report = forgotten)::text[]);
    delete from report_words where reports = 0;
    delete from report_passages where report = forgotten;
    delete from report_search where report = forgotten;
end
$$;

create procedure index_words(published reports, review jsonb) language plpgsql as $$
declare
    places text := concat_ws(' ', published.unit, published.workplace, published.city);
    others text := concat_ws(' ', published.provider, published.region, published.specialty);
    said text := (select string_agg(body, E'\n') from texts_to_find(review) where weight = 'C');
    running text := (select string_agg(body, E'\n') from texts_to_find(review) where weight = 'D');
    heads tsvector;
    vocabulary text[];
begin
    -- A tsvector holds a megabyte; what stands after the first 150,000 characters of a report's running text is found by its other words.
    heads := setweight(to_tsvector('swedish', places), 'A') || setweight(to_tsvector('swedish', others), 'B')
        || setweight(to_tsvector('swedish', coalesce(left(said, 80000), '')), 'C');
    vocabulary := array(select distinct word[1]
        from regexp_matches(lower(concat_ws(' ', places, others, said, running)), '[[:alpha:]]{3,40}', 'g') as word order by 1);

    call forget_words(published.number);
    insert into report_search (report, names, heads, words, deficient, vocabulary)
        values (published.number, lower(concat_ws(' ', places, others)), heads,
            heads || to_tsvector('swedish', coalesce(left(running, 150000), '')),
            array(select grade ->> 'letter' from jsonb_array_elements(published.grades) as grade where grade ->> 'first' = 'D'), vocabulary);
    insert into report_passages (report, position, body, words)
        select published.number, row_number() over (), passage, to_tsvector('swedish', passage)
        from texts_to_find(review) as found, regexp_split_to_table(found.body, '\n\s*\n') as passage where btrim(passage) <> '';
    insert into report_words (word, reports) select word, 1 from unnest(vocabulary) as word
        on conflict (word) do update set reports = report_words.reports + 1;
end
$$;

create function index_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
    report reports;
begin
    select * into report from reports r where r.review_id = new.review_id;
    call take_turns_to_publish();
    call index_words(report, new.snapshot::jsonb -> 'review');
    perform act_again_as(me);
    return null;
end
$$;
create trigger index_version after insert on report_versions for each row execute function index_version();

create function forget_withdrawn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
    forgotten integer := (select r.number from reports r where r.review_id = new.review_id);
begin
    call take_turns_to_publish();
    if new.version = (select max(v.version) from report_versions v where v.review_id = new.review_id) then
        call forget_words(forgotten);
    end if;
    perform act_again_as(me);
    return null;
end
$$;
create trigger forget_withdrawn after insert on report_withdrawals for each row execute function forget_withdrawn();

-- Any of a search's words, instead of all: what may not be in a report is left out.
create function any_of(query tsquery) returns tsquery language sql immutable as $$
    select case numnode(query) when 0 then query else replace(querytree(query), ' & ', ' | ')::tsquery end
$$;

-- Whoever uses quotation marks, minus or "or" means just what is typed.
create function is_exact(search text) returns boolean language sql immutable as $$
    select search ~* '"|(^|\s)-\S|(^|\s)or(\s|$)'
$$;

-- What a search asks for. The Swedish dictionary knows "kliniken" and "kliniker" and not "lasarettet", so that ending is taken off here, and
-- words of five letters or more are found as beginnings too: lasarett of lasarettet, and the first part of a compound.
create function asked(search text) returns tsquery language sql immutable as $$
    select case when is_exact(search) then websearch_to_tsquery('swedish', search)
        else regexp_replace(websearch_to_tsquery('swedish', regexp_replace(search, '(\w{4,})(?<!h|it)et\M', '\1', 'g'))::text,
            '(''(?:[^'']|''''){5,}'')', '\1:*', 'g')::tsquery end
$$;

-- Each word as a part of a name; no pattern at all for a search that means just what is typed.
create function search_patterns(search text) returns text[] language sql immutable as $$
    select case when is_exact(search) then array[null::text]
        else array(select '%' || regexp_replace(word, '([\\%_])', '\\\1', 'g') || '%'
            from regexp_split_to_table(lower(btrim(search)), '\s+') with ordinality as words (word, place) where word <> '' order by place limit 8) end
$$;

-- The reports that have what is searched for, by the words' stems anywhere or by parts of words in the names. The rank is that of the heads,
-- higher where the words stand together as they were typed.
create function found_reports(search text) returns table (report integer, rank real) language sql stable as $$
    select s.report, ts_rank('{0, 0.1, 0.4, 1}', s.heads, any_of(asked(search)))
        + ts_rank_cd('{0, 0.1, 0.4, 1}', s.heads, websearch_to_tsquery('swedish', search))
    from report_search s
    where s.report in (
        select w.report from report_search w where w.words @@ asked(search)
        union
        select n.report from report_search n where n.names like all (search_patterns(search)))
$$;

-- The paragraph that has most of what is searched for, the words between the two signs; null where only the names have it.
create function report_excerpt(of_report integer, search text) returns text language sql stable as $$
    select ts_headline('swedish', best.body, said.some_of_it, U&'StartSel=\E000, StopSel=\E001, MaxWords=28, MinWords=14, ShortWord=2')
    from (select any_of(asked(search)) as some_of_it, asked(search) as all_of_it) as said,
        lateral (
            select p.body from report_passages p where p.report = of_report and p.words @@ said.some_of_it
            order by p.words @@ said.all_of_it desc, ts_rank_cd(p.words, said.all_of_it) desc, p.position limit 1) as best
$$;

-- What is here already.
alter table reports no force row level security;
alter table report_versions no force row level security;
alter table report_withdrawals no force row level security;
do $$
declare
    latest record;
begin
    for latest in
        select distinct on (v.review_id) r as report, v.snapshot from report_versions v join reports r on r.review_id = v.review_id
        where not exists (select from report_withdrawals w where w.review_id = v.review_id
            and w.version = (select max(l.version) from report_versions l where l.review_id = v.review_id))
        order by v.review_id, v.version desc
    loop
        call index_words(latest.report, latest.snapshot::jsonb -> 'review');
    end loop;
end
$$;
alter table reports force row level security;
alter table report_versions force row level security;
alter table report_withdrawals force row level security;

call grant_to_app('select on report_search, report_passages, report_words');
