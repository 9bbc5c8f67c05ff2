# Superset with the driver for Postgres, which its image leaves out, and with Readout's dashboards. Built from the folder bi/.
FROM apache/superset:6.1.0
USER root
RUN uv pip install --python /app/.venv/bin/python --no-cache psycopg2-binary==2.9.13
COPY assemble.py /app/bi/assemble.py
COPY superset /app/bi/superset
COPY docker/superset-setup.sh /app/bi/docker/superset-setup.sh
COPY docker/superset_config.py /app/pythonpath/superset_config.py
USER superset
