-- Visits to looked-after children by somebody of the authority (Care Planning Regulations 2010, regulation 28).

create table openiro.statutory_visit (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    period_of_care_id  uuid not null,
    visited_on         date not null,
    visitor_id         uuid not null,
    seen               text not null,
    place              text not null,
    recorded_by        uuid not null,
    recorded_at        timestamptz not null,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, period_of_care_id) references openiro.period_of_care (local_authority_id, id),
    foreign key (local_authority_id, visitor_id) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, recorded_by) references openiro.person (local_authority_id, id)
);
create index statutory_visit_period on openiro.statutory_visit (local_authority_id, period_of_care_id, visited_on, id);
create index statutory_visit_child on openiro.statutory_visit (local_authority_id, child_id, visited_on, id);
create index statutory_visit_visitor on openiro.statutory_visit (local_authority_id, visitor_id);
create index statutory_visit_recorded_by on openiro.statutory_visit (local_authority_id, recorded_by);

call scope.protect('openiro.statutory_visit');
call scope.restrict('openiro.statutory_visit');
call scope.destructible('openiro.statutory_visit');
grant select, insert on openiro.statutory_visit to openiro_staff;
