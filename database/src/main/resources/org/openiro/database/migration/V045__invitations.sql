-- Whom a review invites, the way to them, and what was sent. What stands here is never shown to the child: openiro_view has
-- no right on these tables.

-- An attendee keeps their id for as long as they are invited; who is left out stays in the record, and out of every answer.
alter table openiro.review_attendee add column left_out_at timestamptz;
revoke delete on openiro.review_attendee from openiro_staff;
create policy still_invited on openiro.review_attendee as restrictive for select to openiro_view using (left_out_at is null);

create table openiro.invitation (
    id                 uuid primary key,
    local_authority_id uuid not null,
    review_id          uuid not null,
    child_id           uuid not null,
    -- NULL for the child.
    attendee_id        uuid,
    channel            text not null check (channel in ('EMAIL', 'LETTER', 'APP', 'IN_PERSON')),
    form               text not null check (form in ('CHILD', 'PARENT', 'CARER', 'NONE')),
    language           text not null check (language ~ '^[a-z]{2,3}$'),
    email              text check (length(email) <= 254),
    -- Line by line.
    postal_address     jsonb,
    listed_at          timestamptz not null,
    listed_by          uuid not null,
    withdrawn_at       timestamptz,
    -- Of the entry in a calendar: rises with every change (RFC 5545, 3.8.7.4).
    calendar_sequence  integer not null default 0 check (calendar_sequence >= 0),
    version            bigint not null default 0,
    unique (local_authority_id, id),
    unique nulls not distinct (local_authority_id, review_id, attendee_id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, attendee_id) references openiro.review_attendee (local_authority_id, id),
    foreign key (local_authority_id, listed_by) references openiro.person (local_authority_id, id),
    check (channel <> 'EMAIL' or email is not null),
    check (channel <> 'LETTER' or postal_address is not null),
    check (channel <> 'APP' or attendee_id is null)
);
create index invitation_child on openiro.invitation (local_authority_id, child_id);
create index invitation_attendee on openiro.invitation (local_authority_id, attendee_id) where attendee_id is not null;
create index invitation_listed_by on openiro.invitation (local_authority_id, listed_by);

create table openiro.invitation_dispatch (
    id                 uuid primary key,
    local_authority_id uuid not null,
    invitation_id      uuid not null,
    review_id          uuid not null,
    child_id           uuid not null,
    message            text not null check (message in ('INVITATION', 'CHANGE', 'CANCELLATION')),
    channel            text not null check (channel in ('EMAIL', 'LETTER', 'APP', 'IN_PERSON')),
    documents          jsonb not null,
    state              text not null check (state in ('QUEUED', 'TO_HAND_OVER', 'HANDED_OFF', 'FAILED', 'OUTDATED')),
    attempts           integer not null default 0 check (attempts >= 0),
    late               boolean not null default false,
    late_reason        text check (length(late_reason) between 1 and 1000),
    queued_at          timestamptz not null,
    handed_off_at      timestamptz,
    delivered_on       date,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, invitation_id) references openiro.invitation (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    check (not late or late_reason is not null)
);
create index invitation_dispatch_invitation on openiro.invitation_dispatch (local_authority_id, invitation_id);
create index invitation_dispatch_review on openiro.invitation_dispatch (local_authority_id, review_id);
create index invitation_dispatch_child on openiro.invitation_dispatch (local_authority_id, child_id);

call scope.protect('openiro.invitation');
call scope.protect('openiro.invitation_dispatch');
call scope.restrict('openiro.invitation');
call scope.restrict('openiro.invitation_dispatch');
call scope.destructible('openiro.invitation');
call scope.destructible('openiro.invitation_dispatch');
grant select, insert, update on openiro.invitation, openiro.invitation_dispatch to openiro_staff;
