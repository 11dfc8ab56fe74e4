-- Övning: an inspector's own invented review. Nobody else sees it, whatever they reach, and it can be thrown away.
alter table reviews drop constraint reviews_origin_check, add check (origin in ('Ordered', 'Imported', 'Practice'));
alter table reviews add column practised_by uuid references accounts (id);
alter table reviews add check ((origin = 'Practice') = (practised_by is not null));
-- It is about the visit and the writing; nothing of it is ever sent to anybody.
alter table reviews add check (origin <> 'Practice' or state in ('SiteVisit', 'Drafting'));
-- One at a time.
create unique index on reviews (practised_by);
create policy practised_by_oneself on reviews as restrictive
    using (practised_by is null or practised_by = (select spur_account()));
create trigger practised_by_the_same before update on reviews for each row
    when (old.practised_by is distinct from new.practised_by) execute function refuse_change();

create or replace function begin_of_life() returns trigger language plpgsql as $$
begin
    if not (new.origin = 'Ordered' and new.state = 'Ordered'
            or new.origin = 'Practice' and new.state = 'SiteVisit'
            or new.origin = 'Imported' and new.state in ('Drafting', 'Final', 'Published')) then
        raise exception 'a review does not begin as %', new.state using errcode = 'SP005';
    end if;
    return new;
end
$$;

-- A review is cancelled, never deleted, and what belongs to it stays with it; but for a practice review.
create function refuse_unless_practice() returns trigger language plpgsql as $$
begin
    if not exists (select from reviews where id = (to_jsonb(old) ->> tg_argv[0])::uuid and origin = 'Practice') then
        raise exception 'rows of % never change', tg_table_name using errcode = 'SP001';
    end if;
    return old;
end
$$;
drop trigger never_deleted on reviews;
drop trigger never_deleted on area_reviews;
drop trigger never_deleted on assessments;
drop trigger never_changes on review_steps;
create trigger never_deleted before delete on reviews for each row execute function refuse_unless_practice('id');
create trigger never_deleted before delete on area_reviews for each row execute function refuse_unless_practice('review_id');
create trigger never_deleted before delete on assessments for each row execute function refuse_unless_practice('review_id');
create trigger never_deleted before delete on review_steps for each row execute function refuse_unless_practice('review_id');
create trigger never_changes before update on review_steps for each row execute function refuse_change();

-- Finds the asker's own practice and nothing else. The rights are granted for it; what else they could touch, the triggers keep.
create function throw_practice_away() returns void language plpgsql as $$
declare
    reach text := spur_reach();
    mine uuid;
begin
    perform set_config('spur.reach', 'all', true);
    mine := (select id from reviews where origin = 'Practice' and practised_by = spur_account());
    delete from assessments where review_id = mine;
    delete from area_reviews where review_id = mine;
    delete from findings where review_id = mine;
    delete from review_facts where review_id = mine;
    delete from review_steps where review_id = mine;
    delete from review_inspectors where review_id = mine;
    delete from reviews where id = mine;
    perform set_config('spur.reach', reach, true);
end
$$;
call grant_to_app('delete on reviews, area_reviews, assessments, review_steps');
