-- What children said of their reviews is told as what adults did: see scope.survey_counts().

alter table openiro.review_feedback
    -- The child's on the day that the review counts on, as known when this was said: a corrected allocation moves no figure.
    add column iro_id uuid,
    add foreign key (local_authority_id, iro_id) references openiro.iro_profile (local_authority_id, id) not valid;
create index review_feedback_iro on openiro.review_feedback (local_authority_id, iro_id) where iro_id is not null;
create index review_feedback_given on openiro.review_feedback (local_authority_id, given_at);

create function openiro.iro_of_review(authority uuid, review uuid) returns uuid
    language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
    return (select a.iro_id from openiro.review r
        join openiro.allocation a on a.local_authority_id = r.local_authority_id and a.child_id = r.child_id
            and a.started_on <= r.counts_on and (a.ended_on is null or a.ended_on > r.counts_on)
        where r.local_authority_id = authority and r.id = review
        order by a.started_on desc limit 1);
end
$$;

create function openiro.feedback_given() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    new.iro_id := openiro.iro_of_review(new.local_authority_id, new.review_id);
    return new;
end
$$;
create trigger given before insert on openiro.review_feedback for each row execute function openiro.feedback_given();

alter table openiro.review_feedback no force row level security;
set local row_security = on;
update openiro.review_feedback f set iro_id = openiro.iro_of_review(f.local_authority_id, f.review_id);
set local row_security = off;
alter table openiro.review_feedback force row level security;

create policy totals on openiro.review_feedback for select to openiro_owner using (true);

-- Every figure is a sum of the same blocks, each told whole or never: what was said in one calendar quarter that is over, to
-- one question, by the children of one IRO; where these are less than five, with all that are less than five over the
-- authority. The review as a whole is the question without a name. Restricted records are counted too, or opening one would
-- tell its answers; and no quarter of more than ten years ago is, long before the first record is destroyed.
create function scope.feedback_counts(quarter date, iro uuid)
    returns table (question text, feeling text, answers bigint)
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
    with said as (
        select q.question, q.feeling, f.iro_id, f.child_id
        from openiro.review_feedback f
        cross join lateral (select '' as question, f.felt as feeling
            union all select a.key, a.value from jsonb_each_text(f.answers) a) q
        where f.local_authority_id = scope.current_authority() and q.feeling is not null
          and f.given_at >= cast(asked as timestamp) at time zone 'Europe/London'
          and f.given_at < cast(following as timestamp) at time zone 'Europe/London'
    ), many as (
        select s.question, s.iro_id from said s group by s.question, s.iro_id having count(distinct s.child_id) >= 5
    ), placed as (
        select s.*, m.iro_id as block from said s left join many m on m.question = s.question and m.iro_id = s.iro_id
    ), told as (
        select p.question, p.block from placed p group by p.question, p.block having count(distinct p.child_id) >= 5
    )
    select p.question, p.feeling, count(*) from placed p
    join told t on t.question = p.question and t.block is not distinct from p.block
    where about is null or p.block = about
    group by p.question, p.feeling;
end
$$;

grant execute on function scope.feedback_counts(date, uuid) to openiro_staff;
