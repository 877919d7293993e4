-- What the reviewing service writes down about a child between reviews. Nobody changes a row: a correction is another.

create table openiro.case_note (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    -- The id of the first version: that of the note.
    note_id            uuid not null,
    number             integer not null check (number >= 1),
    kind               text not null check (kind in ('IRO_OVERSIGHT', 'MIDWAY_OVERSIGHT', 'CONTACT')),
    subject            text not null,
    text               text not null,
    noted_on           date not null,
    channel            text,
    initiated_by       text,
    correction_reason  text,
    recorded_by        uuid not null,
    recorded_at        timestamptz not null,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    unique (local_authority_id, note_id, number),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, note_id) references openiro.case_note (local_authority_id, id),
    foreign key (local_authority_id, recorded_by) references openiro.person (local_authority_id, id),
    check ((number = 1) = (id = note_id)),
    check ((number = 1) = (correction_reason is null)),
    check (num_nulls(channel, initiated_by) = case when kind = 'CONTACT' then 0 else 2 end)
);
create index case_note_child on openiro.case_note (local_authority_id, child_id, noted_on, note_id);
create index case_note_kind on openiro.case_note (local_authority_id, child_id, kind, noted_on, note_id);
create index case_note_recorded_by on openiro.case_note (local_authority_id, recorded_by);

call scope.protect('openiro.case_note');
call scope.restrict('openiro.case_note');
call scope.destructible('openiro.case_note');
grant select, insert on openiro.case_note to openiro_staff;
