-- Fastställd: whatever came before, what is declared final is answered and signed. That every area is graded is asked already, of every step there.
create function everybody_has_signed() returns trigger language plpgsql as $$
begin
    if (select count(*) = 0 or bool_or(i.signed_at is null) from review_inspectors i where i.review_id = new.id) then
        raise exception 'a review is declared final on a draft that its inspectors have signed' using errcode = 'SP006';
    end if;
    return null;
end
$$;
create constraint trigger everybody_has_signed after update on reviews deferrable initially deferred
    for each row when (old.state <> 'Final' and new.state = 'Final') execute function everybody_has_signed();
create constraint trigger remarks_are_answered_when_final after update on reviews deferrable initially deferred
    for each row when (old.state <> 'Final' and new.state = 'Final') execute function remarks_are_answered();
