-- The deadline book of an authority worked out again: how far it has come, and what moved.

create table openiro.deadline_recalculation (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    cause              text not null,
    reason             text not null check (length(reason) between 1 and 1000),
    requested_by       uuid not null,
    created_at         timestamptz not null,
    -- By the database's own clock, as deadlines are stamped.
    entered_at         timestamptz not null default now(),
    starts_at          timestamptz not null,
    status             text not null check (status in ('QUEUED', 'RUNNING', 'DONE')),
    finished_at        timestamptz,
    children_total     integer not null default 0,
    children_done      integer not null default 0,
    moved              integer not null default 0,
    -- Where the next chunk goes on: the last child, in the order of ids, who has been dealt with.
    last_child         uuid,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, requested_by) references openiro.person (local_authority_id, id)
);
create index deadline_recalculation_requested_by on openiro.deadline_recalculation (local_authority_id, requested_by);
create index deadline_recalculation_under_way on openiro.deadline_recalculation (local_authority_id)
    where status <> 'DONE';

create table openiro.deadline_move (
    id                 uuid primary key,
    local_authority_id uuid not null,
    recalculation_id   uuid not null,
    -- NULL for a duty that concerns no single child.
    child_id           uuid,
    deadline_id        uuid not null,
    rule               text not null,
    due_before         date,
    due_now            date,
    unique (local_authority_id, id),
    foreign key (local_authority_id, recalculation_id)
        references openiro.deadline_recalculation (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, deadline_id) references openiro.deadline (local_authority_id, id)
);
create index deadline_move_page on openiro.deadline_move (local_authority_id, recalculation_id, id);
create index deadline_move_child on openiro.deadline_move (local_authority_id, child_id) where child_id is not null;
create index deadline_move_deadline on openiro.deadline_move (local_authority_id, deadline_id);

-- For the look at what was entered while policy or calendar changed.
create index deadline_entered on openiro.deadline (local_authority_id, created_at) where state = 'OPEN';
create index deadline_of_nobody on openiro.deadline (local_authority_id) where state = 'OPEN' and child_id is null;

call scope.protect('openiro.deadline_recalculation');
call scope.protect('openiro.deadline_move');
call scope.restrict('openiro.deadline_move');
call scope.destructible('openiro.deadline_move');
grant select, insert, update on openiro.deadline_recalculation to openiro_staff;
grant select, insert on openiro.deadline_move to openiro_staff;
