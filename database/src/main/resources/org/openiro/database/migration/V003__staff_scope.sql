-- Opening a transaction for a member of staff, and registering an authority.

-- The memberships of a token's subject, over all authorities: needed before one of them is chosen.
create function scope.memberships_of(token_subject text)
    returns table (membership_id uuid, local_authority_id uuid, authority_code text, authority_name text, person_id uuid,
                   person_name text, role text, team_id uuid)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select m.id, m.local_authority_id, a.code, a.name, p.id, p.display_name, m.role, m.team_id
    from openiro.person p
    join openiro.membership m on m.local_authority_id = p.local_authority_id and m.person_id = p.id
    join openiro.local_authority a on a.id = p.local_authority_id
    where p.subject = token_subject and m.ended_on is null
    order by a.code, m.role, m.id;
end
$$;

-- False, and no scope, for a subject without a current membership in that authority.
create function scope.begin_staff(token_subject text, authority uuid) returns boolean
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
as $$
declare
    person uuid;
    roles  text;
begin
    -- A role held in several teams counts once.
    select p.id, string_agg(distinct m.role, ',' order by m.role) into person, roles
    from openiro.person p
    join openiro.membership m on m.local_authority_id = p.local_authority_id and m.person_id = p.id
    where p.subject = token_subject and p.local_authority_id = authority and m.ended_on is null
    group by p.id;
    if person is null then
        return false;
    end if;
    perform scope.claim('staff|' || authority || '|' || person || '|' || roles);
    return true;
end
$$;

grant execute on function scope.memberships_of(text), scope.begin_staff(text, uuid) to openiro_staff;

-- Called by the operator through the migration program only. Its first administrator registers everybody else
-- through the API. Registering a known code again changes nothing and returns the same id.
create function scope.register_authority(new_id uuid, new_code text, new_name text,
                                         admin_id uuid, admin_name text, admin_subject text) returns uuid
    language plpgsql volatile set search_path = pg_catalog, pg_temp
as $$
declare
    known uuid;
begin
    select id into known from openiro.local_authority where code = new_code;
    if known is not null then
        return known;
    end if;
    insert into openiro.local_authority (id, code, name) values (new_id, new_code, new_name);
    insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name)
    values (admin_id, new_id, admin_subject, 'STAFF', admin_name, split_part(admin_name, ' ', 1));
    insert into openiro.membership (id, local_authority_id, person_id, role, since)
    values (gen_random_uuid(), new_id, admin_id, 'ADMIN', current_date);
    return new_id;
end
$$;
