-- What a child can see and say, column by column. The views belong to openiro_view, which holds just these columns and
-- policies of its own on the base tables; a view runs with its owner's rights and its owner's policies. Simple views are
-- updatable: that is how own words are written, with the owner of the words taken from the scope by column defaults.

-- Rows.
create policy own on openiro.child for select to openiro_view using (id = (select companion.current_child()));
create policy own on openiro.allocation for select to openiro_view using (child_id = (select companion.current_child()));
create policy mine on openiro.iro_profile for select to openiro_view using (id in (select iro_id from openiro.allocation));
create policy mine on openiro.iro_photo for select to openiro_view using (iro_id in (select iro_id from openiro.allocation));
create policy own on openiro.review for select to openiro_view using (child_id = (select companion.current_child()));
create policy own on openiro.review_attendee for select to openiro_view
    using (child_id = (select companion.current_child()));
create policy mine on openiro.person for select to openiro_view
    using (id in (select person_id from openiro.iro_profile)
        or id in (select sender_id from openiro.message where not from_child));
-- Help must answer without signing in; an authority's name and telephone number are public.
create policy public_help on openiro.local_authority for select to openiro_view using (true);

create policy own on openiro.message for select to openiro_view using (child_id = (select companion.current_child()));
create policy own_say on openiro.message for insert to openiro_view
    with check (child_id = (select companion.current_child()) and from_child
        and local_authority_id = (select companion.current_authority()));
create policy own_seen on openiro.message for update to openiro_view
    using (child_id = (select companion.current_child()) and not from_child);

create policy own on openiro.child_view for select to openiro_view using (child_id = (select companion.current_child()));
create policy own_say on openiro.child_view for insert to openiro_view
    with check (child_id = (select companion.current_child())
        and local_authority_id = (select companion.current_authority()));
-- What has been shared can be added to, not altered.
create policy own_draft on openiro.child_view for update to openiro_view
    using (child_id = (select companion.current_child()) and shared_at is null)
    with check (child_id = (select companion.current_child()));
create policy own_draft_away on openiro.child_view for delete to openiro_view
    using (child_id = (select companion.current_child()) and shared_at is null);

create policy own on openiro.review_feedback for select to openiro_view
    using (child_id = (select companion.current_child()));
create policy own_say on openiro.review_feedback for insert to openiro_view
    with check (child_id = (select companion.current_child())
        and local_authority_id = (select companion.current_authority()));

create policy own on openiro.advocacy_request for select to openiro_view
    using (child_id = (select companion.current_child()));
create policy own_say on openiro.advocacy_request for insert to openiro_view
    with check (child_id = (select companion.current_child()) and made_by_child
        and local_authority_id = (select companion.current_authority()));
create policy own_say on openiro.advocacy_reason for insert to openiro_view
    with check (child_id = (select companion.current_child())
        and local_authority_id = (select companion.current_authority()));

-- Columns.
grant select (id, local_authority_id, first_name, known_as, reading_band) on openiro.child to openiro_view;
grant select (id, code, name, out_of_hours_phone) on openiro.local_authority to openiro_view;
grant select (id, local_authority_id, child_id, iro_id, started_on, ended_on) on openiro.allocation to openiro_view;
grant select (id, local_authority_id, person_id, about_me, contact_phone, contact_text, contact_email, contact_hours,
    out_of_office) on openiro.iro_profile to openiro_view;
grant select (iro_id, local_authority_id, media_type, content, sha256) on openiro.iro_photo to openiro_view;
grant select (id, local_authority_id, display_name, first_name) on openiro.person to openiro_view;
grant select (id, child_id, status, scheduled_for, venue_kind, venue_label, counts_on) on openiro.review to openiro_view;
grant select (id, child_id, review_id, position, name, role_label, why_they_come, relation_to_child) on openiro.review_attendee to openiro_view;
grant select (id, local_authority_id, child_id, from_child, recipient, sender_id, in_reply_to, body, client_created_at,
        received_at, delivered_at, read_at, replied_at),
    insert (id, recipient, body, client_created_at, received_at),
    update (read_at) on openiro.message to openiro_view;
grant select (id, child_id, review_id, topic, words, feeling, visible_to, client_created_at, saved_at, shared_at,
        acknowledged_at, how_it_was_used, version),
    insert (id, review_id, topic, words, feeling, visible_to, client_created_at, saved_at, shared_at),
    update (topic, words, feeling, visible_to, saved_at, shared_at, version),
    delete on openiro.child_view to openiro_view;
grant select (id, child_id, review_id, felt, listened_to, could_be_better, given_at),
    insert (id, review_id, felt, listened_to, could_be_better, client_created_at, given_at)
    on openiro.review_feedback to openiro_view;
grant select (id, child_id, made_by_child, status, requested_at, sent_at, accepted_at, ended_at),
    insert (id, client_created_at, requested_at) on openiro.advocacy_request to openiro_view;
grant insert (request_id, words) on openiro.advocacy_reason to openiro_view;

set role openiro_view;

