"""Which offices those hold who met: what tells apart two of one country of whom one, or both, are not named.

"Called on the Indian president. She also met Foreign Minister Doe": two meetings, though one has no name for its side.
"""

from __future__ import annotations

from collections.abc import Iterator

from etl.facts import OfficialReport
from etl.transform.encounters.frames import Encounter
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.units.title_words import heads
from etl.transform.reading import Reading
from etl.transform.text.cues import cues
from etl.transform.text.kinds import FINITE
from etl.transform.text.tokens import Token

OF_ONE = frozenset(
    {"head_of_state", "deputy_head_of_state", "head_of_government", "deputy_head_of_government", "foreign_minister"}
    | {"defence_minister", "igo_head", "security_adviser", "military_chief", "speaker"}
)
"""Types of offices that a country or organisation has one of."""
OF_KNOWN = OF_ONE | frozenset(
    "minister deputy_minister legislator ambassador subnational intelligence_chief spokesperson judge".split()
)
"""Types of offices of those who are named, who are therefore none of the former without a name."""
ENDS = frozenset({";", ":", "after", "before", "while", "who", "which"})
GOVERNOR_GENERAL = "governor general"
SPEAKER = "speaker"
LEGISLATOR = "legislator"
LAWMAKERS = frozenset("members lawmakers legislators parliamentarians senators deputies mps".split())
"""Nouns for those who sit in a parliament, whom one sees at another time than the head of the state."""
TOLD = OF_ONE | {LEGISLATOR}
NEAR = 16  # tokens from a verb to the title of whom one meets there
TITLE = frozenset({"compound", "amod", "nmod:desc", "flat"})
"""Relations of the words of a title before its head: "prime minister", "deputy foreign minister"."""


def offices_of(reading: Reading, encounter: Encounter) -> dict[str, frozenset[str]]:
    """Return actor → the types of the offices of its people who met, where all of them are of those that one has."""
    found: dict[str, set[str]] = {}
    for party in encounter.parties:
        if party.official is not None and party.actor_code:
            found.setdefault(party.actor_code, set()).add(_type_held(reading.officials[party.official]))
    named = set(found)
    if encounter.is_local:
        hosts = {p.actor_code for p in encounter.parties if p.official is None and p.actor_code} - named
        for token in _local_titles(reading, encounter):
            for host in hosts:
                found.setdefault(host, set()).add(_type_of(token, host))
    for token in encounter.trigger.sent:
        for party in reading.meant(encounter.paragraph, token):
            code = party.actor_code
            if party.official is None and code in encounter.actors and code not in named and _is_of_one(token):
                found.setdefault(code, set()).add(_type_of(token, code))
    return {code: frozenset(types) for code, types in found.items() if types <= (OF_KNOWN if code in named else TOLD)}


def _local_titles(reading: Reading, encounter: Encounter) -> Iterator[Token]:
    """The titles of those of the country of the place whom somebody meets: "was received by the president"."""
    trigger = encounter.trigger
    for token in trigger.doc[trigger.i + 1 : min(trigger.sent.end, trigger.i + NEAR)]:
        if token.tag_ in FINITE or token.lower_ in ENDS:
            return
        if token.lower_ in cues("local") and not reading.meant(encounter.paragraph, token):
            yield token


def are_others(one: dict[str, frozenset[str]], other: dict[str, frozenset[str]], actor: str) -> bool:
    """Return whether those of an actor who met hold other offices here than there."""
    return actor in one and actor in other and one[actor].isdisjoint(other[actor])


def _is_of_one(token: Token) -> bool:
    """Whether a noun is the head of the title of one person."""
    if token.lower_ == "general" and token.i > 1 and "governor" in {t.lower_ for t in token.doc[token.i - 2 : token.i]}:
        return False
    if token.lower_ in LAWMAKERS:
        return True
    kind, _ = heads().get(token.lower_, ("", False))
    return token.tag_ in {"NN", "NNP", "JJ"} and (kind == "H" or token.lower_ == "father")


def _type_of(head: Token, actor: str) -> str:
    """The type of the office that a phrase tells, whatever stands before the title: "the visiting Indian president"."""
    before, rest = [c.lower_ for c in head.lefts if c.dep_ in TITLE], " ".join(_from(head))
    if head.lower_ == SPEAKER:
        return SPEAKER
    if head.lower_ in LAWMAKERS:
        return LEGISLATOR
    if rest.startswith(GOVERNOR_GENERAL):
        return office_type(GOVERNOR_GENERAL, actor)
    titles = (" ".join([*before[k:], rest]) for k in range(len(before) + 1))
    return next((kind for title in titles if (kind := office_type(title, actor)) != "other"), "other")


def _type_held(official: OfficialReport) -> str:
    """The type of the office of somebody named."""
    is_speaker = official.office_type == LEGISLATOR and SPEAKER in (official.office_title or "").lower()
    return SPEAKER if is_speaker else official.office_type or ""


def _from(head: Token) -> Iterator[str]:
    """The head of a title and what it is of: "president of the European Council"."""
    is_general = head.lower_ in {"governor", "governor-general"} and "general" in {
        t.lower_ for t in head.doc[head.i + 1 : min(head.sent.end, head.i + 3)]
    }
    yield GOVERNOR_GENERAL if is_general else head.lower_
    for child in head.rights:
        if child.dep_.startswith("nmod") and any(c.lower_ == "of" for c in child.children):
            yield from (t.lower_ for t in child.subtree)
