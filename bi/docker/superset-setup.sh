#!/bin/sh
# Sets Superset up, or upgrades it, and imports the dashboards. Run before every start; changes nothing that is so already.
set -eu
secrets=${SECRETS:-/run/secrets}
bi=$(cd "$(dirname "$0")/.." && pwd)
export PGPASSWORD="$(cat "$secrets/reader")"

superset db upgrade
superset fab create-admin --username admin --firstname Readout --lastname Admin --email admin@localhost \
    --password "$(cat "$secrets/superset_admin")"
superset init

bundle=$(mktemp -d)/readout.zip
python "$bi/assemble.py" --database "$READOUT_READER" "$bundle"
superset import-dashboards --path "$bundle" --username admin
superset set-database-uri --skip_create --database_name Readout \
    --uri "postgresql+psycopg2://$(echo "$READOUT_READER" | sed "s|^[^:]*://\([^@]*\)@|\1:$PGPASSWORD@|")"
