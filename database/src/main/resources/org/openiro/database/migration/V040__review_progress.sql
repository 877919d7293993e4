-- A review from invitation to its last meeting: opened, adjourned once at most (SI 2010/959, regulation 36(2)), gone on with.

alter table openiro.review
    add column adjourned_on date,
    add column resume_on date,
    add column adjournment_reason text check (length(adjournment_reason) between 1 and 1000),
    add column resumed_on date,
    add constraint review_status check
        (status in ('PLANNED', 'INVITED', 'IN_PROGRESS', 'ADJOURNED', 'HELD', 'CANCELLED')),
    add constraint review_begun check (status not in ('IN_PROGRESS', 'ADJOURNED') or opened_on is not null),
    add constraint review_adjournment check (num_nulls(adjourned_on, resume_on, adjournment_reason) in (0, 3)),
    add constraint review_adjourned check (status <> 'ADJOURNED' or adjourned_on is not null),
    add constraint review_goes_on check (resume_on > adjourned_on),
    add constraint review_resumed check (resumed_on >= adjourned_on);

-- One review that is not over at a time, also under concurrent requests.
drop index openiro.review_planned;
create unique index review_planned on openiro.review (local_authority_id, child_id)
    where status in ('PLANNED', 'INVITED', 'IN_PROGRESS', 'ADJOURNED');

drop policy own_say on openiro.review_change_request;
create policy own_say on openiro.review_change_request for insert to openiro_view
    with check (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child())
        and review_id in (select id from openiro.review where status not in ('HELD', 'CANCELLED')));

grant select (resume_on) on openiro.review to openiro_view;

set role openiro_view;

-- The child is told when an adjourned review goes on, not why it could not be finished.
create or replace view companion.my_review with (security_barrier) as
    select r.id, r.status, r.scheduled_for, r.venue_kind, r.venue_label, r.counts_on as held_on,
        exists (select from openiro.review_feedback f where f.review_id = r.id) as feedback_given,
        case when r.status = 'ADJOURNED' then r.resume_on end as goes_on_on
    from openiro.review r
    where r.child_id = companion.current_child();

set role openiro_owner;
