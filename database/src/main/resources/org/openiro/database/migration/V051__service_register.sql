-- The register of the reviewing service itself: one table for every kind of entry. See docs/adr/0018-service-register.md.

alter table openiro.local_authority
    add column managers_carry_child boolean not null default false,
    -- Hours of duties besides the core role, for one IRO in a reporting year; NULL for no cap.
    add column other_duty_hours_in_year integer check (other_duty_hours_in_year >= 0);

create table openiro.service_entry (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    kind               text not null,
    person_id          uuid not null,
    topic              text,
    first_day          date not null,
    last_day           date not null,
    -- To the half hour.
    hours              numeric(6, 1) check (hours > 0 and hours * 2 = trunc(hours * 2)),
    notes              text,
    status             text not null check (status in ('RECORDED', 'REQUESTED', 'ACCEPTED', 'REFUSED')),
    decided_by         uuid,
    decided_at         timestamptz,
    decision_reason    text,
    -- By how much the other duties of the year were over the cap with this one, when it was accepted.
    over_cap_hours     numeric(7, 1),
    error_reason       text,
    error_by           uuid,
    error_at           timestamptz,
    recorded_by        uuid not null,
    recorded_at        timestamptz not null,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, person_id) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, decided_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, error_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, recorded_by) references openiro.person (local_authority_id, id),
    check (last_day >= first_day),
    check ((status in ('ACCEPTED', 'REFUSED')) = (decided_by is not null)),
    check ((decided_by is null) = (decided_at is null)),
    check (status <> 'REFUSED' or decision_reason is not null),
    check (num_nulls(error_reason, error_by, error_at) in (0, 3))
);
create index service_entry_latest on openiro.service_entry (local_authority_id, first_day, id);
create index service_entry_person on openiro.service_entry (local_authority_id, person_id, kind, first_day, id);
create index service_entry_kind on openiro.service_entry (local_authority_id, kind, first_day, id);
create index service_entry_decided_by on openiro.service_entry (local_authority_id, decided_by) where decided_by is not null;
create index service_entry_error_by on openiro.service_entry (local_authority_id, error_by) where error_by is not null;
create index service_entry_recorded_by on openiro.service_entry (local_authority_id, recorded_by);

call scope.protect('openiro.service_entry');
-- How somebody spends the day is nobody's to follow: those who answer for the service get sums from scope.time_spent().
create policy time_spent on openiro.service_entry as restrictive to openiro_staff
    using (kind <> 'TIME_SPENT' or person_id = (select scope.current_person()));
create policy totals on openiro.service_entry for select to openiro_owner using (true);
grant select, insert, update on openiro.service_entry to openiro_staff;

create function scope.time_spent(since date, until date) returns table (person uuid, topic text, hours numeric)
    language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select e.person_id, e.topic, sum(e.hours) from openiro.service_entry e
    where e.local_authority_id = scope.current_authority() and e.kind = 'TIME_SPENT' and e.error_at is null
      and (scope.has_role('IRO_MANAGER') or scope.has_role('ADMIN') or scope.has_role('DCS') or scope.has_role('AUDITOR'))
      and e.first_day between since and until
    group by e.person_id, e.topic;
end
$$;
grant execute on function scope.time_spent(date, date) to openiro_staff;
