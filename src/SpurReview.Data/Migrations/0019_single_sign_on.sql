-- A care provider's own sign-in (OpenID Connect), for its own people. The secret is encrypted by the program. Switched off, never deleted:
-- whoever signed in by it is still known by it.
create table single_sign_ons (
    id               uuid primary key,
    tenant_id        uuid not null unique references care_providers (id),
    name             varchar(300) not null check (btrim(name) <> ''),
    issuer           varchar(500) not null check (issuer ~ '^(https://[^ ?#]+|http://(localhost|127\.0\.0\.1)(:[0-9]+)?(/[^ ?#]*)?)$'),
    client_id        varchar(300) not null check (client_id <> ''),
    protected_secret text not null check (protected_secret <> ''),
    is_active        boolean not null,
    changed_at       timestamptz not null default now(),
    changed_by       text not null default spur_actor()
);
create trigger stamp before insert or update on single_sign_ons for each row execute function stamp_row();
create trigger stays_with_its_provider before update on single_sign_ons for each row
    when ((old.id, old.tenant_id) is distinct from (new.id, new.tenant_id)) execute function refuse_change();
call keep('single_sign_ons', '(select spur_reach()) <> ''none''', '(select spur_reach()) = ''administrator''');
call grant_to_app('select, insert, update on single_sign_ons');

-- Asked before anybody has signed in: a provider says who its own people are, and of nobody else.
create function is_only_of(account uuid, tenant uuid) returns boolean language plpgsql stable
    security definer set search_path = public, pg_temp as $$
declare
    me text := act_as_the_installation();
    only_there boolean;
begin
    select count(*) > 0 and bool_and(p.tenant_id is not distinct from tenant) into only_there
        from positions p where p.account_id = account and p.ended_on is null;
    only_there := only_there and exists (select from accounts a where a.id = account and cardinality(a.roles) = 0);
    perform act_again_as(me);
    return only_there;
end
$$;
