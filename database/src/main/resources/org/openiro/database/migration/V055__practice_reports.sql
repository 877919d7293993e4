-- What the reports about duties and reviews of a span of days go by.

create index deadline_due on openiro.deadline (local_authority_id, due_date, rule);
create index review_held on openiro.review (local_authority_id, counts_on) where status = 'HELD';
