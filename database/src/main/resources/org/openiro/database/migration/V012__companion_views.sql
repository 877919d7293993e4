-- What a child can see and say, column by column. The views belong to openiro_view, which holds just these columns and
-- policies of its own on the base tables; a view runs with its owner's rights and its owner's policies. Simple views are
-- updatable: that is how own words are written, with the owner of the words taken from the scope by column defaults.

-- Rows. What is a child's own is read by authority and child together, as the indexes are.
do $$
declare
    owned text;
begin
    foreach owned in array array['allocation', 'key_person', 'review', 'review_attendee', 'deadline', 'message', 'child_view',
            'review_feedback', 'advocacy_request', 'advocacy_reason'] loop
        execute format('create policy own on openiro.%I for select to openiro_view '
            || 'using (local_authority_id = (select companion.current_authority()) '
            || 'and child_id = (select companion.current_child()))', owned);
    end loop;
    foreach owned in array array['message', 'child_view', 'review_feedback', 'advocacy_request', 'advocacy_reason'] loop
        execute format('create policy own_say on openiro.%I for insert to openiro_view '
            || 'with check (local_authority_id = (select companion.current_authority()) '
            || 'and child_id = (select companion.current_child()))', owned);
    end loop;
end
$$;
create policy own on openiro.child for select to openiro_view
    using (local_authority_id = (select companion.current_authority()) and id = (select companion.current_child()));
create policy mine on openiro.iro_profile for select to openiro_view using (id in (select iro_id from openiro.allocation));
create policy mine on openiro.iro_photo for select to openiro_view using (iro_id in (select iro_id from openiro.allocation));
create policy mine on openiro.person for select to openiro_view
    using (id in (select person_id from openiro.iro_profile)
        or id in (select out_of_office_cover_id from openiro.iro_profile)
        or id in (select person_id from openiro.key_person)
        or id in (select sender_id from openiro.message)
        or id in (select acknowledged_by from openiro.child_view)
        or id in (select accepted_by from openiro.advocacy_request));
create policy mine on openiro.advocacy_provider for select to openiro_view
    using (local_authority_id = (select companion.current_authority()));
-- Help must answer without signing in; an authority's name and telephone numbers are public.
create policy public_help on openiro.local_authority for select to openiro_view using (true);

-- Of the people around a child and of the deadlines only what the app names.
create policy worker_only on openiro.key_person as restrictive for select to openiro_view
    using (relation = 'CASE_WORKER' and ended_on is null);
create policy answers_only on openiro.deadline as restrictive for select to openiro_view
    using (rule in ('MESSAGE_REPLY', 'ADVOCACY_REPLY') and state = 'OPEN');

create policy own_seen on openiro.allocation for update to openiro_view
    using (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()) and child_saw_at is null)
    with check (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()));

-- What has been shared can be added to, not altered. Foreign keys do not see policies: whose review it is, is asked here.
create policy own_draft on openiro.child_view for update to openiro_view
    using (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()) and shared_at is null)
    with check (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child())
        and (review_id is null or review_id in (select id from openiro.review)));
create policy own_draft_away on openiro.child_view for delete to openiro_view
    using (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()) and shared_at is null);

create policy on_my_review on openiro.review_feedback as restrictive for insert to openiro_view
    with check (review_id in (select id from openiro.review where status = 'HELD'));
create policy on_my_request on openiro.advocacy_reason as restrictive for insert to openiro_view
    with check (request_id in (select id from openiro.advocacy_request));

-- Columns.
grant select (id, local_authority_id, first_name, known_as, reading_band) on openiro.child to openiro_view;
grant select (id, code, name, out_of_hours_name, out_of_hours_phone, out_of_hours_hours, helplines)
    on openiro.local_authority to openiro_view;
grant select (id, local_authority_id, child_id, iro_id, started_on, ended_on, child_saw_at),
    update (child_saw_at) on openiro.allocation to openiro_view;
grant select (id, local_authority_id, person_id, about_me, contact_phone, contact_text, contact_email, contact_hours,
    out_of_office_until, out_of_office_text, out_of_office_cover_id) on openiro.iro_profile to openiro_view;
grant select (iro_id, local_authority_id, media_type, content, sha256) on openiro.iro_photo to openiro_view;
grant select (id, local_authority_id, display_name, first_name) on openiro.person to openiro_view;
grant select (local_authority_id, child_id, person_id, relation, since, ended_on) on openiro.key_person to openiro_view;
grant select (local_authority_id, child_id, rule, subject_id, state, due_date) on openiro.deadline to openiro_view;
grant select (local_authority_id, name) on openiro.advocacy_provider to openiro_view;
grant select (id, child_id, status, scheduled_for, venue_kind, venue_label, counts_on) on openiro.review to openiro_view;
grant select (id, child_id, review_id, position, name, role_label, why_they_come, relation_to_child) on openiro.review_attendee
    to openiro_view;
