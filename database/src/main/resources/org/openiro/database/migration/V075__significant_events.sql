-- What happens in a child's life between reviews and the IRO must know of; what the IRO decided, and what came of it.

create table openiro.significant_event (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    kind               text not null,
    occurred_on        date not null,
    description        text not null,
    source             text not null check (source in ('NOTIFIED', 'FOUND_BY_SERVICE', 'DETECTED')),
    -- What in the record it was detected by; it is detected once.
    detected_by        uuid,
    notified_by        uuid,
    notified_at        timestamptz not null,
    lag_working_days   integer not null check (lag_working_days >= 0),
    read_by            uuid,
    read_at            timestamptz,
    decision           text check (decision in ('NO_ACTION', 'CONSULT', 'EARLY_REVIEW')),
    reason             text,
    child_consulted    boolean,
    consultation_note  text,
    decided_by         uuid,
    decided_at         timestamptz,
    outcome            text,
    words_for_child    text,
    outcome_by         uuid,
    outcome_at         timestamptz,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, notified_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, read_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, decided_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, outcome_by) references openiro.person (local_authority_id, id),
    check ((source = 'DETECTED') = (detected_by is not null)),
    check ((source = 'DETECTED') = (notified_by is null)),
    check (num_nulls(read_by, read_at) in (0, 2)),
    check (num_nulls(decision, reason, child_consulted, consultation_note, decided_by, decided_at) in (0, 6)),
    check (num_nulls(outcome, words_for_child, outcome_by, outcome_at) in (0, 4)),
    check (decided_at is null or read_at is not null),
    check (outcome_at is null or decision = 'CONSULT')
);
create index significant_event_child on openiro.significant_event (local_authority_id, child_id, notified_at, id);
create index significant_event_notified on openiro.significant_event (local_authority_id, notified_at);
create unique index significant_event_detected
    on openiro.significant_event (local_authority_id, kind, detected_by, occurred_on) where detected_by is not null;
create index significant_event_notified_by on openiro.significant_event (local_authority_id, notified_by);
create index significant_event_read_by on openiro.significant_event (local_authority_id, read_by)
    where read_by is not null;
create index significant_event_decided_by on openiro.significant_event (local_authority_id, decided_by)
    where decided_by is not null;
create index significant_event_outcome_by on openiro.significant_event (local_authority_id, outcome_by)
    where outcome_by is not null;

call scope.protect('openiro.significant_event');
call scope.restrict('openiro.significant_event');
call scope.destructible('openiro.significant_event');
-- What was notified stays as it was; only what becomes of it is written.
grant select, insert,
    update (read_by, read_at, decision, reason, child_consulted, consultation_note, decided_by, decided_at, outcome,
        words_for_child, outcome_by, outcome_at, version)
    on openiro.significant_event to openiro_staff;
