-- Who acts without an account is the installation: it loads the demo, and reviews that were made elsewhere.
create function is_the_installation() returns boolean language sql stable as $$ select spur_reach() = 'all' and spur_account() is null $$;

-- Utkast: what was sent to the unit, and again what it had become when the review went on. Frozen as published versions are.
create table draft_versions (
    review_id uuid not null,
    version   integer not null check (version > 0),
    tenant_id uuid not null,
    snapshot  text not null,
    sha256    char(64) not null check (sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')),
    frozen_at timestamptz not null default now(),
    frozen_by text not null default spur_actor(),
    primary key (review_id, version),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create trigger fill before insert on draft_versions for each row execute function fill_tenant();
alter table draft_versions enable row level security;
alter table draft_versions force row level security;
create policy reachable_review on draft_versions;
call let_through_who_reaches('draft_versions', 'review_id');
call keep_reviewers_from_their_own('draft_versions');
create policy frozen_by_the_office on draft_versions as restrictive for insert with check ((select spur_reach()) = 'all');
create trigger never_changes before update or delete on draft_versions for each row execute function refuse_change();
create trigger never_emptied before truncate on draft_versions execute function refuse_change();
call grant_to_app('select, insert on draft_versions');

create function drafts_run_in_order() returns trigger language plpgsql as $$
begin
    if new.version <> coalesce((select max(d.version) from draft_versions d where d.review_id = new.review_id), 0) + 1 then
        raise exception 'the versions of a draft run in order' using errcode = 'SP005';
    end if;
    return new;
end
$$;
create trigger versions_run_in_order before insert on draft_versions for each row execute function drafts_run_in_order();

-- Faktagranskning: begins with the step that sends the draft. The head of the unit or a deputy sends what there is to say, once.
create table fact_checks (
    review_id uuid primary key,
    tenant_id uuid not null,
    begun_on  date not null,
    sent_at   timestamptz,
    sent_on   date,
    sent_by   text,
    check ((sent_at is null) = (sent_on is null)),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create trigger fill before insert on fact_checks for each row execute function fill_tenant();
alter table fact_checks enable row level security;
alter table fact_checks force row level security;
create policy reachable_review on fact_checks;
call let_through_who_reaches('fact_checks', 'review_id');
call keep_reviewers_from_their_own('fact_checks');
create policy begun_by_the_office on fact_checks as restrictive for insert with check ((select spur_reach()) = 'all' and sent_at is null);
create policy sent_by_the_head on fact_checks as restrictive for update
    using ((select spur_reach()) in ('head', 'deputy') or (select is_the_installation()));
create trigger never_deleted before delete on fact_checks for each row execute function refuse_change();
create trigger never_emptied before truncate on fact_checks execute function refuse_change();
create trigger only_while_checked before update on fact_checks for each row execute function only_in_states('FactCheck');
call grant_to_app('select, insert on fact_checks');
call grant_to_app('update (sent_at, sent_on) on fact_checks');

create function sent_once() returns trigger language plpgsql as $$
begin
    if old.sent_at is not null or (old.review_id, old.tenant_id, old.begun_on) is distinct from (new.review_id, new.tenant_id, new.begun_on) then
        raise exception 'remarks are sent once' using errcode = 'SP001';
    end if;
    perform lock_fact_check(new.review_id);
    new.sent_by := spur_actor();
    return new;
end
$$;
create trigger sent_once before update on fact_checks for each row execute function sent_once();

create function begins_with_its_step() returns trigger language plpgsql as $$
begin
    if not exists (select from review_steps s where s.review_id = new.review_id and s.to_state = 'FactCheck' and s.decided_on = new.begun_on) then
        raise exception 'a fact check begins with the step that sends the draft' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger begins_with_its_step after insert on fact_checks deferrable initially deferred
    for each row execute function begins_with_its_step();

-- Anmärkningar. Until they are sent they are the unit's own to write and to read; then they are the inspectors' to answer.
create table remarks (
    id        uuid primary key,
    review_id uuid not null references fact_checks (review_id),
    number    integer not null check (number > 0),
    tenant_id uuid not null,
    place     varchar(20) not null check (place ~ '^(rapporten|[A-Z]|[A-Z][1-9][0-9]{0,2}|[A-Z]\.[1-9][0-9]{0,4}|(Strength|Weakness|Improvement)\.[1-9][0-9]{0,2})$'),
    quote     text not null check (char_length(quote) <= 50000),
    kind      varchar(20) not null check (kind in ('FactualError', 'SomethingMissing', 'Wording', 'PointsOutAPerson')),
    proposal  text not null check (btrim(proposal) <> '' and char_length(proposal) <= 5000),
    evidence  text check (btrim(evidence) <> '' and char_length(evidence) <= 5000),
    outcome   varchar(20) check (outcome in ('Changed', 'PartlyChanged', 'NotChanged')),
    answer    text check (btrim(answer) <> '' and char_length(answer) <= 5000),
    unique (review_id, number),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id),
    constraint an_answer_is_whole check ((outcome is null) = (answer is null)),
    constraint a_factual_error_can_be_checked check (kind <> 'FactualError' or evidence is not null)
);
create trigger fill before insert on remarks for each row execute function fill_tenant();
alter table remarks enable row level security;
alter table remarks force row level security;
create policy reachable_review on remarks;
call let_through_who_reaches('remarks', 'review_id');
call keep_reviewers_from_their_own('remarks');

-- Who writes remarks cannot lock the review's row, and two must not each miss what the other does. Held to the end of the transaction.
create function lock_fact_check(review uuid) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('fact check ' || review, 0));
end
$$;

create function is_checked(review uuid) returns boolean language sql stable as
$$ select exists (select from fact_checks f where f.review_id = review and f.sent_at is not null) $$;
create policy the_units_until_sent on remarks as restrictive
    using ((select spur_reach()) in ('head', 'deputy', 'studies', 'provider') or (select is_the_installation()) or is_checked(review_id));
create policy written_by_the_unit on remarks as restrictive for insert
    with check ((select spur_reach()) in ('head', 'deputy', 'studies') or (select is_the_installation()));
create policy taken_back_by_the_unit on remarks as restrictive for delete
    using ((select spur_reach()) in ('head', 'deputy', 'studies') or (select is_the_installation()));
create policy changed_by_the_unit_and_answered on remarks as restrictive for update
    using ((select spur_reach()) in ('head', 'deputy', 'studies', 'assigned') or (select is_the_installation()));
create trigger never_emptied before truncate on remarks execute function refuse_change();
create trigger only_while_checked before insert or update or delete on remarks for each row execute function only_in_states('FactCheck');
call grant_to_app('select, insert, delete on remarks');
call grant_to_app('update (kind, proposal, evidence, outcome, answer) on remarks');

create function remarks_are_sent_and_answered() returns trigger language plpgsql as $$
declare
    is_sent boolean;
    words_change boolean := tg_op <> 'UPDATE' or (old.kind, old.proposal, old.evidence) is distinct from (new.kind, new.proposal, new.evidence);
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
create trigger remarks_are_sent_and_answered before insert or update or delete on remarks
    for each row execute function remarks_are_sent_and_answered();

call audit_table('fact_checks', 'review_id');
call audit_table('remarks', 'review_id', withheld => '{place, kind, quote, proposal, evidence}');
call audit_table('draft_versions', 'review_id', ignored => '{snapshot, frozen_at, frozen_by}');

-- The inspectors are told of remarks, and the unit of their answers.
alter table outgoing_mails
    drop constraint outgoing_mails_purpose_check,
    add constraint outgoing_mails_purpose_check check (purpose in ('Invitation', 'InvitationAgain', 'NewSignInMethod', 'NewRole',
        'Appointed', 'FactCheck', 'Remarks', 'RemarksAnswered', 'PlanRequested', 'PlanDecided', 'Published',
        'WayBack', 'WayBackUsed', 'PasswordChanged', 'SignInMethodRemoved'));

-- The review does not go on while something that was remarked has no answer. How long the unit may be silent is the application's to count.
create function remarks_are_answered() returns trigger language plpgsql as $$
begin
    if is_checked(new.id) and exists (select from remarks m where m.review_id = new.id and m.outcome is null) then
        raise exception 'a remark has no answer' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger remarks_are_answered after update on reviews deferrable initially deferred
    for each row when (old.state = 'FactCheck' and new.state <> 'FactCheck') execute function remarks_are_answered();
