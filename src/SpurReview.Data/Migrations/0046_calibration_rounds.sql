-- Kalibrering. The reviewing body says of which specialties drafts are compared. Whether one is, is decided on the day when it is sent to the
-- unit, and holds from then on.
alter table installation_settings add column calibrating_specialties text[] not null default '{}';
alter table reviews add column calibrates boolean not null default false;

-- What is being compared today goes on with it.
alter table reviews disable trigger user;
alter table reviews no force row level security;
update reviews set calibrates = true where state = 'Calibration';
alter table reviews force row level security;
alter table reviews enable trigger user;

create function calibration_is_decided() returns trigger language plpgsql as $$
begin
    if new.calibrates <> (case when new.state = 'FactCheck' and old.state <> 'FactCheck'
        then exists (select from installation_settings s where new.specialty = any (s.calibrating_specialties))
        else old.calibrates end) then
        raise exception 'whether a draft is compared is decided when it is sent, as the settings say' using errcode = 'SP001';
    end if;
    if old.state = 'FactCheck' and new.state <> 'FactCheck' and (new.state = 'Calibration') <> new.calibrates then
        raise exception 'drafts are compared of the specialties that calibrate, and of no others' using errcode = 'SP006';
    end if;
    return new;
end
$$;
create trigger zz_calibration_is_decided before update on reviews for each row
    when ((old.state, old.calibrates) is distinct from (new.state, new.calibrates)) execute function calibration_is_decided();

-- Kalibreringsomgång: put together, closed and opened again by the office.
create table calibration_rounds (
    id        uuid primary key,
    specialty varchar(300) not null check (specialty <> ''),
    name      varchar(200) not null check (btrim(name) <> ''),
    begun_on  date not null,
    closed_on date check (closed_on >= begun_on)
);

