-- How a review is prepared: one row for a review, one document for each part, written and read as a whole. The parts are
-- typed records of the application; nothing is searched for inside them.

create table openiro.review_preparation (
    id                     uuid primary key,
    local_authority_id     uuid not null,
    child_id               uuid not null,
    review_id              uuid not null,
    planning_talk          jsonb,
    consultation           jsonb,
    visit                  jsonb,
    venue                  jsonb,
    taking_part            jsonb,
    chairing               jsonb,
    parents_part           jsonb,
    adjournment_considered jsonb,
    views_of_others        jsonb,
    papers                 jsonb,
    version                bigint not null default 0,
    unique (local_authority_id, id),
    unique (local_authority_id, review_id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id)
);
create index review_preparation_child on openiro.review_preparation (local_authority_id, child_id);

call scope.protect('openiro.review_preparation');
call scope.restrict('openiro.review_preparation');
call scope.destructible('openiro.review_preparation');
grant select, insert, update on openiro.review_preparation to openiro_staff;
