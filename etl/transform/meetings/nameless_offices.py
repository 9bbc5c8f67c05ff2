"""Which offices those hold who met: what tells apart two of one country of whom one, or both, are not named.

"Called on the Indian president. She also met Foreign Minister Doe": two meetings, though one has no name for its side.
"""

from __future__ import annotations

from bisect import bisect_right

from etl.transform.encounters.frames import NEAR, Encounter
from etl.transform.officials.titles.office_types import TWO_OFFICES, normal_title, office_type
from etl.transform.officials.units.title_words import heads
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import is_finite
from etl.transform.text.listed import is_local
from etl.transform.text.tokens import Token

OF_ONE = frozenset(
    {"head_of_state", "deputy_head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister"}
    | {"defence_minister", "igo_head", "security_adviser", "military_chief", "intelligence_chief", "ambassador"}
)
"""Types of offices that a country or organisation has one of, or sends one of."""
OF_FIELDS = frozenset({"minister", "deputy_minister"})
"""Types of offices that a country has one of for each field: the interior minister is not the finance minister."""
NO_FIELDS = frozenset(
    "minister ministers secretary undersecretary state affairs of the for and in to deputy vice assistant junior under"
    " parliamentary permanent cabinet first second his her its their visiting top senior general director head"
    " federal union national republic a an".split()
)
"""Words of a minister's title that tell no field."""
SPEAKERS = frozenset({"speaker", "chairman", "chairwoman", "president", "chair"})
"""Heads of titles of whoever presides over a parliament."""


LAWMAKERS = frozenset("lawmakers legislators parliamentarians senators congressmen mps members".split())
"""Plurals of those who sit in a parliament, who are neither its speaker nor of the government."""


def offices_of(reading: Reading, encounter: Encounter) -> dict[str, frozenset[str]]:
    """Return actor → the offices of its people who met, where all of them are of those that one alone holds."""
    found: dict[str, set[str]] = {}
    for party in encounter.parties:
        if party.official is not None and party.actor_code:
            official = reading.officials[party.official]
            kinds = _of_title(official.office_title or "", party.actor_code)
            found.setdefault(party.actor_code, set()).update(kinds or {official.office_type or ""})
    named = set(found)
    nameless = {p.actor_code for p in encounter.parties if p.kind == "official" and p.official is None}
    for token in encounter.trigger.sent:
        for party in reading.meant(encounter.paragraph, token):
            code = party.actor_code
            if party.official is None and code in nameless and code is not None and code not in named:
                found.setdefault(code, set()).update(_told(reading, encounter.paragraph, token, code))
    for code in nameless - named:
        if code is not None and found.get(code, set()) <= {"other"} and _is_counterpart(reading, encounter, code):
            found[code] = {kind for other, kinds in found.items() if other != code for kind in kinds}
    host = _host(encounter, named)
    if host is not None and not found.get(host) and (head := _local_head(reading, encounter)) is not None:
        found[host] = set(_told(reading, encounter.paragraph, head, host))
    return {code: frozenset(kinds) for code, kinds in found.items() if kinds and all(_is_sole(kind) for kind in kinds)}


def are_others(one: dict[str, frozenset[str]], other: dict[str, frozenset[str]], actor: str) -> bool:
    """Return whether those of an actor who met hold other offices here than there."""
    return actor in one and actor in other and one[actor].isdisjoint(other[actor])


def _is_counterpart(reading: Reading, encounter: Encounter, actor: str) -> bool:
    """Whether those of an actor are told only as counterparts, so that they hold the office of the others."""
    told = (t for t in encounter.trigger.sent if heads().get(t.lower_, ("", False))[0] == "C")
    return any(
        p.official is None and p.actor_code == actor for t in told for p in reading.meant(encounter.paragraph, t)
    )


def _is_sole(kind: str) -> bool:
    """Whether an office is one that one alone holds."""
    return kind in OF_ONE or ":" in kind


def _host(encounter: Encounter, named: set[str]) -> str | None:
    """The country of whoever is told without it, who received a visitor there: "was received by the president"."""
    if not encounter.is_local:
        return None
    hosts = {p.actor_code for p in encounter.parties if p.official is None and p.kind == "official" and p.actor_code}
    return next(iter(hosts - named)) if len(hosts - named) == 1 else None


def _local_head(reading: Reading, encounter: Encounter) -> Token | None:
    """The noun for the one official of no named country whom somebody met: "saw the interior minister"."""
    trigger, mine = encounter.trigger, {party.official for party in encounter.parties}
    for token in trigger.doc[trigger.i + 1 : min(trigger.sent.end, trigger.i + NEAR)]:
        if is_finite(token) or token.lower_ in {";", ":"}:
            return None
        others = {p.official for p in reading.meant(encounter.paragraph, token)} - mine
        if is_local(encounter.paragraph, token) and not others:  # "the minister", even if it seems to mean the visitor
            return token
    return None


def _told(reading: Reading, paragraph: Paragraph, head: Token, actor: str) -> frozenset[str]:
    """The offices that a phrase of one person tells by its title: "the visiting Indian president"; none for others."""
    if head.lower_ in LAWMAKERS:
        return frozenset({"parliament:members"})
    char = paragraph.first(head)
    at = bisect_right(reading.titles, char, key=lambda title: title[0]) - 1
    first, last = reading.titles[at] if at >= 0 else (0, 0)
    is_in_title = first <= char < last
    kind, _ = heads().get(head.lower_, ("", False))
    if head.tag_ not in {"NN", "NNP", "JJ"} or not (is_in_title or kind == "H"):
        return frozenset()
    return _of_title(reading.text[first:last] if is_in_title else head.lower_, actor)


def _of_title(title: str, actor: str) -> frozenset[str]:
    """The offices in a title, each by its type, those of ministers by each word that tells their field as well."""
    found: set[str] = set()
    for part in TWO_OFFICES.split(normal_title(title)):
        kind = office_type(part, actor)
        words = [word for word in part.replace(",", " ").split() if word not in NO_FIELDS]
        if kind in OF_FIELDS:
            found |= {f"minister:{word}" for word in words} or {kind}
        elif kind == "legislator" and not SPEAKERS.isdisjoint(part.split()):
            found.add("parliament:speaker")
        else:
            found.add(kind)
            found |= (
                {f"minister:{word}" for word in words} if kind in {"foreign_minister", "defence_minister"} else set()
            )
    return frozenset(found)
