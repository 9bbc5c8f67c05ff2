#!/bin/sh
# Makes the login that dashboards read with, or gives it the password that stands in the file now.
set -eu
secrets=${SECRETS:-/run/secrets}
export PGPASSWORD="$(cat "$secrets/postgres")"
psql "$READOUT_DATABASE_URL" --quiet --no-psqlrc --set ON_ERROR_STOP=1 --set password="$(cat "$secrets/reader")" <<'SQL'
select 'create role dashboards login in role readout_reader'
where not exists (select from pg_roles where rolname = 'dashboards') \gexec
alter role dashboards password :'password';
SQL
