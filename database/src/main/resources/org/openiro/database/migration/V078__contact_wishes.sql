-- A child asks their IRO to get in touch; and what a child was asked about comes back to the child.

create table openiro.contact_wish (
    id                 uuid primary key,
    local_authority_id uuid not null default companion.current_authority(),
    child_id           uuid not null default companion.current_child(),
    words              text check (length(words) <= 1000),
    asked_at           timestamptz not null,
    -- The contact that answered it.
    contacted_on       date,
    note_id            uuid,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, note_id) references openiro.case_note (local_authority_id, id),
    check (num_nulls(contacted_on, note_id) in (0, 2))
);
create index contact_wish_child on openiro.contact_wish (local_authority_id, child_id, asked_at, id);
create index contact_wish_note on openiro.contact_wish (local_authority_id, note_id) where note_id is not null;

call scope.protect('openiro.contact_wish');
call scope.restrict('openiro.contact_wish');
call scope.destructible('openiro.contact_wish');
grant select, update (contacted_on, note_id, version) on openiro.contact_wish to openiro_staff;

create policy own on openiro.contact_wish for select to openiro_view
    using (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()));
create policy own_say on openiro.contact_wish for insert to openiro_view
    with check (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()));
grant select (id, local_authority_id, child_id, words, asked_at, contacted_on),
    insert (id, words, asked_at) on openiro.contact_wish to openiro_view;

alter policy answers_only on openiro.deadline
    using (rule in ('MESSAGE_REPLY', 'ADVOCACY_REPLY', 'CONTACT_WANTED') and state = 'OPEN');

-- Of an event the child sees what was written for them, and nothing else.
create policy own on openiro.significant_event for select to openiro_view
    using (local_authority_id = (select companion.current_authority())
        and child_id = (select companion.current_child()) and outcome_at is not null);
create policy told_me on openiro.person for select to openiro_view
    using (id in (select outcome_by from openiro.significant_event));
grant select (id, local_authority_id, child_id, words_for_child, outcome_at, outcome_by) on openiro.significant_event
    to openiro_view;

set role openiro_view;

create view companion.my_contact_wish with (security_barrier) as
    select w.id, w.words, w.asked_at, w.contacted_on,
        (select d.due_date from openiro.deadline d
         where d.local_authority_id = w.local_authority_id and d.subject_id = w.id and d.rule = 'CONTACT_WANTED'
             and d.state = 'OPEN') as contact_due
    from openiro.contact_wish w
    where w.child_id = companion.current_child();

create view companion.my_result with (security_barrier) as
    select e.id, e.words_for_child as words, e.outcome_at as told_at,
        (select p.first_name from openiro.person p
         where p.local_authority_id = e.local_authority_id and p.id = e.outcome_by) as told_by
    from openiro.significant_event e
    where e.child_id = companion.current_child() and e.outcome_at is not null;

grant select, insert (id, words, asked_at) on companion.my_contact_wish to openiro_child;
grant select on companion.my_result to openiro_child;

set role openiro_owner;

create trigger arrived after insert on openiro.contact_wish
    for each row execute function openiro.words_arrived('CONTACT_WANTED');
