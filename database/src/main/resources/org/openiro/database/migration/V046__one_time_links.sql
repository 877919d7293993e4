-- What somebody without an account may do, once, by a link that was sent to them. See docs/adr/0017-one-time-links.md.
--
-- Whoever comes with a token is in a scope of its own kind: current_authority(), current_person() and current_child() are
-- NULL in it, so no table shows anything, and what a link is for is done by functions that ask whose link it is.

create table openiro.one_time_link (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    purpose            text not null,
    -- What may be answered; several links may lead to it, such as those of two copies of a letter.
    subject_id         uuid not null,
    -- The token itself is nowhere but in the link.
    token_hash         bytea not null unique check (length(token_hash) = 32),
    created_at         timestamptz not null default now(),
    expires_at         timestamptz not null,
    used_at            timestamptz,
    revoked_at         timestamptz,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id)
);
create index one_time_link_child on openiro.one_time_link (local_authority_id, child_id);
create index one_time_link_subject on openiro.one_time_link (local_authority_id, subject_id);
call scope.protect('openiro.one_time_link');
call scope.restrict('openiro.one_time_link');
call scope.destructible('openiro.one_time_link');
grant select, insert on openiro.one_time_link to openiro_staff;
-- A meeting moves, or will not be. Nothing else about a link changes, and nobody makes a used one new.
grant update (expires_at, revoked_at) on openiro.one_time_link to openiro_staff;
create policy linking on openiro.one_time_link to openiro_owner using (true) with check (true);

-- OPEN, USED or EXPIRED for whoever has the token; NULL for anything else. By the server's own clock, as with sessions.
create function scope.link_state(hash bytea) returns text
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return (select case when l.used_at is not null then 'USED'
            when l.revoked_at is not null or l.expires_at <= now() then 'EXPIRED' else 'OPEN' end
        from openiro.one_time_link l where l.token_hash = hash);
end
$$;

-- False, and no scope, for a token that opens nothing now.
create function scope.begin_link(hash bytea) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    link openiro.one_time_link;
begin
    select * into link from openiro.one_time_link l
    where l.token_hash = hash and l.used_at is null and l.revoked_at is null and l.expires_at > now();
    if link.id is null then
        return false;
    end if;
    perform scope.claim('link|' || link.local_authority_id || '|' || link.subject_id || '|' || link.purpose);
    return true;
end
$$;

create function scope.link_purpose() returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select case when v[1] = 'link' then v[4] end from scope.verified() v
$$;

-- What the link of this transaction is about, if it is for that; for the functions of each purpose.
create function scope.linked_subject(wanted_purpose text) returns uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select case when v[1] = 'link' and v[4] = wanted_purpose then v[3]::uuid end from scope.verified() v
$$;

-- Once: every link that leads to the same thing is used.
create function scope.use_links(subject uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    update openiro.one_time_link l set used_at = now() where l.subject_id = subject and l.used_at is null;
end
$$;

grant execute on function scope.link_state(bytea), scope.begin_link(bytea), scope.link_purpose() to openiro_staff;

-- The consultation form that goes with an invitation, and what was answered.
create table openiro.consultation (
    id                 uuid primary key,
    local_authority_id uuid not null,
    invitation_id      uuid not null,
    review_id          uuid not null,
    child_id           uuid not null,
    form               text not null check (form in ('CHILD', 'PARENT', 'CARER')),
    language           text not null,
    created_at         timestamptz not null,
    -- By the name of the question.
    answers            jsonb,
    answered_in        text,
    answered_at        timestamptz,
    unique (local_authority_id, id),
    unique (local_authority_id, invitation_id),
    foreign key (local_authority_id, invitation_id) references openiro.invitation (local_authority_id, id),
    foreign key (local_authority_id, review_id) references openiro.review (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    check (num_nulls(answers, answered_in, answered_at) in (0, 3)),
    check (length(answers::text) <= 100000)
);
create index consultation_review on openiro.consultation (local_authority_id, review_id);
create index consultation_child on openiro.consultation (local_authority_id, child_id);
call scope.protect('openiro.consultation');
call scope.restrict('openiro.consultation');
call scope.destructible('openiro.consultation');
-- Staff make a form and read the answers. Only whoever has the link answers.
grant select, insert on openiro.consultation to openiro_staff;
create policy linking on openiro.consultation to openiro_owner using (true) with check (true);

-- What the page says: no surname, no address, nobody else.
create function scope.linked_consultation()
    returns table (form text, language text, authority_name text, first_name text, meeting_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select c.form, c.language, a.name, ch.first_name, r.scheduled_for
    from openiro.consultation c
    join openiro.local_authority a on a.id = c.local_authority_id
    join openiro.child ch on ch.local_authority_id = c.local_authority_id and ch.id = c.child_id
    join openiro.review r on r.local_authority_id = c.local_authority_id and r.id = c.review_id
    where c.id = scope.linked_subject('CONSULTATION');
end
$$;

-- False when it was answered before, perhaps at this moment from another copy.
create function scope.answer_consultation(given jsonb, written_in text) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    answered openiro.consultation;
begin
    update openiro.consultation c set answers = given, answered_in = written_in, answered_at = now()
    where c.id = scope.linked_subject('CONSULTATION') and c.answered_at is null
    returning * into answered;
    if answered.id is null then
        return false;
    end if;
    perform scope.use_links(answered.id);
    perform scope.enqueue(answered.local_authority_id, 'child:' || answered.child_id, 'CONSULTATION_ANSWERED', answered.id, now());
    return true;
end
$$;

grant execute on function scope.linked_consultation(), scope.answer_consultation(jsonb, text) to openiro_staff;
