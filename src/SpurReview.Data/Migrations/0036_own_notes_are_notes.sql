-- The inspectors' own note beside a criterion is a note of the review like the others: theirs alone by policy, and destroyed by the rule.
-- All devices give it the same id, in which the code stands.
select act_as_the_installation();
alter table visit_notes no force row level security;
-- Who wrote it is known by name: an inspector of the review, somebody who was one, or at least one of those who may read it. A note that is there
-- already under the id stays as it is, and this one gets the next.
insert into visit_notes (review_id, id, tenant_id, account_id, written_by, written_at, text, area, code, is_removed, version)
select a.review_id, ('00000000-0000-4000-' || case when n.id is null then '8000' else '8001' end || '-' || hex.code)::uuid, a.tenant_id,
    who.account_id, a.changed_by, a.changed_at, a.note, a.letter, a.code, false, 1
from assessments a
cross join lateral (select lpad(encode(convert_to(a.code, 'UTF8'), 'hex'), 12, '0') as code) hex
left join visit_notes n on n.review_id = a.review_id and n.id = ('00000000-0000-4000-8000-' || hex.code)::uuid
left join lateral (
    select c.account_id from (
        select i.account_id, case when i.name = a.changed_by then 0 else 2 end as rank, i.position as place
        from review_inspectors i where i.review_id = a.review_id and i.account_id is not null
        union all select t.id, 1, 0 from accounts t where t.name = a.changed_by) c
    order by c.rank, c.place limit 1) who on true
where a.note is not null;
set constraints all immediate;
alter table visit_notes force row level security;
select act_again_as('');

drop trigger audit_insert on assessments;
drop trigger audit on assessments;
alter table assessments drop column note, drop column note_version;
call audit_table('assessments', 'review_id', '{code}', ignored => '{area_review_id, letter, kind, kind_uncertain}',
    untouched => 'new.verdict = ''NotAssessed'' and new.comment is null');

-- Who was there is forgotten too, a day after.
create policy destroyed_by_the_rule on visit_presence to current_user using (true);
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
    delete from visit_operations where review_id = any (done) and field like 'note.%';
    delete from visit_fields where review_id = any (done) and field like 'note.%';
    delete from visit_presence where seen_at < today - 1;
    perform act_again_as(me);
    return destroyed;
end
$$;
