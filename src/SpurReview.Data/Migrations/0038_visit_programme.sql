-- Besöksprogrammet: who is met when and where. Read by those who reach the review, written by its reviewers, and forgotten with the notes: it
-- names people, and is of no use when the report is published.
create table visit_programme (
    id         uuid primary key,
    review_id  uuid not null,
    tenant_id  uuid not null,
    day        date not null,
    begins     time not null,
    ends       time not null,
    kind       varchar(20) not null check (kind in ('Introduction', 'Head', 'StudyDirector', 'Supervisors', 'Residents', 'Others', 'Tour', 'Documents',
                   'OwnTime', 'Feedback', 'Break')),
    who        varchar(300) not null,
    place      varchar(300) not null,
    version    integer not null,
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    constraint ends_after_it_begins check (ends > begins)
);
create index on visit_programme (review_id);
create trigger fill before insert on visit_programme for each row execute function fill_tenant();
call isolate_by_review('visit_programme', 'review_id');
call let_through_who_reaches('visit_programme', 'review_id');
call grant_to_app('select, insert, delete on visit_programme');
call grant_to_app('update (day, begins, ends, kind, who, place, version) on visit_programme');

create or replace function destroy_old_notes(today date) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
    done uuid[];
    destroyed bigint;
begin
    done := array(
        select r.id from reviews r, installation_settings s where coalesce(r.published_on, (select max(t.decided_on) from review_steps t
            where t.review_id = r.id and t.to_state = 'Cancelled')) + s.notes_kept_days < today);
    delete from visit_notes where review_id = any (done);
    get diagnostics destroyed = row_count;
    delete from visit_programme where review_id = any (done);
    delete from visit_operations where review_id = any (done) and field like 'note.%';
    delete from visit_fields where review_id = any (done) and field like 'note.%';
    delete from visit_presence where seen_at < today - 1;
    perform act_again_as(me);
    return destroyed;
end
$$;

create or replace function forget_visit(practice uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from reviews where id = practice and practised_by = spur_account()) then
        return;
    end if;
    delete from visit_notes where review_id = practice;
    delete from visit_programme where review_id = practice;
    delete from visit_operations where review_id = practice;
    delete from visit_presence where review_id = practice;
    delete from visit_fields where review_id = practice;
    delete from visit_clocks where review_id = practice;
end
$$;
