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
    -- How many views the child had shared in the app before the first meeting.
    views_shared_before  integer,
    participation_from_facts text,
    participation_code   text,
    participation_override_reason text,
    recorded_by          uuid,
    recorded_at          timestamptz,
    cancelled_reason     text,
    cancelled_at         timestamptz,
    iro_contact_stated   boolean,
    iro_contact_method   text,
    -- The day a review is listed under: the one that counted, else the one it is or was planned for.
    listed_on            date generated always as
        (coalesce(counts_on, cast(scheduled_for at time zone 'Europe/London' as date))) stored,
    version              bigint not null default 0,
    created_at           timestamptz not null default now(),
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, period_of_care_id) references openiro.period_of_care (local_authority_id, id),
    foreign key (local_authority_id, recorded_by) references openiro.person (local_authority_id, id)
);
create index review_child on openiro.review (local_authority_id, child_id, counts_on);
create index review_period on openiro.review (local_authority_id, period_of_care_id, counts_on);
create index review_listed on openiro.review (local_authority_id, child_id, listed_on, id);
create index review_recorded_by on openiro.review (local_authority_id, recorded_by) where recorded_by is not null;
-- One review is planned at a time, also under concurrent requests.
create unique index review_planned on openiro.review (local_authority_id, child_id) where status = 'PLANNED';

create table openiro.review_attendee (
    id                 uuid primary key,
    local_authority_id uuid not null,
    review_id          uuid not null,
    child_id           uuid not null,
    position           integer not null,
    person_id          uuid,
    name               text,
    -- The child is shown all of these: another child has no name here, only a relation ("your brother").
    role_label         text not null,
    why_they_come      text not null,
    relation_to_child  text,
    unique (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, person_id) references openiro.person (local_authority_id, id),
    check (name is not null or relation_to_child is not null)
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
