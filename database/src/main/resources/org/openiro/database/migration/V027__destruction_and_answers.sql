-- What a destruction leaves and what it looks at, and answers forgotten a few at a time. See docs/adr/0014-retention.md.

-- Proposals withdrawn before say until when the record was kept, which is a day of the child's life: that goes too.
create or replace function scope.begin_destruction(wanted uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    perform 1 from openiro.destruction d where d.id = wanted for update;
    if wanted not in (select scope.destructions_to_carry_out()) then
        return false;
    end if;
    update openiro.destruction d set retained_until = null, version = d.version + 1
    from openiro.destruction w
    where w.id = wanted and d.local_authority_id = w.local_authority_id and d.child_id = w.child_id and d.id <> wanted;
    update openiro.destruction d set status = 'DESTROYED', retained_until = null, destroyed_at = transaction_timestamp(),
        destroyed_by = session_user, version = d.version + 1
    where d.id = wanted;
    return true;
end
$$;

create or replace function scope.destructions_to_carry_out() returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select d.id from openiro.destruction d
    join openiro.child_retention r on r.local_authority_id = d.local_authority_id and r.child_id = d.child_id
    where d.status = 'APPROVED' and r.retained_until < current_date
      and not exists (select from openiro.legal_hold h
          where h.local_authority_id = d.local_authority_id and h.child_id = d.child_id and h.lifted_at is null)
      and not exists (select from openiro.period_of_care p
          where p.local_authority_id = d.local_authority_id and p.child_id = d.child_id
            and p.status in ('PENDING_24H', 'ACTIVE'))
      and not exists (select from openiro.companion_access a
          where a.local_authority_id = d.local_authority_id and a.child_id = d.child_id and a.closed_at is null)
      and not exists (select from openiro.work_item w
          where w.stream = 'account:' || d.child_id and w.state in ('READY', 'PARKED'))
    order by d.approved_at, d.id;
end
$$;

-- By its stream, also when it is done: the whole table is not read for every record that is destroyed.
create index work_item_whole_stream on openiro.work_item (stream);
create function scope.destroying_streams() returns text[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return array(select kind || d.child_id from openiro.destruction d cross join unnest('{child:,account:}'::text[]) kind
        where d.status = 'DESTROYED' and d.child_id is not null and d.destroyed_at = transaction_timestamp());
end
$$;
grant execute on function scope.destroying_streams() to openiro_destroyer;
drop policy destruction on openiro.work_item;
create policy destruction on openiro.work_item to openiro_destroyer
    using (stream = any ((select scope.destroying_streams())::text[]));

-- Ten thousand at a time, so that nobody waits long for a key; how many, so that the caller can come back for more.
create or replace function scope.forget_answers() returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    gone bigint;
begin
    delete from openiro.idempotency_record r using (
        select o.local_authority_id, o.person_id, o.operation, o.key from openiro.idempotency_record o
        where o.created_at < now() - interval '24 hours'
        order by o.created_at limit 10000 for update skip locked) old
    where r.local_authority_id = old.local_authority_id and r.person_id = old.person_id
      and r.operation = old.operation and r.key = old.key;
    get diagnostics gone = row_count;
    return gone;
end
$$;
