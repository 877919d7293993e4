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
-- Only the work that follows a review asks: nobody who can ask others besides makes figures of one.
create policy asking on openiro.review_survey as restrictive for insert to openiro_staff
    with check ((select scope.is_work()));
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

create policy linking on openiro.review_meeting for select to openiro_owner using (true);
create policy linking on openiro.review_meeting_attendee for select to openiro_owner using (true);

-- What the page says: nobody's name but the child's first, nobody else who was there, and of several meetings the last they
-- were to come to themselves.
create function scope.linked_survey()
    returns table (language text, authority_name text, first_name text, met_on date)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select s.language, a.name, ch.first_name, coalesce(
        (select cast(max(m.scheduled_for) at time zone 'Europe/London' as date)
            from openiro.review_meeting_attendee ma
            join openiro.review_meeting m on m.local_authority_id = ma.local_authority_id and m.id = ma.meeting_id
            where ma.local_authority_id = s.local_authority_id and ma.attendee_id = s.attendee_id
              and ma.left_out_at is null and m.called_off_at is null),
        r.completed_on)
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
-- too few over the authority. Too few: those of less than five people, or of one to four whose answers nobody may read.
-- Somebody with several children is one, by the address their links went to. Restricted records are counted too, or opening
-- one would tell its answers; and no quarter of more than ten years ago is, long before the first record is destroyed.
create function scope.survey_counts(quarter date, iro uuid)
    returns table (relation text, question text, agreement text, answers bigint)
    language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    asked constant date := quarter;
    about constant uuid := iro;
    following constant date := asked + interval '3 months';
    today constant date := now() at time zone 'Europe/London';
begin
    if not (scope.has_role('IRO_MANAGER') or scope.has_role('ADMIN') or scope.has_role('DCS')
            or scope.has_role('LEAD_MEMBER') or scope.has_role('AUDITOR'))
        or asked <> date_trunc('quarter', cast(asked as timestamp))
        -- A day later than its end, so that nothing that began before can still come.
        or following >= today or asked < today - interval '10 years' then
        return;
    end if;
    return query
    with given as (
        select s.relation, q.key as question, q.value as agreement, s.iro_id, lower(s.email) as who,
            not a.may_be_read as sealed
        from openiro.survey_answer a
        join openiro.review_survey s on s.local_authority_id = a.local_authority_id and s.id = a.survey_id
        cross join lateral jsonb_each_text(a.answers) q
        where a.local_authority_id = scope.current_authority()
          and a.answered_at >= cast(asked as timestamp) at time zone 'Europe/London'
          and a.answered_at < cast(following as timestamp) at time zone 'Europe/London'
    ), many as (
        select g.relation, g.question, g.iro_id from given g
        group by g.relation, g.question, g.iro_id
        having count(distinct g.who) >= 5 and count(distinct g.who) filter (where g.sealed) not between 1 and 4
    ), placed as (
        select g.*, m.iro_id as block from given g
        left join many m on m.relation = g.relation and m.question = g.question and m.iro_id = g.iro_id
    ), told as (
        select p.relation, p.question, p.block from placed p
        group by p.relation, p.question, p.block
        having count(distinct p.who) >= 5 and count(distinct p.who) filter (where p.sealed) not between 1 and 4
    )
    select p.relation, p.question, p.agreement, count(*) from placed p
    join told t on t.relation = p.relation and t.question = p.question and t.block is not distinct from p.block
    where about is null or p.block = about
    group by p.relation, p.question, p.agreement;
end
$$;

grant execute on function scope.linked_survey(), scope.answer_survey(jsonb, text, boolean, text),
    scope.survey_counts(date, uuid) to openiro_staff;
