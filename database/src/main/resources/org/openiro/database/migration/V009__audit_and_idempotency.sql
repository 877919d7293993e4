-- Audit: append-only by grant. Names of changed fields, never their values.

create table openiro.audit_entry (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    at                 timestamptz not null,
    actor_kind         text not null,
    actor_id           uuid,
    actor_roles        text,
    action             text not null,
    subject_type       text not null,
    subject_id         uuid,
    child_id           uuid,
    changed_fields     text[] not null default '{}',
    reason             text,
    correlation_id     uuid,
    unique (local_authority_id, id)
);
create index audit_entry_child on openiro.audit_entry (local_authority_id, child_id, at, id);
create index audit_entry_actor on openiro.audit_entry (local_authority_id, actor_id, at, id);
create index audit_entry_at on openiro.audit_entry (local_authority_id, at, id);
call scope.protect('openiro.audit_entry');
grant select, insert on openiro.audit_entry to openiro_staff;

-- The first answer to each Idempotency-Key, kept 24 hours. An answer can hold personal data, so it is sealed to the
-- person who was given it.
create table openiro.idempotency_record (
    local_authority_id uuid not null references openiro.local_authority,
    person_id          uuid not null,
    operation          text not null,
    key                uuid not null,
    request_hash       bytea not null,
    status             integer,
    headers            jsonb,
    body               text,
    created_at         timestamptz not null,
    primary key (local_authority_id, person_id, operation, key),
    foreign key (local_authority_id, person_id) references openiro.person (local_authority_id, id)
);
create index idempotency_record_age on openiro.idempotency_record (local_authority_id, created_at);
call scope.protect('openiro.idempotency_record');
create policy own on openiro.idempotency_record as restrictive to openiro_staff
    using (person_id = (select scope.current_person()) or (select scope.is_work()))
    with check (person_id = (select scope.current_person()));
grant select, insert, update, delete on openiro.idempotency_record to openiro_staff;