-- A review is in one round.
create table round_reviews (
    review_id uuid primary key,
    round_id  uuid not null references calibration_rounds (id),
    tenant_id uuid not null,
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create index on round_reviews (round_id);
create trigger fill before insert on round_reviews for each row execute function fill_tenant();

-- The draft as the round reads it: what it was when it came to calibration, without what is the unit's and the inspectors' own.
create table calibration_drafts (
    review_id uuid primary key,
    tenant_id uuid not null,
    snapshot  text not null,
    sha256    char(64) not null check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')),
    frozen_at timestamptz not null default now(),
    frozen_by text not null default spur_actor(),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create trigger fill before insert on calibration_drafts for each row execute function fill_tenant();

-- What the round says of a draft. A review that is spoken of stays in its round, so the round's words reach no other.
create table calibration_comments (
    id         uuid primary key,
    review_id  uuid not null references round_reviews (review_id),
    tenant_id  uuid not null,
    area       char(1) not null check (area between 'A' and 'Z'),
    text       text not null check (btrim(text) <> '' and char_length(text) <= 5000),
    account_id uuid not null references accounts (id),
    written_by text not null default spur_actor(),
    written_at timestamptz not null default now(),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create index on calibration_comments (review_id);

-- The open rounds in which the person has a review, as an inspector of it or as SPUR-samordnare of its specialty; not through one at home.
create function rounds_compared() returns uuid[] language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    person uuid := spur_account();
    role text := spur_reach();
    home uuid[];
    me text;
    found uuid[];
begin
    if role not in ('assigned', 'specialty') then
        return '{}';
    end if;
    home := home_tenants();
    me := act_as_the_installation();
    found := array(
        select m.round_id from round_reviews m
        join calibration_rounds r on r.id = m.round_id and r.closed_on is null
        join review_access a on a.review_id = m.review_id and a.account_id = person and a.reach = role
        where m.tenant_id <> all (home));
    perform act_again_as(me);
    return found;
end
$$;

alter table round_reviews enable row level security;
alter table round_reviews force row level security;
create policy reachable_review on round_reviews;
call let_through_who_reaches('round_reviews', 'review_id');
call keep_reviewers_from_their_own('round_reviews');
create policy compared_together on round_reviews for select using (round_id = any ((select rounds_compared())::uuid[]));
create policy put_in_by_the_office on round_reviews as restrictive for insert with check ((select spur_reach()) = 'all');
create policy taken_out_by_the_office on round_reviews as restrictive for delete using ((select spur_reach()) = 'all');
create trigger never_changes before update on round_reviews for each row execute function refuse_change();
create trigger never_emptied before truncate on round_reviews execute function refuse_change();
call grant_to_app('select, insert, delete on round_reviews');

-- Who reaches one of its reviews knows of the round.
alter table calibration_rounds enable row level security;
alter table calibration_rounds force row level security;
create policy readable on calibration_rounds for select
    using ((select spur_reach()) = 'all' or exists (select from round_reviews m where m.round_id = id));
create policy added_by_the_office on calibration_rounds for insert with check ((select spur_reach()) = 'all' and closed_on is null);
create policy closed_by_the_office on calibration_rounds for update using ((select spur_reach()) = 'all');
create trigger never_deleted before delete on calibration_rounds for each row execute function refuse_change();
create trigger never_emptied before truncate on calibration_rounds execute function refuse_change();
call grant_to_app('select, insert on calibration_rounds');
call grant_to_app('update (closed_on) on calibration_rounds');

-- Read by the round while it is open, and by the office; never by who is at home there, and never by the unit.
alter table calibration_drafts enable row level security;
alter table calibration_drafts force row level security;
create policy compared_together on calibration_drafts for select using ((select spur_reach()) = 'all'
    or review_id in (select m.review_id from round_reviews m where m.round_id = any ((select rounds_compared())::uuid[])));
create policy frozen_by_the_office on calibration_drafts for insert with check ((select spur_reach()) = 'all');
call keep_reviewers_from_their_own('calibration_drafts');
create trigger never_changes before update or delete on calibration_drafts for each row execute function refuse_change();
create trigger never_emptied before truncate on calibration_drafts execute function refuse_change();
call grant_to_app('select, insert on calibration_drafts');

alter table calibration_comments enable row level security;
alter table calibration_comments force row level security;
create policy compared_together on calibration_comments for select using ((select spur_reach()) = 'all'
    or review_id in (select m.review_id from round_reviews m where m.round_id = any ((select rounds_compared())::uuid[])));
create policy written_by_the_round on calibration_comments for insert
    with check (review_id in (select m.review_id from round_reviews m where m.round_id = any ((select rounds_compared())::uuid[])));
call keep_reviewers_from_their_own('calibration_comments');
create trigger never_changes before update or delete on calibration_comments for each row execute function refuse_change();
create trigger never_emptied before truncate on calibration_comments execute function refuse_change();
call grant_to_app('select, insert on calibration_comments');

create function stays_in_an_open_round() returns trigger language plpgsql as $$
declare
    round calibration_rounds;
begin
    select * into round from calibration_rounds r where r.id = coalesce(new.round_id, old.round_id) for share;
    if round.closed_on is not null then
        raise exception 'the round is closed' using errcode = 'SP003';
    end if;
    if tg_op = 'INSERT' and not exists (select from reviews r where r.id = new.review_id and r.specialty = round.specialty
        and r.calibrates and r.state in ('FactCheck', 'Calibration')) then
        raise exception 'a round compares drafts of its specialty that are to be compared' using errcode = 'SP006';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger stays_in_an_open_round before insert or delete on round_reviews for each row execute function stays_in_an_open_round();

-- Whoever closes it may be at home in one of its reviews, and not see how far that has come.
create function round_is_closed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
    states text[] := array(select r.state from round_reviews m join reviews r on r.id = m.review_id where m.round_id = new.id);
begin
    perform act_again_as(me);
    if to_jsonb(old) - 'closed_on' <> to_jsonb(new) - 'closed_on' then
        raise exception 'a round is closed and opened, and changes in no other way' using errcode = 'SP001';
    end if;
    if (case when new.closed_on is null then not states <@ array['Calibration'] else 'FactCheck' = any (states) end) then
        raise exception 'a round is closed when all its drafts are compared, and opened until one has gone on' using errcode = 'SP006';
    end if;
    return new;
end
$$;
create trigger round_is_closed before update on calibration_rounds for each row execute function round_is_closed();

create function draft_is_compared() returns trigger language plpgsql as $$
begin
    if not exists (select from round_reviews m join calibration_rounds r on r.id = m.round_id
        where m.review_id = new.id and r.closed_on is not null) then
        raise exception 'the draft has not been compared in a round' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger draft_is_compared after update on reviews deferrable initially deferred
    for each row when (old.state = 'Calibration' and new.state <> 'Calibration') execute function draft_is_compared();

create function frozen_for_calibration() returns trigger language plpgsql as $$
begin
    if not exists (select from reviews r where r.id = new.review_id and r.state = 'Calibration') then
        raise exception 'a draft is frozen for its round when it comes to calibration' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger frozen_for_calibration after insert on calibration_drafts deferrable initially deferred
    for each row execute function frozen_for_calibration();

-- Who writes does not reach the other reviews themselves: whose they are is looked up in the round.
create function comment_is_stamped() returns trigger language plpgsql as $$
begin
    select m.tenant_id into new.tenant_id from round_reviews m
    join calibration_rounds r on r.id = m.round_id and r.closed_on is null
    join calibration_drafts d on d.review_id = m.review_id
    where m.review_id = new.review_id;
    if not found then
        raise exception 'a draft is commented by its round, while that is open' using errcode = 'SP003';
    end if;
    new.account_id := spur_account();
    new.written_by := spur_actor();
    new.written_at := now();
    return new;
end
$$;
create trigger fill before insert on calibration_comments for each row execute function comment_is_stamped();

call audit_table('calibration_rounds');
call audit_table('round_reviews', 'review_id', ignored => '{round_id}');
call audit_table('calibration_drafts', 'review_id', ignored => '{snapshot, frozen_at, frozen_by}');
call audit_table('calibration_comments', 'review_id', ignored => '{account_id, written_by, written_at}', withheld => '{text}');

-- Who reads the round's drafts stands in the history of each of them, once a day.
alter table audit_entries drop constraint audit_entries_check, add constraint audit_entries_check
    check (operation <> 'Read' or subject in ('Draft', 'DraftPdf', 'UnitCopyPdf', 'UnitCopyWord', 'Package', 'Comparison'));
create function log_comparison(round uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    review uuid;
begin
    for review in select d.review_id from calibration_drafts d join round_reviews m on m.review_id = d.review_id
        where m.round_id = round order by 1 loop
        if not exists (select from audit_entries e where e.chain_id = review and e.subject = 'Comparison' and e.account_id = spur_account()
            and e.at > now() - interval '1 day') then
            perform append_to_audit(review, 'Read', 'Comparison', '', '', false, null, null);
        end if;
    end loop;
end
$$;
revoke execute on function log_comparison from public;
call grant_to_app('execute on function log_comparison');
