-- What a child sees of the record of a review.

-- The child sees the copy that was given to them in the app, and nothing of the record itself.
create policy own on openiro.record_copy for select to openiro_view
    using (channel = 'APP' and local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()));
grant select (id, child_id, review_id, number, channel, given_at, content) on openiro.record_copy to openiro_view;

set role openiro_view;

create view companion.my_record with (security_barrier) as
    select distinct on (review_id) id, review_id, number, given_at, content::text as content
    from openiro.record_copy
    where child_id = companion.current_child() and channel = 'APP'
    order by review_id, number desc, given_at desc, id desc;

grant select on companion.my_record to openiro_child;

set role openiro_owner;
