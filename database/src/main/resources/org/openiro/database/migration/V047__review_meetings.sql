-- A review held in several meetings, each with its own people, and who must not meet.

create table openiro.review_meeting (
    id                 uuid primary key,
    local_authority_id uuid not null,
    review_id          uuid not null,
    child_id           uuid not null,
    scheduled_for      timestamptz not null,
    mode               text not null check (mode in ('IN_PERSON', 'ONLINE', 'TELEPHONE', 'HYBRID')),
    venue_kind         text not null,
    venue_label        text,
    -- A meeting that will not be stays in the record, as an entry of it stays in calendars until it is called off there.
    called_off_at      timestamptz,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id)
);
create index review_meeting_review on openiro.review_meeting (local_authority_id, review_id);
create index review_meeting_child on openiro.review_meeting (local_authority_id, child_id);

create table openiro.review_meeting_attendee (
    id                 uuid primary key,
    local_authority_id uuid not null,
    meeting_id         uuid not null,
    attendee_id        uuid not null,
    review_id          uuid not null,
    child_id           uuid not null,
    left_out_at        timestamptz,
    unique (local_authority_id, id),
    unique (local_authority_id, meeting_id, attendee_id),
    foreign key (local_authority_id, meeting_id) references openiro.review_meeting (local_authority_id, id),
    foreign key (local_authority_id, attendee_id) references openiro.review_attendee (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id)
);
create index review_meeting_attendee_attendee on openiro.review_meeting_attendee (local_authority_id, attendee_id);
create index review_meeting_attendee_review on openiro.review_meeting_attendee (local_authority_id, review_id);
create index review_meeting_attendee_child on openiro.review_meeting_attendee (local_authority_id, child_id);

create table openiro.kept_apart (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    -- NULL for every review of the child.
    review_id          uuid,
    first_person_id    uuid,
    first_name         text check (length(first_name) between 1 and 120),
    second_person_id   uuid,
    second_name        text check (length(second_name) between 1 and 120),
    reason             text not null check (length(reason) between 1 and 1000),
    recorded_at        timestamptz not null,
    recorded_by        uuid not null,
    ended_at           timestamptz,
    ended_by           uuid,
    ending_reason      text check (length(ending_reason) between 1 and 1000),
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, first_person_id) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, second_person_id) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, recorded_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, ended_by) references openiro.person (local_authority_id, id),
    check (num_nonnulls(first_person_id, first_name) > 0 and num_nonnulls(second_person_id, second_name) > 0),
    check (num_nulls(ended_at, ended_by, ending_reason) in (0, 3))
);
create index kept_apart_child on openiro.kept_apart (local_authority_id, child_id, recorded_at);
create index kept_apart_review on openiro.kept_apart (local_authority_id, review_id) where review_id is not null;
create index kept_apart_first on openiro.kept_apart (local_authority_id, first_person_id) where first_person_id is not null;
create index kept_apart_second on openiro.kept_apart (local_authority_id, second_person_id) where second_person_id is not null;
create index kept_apart_recorded_by on openiro.kept_apart (local_authority_id, recorded_by);
create index kept_apart_ended_by on openiro.kept_apart (local_authority_id, ended_by) where ended_by is not null;

call scope.protect('openiro.review_meeting');
call scope.protect('openiro.review_meeting_attendee');
call scope.protect('openiro.kept_apart');
call scope.restrict('openiro.review_meeting');
call scope.restrict('openiro.review_meeting_attendee');
call scope.restrict('openiro.kept_apart');
call scope.destructible('openiro.review_meeting');
call scope.destructible('openiro.review_meeting_attendee');
call scope.destructible('openiro.kept_apart');
grant select, insert, update on openiro.review_meeting, openiro.review_meeting_attendee, openiro.kept_apart to openiro_staff;

-- What is planned already has one meeting, with everybody. The owner passes the row policies for this alone.
alter table openiro.review no force row level security;
alter table openiro.review_attendee no force row level security;
alter table openiro.review_meeting no force row level security;
alter table openiro.review_meeting_attendee no force row level security;
insert into openiro.review_meeting (id, local_authority_id, review_id, child_id, scheduled_for, mode, venue_kind, venue_label)
select gen_random_uuid(), r.local_authority_id, r.id, r.child_id, r.scheduled_for,
    case r.venue_kind when 'ONLINE' then 'ONLINE' else 'IN_PERSON' end, r.venue_kind, r.venue_label
from openiro.review r
where r.status not in ('HELD', 'CANCELLED') and r.scheduled_for is not null and r.venue_kind is not null;
insert into openiro.review_meeting_attendee (id, local_authority_id, meeting_id, attendee_id, review_id, child_id)
select gen_random_uuid(), m.local_authority_id, m.id, a.id, m.review_id, m.child_id
from openiro.review_meeting m
join openiro.review_attendee a on a.local_authority_id = m.local_authority_id and a.review_id = m.review_id;
alter table openiro.review force row level security;
alter table openiro.review_attendee force row level security;
alter table openiro.review_meeting force row level security;
alter table openiro.review_meeting_attendee force row level security;
