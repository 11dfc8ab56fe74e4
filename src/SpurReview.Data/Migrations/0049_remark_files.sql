-- Hur vet vi det? A file may show it. What it is stands with the remark; its bytes lie by themselves.
alter table remarks
    add column file_name   varchar(150),
    add column file_kind   varchar(10) check (file_kind in ('Pdf', 'Png', 'Jpeg', 'Docx', 'Xlsx', 'Odt', 'Ods')),
    add column file_size   integer check (file_size between 1 and 26214400),
    add column file_sha256 char(64),
    add constraint a_file_is_whole check (num_nulls(file_name, file_kind, file_size, file_sha256) in (0, 4)),
    add constraint a_plain_name check (btrim(file_name) <> '' and file_name !~ U&'[[:cntrl:]/\\\\\200B-\200F\2028-\202E\2066-\2069\FEFF]'),
    drop constraint a_factual_error_can_be_checked,
    add constraint a_factual_error_can_be_checked check (kind <> 'FactualError' or evidence is not null or file_sha256 is not null);

create table remark_files (
    remark_id   uuid not null references remarks (id) on delete cascade deferrable initially deferred,
    review_id   uuid not null,
    tenant_id   uuid not null,
    sha256      char(64) not null check (sha256 = encode(sha256(content), 'hex')),
    content     bytea not null check (octet_length(content) between 1 and 26214400),
    uploaded_at timestamptz not null default now(),
    uploaded_by text not null default spur_actor(),
    primary key (remark_id, sha256),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
alter table remark_files alter column content set storage external;
create index on remark_files (review_id);
create trigger fill before insert on remark_files for each row execute function fill_tenant();
alter table remarks add foreign key (id, file_sha256) references remark_files (remark_id, sha256) deferrable initially deferred;

-- As the remark itself.
alter table remark_files enable row level security;
alter table remark_files force row level security;
create policy reachable_review on remark_files;
call let_through_who_reaches('remark_files', 'review_id');
call keep_reviewers_from_their_own('remark_files');
create policy the_units_until_sent on remark_files as restrictive
    using ((select spur_reach()) in ('head', 'deputy', 'studies', 'provider') or (select is_the_installation()) or is_checked(review_id));
create policy attached_by_the_unit on remark_files as restrictive for insert
    with check ((select spur_reach()) in ('head', 'deputy', 'studies') or (select is_the_installation()));
create policy taken_away_by_the_unit on remark_files as restrictive for delete
    using ((select spur_reach()) in ('head', 'deputy', 'studies') or (select is_the_installation()));
create trigger never_changes before update on remark_files for each row execute function refuse_change();
create trigger never_emptied before truncate on remark_files execute function refuse_change();
create trigger only_while_checked before insert or delete on remark_files for each row execute function only_in_states('FactCheck');
call grant_to_app('select, delete on remark_files');
call grant_to_app('insert (remark_id, review_id, sha256, content) on remark_files');
call grant_to_app('update (file_name, file_kind, file_size, file_sha256) on remarks');

create function file_is_not_sent() returns trigger language plpgsql as $$
begin
    perform lock_fact_check(coalesce(new.review_id, old.review_id));
    if is_checked(coalesce(new.review_id, old.review_id)) then
        raise exception 'remarks that are sent stay as they are' using errcode = 'SP001';
    end if;
    return coalesce(new, old);
end
$$;
create trigger file_is_not_sent before insert or delete on remark_files for each row execute function file_is_not_sent();

-- Another file takes the place of the one before.
create function only_its_file_stays() returns trigger language plpgsql as $$
begin
    delete from remark_files f where f.remark_id = new.id and f.sha256 is distinct from new.file_sha256;
    return null;
end
$$;
create trigger only_its_file_stays after update of file_sha256 on remarks for each row execute function only_its_file_stays();

create function file_is_its_remarks() returns trigger language plpgsql as $$
begin
    if exists (select from remark_files f left join remarks m on m.id = f.remark_id and m.review_id = f.review_id
            where f.remark_id = new.remark_id and (m.file_sha256, m.file_size) is distinct from (f.sha256, octet_length(f.content))) then
        raise exception 'a file that no remark names' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger file_is_its_remarks after insert on remark_files deferrable initially deferred
    for each row execute function file_is_its_remarks();

-- As before, and of the file.
create or replace function remarks_are_sent_and_answered() returns trigger language plpgsql as $$
declare
    is_sent boolean;
    words_change boolean := tg_op <> 'UPDATE' or (old.kind, old.proposal, old.evidence, old.file_name, old.file_kind, old.file_size, old.file_sha256)
        is distinct from (new.kind, new.proposal, new.evidence, new.file_name, new.file_kind, new.file_size, new.file_sha256);
    answer_changes boolean := tg_op <> 'DELETE' and case tg_op
        when 'INSERT' then new.outcome is not null
        else (old.outcome, old.answer) is distinct from (new.outcome, new.answer) end;
begin
    perform lock_fact_check(coalesce(new.review_id, old.review_id));
    is_sent := is_checked(coalesce(new.review_id, old.review_id));
    if words_change and is_sent then
        raise exception 'remarks that are sent stay as they are' using errcode = 'SP001';
    end if;
    if answer_changes and not (is_sent and (spur_reach() = 'assigned' or is_the_installation())) then
        raise exception 'remarks are answered by inspectors when they are sent' using errcode = 'SP003';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

-- The history withholds what the unit says, of the file too.
drop trigger audit_insert on remarks;
drop trigger audit on remarks;
call audit_table('remarks', 'review_id',
    withheld => '{place, kind, quote, proposal, evidence, file_name, file_kind, file_size, file_sha256}');
call audit_table('remark_files', 'review_id', key_columns => '{remark_id}', ignored => '{content, uploaded_at, uploaded_by}', withheld => '{sha256}');
