-- Who answered a remark, and on which day: for the list of what a person has done. Both are stamped here.
alter table remarks
    add column answered_on date,
    add column answered_by text,
    add constraint answered_by_somebody check ((answered_on is null) = (answered_by is null) and (answered_on is null or outcome is not null));

create function an_answer_is_stamped() returns trigger language plpgsql as $$
begin
    if (old.outcome, old.answer) is distinct from (new.outcome, new.answer) then
        new.answered_on := case when new.outcome is not null then (now() at time zone 'Europe/Stockholm')::date end;
        new.answered_by := case when new.outcome is not null then spur_actor() end;
    end if;
    return new;
end
$$;
create trigger stamp_the_answer before update on remarks for each row execute function an_answer_is_stamped();

-- The answer itself is told.
drop trigger audit_insert on remarks;
drop trigger audit on remarks;
call audit_table('remarks', 'review_id', ignored => '{answered_on, answered_by}',
    withheld => '{place, kind, quote, proposal, evidence, file_name, file_kind, file_size, file_sha256}');

-- "Läs utkastet" is done when it has been read. The office sees who has read; everybody else sees that she has done it herself.
create policy own_readings on audit_entries for select
    using (operation = 'Read' and account_id = (select spur_account()) and reach = (select spur_reach())
        and exists (select from reviews r where r.id = chain_id));
create index readings on audit_entries (chain_id, at) where operation = 'Read';
