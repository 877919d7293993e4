-- A child sees every meeting of their review, not only the first.

create policy own on openiro.review_meeting for select to openiro_view
    using (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()));
grant select (id, child_id, review_id, scheduled_for, venue_kind, venue_label, called_off_at) on openiro.review_meeting
    to openiro_view;

set role openiro_view;

create view companion.my_review_meeting with (security_barrier) as
    select id, review_id, scheduled_for, venue_kind, venue_label
    from openiro.review_meeting
    where child_id = companion.current_child() and called_off_at is null;

grant select on companion.my_review_meeting to openiro_child;

set role openiro_owner;
