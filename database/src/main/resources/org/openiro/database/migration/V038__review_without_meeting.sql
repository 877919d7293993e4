-- A review can be held without a meeting, where a child who is settled decided on one meeting a year.
alter table openiro.review add column without_meeting boolean;
