-- The child, the people around the child, and each period of care.

create table openiro.child (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    first_name         text,
    last_name          text,
    known_as           text,
    -- NULL for a child known only from a return whose Header table did not have the child.
    date_of_birth      date,
    -- The authority's own number for the child: CHILD in the SSDA903 return.
    local_identifier   text,
    reading_band       text,
    preferred_language text,
    interpreter_needed boolean not null default false,
    -- SSDA903 header facts, kept as the return carries them.
    sex                text,
    ethnicity          text,
    upn                text,
    mother             boolean,
    mother_child_dob   date,
    version            bigint not null default 0,
    created_at         timestamptz not null default now(),
    unique (local_authority_id, id),
    unique (local_authority_id, local_identifier)
);
-- The order of lists: by name, those without one last.
create index child_name on openiro.child
    (local_authority_id, (last_name is null), coalesce(last_name, ''), coalesce(first_name, ''), id);

-- A looked-after child whose parent is looked after too: the two must have different IROs.
create table openiro.child_parent (
    local_authority_id uuid not null default scope.current_authority(),
    child_id           uuid not null,
    parent_id          uuid not null,
    primary key (local_authority_id, child_id, parent_id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, parent_id) references openiro.child (local_authority_id, id),
    check (child_id <> parent_id)
);
create index child_parent_parent on openiro.child_parent (local_authority_id, parent_id);

-- Who stands in which relation to the child. Conflict of interest (CPPCR reg 46) and access are both read from here.
create table openiro.key_person (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    person_id          uuid not null,
    relation           text not null,
    since              date not null,
    ended_on           date,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, person_id) references openiro.person (local_authority_id, id)
);
create unique index key_person_current on openiro.key_person (local_authority_id, child_id, person_id, relation)
    where ended_on is null;
create index key_person_person on openiro.key_person (local_authority_id, person_id, child_id);
create index key_person_child on openiro.key_person (local_authority_id, child_id, since, id);

create table openiro.period_of_care (
    id                       uuid primary key,
    local_authority_id       uuid not null,
    child_id                 uuid not null,
    status                   text not null,
    source                   text not null,
    -- False when the record begins after the child's start did, as in a return that carries one year.
    start_known              boolean not null,
    accommodation_started_at timestamptz,
    looked_after_from        date,
    active_from              timestamptz,
    ended_at                 timestamptz,
    ended_on                 date,
    end_reason               text,
    notice_sent_at           timestamptz,
    -- False when reviews before the first recorded one may be missing, so that none can be called the first.
    sequence_known           boolean not null,
    -- How often legal status or placement were recorded: a change of an episode is a change of its period.
    changes                  integer not null default 0,
    version                  bigint not null default 0,
    created_at               timestamptz not null default now(),
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id)
);
create unique index period_of_care_open on openiro.period_of_care (local_authority_id, child_id)
    where status in ('PENDING_24H', 'ACTIVE');
create index period_of_care_child on openiro.period_of_care (local_authority_id, child_id, looked_after_from);

-- An episode of care: one legal status and one placement for a stretch of time, as the SSDA903 return counts them.
create table openiro.episode (
    id                     uuid primary key,
    local_authority_id     uuid not null,
    child_id               uuid not null,
    period_of_care_id      uuid not null,
    started_on             date not null,
    reason_new_episode     text,
    -- NULL where a return gave no status, or one of no list.
    legal_status           text,
    category_of_need       text,
    placement_type         text,
    placement_provider     text,
    registration_status    text,
    ended_on               date,
    reason_ceased          text,
    reason_place_change    text,
    home_postcode          text,
    placement_postcode     text,
    placement_urn          text,
    source                 text not null,
    -- The row of the return as it was last imported: what a later return changed shows against it.
    as_returned            text[],
    version                bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, period_of_care_id) references openiro.period_of_care (local_authority_id, id)
);
create unique index episode_start on openiro.episode (local_authority_id, child_id, started_on);
create index episode_period on openiro.episode (local_authority_id, period_of_care_id, started_on);

-- The deadline book: every due date in the system is a row here, with the rule that made it. A recalculated row is
-- kept with the reason it was withdrawn, and a new one takes its place.
create table openiro.deadline (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid,
    rule               text not null,
    basis              text not null,
    legal_source       text not null,
    subject_type       text not null,
    subject_id         uuid not null,
    sequence           integer,
    anchor_event       text not null,
    anchor_date        date not null,
    amount             integer not null,
    unit               text not null,
    due_date           date not null,
    provisional        boolean not null,
    explanation        text not null,
    counted_holidays   jsonb not null,
    responsible        text not null,
    policy_version     integer not null,
    state              text not null,
    met_on             date,
    met_by             uuid,
    withdrawn_reason   text,
    version            bigint not null default 0,
    created_at         timestamptz not null default now(),
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    check ((state = 'MET') = (met_on is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_reason is not null))
);
create unique index deadline_open on openiro.deadline (local_authority_id, subject_id, rule) where state = 'OPEN';
create index deadline_child on openiro.deadline (local_authority_id, child_id, due_date, id);
create index deadline_work on openiro.deadline (local_authority_id, responsible, due_date, id) where state = 'OPEN';
create index deadline_reviews on openiro.deadline (local_authority_id, rule, due_date, id) where state <> 'WITHDRAWN';
create index deadline_met_by on openiro.deadline (local_authority_id, met_by) where met_by is not null;

call scope.protect('openiro.child');
call scope.protect('openiro.child_parent');
call scope.protect('openiro.key_person');
call scope.protect('openiro.period_of_care');
call scope.protect('openiro.episode');
call scope.protect('openiro.deadline');
grant select, insert, update on openiro.child, openiro.child_parent, openiro.key_person, openiro.period_of_care, openiro.episode,
    openiro.deadline to openiro_staff;
-- A parent named by mistake is taken back; the history of it is in the audit.
grant delete on openiro.child_parent to openiro_staff;
