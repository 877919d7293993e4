-- Import of statutory returns (SSDA903): what was sent, what came of each row.

create table openiro.return_import (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    status             text not null check (status in ('CREATED', 'QUEUED', 'RUNNING', 'DONE')),
    -- Collection years by the calendar year in which they begin; empty until given or inferred.
    collection_years   integer[] not null,
    years_inferred     boolean not null,
    created_by         uuid not null,
    created_at         timestamptz not null,
    started_at         timestamptz,
    finished_at        timestamptz,
    rows_total         integer not null default 0,
    rows_done          integer not null default 0,
    -- Where the next chunk goes on: the last child, in order of CHILD, whose rows have been dealt with.
    last_child         text collate "C",
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, created_by) references openiro.person (local_authority_id, id)
);
create index return_import_made on openiro.return_import (local_authority_id, created_at, id);
create index return_import_created_by on openiro.return_import (local_authority_id, created_by);

create table openiro.return_table (
    import_id          uuid not null,
    local_authority_id uuid not null,
    name               text not null,
    received_at        timestamptz not null,
    bytes              integer not null,
    row_count          integer not null,
    imported           integer not null default 0,
    updated            integer not null default 0,
    unchanged          integer not null default 0,
    primary key (local_authority_id, import_id, name),
    foreign key (local_authority_id, import_id) references openiro.return_import (local_authority_id, id)
);

-- Good rows as they were read, until the import is finished. CHILD sorts by code point, as the import reads it.
create table openiro.return_row (
    local_authority_id uuid not null,
    import_id          uuid not null,
    table_name         text not null,
    row_number         integer not null,
    child              text collate "C" not null,
    fields             text[] not null,
    primary key (local_authority_id, import_id, table_name, row_number),
    foreign key (local_authority_id, import_id) references openiro.return_import (local_authority_id, id)
);
create index return_row_child on openiro.return_row (local_authority_id, import_id, child, table_name, row_number);

create table openiro.return_anomaly (
    id                 uuid primary key,
    local_authority_id uuid not null,
    import_id          uuid not null,
    table_name         text not null,
    row_number         integer not null,
    code               text not null,
    severity           text not null,
    unique (local_authority_id, id),
    foreign key (local_authority_id, import_id) references openiro.return_import (local_authority_id, id)
);
create index return_anomaly_row on openiro.return_anomaly (local_authority_id, import_id, table_name, row_number, id);

-- Where a return shows a review held in OpenIRO otherwise, and the record was kept.
create table openiro.return_difference (
    id                 uuid primary key,
    local_authority_id uuid not null,
    import_id          uuid not null,
    child_id           uuid not null,
    review_id          uuid not null,
    field              text not null,
    in_openiro         text,
    in_return          text,
    unique (local_authority_id, id),
    foreign key (local_authority_id, import_id) references openiro.return_import (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id)
);
create index return_difference_import on openiro.return_difference (local_authority_id, import_id, id);
create index return_difference_child on openiro.return_difference (local_authority_id, child_id);
create index return_difference_review on openiro.return_difference (local_authority_id, review_id);

-- A child's row of the Header table as it was last imported, and the collection years whose return lists the child.
create table openiro.return_header (
    local_authority_id uuid not null,
    child_id           uuid not null,
    as_returned        text[] not null,
    years              integer[] not null,
    primary key (local_authority_id, child_id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id)
);

call scope.protect('openiro.return_import');
call scope.protect('openiro.return_table');
call scope.protect('openiro.return_row');
call scope.protect('openiro.return_anomaly');
call scope.protect('openiro.return_difference');
call scope.protect('openiro.return_header');
grant select, insert, update on openiro.return_import, openiro.return_header to openiro_staff;
grant select, insert, update, delete on openiro.return_table to openiro_staff;
grant select, insert on openiro.return_difference to openiro_staff;
grant select, insert, delete on openiro.return_row, openiro.return_anomaly to openiro_staff;
