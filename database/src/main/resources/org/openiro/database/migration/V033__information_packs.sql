-- What the child and the family were given to read, hear or see about reviews and the people in them.
create table openiro.information_pack (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    recipient          text not null,
    topics             text[] not null check (cardinality(topics) > 0),
    language           text not null,
    format             text not null,
    given_on           date not null,
    recorded_by        uuid not null,
    recorded_at        timestamptz not null,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, recorded_by) references openiro.person (local_authority_id, id)
);
create index information_pack_child on openiro.information_pack (local_authority_id, child_id, given_on, id);
create index information_pack_recorded_by on openiro.information_pack (local_authority_id, recorded_by);

call scope.protect('openiro.information_pack');
call scope.restrict('openiro.information_pack');
call scope.destructible('openiro.information_pack');
grant select, insert on openiro.information_pack to openiro_staff;
