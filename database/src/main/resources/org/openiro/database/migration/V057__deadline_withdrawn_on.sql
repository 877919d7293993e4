-- When a deadline was withdrawn: one that was overtaken after its due date was not met, and counts as that. Of what was
-- withdrawn before this is not known, and it is in no figure.

alter table openiro.deadline add column withdrawn_on date;
