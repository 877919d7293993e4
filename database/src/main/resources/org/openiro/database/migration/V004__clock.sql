-- Timescales, the working-day calendar's local days, and the deadline book.

create table openiro.timescale_policy (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    version_number     integer not null check (version_number > 0),
    effective_from     date not null,
    review_date_counts text not null,
    set_by             uuid not null,
    created_at         timestamptz not null default now(),
    unique (local_authority_id, id),
    unique (local_authority_id, version_number),
    foreign key (local_authority_id, set_by) references openiro.person (local_authority_id, id)
);
create index timescale_policy_effective on openiro.timescale_policy (local_authority_id, effective_from, version_number);
create index timescale_policy_set_by on openiro.timescale_policy (local_authority_id, set_by);

create table openiro.timescale_policy_value (
    policy_id          uuid not null,
    local_authority_id uuid not null,
    rule               text not null,
    amount             integer not null check (amount > 0),
    unit               text not null,
    -- A director's approval of a looser value than the published one, with the reason.
    approved_by        uuid,
    approved_at        timestamptz,
    approval_reason    text,
    primary key (local_authority_id, policy_id, rule),
    foreign key (local_authority_id, policy_id) references openiro.timescale_policy (local_authority_id, id),
    foreign key (local_authority_id, approved_by) references openiro.person (local_authority_id, id),
    check (num_nulls(approved_by, approved_at, approval_reason) in (0, 3))
);
create index timescale_policy_value_approved_by on openiro.timescale_policy_value (local_authority_id, approved_by)
    where approved_by is not null;

create table openiro.day_adjustment (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    day                date not null,
    kind               text not null,
    name               text not null,
    added_by           uuid not null,
    added_at           timestamptz not null,
    removed_at         timestamptz,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, added_by) references openiro.person (local_authority_id, id)
);
create index day_adjustment_added_by on openiro.day_adjustment (local_authority_id, added_by);
create unique index day_adjustment_day on openiro.day_adjustment (local_authority_id, day) where removed_at is null;

call scope.protect('openiro.timescale_policy');
call scope.protect('openiro.timescale_policy_value');
call scope.protect('openiro.day_adjustment');
grant select, insert on openiro.timescale_policy, openiro.timescale_policy_value to openiro_staff;
grant select, insert, update on openiro.day_adjustment to openiro_staff;
