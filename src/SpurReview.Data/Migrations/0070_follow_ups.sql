-- Uppföljning: what the unit or its provider has written of an action on one of its follow-up days. Everybody else is told days and counts only.
create table follow_up_reports (
    review_id    uuid not null,
    position     integer not null,
    follow_up_on date not null,
    number       integer not null check (number > 0),
    tenant_id    uuid not null,
    outcome      varchar(20) not null check (outcome in ('Yes', 'Partly', 'No')),
    done         text not null check (char_length(done) <= 20000),
    reported_on  date not null,
    recorded_at  timestamptz not null default now(),
    reported_by  text not null default spur_actor(),
    primary key (review_id, position, follow_up_on, number),
    foreign key (review_id, position) references action_items (review_id, position),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    constraint says_something check (btrim(done, E' \t\r\n') <> '')
);
create trigger fill before insert on follow_up_reports for each row execute function fill_tenant();
alter table follow_up_reports enable row level security;
alter table follow_up_reports force row level security;
create policy reachable_review on follow_up_reports;
call let_through_who_reaches('follow_up_reports', 'review_id');
call keep_reviewers_from_their_own('follow_up_reports');
create policy the_units_own on follow_up_reports as restrictive
    using ((select spur_reach()) in ('head', 'deputy', 'studies', 'provider') or (select is_the_installation()));
create trigger never_changes before update or delete on follow_up_reports for each row execute function refuse_change();
create trigger never_emptied before truncate on follow_up_reports execute function refuse_change();
create trigger only_when_final before insert on follow_up_reports for each row execute function only_in_states('Final', 'Published');

-- Of a day that the plan has, of an action that the inspectors have not returned, not long before the day; a correction comes after what it corrects.
create function a_follow_up_is_planned() returns trigger language plpgsql as $$
begin
    if not exists (select from action_items i where (i.review_id, i.position) = (new.review_id, new.position)
           and new.follow_up_on = any (i.follow_up_on) and i.decision is distinct from 'Returned') then
        raise exception 'the plan has no such follow-up' using errcode = 'SP006';
    end if;
    if new.reported_on < new.follow_up_on - 14 then
        raise exception 'a follow-up is reported two weeks before its day at the earliest' using errcode = 'SP006';
    end if;
    if new.number <> 1 + (select count(*) from follow_up_reports r
           where (r.review_id, r.position, r.follow_up_on) = (new.review_id, new.position, new.follow_up_on)) then
        raise exception 'somebody else has reported the same follow-up' using errcode = 'SP006';
    end if;
    -- Whoever reports cannot have done so earlier than now. What the installation brings in has a day of its own.
    if not is_the_installation() then
        new.reported_on := greatest(new.reported_on, (now() at time zone 'Europe/Stockholm')::date);
    end if;
    return new;
end
$$;
create trigger zz_planned before insert on follow_up_reports for each row execute function a_follow_up_is_planned();
call audit_table('follow_up_reports', 'review_id', ignored => '{recorded_at, reported_by}', withheld => '{outcome, done}');
-- Who and when is the database's to say.
call grant_to_app('select on follow_up_reports');
call grant_to_app('insert (review_id, position, follow_up_on, number, outcome, done, reported_on) on follow_up_reports');

-- Days and counts, for everybody who reaches the review and, while its report can be read, for everybody.
create function follow_up_days(review uuid) returns table (day date, planned integer, reported integer) language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text;
begin
    if not exists (select from reviews r where r.id = review) and not exists (select from reports r where r.review_id = review
           and not exists (select from report_withdrawals w where w.review_id = review
               and w.version = (select max(v.version) from report_versions v where v.review_id = review))) then
        return;
    end if;
    me := act_as_the_installation();
    return query
        select d.follow_up_on, count(*)::integer, count(*) filter (where exists (select from follow_up_reports f
            where (f.review_id, f.position, f.follow_up_on) = (review, i.position, d.follow_up_on)))::integer
        from reviews r join action_items i on i.review_id = r.id cross join lateral (select distinct unnest(i.follow_up_on) as follow_up_on) d
        where r.id = review and r.state in ('Final', 'Published') and i.decision is distinct from 'Returned'
        group by d.follow_up_on order by d.follow_up_on;
    perform act_again_as(me);
end
$$;
