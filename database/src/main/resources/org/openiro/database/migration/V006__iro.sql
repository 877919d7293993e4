-- The Independent Reviewing Officer and the children allocated to them.

create table openiro.iro_profile (
    id                         uuid primary key,
    local_authority_id         uuid not null,
    person_id                  uuid not null,
    qualification              text not null,
    regulator                  text not null,
    registration_number        text not null,
    registration_expires_on    date not null,
    qualified_on               date not null,
    experience                 text,
    management_skills_evidence text,
    full_time_equivalent       numeric(3, 2) not null check (full_time_equivalent between 0 and 1),
    about_me                   text,
    contact_phone              text,
    contact_text               text,
    contact_email              text,
    contact_hours              text,
    out_of_office_until        date,
    out_of_office_text         text,
    out_of_office_cover_id     uuid,
    version                    bigint not null default 0,
    created_at                 timestamptz not null default now(),
    unique (local_authority_id, id),
    unique (local_authority_id, person_id),
    foreign key (local_authority_id, person_id) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, out_of_office_cover_id) references openiro.person (local_authority_id, id),
    check ((out_of_office_until is null) = (out_of_office_text is null)),
    check (out_of_office_cover_id is null or out_of_office_until is not null)
);
create index iro_profile_cover on openiro.iro_profile (local_authority_id, out_of_office_cover_id);

create table openiro.iro_photo (
    iro_id             uuid primary key,
    local_authority_id uuid not null,
    media_type         text not null,
    content            bytea not null,
    sha256             text not null,
    taken_up_at        timestamptz not null,
    unique (local_authority_id, iro_id),
    foreign key (local_authority_id, iro_id) references openiro.iro_profile (local_authority_id, id)
);

create table openiro.allocation (
    id                         uuid primary key,
    local_authority_id         uuid not null,
    child_id                   uuid not null,
    iro_id                     uuid not null,
    started_on                 date not null,
    ended_on                   date,
    end_reason                 text,
    allocated_by               uuid not null,
    experience_override_reason text,
    child_informed_channel     text,
    child_informed_on          date,
    -- When the child first opened the page in the companion app; written by the companion application only.
    child_saw_at               timestamptz,
    version                    bigint not null default 0,
    created_at                 timestamptz not null default now(),
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, iro_id) references openiro.iro_profile (local_authority_id, id),
    foreign key (local_authority_id, allocated_by) references openiro.person (local_authority_id, id),
    check (ended_on is null or ended_on >= started_on),
    -- Exactly one IRO at a time (Children Act 1989 s.25A), also under concurrent requests. A hand-over day belongs to
    -- the new IRO: the upper bound is open, so that an allocation no longer counts on the day it ends.
    constraint allocation_one_at_a_time exclude using gist
        (local_authority_id with =, child_id with =, daterange(started_on, ended_on, '[)') with &&)
);
create unique index allocation_active on openiro.allocation (local_authority_id, child_id) where ended_on is null;
create index allocation_iro on openiro.allocation (local_authority_id, iro_id);
create index allocation_child on openiro.allocation (local_authority_id, child_id, started_on, id);
create index allocation_allocated_by on openiro.allocation (local_authority_id, allocated_by);

call scope.protect('openiro.iro_profile');
call scope.protect('openiro.iro_photo');
call scope.protect('openiro.allocation');
grant select, insert, update on openiro.iro_profile, openiro.iro_photo, openiro.allocation to openiro_staff;
