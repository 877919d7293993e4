-- Something follows when these pass unmet. Rows entered from now on have an item of work of their own; those that are open
-- already get one here. The owner enqueues by a policy of its own, and reads the book for the length of this.

alter table openiro.deadline no force row level security;
set local row_security = on;
insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)
select gen_random_uuid(), d.local_authority_id, 'child:' || d.child_id, 'DEADLINE_PASSES', d.id,
    (d.due_date + 1)::timestamp at time zone 'Europe/London', (d.due_date + 1)::timestamp at time zone 'Europe/London'
from openiro.deadline d
where d.rule = 'CARE_PLAN_UPDATE' and d.state = 'OPEN' and d.child_id is not null;
set local row_security = off;
alter table openiro.deadline force row level security;
