-- The identifier that names the same child elsewhere (Children Act 2004 ss.16LA to 16LC): the NHS number. A table of its
-- own, so that no query over children carries it along, sealed to those who work with the case.
create table openiro.consistent_identifier (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    scheme             text not null check (scheme = 'NHS'),
    -- NULL when it was taken away.
    value              text check (value ~ '^[0-9]{10}$'),
    recorded_by        uuid not null,
    recorded_at        timestamptz not null,
    verified_by        uuid,
    verified_at        timestamptz,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    unique (local_authority_id, child_id, scheme),
    constraint consistent_identifier_value unique (local_authority_id, scheme, value),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, recorded_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, verified_by) references openiro.person (local_authority_id, id),
    check ((verified_by is null) = (verified_at is null)),
    check (verified_at is null or value is not null)
);
create index consistent_identifier_recorded_by on openiro.consistent_identifier (local_authority_id, recorded_by);
create index consistent_identifier_verified_by on openiro.consistent_identifier (local_authority_id, verified_by)
    where verified_by is not null;

call scope.protect('openiro.consistent_identifier');
call scope.restrict('openiro.consistent_identifier');
create policy sealed on openiro.consistent_identifier as restrictive to openiro_staff
    using ((select scope.has_role('IRO')) or (select scope.has_role('IRO_MANAGER')) or (select scope.has_role('SOCIAL_WORKER'))
        or (select scope.has_role('PRACTICE_MANAGER')) or (select scope.has_role('ADMIN')) or (select scope.has_role('DCS')));
grant select, insert, update on openiro.consistent_identifier to openiro_staff;
