-- A person's account is emptied: nobody can sign in by it, and neither it nor the installation's history says whose it was. The row stays, since what
-- the person inspected and decided points to it; the names that reports and reviews carry are theirs and stay.
create function erase_person(person uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    address text;
    keys text[];
    entry record;
begin
    if spur_reach() <> 'all' or spur_account() is not null then
        raise exception 'only the installation itself erases a person' using errcode = 'insufficient_privilege';
    end if;
    select a.email into strict address from accounts a where a.id = person for update;
    keys := array(select i.id::text from invitations i where i.account_id = person or lower(i.email) = lower(address)
        union all select s.id::text from account_sessions s where s.account_id = person
        union all select person::text);

    delete from account_passkeys where user_id = person;
    delete from account_claims where user_id = person;
    delete from account_logins where user_id = person;
    delete from account_tokens where user_id = person;
    delete from authenticator_apps where account_id = person;
    delete from recovery_codes where account_id = person;
    delete from account_sessions where account_id = person;
    delete from visit_notes where account_id = person;
    delete from invitations where account_id = person or lower(email) = lower(address);
    update inspector_profiles set is_active = false where account_id = person and is_active;
    update accounts set name = 'Raderad person', city = null, roles = '{}', phone_number = null, password_hash = null, two_factor_enabled = false,
        email = 'raderad-' || person || '@raderad.invalid', normalized_email = upper('raderad-' || person || '@raderad.invalid'),
        user_name = 'raderad-' || person, normalized_user_name = upper('raderad-' || person), security_stamp = gen_random_uuid()::text
        where id = person;

    -- What this has just added to the history holds the old words too.
    set constraints all immediate;
    for entry in select e.chain_id, e.number from audit_entries e join audit_texts t using (chain_id, number)
        where e.subject in ('accounts', 'invitations', 'account_sessions') and e.row_key = any (keys) order by e.number
    loop
        perform append_to_audit(entry.chain_id, 'Erase', 'audit_texts', entry.number::text, '', false, null, null);
        delete from audit_texts where chain_id = entry.chain_id and number = entry.number;
    end loop;
    set constraints all deferred;
end
$$;
