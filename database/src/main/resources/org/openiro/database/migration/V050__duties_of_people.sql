-- Duties of the reviewing service's own people: about a person, and about no child. See docs/adr/0018-service-register.md.

-- Not valid: it holds for every row to come, a new column has nothing to check, and the row policies forbid the look.
alter table openiro.deadline add column person_id uuid,
    add foreign key (local_authority_id, person_id) references openiro.person (local_authority_id, id) not valid,
    add check (num_nonnulls(child_id, person_id) <= 1);
create index deadline_person on openiro.deadline (local_authority_id, person_id) where person_id is not null;

-- Whoever is an IRO or manages the service already owes the same as those to come. The owner reads memberships and enqueues
-- work by policies of its own.
set local row_security = on;
insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)
select gen_random_uuid(), m.local_authority_id, 'apart:CHECK_PERSONAL_DUTIES:' || m.person_id, 'CHECK_PERSONAL_DUTIES',
    m.person_id, now(), now()
from openiro.membership m
where m.role in ('IRO', 'IRO_MANAGER') and m.ended_on is null
group by m.local_authority_id, m.person_id;
set local row_security = off;
