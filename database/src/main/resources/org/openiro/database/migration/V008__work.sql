-- Work that happens later: outbox entries and timed work alike. No personal content.

create table openiro.work_item (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    -- What must stay in order: one child, or one authority.
    stream             text not null,
    kind               text not null,
    subject_id         uuid not null,
    -- Its place in the stream: the time it is meant for, then the order of arrival.
    due_at             timestamptz not null,
    position           bigint generated always as identity,
    -- Not before: moves with each failure.
    available_at       timestamptz not null,
    attempts           integer not null default 0,
    state              text not null default 'READY' check (state in ('READY', 'DONE', 'PARKED')),
    failure            text,
    created_at         timestamptz not null default now(),
    finished_at        timestamptz,
    unique (local_authority_id, id)
);
create index work_item_ready on openiro.work_item (available_at) where state = 'READY';
create index work_item_stream on openiro.work_item (stream, due_at, position) where state = 'READY';
create index work_item_authority on openiro.work_item (local_authority_id, state, created_at);

alter table openiro.work_item enable row level security;
alter table openiro.work_item force row level security;
-- The dispatcher looks for work before it has a scope, and only then.
create policy dispatcher on openiro.work_item to openiro_staff
    using ((select scope.current_authority()) is null or local_authority_id = (select scope.current_authority()))
    with check (local_authority_id = (select scope.current_authority()));
create policy enqueue on openiro.work_item for insert to openiro_owner with check (true);
create policy begin_work on openiro.work_item for select to openiro_owner using (true);
grant select, insert, update on openiro.work_item to openiro_staff;

-- A scope for the trusted side that can be had only for an item of work that is waiting.
create function scope.begin_work(item uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    authority uuid;
begin
    select w.local_authority_id into authority from openiro.work_item w where w.id = item and w.state = 'READY';
    if authority is null then
        return false;
    end if;
    perform scope.claim('work|' || authority || '|' || item || '|');
    return true;
end
$$;
grant execute on function scope.begin_work(uuid) to openiro_staff;

-- What a person must look at because the software could not go on by itself.
create table openiro.alert (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    kind               text not null,
    child_id           uuid,
    subject_id         uuid,
    raised_at          timestamptz not null,
    acknowledged_at    timestamptz,
    acknowledged_by    uuid,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    unique (local_authority_id, kind, subject_id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, acknowledged_by) references openiro.person (local_authority_id, id)
);
create index alert_open on openiro.alert (local_authority_id, raised_at, id) where acknowledged_at is null;
create index alert_child on openiro.alert (local_authority_id, child_id) where child_id is not null;
create index alert_acknowledged_by on openiro.alert (local_authority_id, acknowledged_by) where acknowledged_by is not null;
call scope.protect('openiro.alert');
grant select, insert, update on openiro.alert to openiro_staff;
