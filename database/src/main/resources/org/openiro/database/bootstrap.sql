-- Roles of OpenIRO. An administrator of the PostgreSQL server runs this once, connected to the (empty) database
-- that OpenIRO is to use; running it again changes nothing. It sets no passwords: give the four LOGIN roles theirs
-- with \password, or let them in by certificate. Nothing else in OpenIRO needs administrator rights.
--
--   openiro_owner     owns every table and function; nobody signs in as it
--   openiro_view      owns the companion views; holds only the columns a child may see
--   openiro_migrator  signs in to migrate, and becomes openiro_owner for that
--   openiro_staff     the staff application
--   openiro_child     the companion application
--   openiro_destroyer an operator, to destroy records of which two people have decided that; it can read nothing

do $$
declare
    wanted text;
begin
    foreach wanted in array array['openiro_owner', 'openiro_view'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I nologin noinherit nosuperuser nocreatedb nocreaterole nobypassrls', wanted);
        end if;
    end loop;
    foreach wanted in array array['openiro_migrator', 'openiro_staff', 'openiro_child', 'openiro_destroyer'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I login noinherit nosuperuser nocreatedb nocreaterole nobypassrls', wanted);
        end if;
    end loop;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to openiro_migrator, openiro_staff, openiro_child, openiro_destroyer',
        current_database());
    execute format('grant create on database %I to openiro_owner', current_database());
    -- Bulk loads go through a temporary table; the companion application has no use for one.
    execute format('grant temporary on database %I to openiro_staff', current_database());
end
$$;

grant openiro_owner to openiro_migrator with inherit false, set true;
-- A view runs with its owner's rights, so the migration creates companion views as openiro_view.
grant openiro_view to openiro_owner with inherit false, set true;

revoke create on schema public from public;

-- Exclusion constraints ("no two active allocations at once") compare a uuid and a date range in one index.
create extension if not exists btree_gist with schema public;

-- An application connection that hangs must not hold a child's record.
alter role openiro_staff set statement_timeout = '30s';
alter role openiro_staff set idle_in_transaction_session_timeout = '60s';
alter role openiro_child set statement_timeout = '5s';
alter role openiro_child set idle_in_transaction_session_timeout = '15s';

-- What PostgreSQL logs of an error names the values that broke a rule: a child's number, for example. Without them it names
-- the rule. Only a superuser may say so here; elsewhere set log_error_verbosity = terse for the whole server.
do $$
begin
    alter role openiro_staff set log_error_verbosity = 'terse';
    alter role openiro_child set log_error_verbosity = 'terse';
exception when insufficient_privilege then
    raise warning 'Set log_error_verbosity = terse for this server: otherwise its log repeats personal data';
end
$$;
