"""Meetings told by their number alone: "their first was in London in April", "it was the second between X and Y"."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter, noun_kind
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.clauses import SUBJECTS, is_finite
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import WILL
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token

ORDINALS = frozenset("first second third fourth fifth sixth seventh last latest previous next".split())
LATEST = frozenset({"last", "latest", "previous"})
WHOSE = frozenset({"their", "the", "a"})
BETWEEN = frozenset({"between"})
TAKES = frozenset("hold take come happen occur be host stage convene begin end plan schedule set expect slate".split())
PLANNING = frozenset({"plan", "schedule", "set", "expect", "slate"})
TALKS = frozenset({"talk", "event"})
"""Kinds of nouns of which one may be told by its number alone."""
PUT = frozenset({"in", "at", "on"})
NEAR = 5  # tokens from a number to its verb: "the first, on Sunday, took place"


def by_ordinal(reading: Reading, paragraph: Paragraph, token: Token) -> Encounter | None:
    """Return the encounter that a number stands for, where the text speaks of meetings."""
    if not paragraph.is_narrated or not _stands_alone(token):
        return None
    if not _are_spoken_of(token):
        return None
    between = link(token, BETWEEN)
    if between is not None:
        status = _outlook(token)
        both = listed(reading, paragraph, between.i + 1)[0]
        if status is None or not are_several(both):
            return None
        return Encounter(paragraph, token, both, "in_person", status, f"{token.lower_} between", is_noun=True)
    if (with_ := _with_whom(token)) is not None:
        return _of_row_before(reading, paragraph, token, with_)
    verb = _verb_behind(token)
    status = _outlook(verb) if verb is not None else "held" if _is_gapped(token) else None
    if verb is not None and verb_of(verb) in PLANNING and verb.tag_ == "VBN":
        status = "planned"  # "a third is planned for May"
    if status is None or (status == "held" and token.lower_ == "next"):
        return None
    return Encounter(
        paragraph, token, _between_whom(reading, paragraph, token), "in_person", status, f"{token.lower_} in a row",
        is_another=True, is_further=True,
        is_noun=True, part=(token.i, _end(token)),
    )  # fmt: skip


def _with_whom(token: Token) -> Token | None:
    """The "with" behind the copula of a number: "the first will be with X", ", the last with Y"."""
    following = token.doc[token.i + 1 : min(token.sent.end, token.i + NEAR)]
    with_ = next((t for t in following if t.lower_ == "with"), None)
    between = token.doc[token.i + 1 : with_.i] if with_ is not None else ()
    return with_ if all(verb_of(t) == "be" or t.pos_ == "AUX" for t in between) else None


def _of_row_before(reading: Reading, paragraph: Paragraph, token: Token, with_: Token) -> Encounter | None:
    """One of the meetings that the sentence before gives somebody: "has three bilaterals. The first will be with X"."""
    start = token.sent.start
    before = token.doc[start - 1].sent if start else None
    row = next((t for t in before if t.tag_ == "NNS" and noun_kind(t.lower_) in TALKS), None) if before else None
    if row is None:
        return None
    mine = named_officials(subject_parties(reading, paragraph, row))
    partners = named_officials(listed(reading, paragraph, with_.i + 1)[0])
    is_to_come = any(t.lower_ in WILL for t in token.doc[token.sent.start : with_.i])
    status = "planned" if is_to_come else outlook(row)
    if not are_several((*mine, *partners)) or not mine or not partners or status is None:
        return None
    return Encounter(
        paragraph, token, merged([*mine, *partners]), "in_person", status, f"{token.lower_} with", partners=partners,
        is_another=True, is_noun=True, part=(token.i, _end(token)),
    )  # fmt: skip


def _between_whom(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Those between whom the sentence counts meetings: "the third encounter between X and Y: the first was in"."""
    lead = token.doc[token.sent.start : token.i]
    between = next((t for t in reversed(lead) if t.lower_ in BETWEEN), None)
    both = listed(reading, paragraph, between.i + 1, token.i)[0] if between is not None else ()
    if are_several(both):
        return both
    their = next((t for t in reversed(lead) if t.lower_ == "their"), None)  # "it is their third meeting; the last was"
    if their is None or token.lower_ not in LATEST:
        return ()
    return named_officials(reading.meant(paragraph, their))


def _outlook(token: Token) -> Status | None:
    """Whether that of which a number tells took place or is planned, by its verb."""
    status = outlook(token.head if token.dep_ in SUBJECTS else token)
    return status if status in {"held", "planned"} else None


def _stands_alone(token: Token) -> bool:
    """Whether a number is a noun phrase by itself: "the second was", "their last between", not "the second day"."""
    last = _last(token)
    following = next_to(last) if last.i + 1 < token.sent.end else None
    return (
        following is not None
        and following.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}
        and (token.i > token.sent.start and next_to(token, -1).lower_ in WHOSE)
    )


def _last(token: Token) -> Token:
    """The last word of a number that stands for a noun: "the next", "the next one"."""
    return next_to(token) if token.i + 1 < token.sent.end and next_to(token).lower_ == "one" else token


def _verb_behind(number: Token) -> Token | None:
    """The verb of which a number is the subject, whatever the tree says: "the first took place", "the first was in"."""
    token = _last(number)
    if token.dep_ in SUBJECTS:
        copula = next((c for c in token.head.children if c.dep_ == "cop"), token.head)
        return token.head if verb_of(copula) in TAKES else None
    rest = token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + NEAR)]
    verb = next((t for t in rest if t.tag_ in {"VBD", "VBZ", "MD"} or is_finite(t)), None)
    if verb is None or (verb.i > token.i + 1 and next_to(token).lower_ != ","):
        return None
    return verb if verb_of(verb) in TAKES else None


def _is_gapped(token: Token) -> bool:
    """Whether a number goes on from the one before, without the verb: "the first was in Lima, the second in Quito"."""
    lead = token.doc[token.sent.start : token.i]
    if next_to(token).lower_ not in PUT:
        return False
    return any(t.lower_ in ORDINALS and (_verb_behind(t) is not None or _is_held_before(t, token)) for t in lead)


def _is_held_before(first: Token, token: Token) -> bool:
    """Whether a number goes on from a meeting that is held: "held a first meeting in Lima and a second in Quito"."""
    noun = first.head
    is_meeting = first.dep_ == "amod" and noun_kind(noun.lower_) in TALKS and verb_of(noun.head) in cues("hold")
    article = next_to(token, -1).lower_
    return is_meeting and ((noun.dep_ == "obj" and article == "a") or (noun.dep_ in SUBJECTS and article == "the"))


def _end(token: Token) -> int:
    """Where the words about a number end: before the next one."""
    rest = token.doc[token.i + 1 : token.sent.end]
    following = next((t for t in rest if t.lower_ in ORDINALS and next_to(t, -1).lower_ in WHOSE), None)
    ends = [token.sent.end, *(t.i for t in rest if t.lower_ == ";")]
    return int(min(ends[-1], following.i - 1 if following is not None else ends[0]))


def _are_spoken_of(token: Token) -> bool:
    """Whether this sentence or the one before speaks of a meeting, or of several who met."""
    start = token.sent.start
    since = token.doc[start - 1].sent.start if start else start
    return any(
        noun_kind(t.lower_) in TALKS or (t.pos_ == "VERB" and verb_of(t) in cues("meets"))
        for t in token.doc[since : token.sent.end]
    )
