-- Import of statutory returns (SSDA903): what was sent, what came of each row.

create table openiro.return_import (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    status             text not null,
    collection_years   integer[],
    years_inferred     boolean not null,
    created_by         uuid not null,
    created_at         timestamptz not null,
    started_at         timestamptz,
    finished_at        timestamptz,
    children_total     integer not null default 0,
    children_done      integer not null default 0,
    -- Where a restart goes on: the last child, in order of CHILD, whose rows have been dealt with.
    last_child         text,
    counts             jsonb not null default '{}',
    failure            text,
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
    row_count          integer not null,
    sha256             text not null,
    imported           boolean not null,
    received_at        timestamptz not null,
    primary key (local_authority_id, import_id, name),
    foreign key (local_authority_id, import_id) references openiro.return_import (local_authority_id, id)
);

-- Rows as they were sent, until the import is finished.
create table openiro.return_row (
    local_authority_id uuid not null,
    import_id          uuid not null,
    table_name         text not null,
    row_number         integer not null,
    child              text not null,
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

-- Where the return and the record differ and the record was kept.
create table openiro.return_difference (
    id                 uuid primary key,
    local_authority_id uuid not null,
    import_id          uuid not null,
    table_name         text not null,
    row_number         integer not null,
    child_id           uuid not null,
    subject_type       text not null,
    subject_id         uuid not null,
    fields             text[] not null,
    unique (local_authority_id, id),
    foreign key (local_authority_id, import_id) references openiro.return_import (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id)
);
create index return_difference_row on openiro.return_difference (local_authority_id, import_id, table_name, row_number, id);
create index return_difference_child on openiro.return_difference (local_authority_id, child_id);

call scope.protect('openiro.return_import');
call scope.protect('openiro.return_table');
call scope.protect('openiro.return_row');
call scope.protect('openiro.return_anomaly');
call scope.protect('openiro.return_difference');
grant select, insert, update on openiro.return_import, openiro.return_table to openiro_staff;
grant select, insert on openiro.return_anomaly, openiro.return_difference to openiro_staff;
grant select, insert, delete on openiro.return_row to openiro_staff;
grant delete on openiro.return_table to openiro_staff;