grant select (id, local_authority_id, child_id, from_child, recipient, sender_id, in_reply_to, body, client_created_at,
        received_at, delivered_at, read_at, replied_at),
    insert (id, recipient, body, client_created_at, received_at) on openiro.message to openiro_view;
grant select (id, local_authority_id, child_id, review_id, topic, words, visible_to, saved_at, shared_at, acknowledged_at,
        acknowledged_by, how_it_was_used, version),
    insert (id, topic, words, visible_to, saved_at),
    update (review_id, topic, words, visible_to, saved_at, shared_at, version),
    delete on openiro.child_view to openiro_view;
grant select (id, child_id, review_id, felt, could_be_better, given_at),
    insert (id, review_id, felt, could_be_better, given_at) on openiro.review_feedback to openiro_view;
grant select (id, local_authority_id, child_id, status, requested_at, provider_name, accepted_at, accepted_by),
    insert (id, requested_at) on openiro.advocacy_request to openiro_view;
grant select (request_id, child_id, words), insert (request_id, words) on openiro.advocacy_reason to openiro_view;

set role openiro_view;

create view companion.me with (security_barrier) as
    select c.id, coalesce(c.known_as, c.first_name) as first_name, coalesce(c.reading_band, 'SIMPLE') as reading_band,
        a.code as authority_code
    from openiro.child c
    join openiro.local_authority a on a.id = c.local_authority_id
    where c.id = companion.current_child();

create view companion.help with (security_barrier) as
    select code as authority_code, name as authority_name, out_of_hours_name, out_of_hours_phone, out_of_hours_hours,
        helplines::text as helplines
    from openiro.local_authority;

-- An end can lie ahead, and the day an allocation ends is the next IRO's already. Which one is the child's today, the
-- application says by its clock; what ended longer ago is not among what it chooses from.
create view companion.my_iro with (security_barrier) as
    select al.id, al.started_on, al.ended_on, p.display_name as name, p.first_name, i.about_me,
        i.contact_phone, i.contact_text, i.contact_email, i.contact_hours, i.out_of_office_until, i.out_of_office_text,
        (select c.display_name from openiro.person c
         where c.local_authority_id = i.local_authority_id and c.id = i.out_of_office_cover_id) as out_of_office_cover,
        ph.sha256 as photo_sha256, al.child_saw_at
    from openiro.allocation al
    join openiro.iro_profile i on i.local_authority_id = al.local_authority_id and i.id = al.iro_id
    join openiro.person p on p.local_authority_id = i.local_authority_id and p.id = i.person_id
    left join openiro.iro_photo ph on ph.local_authority_id = i.local_authority_id and ph.iro_id = i.id
    where al.child_id = companion.current_child()
        and (al.ended_on is null or al.ended_on > (now() at time zone 'Europe/London')::date);

-- Opening the page is how a child is told in the app who their IRO is.
create view companion.my_iro_seen with (security_barrier) as
    select id, child_saw_at from openiro.allocation
    where child_id = companion.current_child();

create view companion.my_previous_iro with (security_barrier) as
    select al.id, p.display_name as name, al.ended_on
    from openiro.allocation al
    join openiro.iro_profile i on i.local_authority_id = al.local_authority_id and i.id = al.iro_id
    join openiro.person p on p.local_authority_id = i.local_authority_id and p.id = i.person_id
    where al.child_id = companion.current_child() and al.ended_on > al.started_on;

create view companion.my_iro_photo with (security_barrier) as
    select al.id, al.started_on, al.ended_on, ph.media_type, ph.content, ph.sha256
    from openiro.iro_photo ph
    join openiro.allocation al on al.local_authority_id = ph.local_authority_id and al.iro_id = ph.iro_id
    where al.child_id = companion.current_child()
        and (al.ended_on is null or al.ended_on > (now() at time zone 'Europe/London')::date);

