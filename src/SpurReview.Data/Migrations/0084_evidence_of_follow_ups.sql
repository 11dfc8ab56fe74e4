-- Underlag till en uppföljning: files with what has been reported. They are the unit's and its provider's, as the words are, and never published.
create table follow_up_attachments (
    id           uuid primary key,
    review_id    uuid not null,
    position     integer not null,
    follow_up_on date not null,
    number       integer not null,
    tenant_id    uuid not null,
    name         varchar(150) not null,
    kind         varchar(10) not null check (kind in ('Pdf', 'Png', 'Jpeg', 'Docx', 'Xlsx', 'Odt', 'Ods')),
    size         integer not null check (size between 1 and 26214400),
    sha256       char(64) not null check (sha256 = encode(sha256(content), 'hex')),
    content      bytea not null check (octet_length(content) = size),
    uploaded_at  timestamptz not null default now(),
    uploaded_by  text not null default spur_actor(),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    foreign key (review_id, position, follow_up_on, number) references follow_up_reports (review_id, position, follow_up_on, number),
    -- No path, and nothing that a screen hides or turns round.
    constraint a_plain_name check (btrim(name) <> '' and name !~ U&'[[:cntrl:]/\\\\\200B-\200F\2028-\202E\2066-\2069\FEFF]')
);
alter table follow_up_attachments alter column content set storage external;
create index on follow_up_attachments (review_id, position, follow_up_on);
create trigger fill before insert on follow_up_attachments for each row execute function fill_tenant();
alter table follow_up_attachments enable row level security;
alter table follow_up_attachments force row level security;
create policy reachable_review on follow_up_attachments;
call let_through_who_reaches('follow_up_attachments', 'review_id');
call keep_reviewers_from_their_own('follow_up_attachments');
create policy the_units_own on follow_up_attachments as restrictive
    using ((select spur_reach()) in ('head', 'deputy', 'studies', 'provider') or (select is_the_installation()));
create trigger never_changes before update on follow_up_attachments for each row execute function refuse_change();
create trigger never_emptied before truncate on follow_up_attachments execute function refuse_change();
create trigger only_when_final before insert on follow_up_attachments for each row execute function only_in_states('Final', 'Published');

-- The review is locked, so that two files at a time are counted one after the other.
create function follow_up_files_have_room() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('follow_up_attachments'), hashtext(new.review_id::text));
    if (select count(*) from follow_up_attachments a
        where (a.review_id, a.position, a.follow_up_on) = (new.review_id, new.position, new.follow_up_on)) >= 10 then
        raise exception 'a follow-up has ten attachments at most' using errcode = 'SP006';
    end if;
    if (select coalesce(sum(a.size), 0) from follow_up_attachments a where a.review_id = new.review_id) + new.size > 262144000 then
        raise exception 'the follow-ups of a review have 250 MB at most' using errcode = 'SP006';
    end if;
    return new;
end
$$;
create trigger zz_room before insert on follow_up_attachments for each row execute function follow_up_files_have_room();
call grant_to_app('select, delete on follow_up_attachments');
call grant_to_app('insert (id, review_id, position, follow_up_on, number, name, kind, size, sha256, content) on follow_up_attachments');
call audit_table('follow_up_attachments', 'review_id', ignored => '{content, uploaded_at, uploaded_by}', withheld => '{name, kind, size, sha256}');
