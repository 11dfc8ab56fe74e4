-- A mail for when a visit is moved, beside what there is already.
do $$
declare
    purposes text;
begin
    select pg_get_constraintdef(oid) into strict purposes from pg_constraint
        where conname = 'outgoing_mails_purpose_check' and conrelid = 'outgoing_mails'::regclass;
    alter table outgoing_mails drop constraint outgoing_mails_purpose_check;
    execute 'alter table outgoing_mails add constraint outgoing_mails_purpose_check '
        || replace(purposes, 'ARRAY[', 'ARRAY[''VisitMoved''::character varying, ');
end
$$;
