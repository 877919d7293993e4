-- What a review considered: one row for a review, one document for each part, as its preparation. The parts are typed
-- records of the application; the rating of compliance and the outcome for the plan are counted in reports.

create table openiro.review_considerations (
    id                   uuid primary key,
    local_authority_id   uuid not null,
    child_id             uuid not null,
    review_id            uuid not null,
    agenda               jsonb,
    essentials           jsonb,
    -- What the child shared in the app is named here and never copied: its own row says who may read it.
    child_views          jsonb,
    attendance           jsonb,
    assurance            jsonb,
    placement            jsonb,
    permanence           jsonb,
    permanence_explained jsonb,
    adoption             jsonb,
    rights               jsonb,
    concerns_invited     jsonb,
    plan_outcome         jsonb,
    compliance           jsonb,
    completed_at         timestamptz,
    completed_by         uuid,
    version              bigint not null default 0,
    unique (local_authority_id, id),
    unique (local_authority_id, review_id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, completed_by) references openiro.person (local_authority_id, id),
    check (num_nulls(completed_at, completed_by) in (0, 2))
);
create index review_considerations_child on openiro.review_considerations (local_authority_id, child_id);
create index review_considerations_completed_by on openiro.review_considerations (local_authority_id, completed_by)
    where completed_by is not null;

call scope.protect('openiro.review_considerations');
call scope.restrict('openiro.review_considerations');
call scope.destructible('openiro.review_considerations');
grant select, insert, update on openiro.review_considerations to openiro_staff;
