-- What a review decides (IRO Handbook, chapter 3): drafted, sent to the manager together, answered, carried out. A row is one
-- version of one decision and stays as it was sent; a correction is another row that takes its place.

create table openiro.decision_issue (
    id                   uuid primary key,
    local_authority_id   uuid not null,
    child_id             uuid not null,
    review_id            uuid not null,
    issued_at            timestamptz not null,
    issued_by            uuid not null,
    -- Why a review decided nothing; only where nothing was sent.
    no_decisions_because text,
    version              bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, issued_by) references openiro.person (local_authority_id, id)
);
create index decision_issue_child on openiro.decision_issue (local_authority_id, child_id);
create index decision_issue_review on openiro.decision_issue (local_authority_id, review_id);
create index decision_issue_issued_by on openiro.decision_issue (local_authority_id, issued_by);

create table openiro.review_decision (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    review_id          uuid not null,
    kind               text not null check (kind in ('DECISION', 'RECOMMENDATION', 'REMEDIAL_ACTION')),
    source             text not null,
    -- One of them where the source is of that kind.
    plan_element       text,
    agenda_item        text,
    text               text not null,
    -- A person, never a team: of the authority by id, anybody else by name and role.
    owner_id           uuid,
    owner_name         text not null,
    owner_role         text,
    due_on             date not null,
    -- The earlier decision that this puts right.
    remedies_id        uuid,
    carried_over       integer not null default 0,
    drafted_at         timestamptz not null,
    drafted_by         uuid not null,
    issue_id           uuid,
    -- The version that this takes the place of.
    supersedes_id      uuid,
    correction_reason  text,
    -- The manager.
    answer             text check (answer in ('AGREED', 'AGREED_BY_DEFAULT', 'DISPUTED')),
    answered_at        timestamptz,
    answered_by        uuid,
    query              text,
    query_answer       text,
    query_answered_at  timestamptz,
    query_answered_by  uuid,
    -- In words for the child.
    child_words        text,
    child_band         text check (child_band in ('SYMBOLS', 'SIMPLE', 'FULL')),
    child_written_at   timestamptz,
    explained_by       uuid,
    explained_on       date,
    understood         text check (understood in ('YES', 'PARTLY', 'NO')),
    how_explained      text,
    -- What was done about it.
    progress           text check (progress in ('IN_PROGRESS', 'DONE', 'NOT_DONE')),
    progress_on        date,
    progress_words     text,
    progress_by        uuid,
    progress_at        timestamptz,
    overdue_since      timestamptz,
    escalated_at       timestamptz,
    -- Where it went on no more.
    ending             text check (ending in ('WITHDRAWN', 'SUPERSEDED', 'CLOSED', 'CARRIED_OVER')),
    ended_at           timestamptz,
    ended_by           uuid,
    ending_reason      text,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, owner_id) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, remedies_id) references openiro.review_decision (local_authority_id, id),
    foreign key (local_authority_id, supersedes_id) references openiro.review_decision (local_authority_id, id),
    foreign key (local_authority_id, issue_id) references openiro.decision_issue (local_authority_id, id),
    foreign key (local_authority_id, drafted_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, answered_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, query_answered_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, explained_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, progress_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, ended_by) references openiro.person (local_authority_id, id),
    check (owner_id is not null or owner_role is not null),
    check ((kind = 'REMEDIAL_ACTION') = (remedies_id is not null)),
    check ((supersedes_id is null) = (correction_reason is null)),
    check (num_nulls(answer, answered_at) in (0, 2)),
    -- Silence is nobody's answer; everything else is somebody's.
    check ((answer in ('AGREED', 'DISPUTED')) = (answered_by is not null) or answer is null and answered_by is null),
    check (answer is null or issue_id is not null),
    check (num_nulls(query_answer, query_answered_at, query_answered_by) in (0, 3)),
    check (num_nulls(child_words, child_band, child_written_at) in (0, 3)),
    check (num_nulls(explained_by, explained_on, understood, how_explained) in (0, 4)),
    check (num_nulls(progress, progress_on, progress_by, progress_at) in (0, 4)),
    check (num_nulls(ending, ended_at, ended_by, ending_reason) in (0, 4))
);
create index review_decision_review on openiro.review_decision (local_authority_id, review_id, id);
-- What is open from earlier reviews.
create index review_decision_child on openiro.review_decision (local_authority_id, child_id, due_on);
create index review_decision_owner on openiro.review_decision (local_authority_id, owner_id) where owner_id is not null;
-- One remedy that holds for each, also under concurrent requests, and one version after another.
create unique index review_decision_remedies on openiro.review_decision (local_authority_id, remedies_id)
    where remedies_id is not null and (ending is null or ending = 'CARRIED_OVER');
create index review_decision_remedied on openiro.review_decision (local_authority_id, remedies_id)
    where remedies_id is not null;
create unique index review_decision_supersedes on openiro.review_decision (local_authority_id, supersedes_id)
    where supersedes_id is not null;
create index review_decision_issue on openiro.review_decision (local_authority_id, issue_id) where issue_id is not null;
create index review_decision_drafted_by on openiro.review_decision (local_authority_id, drafted_by);
create index review_decision_answered_by on openiro.review_decision (local_authority_id, answered_by)
    where answered_by is not null;
create index review_decision_query_answered_by on openiro.review_decision (local_authority_id, query_answered_by)
    where query_answered_by is not null;
create index review_decision_explained_by on openiro.review_decision (local_authority_id, explained_by)
    where explained_by is not null;
create index review_decision_progress_by on openiro.review_decision (local_authority_id, progress_by)
    where progress_by is not null;
create index review_decision_ended_by on openiro.review_decision (local_authority_id, ended_by) where ended_by is not null;

call scope.protect('openiro.decision_issue');
call scope.restrict('openiro.decision_issue');
call scope.destructible('openiro.decision_issue');
call scope.protect('openiro.review_decision');
call scope.restrict('openiro.review_decision');
call scope.destructible('openiro.review_decision');
grant select, insert, update on openiro.decision_issue, openiro.review_decision to openiro_staff;
