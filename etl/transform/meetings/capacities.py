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
AHEAD = 100  # characters before a call in which it may be told right behind a name
BESIDE = 100  # characters after a call in which it may be told right behind a name
SENTENCE_END = re.compile(r"[.!?]\s|\n")
BEHIND = 500  # characters after a meeting in which it may be told for whom else somebody was there
ROTATING = r"(?:(?:current|rotating|present|incumbent|acting|pro tempore|pro tem|six-month|annual|this year['’]s) )"
POSSESSED = re.compile(
    rf"(?:['’]s? {ROTATING}?(?:chair|chairman|chairwoman|chairperson|president|mediator|special envoy|envoy"
    r"|facilitator)"
    r"| chair(?:man|woman|person)?(?: this year|[- ]in[- ]office)?(?=[,.;]| this| for))\b"
)
"""What follows an organisation that somebody is the chairman of: "the bloc's current chair"."""
ROLE = (
    rf"(?:{ROTATING}?(?:chair(?:man|woman|person)?(?:[- ]in[- ]office)?|president|(?:chief |lead |peace )?mediator"
    r"|facilitator|(?:special |peace )?envoy))\b"
)
"""What somebody is for an organisation besides his office: "the EU president", "OSCE chairman-in-office"."""
HELD_AFTER = re.compile(rf"(?:['’]s?)? {ROLE}", re.I)
HELD_OF = re.compile(
    rf"\b{ROLE}(?: (?:for|in|to) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)? (?:of|from) (?:the )?$", re.I
)
"""The same told before the organisation: "chairman of the Union", "mediator for Mali of the Community"."""
LINKING = "the|its|now|also|and|who|is|has|just|recently|taken|took|over|became|currently|as|serving|this year['’]s"
BEFORE_HELD = re.compile(rf"[,(–—]? ?(?:(?:{LINKING}) |{ROTATING})*$", re.I)
"""What stands between a name, or an office behind it, and what somebody is besides: "Doe, the Thai minister and"."""
BESIDE_NAME = ("who", ",", " (", " as", "in his", "in her")
"""With what words begin that tell what somebody is at all times: "X, the current chairman", "X, in his capacity as"."""
THEN_NAMED = re.compile(r",? (?:and )?(?:the )?", re.I)
ITS_ROLE = re.compile(rf"\bits {ROLE}", re.I)
"""What somebody is for the organisation told of last: "and its chairwoman, Liberian President Doe"."""
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
            is_beside = one.is_told_of_him and draft.first_char - AHEAD <= one.first_char <= draft.last_char + BESIDE
            is_beside = is_beside and SENTENCE_END.search(reading.text, one.first_char, draft.first_char) is None
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
    for own in ITS_ROLE.finditer(text, first, last):
        code = next((m.actor_code for m in reversed(named) if m.last_char <= own.start()), told)
        beside = _beside(reading, paragraph, own.start(), own.end(), code) if code is not None else None
        spans += [beside] if beside is not None else []
    found = []
    for start, end, code, either in spans:
        number = _who(reading, paragraph, first, last, start, end, either)
        if number is not None and reading.officials[number].actor_code not in {None, code}:
            is_told_of_him = not start or text.startswith(BESIDE_NAME, start) or _is_apposed(text, start)
            found.append(Capacity(number, code, paragraph.first_char + start, is_told_of_him))
    return found


def _is_apposed(text: str, start: int) -> bool:
    """Whether what somebody is besides stands right behind his name: "Doe, current chairman of the Union"."""
    return text[max(0, start - 2) : start] == ", " or text[max(0, start - 6) : start] == ", the "


def _besides(reading: Reading, paragraph: Paragraph, one: ActorMatch) -> list[tuple[int, int, str, bool]]:
    """Where an organisation's name is part of what somebody is besides his office: "X, the current EU president,"."""
    text = paragraph.text
    if (whose := WHOSE.search(text, 0, one.first_char)) is not None and CHAIR.match(text, one.last_char):
        return [(whose.start(), one.last_char, one.actor_code, False)]
    held = HELD_AFTER.match(text, one.last_char)
    of = HELD_OF.search(text, 0, one.first_char)
    spans = [(one.first_char, held.end())] if held is not None else []
    spans += [(of.start(), one.last_char)] if of is not None else []
    return [found for first, last in spans if (found := _beside(reading, paragraph, first, last, one.actor_code))]


def _beside(
    reading: Reading, paragraph: Paragraph, first: int, last: int, code: str
) -> tuple[int, int, str, bool] | None:
    """Where it is told what somebody is besides, if he is named right before or behind it."""
    text = paragraph.text
    named = THEN_NAMED.match(text, last)
    if named is not None and _named_at(reading, paragraph, named.end(), by_name=True):
        return 0, last, code, True  # whoever else is named before
    before = BEFORE_HELD.search(text, 0, first)
    if before is not None and before.start() and _named_at(reading, paragraph, before.start() - 1):
        return before.start(), last, code, False
    return None


def _named_at(reading: Reading, paragraph: Paragraph, char: int, *, by_name: bool = False) -> bool:
    """Whether a named official stands at a character, by his name or a title before it, or by any word."""
    span = paragraph.doc.words_at(char, char + 1) or ()
    told = [t for t in span if not by_name or t.pos_ == "PROPN"]
    return any(p.official is not None for t in told for p in reading.meant(paragraph, t))


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
