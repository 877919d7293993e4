-- Whether somebody is the Independent Reviewing Officer of a child on a day: also of one whose record is closed to whoever
-- asks, because nothing is said of the child.
create function scope.carries_child(person uuid, on_day date) returns boolean
    language plpgsql stable parallel restricted security definer set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (select from openiro.allocation a
        join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
        where a.local_authority_id = scope.current_authority() and i.person_id = person
          and a.started_on <= on_day and (a.ended_on is null or a.ended_on > on_day));
end
$$;
grant execute on function scope.carries_child(uuid, date) to openiro_staff;
