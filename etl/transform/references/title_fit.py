"""How well a title without a name fits the people of a document: "the minister", "the Turkish leader", "the COAS"."""

from __future__ import annotations

import re
from functools import cache

from etl.facts import OfficialReport
from etl.transform.officials.officials import Cast
from etl.transform.officials.titles.office_types import normal_title, office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.untitled.linking import SINGLE
from etl.transform.wordlists import table, words

HEAD = "head_of_state"
MINISTERS = frozenset({"foreign_minister", "defence_minister"})
REIGNING = words("regnal_titles") | {"monarch", "sovereign", "pontiff", "ruler"}
DEPUTY = frozenset({"deputy", "vice", "assistant", "junior", "state", "under", "acting"})


def fitting(cast: Cast, officials: list[OfficialReport], office: Office) -> list[tuple[int, int]]:
    """The people whom a title fits, each with how well; the same titles come again and again, so it is kept."""
    key = (office.title, office.actor_code)
    if key not in cast.fits:
        scores = ((_fit(cast, officials, number, office), number) for number in range(len(officials)))
        cast.fits[key] = [(score, number) for score, number in scores if score > 0]
    return cast.fits[key]


def _fit(cast: Cast, officials: list[OfficialReport], number: int, office: Office) -> int:
    """How well a title fits a person: 0 not at all, 1 the type, 2 the head word, 3 the whole title; +4 the country."""
    official = officials[number]
    if office.actor_code and official.actor_code and office.actor_code != official.actor_code:
        return 0
    title = normal_title(office.title)
    offices = cast.persons[number].offices
    now = [other for other in offices if other.standing != "former"]  # not what "then-Deputy Secretary Doe" was
    own = [normal_title(other.title) for other in now or offices]
    if official.office_title:
        own.append(normal_title(official.office_title))
    country = 4 if office.actor_code and official.actor_code else 0
    if title in own:
        return 3 + country
    parts = title.split()
    if len(parts) == 1 and any(title in _initials(other) for other in own):
        return 3 + country
    synonym = _synonyms().get(title)
    if synonym is not None:
        kinds, titles = synonym
        fits = official.office_type in kinds and (titles is None or any(titles.search(other) for other in own))
        return 1 + country + (titles is not None) if fits else 0
    if title == "minister" and all(other.endswith("prime minister") for other in own):
        return 1 + country
    if any(set(parts) <= set(other.split()) and parts[-1] in other.split() for other in own):
        is_deputy = (official.office_type or "").startswith("deputy") and not any(word in DEPUTY for word in parts)
        is_press = title == "secretary" and official.office_type == "spokesperson"  # of whom one says "the spokesman"
        return 2 - (is_deputy or is_press) + country
    if title == "official" and country:
        return 1 + country
    if _is_minister(title, set(own), official, is_theirs=bool(country)):
        return 1 + country
    is_of_state = official.office_type == HEAD and office_type(office.title, official.actor_code) == HEAD
    if is_of_state and own and _reigns(title) != any(_reigns(other) for other in own):
        return 0  # "the king", who is not the president told of
    if (
        official.office_type in SINGLE | {"deputy_head_of_government"}
        and office_type(office.title, official.actor_code) == official.office_type
    ):
        return 1 + country
    return 0


def _is_minister(title: str, own: set[str], official: OfficialReport, *, is_theirs: bool) -> bool:
    """Whether "minister" is said of who has a longer title, or a longer title of who is told as the minister."""
    if title == "minister":
        return official.office_type in MINISTERS  # "the Secretary of State and Doe. The visiting minister"
    parts = title.split()
    is_longer = parts[-1] == "minister" and not {"prime", *DEPUTY} & set(parts)
    return is_theirs and is_longer and own == {"minister"}  # "the Thai trade minister …. The minister, Doe"


@cache
def _synonyms() -> dict[str, tuple[frozenset[str], re.Pattern[str] | None]]:
    return {
        row["word"]: (frozenset(row["types"].split()), re.compile(row["titles"]) if row["titles"] else None)
        for row in table("title_synonyms")
    }


def _reigns(title: str) -> bool:
    """Whether a title is one of those who reign: "king", "emir of Kuwait", "holy father"."""
    return not REIGNING.isdisjoint(title.split()) or title == "holy father"


def _initials(title: str) -> set[str]:
    """The initials of a title, with and without its small words: "coas", "cas"."""
    words = title.split()
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in {"of", "the", "for"})}
