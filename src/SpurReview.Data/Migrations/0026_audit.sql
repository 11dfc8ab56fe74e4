-- Historiken: who changed what, when, from what to what. Written by triggers in the transaction of the change itself; the application may
-- only read it. Each review has a chain of entries and the installation has one, and every entry's hash covers the one before it.

-- The chain of what belongs to no review: people, roles, providers, units, settings.
create function installation_chain() returns uuid language sql immutable parallel safe as
$$ select '00000000-0000-0000-0000-000000000000'::uuid $$;

create table audit_chains (
    id       uuid primary key,
    length   bigint not null default 0,
    head     bytea not null,
    begun_at timestamptz not null default clock_timestamp()
) with (fillfactor = 50);

create table audit_entries (
    chain_id     uuid not null references audit_chains (id),
    number       bigint not null check (number > 0),
    at           timestamptz not null,
    account_id   uuid,
    actor        text not null,
    reach        text not null,
    operation    varchar(10) not null check (operation in ('Insert', 'Update', 'Delete', 'Read', 'Erase')),
    subject      text not null,
    row_key      text not null,
    field        text not null,
    content_hash bytea,
    hash         bytea not null,
    primary key (chain_id, number),
    check (operation <> 'Read' or subject in ('Draft', 'DraftPdf', 'UnitCopyPdf', 'UnitCopyWord', 'Package'))
);

-- What was written, apart from the chain: it can be erased, and the chain holds all the same.
create table audit_texts (
    chain_id uuid not null,
    number   bigint not null,
    salt     bytea not null,
    old_text text,
    new_text text,
    primary key (chain_id, number),
    foreign key (chain_id, number) references audit_entries (chain_id, number)
);

