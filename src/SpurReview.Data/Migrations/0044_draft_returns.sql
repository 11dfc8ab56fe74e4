-- Utkastet tillbaka: the office has read the signed draft and sent it back to its inspectors, who sign anew. Between reviewers; the unit is
-- told of the draft that is sent to it, and of nothing before.
create table draft_returns (
    id          uuid primary key,
    review_id   uuid not null,
    tenant_id   uuid not null,
    state       varchar(20) not null check (state in ('Drafting', 'FactCheck', 'Calibration')),
    comment     text not null check (comment ~ '[^[:space:]]' and char_length(comment) <= 5000),
    returned_at timestamptz not null default now(),
    returned_by text not null default spur_actor(),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create index on draft_returns (review_id);
create trigger fill before insert on draft_returns for each row execute function fill_tenant();
alter table draft_returns enable row level security;
alter table draft_returns force row level security;
create policy reachable_review on draft_returns;
call let_through_who_reaches('draft_returns', 'review_id');
call keep_reviewers_from_their_own('draft_returns');
create policy between_reviewers on draft_returns as restrictive using ((select spur_reach()) in ('all', 'assigned', 'specialty'));
create policy returned_by_the_office on draft_returns as restrictive for insert with check ((select spur_reach()) = 'all');
create trigger never_changes before update or delete on draft_returns for each row execute function refuse_change();
create trigger never_emptied before truncate on draft_returns execute function refuse_change();
-- Who and when is the database's to say.
call grant_to_app('select on draft_returns');
call grant_to_app('insert (id, review_id, state, comment) on draft_returns');

-- Checked when the transaction ends, since the signatures are taken back together with it.
create function returned_where_it_stands() returns trigger language plpgsql as $$
begin
    if not exists (select from reviews r where r.id = new.review_id and r.state = new.state) then
        raise exception 'a draft is returned in the state in which the review is' using errcode = 'SP003';
    end if;
    if exists (select from review_inspectors i where i.review_id = new.review_id and i.signed_at is not null) then
        raise exception 'a draft that is returned is signed by nobody' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger returned_where_it_stands after insert on draft_returns deferrable initially deferred
    for each row execute function returned_where_it_stands();

call audit_table('draft_returns', 'review_id', ignored => '{returned_at, returned_by}', withheld => '{comment}');

-- The inspectors are told that the draft is theirs again.
alter table outgoing_mails
    drop constraint outgoing_mails_purpose_check,
    add constraint outgoing_mails_purpose_check check (purpose in ('Invitation', 'InvitationAgain', 'NewSignInMethod', 'NewRole',
        'Appointed', 'DraftReturned', 'FactCheck', 'Remarks', 'RemarksAnswered', 'PlanRequested', 'PlanDecided', 'Published',
        'WayBack', 'WayBackUsed', 'PasswordChanged', 'SignInMethodRemoved'));
