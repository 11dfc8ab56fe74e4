-- What has happened to the published reports, in the order in which it could be seen: whoever has read up to a number has missed nothing.
-- The numbers are given in turn, to the end of the transaction, so that none comes after a later one; they have no holes, and a copy of
-- the database goes on with them.
create table report_changes (
    number    bigint primary key,
    review_id uuid not null,
    version   integer not null,
    tenant_id uuid not null,
    event     varchar(20) not null check (event in ('Published', 'Corrected', 'Withdrawn')),
    foreign key (review_id, version) references report_versions (review_id, version),
    unique (review_id, version, event)
);
create trigger fill before insert on report_changes for each row execute function fill_tenant_of_report();
call open_to_everyone('report_changes');
-- Nobody has the right but the triggers' owner.
create policy told_by_the_triggers on report_changes for insert with check ((select spur_reach()) = 'all');

create procedure tell_change(review uuid, version integer, event text) language plpgsql as $$
begin
    call take_turns_to_publish();
    insert into report_changes (number, review_id, version, event)
        values ((select coalesce(max(c.number), 0) + 1 from report_changes c), review, version, event);
end
$$;

create function tell_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
begin
    call tell_change(new.review_id, new.version, case new.version when 1 then 'Published' else 'Corrected' end);
    perform act_again_as(me);
    return null;
end
$$;
create trigger tell_version after insert on report_versions for each row execute function tell_version();

create function tell_withdrawal() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
begin
    call tell_change(new.review_id, new.version, 'Withdrawn');
    perform act_again_as(me);
    return null;
end
$$;
create trigger tell_withdrawal after insert on report_withdrawals for each row execute function tell_withdrawal();

-- What is here already, in the order in which it came.
alter table reports no force row level security;
alter table report_versions no force row level security;
alter table report_withdrawals no force row level security;
alter table report_changes no force row level security;
insert into report_changes (number, review_id, version, event)
    select row_number() over (order by happened.at, happened.rank, happened.review_id, happened.event), happened.review_id, happened.version, happened.event
    from (
        select v.review_id, v.version, case v.version when 1 then 'Published' else 'Corrected' end as event, v.frozen_at as at, v.version as rank
        from report_versions v
        union all
        select w.review_id, w.version, 'Withdrawn', w.withdrawn_at, w.version from report_withdrawals w
    ) as happened;
alter table reports force row level security;
alter table report_versions force row level security;
alter table report_withdrawals force row level security;
alter table report_changes force row level security;

call grant_to_app('select on report_changes');
