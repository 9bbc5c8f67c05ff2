"""Where a document is at home: the government, paper and dateline that say whose officials need no country named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from etl.transform.allegiance.house_styles import actor_of_style
from etl.transform.allegiance.papers import actor_of_paper
from etl.transform.circumstances.datelines import dateline
from etl.transform.circumstances.places import place_of
from etl.transform.gazetteer import actor_of_domain
from etl.transform.officials.lines import Line
from etl.transform.wordlists import table

GOVERNMENT = re.compile(
    r"\b(department|ministry|minist[eè]re|minist[eé]rio|ministerio|government|embassy|presidency|white house|cabinet"
    r"|chancellery|prime minister|presidents?|kremlin|[eé]lys[eé]e|state house|downing street|casa rosada"
    r"|blue house|royal court|royal palace|armed forces|inter services public relations"
    r"|parliament|national assembly|house of commons|house of representatives|senate|hansard|foreign office)\b",
    re.I,
)
SIGNED = 90  # characters of a line in which an agency signs it
DATELINE_LINES = 4  # lines of a text among which its dateline is looked for


@dataclass(frozen=True, slots=True)
class Home:
    """Where a document may be written: by which government, at what place, in what paper, under what address."""

    government: str | None = None
    dateline: str | None = None
    publisher: str | None = None
    address: str | None = None

    @property
    def actor(self) -> str | None:
        """The likeliest of them: the government whose release it is, the dateline's country, the paper's."""
        return self.government or self.dateline or self.publisher


def home_of(lines: Sequence[Line], publisher: str | None, url: str) -> Home:
    """Tell where a document is at home."""
    paper = actor_of_paper(publisher or "") or _country_of_agency(lines)
    is_government = is_of_government(publisher)
    where = _country_of_dateline(lines)
    style = actor_of_style(lines) if not publisher and paper is None and where is None else None
    return Home(
        government=paper if is_government else style,
        dateline=where,
        publisher=paper,
        address=_country_of_address(url),
    )


def _country_of_agency(lines: Sequence[Line]) -> str | None:
    """The country of the national news agency that signs a text, whose officials need no country named there."""
    for line in lines[:DATELINE_LINES]:
        signed = _signature().search(line.text[:SIGNED])
        if signed is not None:
            return _agencies()[signed.group(1)]
    return None


@cache
def _signature() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _agencies()), key=len, reverse=True))
    return re.compile(rf"(?:[(/]|\b[A-Z]{{3,}}, [^.]{{0,24}}?)({names})(?:[)/]| ?[-–—:])")


@cache
def _agencies() -> dict[str, str]:
    """The national news agencies, each with its country."""
    return {row["name"]: row["actor_code"] for row in table("national_agencies")}


def is_of_government(publisher: str | None) -> bool:
    """Whether who publishes is a ministry or another part of a government, though its name may tell no country."""
    return GOVERNMENT.search(publisher or "") is not None


def _country_of_dateline(lines: Sequence[Line]) -> str | None:
    """The country of the dateline; of towns of one name the one in a country that the text speaks of."""
    where = next((found for line in lines[:DATELINE_LINES] if (found := dateline(line.text))), None)
    if where is None:
        return None
    spoken_of = {unit.actor.actor_code for line in lines for unit in line.units if unit.actor is not None}
    place = place_of(where.place.name, spoken_of) if where.place.name and where.place.kind == "city" else None
    return place.country_code if place is not None and place.country_code in spoken_of else where.place.country_code


def _country_of_address(url: str) -> str | None:
    """The country of an address's top-level domain."""
    host = urlsplit(url).hostname or ""
    return actor_of_domain(host.rpartition(".")[2])
