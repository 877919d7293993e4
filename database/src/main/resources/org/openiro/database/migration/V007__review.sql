-- Reviews of the care plan. Held facts are always recordable; what lacked becomes a finding.

create table openiro.review (
    id                   uuid primary key,
    local_authority_id   uuid not null,
    child_id             uuid not null,
    period_of_care_id    uuid not null,
    status               text not null,
    source               text not null,
    scheduled_for        timestamptz,
    venue_kind           text,
    venue_label          text,
    opened_on            date,
    completed_on         date,
    counts_on            date,
    chaired_by_iro       boolean,
    child_attended       boolean,
    child_spoke          boolean,
    advocate_spoke       boolean,
    conveyed_symbolically boolean,
    briefed_advocate     boolean,
    views_conveyed       boolean,
    participation_code   text,
    participation_override_reason text,
    cancelled_reason     text,
    iro_contact_stated   boolean,
    iro_contact_method   text,
    version              bigint not null default 0,
    created_at           timestamptz not null default now(),
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, period_of_care_id) references openiro.period_of_care (local_authority_id, id)
);
create index review_child on openiro.review (local_authority_id, child_id, counts_on);
create index review_period on openiro.review (local_authority_id, period_of_care_id, counts_on);

create table openiro.review_attendee (
    id                 uuid primary key,
    local_authority_id uuid not null,
    review_id          uuid not null,
    child_id           uuid not null,
    person_id          uuid,
    name               text,
    -- What the child is shown: another child appears only as a relation ("your brother").
    shown_as           text not null,
    why_they_come      text not null,
    unique (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, person_id) references openiro.person (local_authority_id, id)
);
create index review_attendee_review on openiro.review_attendee (local_authority_id, review_id);
create index review_attendee_child on openiro.review_attendee (local_authority_id, child_id);
create index review_attendee_person on openiro.review_attendee (local_authority_id, person_id) where person_id is not null;

create table openiro.review_finding (
    id                 uuid primary key,
    local_authority_id uuid not null,
    review_id          uuid not null,
    kind               text not null,
    reason             text not null,
    unique (local_authority_id, id),
    unique (local_authority_id, review_id, kind),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id)
);

call scope.protect('openiro.review');
call scope.protect('openiro.review_attendee');
call scope.protect('openiro.review_finding');
grant select, insert, update on openiro.review, openiro.review_attendee, openiro.review_finding to openiro_staff;
-- Who is invited changes until the review is held; the history of it is in the audit.
grant delete on openiro.review_attendee to openiro_staff;
