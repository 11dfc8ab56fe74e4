-- A session that a provider's word began lasts as long as that word is good: until the person gets a role in the installation or a position
-- elsewhere. One that began with roles that have since been changed is over.
alter table account_sessions add column through varchar(60) check (through <> '');

create function sessions_end_with_their_roles() returns trigger language plpgsql as $$
begin
    update account_sessions set ended_at = now() where account_id = new.id and ended_at is null;
    return null;
end
$$;
create trigger sessions_end after update of roles on accounts for each row
    when (old.roles is distinct from new.roles) execute function sessions_end_with_their_roles();

create function sessions_end_when_others_ask() returns trigger language plpgsql as $$
begin
    update account_sessions s set ended_at = now() from single_sign_ons o
        where s.account_id = new.account_id and s.ended_at is null and s.through = 'oidc:' || o.id and not is_only_of(new.account_id, o.tenant_id);
    return null;
end
$$;
create trigger sessions_end after insert on positions for each row execute function sessions_end_when_others_ask();

-- Whom another issuer calls the same is somebody else.
create function logins_end_with_their_issuer() returns trigger language plpgsql as $$
begin
    delete from account_logins where login_provider = 'oidc:' || new.id;
    return null;
end
$$;
create trigger logins_end after update of issuer on single_sign_ons for each row
    when (old.issuer <> new.issuer) execute function logins_end_with_their_issuer();

-- Nobody says that he or she is no longer employed, and so reviews at home.
alter policy changed on employments
    using ((select spur_reach()) in ('all', 'administrator') and account_id is distinct from (select spur_account()));
alter policy deleted on employments
    using ((select spur_reach()) in ('all', 'administrator') and account_id is distinct from (select spur_account()));

-- Somebody who is more than one of a provider's own people becomes something there by saying yes to an invitation: a position keeps its
-- holder from reviewing there, and from signing in elsewhere.
create function is_known_elsewhere(person uuid) returns boolean language plpgsql stable
    security definer set search_path = public, pg_temp as $$
declare
    mine uuid[] := array(select t.tenant_id from tenant_access t where t.account_id = spur_account() and t.reach = 'provider');
    me text := act_as_the_installation();
    found boolean;
begin
    found := exists (select from accounts a where a.id = person and cardinality(a.roles) > 0)
        or exists (select from positions p
            where p.account_id = person and p.ended_on is null and (p.tenant_id is null or p.tenant_id <> all (mine)));
    perform act_again_as(me);
    return found;
end
$$;
alter policy added on positions with check (
    (select spur_reach()) = 'administrator'
    or ((select spur_reach()) = 'all' and ((select spur_account()) is null or role in ('HeadOfUnit', 'Deputy', 'DirectorOfStudies')))
    or ((select spur_reach()) = 'provider' and role in ('HeadOfUnit', 'Deputy', 'DirectorOfStudies')
        and tenant_id in (select t.tenant_id from tenant_access t where t.account_id = (select spur_account()) and t.reach = 'provider')
        and not is_known_elsewhere(account_id)));

-- What may be erased is what somebody has written. Grades, states, roles and settings stay, and nobody erases what he or she did.
create function holds_words(subject text, field text) returns boolean language sql immutable as $$
    select case subject
        when 'assessments' then field in ('', 'comment')
        when 'area_reviews' then field in ('', 'description', 'grade_reason')
        when 'findings' then field in ('', 'text')
        when 'review_steps' then field in ('', 'note')
        when 'review_facts' then field in ('', 'text_value')
        when 'review_inspectors' then field in ('name', 'city')
        when 'action_items' then field in ('', 'action', 'responsible', 'follow_up_responsible', 'decision_reason')
        when 'plan_narratives' then field in ('', 'text')
        when 'report_versions' then field in ('', 'reason')
        when 'report_withdrawals' then field in ('', 'reason')
        when 'accounts' then field in ('name', 'city', 'email', 'user_name', 'phone_number')
        when 'invitations' then field in ('', 'email')
        else false end
$$;
create or replace function erase_audit_text(chain uuid, entry bigint) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
begin
    if not (case chain when installation_chain() then spur_reach() = 'administrator' or (spur_reach() = 'all' and spur_account() is null)
            else spur_reach() = 'all' and exists (select from reviews where id = chain) end) then
        raise exception 'only who may read the history may erase in it' using errcode = '42501';
    end if;
    if exists (select from audit_entries e where e.chain_id = chain and e.number = entry
            and (e.account_id = spur_account() or not holds_words(e.subject, e.field))) then
        raise exception 'only words are erased, and by somebody else than who wrote them' using errcode = '42501';
    end if;
    if exists (select from audit_texts where chain_id = chain and number = entry) then
        perform append_to_audit(chain, 'Erase', 'audit_texts', entry::text, '', false, null, null);
        delete from audit_texts where chain_id = chain and number = entry;
    end if;
end
$$;
