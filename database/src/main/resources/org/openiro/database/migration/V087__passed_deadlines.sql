-- When it was put on record that a watched deadline passed: from a row that takes the place of one that has passed at the
-- same moment, nothing follows again.

alter table openiro.deadline add column passed_at timestamptz;
-- The day by the clock that the due date goes by: whether it had passed already when it was entered. Not known of older rows.
alter table openiro.deadline add column entered_on date;
-- What became of one duty, whose rows take the place of each other.
create index deadline_subject on openiro.deadline (local_authority_id, subject_id, rule, due_date);

alter table openiro.deadline no force row level security;
set local row_security = on;
update openiro.deadline d set passed_at = w.finished_at
from openiro.work_item w
where w.local_authority_id = d.local_authority_id and w.subject_id = d.id and w.kind = 'DEADLINE_PASSES' and w.state = 'DONE'
  and d.state = 'OPEN' and w.finished_at >= (d.due_date + 1)::timestamp at time zone 'Europe/London';

-- A manager answers about a decision by a rule of its own.
update openiro.deadline set rule = 'OVERDUE_DECISION_ANSWER', anchor_event = 'DECISION_ESCALATED', version = version + 1
where rule = 'ESCALATION_ANSWER' and subject_type = 'REVIEW_DECISION';
set local row_security = off;
alter table openiro.deadline force row level security;
