-- Who may do what. Run at every upgrade; changes nothing that is so already.
-- readout_reader: reads the views of mart and nothing else. Give it to every login of a BI tool.
-- readout_analyst: a reader who may also make tables and views of their own, in the schema sandbox.
-- Roles belong to the whole server: another database on it may hold a warehouse, and make them at the same moment.

do $body$
begin
    if not exists (select from pg_roles where rolname = 'readout_reader') then
        create role readout_reader nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$body$;

do $body$
begin
    if not exists (select from pg_roles where rolname = 'readout_analyst') then
        create role readout_analyst nologin in role readout_reader;
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$body$;

grant usage on schema mart to readout_reader;
grant select on all tables in schema mart to readout_reader;
alter default privileges in schema mart grant select on tables to readout_reader;

grant usage, create on schema sandbox to readout_analyst;

-- Everybody may make temporary tables in a new database: here only its owner and analysts may.
do $body$
begin
    execute format('revoke temporary on database %I from public', current_database());
    execute format('grant connect on database %I to readout_reader', current_database());
    execute format('grant temporary on database %I to readout_analyst', current_database());
end
$body$;
