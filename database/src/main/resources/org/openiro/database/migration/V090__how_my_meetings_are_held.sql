-- A child sees how a meeting is held: by telephone is not in an office.

grant select (mode) on openiro.review_meeting to openiro_view;

set role openiro_view;

create or replace view companion.my_review_meeting with (security_barrier) as
    select id, review_id, scheduled_for, venue_kind, venue_label, mode
    from openiro.review_meeting
    where child_id = companion.current_child() and called_off_at is null;

set role openiro_owner;
