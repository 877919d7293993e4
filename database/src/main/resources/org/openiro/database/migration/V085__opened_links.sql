-- That something was read by a link is told to the audit apart from the child's own work, and at most once an hour: neither
-- a mail scanner nor somebody who reloads fills the stream that the child's words wait in. See docs/adr/0017-one-time-links.md.

create function scope.enqueue_opened(authority uuid, item_kind text, subject uuid) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    -- The id is that of the hour, so that of several at once one is kept.
    insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)
    values (md5(item_kind || '/' || subject || '/' || floor(extract(epoch from now()) / 3600))::uuid,
        authority, 'apart:' || item_kind || ':' || subject, item_kind, subject, now(), now())
    on conflict (id) do nothing;
end
$$;

-- The texts around the copy are in the language of whoever it was made for; the copy itself says what it is written in.
create or replace function scope.linked_record() returns table (language text, content text)
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    opened openiro.record_copy;
begin
    select * into opened from openiro.record_copy c where c.id = scope.linked_subject('RECORD');
    if opened.id is null then
        return;
    end if;
    -- The link by itself may write nothing.
    perform scope.enqueue_opened(opened.local_authority_id, 'RECORD_OPENED', opened.id);
    return query
    select r.language, opened.content::text
    from openiro.record_recipient r
    where r.local_authority_id = opened.local_authority_id and r.id = opened.recipient_id;
end
$$;

create or replace function scope.linked_concern_outcome() returns table (language text, words text)
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
    perform scope.enqueue_opened(opened.local_authority_id, 'CONCERN_OUTCOME_OPENED', opened.id);
    return query select opened.raised_in, opened.words_for_reporter;
end
$$;
