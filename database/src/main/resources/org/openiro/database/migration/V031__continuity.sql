-- Siblings share an IRO, and a child who returns to care has the one before: who is whose sibling, and why an allocation
-- departs from that. A child who left a group stays on record there.

create table openiro.sibling_group (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    created_at         timestamptz not null,
    version            bigint not null default 0,
    unique (local_authority_id, id)
);

create table openiro.sibling (
    id                 uuid primary key,
    local_authority_id uuid not null,
    group_id           uuid not null,
    child_id           uuid not null,
    added_by           uuid not null,
    added_at           timestamptz not null,
    removed_by         uuid,
    removed_at         timestamptz,
    unique (local_authority_id, id),
    foreign key (local_authority_id, group_id) references openiro.sibling_group (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, added_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, removed_by) references openiro.person (local_authority_id, id),
    check ((removed_by is null) = (removed_at is null))
);
-- In one group at a time.
create unique index sibling_present on openiro.sibling (local_authority_id, child_id) where removed_at is null;
create index sibling_child on openiro.sibling (local_authority_id, child_id);
create index sibling_in_group on openiro.sibling (local_authority_id, group_id);
create index sibling_added_by on openiro.sibling (local_authority_id, added_by);
create index sibling_removed_by on openiro.sibling (local_authority_id, removed_by) where removed_by is not null;

call scope.protect('openiro.sibling_group');
call scope.protect('openiro.sibling');
call scope.restrict('openiro.sibling');
call scope.destructible('openiro.sibling');
grant select, insert, update on openiro.sibling_group, openiro.sibling to openiro_staff;

alter table openiro.allocation
    add column departure_ground text,
    add column departure_reason text,
    add constraint allocation_departure check ((departure_ground is null) = (departure_reason is null));

-- The social work teams an IRO is linked to.
create table openiro.iro_team (
    local_authority_id uuid not null default scope.current_authority(),
    iro_id             uuid not null,
    team_id            uuid not null,
    primary key (local_authority_id, iro_id, team_id),
    foreign key (local_authority_id, iro_id) references openiro.iro_profile (local_authority_id, id),
    foreign key (local_authority_id, team_id) references openiro.team (local_authority_id, id)
);
create index iro_team_team on openiro.iro_team (local_authority_id, team_id);

call scope.protect('openiro.iro_team');
-- A link that has ended is not kept: no child's record is in it.
grant select, insert, delete on openiro.iro_team to openiro_staff;
