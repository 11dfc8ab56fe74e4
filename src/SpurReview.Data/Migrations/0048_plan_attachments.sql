-- Bilagor: files that belong to an action of the plan. Their bytes lie here too, as they were sent: a PDF or an archive is compressed already.
create table plan_attachments (
    id          uuid primary key,
    review_id   uuid not null,
    position    integer not null,
    tenant_id   uuid not null,
    name        varchar(150) not null,
    kind        varchar(10) not null check (kind in ('Pdf', 'Png', 'Jpeg', 'Docx', 'Xlsx', 'Odt', 'Ods')),
    size        integer not null check (size between 1 and 26214400),
    sha256      char(64) not null check (sha256 = encode(sha256(content), 'hex')),
    content     bytea not null check (octet_length(content) = size),
    uploaded_at timestamptz not null default now(),
    uploaded_by text not null default spur_actor(),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    foreign key (review_id, position) references planned_actions (review_id, position) on delete cascade,
    -- No path, and nothing that a screen hides or turns round.
    constraint a_plain_name check (btrim(name) <> '' and name !~ U&'[[:cntrl:]/\\\\\200B-\200F\2028-\202E\2066-\2069\FEFF]')
);
alter table plan_attachments alter column content set storage external;
create index on plan_attachments (review_id, position);
create trigger fill before insert on plan_attachments for each row execute function fill_tenant();

alter table plan_attachments enable row level security;
alter table plan_attachments force row level security;
create policy reachable_review on plan_attachments;
call let_through_who_reaches('plan_attachments', 'review_id');
call keep_reviewers_from_their_own('plan_attachments');

-- Sent: the action has been, and the file was there when the plan was sent last.
create function is_sent_with_plan(review uuid, of_position integer, since timestamptz) returns boolean language plpgsql stable as $$
begin
    return exists (select from action_items i where i.review_id = review and i.position = of_position)
        and exists (select from plan_turns t where t.review_id = review and t.recorded_at >= since);
end
$$;
create policy the_units_until_sent on plan_attachments as restrictive
    using ((select spur_reach()) in ('head', 'deputy', 'studies', 'provider') or (select is_the_installation())
        or ((select spur_reach()) in ('all', 'assigned', 'specialty') and is_sent_with_plan(review_id, position, uploaded_at)));

-- The provider's administrator writes what is handed over, and nothing else.
create function writes_of_action(review uuid, of_position integer) returns boolean language plpgsql stable as $$
begin
    return spur_reach() in ('head', 'deputy', 'studies') or is_the_installation()
        or (spur_reach() = 'provider' and exists (select from planned_actions a
            where a.review_id = review and a.position = of_position and a.handed_over_on is not null and a.answered_on is null));
end
$$;
create policy attached_by_the_unit on plan_attachments as restrictive for insert with check (writes_of_action(review_id, position));
create policy taken_away_by_the_unit on plan_attachments as restrictive for delete using (writes_of_action(review_id, position));

create trigger never_changes before update on plan_attachments for each row execute function refuse_change();
create trigger never_emptied before truncate on plan_attachments execute function refuse_change();
create trigger not_with_inspectors before insert or delete on plan_attachments for each row execute function plan_is_not_with_inspectors();
create trigger only_under_plan before insert or delete on plan_attachments for each row
    execute function only_in_states('FactCheck', 'Calibration', 'Graded', 'ActionPlan');

create function accepted_action_stays() returns trigger language plpgsql as $$
declare
    review uuid := case tg_op when 'DELETE' then old.review_id else new.review_id end;
    of_position integer := case tg_op when 'DELETE' then old.position else new.position end;
begin
    if exists (select from action_items i where i.review_id = review and i.position = of_position and i.decision = 'Accepted') then
        raise exception 'what the inspectors have accepted stays' using errcode = 'SP003';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger accepted_action_stays before insert or delete on plan_attachments for each row execute function accepted_action_stays();

-- Comes after not_with_inspectors, which has let nobody else write of the plan meanwhile.
create function ten_at_most() returns trigger language plpgsql as $$
begin
    if (select count(*) from plan_attachments a where (a.review_id, a.position) = (new.review_id, new.position)) >= 10 then
        raise exception 'an action has ten attachments at most' using errcode = 'SP006';
    end if;
    return new;
end
$$;
create trigger ten_at_most before insert on plan_attachments for each row execute function ten_at_most();

call grant_to_app('select, delete on plan_attachments');
call grant_to_app('insert (id, review_id, position, name, kind, size, sha256, content) on plan_attachments');

-- As before, but for a file: its bytes are not spelt out only to be left out.
create or replace function write_audit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    ignored text[] := tg_argv[2]::text[];
    withheld text[] := tg_argv[3]::text[];
    without_file jsonb := case when 'content' = any (ignored) then '{"content": null}'::jsonb end;
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(jsonb_populate_record(old, without_file)) end;
    becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(jsonb_populate_record(new, without_file)) end;
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
call audit_table('plan_attachments', 'review_id', ignored => '{content, uploaded_at, uploaded_by}', withheld => '{name, kind, size, sha256}');
