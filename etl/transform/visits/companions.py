"""Who goes along: officials of a traveller's own country ("accompanied by"), or whom he travels with."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import sentence_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

WITH = frozenset(
    {"with", "alongside", "including", "included", "includes", "brought", "bringing", "accompanied", "joined"}
)
PHRASES = frozenset({("in", "the", "company", "of")})
BESIDE = 8  # tokens from "be with him" to "the tour"
ASPECTS = (["on"], ["throughout"], ["during"], ["for"])
JOURNEYS = frozenset({"trip", "tour", "visit", "journey", "leg", "mission"})
RIDES = frozenset({"train", "plane", "flight", "aircraft", "jet", "helicopter", "ship", "car", "bus", "convoy"})
AGENT = 18  # tokens from "accompanied" to the "by" behind where and when
SKIPPED = frozenset({"by", "his", "her", "the", "a", "along", "together", "and", ",", "that", "which", "own"})


def companions(reading: Reading, paragraph: Paragraph, token: Token, people: tuple[int, ...]) -> tuple[int, ...]:
    """Return the officials whom the sentence joins to a traveller with "with" and the like, mostly of his country."""
    actors = {reading.officials[n].actor_code for n in people} - {None}
    found: list[int] = []
    starts: set[int] = set()
    joined = is_together = False
    for other in sentence_of(token):
        if other.lower_ == "of" and tuple(t.lower_ for t in other.doc[max(0, other.i - 3) : other.i + 1]) in PHRASES:
            joined = True
            continue
        if other.lower_ in WITH:
            if (by := _agent_link(other)) is not None:  # "will be accompanied on his visit to Lima by"
                starts.add(by.i)
                continue
            joined = _is_adjunct(other, token) if other.lower_ == "with" else _is_by(other)
            is_together = joined and _is_together(other, token)
            continue
        joined = joined or other.i in starts
        meant = [
            p for p in reading.meant(paragraph, other) if p.official is not None and other.tag_ not in {"PRP", "PRP$"}
        ]
        if meant and joined:
            found += [
                p.official for p in meant if p.official is not None and (is_together or p.actor_code in {*actors, None})
            ]
        elif joined and (other.tag_ in {"VBD", "VBZ", "VBP", "MD", "IN", "TO"} and other.lower_ not in SKIPPED):
            joined = False
    return tuple(n for n in dict.fromkeys(found) if n not in people)


def _is_together(preposition: Token, token: Token) -> bool:
    """Whether somebody goes with another, be he of another country: "flew to Lima on Monday with President Doe"."""
    if preposition.lower_ != "with" or token.pos_ != "VERB":
        return False
    fellow = preposition.head
    ride = fellow.head  # "aboard the night train with", where the tree gives them to the train
    between = token.doc[token.i + 1 : preposition.i]
    if ride.head == token and ride.lower_ in RIDES and ride.i == preposition.i - 1:
        between = between[: ride.left_edge.i - token.i - 1]
    elif ride != token:
        return False
    return preposition.i > token.i and all(t.pos_ not in {"NOUN", "VERB", "AUX"} for t in between)


def _agent_link(word: Token) -> Token | None:
    """The "by" some words behind "accompanied", before those who go along; None if it stands right behind."""
    if word.lower_ not in {"joined", "accompanied"}:
        return None
    for other in word.doc[word.i + 2 : min(word.sent.end, word.i + AGENT)]:
        if other.pos_ in {"VERB", "AUX"} or other.lower_ in {",", ";", "and"}:
            return None
        if other.lower_ == "by":
            return other
    return None


def _is_by(word: Token) -> bool:
    """Whether "by" follows where only a passive tells who goes along: "joined there by", not "joined the king"."""
    if word.lower_ not in {"joined", "accompanied"}:
        return True
    return any(t.lower_ == "by" for t in word.doc[word.i + 1 : word.i + 6])


def _is_adjunct(preposition: Token, token: Token) -> bool:
    """Whether "with" joins somebody to the traveller, not to a talk or a meeting."""
    previous = next_to(preposition, -1) if preposition.i else preposition
    phrase = preposition.head
    ride = phrase.head
    is_of_ride = ride.lower_ in RIDES and ride.head == token  # "aboard the night train with"
    return is_of_ride or previous.lower_ in {"along", "together"} or ride in {token, token.head}


def goes_along(verb: Token) -> bool:
    """Whether somebody is with another on his journey: "will be with him throughout the tour"."""
    behind = [t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + BESIDE)]]
    is_with = behind[:1] == ["with"] and behind[1:2] != [] and behind[1] in {"him", "her", "them"}
    return is_with and behind[2:3] in ASPECTS and bool(JOURNEYS & set(behind[3:]))
