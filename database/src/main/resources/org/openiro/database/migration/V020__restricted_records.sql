-- Records that only named people may see, and opening one in an emergency. See docs/adr/0013-restricted-records.md.

-- Denormalised, so that whoever sees a child sees that care is needed.
alter table openiro.child add column restricted boolean not null default false;

create table openiro.record_restriction (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    reason             text not null check (length(reason) between 1 and 1000),
    restricted_by      uuid not null,
    restricted_at      timestamptz not null,
    lifted_by          uuid,
    lifted_at          timestamptz,
    lifting_reason     text check (length(lifting_reason) between 1 and 1000),
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, restricted_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, lifted_by) references openiro.person (local_authority_id, id),
    check (num_nulls(lifted_by, lifted_at, lifting_reason) in (0, 3))
);
create unique index record_restriction_standing on openiro.record_restriction (local_authority_id, child_id)
    where lifted_at is null;
create index record_restriction_child on openiro.record_restriction (local_authority_id, child_id);
create index record_restriction_newest on openiro.record_restriction (local_authority_id, restricted_at, id);
create index record_restriction_by on openiro.record_restriction (local_authority_id, restricted_by);
create index record_restriction_lifted_by on openiro.record_restriction (local_authority_id, lifted_by)
    where lifted_by is not null;

-- Who may see it. Nobody is named any more once it is lifted.
create table openiro.restriction_person (
    id                 uuid primary key,
    local_authority_id uuid not null,
    restriction_id     uuid not null,
    child_id           uuid not null,
    person_id          uuid not null,
    named_by           uuid not null,
    named_at           timestamptz not null,
    removed_by         uuid,
    removed_at         timestamptz,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, restriction_id) references openiro.record_restriction (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, person_id) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, named_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, removed_by) references openiro.person (local_authority_id, id),
    check ((removed_by is null) = (removed_at is null))
);
create unique index restriction_person_named on openiro.restriction_person (local_authority_id, restriction_id, person_id)
    where removed_at is null;
create index restriction_person_restriction on openiro.restriction_person (local_authority_id, restriction_id);
create index restriction_person_child on openiro.restriction_person (local_authority_id, child_id);
create index restriction_person_person on openiro.restriction_person (local_authority_id, person_id);
create index restriction_person_named_by on openiro.restriction_person (local_authority_id, named_by);
create index restriction_person_removed_by on openiro.restriction_person (local_authority_id, removed_by)
    where removed_by is not null;

-- A restricted record opened to one person for four hours. By the server's own clock, as tokens are: the application can
-- neither write a row nor make one last longer.
create table openiro.emergency_access (
    id                 uuid primary key,
    local_authority_id uuid not null,
    restriction_id     uuid not null,
    child_id           uuid not null,
    person_id          uuid not null,
    reason             text not null check (length(reason) between 1 and 1000),
    opened_at          timestamptz not null default now(),
    expires_at         timestamptz not null default now() + interval '4 hours',
    unique (local_authority_id, id),
    foreign key (local_authority_id, restriction_id) references openiro.record_restriction (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, person_id) references openiro.person (local_authority_id, id)
);
create index emergency_access_restriction on openiro.emergency_access
    (local_authority_id, restriction_id, person_id, expires_at);
create index emergency_access_child on openiro.emergency_access (local_authority_id, child_id);
create index emergency_access_person on openiro.emergency_access (local_authority_id, person_id);
create index emergency_access_newest on openiro.emergency_access (local_authority_id, opened_at, id);

call scope.protect('openiro.record_restriction');
call scope.protect('openiro.restriction_person');
call scope.protect('openiro.emergency_access');
-- Sealed: those who answer for the records, those who audit them, and each person what is about them.
create policy register on openiro.record_restriction as restrictive to openiro_staff
    using ((select scope.has_role('IRO_MANAGER')) or (select scope.has_role('DCS')) or (select scope.has_role('AUDITOR'))
        or (select scope.is_work()))
    with check ((select scope.has_role('IRO_MANAGER')) or (select scope.has_role('DCS')));
create policy register on openiro.restriction_person as restrictive to openiro_staff
    using ((select scope.has_role('IRO_MANAGER')) or (select scope.has_role('DCS')) or (select scope.has_role('AUDITOR'))
        or (select scope.is_work()) or person_id = (select scope.current_person()))
    with check ((select scope.has_role('IRO_MANAGER')) or (select scope.has_role('DCS')));
create policy register on openiro.emergency_access as restrictive to openiro_staff
    using ((select scope.has_role('IRO_MANAGER')) or (select scope.has_role('DCS')) or (select scope.has_role('AUDITOR'))
        or (select scope.is_work()) or person_id = (select scope.current_person()));
grant select, insert, update on openiro.record_restriction, openiro.restriction_person to openiro_staff;
grant select on openiro.emergency_access to openiro_staff;

create policy closing on openiro.record_restriction for select to openiro_owner using (true);
create policy closing on openiro.restriction_person for select to openiro_owner using (true);
create policy closing on openiro.emergency_access to openiro_owner using (true) with check (true);

-- The children whose records are closed to whoever the transaction works for. Nobody's to the trusted side at work. An
-- advocate acts for the child alone (Children Act 1989 s.26A) and has no sight of anybody by role, so that the authority
-- cannot come between the two.
create function scope.closed_children() returns uuid[]
    language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
