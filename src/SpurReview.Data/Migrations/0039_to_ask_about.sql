-- Att fråga om: a note says whom it is to be asked about, until it has been.
alter table visit_notes add column ask varchar(20) check (ask in ('Head', 'StudyDirector', 'Supervisor', 'Resident')),
    add check (not is_removed or ask is null);
call grant_to_app('update (ask) on visit_notes');
