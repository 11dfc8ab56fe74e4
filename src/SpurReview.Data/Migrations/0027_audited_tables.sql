-- A review's chain begins with it. Nothing of a practice is kept.
create function begin_chain_of_review() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform begin_audit_chain(new.id);
    return null;
end
$$;
revoke execute on function begin_chain_of_review from public;
create trigger begin_chain after insert on reviews for each row when (new.origin <> 'Practice') execute function begin_chain_of_review();

-- What happened before is not known: the chains of what is here already begin today.
select begin_audit_chain(installation_chain());
alter table reviews no force row level security;
select begin_audit_chain(id) from reviews where origin <> 'Practice';
alter table reviews force row level security;

call audit_table('reviews', 'id', ignored => '{area_count, created_at}');
call audit_table('review_steps', 'review_id', ignored => '{taken_by, taken_at}');
call audit_table('review_inspectors', 'review_id');
call audit_table('review_facts', 'review_id');
call audit_table('findings', 'review_id');
call audit_table('action_plans', 'review_id');
call audit_table('action_items', 'review_id');
call audit_table('plan_narratives', 'review_id');
-- An area and its criteria come empty with every review. An inspector's own note is the inspectors' and is not told to anybody else.
call audit_table('area_reviews', 'review_id', '{letter}', ignored => '{id}',
    untouched => 'new.description = '''' and new.grade is null and not new.is_done');
call audit_table('assessments', 'review_id', '{code}', ignored => '{area_review_id, letter, kind, kind_uncertain}', withheld => '{note}',
    untouched => 'new.verdict = ''NotAssessed'' and new.comment is null and new.note is null');
-- The snapshot itself is frozen where it lies.
call audit_table('reports', 'review_id', ignored => '{grades}');
call audit_table('report_versions', 'review_id', ignored => '{snapshot, frozen_at, frozen_by}');
call audit_table('report_withdrawals', 'review_id', ignored => '{withdrawn_at, withdrawn_by}');

call audit_table('accounts', ignored => '{normalized_user_name, normalized_email, security_stamp, concurrency_stamp, access_failed_count}',
    withheld => '{password_hash}');
call audit_table('account_claims', withheld => '{claim_value}');
call audit_table('account_logins', key_columns => '{user_id, login_provider}', withheld => '{provider_key}');
call audit_table('account_tokens', withheld => '{value}');
call audit_table('invitations', withheld => '{secret_hash}');
call audit_table('care_providers');
call audit_table('units', ignored => '{line_id}');
call audit_table('provider_groups');
call audit_table('provider_group_members');
call audit_table('positions');
call audit_table('employments');
call audit_table('inspector_profiles');
call audit_table('single_sign_ons', withheld => '{protected_secret}');
call audit_table('installation_settings', ignored => '{only_row}');
