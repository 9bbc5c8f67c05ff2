"""The page of a dossier: one self-contained HTML file, without scripts, that no text in it can change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from etl.dossier.records import Dossier

#: Acts by which somebody binds himself.
COMMITMENTS = ("offer", "agree")
CODES = {
    "in_person": "in person",
    "phone": "by phone",
    "video": "by video",
    "unknown": "",
    "cancelled": "cancelled or postponed",
}


def render(dossier: Dossier) -> str:
    """Return the page as HTML."""
    return (
        _environment()
        .get_template("dossier.html.j2")
        .render(
            dossier=dossier,
            commitments=[each for each in dossier.statements if each["act"] in COMMITMENTS],
            timeline=Markup(dossier.timeline),  # noqa: S704 - drawn by etl.dossier.pictures, which escapes every text
            network=Markup(dossier.network),  # noqa: S704
        )
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("etl.dossier"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(period=period, day=_day, plain=plain, address=address)
    return environment


def period(row: Mapping[str, Any]) -> str:
    """Return the days of a meeting or visit in words: "7 May 2023", "24 – 27 February 2021", "not dated"."""
    first, last = row["started_on"], row["ended_on"]
    if first is None and last is None:
        return "not dated"
    if first is None or last is None:
        return f"from {_day(first)}" if first else f"until {_day(last)}"
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def plain(code: str | None) -> str:
    """Return a code in words: `trade_and_investment` as "trade and investment"."""
    return CODES.get(code, code.replace("_", " ")) if code else ""


def address(url: str) -> str:
    """Return an address that a link may lead to; "" for all but the web (`javascript:` and the like, urn:…)."""
    try:
        return url if urlsplit(url).scheme in {"http", "https"} else ""
    except ValueError:
        return ""
