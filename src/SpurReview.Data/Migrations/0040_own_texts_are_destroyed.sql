-- What an inspector wrote alone is destroyed with the notes: comments and reasons, and what was sent on the way to them. Verdicts and grades stay.
drop trigger never_deleted on visit_operations;
create trigger never_deleted before delete on visit_operations for each row when (old.field not like 'note.%' and not old.is_own)
    execute function refuse_unless_practice('review_id');
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
    delete from visit_operations where review_id = any (done) and (field like 'note.%' or is_own);
    delete from visit_fields where review_id = any (done) and field like 'note.%';
    update own_assessments set comment = null, forgotten_on = today where review_id = any (done) and comment is not null;
    update own_gradings set grade_reason = null, forgotten_on = today where review_id = any (done) and grade_reason is not null;
    delete from visit_presence where seen_at < today - 1;
    perform act_again_as(me);
    return destroyed;
end
$$;
