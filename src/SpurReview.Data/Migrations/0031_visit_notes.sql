-- Anteckningar: what inspectors hear and see at a visit. Theirs alone, never printed, exported, frozen or traced, and destroyed some time after
-- the report is published.
create table visit_notes (
    review_id  uuid not null,
    id         uuid not null,
    tenant_id  uuid not null,
    account_id uuid not null references accounts (id),
    written_by text not null,
    written_at timestamptz not null,
    text       text not null check (char_length(text) <= 20000),
    source     varchar(20) check (source in ('Resident', 'Supervisor', 'StudyDirector', 'Head', 'Tour', 'Document')),
    area       char(1) check (area between 'A' and 'Z'),
    code       varchar(3) check (code ~ '^[A-Z][1-9][0-9]?$'),
    is_removed boolean not null,
    version    integer not null,
    changed_at timestamptz not null default now(),
    changed_by text not null default spur_actor(),
    primary key (review_id, id),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    check (code is null or left(code, 1) = area),
    constraint removed_note_says_nothing check (is_removed = (btrim(text) = '')),
    check (not is_removed or num_nonnulls(source, area, code) = 0)
);
create trigger fill before insert on visit_notes for each row execute function fill_tenant();
create trigger stamp before insert or update on visit_notes for each row execute function stamp_row();
call only_for_the_inspectors('visit_notes', 'all');
create policy in_ones_own_name on visit_notes as restrictive for insert with check (account_id = (select spur_account()));
call grant_to_app('select, insert on visit_notes');
call grant_to_app('update (text, source, area, code, is_removed, version) on visit_notes');

create function tell_note() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform field_changed(new.review_id, new.tenant_id, 'note.' || new.id);
    return null;
end
$$;
revoke execute on function tell_note from public;
create constraint trigger tell_visit after insert or update on visit_notes deferrable initially deferred
    for each row execute function tell_note();

-- So many days after the report was published, or the review was cancelled.
alter table installation_settings add column notes_kept_days integer not null default 90 check (notes_kept_days between 1 and 3650);

-- Destroys what is old enough, whoever calls; also what was sent on the way to becoming a note.
create policy destroyed_by_the_rule on visit_notes to current_user using (true);
create policy destroyed_by_the_rule on visit_operations to current_user using (true);
drop trigger never_deleted on visit_operations;
create trigger never_deleted before delete on visit_operations for each row when (old.field not like 'note.%')
    execute function refuse_unless_practice('review_id');
create function destroy_old_notes(today date) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
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
    delete from visit_operations where review_id = any (done) and field like 'note.%';
    delete from visit_fields where review_id = any (done) and field like 'note.%';
    perform act_again_as(me);
    return destroyed;
end
$$;
revoke execute on function destroy_old_notes from public;
call grant_to_app('execute on function destroy_old_notes');

create or replace function forget_visit(practice uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from reviews where id = practice and practised_by = spur_account()) then
        return;
    end if;
    delete from visit_notes where review_id = practice;
    delete from visit_operations where review_id = practice;
    delete from visit_presence where review_id = practice;
    delete from visit_fields where review_id = practice;
    delete from visit_clocks where review_id = practice;
end
$$;
