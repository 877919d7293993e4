-- The local authority (the tenant, and the data controller), its people and what they are there.

create table openiro.local_authority (
    id                 uuid primary key,
    code               text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
    name               text not null,
    service_inbox      text,
    -- Who answers when the offices are closed.
    out_of_hours_name  text,
    out_of_hours_phone text,
    out_of_hours_hours text,
    -- Local help in the order children see it: [{name, about, phone, text, email, website, hours}].
    helplines          jsonb not null default '[]',
    -- Bank holidays are announced through this day; due dates beyond it are provisional.
    holidays_announced_through date not null default '2028-12-31',
    version            bigint not null default 0,
    created_at         timestamptz not null default now(),
    check (num_nulls(out_of_hours_name, out_of_hours_phone, out_of_hours_hours) in (0, 3))
);
alter table openiro.local_authority enable row level security;
alter table openiro.local_authority force row level security;
create policy authority on openiro.local_authority to openiro_staff
    using (id = (select scope.current_authority())) with check (id = (select scope.current_authority()));
create policy operator on openiro.local_authority to openiro_owner using (true) with check (true);
grant select, update on openiro.local_authority to openiro_staff;

create table openiro.team (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    name               text not null,
    manager_id         uuid,
    version            bigint not null default 0,
    created_at         timestamptz not null default now(),
    unique (local_authority_id, id),
    unique (local_authority_id, name)
);

-- A professional as one authority knows them. Somebody who works with two authorities is two rows with one subject:
-- no authority sees what the other holds about them.
create table openiro.person (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority,
    subject            text,
    kind               text not null,
    display_name       text not null,
    first_name         text not null,
    email              text,
    phone              text,
    version            bigint not null default 0,
    created_at         timestamptz not null default now(),
    unique (local_authority_id, id),
    unique (local_authority_id, subject)
);
create index person_subject on openiro.person (subject) where subject is not null;
create index person_name on openiro.person (local_authority_id, display_name, id);

alter table openiro.team add foreign key (local_authority_id, manager_id) references openiro.person (local_authority_id, id);
create index team_manager on openiro.team (local_authority_id, manager_id);

create table openiro.membership (
    id                 uuid primary key,
    local_authority_id uuid not null,
    person_id          uuid not null,
    role               text not null,
    team_id            uuid,
    since              date not null,
    ended_on           date,
    unique (local_authority_id, id),
    foreign key (local_authority_id, person_id) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, team_id) references openiro.team (local_authority_id, id)
);
create unique index membership_current on openiro.membership (local_authority_id, person_id, role, team_id) nulls not distinct
    where ended_on is null;
create index membership_person on openiro.membership (local_authority_id, person_id, since);
create index membership_role on openiro.membership (local_authority_id, role, person_id) where ended_on is null;
create index membership_team on openiro.membership (local_authority_id, team_id) where ended_on is null;

call scope.protect('openiro.team');
call scope.protect('openiro.person');
call scope.protect('openiro.membership');
grant select, insert, update on openiro.team, openiro.person, openiro.membership to openiro_staff;

-- The begin functions look people up before there is a scope; registering an authority creates the first of them.
create policy operator on openiro.person to openiro_owner using (true) with check (true);
create policy operator on openiro.membership to openiro_owner using (true) with check (true);

create table openiro.advocacy_provider (
    id                 uuid primary key,
    local_authority_id uuid not null references openiro.local_authority unique,
    name               text not null,
    email              text not null,
    phone              text,
    version            bigint not null default 0,
    unique (local_authority_id, id)
);
call scope.protect('openiro.advocacy_provider');
grant select, insert, update on openiro.advocacy_provider to openiro_staff;
