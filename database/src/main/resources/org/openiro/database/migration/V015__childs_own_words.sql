-- More of a child's own words: what goes with a view.

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
