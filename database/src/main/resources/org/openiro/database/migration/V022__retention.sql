-- How long records are kept, what keeps them longer, and their destruction: two people decide it, a role of its own carries
-- it out. See docs/adr/0014-retention.md.

create table openiro.legal_hold (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    reason             text not null check (length(reason) between 1 and 1000),
    placed_by          uuid not null,
    placed_at          timestamptz not null,
    lifted_by          uuid,
    lifted_at          timestamptz,
    lifting_reason     text check (length(lifting_reason) between 1 and 1000),
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, placed_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, lifted_by) references openiro.person (local_authority_id, id),
    check (num_nulls(lifted_by, lifted_at, lifting_reason) in (0, 3))
);
create index legal_hold_child on openiro.legal_hold (local_authority_id, child_id);
create index legal_hold_placed_by on openiro.legal_hold (local_authority_id, placed_by);
create index legal_hold_lifted_by on openiro.legal_hold (local_authority_id, lifted_by) where lifted_by is not null;

-- A destruction from its proposal to its tombstone, which names no child and no date of anybody's life.
create table openiro.destruction (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    child_id           uuid,
    status             text not null check (status in ('PROPOSED', 'APPROVED', 'WITHDRAWN', 'DESTROYED')),
    basis              text not null,
    retained_until     date,
    proposed_by        uuid not null,
    proposed_at        timestamptz not null,
    approved_by        uuid,
    approved_at        timestamptz,
    withdrawn_by       uuid,
    withdrawn_at       timestamptz,
    destroyed_by       text,
    destroyed_at       timestamptz,
    -- Kinds and counts: {"message": 12, "child": 1}.
    destroyed          jsonb,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id)
        on delete set null (child_id),
    foreign key (local_authority_id, proposed_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, approved_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, withdrawn_by) references openiro.person (local_authority_id, id),
    constraint destruction_takes_two check (approved_by <> proposed_by),
    check ((approved_by is null) = (approved_at is null) and (withdrawn_by is null) = (withdrawn_at is null)
        and (destroyed_by is null) = (destroyed_at is null)),
    check (status not in ('APPROVED', 'DESTROYED') or approved_by is not null),
    check ((status = 'DESTROYED') = (destroyed_at is not null))
);
create unique index destruction_open on openiro.destruction (local_authority_id, child_id)
    where status in ('PROPOSED', 'APPROVED');
create index destruction_child on openiro.destruction (local_authority_id, child_id);
create index destruction_newest on openiro.destruction (local_authority_id, proposed_at, id);
create index destruction_proposed_by on openiro.destruction (local_authority_id, proposed_by);
create index destruction_approved_by on openiro.destruction (local_authority_id, approved_by) where approved_by is not null;
create index destruction_withdrawn_by on openiro.destruction (local_authority_id, withdrawn_by)
    where withdrawn_by is not null;

call scope.protect('openiro.legal_hold');
call scope.protect('openiro.destruction');
call scope.restrict('openiro.legal_hold');
call scope.restrict('openiro.destruction');
grant select, insert, update on openiro.legal_hold to openiro_staff;
-- Carried out by nobody here.
grant select, insert (id, local_authority_id, child_id, status, basis, retained_until, proposed_by, proposed_at, version),
    update (status, approved_by, approved_at, withdrawn_by, withdrawn_at, version) on openiro.destruction to openiro_staff;

-- The corresponding day, for 29 February the first of March: never too early.
create function openiro.anniversary(day date, years integer) returns date
    language sql immutable parallel safe
as $$
    select (day + make_interval(years => years))::date
        + case when extract(day from day) > extract(day from day + make_interval(years => years)) then 1 else 0 end
$$;

-- Until when a record is kept: Care Planning, Placement and Case Review (England) Regulations 2010, reg 50; an adoption
-- keeps it as long as adoption records are kept. NULL where nothing recorded says so.
create view openiro.child_retention with (security_invoker, security_barrier) as
    select c.local_authority_id, c.id as child_id,
        case when left_care.adopted_on is not null then 'HUNDRED_YEARS_FROM_ADOPTION'
            when left_care.died_on < openiro.anniversary(c.date_of_birth, 18) then 'FIFTEEN_YEARS_FROM_DEATH'
            when c.date_of_birth is not null then 'SEVENTY_FIFTH_BIRTHDAY' end as basis,
        case when left_care.adopted_on is not null then openiro.anniversary(left_care.adopted_on, 100)
            when left_care.died_on < openiro.anniversary(c.date_of_birth, 18)
                then openiro.anniversary(left_care.died_on, 15)
            when c.date_of_birth is not null then openiro.anniversary(c.date_of_birth, 75) end as retained_until
    from openiro.child c
    cross join lateral (
        select max(p.ended_on) filter (where p.end_reason = 'E2') as died_on,
            max(p.ended_on) filter (where p.end_reason in ('E11', 'E12')) as adopted_on
        from openiro.period_of_care p
        where p.local_authority_id = c.local_authority_id and p.child_id = c.id) left_care;
grant select on openiro.child_retention to openiro_staff;
grant execute on function openiro.anniversary(date, integer) to openiro_staff;

-- The role that destroys. It reads nothing: each table gives it DELETE alone, behind a policy that opens the rows of what
-- its own transaction has begun to destroy, which it can begin only where two people have decided it.
grant usage on schema scope, openiro to openiro_destroyer;
create policy destroying on openiro.destruction to openiro_owner using (true) with check (true);
create policy destroying on openiro.legal_hold for select to openiro_owner using (true);
create policy destroying on openiro.period_of_care for select to openiro_owner using (true);
create policy destroying on openiro.review for select to openiro_owner using (true);
create policy destroying on openiro.audit_entry for insert to openiro_owner with check (true);

