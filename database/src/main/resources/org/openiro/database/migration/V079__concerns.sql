-- A concern about a child's plan, raised by somebody without an account by a one-time link. See docs/adr/0017-one-time-links.md.

create table openiro.concern (
    id                 uuid primary key,
    local_authority_id uuid not null,
    child_id           uuid not null,
    -- Whom the link was given to.
    invited_name       text not null check (length(invited_name) between 1 and 120),
    invited_relation   text not null check (length(invited_relation) between 1 and 120),
    invited_email      text check (length(invited_email) <= 254),
    language           text not null check (language ~ '^[a-z]{2,3}$'),
    invited_by         uuid not null,
    invited_at         timestamptz not null,
    -- What was raised, by whoever had it.
    words              text check (length(words) between 1 and 4000),
    name               text check (length(name) between 1 and 120),
    relation           text check (length(relation) between 1 and 120),
    email              text check (length(email) <= 254),
    phone              text check (length(phone) <= 60),
    raised_in          text,
    raised_at          timestamptz,
    outcome            text,
    words_for_reporter text,
    outcome_by         uuid,
    outcome_at         timestamptz,
    version            bigint not null default 0,
    unique (local_authority_id, id),
    foreign key (local_authority_id, child_id) references openiro.child (local_authority_id, id),
    foreign key (local_authority_id, invited_by) references openiro.person (local_authority_id, id),
    foreign key (local_authority_id, outcome_by) references openiro.person (local_authority_id, id),
    check (num_nulls(words, name, relation, raised_in, raised_at) in (0, 5)),
    check (raised_at is not null or num_nulls(email, phone) = 2),
    check (num_nulls(outcome, words_for_reporter, outcome_by, outcome_at) in (0, 4)),
    check (outcome_at is null or raised_at is not null)
);
create index concern_child on openiro.concern (local_authority_id, child_id, invited_at, id);
create index concern_invited_by on openiro.concern (local_authority_id, invited_by);
create index concern_outcome_by on openiro.concern (local_authority_id, outcome_by) where outcome_by is not null;

call scope.protect('openiro.concern');
call scope.restrict('openiro.concern');
call scope.destructible('openiro.concern');
-- Staff give a link and record what came of a concern. Only whoever has the link writes what is raised.
grant select,
    insert (id, local_authority_id, child_id, invited_name, invited_relation, invited_email, language, invited_by, invited_at,
        version),
    update (outcome, words_for_reporter, outcome_by, outcome_at, version)
    on openiro.concern to openiro_staff;
create policy linking on openiro.concern to openiro_owner using (true) with check (true);

-- What the page says: who it was made for, and no more of the child than the first name.
create function scope.linked_concern()
    returns table (name text, relation text, language text, authority_name text, first_name text)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select c.invited_name, c.invited_relation, c.language, a.name, ch.first_name
    from openiro.concern c
    join openiro.local_authority a on a.id = c.local_authority_id
    join openiro.child ch on ch.local_authority_id = c.local_authority_id and ch.id = c.child_id
    where c.id = scope.linked_subject('CONCERN');
end
$$;

-- False when it was raised before, perhaps at this moment from another copy of the mail.
create function scope.raise_concern(given text, by_name text, as_relation text, by_email text, by_phone text, written_in text)
    returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    raised openiro.concern;
begin
    update openiro.concern c set words = given, name = by_name, relation = as_relation, email = by_email, phone = by_phone,
        raised_in = written_in, raised_at = now(), version = c.version + 1
    where c.id = scope.linked_subject('CONCERN') and c.raised_at is null
    returning * into raised;
    if raised.id is null then
        return false;
    end if;
    perform scope.use_links(raised.id);
    perform scope.enqueue(raised.local_authority_id, 'child:' || raised.child_id, 'CONCERN_RAISED', raised.id, now());
    return true;
end
$$;

-- It stays open until it ends: reading is not done once.
create function scope.linked_concern_outcome() returns table (language text, words text)
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    opened openiro.concern;
begin
    select * into opened from openiro.concern c
    where c.id = scope.linked_subject('CONCERN_OUTCOME') and c.outcome_at is not null;
    if opened.id is null then
        return;
    end if;
    -- Each opening is recorded; the link by itself may write nothing.
    perform scope.enqueue(opened.local_authority_id, 'child:' || opened.child_id, 'CONCERN_OUTCOME_OPENED', opened.id, now());
    return query select opened.raised_in, opened.words_for_reporter;
end
$$;

grant execute on function scope.linked_concern(), scope.raise_concern(text, text, text, text, text, text),
    scope.linked_concern_outcome() to openiro_staff;
