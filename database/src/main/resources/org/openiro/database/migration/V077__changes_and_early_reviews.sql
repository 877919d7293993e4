-- Changes that a review considers before they are made (SI 2010/959, regulation 32(2)), and why a review is early.

create table openiro.change_proposal (
    id                      uuid primary key,
    local_authority_id      uuid not null,
    child_id                uuid not null,
    status                  text not null check (status in ('PROPOSED', 'CONSIDERED', 'APPROVED', 'WITHDRAWN')),
    kind                    text not null,
    description             text not null,
    planned_for             date not null,
    provider                text check (provider in ('REGISTERED_SUPPORTED', 'UNREGISTERED', 'OWN_TENANCY')),
    proposed_on             date not null,
    proposed_by             uuid not null,
    considered_at_review_id uuid,
    decided                 text,
    -- {reason, seniorName, seniorPosition}
    not_practicable         jsonb,
    approved_on             date,
    approved_by             uuid,
    withdrawal_reason       text,
    version                 bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, proposed_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, approved_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, considered_at_review_id) references openiro.review (local_authority_id, id),
    check ((kind = 'MOVE_TO_INDEPENDENT_LIVING') = (provider is not null)),
    check (num_nulls(considered_at_review_id, decided) in (0, 2)),
    check (num_nulls(approved_on, approved_by) in (0, 2)),
    check ((status = 'APPROVED') = (approved_on is not null)),
    check ((status = 'WITHDRAWN') = (withdrawal_reason is not null)),
    -- Nothing is approved that a review has not considered, unless somebody answers for that.
    check (status <> 'APPROVED' or num_nulls(considered_at_review_id, not_practicable) = 1)
);
create index change_proposal_child on openiro.change_proposal (local_authority_id, child_id, proposed_on, id);
create index change_proposal_proposed_on on openiro.change_proposal (local_authority_id, proposed_on);
create index change_proposal_approved_on on openiro.change_proposal (local_authority_id, approved_on)
    where not_practicable is not null;
create index change_proposal_proposed_by on openiro.change_proposal (local_authority_id, proposed_by);
create index change_proposal_approved_by on openiro.change_proposal (local_authority_id, approved_by)
    where approved_by is not null;
create index change_proposal_review on openiro.change_proposal (local_authority_id, considered_at_review_id)
    where considered_at_review_id is not null;

call scope.protect('openiro.change_proposal');
call scope.restrict('openiro.change_proposal');
call scope.destructible('openiro.change_proposal');
-- What was proposed stays as it was.
grant select, insert,
    update (status, considered_at_review_id, decided, not_practicable, approved_on, approved_by, withdrawal_reason, version)
    on openiro.change_proposal to openiro_staff;

alter table openiro.review
    add column early_by_working_days integer check (early_by_working_days > 0),
    add column early_ground text,
    add column early_reason text,
    add constraint review_early check (early_by_working_days is not null or num_nulls(early_ground, early_reason) = 2),
    add constraint review_early_reason check (early_ground is not null or early_reason is null);

-- The review that an early one was decided for.
alter table openiro.significant_event
    add column review_id uuid,
    add foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id) not valid,
    add constraint significant_event_review check (review_id is null or decision = 'EARLY_REVIEW');
create index significant_event_review on openiro.significant_event (local_authority_id, review_id)
    where review_id is not null;
grant update (review_id) on openiro.significant_event to openiro_staff;
-- One thing in the record may be the ground of several.
drop index openiro.significant_event_detected;
