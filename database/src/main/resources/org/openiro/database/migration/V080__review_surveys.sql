-- How a review was for the parents, carers and social worker who were invited: asked by a one-time link, counted with the
-- answers of others, and read only where whoever answered said so. See docs/adr/0017-one-time-links.md.

create table openiro.review_survey (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    review_id          uuid not null,
    attendee_id        uuid not null,
    relation           text not null check (relation in ('PARENT', 'CARER', 'SOCIAL_WORKER')),
    -- The child's on the day that the review counts on, as known when it was asked: a corrected allocation moves no figure.
    iro_id             uuid,
    language           text not null check (language ~ '^[a-z]{2,3}$'),
    email              text check (length(email) <= 254),
    delivery           text not null check (delivery in ('NO_ADDRESS', 'QUEUED', 'HANDED_OFF', 'FAILED')),
    asked_at           timestamptz not null,
    handed_off_at      timestamptz,
    answered           boolean not null default false,
    unique (local_authority_id, id),
    -- Nobody is asked twice.
    unique (local_authority_id, review_id, attendee_id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, attendee_id) references openiro.review_attendee (local_authority_id, id),
    foreign key (local_authority_id, iro_id) references openiro.iro_profile (local_authority_id, id),
    check ((delivery = 'NO_ADDRESS') = (email is null)),
    check ((delivery = 'HANDED_OFF') = (handed_off_at is not null))
);
create index review_survey_child on openiro.review_survey (local_authority_id, child_id);
create index review_survey_attendee on openiro.review_survey (local_authority_id, attendee_id);
create index review_survey_iro on openiro.review_survey (local_authority_id, iro_id) where iro_id is not null;

call scope.protect('openiro.review_survey');
call scope.restrict('openiro.review_survey');
call scope.destructible('openiro.review_survey');
grant select,
    insert (id, local_authority_id, child_id, review_id, attendee_id, relation, iro_id, language, email, delivery, asked_at),
    update (delivery, handed_off_at)
    on openiro.review_survey to openiro_staff;
create policy linking on openiro.review_survey to openiro_owner using (true) with check (true);

-- In a table of its own, so that no query over those who were asked carries an answer along.
create table openiro.survey_answer (
    survey_id          uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    -- By the name of the question, how far they agree.
    answers            jsonb not null check (jsonb_typeof(answers) = 'object' and length(answers::text) <= 1000),
    words              text check (length(words) between 1 and 2000),
    may_be_read        boolean not null,
    answered_in        text not null check (answered_in ~ '^[a-z]{2,3}$'),
    answered_at        timestamptz not null,
    unique (local_authority_id, survey_id),
    foreign key (local_authority_id, survey_id) references openiro.review_survey (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    -- Words cannot be counted: what nobody may read is not kept.
    check (may_be_read or words is null),
    check (words is not null or answers <> '{}')
);
create index survey_answer_child on openiro.survey_answer (local_authority_id, child_id);
create index survey_answer_given on openiro.survey_answer (local_authority_id, answered_at);

call scope.protect('openiro.survey_answer');
call scope.restrict('openiro.survey_answer');
call scope.destructible('openiro.survey_answer');
-- Sealed, also to work in the background: without a yes nobody reads it, and scope.survey_counts() alone counts it.
create policy sealed on openiro.survey_answer as restrictive to openiro_staff
    using (may_be_read and ((select scope.has_role('IRO')) or (select scope.has_role('IRO_MANAGER'))));
grant select on openiro.survey_answer to openiro_staff;
create policy linking on openiro.survey_answer to openiro_owner using (true) with check (true);

-- What the page says: nobody's name but the child's first, and nobody else who was there.
create function scope.linked_survey()
    returns table (language text, authority_name text, first_name text, held_on date)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select s.language, a.name, ch.first_name, r.completed_on
    from openiro.review_survey s
    join openiro.local_authority a on a.id = s.local_authority_id
    join openiro.child ch on ch.local_authority_id = s.local_authority_id and ch.id = s.child_id
    join openiro.review r on r.local_authority_id = s.local_authority_id and r.id = s.review_id
    where s.id = scope.linked_subject('SURVEY');
end
$$;

-- False when it was answered before, perhaps at this moment from another mail.
create function scope.answer_survey(given jsonb, said text, readable boolean, written_in text) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    asked openiro.review_survey;
begin
    update openiro.review_survey s set answered = true
    where s.id = scope.linked_subject('SURVEY') and not s.answered
    returning * into asked;
    if asked.id is null then
        return false;
    end if;
    insert into openiro.survey_answer (survey_id, local_authority_id, child_id, answers, words, may_be_read, answered_in,
        answered_at)
    values (asked.id, asked.local_authority_id, asked.child_id, given, said, readable, written_in, now());
    perform scope.use_links(asked.id);
    perform scope.enqueue(asked.local_authority_id, 'child:' || asked.child_id, 'SURVEY_ANSWERED', asked.id, now());
    return true;
end
$$;

-- How far people agreed, by what they are to the child. Figures can be subtracted from each other, and from answers that
-- may be read, so every figure is a sum of the same blocks, and each block is told whole or never: the answers of one
-- calendar quarter that is over, to one question, of one relation, about one IRO; where these are too few, with all that are
-- too few over the authority. Too few: less than five answers, or one to four that nobody may read. Restricted records are
-- counted too, or opening one would tell its answers.
create function scope.survey_counts(since date, until date, iro uuid)
    returns table (relation text, question text, agreement text, answers bigint)
    language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    if not (scope.has_role('IRO_MANAGER') or scope.has_role('ADMIN') or scope.has_role('DCS')
        or scope.has_role('LEAD_MEMBER') or scope.has_role('AUDITOR')) then
        return;
    end if;
    return query
    with given as (
        select cast(date_trunc('quarter', a.answered_at at time zone 'Europe/London') as date) as quarter, s.relation,
            s.iro_id, q.key as question, q.value as agreement, not a.may_be_read as sealed
        from openiro.survey_answer a
        join openiro.review_survey s on s.local_authority_id = a.local_authority_id and s.id = a.survey_id
        cross join lateral jsonb_each_text(a.answers) q
        where a.local_authority_id = scope.current_authority()
          and a.answered_at >= cast(since as timestamp) at time zone 'Europe/London'
          and a.answered_at < cast(until + 1 as timestamp) at time zone 'Europe/London'
    ), whole as (
        select * from given g
        -- A day later than its end, so that nothing that began before can still come.
        where g.quarter >= since and g.quarter + interval '3 months'
            < least(until + 2, cast(now() at time zone 'Europe/London' as date))
    ), placed as (
        select w.*, case when count(*) over mine >= 5 and sum(w.sealed::integer) over mine not between 1 and 4
            then w.iro_id end as block
        from whole w
        window mine as (partition by w.quarter, w.relation, w.question, w.iro_id)
    ), told as (
        select p.*, count(*) over it >= 5 and sum(p.sealed::integer) over it not between 1 and 4 as enough
        from placed p
        window it as (partition by p.quarter, p.relation, p.question, p.block)
    )
    select t.relation, t.question, t.agreement, count(*) from told t
    where t.enough and (iro is null or t.block = iro)
    group by t.relation, t.question, t.agreement;
end
$$;

grant execute on function scope.linked_survey(), scope.answer_survey(jsonb, text, boolean, text),
    scope.survey_counts(date, date, uuid) to openiro_staff;
