-- Nobody signs a draft while something that was written in it at the same time stands beside, not chosen about: a text would be left out unseen.
-- Asked with the owner's eyes, since only the inspectors see what stands beside.
create function nothing_is_beside() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select from visit_operations o where o.review_id = new.review_id and o.outcome = 'Clash' and o.settled_by is null
           and not o.is_own and o.field not like 'note.%') then
        raise exception 'what two wrote at the same time is chosen about before the draft is signed' using errcode = 'SP006';
    end if;
    return new;
end
$$;
create trigger nothing_is_beside before update on review_inspectors
    for each row when (old.signed_at is null and new.signed_at is not null) execute function nothing_is_beside();
