"""Which actors (countries and organisations) a text names, and what is known of each.

Names, adjectives, peoples, capitals, metonyms, institutions and abbreviations come from `schema/reference`; phrases
that only look like one ("Indian Ocean", "Paris Agreement") from `words/not_actors.csv` and `words/after_capital.csv`.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

from etl.transform.text.phrases import Phrases
from etl.transform.wordlists import table

AliasKind = Literal["name", "adjective", "demonym_plural", "capital", "metonym", "institution", "abbreviation"]
ActorKind = Literal["country", "organization"]

_SHOUTED = frozenset({"name", "adjective", "demonym_plural", "capital", "metonym"})  # kinds also read in capitals
_SHORTEST_SHOUTED = 4  # characters: "CHAD", but no three-letter words


FAMILY_BEFORE = re.compile(r"(?<!\w)(?:Al|El|AL|EL|al|el|Bin|bin|Ben|Ibn|ibn)[-‐‑]$")
"""What makes of a place or a people the name of a family: al-Sahrawi, Al-Sabah."""
HALF = re.compile(r"\b[Tt]he (North|South)(?=[’']s |[.,;:]| (?:and|or|in|on|to|has|had|is|was|would|will|for|with)\b)")
"""Half of a divided country: the North, the South's envoys."""
HALVES_JOINED = re.compile(r"\b(North|South)(?= (?:and|or) (?:North|South) Korea)")
"""The first of both halves told together: "North and South Korea", "South and North Korean officials"."""

_FORMS = "Islamic|People[’']s|Popular|Democratic|Socialist|Federal|Federative|Arab|United|Co-?operative|Independent"
_STATES = r"Republic|Kingdom|Sultanate|Emirate|Principality|Grand Duchy|(?<=[Tt]he )State|(?<=[Tt]he Independent )State"
STYLED = re.compile(
    rf"(?<![\w-])(?:(?:{_FORMS})[ \u00a0](?:and[ \u00a0])?)*(?:{_STATES})[ \u00a0]of[ \u00a0](?:[Tt]he[ \u00a0])?$"
)
"""What stands before a country's name in its full style: "the Republic of", "the People's Democratic Republic of"."""
_LONGEST_STYLE = 60  # characters
NATIONAL = ("Council", "Assembly", "Commission", "Secretariat")
"""Last words of the names of bodies that countries have as well as organisations."""


@dataclass(frozen=True, slots=True)
class Alias:
    """What a way of naming an actor stands for; `certainty` is below 1 where the words have other common meanings."""

    actor_code: str
    kind: AliasKind
    certainty: float


@dataclass(frozen=True, slots=True)
class ActorMatch:
    """An actor named in a text, by the characters from `first_char` up to, not including, `last_char`."""

    first_char: int
    last_char: int
    actor_code: str
    kind: AliasKind
    certainty: float = 1.0


def actors_in(text: str) -> list[ActorMatch]:
    """Return the actors that the text names, in order, none overlapping, without possessive endings."""
    if text.isascii() and text.islower():
        return []
    after_capital = _after_capital()
    found: list[ActorMatch] = []
    for first, last, alias in _phrases().find(text):
        if alias is None or (alias.kind in _SHOUTED and FAMILY_BEFORE.search(text, max(0, first - 5), first)):
            continue
        if alias.kind == "capital" and after_capital.match(text, last):
            continue
        if text[first:last] == "States" and not text.endswith(("the ", "The "), 0, first):
            continue  # "Member States", "Gulf States"
        if alias.kind == "institution" and _is_national(text, first, last, alias, found):
            continue
        if text[last - 1] == "-":
            last -= 1
        if alias.kind == "name" and (style := STYLED.search(text, max(0, first - _LONGEST_STYLE), first)):
            first = style.start()
        found.append(ActorMatch(first, last, alias.actor_code, alias.kind, alias.certainty))
    halves = _halves(text)
    return sorted(found + halves, key=lambda match: match.first_char) if halves else found


def _is_national(text: str, first: int, last: int, alias: Alias, found: list[ActorMatch]) -> bool:
    """Whether a body that organisations have is a country's own: "Peru's Security Council", "the country's"."""
    if not text.endswith(NATIONAL, first, last) or is_country(alias.actor_code):
        return False
    if text.endswith(("country's ", "country’s "), 0, first):
        return True
    owner = found[-1] if found else None
    is_owned = owner is not None and text[owner.last_char : first] in {" ", "'s ", "’s "}
    return is_owned and owner is not None and is_country(owner.actor_code)


def _halves(text: str) -> list[ActorMatch]:
    """The halves of a divided country that the text names as a whole too: "the North" beside "Korean"."""
    return [
        ActorMatch(match.start(1), match.end(1), row["actor_code"], "name")
        for pattern in (HALF, HALVES_JOINED)
        for match in pattern.finditer(text)
        for row in table("halves")
        if row["half"] == match[1] and re.search(rf"\b{row['whole']}", text)
    ]


def actor_of(words: str) -> Alias | None:
    """Return the actor that exactly these words name ("Iraqi", "the U.N."), None if none."""
    phrases = _phrases()
    return phrases.get(words) or phrases.get(words.removeprefix("the ").removeprefix("The "))


