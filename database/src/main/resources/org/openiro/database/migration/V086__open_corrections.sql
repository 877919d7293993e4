-- Why the record of a review is being corrected: while it is, what the record rests on can be written again.

alter table openiro.review_document add column correcting_because text check (length(correcting_because) between 1 and 1000);
