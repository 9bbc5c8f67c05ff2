"""Settings of Superset in docker-compose.yml: passwords come from files, the rest is Superset's default."""

import os
from pathlib import Path

from sqlalchemy.engine import make_url

_SECRETS = Path(os.environ.get("SECRETS", "/run/secrets"))

SECRET_KEY = (_SECRETS / "superset_key").read_text(encoding="utf-8").strip()
SQLALCHEMY_DATABASE_URI = (
    make_url(os.environ["SUPERSET_DATABASE"])
    .set(password=(_SECRETS / "bi").read_text(encoding="utf-8").strip())
    .render_as_string(hide_password=False)
)