def actor_name(actor_code: str) -> str:
    """Return the English name of an actor; KeyError if there is no such actor."""
    return _actors()[actor_code]["name"]


def kind_of_actor(actor_code: str) -> ActorKind:
    """Return whether an actor is a country or an organisation; KeyError if there is no such actor."""
    return "country" if "capital" in _actors()[actor_code] else "organization"


def is_country(actor_code: str | None) -> bool:
    """Return whether an actor is a country; an unknown one is none."""
    return actor_code is not None and is_actor(actor_code) and kind_of_actor(actor_code) == "country"


def is_organization(actor_code: str | None) -> bool:
    """Return whether an actor is an organisation; an unknown one is none."""
    return actor_code is not None and is_actor(actor_code) and kind_of_actor(actor_code) == "organization"


def is_forum(actor_code: str) -> bool:
    """Return whether an actor is a forum, which is nothing but its gatherings (the G20, the East Asia Summit)."""
    return _actors().get(actor_code, {}).get("kind") == "forum"


def capital_of(actor_code: str) -> str | None:
    """Return the capital of a country, None for an organisation or a country without one."""
    return _actors()[actor_code].get("capital") or None


def actor_of_domain(domain: str) -> str | None:
    """Return the country of a two-letter top-level domain ("pk", "uk"), None if it is no country's."""
    return _domains().get(domain.lower())


@cache
def _domains() -> dict[str, str]:
    """Top-level domains are ISO alpha-2 codes, save "uk"; those sold to anybody tell nothing."""
    sold = {"tv", "me", "io", "co", "ai", "cc", "ws", "fm", "to", "gg", "ly", "is", "it"} - {"is", "it"}
    codes = {row["iso_alpha2"].lower(): row["actor_code"] for row in reference("country") if row["iso_alpha2"]}
    return {code: actor for code, actor in codes.items() if code not in sold} | {"uk": "GBR", "eu": "EU"}


def state_on(actor_code: str, day: date) -> str:
    """Return the state that held a country's capital on a day before the country existed (Moscow in 1987: SUN).

    A territory under another's rule, as East Timor before 2002, is no state: Correlates of War has no number for it.
    """
    own = _actors().get(actor_code, {})
    if (own.get("existed_from") or "") <= day.isoformat():
        return actor_code
    for code, row in _actors().items():
        existed = row.get("existed_from") or "", row.get("existed_to") or ""
        is_state = bool(row.get("cow_code")) and row.get("capital") == own.get("capital")
        if is_state and existed[0] <= day.isoformat() < existed[1]:
            return code
    return actor_code


def existed_on(actor_code: str, day: date) -> bool:
    """Return whether an actor existed on a day, as far as its dates are known."""
    own = _actors().get(actor_code, {})
    return (own.get("existed_from") or "") <= day.isoformat() < (own.get("existed_to") or "9999")


def has_ended(code: str) -> bool:
    """Return whether an actor is a state that no longer exists."""
    return bool(_actors().get(code, {}).get("existed_to"))


def is_actor(code: str) -> bool:
    """Return whether there is an actor with this code."""
    return code in _actors()


@cache
def reference(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `schema/reference/<name>.csv` as mappings by column name, lines marked `#` left out."""
    source = files("schema").joinpath("reference", f"{name}.csv")
    lines = source.read_text(encoding="utf-8").splitlines()
    return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))


@cache
def _actors() -> dict[str, dict[str, str]]:
    return {row["actor_code"]: row for name in ("country", "organization") for row in reference(name)}


@cache
def _phrases() -> Phrases[Alias | None]:
    """All aliases as written, then in capitals, after the phrases that name no actor (None)."""
    entries: list[tuple[str, Alias | None]] = [(row["phrase"], None) for row in table("not_actors")]
    entries += [(words.upper(), None) for words, _ in entries if " " in words]
    aliases = [
        (row["alias"], Alias(row["actor_code"], _kind(row["kind"]), float(row["certainty"])))
        for row in reference("actor_alias")
    ]
    entries += aliases
    as_written = {words for words, _ in aliases}  # "GUAM" is no Guam
    shouted = ((words.upper(), one) for words, one in aliases if one.kind in _SHOUTED)
    entries += [(words, one) for words, one in shouted if len(words) >= _SHORTEST_SHOUTED and words not in as_written]
    return Phrases(entries)


def _kind(kind: str) -> AliasKind:
    kinds: dict[str, AliasKind] = {
        "name": "name", "adjective": "adjective", "demonym_plural": "demonym_plural", "capital": "capital",
        "metonym": "metonym", "institution": "institution", "abbreviation": "abbreviation",
    }  # fmt: skip
    return kinds[kind]


@cache
def _after_capital() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0](?:" + "|".join(row["word"] for row in table("after_capital")) + r")(?!\w)")


HOLY_SEE = "VAT"
STATES_WITHOUT_CODE = frozenset({"PSE", "VAT", "COK", "NIU", "ESH", "DDR"})  # that the Correlates of War leave out


@cache
def dependencies() -> frozenset[str]:
    """Return the territories that are no states of their own."""
    return frozenset(
        row["actor_code"]
        for row in reference("country")
        if not row["cow_code"] and row["actor_code"] not in STATES_WITHOUT_CODE
    )