-- Read by coordinators for the reviews that they reach, and by administrators for the installation. The owner writes, through the
-- functions below and in no other way: the triggers see to that.
create procedure isolate_audit(target regclass, chain_column text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format($policy$
        create policy readable on %1$s for select
        using ((%2$I <> installation_chain() and (select spur_reach()) = 'all' and exists (select from reviews r where r.id = %2$I))
            or (%2$I = installation_chain() and ((select spur_reach()) = 'administrator'
                or ((select spur_reach()) = 'all' and (select spur_account()) is null))))
        $policy$, target, chain_column);
    execute format('create policy written_by_the_triggers on %s to current_user using (true) with check (true)', target);
    execute format('create trigger never_emptied before truncate on %s execute function refuse_change()', target);
end
$$;
call isolate_audit('audit_chains', 'id');
call isolate_audit('audit_entries', 'chain_id');
call isolate_audit('audit_texts', 'chain_id');
call grant_to_app('select on audit_chains, audit_entries, audit_texts');

create trigger never_changes before update or delete on audit_entries for each row execute function refuse_change();
create trigger never_changes before update on audit_texts for each row execute function refuse_change();
create trigger never_deleted before delete on audit_chains for each row execute function refuse_change();
create trigger only_grows before update on audit_chains for each row
    when ((old.id, old.length + 1, old.begun_at) is distinct from (new.id, new.length, new.begun_at)) execute function refuse_change();

-- A text goes only where the chain says that it went.
create function erased_in_the_chain() returns trigger language plpgsql as $$
begin
    if not exists (select from audit_entries where chain_id = old.chain_id and operation = 'Erase' and row_key = old.number::text) then
        raise exception 'a text of the history is not erased in silence' using errcode = 'SP001';
    end if;
    return old;
end
$$;
create trigger only_erased before delete on audit_texts for each row execute function erased_in_the_chain();

-- What is hashed is a JSON array of texts, so that no two entries read alike.
create function begin_audit_chain(chain uuid) returns void language sql as $$
    insert into audit_chains (id, head) values (chain, sha256(convert_to(json_build_array('spur-audit-chain-1', chain::text)::text, 'UTF8')))
$$;

-- The chain's row is locked until the transaction ends, so the numbers have no gaps. A practice review has no chain and no history.
create function append_to_audit(chain uuid, operation text, subject text, row_key text, field text, is_kept boolean, old_text text, new_text text)
    returns void language plpgsql as $$
declare
    link audit_chains;
    at timestamptz;
    salt bytea := uuid_send(gen_random_uuid());
    content_hash bytea;
    next_hash bytea;
begin
    select * into link from audit_chains c where c.id = chain for no key update;
    if not found then
        return;
    end if;
    at := clock_timestamp();
    -- The salt goes with the text, so that a short one cannot be guessed from its hash afterwards.
    if is_kept then
        content_hash := sha256(salt || convert_to(json_build_array('spur-audit-content-1', old_text, new_text)::text, 'UTF8'));
    end if;
    next_hash := sha256(convert_to(json_build_array('spur-audit-entry-1', encode(link.head, 'hex'), chain::text, (link.length + 1)::text,
        (extract(epoch from at) * 1000000)::bigint::text, spur_account()::text, spur_actor(), spur_reach(), operation, subject, row_key, field,
        encode(content_hash, 'hex'))::text, 'UTF8'));
    insert into audit_entries values (chain, link.length + 1, at, spur_account(), spur_actor(), spur_reach(), operation, subject, row_key, field,
        content_hash, next_hash);
    if is_kept then
        insert into audit_texts values (chain, link.length + 1, salt, old_text, new_text);
    end if;
    update audit_chains c set length = link.length + 1, head = next_hash where c.id = chain;
end
$$;

-- Runs when the transaction ends, so that chains are locked after all rows and only while it commits. A row that comes or goes is one
-- entry, with the whole of it; a row that changes is one entry for each field. Arguments: the column that names the review, the columns
-- that name the row, what is left out, and what is told of but never kept.
create function write_audit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    ignored text[] := tg_argv[2]::text[];
    withheld text[] := tg_argv[3]::text[];
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    line jsonb := coalesce(becomes, was);
    chain uuid := coalesce((line ->> tg_argv[0])::uuid, installation_chain());
    row_key text := coalesce((select string_agg(line ->> k, ' ') from unnest(tg_argv[1]::text[]) k), '');
    field text;
begin
    if tg_op <> 'UPDATE' then
        perform append_to_audit(chain, initcap(tg_op), tg_table_name, row_key, '', true,
            jsonb_strip_nulls(was - ignored - withheld)::text, jsonb_strip_nulls(becomes - ignored - withheld)::text);
        return null;
    end if;
    for field in select key from jsonb_each(becomes) where value is distinct from was -> key and key <> all (ignored) order by key loop
        perform append_to_audit(chain, 'Update', tg_table_name, row_key, field, field <> all (withheld), was ->> field, becomes ->> field);
    end loop;
    return null;
end
$$;

-- Handed every table whose changes are to be traced. Who and when stand in the chain, versions tell nothing that the text does not, and
-- whose a row is never changes; new columns of a table are traced without a word.
create procedure audit_table(target regclass, review_column text default '', key_columns text[] default null, ignored text[] default '{}',
    withheld text[] default '{}', untouched text default 'false') language plpgsql as $$
declare
    named_by text[] := coalesce(key_columns, array(select attname::text from pg_index i join pg_attribute a on a.attrelid = i.indrelid
        and a.attnum = any (i.indkey) where i.indrelid = target and i.indisprimary and attname <> review_column order by attnum));
    nothing_new text[] := ignored || array['changed_at', 'changed_by']
        || array(select attname::text from pg_attribute where attrelid = target and attnum > 0 and attname like '%\_version')
        || case when review_column = '' then '{}' else array[review_column, 'tenant_id', 'template_id'] end;
    writing text := format('write_audit(%L, %L, %L, %L)', review_column, named_by, nothing_new, withheld);
begin
    execute format('create constraint trigger audit_insert after insert on %s deferrable initially deferred
        for each row when (not (%s)) execute function %s', target, untouched, writing);
    execute format('create constraint trigger audit after update or delete on %s deferrable initially deferred
        for each row execute function %s', target, writing);
end
$$;

-- An opening or an export of what is not published: told by the application, in the unit of work that shows it.
create function log_reading(review uuid, what text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not exists (select from reviews where id = review) then
        raise exception 'nobody reads a review that he or she does not reach' using errcode = '42501';
    end if;
    perform append_to_audit(review, 'Read', what, '', '', false, null, null);
end
$$;

-- A text that must not be kept, such as one that points out a person. The entry and its hash stay, and a new one says who erased it.
create function erase_audit_text(chain uuid, entry bigint) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if not (case chain when installation_chain() then spur_reach() = 'administrator' or (spur_reach() = 'all' and spur_account() is null)
            else spur_reach() = 'all' and exists (select from reviews where id = chain) end) then
        raise exception 'only who may read the history may erase in it' using errcode = '42501';
    end if;
    if exists (select from audit_texts where chain_id = chain and number = entry) then
        perform append_to_audit(chain, 'Erase', 'audit_texts', entry::text, '', false, null, null);
        delete from audit_texts where chain_id = chain and number = entry;
    end if;
end
$$;

revoke execute on function begin_audit_chain, append_to_audit, write_audit, log_reading, erase_audit_text from public;
call grant_to_app('execute on function log_reading, erase_audit_text');
