-- What the reviewing service says to social workers and teams about the practice in a child's case, and what they answer.

create table openiro.practice_feedback (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    review_id          uuid,
    sent_to            text not null check (sent_to in ('SOCIAL_WORKER', 'TEAM')),
    recipient_id       uuid,
    -- Also of a social worker, as it was then: reports are by team.
    team_id            uuid,
    kind               text not null check (kind in ('POSITIVE', 'CONSTRUCTIVE')),
    theme              text not null,
    text               text not null check (length(text) <= 4000),
    sent_by            uuid not null,
    sent_at            timestamptz not null,
    answer             text check (length(answer) <= 4000),
    acknowledged_by    uuid,
    acknowledged_at    timestamptz,
    withdrawn_by       uuid,
    withdrawn_at       timestamptz,
    withdrawal_reason  text check (length(withdrawal_reason) <= 1000),
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, recipient_id) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, team_id) references openiro.team (local_authority_id, id),
    foreign key (local_authority_id, sent_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, acknowledged_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, withdrawn_by) references openiro.person (local_authority_id, id),
    check ((sent_to = 'SOCIAL_WORKER') = (recipient_id is not null)),
    check (sent_to <> 'TEAM' or team_id is not null),
    check (num_nulls(acknowledged_by, acknowledged_at) in (0, 2)),
    check (answer is null or acknowledged_at is not null),
    check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3))
);
create index practice_feedback_child on openiro.practice_feedback (local_authority_id, child_id, sent_at, id);
create index practice_feedback_recipient on openiro.practice_feedback (local_authority_id, recipient_id, sent_at, id)
    where recipient_id is not null;
create index practice_feedback_team on openiro.practice_feedback (local_authority_id, team_id, sent_at, id)
    where team_id is not null;
create index practice_feedback_sent_at on openiro.practice_feedback (local_authority_id, sent_at);
create index practice_feedback_review on openiro.practice_feedback (local_authority_id, review_id) where review_id is not null;
create index practice_feedback_sent_by on openiro.practice_feedback (local_authority_id, sent_by);
create index practice_feedback_acknowledged_by on openiro.practice_feedback (local_authority_id, acknowledged_by)
    where acknowledged_by is not null;
create index practice_feedback_withdrawn_by on openiro.practice_feedback (local_authority_id, withdrawn_by)
    where withdrawn_by is not null;

call scope.protect('openiro.practice_feedback');
call scope.restrict('openiro.practice_feedback');
call scope.destructible('openiro.practice_feedback');
-- What was sent stays as it was.
grant select, insert,
    update (answer, acknowledged_by, acknowledged_at, withdrawn_by, withdrawn_at, withdrawal_reason, version)
    on openiro.practice_feedback to openiro_staff;
