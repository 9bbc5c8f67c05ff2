"""For which organisation officials of a country act as well: "who chairs", "acting for", "in her capacity as"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

from etl.transform.allegiance.chairs import chairing
from etl.transform.gazetteer import ActorMatch, actors_in, kind_of_actor
from etl.transform.meetings.drafts import Draft
from etl.transform.reading import Paragraph, Reading
from etl.transform.wordlists import table

NEWS = 9  # days before publication: what lies further back was not done in the capacity that is news
GAP = 5  # characters between a cue and the organisation: " the "
BEHIND = 500  # characters after a meeting in which it may be told for whom else somebody was there
ROTATING = r"(?:(?:current|rotating|present|incumbent|acting|pro tempore|pro tem|six-month|annual|this year['’]s) )"
POSSESSED = re.compile(
    rf"(?:['’]s? {ROTATING}?(?:chair|chairman|chairwoman|chairperson|president|mediator|special envoy|envoy"
    r"|facilitator)"
    r"| chair(?:man|woman|person)?(?: this year|[- ]in[- ]office)?(?=[,.;]| this| for))\b"
)
"""What follows an organisation that somebody is the chairman of: "the bloc's current chair"."""
TITLE = rf"(?:{ROTATING}?(?:chair(?:man|woman|person)?(?:[- ]in[- ]office)?|president|mediator|facilitator))\b"
"""What somebody is for an organisation besides his office: "the EU president", "OSCE chairman-in-office"."""
HELD_AFTER = re.compile(rf"(?:['’]s?)? {TITLE}", re.I)
HELD_BEFORE = re.compile(rf"(?:,| \(| as|, also) (?:(?:the|its|now|also|who is|currently) )*{ROTATING}?$", re.I)
"""What stands between a name and the organisation, where the title follows the name."""
HELD_OF = re.compile(
    rf"(?:,| \(| as) (?:(?:the|its|now|also|currently|this year['’]s) )*"
    rf"(?:{TITLE}|(?:special |peace )?envoy) of (?:the )?$",
    re.I,
)
BESIDE_NAME = ("who", ",", " (", " as", "in his", "in her")
"""With what words begin that tell what somebody is at all times: "X, the current chairman", "X, in his capacity as"."""
THEN_NAMED = re.compile(r",? (?:and )?(?:the )?", re.I)
WHOSE = re.compile(
    rf"\bwhose (?:country|government|nation) (?:(?:currently|also|now) )*(?:holds|has|occupies|assumed|took over) "
    rf"(?:the |its )?{ROTATING}?$"
)
CHAIR = re.compile(rf"(?:['’]s?)? {ROTATING}?(?:presidency|chair(?:man|person)?(?:ship)?|leadership)\b")
GROUP = re.compile(r" (?:fact-finding |high-level |joint |ministerial |observer )?(?:delegation|mission|team|party)\b")
LEADS = re.compile(
    r"\b(?:led|leads|leading|headed|heads|heading|lead|head|on|part of|member of|members of) (?:an?|the) $"
)
UNNAMED_BODY = re.compile(
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
    is_told_of_him: bool = False
    """Whether it is told beside his name, as what he is at all times: "X, the current chairman", "X, who acts for"."""


def add_capacities(reading: Reading, drafts: list[Draft]) -> None:
    """Let organisations take part in the meetings that officials have who act for them."""
    told: dict[int, list[tuple[int, Capacity]]] = {}
    for number, one in enumerate(capacities(reading)):
        told.setdefault(one.official, []).append((number, one))
    for draft in drafts:
        if _is_long_ago(reading, draft):
            continue
        for _, one in sorted((item for number in draft.people for item in told.get(number, ())), key=itemgetter(0)):
            is_beside = one.is_told_of_him and draft.first_char <= one.first_char <= draft.last_char
            if draft.mode == "phone" and not is_beside:
                continue  # what they spoke of, or what he is elsewhere
            if one.first_char <= draft.last_char + (BEHIND if one.is_told_of_him else 0):
                draft.actors.setdefault(one.actor_code)
                if reading.officials[one.official].standing == "former":
                    _serve(draft, one)


def _serve(draft: Draft, one: Capacity) -> None:
    """Let a former official be there for the organisation alone: "ex-president Doe, the Union's mediator, met Roe"."""
    before, draft.people[one.official] = draft.people[one.official], one.actor_code
    if before not in draft.people.values():
        draft.actors.pop(before, None)


def capacities(reading: Reading) -> list[Capacity]:
    """Return for which organisations officials of countries act, in the order of the text."""
    found: dict[tuple[int, str], Capacity] = {}
    told: str | None = None  # the organisation named last in the paragraphs before
    for paragraph in reading.paragraphs:
        actors = actors_in(paragraph.text)
        matches = [m for m in actors if _is_organisation(m)]
        if paragraph.is_narrated:
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
    text = paragraph.text
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
        spans += _besides(reading, paragraph, one)
        lead = LEADS.search(text, first, one.first_char)
        if lead is not None and GROUP.match(text, one.last_char):
            spans.append((lead.start(), one.last_char, one.actor_code, False))
    found = []
    for start, end, code, either in spans:
        number = _who(reading, paragraph, first, last, start, end, either)
        if number is not None and reading.officials[number].actor_code not in {None, code}:
            is_told_of_him = text.startswith(BESIDE_NAME, start)
            found.append(Capacity(number, code, paragraph.first_char + start, is_told_of_him))
    return found


def _besides(reading: Reading, paragraph: Paragraph, one: ActorMatch) -> list[tuple[int, int, str, bool]]:
    """Where an organisation's name is part of what somebody is besides his office: "X, the current EU president,"."""
    text = paragraph.text
    if (whose := WHOSE.search(text, 0, one.first_char)) is not None and CHAIR.match(text, one.last_char):
        return [(whose.start(), one.last_char, one.actor_code, False)]
    of = HELD_OF.search(text, 0, one.first_char)
    if of is not None and _named_at(reading, paragraph, of.start() - 1):
        return [(of.start(), one.last_char, one.actor_code, False)]
    held = HELD_AFTER.match(text, one.last_char)
    if held is None:
        return []
    lead = HELD_BEFORE.search(text, 0, one.first_char)
    if lead is not None and _named_at(reading, paragraph, lead.start() - 1):
        return [(lead.start(), held.end(), one.actor_code, False)]
    named = THEN_NAMED.match(text, held.end())
    if named is not None and _named_at(reading, paragraph, named.end()):
        return [(0, held.end(), one.actor_code, True)]  # whoever else is named before
    return []


def _named_at(reading: Reading, paragraph: Paragraph, char: int) -> bool:
    """Whether a named official stands at a character."""
    span = paragraph.doc.words_at(char, char + 1)
    return span is not None and any(p.official is not None for t in span for p in reading.meant(paragraph, t))


def _organisation(text: str, end: int, matches: list[ActorMatch], before: str | None) -> str | None:
    """The organisation named right behind a cue, or the one told before where only its kind is named."""
    named = next((m for m in matches if end <= m.first_char <= end + GAP), None)
    if named is not None:
        return named.actor_code if not text.startswith(("'s", "’s"), named.last_char) else None
    return before if UNNAMED_BODY.match(text, end + 1) else None


def _is_organisation(match: ActorMatch) -> bool:
    return kind_of_actor(match.actor_code) == "organization"


def _who(
    reading: Reading, paragraph: Paragraph, first: int, last: int, start: int, end: int, either: bool
) -> int | None:
    """The official named last before the words of a capacity in their sentence, or first behind them."""
    people = [
        (token.idx, party.official)
        for token in paragraph.doc.words_at(first, last) or ()
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