create view companion.me with (security_barrier) as
    select c.id, coalesce(c.known_as, c.first_name) as first_name, c.reading_band, a.code as authority_code
    from openiro.child c
    join openiro.local_authority a on a.id = c.local_authority_id
    where c.id = companion.current_child();

create view companion.help with (security_barrier) as
    select code as authority_code, name as authority_name, out_of_hours_phone from openiro.local_authority;

create view companion.my_iro with (security_barrier) as
    select al.id, al.iro_id, al.started_on, al.ended_on, p.display_name as name, p.first_name, i.about_me,
        i.contact_phone, i.contact_text, i.contact_email, i.contact_hours, i.out_of_office,
        ph.sha256 as photo_sha256
    from openiro.allocation al
    join openiro.iro_profile i on i.local_authority_id = al.local_authority_id and i.id = al.iro_id
    join openiro.person p on p.local_authority_id = i.local_authority_id and p.id = i.person_id
    left join openiro.iro_photo ph on ph.local_authority_id = i.local_authority_id and ph.iro_id = i.id
    where al.child_id = companion.current_child();

create view companion.my_iro_photo with (security_barrier) as
    select ph.iro_id, ph.media_type, ph.content, ph.sha256
    from openiro.iro_photo ph
    join openiro.allocation al on al.local_authority_id = ph.local_authority_id and al.iro_id = ph.iro_id
    where al.child_id = companion.current_child() and al.ended_on is null;

create view companion.my_review with (security_barrier) as
    select id, status, scheduled_for, venue_kind, venue_label, counts_on as held_on
    from openiro.review
    where child_id = companion.current_child();

create view companion.my_review_person with (security_barrier) as
    select id, review_id, position, name, role_label, why_they_come, relation_to_child
    from openiro.review_attendee
    where child_id = companion.current_child();

create view companion.my_message with (security_barrier) as
    select m.id, m.from_child, m.recipient, m.in_reply_to, m.body, m.client_created_at, m.received_at, m.delivered_at,
        m.read_at, m.replied_at,
        (select p.first_name from openiro.person p
         where p.local_authority_id = m.local_authority_id and p.id = m.sender_id) as sender_first_name
    from openiro.message m
    where m.child_id = companion.current_child();

create view companion.my_view with (security_barrier) as
    select id, review_id, topic, words, feeling, visible_to, client_created_at, saved_at, shared_at, acknowledged_at,
        how_it_was_used, version
    from openiro.child_view
    where child_id = companion.current_child();

create view companion.my_feedback with (security_barrier) as
    select id, review_id, felt, listened_to, could_be_better, client_created_at, given_at
    from openiro.review_feedback
    where child_id = companion.current_child();

create view companion.my_advocacy_request with (security_barrier) as
    select id, made_by_child, status, client_created_at, requested_at, sent_at, accepted_at, ended_at
    from openiro.advocacy_request
    where child_id = companion.current_child();

-- Written once, never read back through the companion application.
create view companion.my_advocacy_reason with (security_barrier) as
    select request_id, words from openiro.advocacy_reason;

grant select on companion.me, companion.help, companion.my_iro, companion.my_iro_photo, companion.my_review,
    companion.my_review_person, companion.my_message, companion.my_view, companion.my_feedback,
    companion.my_advocacy_request to openiro_child;
grant insert (id, recipient, body, client_created_at, received_at), update (read_at) on companion.my_message
    to openiro_child;
grant insert (id, review_id, topic, words, feeling, visible_to, client_created_at, saved_at, shared_at),
    update (topic, words, feeling, visible_to, saved_at, shared_at, version), delete on companion.my_view to openiro_child;
grant insert (id, review_id, felt, listened_to, could_be_better, client_created_at, given_at) on companion.my_feedback
    to openiro_child;
grant insert (id, client_created_at, requested_at) on companion.my_advocacy_request to openiro_child;
grant insert (request_id, words) on companion.my_advocacy_reason to openiro_child;

set role openiro_owner;

-- What a child's words must cause is done by the trusted side: in the same transaction the work is enqueued. Which
-- child, comes from the row, and the row's child comes from the scope.
create function openiro.words_arrived() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform scope.enqueue(new.local_authority_id, 'child:' || new.child_id, tg_argv[0], new.id, now());
    return null;
end
$$;
create trigger arrived after insert on openiro.message
    for each row when (new.from_child) execute function openiro.words_arrived('CHILD_MESSAGE');
create trigger shared_at_once after insert on openiro.child_view
    for each row when (new.shared_at is not null) execute function openiro.words_arrived('CHILD_VIEW_SHARED');
create trigger shared after update of shared_at on openiro.child_view
    for each row when (old.shared_at is null and new.shared_at is not null)
    execute function openiro.words_arrived('CHILD_VIEW_SHARED');
create trigger arrived after insert on openiro.review_feedback
    for each row execute function openiro.words_arrived('CHILD_FEEDBACK');
create trigger arrived after insert on openiro.advocacy_request
    for each row execute function openiro.words_arrived('ADVOCACY_REQUESTED');
