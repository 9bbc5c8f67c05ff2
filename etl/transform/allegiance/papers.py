"""Where a paper is at home, by its name: "The Bangkok Record", "Dawn", "The Volta Gazette"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from etl.transform.circumstances.places import country_of_province, place_of
from etl.transform.gazetteer import actors_in
from etl.transform.wordlists import table

EDITION = re.compile(
    r"[(,:–—-]?\s*\b(?:(?:in )?English(?:[- ]language)?(?: (?:edition|service|version|digest|section|page))?"
    r"|translated|monitored)\b\)?",
    re.I,
)
"""What tells the language of an edition, and no country."""
LONGEST = 3  # words of the name of a town or landmark
GENERIC = frozenset("daily evening morning sunday star sun post times independence liberty progress union".split())
"""Words of papers' names that are the names of small towns as well."""


@cache
def actor_of_paper(publisher: str) -> str | None:
    """Return the actor whose paper, agency or government publishes under a name; None if the name tells none."""
    name = EDITION.sub(" ", publisher).strip(" ,-–—")
    known = _papers().get(_plain(publisher)) or _papers().get(_plain(name))
    if known is not None:
        return known
    found = actors_in(name)
    if found:
        return found[0].actor_code
    return next((code for words in _runs(name) if (code := _country_of(words)) is not None), None)


def _runs(name: str) -> Iterator[str]:
    """The runs of words of a name, the longest first."""
    words = re.findall(r"[^\W\d_][\w'’-]*", name)
    words += [part for word in words if "-" in word for part in word.split("-")]
    for size in range(LONGEST, 0, -1):
        yield from (" ".join(words[k : k + size]) for k in range(len(words) - size + 1))


def _country_of(words: str) -> str | None:
    if words.lower() in GENERIC or not words[:1].isupper():
        return None
    place = place_of(words)
    is_town = place is not None and place.kind in {"capital", "city", "venue"}
    return _landmarks().get(words) or (place.country_code if place and is_town else country_of_province(words))


def _plain(name: str) -> str:
    return re.sub(r"^the ", "", name.strip().lower())


@cache
def _papers() -> Mapping[str, str]:
    """The papers and agencies whose names tell no country, in lower case and without "the"."""
    agencies = {row["name"].lower(): row["actor_code"] for row in table("national_agencies")}
    papers = {_plain(name): row["country_code"] for row in table("papers") for name in row["names"].split("|")}
    return agencies | papers


@cache
def _landmarks() -> Mapping[str, str]:
    return {name: row["country_code"] for row in table("landmarks") for name in row["names"].split("|")}
