-- What a remedial action took the place of is not given up: a child is told so, until that was closed in its turn. Of one
-- that has no words for the child, they are told nothing, nor by this.

grant select (remedies_id) on openiro.review_decision to openiro_view;

set role openiro_view;

create or replace view companion.my_decision with (security_barrier) as
    select d.id, d.review_id, d.child_words as words, d.child_band as reading_band, d.due_on, d.drafted_at,
        case
            when d.progress = 'DONE' then 'DONE'
            when d.ending = 'CARRIED_OVER' and not exists (select from openiro.review_decision r
                where r.local_authority_id = d.local_authority_id and r.remedies_id = d.id
                    and r.ending = 'CLOSED') then 'REPLACED'
            when d.ending is not null then 'NOT_ANY_MORE'
            when d.progress = 'NOT_DONE' then 'NOT_DONE'
            when d.answer = 'DISPUTED' then 'TALKING_ABOUT_IT'
            when d.answer is null then 'WAITING'
            when d.progress = 'IN_PROGRESS' then 'BEGUN'
            else 'AGREED'
        end as status
    from openiro.review_decision d
    where d.child_id = companion.current_child();

set role openiro_owner;
