-- What besides legal status and placement decides which clocks of a period of care run: that the authority may place the
-- child for adoption, that a panel reviewed a secure placement. A line says that something is so from a day on, or is so
-- no longer; none is ever changed.

create table openiro.circumstance (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    period_of_care_id  uuid not null,
    kind               text not null,
    from_day           date not null,
    holds              boolean not null,
    note               text check (length(note) between 1 and 1000),
    recorded_by        uuid not null,
    recorded_at        timestamptz not null,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, period_of_care_id) references openiro.period_of_care (local_authority_id, id),
    foreign key (local_authority_id, recorded_by) references openiro.person (local_authority_id, id)
);
create index circumstance_period on openiro.circumstance (local_authority_id, period_of_care_id, from_day);
create index circumstance_child on openiro.circumstance (local_authority_id, child_id);
create index circumstance_recorded_by on openiro.circumstance (local_authority_id, recorded_by);

call scope.protect('openiro.circumstance');
call scope.restrict('openiro.circumstance');
call scope.destructible('openiro.circumstance');
grant select, insert on openiro.circumstance to openiro_staff;
