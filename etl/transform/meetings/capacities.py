"""For which organisation officials of a country act as well: "who chairs", "acting for", "in her capacity as"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from etl.transform.allegiance.chairs import chairing
from etl.transform.encounters.drafts import Draft
from etl.transform.gazetteer import ActorMatch, actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Reading
from etl.transform.wordlists import table

NEWS = 9  # days before publication: what lies further back was not done in the capacity that is news
GAP = 5  # characters between a cue and the organisation: " the "
ROTATING = r"(?:(?:current|rotating|present|incumbent|acting|pro tempore|pro tem|six-month|annual|this year['’]s) )"
POSSESSED = re.compile(
    rf"(?:['’]s? {ROTATING}?(?:chair|chairman|chairwoman|chairperson|president|mediator|special envoy|envoy"
    r"|facilitator)"
    r"| chair(?:man|woman|person)?(?: this year|[- ]in[- ]office)?(?=[,.;]| this| for))\b"
)
"""What follows an organisation that somebody is the chairman of: "the bloc's current chair"."""
GROUP = re.compile(r" (?:fact-finding |high-level |joint |ministerial |observer )?(?:delegation|mission|team|party)\b")
LEADS = re.compile(r"\b(?:led|leads|leading|headed|heads|heading|lead|head) (?:an?|the) $")
UNNAMED = re.compile(
    r"(?:the )?(?:[\w-]+-(?:member|nation|country|state) |regional |continental |sub-?regional )?"
    r"(?:body|bloc|organi[sz]ation|grouping|union|community|association)\b(?! of)"
)
"""An organisation of which it need not be told again which."""


@dataclass(frozen=True, slots=True)
class Capacity:
    """An official's acting for an organisation, as told by the words that begin at a character."""

    official: int
    actor_code: str
    first_char: int


def add_capacities(reading: Reading, drafts: list[Draft]) -> None:
    """Let organisations take part in the meetings that officials have who act for them."""
    told = capacities(reading)
    for draft in drafts:
        if draft.mode == "phone" or _is_long_ago(reading, draft):
            continue
        for one in told:
            if one.official in draft.people and one.first_char <= draft.last_char:
                draft.actors.setdefault(one.actor_code)


def capacities(reading: Reading) -> list[Capacity]:
    """Return for which organisations officials of countries act, in the order of the text."""
    found: dict[tuple[int, str], Capacity] = {}
    told: str | None = None  # the organisation named last in the paragraphs before
    for paragraph in reading.paragraphs:
        actors = actors_in(paragraph.doc.text)
        matches = [m for m in actors if _is_organisation(m)]
        if paragraph.kind == "body" and paragraph.speaker is None:
            for sentence in paragraph.doc.sents:
                for one in _in_sentence(reading, paragraph, sentence.start_char, sentence.end_char, matches, told):
                    found.setdefault((one.official, one.actor_code), one)
                for number, code in chairing(reading, paragraph, sentence, actors) if matches else ():
                    found.setdefault((number, code), Capacity(number, code, paragraph.first_char + sentence.start_char))
        told = matches[-1].actor_code if matches else told
    return list(found.values())


def _in_sentence(
    reading: Reading, paragraph: Paragraph, first: int, last: int, named: list[ActorMatch], told: str | None
) -> list[Capacity]:
    """The capacities of a sentence, given the organisations of its paragraph and the one told last before that."""
    text = paragraph.doc.text
    matches = [m for m in named if first <= m.first_char < last]
    spans: list[tuple[int, int, str, bool]] = []  # where it is told, and whether the person may be named behind it
    for pattern, either in _cues():
        for match in pattern.finditer(text, first, last):
            before = next((m.actor_code for m in reversed(named) if m.last_char <= match.end()), told)
            code = _organisation(text, match.end(), matches, before)
            if code is not None:
                spans.append((match.start(), match.end(), code, either))
    for one in matches:
        if (after := POSSESSED.match(text, one.last_char)) is not None:
            spans.append((one.first_char, after.end(), one.actor_code, True))
        lead = LEADS.search(text, first, one.first_char)
        if lead is not None and GROUP.match(text, one.last_char):
            spans.append((lead.start(), one.last_char, one.actor_code, False))
    found = []
    for start, end, code, either in spans:
        number = _who(reading, paragraph, first, last, start, end, either)
        if number is not None and reading.officials[number].actor_code not in {None, code}:
            found.append(Capacity(number, code, paragraph.first_char + start))
    return found


def _organisation(text: str, end: int, matches: list[ActorMatch], before: str | None) -> str | None:
    """The organisation named right behind a cue, or the one told before where only its kind is named."""
    named = next((m for m in matches if end <= m.first_char <= end + GAP), None)
    if named is not None:
        return named.actor_code if not text.startswith(("'s", "’s"), named.last_char) else None
    return before if UNNAMED.match(text, end + 1) else None


def _is_organisation(match: ActorMatch) -> bool:
    return kind_of_actor(match.actor_code) == "organization"


def _who(
    reading: Reading, paragraph: Paragraph, first: int, last: int, start: int, end: int, either: bool
) -> int | None:
    """The official named last before the words of a capacity in their sentence, or first behind them."""
    people = [
        (token.idx, party.official)
        for token in paragraph.doc.char_span(first, last, alignment_mode="expand") or ()
        for party in reading.meant(paragraph, token)
        if party.official is not None and token.dep_ != "nmod:poss"
    ]
    at = bisect_left([idx for idx, _ in people], start)
    if at:
        return people[at - 1][1]
    return next((number for idx, number in people if idx >= end), None) if either else None


def _is_long_ago(reading: Reading, draft: Draft) -> bool:
    published = reading.published_on
    return published is not None and draft.days is not None and (published - draft.days[1]).days > NEWS


@cache
def _cues() -> tuple[tuple[re.Pattern[str], bool], ...]:
    return tuple(
        (re.compile(r"\b" + row["pattern"].replace("ROTATING", ROTATING) + r"\b", re.I), row["side"] == "either")
        for row in table("capacity_cues")
    )
