-- A child's access to the companion API, its sessions, and opening a transaction for a child.

create table openiro.companion_access (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    -- The child's subject in the children's realm; nothing else about the child is known there.
    subject            text unique,
    -- Unique across authorities, because they share the realm: an account of this name is this child's or an orphan.
    sign_in_name       text unique,
    status             text not null,
    requested_by       uuid not null,
    requested_at       timestamptz not null,
    ready_at           timestamptz,
    code_taken_at      timestamptz,
    code_expires_at    timestamptz,
    first_used_at      timestamptz,
    closed_at          timestamptz,
    closed_reason      text,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    -- One for good: an access that is asked for again is the old one reopened, with its sign-in name.
    unique (local_authority_id, child_id),
    check ((status = 'CLOSED') = (closed_at is not null)),
    check (status not in ('READY', 'ACTIVE') or subject is not null),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, requested_by) references openiro.person (local_authority_id, id)
);
create index companion_access_requested_by on openiro.companion_access (local_authority_id, requested_by);

create table openiro.child_session (
    id                 uuid primary key default gen_random_uuid(),
    local_authority_id uuid not null,
    access_id          uuid not null,
    session            text not null,
    opened_at          timestamptz not null default now(),
    revoked_at         timestamptz,
    unique (local_authority_id, id),
    unique (access_id, session),
    foreign key (local_authority_id, access_id) references openiro.companion_access (local_authority_id, id)
);
create index child_session_access on openiro.child_session (local_authority_id, access_id);

call scope.protect('openiro.companion_access');
call scope.protect('openiro.child_session');
grant select, insert, update on openiro.companion_access to openiro_staff;
grant select, update on openiro.child_session to openiro_staff;
create policy begin_child on openiro.companion_access for select to openiro_owner using (true);
create policy begin_child on openiro.child_session to openiro_owner using (true) with check (true);

-- Adds an item of work from the trusted functions and triggers of the companion side.
create function scope.enqueue(authority uuid, item_stream text, item_kind text, subject uuid, due timestamptz) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)
    values (gen_random_uuid(), authority, item_stream, item_kind, subject, due, due);
end
$$;

-- False, and no scope, for a subject without open access or a session that has been revoked. The first request of a
-- session that Keycloak has begun opens it here, so that it can be revoked here: the next transaction on any replica
-- is refused, however long its token lives.
create function companion.begin(token_subject text, token_session text) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    access openiro.companion_access;
    known  openiro.child_session;
begin
    if nullif(token_subject, '') is null or nullif(token_session, '') is null then
        return false;
    end if;
    select * into access from openiro.companion_access a
    where a.subject = token_subject and a.closed_at is null and a.status in ('READY', 'ACTIVE');
    if access.id is null then
        return false;
    end if;
    select * into known from openiro.child_session s where s.access_id = access.id and s.session = token_session;
    if known.id is null then
        insert into openiro.child_session (local_authority_id, access_id, session)
        values (access.local_authority_id, access.id, token_session)
        on conflict (access_id, session) do nothing;
        if found then
            perform scope.enqueue(access.local_authority_id, 'child:' || access.child_id, 'CHILD_SIGNED_IN', access.id, now());
        end if;
    elsif known.revoked_at is not null then
        return false;
    end if;
    perform scope.claim('child|' || access.local_authority_id || '|' || access.child_id || '|' || token_session);
    return true;
end
$$;

-- Quick exit: the current session ends here and now; the trusted side then ends it in Keycloak too.
create function companion.leave() returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    claim text[] := scope.verified();
    ended uuid;
begin
    if claim is null or claim[1] <> 'child' then
        return;
    end if;
    update openiro.child_session s set revoked_at = now()
    from openiro.companion_access a
    where a.id = s.access_id and a.child_id = claim[3]::uuid and s.session = claim[4] and s.revoked_at is null
    returning s.id into ended;
    if ended is not null then
        -- A stream of its own: while the identity provider is away, what the child says must not wait for it.
        perform scope.enqueue(claim[2]::uuid, 'account:' || claim[3], 'END_CHILD_SESSION', ended, now());
    end if;
end
$$;

grant execute on function companion.begin(text, text), companion.leave() to openiro_child;
