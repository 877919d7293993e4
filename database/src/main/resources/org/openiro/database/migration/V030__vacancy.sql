-- A rule may say for itself from when its deadline is amber. NULL: the days before the due date that hold for every other.
alter table openiro.deadline add column amber_from date;
