-- A placement whose provider is not registered was looked at: what was asked and answered, and what was escalated.

create table openiro.placement_review (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    period_of_care_id  uuid not null,
    -- The episode that the placement began with: a placement has no row of its own.
    placement_id       uuid not null,
    reviewed_on        date not null,
    reviewed_by        uuid not null,
    -- [{question, finding, words}], each question once.
    answers            jsonb not null,
    escalated_to       text check (escalated_to in ('IRO_MANAGER', 'DCS')),
    reason             text,
    answer             text,
    answered_by        uuid,
    answered_at        timestamptz,
    recorded_at        timestamptz not null,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, period_of_care_id) references openiro.period_of_care (local_authority_id, id),
    foreign key (local_authority_id, placement_id) references openiro.episode (local_authority_id, id),
    foreign key (local_authority_id, reviewed_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, answered_by) references openiro.person (local_authority_id, id),
    check (escalated_to is null or reason is not null),
    check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
    check (answer is null or escalated_to is not null)
);
create index placement_review_child on openiro.placement_review (local_authority_id, child_id);
create index placement_review_period on openiro.placement_review (local_authority_id, period_of_care_id, reviewed_on, id);
create index placement_review_placement on openiro.placement_review (local_authority_id, placement_id);
create index placement_review_reviewed_by on openiro.placement_review (local_authority_id, reviewed_by);
create index placement_review_answered_by on openiro.placement_review (local_authority_id, answered_by)
    where answered_by is not null;

call scope.protect('openiro.placement_review');
call scope.restrict('openiro.placement_review');
call scope.destructible('openiro.placement_review');
grant select, insert, update on openiro.placement_review to openiro_staff;
