-- What is kept no longer than it is said to be, and a destruction that is whole whoever carries it out. See
-- docs/adr/0014-retention.md.

-- Answers kept for an Idempotency-Key can hold personal data of any record. Nobody reads them here, and nobody names a time:
-- a younger answer still guards against doing something twice.
drop index openiro.idempotency_record_age;
create index idempotency_record_age on openiro.idempotency_record (created_at);
create policy ageing on openiro.idempotency_record to openiro_owner using (true);
create function scope.forget_answers() returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    gone bigint;
begin
    delete from openiro.idempotency_record where created_at < now() - interval '24 hours';
    get diagnostics gone = row_count;
    return gone;
end
$$;
grant execute on function scope.forget_answers() to openiro_staff;

-- A hold that is placed while a destruction runs stays, and the child it refers to with it.
drop policy destruction on openiro.legal_hold;
create policy destruction on openiro.legal_hold to openiro_destroyer
    using (child_id = any ((select scope.destroying())::uuid[]) and lifted_at is not null);

-- Not while the record is in use again, nor while the identity provider has not yet heard that the child's account ends:
-- nobody would know of that account any more.
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
          where w.stream = 'account:' || d.child_id and w.state <> 'DONE')
    order by d.approved_at, d.id;
end
$$;

-- Wholly or not at all, also where the statements are an operator's own.
create function scope.require_whole_destruction() returns trigger
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select from openiro.destruction d where d.id = new.id and d.status = 'DESTROYED' and d.destroyed is null) then
        raise exception 'A record is destroyed wholly or not at all';
    end if;
    return null;
end
$$;
create constraint trigger destroyed_wholly after update on openiro.destruction deferrable initially deferred
    for each row when (new.status = 'DESTROYED') execute function scope.require_whole_destruction();
