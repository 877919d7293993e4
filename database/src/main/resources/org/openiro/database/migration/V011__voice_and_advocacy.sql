-- A child's own words. The companion application writes them through the updatable views of V012 and holds no right on
-- these tables; whose they are comes from the verified scope, never from the statement.

create table openiro.message (
    id                 uuid primary key,
    local_authority_id uuid not null default companion.current_authority(),
    child_id           uuid not null default companion.current_child(),
    from_child         boolean not null default true,
    recipient          text not null,
    sender_id          uuid,
    in_reply_to        uuid,
    body               text not null check (length(body) between 1 and 4000),
    client_created_at  timestamptz,
    received_at        timestamptz not null,
    delivered_at       timestamptz,
    read_at            timestamptz,
    replied_at         timestamptz,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, sender_id) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, in_reply_to) references openiro.message (local_authority_id, id),
    check (from_child = (sender_id is null))
);
create index message_child on openiro.message (local_authority_id, child_id, received_at, id);
create index message_sender on openiro.message (local_authority_id, sender_id) where sender_id is not null;
create index message_reply on openiro.message (local_authority_id, in_reply_to) where in_reply_to is not null;

-- What a child says before a review. Staff see it from the moment it is shared, a draft never.
create table openiro.child_view (
    id                 uuid primary key,
    local_authority_id uuid not null default companion.current_authority(),
    child_id           uuid not null default companion.current_child(),
    review_id          uuid,
    topic              text not null,
    words              text check (length(words) <= 4000),
    feeling            text,
    visible_to         text not null,
    client_created_at  timestamptz,
    saved_at           timestamptz not null,
    shared_at          timestamptz,
    acknowledged_at    timestamptz,
    acknowledged_by    uuid,
    how_it_was_used    text,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, acknowledged_by) references openiro.person (local_authority_id, id)
);
create index child_view_child on openiro.child_view (local_authority_id, child_id, saved_at, id);
create index child_view_review on openiro.child_view (local_authority_id, review_id) where review_id is not null;
create index child_view_acknowledged_by on openiro.child_view (local_authority_id, acknowledged_by)
    where acknowledged_by is not null;

create table openiro.review_feedback (
    id                 uuid primary key,
    local_authority_id uuid not null default companion.current_authority(),
    child_id           uuid not null default companion.current_child(),
    review_id          uuid not null,
    felt               text not null,
    listened_to        text,
    could_be_better    text check (length(could_be_better) <= 4000),
    client_created_at  timestamptz,
    given_at           timestamptz not null,
    unique (local_authority_id, id),
    unique (local_authority_id, review_id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id)
);
create index review_feedback_child on openiro.review_feedback (local_authority_id, child_id);

-- Open access (Children Act 1989 s.26A): there is no state in which somebody decides whether the child may have one.
create table openiro.advocacy_request (
    id                 uuid primary key,
    local_authority_id uuid not null default companion.current_authority(),
    child_id           uuid not null default companion.current_child(),
    made_by_child      boolean not null default true,
    requested_by       uuid,
    status             text not null default 'REQUESTED',
    client_created_at  timestamptz,
    requested_at       timestamptz not null,
    sent_at            timestamptz,
    -- The provider it went to, as it was called then.
    provider_name      text,
    accepted_at        timestamptz,
    accepted_by        uuid,
    met_on             date,
    ended_on           date,
    ended_at           timestamptz,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, requested_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, accepted_by) references openiro.person (local_authority_id, id),
    check (made_by_child = (requested_by is null))
);
create index advocacy_request_child on openiro.advocacy_request (local_authority_id, child_id, requested_at, id);
create index advocacy_request_newest on openiro.advocacy_request (local_authority_id, requested_at, id);
create index advocacy_request_waiting on openiro.advocacy_request (local_authority_id, id) where status = 'REQUESTED';
create index advocacy_request_requested_by on openiro.advocacy_request (local_authority_id, requested_by)
    where requested_by is not null;
create index advocacy_request_accepted_by on openiro.advocacy_request (local_authority_id, accepted_by)
    where accepted_by is not null;

-- Why a child asks for an advocate: sealed. Readable by the advocates of the provider, by nobody in the authority.
create table openiro.advocacy_reason (
    request_id         uuid primary key,
    local_authority_id uuid not null default companion.current_authority(),
    child_id           uuid not null default companion.current_child(),
    words              text not null check (length(words) between 1 and 4000),
    unique (local_authority_id, request_id),
    foreign key (local_authority_id, request_id) references openiro.advocacy_request (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id)
);
create index advocacy_reason_child on openiro.advocacy_reason (local_authority_id, child_id);

call scope.protect('openiro.message');
call scope.protect('openiro.child_view');
call scope.protect('openiro.review_feedback');
call scope.protect('openiro.advocacy_request');
call scope.protect('openiro.advocacy_reason');
create policy shared on openiro.child_view as restrictive to openiro_staff using (shared_at is not null);
create policy sealed on openiro.advocacy_reason as restrictive for select to openiro_staff
    using ((select scope.acts_only_as('ADVOCATE')));
-- An IRO who asks on behalf of a child says why, and from then on cannot read it either.
create policy sealed_by_whoever_asks on openiro.advocacy_reason as restrictive for insert to openiro_staff
    with check (exists (select from openiro.advocacy_request q
        where q.id = request_id and q.requested_by = (select scope.current_person())));

grant select, insert, update on openiro.message to openiro_staff;
-- The review is for staff to fill in when none was planned yet, or the planned one was cancelled.
grant select, update (review_id, acknowledged_at, acknowledged_by, how_it_was_used, version) on openiro.child_view
    to openiro_staff;
grant select on openiro.review_feedback to openiro_staff;
grant select, insert, update on openiro.advocacy_request to openiro_staff;
grant select, insert (request_id, local_authority_id, child_id, words) on openiro.advocacy_reason to openiro_staff;
