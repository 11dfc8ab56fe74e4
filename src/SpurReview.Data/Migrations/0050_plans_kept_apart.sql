-- Who writes what of a plan, held here too; and how much room the files of a review may take.

-- Whoever says something else says it alone: nobody's words are put under another's name.
create or replace function says_it_herself() returns trigger language plpgsql as $$
declare
    mine uuid[] := array(select i.id from review_inspectors i where i.review_id = new.review_id and i.account_id = spur_account());
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

-- An action is decided by what all its review's inspectors have said of it.
create function all_have_said_so() returns trigger language plpgsql as $$
begin
    if spur_reach() = 'assigned' and not exists (select from action_judgements j where (j.review_id, j.position) = (new.review_id, new.position)
           and j.decision = new.decision and not exists (select from review_inspectors i where i.review_id = new.review_id and i.id <> all (j.agreed_by))) then
        raise exception 'an action is decided by all its inspectors' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger all_have_said_so after update on action_items deferrable initially deferred
    for each row when (new.decision is not null and new.decision is distinct from old.decision) execute function all_have_said_so();

-- Narratives come with plans from before they were written here.
create policy brought_in_only on plan_narratives as restrictive for insert with check ((select is_the_installation()) or is_brought_in(review_id));
create policy never_rewritten on plan_narratives as restrictive for update using ((select is_the_installation()));

-- The provider answers the rows that it was handed.
create function rows_are_the_units() returns trigger language plpgsql as $$
begin
    if spur_reach() = 'provider' and new.answers <> old.answers then
        raise exception 'the unit says which rows an action answers' using errcode = 'SP003';
    end if;
    return new;
end
$$;
create trigger rows_are_the_units before update on planned_actions for each row execute function rows_are_the_units();

-- Asked of a plan that is being sent; of nothing before that.
create or replace function unanswered_rows(review uuid) returns setof text language plpgsql
    security definer set search_path = public, pg_temp as $$
declare
    me text;
begin
    if not exists (select from reviews r where r.id = review and r.state = 'ActionPlan') then
        return;
    end if;
    me := act_as_the_installation();
    return query
        with ds as (select a.id, a.letter::text from area_reviews a where a.review_id = review and a.grade = 'D'),
        unmet as (select d.letter, c.code::text from ds d join assessments c on c.area_review_id = d.id
                  where c.kind = 'Regulation' and c.verdict = 'NotMet'),
        demanded as (select u.code from unmet u union all select d.letter from ds d where d.letter not in (select u.letter from unmet u))
        select d.code from demanded d
        where d.code not in (select unnest(i.answers) from action_items i where i.review_id = review);
    perform act_again_as(me);
end
$$;

-- Who opens the round again waits for who takes a review of it on.
create or replace function draft_is_compared() returns trigger language plpgsql as $$
begin
    if not exists (select from calibration_rounds r where r.closed_on is not null
        and r.id in (select m.round_id from round_reviews m where m.review_id = new.id) for share of r) then
        raise exception 'the draft has not been compared in a round' using errcode = 'SP006';
    end if;
    return null;
end
$$;

-- Files: ten of an action, one of a remark, and 250 MB of a review's plan and of its remarks. Whoever adds one holds the review's key.
create or replace function ten_at_most() returns trigger language plpgsql as $$
begin
    if (select count(*) from plan_attachments a where (a.review_id, a.position) = (new.review_id, new.position)) >= 10 then
        raise exception 'an action has ten attachments at most' using errcode = 'SP006';
    end if;
    if (select coalesce(sum(a.size), 0) from plan_attachments a where a.review_id = new.review_id) + new.size > 262144000 then
        raise exception 'the attachments of a review take 250 MB at most' using errcode = 'SP006';
    end if;
    return new;
end
$$;
create or replace function file_is_its_remarks() returns trigger language plpgsql as $$
begin
    if exists (select from remark_files f left join remarks m on m.id = f.remark_id and m.review_id = f.review_id
            where f.remark_id = new.remark_id and (m.file_sha256, m.file_size) is distinct from (f.sha256, octet_length(f.content))) then
        raise exception 'a file that no remark names' using errcode = 'SP006';
    end if;
    if (select sum(m.file_size) from remarks m where m.review_id = new.review_id) > 262144000 then
        raise exception 'the files of a review''s remarks take 250 MB at most' using errcode = 'SP006';
    end if;
    return null;
end
$$;

-- What somebody has written may be erased, also what came with the plans; and who is responsible is told to nobody twice.
create or replace function holds_words(subject text, field text) returns boolean language sql immutable as $$
    select case subject
        when 'assessments' then field in ('', 'comment')
        when 'area_reviews' then field in ('', 'description', 'grade_reason', 'regrade_reason')
        when 'findings' then field in ('', 'text')
        when 'review_steps' then field in ('', 'note')
        when 'review_facts' then field in ('', 'text_value')
        when 'review_inspectors' then field in ('name', 'city')
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
drop trigger audit_insert on action_items;
drop trigger audit on action_items;
call audit_table('action_items', 'review_id', withheld => '{responsible, follow_up_responsible}');