-- What may be carried out now. A hold placed, or a date corrected, after the approval counts.
create function scope.destructions_to_carry_out() returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select d.id from openiro.destruction d
    join openiro.child_retention r on r.local_authority_id = d.local_authority_id and r.child_id = d.child_id
    where (d.status = 'APPROVED' or d.status = 'DESTROYED' and d.destroyed is null)
      and r.retained_until < current_date
      and not exists (select from openiro.legal_hold h
          where h.local_authority_id = d.local_authority_id and h.child_id = d.child_id and h.lifted_at is null)
    order by d.approved_at, d.id;
end
$$;

create function scope.begin_destruction(wanted uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform 1 from openiro.destruction d where d.id = wanted for update;
    if wanted not in (select scope.destructions_to_carry_out()) then
        return false;
    end if;
    update openiro.destruction d set status = 'DESTROYED', retained_until = null, destroyed_at = transaction_timestamp(),
        destroyed_by = session_user, version = d.version + 1
    where d.id = wanted;
    return true;
end
$$;

-- Children whose records this transaction has begun to destroy.
create function scope.destroying() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return array(select d.child_id from openiro.destruction d
        where d.status = 'DESTROYED' and d.child_id is not null and d.destroyed_at = transaction_timestamp());
end
$$;

create function scope.destroying_reviews() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return array(select r.id from openiro.review r where r.child_id = any (scope.destroying()));
end
$$;

create function scope.destroying_accesses() returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return array(select a.id from openiro.companion_access a where a.child_id = any (scope.destroying()));
end
$$;

create function scope.destroying_number(authority uuid, number text) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (select from openiro.child c
        where c.local_authority_id = authority and c.local_identifier = number and c.id = any (scope.destroying()));
end
$$;

-- The tombstone, and a line in the audit that names no child either.
create function scope.end_destruction(done uuid, counts jsonb) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    authority uuid;
begin
    update openiro.destruction d set destroyed = counts, version = d.version + 1
    where d.id = done and d.destroyed_at = transaction_timestamp() and d.child_id is null
    returning d.local_authority_id into authority;
    if authority is null then
        raise exception 'The record is not destroyed';
    end if;
    insert into openiro.audit_entry (id, local_authority_id, at, actor_kind, action, subject_type, subject_id)
    values (gen_random_uuid(), authority, transaction_timestamp(), 'WORK', 'DESTROY_RECORD', 'Destruction', done);
end
$$;

-- Lets the destroying role delete from a table of children's records. Every table with a child_id has it; a test holds that.
create procedure scope.destructible(held regclass, condition text default 'child_id = any ((select scope.destroying())::uuid[])')
    language plpgsql
as $$
begin
    execute format('grant delete on %s to openiro_destroyer', held);
    execute format('create policy destruction on %s to openiro_destroyer using (%s)', held, condition);
end
$$;

do $$
declare
    held regclass;
begin
    for held in select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'openiro'::regnamespace and c.relkind = 'r' and a.attname = 'child_id'
            and c.relname not in ('audit_entry', 'destruction', 'child_parent') loop
        call scope.destructible(held);
    end loop;
end
$$;
call scope.destructible('openiro.child', 'id = any ((select scope.destroying())::uuid[])');
call scope.destructible('openiro.child_parent',
    'child_id = any ((select scope.destroying())::uuid[]) or parent_id = any ((select scope.destroying())::uuid[])');
call scope.destructible('openiro.review_finding', 'review_id = any ((select scope.destroying_reviews())::uuid[])');
call scope.destructible('openiro.child_session', 'access_id = any ((select scope.destroying_accesses())::uuid[])');
call scope.destructible('openiro.return_row', 'scope.destroying_number(local_authority_id, child)');
call scope.destructible('openiro.work_item', 'exists (select from unnest((select scope.destroying())::uuid[]) c (id) '
    || 'where stream in (''child:'' || c.id, ''account:'' || c.id))');

-- Destroys one record, or nothing: what refers comes before what is referred to, the child comes last.
create function scope.destroy(wanted uuid) returns jsonb
    language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
    remaining oid[] := array(select p.polrelid from pg_policy p where p.polname = 'destruction');
    next oid;
    gone bigint;
    counts jsonb := '{}';
begin
    if not scope.begin_destruction(wanted) then
        return null;
    end if;
    while cardinality(remaining) > 0 loop
        select t into strict next from unnest(remaining) t
        where not exists (select from pg_constraint f
            where f.contype = 'f' and f.confrelid = t and f.conrelid <> t and f.conrelid = any (remaining))
        limit 1;
        execute format('delete from %s', next::regclass);
        get diagnostics gone = row_count;
        if gone > 0 then
            counts := counts || jsonb_build_object((select c.relname from pg_class c where c.oid = next), gone);
        end if;
        remaining := array_remove(remaining, next);
    end loop;
    perform scope.end_destruction(wanted, counts);
    return counts;
end
$$;

grant execute on function scope.destructions_to_carry_out(), scope.begin_destruction(uuid), scope.destroying(),
    scope.destroying_reviews(), scope.destroying_accesses(), scope.destroying_number(uuid, text),
    scope.end_destruction(uuid, jsonb), scope.destroy(uuid) to openiro_destroyer;
