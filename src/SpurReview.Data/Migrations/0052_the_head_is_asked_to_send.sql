-- Klart, be verksamhetschefen skicka: the director of studies has prepared the whole plan and asks the head to send it. The request is over when
-- the plan is sent, or when something in it is no longer whole. The unit's own, like what is being written.
create table plan_send_requests (
    review_id uuid primary key,
    tenant_id uuid not null,
    asked_at  timestamptz not null default now(),
    asked_by  text not null default spur_actor(),
    foreign key (tenant_id, review_id) references reviews (tenant_id, id)
);
create trigger fill before insert on plan_send_requests for each row execute function fill_tenant();
alter table plan_send_requests enable row level security;
alter table plan_send_requests force row level security;
create policy reachable_review on plan_send_requests;
call let_through_who_reaches('plan_send_requests', 'review_id');
call keep_reviewers_from_their_own('plan_send_requests');
create policy the_units_own on plan_send_requests as restrictive
    using ((select spur_reach()) in ('head', 'deputy', 'studies') or (select is_the_installation()));
create policy asked_by_the_director_of_studies on plan_send_requests as restrictive for insert
    with check ((select spur_reach()) = 'studies' or (select is_the_installation()));
create trigger never_changes before update on plan_send_requests for each row execute function refuse_change();
create trigger never_emptied before truncate on plan_send_requests execute function refuse_change();
create trigger only_under_plan before insert on plan_send_requests for each row execute function only_in_states('ActionPlan');
create trigger not_with_inspectors before insert on plan_send_requests for each row execute function plan_is_not_with_inspectors();
-- Who and when is the database's to say.
call grant_to_app('select, delete on plan_send_requests');
call grant_to_app('insert (review_id) on plan_send_requests');

-- Asked when the transaction ends: whoever sends the plan takes the request away with it.
create function sent_as_asked() returns trigger language plpgsql as $$
begin
    if exists (select from plan_send_requests r where r.review_id = new.review_id) then
        raise exception 'the plan is sent, and nobody is asked to send it' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger sent_as_asked after insert on plan_turns deferrable initially deferred
    for each row execute function sent_as_asked();

call audit_table('plan_send_requests', 'review_id', ignored => '{asked_at, asked_by}');

alter table outgoing_mails
    drop constraint outgoing_mails_purpose_check,
    add constraint outgoing_mails_purpose_check check (purpose in ('Invitation', 'InvitationAgain', 'NewSignInMethod', 'NewRole',
        'Appointed', 'FactCheck', 'Remarks', 'RemarksAnswered', 'DraftReturned', 'PlanRequested', 'PlanToSend', 'PlanSent', 'PlanReturned',
        'PlanHandedOver', 'HandOverAnswered', 'PlanDecided', 'Published', 'WayBack', 'WayBackUsed', 'PasswordChanged', 'SignInMethodRemoved'));
