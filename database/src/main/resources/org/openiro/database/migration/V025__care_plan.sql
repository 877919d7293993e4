-- The care plan (Care Planning Regulations 2010, regulations 4 to 6): one row is one version. What it says is one
-- document, written and read as a whole; once in force it stays as it was.

create table openiro.care_plan (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    number             integer not null check (number > 0),
    status             text not null check (status in ('DRAFT', 'IN_FORCE', 'SUPERSEDED')),
    content            jsonb not null,
    based_on_id        uuid,
    drafted_at         timestamptz not null,
    drafted_by         uuid not null,
    in_force_on        date,
    in_force_by        uuid,
    superseded_on      date,
    gap_reason         text,
    -- What became of the rule that a review considers significant changes first (regulation 32).
    prior_review       jsonb,
    considered_at_id   uuid,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    unique (local_authority_id, child_id, number),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, based_on_id) references openiro.care_plan (local_authority_id, id),
    foreign key (local_authority_id, considered_at_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, drafted_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, in_force_by) references openiro.person (local_authority_id, id),
    check ((status = 'DRAFT') = (in_force_on is null)),
    check ((in_force_on is null) = (in_force_by is null)),
    check ((status = 'SUPERSEDED') = (superseded_on is not null)),
    check (superseded_on >= in_force_on)
);
-- Also under concurrent requests.
create unique index care_plan_draft on openiro.care_plan (local_authority_id, child_id) where status = 'DRAFT';
create unique index care_plan_in_force on openiro.care_plan (local_authority_id, child_id) where status = 'IN_FORCE';
create index care_plan_based_on on openiro.care_plan (local_authority_id, based_on_id) where based_on_id is not null;
create index care_plan_considered_at on openiro.care_plan (local_authority_id, considered_at_id)
    where considered_at_id is not null;
create index care_plan_drafted_by on openiro.care_plan (local_authority_id, drafted_by);
create index care_plan_in_force_by on openiro.care_plan (local_authority_id, in_force_by) where in_force_by is not null;

call scope.protect('openiro.care_plan');
call scope.restrict('openiro.care_plan');
call scope.destructible('openiro.care_plan');
grant select, insert, update on openiro.care_plan to openiro_staff;
