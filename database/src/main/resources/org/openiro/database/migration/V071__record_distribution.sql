-- Who gets the record of a review, and what each was given. A copy is kept as it was given: what somebody was sent, and what
-- was left out of it, is evidence. See docs/adr/0021-issued-documents.md.

create table openiro.record_recipient (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    review_id          uuid not null,
    kind               text not null check (kind in ('CHILD', 'FAMILY', 'CARER', 'PROFESSIONAL', 'SERVICE')),
    attendee_id        uuid,
    person_id          uuid,
    -- NULL for the child.
    name               text check (length(name) between 1 and 120),
    invited            boolean not null,
    email              text check (length(email) <= 254),
    language           text not null check (language ~ '^[a-z]{2,3}$'),
    state              text not null check (state in ('TO_DECIDE', 'SENDING', 'RECEIVED', 'EXCLUDED')),
    -- Of the version last given.
    received_version   integer check (received_version >= 1),
    exclusion_reason   text check (length(exclusion_reason) between 1 and 1000),
    decided_by         uuid,
    decided_at         timestamptz,
    added_at           timestamptz not null,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, attendee_id) references openiro.review_attendee (local_authority_id, id),
    foreign key (local_authority_id, person_id) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, decided_by) references openiro.person (local_authority_id, id),
    check ((kind = 'CHILD') = (name is null)),
    check ((state = 'EXCLUDED') = (exclusion_reason is not null)),
    check (state <> 'RECEIVED' or received_version is not null)
);
create unique index record_recipient_child_once on openiro.record_recipient (local_authority_id, review_id) where kind = 'CHILD';
create unique index record_recipient_person_once on openiro.record_recipient (local_authority_id, review_id, person_id)
    where person_id is not null;
create index record_recipient_child on openiro.record_recipient (local_authority_id, child_id);
create index record_recipient_review on openiro.record_recipient (local_authority_id, review_id, added_at, id);
create index record_recipient_attendee on openiro.record_recipient (local_authority_id, attendee_id)
    where attendee_id is not null;
create index record_recipient_person on openiro.record_recipient (local_authority_id, person_id) where person_id is not null;
create index record_recipient_decided_by on openiro.record_recipient (local_authority_id, decided_by)
    where decided_by is not null;
call scope.protect('openiro.record_recipient');
call scope.restrict('openiro.record_recipient');
call scope.destructible('openiro.record_recipient');
grant select, insert, update on openiro.record_recipient to openiro_staff;

create table openiro.record_copy (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    review_id          uuid not null,
    recipient_id       uuid not null,
    number             integer not null check (number >= 1),
    channel            text not null check (channel in ('LINK', 'LETTER', 'PORTAL', 'IN_PERSON', 'APP')),
    given_on           date not null,
    -- A document as the application prints it, without anything that was withheld.
    content            jsonb not null,
    -- {parts: [{part, reason}]}
    withheld           jsonb not null,
    given_by           uuid not null,
    given_at           timestamptz not null,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, recipient_id) references openiro.record_recipient (local_authority_id, id),
    foreign key (local_authority_id, given_by) references openiro.person (local_authority_id, id)
);
create index record_copy_recipient on openiro.record_copy (local_authority_id, recipient_id, given_at, id);
create index record_copy_child on openiro.record_copy (local_authority_id, child_id);
create index record_copy_review on openiro.record_copy (local_authority_id, review_id);
create index record_copy_given_by on openiro.record_copy (local_authority_id, given_by);
call scope.protect('openiro.record_copy');
call scope.restrict('openiro.record_copy');
call scope.destructible('openiro.record_copy');
grant select, insert on openiro.record_copy to openiro_staff;
create policy linking on openiro.record_copy to openiro_owner using (true) with check (true);

-- What the page shows to whoever holds the link. It stays open until it ends: reading is not done once.
create function scope.linked_record() returns table (language text, content text)
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    opened openiro.record_copy;
begin
    select * into opened from openiro.record_copy c where c.id = scope.linked_subject('RECORD');
    if opened.id is null then
        return;
    end if;
    -- Each opening is recorded; the link by itself may write nothing.
    perform scope.enqueue(opened.local_authority_id, 'child:' || opened.child_id, 'RECORD_OPENED', opened.id, now());
    return query select opened.content ->> 'language', opened.content::text;
end
$$;
grant execute on function scope.linked_record() to openiro_staff;
