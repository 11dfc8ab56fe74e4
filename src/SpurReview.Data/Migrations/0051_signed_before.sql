-- Who has signed and whose signature a change took back is asked to sign again, and told why.
alter table review_inspectors no force row level security;
alter table review_inspectors disable trigger user;
alter table review_inspectors add column has_signed boolean not null default false;
update review_inspectors set has_signed = true where signed_at is not null;
alter table review_inspectors enable trigger user;
alter table review_inspectors force row level security;

create function a_signature_is_remembered() returns trigger language plpgsql as $$
begin
    new.has_signed := new.has_signed or new.signed_at is not null or (tg_op = 'UPDATE' and old.has_signed);
    return new;
end
$$;
-- Comes before it, so that who tries to say otherwise later is refused.
create trigger a_frozen_signature before update on review_inspectors for each row when (old.has_signed is distinct from new.has_signed)
    execute function only_in_states('Drafting', 'FactCheck', 'Calibration');
create trigger a_signature_is_remembered before insert or update on review_inspectors
    for each row execute function a_signature_is_remembered();

-- The signature itself is told.
drop trigger audit_insert on review_inspectors;
drop trigger audit on review_inspectors;
call audit_table('review_inspectors', 'review_id', ignored => '{has_signed}');
