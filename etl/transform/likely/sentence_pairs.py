"""The pairs of sides that a sentence names, of which it may tell that they met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from etl.transform.circumstances.negated_apart import is_none
from etl.transform.encounters.frames import nouns
from etl.transform.gazetteer import kind_of_actor
from etl.transform.likely.tree_paths import TreePath, path_between, verb_above
from etl.transform.meetings.assemblies.absences import away_in
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.left_out import is_buried, is_but_denied, left_out
from etl.transform.text.kinds import DEATHS, WITH_OR_BETWEEN
from etl.transform.text.retinue_phrases import phrases_in
from etl.transform.text.tokens import Span, Token

WITH_HIM = 3
MOST = 24  # words that mean somebody; a sentence with more is a list or a table
APART = 80  # steps counted for two words of different trees


Side = int | str | None
"""Who is meant: the number of an official, or the actor of an unnamed one."""


def side_key(party: Party) -> Side:
    """Return who is meant by a party, which is one for the same official and for unnamed ones of the same actor."""
    return party.official if party.official is not None else party.actor_code


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sides as a sentence names them, in the order of their words."""

    paragraph: Paragraph
    words: tuple[Token, Token]
    sides: tuple[Party, Party]
    path: TreePath | None = field(compare=False)
    """The way between the words; None where they stand in different trees."""

    @property
    def verb(self) -> Token:
        """The verb that tells of both."""
        return verb_above(self.path.top if self.path is not None else self.words[0])


def pairs_of(reading: Reading, paragraph: Paragraph, sentence: Span) -> Iterator[Pair]:
    """Yield each two sides of different actors that a sentence names, by the two of their words nearest in its tree.

    One of the two at least is an official named in the document; a country by its name alone is no side, nor are
    several whom one word means ("they", "the presidents").
    """
    sides = [(token, party) for token in sentence if (party := _side(reading, paragraph, token)) is not None]
    led = set(_led(paragraph, sentence)) if len(sides) > 1 else set()
    missing = _missing(reading, paragraph, sentence) if len(sides) > 1 else set()
    named = [(token, party) for token, party in sides if token.i not in led and party not in missing]
    if len(named) > MOST:
        return
    nearest: dict[frozenset[Party], tuple[int, int, Pair]] = {}
    for number, (token, party) in enumerate(named):
        for later, other in named[number + 1 :]:
            if party.actor_code == other.actor_code or (party.official is None and other.official is None):
                continue
            path = path_between(token, later)
            pair = Pair(paragraph, (token, later), (party, other), path)
            ranked = (APART if path is None else path.steps, later.i - token.i, pair)
            key = frozenset((party, other))
            if key not in nearest or ranked[:2] < nearest[key][:2]:
                nearest[key] = ranked
    yield from (pair for _, _, pair in nearest.values())


def _missing(reading: Reading, paragraph: Paragraph, sentence: Span) -> set[Party]:
    """Those of whom a sentence tells that they were not there: "stayed away", "without Doe"."""
    named = (party for token, party in left_out(reading, paragraph, sentence) if not is_but_denied(token))
    unmet = (party for token in sentence if _is_of_no_meeting(token) for party in reading.meant(paragraph, token))
    away = (party for kind in ("stays away", "elsewhere") for party in away_in(reading, paragraph, sentence, kind))
    return {*named, *unmet, *away}


def _is_of_no_meeting(token: Token) -> bool:
    """Whether it is told of somebody that there was no meeting with him: "ended without a meeting with Doe"."""
    meeting = token.head
    if meeting.lower_ not in nouns() or not any(c.lower_ in WITH_OR_BETWEEN for c in token.lefts):
        return False
    return is_none(meeting) or any(c.lower_ == "without" for c in meeting.lefts)


def _led(paragraph: Paragraph, sentence: Span) -> Iterator[int]:
    """The words for those of whom only their company is told: "Doe, who was in the king's company, met Roe"."""
    opening = sentence[:WITH_HIM]
    if [opening[0].lower_, *(t.tag_ for t in opening[1:])] in (["with", "PRP", "VBD"], ["with", "PRP", "VBZ"]):
        yield from (token.i for token in opening)  # "With him was Doe, who later met Roe"
    text = paragraph.text[sentence.start_char : sentence.end_char]
    spans = [(first, last) for kind, _, first, last in phrases_in(text) if kind == "told"]
    if spans:
        for token in sentence:
            at = token.idx - sentence.start_char
            if any(first <= at < last for first, last in spans):
                yield token.i


def _side(reading: Reading, paragraph: Paragraph, token: Token) -> Party | None:
    meant = reading.meant(paragraph, token)
    if len(meant) != 1 or meant[0].kind == "actor" or not meant[0].actor_code:
        return None
    if meant[0].official is None and kind_of_actor(meant[0].actor_code) != "country":
        return None  # "who chairs the Union"
    if (token.dep_ == "nmod" and token.head.lower_ in DEATHS) or is_buried(token):
        return None  # "the funeral of President Doe"
    return meant[0]