declare
    claim text[] := scope.verified();
begin
    if claim is null or claim[1] <> 'staff' or claim[4] = 'ADVOCATE' then
        return '{}';
    end if;
    return array(
        select r.child_id from openiro.record_restriction r
        where r.local_authority_id = claim[2]::uuid and r.lifted_at is null
          and not exists (select from openiro.restriction_person n
              where n.local_authority_id = r.local_authority_id and n.restriction_id = r.id
                and n.person_id = claim[3]::uuid and n.removed_at is null)
          and not exists (select from openiro.emergency_access e
              where e.local_authority_id = r.local_authority_id and e.restriction_id = r.id
                and e.person_id = claim[3]::uuid and e.expires_at > now()));
end
$$;

-- Why the current person has opened a child's record in an emergency; NULL when it is open to them anyway, or not open.
create function scope.emergency_reason(child uuid) returns text
    language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
declare
    claim text[] := scope.verified();
begin
    if claim is null or claim[1] <> 'staff' or claim[4] = 'ADVOCATE' then
        return null;
    end if;
    return (
        select e.reason from openiro.emergency_access e
        join openiro.record_restriction r on r.local_authority_id = e.local_authority_id and r.id = e.restriction_id
        where e.local_authority_id = claim[2]::uuid and e.child_id = child and e.person_id = claim[3]::uuid
          and e.expires_at > now() and r.lifted_at is null
          and not exists (select from openiro.restriction_person n
              where n.local_authority_id = r.local_authority_id and n.restriction_id = r.id
                and n.person_id = e.person_id and n.removed_at is null)
        order by e.opened_at desc, e.id desc limit 1);
end
$$;

-- False when no restriction of the child stands. Whether the person has a tie to the child, the service asks next.
create function scope.open_emergency_access(new_id uuid, child uuid, why text) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    claim text[] := scope.verified();
begin
    if claim is null or claim[1] <> 'staff' then
        return false;
    end if;
    insert into openiro.emergency_access (id, local_authority_id, restriction_id, child_id, person_id, reason)
    select new_id, r.local_authority_id, r.id, r.child_id, claim[3]::uuid, why
    from openiro.record_restriction r
    where r.local_authority_id = claim[2]::uuid and r.child_id = child and r.lifted_at is null;
    return found;
end
$$;

-- What must be known of the whole authority, restricted or not: that a number is taken, and that somebody is still needed.
create policy closing on openiro.child for select to openiro_owner using (true);
create policy closing on openiro.allocation for select to openiro_owner using (true);
create policy closing on openiro.iro_profile for select to openiro_owner using (true);

create function scope.child_numbered(number text) returns uuid
    language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (select c.id from openiro.child c
        where c.local_authority_id = scope.current_authority() and c.local_identifier = number);
end
$$;

create function scope.is_iro_of_somebody(person uuid) returns boolean
    language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (select from openiro.allocation a
        join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
        where a.local_authority_id = scope.current_authority() and a.ended_on is null and i.person_id = person);
end
$$;

-- A provider of advocacy is told of every child who waits, whoever sets the provider.
create policy closing on openiro.advocacy_request for select to openiro_owner using (true);
create function scope.waiting_advocacy_requests() returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query select r.id from openiro.advocacy_request r
        where r.local_authority_id = scope.current_authority() and r.status = 'REQUESTED' order by r.id;
end
$$;

grant execute on function scope.closed_children(), scope.emergency_reason(uuid),
    scope.open_emergency_access(uuid, uuid, text), scope.child_numbered(text), scope.is_iro_of_somebody(uuid),
    scope.waiting_advocacy_requests() to openiro_staff;

-- After a bulk load the planner knows nothing of an authority that is new to it: it takes one index for as good as another,
-- the more so the more each row costs to judge, and a report over the load then reads a table for each row of it.
create function scope.refresh_statistics() returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if scope.is_work() then
        analyze (skip_locked) openiro.child, openiro.period_of_care, openiro.episode, openiro.review, openiro.deadline;
    end if;
end
$$;
grant execute on function scope.refresh_statistics() to openiro_staff;

-- Puts a table of children's records behind the restrictions. Every table with a child_id has it; a test holds that.
create procedure scope.restrict(restricted regclass, child name default 'child_id')
    language plpgsql
as $$
begin
    execute format('create policy restricted on %s as restrictive to openiro_staff '
        || 'using (%2$I is null or %2$I <> all ((select scope.closed_children())::uuid[]))', restricted, child);
end
$$;

call scope.restrict('openiro.child', 'id');
-- The audit stays open to those who look at restricted records most of all, and the register above is sealed by itself.
do $$
declare
    held regclass;
begin
    for held in select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'openiro'::regnamespace and c.relkind = 'r' and a.attname = 'child_id'
            and c.relname not in ('audit_entry', 'record_restriction', 'restriction_person', 'emergency_access') loop
        call scope.restrict(held);
    end loop;
end
$$;
-- What belongs to a child's record without naming the child.
create policy restricted on openiro.review_finding as restrictive to openiro_staff
    using (exists (select from openiro.review r
        where r.local_authority_id = review_finding.local_authority_id and r.id = review_id));
create policy restricted on openiro.child_session as restrictive to openiro_staff
    using (exists (select from openiro.companion_access a
        where a.local_authority_id = child_session.local_authority_id and a.id = access_id));
