-- A child is asked how a review was, question by question, and may leave out any of it or all.

create table openiro.feedback_request (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    review_id          uuid not null,
    asked_at           timestamptz not null,
    unique (local_authority_id, id),
    unique (local_authority_id, review_id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id)
);
create index feedback_request_child on openiro.feedback_request (local_authority_id, child_id);

call scope.protect('openiro.feedback_request');
call scope.restrict('openiro.feedback_request');
call scope.destructible('openiro.feedback_request');
grant select, insert on openiro.feedback_request to openiro_staff;

create policy own on openiro.feedback_request for select to openiro_view
    using (local_authority_id = (select companion.current_authority()) and child_id = (select companion.current_child()));
grant select (review_id) on openiro.feedback_request to openiro_view;

-- Nothing said at all is an answer too: the child has seen the question and went on.
alter table openiro.review_feedback
    alter column felt drop not null,
    -- By question, a face.
    add column answers jsonb not null default '{}'
        constraint review_feedback_answers check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 1000);
grant select (answers), insert (answers) on openiro.review_feedback to openiro_view;

set role openiro_view;

create or replace view companion.my_review with (security_barrier) as
    select r.id, r.status, r.scheduled_for, r.venue_kind, r.venue_label, r.counts_on as held_on,
        exists (select from openiro.review_feedback f where f.review_id = r.id) as feedback_given,
        case when r.status = 'ADJOURNED' then r.resume_on end as goes_on_on,
        exists (select from openiro.feedback_request q where q.review_id = r.id) as feedback_asked
    from openiro.review r
    where r.child_id = companion.current_child();

create or replace view companion.my_feedback with (security_barrier) as
    select id, review_id, felt, could_be_better, given_at, answers
    from openiro.review_feedback
    where child_id = companion.current_child();
grant insert (answers) on companion.my_feedback to openiro_child;

set role openiro_owner;
