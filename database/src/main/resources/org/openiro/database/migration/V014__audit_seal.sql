-- The seal of the audit: a chain of keyed hashes for each authority, made in the background with a key that the database
-- does not know. See docs/adr/0011-audit-seal.md.

-- The operation of the contract that was called, and the transaction that wrote the entry: below the oldest running
-- transaction no entry can still appear, so that the sealer never has to wait for a writer, nor a writer for it.
alter table openiro.audit_entry
    add column operation text,
    add column writer xid8 not null default pg_current_xact_id();

-- The application says everything about an entry but who wrote it.
revoke insert on openiro.audit_entry from openiro_staff;
grant insert (id, local_authority_id, at, actor_kind, actor_id, actor_roles, action, subject_type, subject_id, child_id,
    changed_fields, reason, correlation_id, operation) on openiro.audit_entry to openiro_staff;

-- In the order in which entries are sealed.
create index audit_entry_writer on openiro.audit_entry (local_authority_id, writer, id);
create index audit_entry_action on openiro.audit_entry (local_authority_id, action, at, id);

-- No foreign key to the entry: it would lock, and so write, every entry once more, and what it would prevent is what the
-- verification finds.
create table openiro.audit_link (
    local_authority_id uuid not null references openiro.local_authority,
    -- 1 for the first of the authority, without gaps.
    position           bigint not null check (position > 0),
    entry_id           uuid not null,
    -- As in the entry, so that the head is known without it.
    writer             xid8 not null,
    -- A fingerprint of the key.
    key_id             text not null,
    previous           bytea not null check (length(previous) = 32),
    hash               bytea not null check (length(hash) = 32),
    sealed_at          timestamptz not null,
    primary key (local_authority_id, position),
    unique (local_authority_id, entry_id)
);

-- The scope of the sealer: it opens the audit of one authority and nothing else, and only where no scope is open yet, so
-- that nobody can leave the authority they work for.
create function scope.begin_seal(authority uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    open text[] := scope.verified();
begin
    if open is not null then
        return open[1] = 'seal' and open[2] = authority::text;
    end if;
    if not exists (select from openiro.local_authority a where a.id = authority) then
        return false;
    end if;
    perform scope.claim('seal|' || authority || '||');
    return true;
end
$$;

create function scope.audited_authority() returns uuid
    language sql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
    select case when v[1] in ('staff', 'work', 'seal') then v[2]::uuid end from scope.verified() v
$$;

-- The sealer goes through all authorities, so that a new one is never forgotten.
create function scope.audited_authorities() returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query select a.id from openiro.local_authority a order by a.id;
end
$$;
grant execute on function scope.begin_seal(uuid), scope.audited_authority(), scope.audited_authorities() to openiro_staff;

call scope.protect('openiro.audit_link');
drop policy authority on openiro.audit_link;
create policy authority on openiro.audit_link to openiro_staff
    using (local_authority_id = (select scope.audited_authority()))
    with check (local_authority_id = (select scope.audited_authority()));
drop policy authority on openiro.audit_entry;
create policy authority on openiro.audit_entry to openiro_staff
    using (local_authority_id = (select scope.audited_authority()))
    with check (local_authority_id = (select scope.audited_authority()));
grant select, insert on openiro.audit_link to openiro_staff;
