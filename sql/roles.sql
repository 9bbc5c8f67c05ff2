-- Who may do what. Run at every upgrade; changes nothing that is so already.
-- readout_reader: reads the views of mart and nothing else. Give it to every login of a BI tool.
-- readout_analyst: a reader who may also make tables and views of their own, in the schema sandbox.
-- Roles belong to the whole server: another database on it may hold a warehouse, and make them at the same moment.

do $body$
begin
    if not exists (select from pg_roles where rolname = 'readout_reader') then
        create role readout_reader nologin;
    end if;
    if not exists (select from pg_roles where rolname = 'readout_analyst') then
        create role readout_analyst nologin in role readout_reader;
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$body$;

create schema if not exists sandbox;

grant usage on schema mart to readout_reader;
grant select on all tables in schema mart to readout_reader;
alter default privileges in schema mart grant select on tables to readout_reader;

grant usage, create on schema sandbox to readout_analyst;

comment on schema raw is 'Documents as they came, with every revision.';
comment on schema report is 'What each document says, with the characters that say it.';
comment on schema core is 'What is believed: who is who, which meeting is which, with the code lists.';
comment on schema mart is 'The public views: start here.';
comment on schema ops is 'Runs of the loader, rejected input, decisions of people, results of checks.';
comment on schema sandbox is 'For tables and views of users. Readout never touches it.';
