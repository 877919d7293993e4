-- Scope with proof: the database itself knows for whom the current transaction works.
--
-- A transaction opens with one of the begin functions (V003, V011, V009). It stores a claim in a transaction-local
-- setting together with a proof: a keyed hash over claim, server process and transaction start. Policies and views ask
-- the current_ functions below, which verify the proof. A forgotten begin, a reused connection or a bare set_config
-- gives NULL, and NULL matches no row.

create schema scope;
create schema openiro;
create schema companion;

grant usage on schema scope, openiro to openiro_staff;
grant usage on schema companion to openiro_child, openiro_view;
grant usage on schema openiro to openiro_view;
grant create on schema companion to openiro_view;

-- Functions are executable by everyone unless this is said.
alter default privileges revoke execute on functions from public;

create table scope.secret (
    only_row boolean primary key default true check (only_row),
    value    bytea not null check (length(value) = 32)
);
insert into scope.secret (value) values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

-- The key stands on both sides of the message, so that the hash cannot be extended.
create function scope.proof_of(claim text) returns text
    language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
    select encode(sha256(s.value
        || convert_to(pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()) || '|' || claim, 'UTF8')
        || s.value), 'hex')
    from scope.secret s
$$;

create function scope.claim(claim text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform set_config('openiro.scope', claim, true);
    perform set_config('openiro.proof', scope.proof_of(claim), true);
    -- Longer waits become an answer that says "try again" instead of a queue of held connections.
    perform set_config('lock_timeout', '2000', true);
end
$$;

-- Fields of a verified claim: {kind, authority, person or child, roles or session}; NULL without a valid proof.
-- STABLE, never IMMUTABLE: a cached plan would carry one child's answer into another's transaction.
create function scope.verified() returns text[]
    language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
declare
    -- After a local setting ends it reads as '', not as NULL.
    claim text := nullif(current_setting('openiro.scope', true), '');
    proof text := nullif(current_setting('openiro.proof', true), '');
begin
    if claim is null or proof is null or proof is distinct from scope.proof_of(claim) then
        return null;
    end if;
    return string_to_array(claim, '|');
end
$$;

create function scope.current_authority() returns uuid
    language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
    select case when v[1] in ('staff', 'work') then v[2]::uuid end from scope.verified() v
$$;

create function scope.current_person() returns uuid
    language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
    select case when v[1] = 'staff' then v[3]::uuid end from scope.verified() v
$$;

create function scope.has_role(wanted text) returns boolean
    language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(v[1] = 'staff' and wanted = any (string_to_array(v[4], ',')), false) from scope.verified() v
$$;

-- For sealed words: somebody who is also something else in the authority does not act for the child alone.
create function scope.acts_only_as(wanted text) returns boolean
    language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(v[1] = 'staff' and v[4] = wanted, false) from scope.verified() v
$$;

-- True inside a work item: the trusted side acting for nobody in particular.
create function scope.is_work() returns boolean
    language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
    select coalesce(v[1] = 'work', false) from scope.verified() v
$$;

create function companion.current_child() returns uuid
    language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
    select case when v[1] = 'child' then v[3]::uuid end from scope.verified() v
$$;

create function companion.current_authority() returns uuid
    language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
    select case when v[1] = 'child' then v[2]::uuid end from scope.verified() v
$$;

grant execute on function scope.current_authority(), scope.current_person(), scope.has_role(text),
    scope.acts_only_as(text), scope.is_work() to openiro_staff;
grant execute on function companion.current_child(), companion.current_authority() to openiro_child, openiro_view;

-- Puts a table behind the authority of the scope. Sealed tables add restrictive policies of their own.
create procedure scope.protect(protected regclass)
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy authority on %s to openiro_staff '
        || 'using (local_authority_id = (select scope.current_authority())) '
        || 'with check (local_authority_id = (select scope.current_authority()))', protected);
end
$$;