-- Whom a message would reach at the moment.
create view companion.my_helper with (security_barrier) as
    select al.id, 'IRO' as recipient, p.display_name as name, p.first_name, al.started_on as since,
        al.ended_on as until
    from openiro.allocation al
    join openiro.iro_profile i on i.local_authority_id = al.local_authority_id and i.id = al.iro_id
    join openiro.person p on p.local_authority_id = i.local_authority_id and p.id = i.person_id
    where al.child_id = companion.current_child()
        and (al.ended_on is null or al.ended_on > (now() at time zone 'Europe/London')::date)
    union all
    select p.id, 'SOCIAL_WORKER', p.display_name, p.first_name, k.since, null
    from openiro.key_person k
    join openiro.person p on p.local_authority_id = k.local_authority_id and p.id = k.person_id
    where k.child_id = companion.current_child() and k.relation = 'CASE_WORKER' and k.ended_on is null
    union all
    select r.id, 'ADVOCATE', p.display_name, p.first_name,
        (r.accepted_at at time zone 'Europe/London')::date, null
    from openiro.advocacy_request r
    join openiro.person p on p.local_authority_id = r.local_authority_id and p.id = r.accepted_by
    where r.child_id = companion.current_child() and r.status in ('ACCEPTED', 'MET');

create view companion.my_review with (security_barrier) as
    select r.id, r.status, r.scheduled_for, r.venue_kind, r.venue_label, r.counts_on as held_on,
        exists (select from openiro.review_feedback f where f.review_id = r.id) as feedback_given
    from openiro.review r
    where r.child_id = companion.current_child();

create view companion.my_review_person with (security_barrier) as
    select id, review_id, position, name, role_label, why_they_come, relation_to_child
    from openiro.review_attendee
    where child_id = companion.current_child();

create view companion.my_message with (security_barrier) as
    select m.id, m.from_child, m.recipient, m.in_reply_to, m.body, m.client_created_at, m.received_at, m.delivered_at,
        m.read_at, m.replied_at,
        (select p.display_name from openiro.person p
         where p.local_authority_id = m.local_authority_id and p.id = m.sender_id) as sender_name,
        (select d.due_date from openiro.deadline d
         where d.local_authority_id = m.local_authority_id and d.subject_id = m.id and d.rule = 'MESSAGE_REPLY'
             and d.state = 'OPEN') as reply_due
    from openiro.message m
    where m.child_id = companion.current_child();

create view companion.my_view with (security_barrier) as
    select v.id, v.review_id, v.topic, v.words, v.visible_to, v.saved_at, v.shared_at, v.acknowledged_at,
        (select p.display_name from openiro.person p
         where p.local_authority_id = v.local_authority_id and p.id = v.acknowledged_by) as acknowledged_by,
        v.how_it_was_used, v.version
    from openiro.child_view v
    where v.child_id = companion.current_child();

create view companion.my_feedback with (security_barrier) as
    select id, review_id, felt, could_be_better, given_at
    from openiro.review_feedback
    where child_id = companion.current_child();

create view companion.my_advocacy_request with (security_barrier) as
    select r.id, r.status, r.requested_at,
        coalesce(r.provider_name, (select a.name from openiro.advocacy_provider a
         where a.local_authority_id = r.local_authority_id)) as provider_name,
        (select p.display_name from openiro.person p
         where p.local_authority_id = r.local_authority_id and p.id = r.accepted_by) as advocate_name,
        (select d.due_date from openiro.deadline d
         where d.local_authority_id = r.local_authority_id and d.subject_id = r.id and d.rule = 'ADVOCACY_REPLY'
             and d.state = 'OPEN') as answer_due
    from openiro.advocacy_request r
    where r.child_id = companion.current_child();

-- Written once. Of the words only a fingerprint comes back, which tells a repeated request from a different one.
create view companion.my_advocacy_reason with (security_barrier) as
    select request_id, words, encode(sha256(convert_to(words, 'UTF8')), 'hex') as fingerprint
    from openiro.advocacy_reason
    where child_id = companion.current_child();

grant select on companion.me, companion.help, companion.my_iro, companion.my_iro_seen, companion.my_previous_iro,
    companion.my_iro_photo, companion.my_helper, companion.my_review, companion.my_review_person, companion.my_message,
    companion.my_view, companion.my_feedback, companion.my_advocacy_request to openiro_child;
grant update (child_saw_at) on companion.my_iro_seen to openiro_child;
grant insert (id, recipient, body, client_created_at, received_at) on companion.my_message to openiro_child;
grant insert (id, topic, words, visible_to, saved_at),
    update (review_id, topic, words, visible_to, saved_at, shared_at, version), delete on companion.my_view to openiro_child;
grant insert (id, review_id, felt, could_be_better, given_at) on companion.my_feedback to openiro_child;
grant insert (id, requested_at) on companion.my_advocacy_request to openiro_child;
grant select (request_id, fingerprint), insert (request_id, words) on companion.my_advocacy_reason to openiro_child;

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
create trigger seen after update of child_saw_at on openiro.allocation
    for each row when (old.child_saw_at is null and new.child_saw_at is not null)
    execute function openiro.words_arrived('CHILD_SAW_IRO');
