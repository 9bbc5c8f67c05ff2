"""Where a document is at home: the government, paper and dateline that say whose officials need no country named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from etl.transform.gazetteer import actor_of_domain, actors_in
from etl.transform.lines import Line
from etl.transform.places import dateline

GOVERNMENT = re.compile(
    r"\b(department|ministry|government|embassy|presidency|white house|cabinet|chancellery|prime minister|president)\b",
    re.I,
)
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
    found = actors_in(publisher or "")
    paper = found[0].actor_code if found else None
    is_government = GOVERNMENT.search(publisher or "") is not None
    return Home(
        government=paper if is_government else None,
        dateline=next((code for line in lines[:DATELINE_LINES] if (code := _country_of_dateline(line.text))), None),
        publisher=paper,
        address=_country_of_address(url),
    )


def _country_of_dateline(text: str) -> str | None:
    where = dateline(text)
    return where.place.country_code if where is not None else None


def _country_of_address(url: str) -> str | None:
    """The country of an address's top-level domain."""
    host = urlsplit(url).hostname or ""
    return actor_of_domain(host.rpartition(".")[2])
