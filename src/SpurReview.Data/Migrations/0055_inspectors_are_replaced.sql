-- Inspektörsbyte: until the review is final another takes an inspector's place. Who left is kept as she was then, and what she wrote, signed
-- and decided stays hers. The office does it and says why.
alter table review_inspectors add column came_in varchar(20) check (came_in in ('Ordered', 'Planned', 'Gathering', 'SiteVisit', 'Drafting',
        'FactCheck', 'Calibration', 'Graded', 'ActionPlan')),
    add constraint who_comes_declares_first check (came_in is null or signed_at is null or declared_no_conflict_on is not null);

create table inspector_replacements (
    inspector_id            uuid primary key,
    review_id               uuid not null,
    tenant_id               uuid not null,
    position                integer not null check (position > 0),
    name                    varchar(300) not null check (name <> ''),
    city                    varchar(300),
    account_id              uuid references accounts (id),
    declared_no_conflict_on date,
    signed_at               timestamptz,
    came_in                 varchar(20),
    replaced_by_id          uuid not null unique,
    state                   varchar(20) not null,
    replaced_on             date not null,
    reason                  text not null check (reason ~ '[^[:space:]]' and char_length(reason) <= 2000),
    recorded_at             timestamptz not null default now(),
    recorded_by             text not null default spur_actor(),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create index on inspector_replacements (review_id);
create trigger fill before insert on inspector_replacements for each row execute function fill_tenant();
alter table inspector_replacements enable row level security;
alter table inspector_replacements force row level security;
create policy reachable_review on inspector_replacements;
call let_through_who_reaches('inspector_replacements', 'review_id');
call keep_reviewers_from_their_own('inspector_replacements');
-- The reason may speak of a person; the unit is told who came, and the report of both.
create policy between_reviewers on inspector_replacements as restrictive using ((select spur_reach()) in ('all', 'assigned', 'specialty'));
create policy replaced_by_the_office on inspector_replacements as restrictive for insert with check ((select spur_reach()) = 'all');
create trigger never_changes before update or delete on inspector_replacements for each row execute function refuse_change();
create trigger never_emptied before truncate on inspector_replacements execute function refuse_change();
create trigger only_until_final before insert on inspector_replacements for each row
    execute function only_in_states('Ordered', 'Planned', 'Gathering', 'SiteVisit', 'Drafting', 'FactCheck', 'Calibration', 'Graded', 'ActionPlan');
call grant_to_app('select, insert on inspector_replacements');
call audit_table('inspector_replacements', 'review_id', ignored => '{position, declared_no_conflict_on, signed_at, came_in, recorded_at, recorded_by}', withheld => '{reason}');
-- A name may be erased from the history here too.
create or replace function holds_words(subject text, field text) returns boolean language sql immutable as $$
    select case subject
        when 'assessments' then field in ('', 'comment')
        when 'area_reviews' then field in ('', 'description', 'grade_reason', 'regrade_reason')
        when 'findings' then field in ('', 'text')
        when 'review_steps' then field in ('', 'note')
        when 'review_facts' then field in ('', 'text_value')
        when 'review_inspectors' then field in ('name', 'city')
        when 'inspector_replacements' then field in ('', 'name', 'city')
        when 'action_items' then field in ('', 'action', 'responsible', 'follow_up_responsible', 'decision_reason')
        when 'plan_narratives' then field in ('', 'text')
        when 'plan_extensions' then field in ('', 'reason')
        when 'remarks' then field = 'answer'
        when 'report_versions' then field in ('', 'reason')
        when 'report_withdrawals' then field in ('', 'reason')
        when 'accounts' then field in ('name', 'city', 'email', 'user_name', 'phone_number')
        when 'invitations' then field in ('', 'email')
        else false end
$$;

-- After the draft is sent nobody comes or goes but for another, and then in the same transaction. A practice goes with its inspectors.
-- What is written together with the sending came before it.
create function is_after_sent(review uuid) returns boolean language sql stable as $$
    select exists (select from review_steps s where s.review_id = review and s.to_state = 'FactCheck' and s.taken_at <> now())
$$;
drop trigger only_until_sent on review_inspectors;
create trigger only_until_final before insert or delete on review_inspectors for each row
    execute function only_in_states('Ordered', 'Planned', 'Gathering', 'SiteVisit', 'Drafting', 'FactCheck', 'Calibration', 'Graded', 'ActionPlan');
create function one_for_another() returns trigger language plpgsql as $$
declare
    replacement inspector_replacements;
begin
    if tg_op = 'INSERT' then
        select * into replacement from inspector_replacements r where r.replaced_by_id = new.id;
        if (not found and is_after_sent(new.review_id)) or replacement.state is distinct from new.came_in then
            raise exception 'after the draft is sent an inspector comes for another' using errcode = 'SP003';
        end if;
        return null;
    end if;
    select * into replacement from inspector_replacements r where r.inspector_id = old.id;
    if not found and is_after_sent(old.review_id) then
        raise exception 'after the draft is sent an inspector is replaced, not dismissed' using errcode = 'SP003';
    end if;
    -- Who left stands there as she was.
    if found and (replacement.review_id, replacement.position, replacement.name, replacement.city, replacement.account_id,
            replacement.declared_no_conflict_on, replacement.signed_at, replacement.came_in)
        is distinct from (old.review_id, old.position, old.name, old.city, old.account_id,
            old.declared_no_conflict_on, old.signed_at, old.came_in) then
        raise exception 'who is replaced is kept as she was' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger one_for_another after insert or delete on review_inspectors deferrable initially deferred
    for each row execute function one_for_another();
create function replaced_where_it_stands() returns trigger language plpgsql as $$
begin
    if not exists (select from reviews r where r.id = new.review_id and r.state = new.state)
       or exists (select from review_inspectors i where i.id = new.inspector_id)
       or not exists (select from review_inspectors i where i.id = new.replaced_by_id and i.review_id = new.review_id) then
        raise exception 'a replacement lets one inspector go and another come' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger replaced_where_it_stands after insert on inspector_replacements deferrable initially deferred
    for each row execute function replaced_where_it_stands();
create trigger came_once before update on review_inspectors for each row when (old.came_in is distinct from new.came_in)
    execute function refuse_change();

-- Who comes later declares when she comes, once.
drop trigger only_until_sent_too on review_inspectors;
create trigger only_until_sent_too before update on review_inspectors
    for each row when ((old.position, old.name, old.city) is distinct from (new.position, new.name, new.city)
        or (old.declared_no_conflict_on is distinct from new.declared_no_conflict_on
            and not (old.came_in is not null and old.declared_no_conflict_on is null)))
    execute function only_in_states('Ordered', 'Planned', 'Gathering', 'SiteVisit', 'Drafting');
create trigger declared_until_final before update on review_inspectors
    for each row when (old.declared_no_conflict_on is distinct from new.declared_no_conflict_on)
    execute function only_in_states('Ordered', 'Planned', 'Gathering', 'SiteVisit', 'Drafting', 'FactCheck', 'Calibration', 'Graded', 'ActionPlan');

-- Who came after the draft was graded has nothing to sign; whoever came has declared.
create or replace function everybody_has_signed() returns trigger language plpgsql as $$
begin
    if (select count(*) = 0 or bool_or(i.signed_at is null and i.came_in is distinct from 'Graded' and i.came_in is distinct from 'ActionPlan')
        from review_inspectors i where i.review_id = new.id) then
        raise exception 'a review is declared final on a draft that its inspectors have signed' using errcode = 'SP006';
    end if;
    if exists (select from review_inspectors i where i.review_id = new.id and i.came_in is not null and i.declared_no_conflict_on is null) then
        raise exception 'an inspector who came later has declared no conflict of interest' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create or replace function says_it_herself() returns trigger language plpgsql as $$
declare
    mine uuid[] := array(select i.id from review_inspectors i where i.review_id = new.review_id and i.account_id = spur_account()
        and (i.came_in is null or i.declared_no_conflict_on is not null));
begin
    if is_the_installation() then
        return new;
    end if;
    if exists (select from unnest(new.agreed_by) who where who <> all (mine)
           and (tg_op = 'INSERT' or who <> all (old.agreed_by) or to_jsonb(new) - 'agreed_by' <> to_jsonb(old) - 'agreed_by')) then
        raise exception 'everybody agrees for herself' using errcode = 'SP003';
    end if;
    return new;
end
$$;

-- Those concerned are told.
alter table outgoing_mails
    drop constraint outgoing_mails_purpose_check,
    add constraint outgoing_mails_purpose_check check (purpose in ('Invitation', 'InvitationAgain', 'NewSignInMethod', 'NewRole',
        'Appointed', 'NoLongerInspector', 'InspectorReplaced', 'FactCheck', 'Remarks', 'RemarksAnswered', 'DraftReturned', 'PlanRequested',
        'PlanToSend', 'PlanSent', 'PlanReturned', 'PlanHandedOver', 'HandOverAnswered', 'PlanDecided', 'Published', 'WayBack', 'WayBackUsed',
        'PasswordChanged', 'SignInMethodRemoved'));
