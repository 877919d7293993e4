-- More of a child's own words: what goes with a view, and what should be different about a planned review.

-- A drawing, a picture or a recording that goes with a view, kept and sealed as the view itself is. The bytes are as they
-- were written anew or blanked, never as a telephone sent them; of those only a fingerprint stays, which tells a repeated
-- request from a different one. Five places for each view, so that no race makes more.
create table openiro.child_view_attachment (
    id                 uuid primary key,
    local_authority_id uuid not null default companion.current_authority(),
    child_id           uuid not null default companion.current_child(),
    view_id            uuid not null,
    place              smallint not null check (place between 1 and 5),
    media_type         text not null
        check (media_type in ('image/jpeg', 'audio/mp4', 'audio/webm', 'audio/ogg', 'audio/mpeg')),
    content            bytea not null,
    size               integer not null check (size between 1 and 5242880),
    sha256             text not null,
    sent_sha256        text not null,
    added_at           timestamptz not null,
    check (size = octet_length(content)),
    unique (local_authority_id, id),
    unique (local_authority_id, view_id, place),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, view_id) references openiro.child_view (local_authority_id, id) on delete cascade
);
create index child_view_attachment_child on openiro.child_view_attachment (local_authority_id, child_id);
-- Pictures and sound are compressed already.
alter table openiro.child_view_attachment alter column content set storage external;

call scope.protect('openiro.child_view_attachment');
-- Whoever cannot see the view cannot see what goes with it; drafts are invisible to staff.
create policy shared on openiro.child_view_attachment as restrictive to openiro_staff
    using (exists (select from openiro.child_view v
        where v.local_authority_id = child_view_attachment.local_authority_id and v.id = view_id));
grant select (id, local_authority_id, child_id, view_id, media_type, content, size, sha256, added_at)
    on openiro.child_view_attachment to openiro_staff;

create policy own on openiro.child_view_attachment for select to openiro_view
    using (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()));
create policy own_say on openiro.child_view_attachment for insert to openiro_view
    with check (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child())
        and exists (select from openiro.child_view v where v.id = view_id and v.shared_at is null));
create policy own_draft_away on openiro.child_view_attachment for delete to openiro_view
    using (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child())
        and exists (select from openiro.child_view v where v.id = view_id and v.shared_at is null));

grant select (id, local_authority_id, child_id, view_id, place, media_type, content, size, sha256, sent_sha256, added_at),
    insert (id, view_id, place, media_type, content, size, sha256, sent_sha256, added_at),
    delete on openiro.child_view_attachment to openiro_view;

set role openiro_view;

create view companion.my_view_attachment with (security_barrier) as
    select a.id, a.view_id, a.place, a.media_type, a.content, a.size, a.sha256, a.sent_sha256, a.added_at
    from openiro.child_view_attachment a
    where a.child_id = companion.current_child();

grant select (id, view_id, place, media_type, content, size, sha256, sent_sha256, added_at),
    insert (id, view_id, place, media_type, content, size, sha256, sent_sha256, added_at), delete
    on companion.my_view_attachment to openiro_child;

set role openiro_owner;

-- What a child would like to be different about a planned review, and what the IRO answered.
create table openiro.review_change_request (
    id                 uuid primary key,
    local_authority_id uuid not null default companion.current_authority(),
    child_id           uuid not null default companion.current_child(),
    review_id          uuid not null,
    what               text not null,
    words              text check (length(words) <= 1000),
    asked_at           timestamptz not null,
    agreed             boolean,
    what_happens       text,
    answered_at        timestamptz,
    answered_by        uuid,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, answered_by) references openiro.person (local_authority_id, id),
    check ((answered_at is null) = (agreed is null)
        and (answered_at is null) = (what_happens is null)
        and (answered_at is null) = (answered_by is null))
);
create index review_change_request_child on openiro.review_change_request (local_authority_id, child_id, asked_at, id);
create index review_change_request_review on openiro.review_change_request (local_authority_id, review_id, asked_at, id);
create index review_change_request_answered_by on openiro.review_change_request (local_authority_id, answered_by)
    where answered_by is not null;

call scope.protect('openiro.review_change_request');
grant select, update (agreed, what_happens, answered_at, answered_by, version) on openiro.review_change_request
    to openiro_staff;

create policy own on openiro.review_change_request for select to openiro_view
    using (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()));
-- Foreign keys do not see policies: whose review it is, is asked here.
create policy own_say on openiro.review_change_request for insert to openiro_view
    with check (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child())
        and review_id in (select id from openiro.review where status = 'PLANNED'));
create policy answered_me on openiro.person for select to openiro_view
    using (id in (select answered_by from openiro.review_change_request));

grant select (id, local_authority_id, child_id, review_id, what, words, asked_at, agreed, what_happens, answered_at,
        answered_by),
    insert (id, review_id, what, words, asked_at) on openiro.review_change_request to openiro_view;

set role openiro_view;

create view companion.my_review_change_request with (security_barrier) as
    select c.id, c.review_id, c.what, c.words, c.asked_at, c.agreed, c.what_happens, c.answered_at,
        (select p.display_name from openiro.person p
         where p.local_authority_id = c.local_authority_id and p.id = c.answered_by) as answered_by,
        (select p.first_name from openiro.person p
         where p.local_authority_id = c.local_authority_id and p.id = c.answered_by) as answered_by_first_name,
        (select d.due_date from openiro.deadline d
         where d.local_authority_id = c.local_authority_id and d.subject_id = c.id and d.rule = 'MESSAGE_REPLY'
             and d.state = 'OPEN') as answer_due
    from openiro.review_change_request c
    where c.child_id = companion.current_child();

grant select, insert (id, review_id, what, words, asked_at) on companion.my_review_change_request to openiro_child;

set role openiro_owner;

create trigger arrived after insert on openiro.review_change_request
    for each row execute function openiro.words_arrived('REVIEW_CHANGE_ASKED');

-- When the IRO means to see the child next, which the child is told. Where is not written down.
alter table openiro.allocation
    add column visit_on date,
    add column visit_part_of_day text,
    add constraint allocation_visit_has_a_day check (visit_part_of_day is null or visit_on is not null);
grant select (visit_on, visit_part_of_day) on openiro.allocation to openiro_view;

set role openiro_view;

create or replace view companion.my_iro with (security_barrier) as
    select al.id, al.started_on, al.ended_on, p.display_name as name, p.first_name, i.about_me,
        i.contact_phone, i.contact_text, i.contact_email, i.contact_hours, i.out_of_office_until, i.out_of_office_text,
        (select c.display_name from openiro.person c
         where c.local_authority_id = i.local_authority_id and c.id = i.out_of_office_cover_id) as out_of_office_cover,
        ph.sha256 as photo_sha256, al.child_saw_at, al.visit_on, al.visit_part_of_day
    from openiro.allocation al
    join openiro.iro_profile i on i.local_authority_id = al.local_authority_id and i.id = al.iro_id
    join openiro.person p on p.local_authority_id = i.local_authority_id and p.id = i.person_id
    left join openiro.iro_photo ph on ph.local_authority_id = i.local_authority_id and ph.iro_id = i.id
    where al.child_id = companion.current_child()
        and (al.ended_on is null or al.ended_on > (now() at time zone 'Europe/London')::date);

set role openiro_owner;
