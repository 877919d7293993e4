-- What a child reads of a decision: the words made for them, by when, and how it stands. Nothing else of it, and nothing
-- before it was sent. Who queried what is not for the child to carry; that somebody did, is.

create policy own on openiro.review_decision for select to openiro_view
    using (local_authority_id = (select companion.current_authority()) and child_id = (select companion.current_child())
        and issue_id is not null and child_words is not null and (ending is null or ending <> 'SUPERSEDED'));
grant select (id, local_authority_id, child_id, review_id, due_on, issue_id, answer, child_words, child_band, progress, ending,
    drafted_at) on openiro.review_decision to openiro_view;

set role openiro_view;

create view companion.my_decision with (security_barrier) as
    select d.id, d.review_id, d.child_words as words, d.child_band as reading_band, d.due_on, d.drafted_at,
        case
            when d.progress = 'DONE' then 'DONE'
            when d.ending is not null then 'NOT_ANY_MORE'
            when d.progress = 'NOT_DONE' then 'NOT_DONE'
            when d.answer = 'DISPUTED' then 'TALKING_ABOUT_IT'
            when d.answer is null then 'WAITING'
            when d.progress = 'IN_PROGRESS' then 'BEGUN'
            else 'AGREED'
        end as status
    from openiro.review_decision d
    where d.child_id = companion.current_child();

grant select on companion.my_decision to openiro_child;

set role openiro_owner;
