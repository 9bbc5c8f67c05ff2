"""What type an office is, by its title, and which countries have such an office."""

from __future__ import annotations

import re
from functools import cache

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.units.title_words import abbreviations
from etl.transform.wordlists import table

# The order in which the higher of two offices is chosen.
RANKING = (
    "head_of_state head_of_government deputy_head_of_state deputy_head_of_government foreign_minister defence_minister "
    "minister igo_head deputy_minister military_chief security_adviser intelligence_chief ambassador envoy legislator "
    "judge subnational igo_official military_officer diplomat spokesperson other"
).split()


# The "and" between two offices held together, not the one inside the name of a portfolio.
TWO_OFFICES = re.compile(
    r" and (?=(?:\w+ )*(?:minister|president|premier|secretary|councill?or|chief|ruler|commander|ambassador|envoy"
    r"|governor|mayor|senator|mp\b|speaker)|member of)"
)

ORGANIZATION = "ORGANIZATION"  # stands for all of them among those that lack an office

OFFICE_WORD = re.compile(
    r"minister|premier|president|secretary|councill?or|chief|chair|ruler|command|ambassador|envoy|governor|mayor"
    r"|senator|\bmp\b|speaker|head|director|leader|member|king|prince|emir|sultan|deputy|adviser|general|officer"
    r"|representative|commissioner|attorney|judge|justice|marshal|coordinator|negotiator|spokes|chancellor|taoiseach"
    r"|t[áa]naiste|diplomat|consul|attach|treasurer|whip|delegate|counsel|administrator|prosecutor|admiral"
)

HEADING_BODY = re.compile(
    r"^(?:president|head|chief|chair\w*|secretary) of (?:the )?"
    r"(?:organi[sz]ation|institution|secretariat|union|alliance|bloc|grouping|bank|fund|commission|agency)$"
    r"|\bsecretary general\b(?!.*\b(?:party|movement|front|league|ministry)\b)|\bexecutive secretary\b"
)
"""Titles of those who head what is no country."""
OF_ORGANIZATION = re.compile(
    rf"{HEADING_BODY.pattern}|^(?!.*\b(?:police|high)\b).*\bcommissioner\b"
    r"|^(?:deputy )?managing director$|^(?:deputy )?force commander$"
    r"|\bmission chief\b|\b(?:chief|head) of (?:the )?(?:\w+ )?mission\b"
)
"""Titles that countries do not have, as `normal_title` gives them."""


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str, str, frozenset[str]], ...]:
    return tuple(
        (re.compile(row["pattern"]), row["office_type"], row["side"], frozenset(filter(None, row["actors"].split(";"))))
        for row in table("office_types")
    )


@cache
def _actor_patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["actor_code"]) for row in table("office_actors"))


@cache
def normal_title(title: str) -> str:
    """The form of a title that the patterns of office_types.csv are written for."""
    low = title.lower().replace("’", "'")
    low = re.sub(r"[-‑/]", " ", low).replace("defense", "defence").replace("advisor", "adviser")
    low = _shortened().sub(lambda found: abbreviations()[found[0]], low)
    low = re.sub(
        r"\b(acting|former|interim|caretaker|outgoing|incoming|then|ex|visiting|elect|designate|de facto|ceremonial)\b",
        " ",
        low,
    )
    return re.sub(r"\s+", " ", low).strip(" ,")


@cache
def _shortened() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(abbreviations(), key=len, reverse=True))})\b(?!\.| director| chief)")


@cache
def office_type(title: str, actor_code: str | None) -> str:
    """The type of an office (GUIDE's list) by its title and the actor it serves; the higher of two in one title."""
    low = normal_title(title)
    halves = [part for part in TWO_OFFICES.split(low) if part]
    if not all(OFFICE_WORD.search(part) for part in halves):  # "foreign and cooperation minister" is one office
        halves = [low]
    types = [_type_of(part, actor_code) for part in [low, *halves]] if len(halves) > 1 else [_type_of(low, actor_code)]
    if len(types) > 1:
        types = types[1:]
    return min(types, key=RANKING.index)


def _type_of(low: str, actor_code: str | None) -> str:
    side = kind_of_actor(actor_code) if actor_code else "country"
    for pattern, name, wanted, actors in _patterns():
        if wanted and wanted != side:
            continue
        if actors and (actor_code or "") not in actors:
            continue
        if pattern.search(low):
            return name
    return "other"


@cache
def absent(actor_code: str, title: str) -> bool:
    """Whether an actor has no such office ("foreign minister" in the United States or in an organisation)."""
    low = normal_title(title)
    codes = {actor_code, ORGANIZATION} if kind_of_actor(actor_code) == "organization" else {actor_code}
    return any(
        (not codes & have if have else bool(codes & lack)) and pattern.search(low) is not None
        for pattern, have, lack in _exclusive()
    )


@cache
def _exclusive() -> tuple[tuple[re.Pattern[str], frozenset[str], frozenset[str]], ...]:
    return tuple(
        (re.compile(row["pattern"]), frozenset(row["have"].split()), frozenset(row["lack"].split()))
        for row in table("exclusive_offices")
    )


@cache
def is_of_organization(title: str) -> bool:
    """Return whether a title is one that organisations have and countries do not ("Commissioner")."""
    return OF_ORGANIZATION.search(normal_title(title)) is not None


@cache
def heads_organization(title: str) -> bool:
    """Return whether the holder of a title heads an organisation, whichever country he comes from."""
    return HEADING_BODY.search(normal_title(title)) is not None


@cache
def usual_actor(title: str) -> str | None:
    """The actor most likely to be meant by a title that several have ("Chancellor"), where a text leaves it open."""
    low = title.lower()
    return next((row["actor_code"] for row in table("usual_actors") if re.search(row["pattern"], low)), None)


@cache
def actor_of_title(title: str) -> str | None:
    """The country that alone gives this title ("Chancellor of the Exchequer"); None for the rest."""
    low = normal_title(title)
    return next((actor for pattern, actor in _actor_patterns() if pattern.search(low)), None)
