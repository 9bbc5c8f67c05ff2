"""Whether news in the present tense tells what is to come: "meets the king on Friday"; what the perfect sums up."""

from __future__ import annotations

from collections.abc import Set

from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.encounters.frames import FAR, NEAR, frames_of
from etl.transform.reading import Paragraph
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

SCHEDULED = frozenset({"meet", "see", "receive", "host", "visit", "dine", "lunch", "confer", "convene", "gather"})
"""Verbs that news in the present tense tells as a plan, with or without a day."""
BEFOREHAND = frozenset({"when", "before", "until", "once"})
LOOSE = frozenset({"often", "usually", "always", "never", "rarely", "seldom", "sometimes", "still", "when", "if"})
"""Words beside a verb in the present tense that tell what always is."""
TO_COME = frozenset({*WEEKDAYS, "today", "tomorrow", "tonight", "next"})
"""Words behind other verbs of meeting that make a plan of the present tense."""
BEING = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
GOING_ON = BEING | {"be", "been", "was", "were", "am", "'m", "’m"}
PUBLIC = frozenset({"conference", "briefing", "press", "reporters", "journalists", "rally", "forum", "panel", "event"})
"""Words for where somebody speaks to all who listen, also beside another."""
BY_NATURE = frozenset({"tomorrow", "next"})
"""Those that tell it even in a clause of time."""
OPENING = 3  # tokens of "On Thursday ,"
ALONE = frozenset({"full", "spoken", "placed"})
"""Strengths of verbs that tell of an encounter, also where only a place comes to them."""


def is_scheduled(paragraph: Paragraph, verb: Token, lemma: str) -> bool:
    """Return whether news in the present tense tells what is to come: "meets the king", "briefs them on Friday"."""
    if _is_progressive(verb):
        return paragraph.is_narrated and _is_day_told(verb, TO_COME - {"today"})
    if not _is_present(verb) or not (lemma in SCHEDULED or _is_day_told(verb)):
        return False
    following = verb.doc[verb.i : min(verb.sent.end, verb.i + FAR)]
    days = TO_COME if verb.dep_ == "acl:relcl" else BY_NATURE
    is_clear = any(t.lower_ in days for t in following)
    if verb.dep_ in {"advcl", "acl:relcl"} and not is_clear:
        return False
    return paragraph.is_narrated and not {c.lower_ for c in verb.children} & LOOSE


def is_headline(verb: Token) -> bool:
    """Return whether a sentence without a verb of its own tells a plan as headlines do: "Ministers to talk today."."""
    is_infinitive = verb.i > verb.sent.start and next_to(verb, -1).tag_ == "TO" and verb.tag_ == "VB"
    return is_infinitive and not any(t.tag_ in FINITE | {"VBN", "VBG"} for t in verb.sent)


def _is_present(verb: Token) -> bool:
    """Whether a verb stands in the present tense, also where the parser takes it for an infinitive: "X and Y get"."""
    if verb.tag_ not in {"VB", "NN"}:
        return verb.tag_ in {"VBZ", "VBP"}
    words = tuple(verb.children)
    if verb.lower_ != verb_of(verb):
        return False  # "shook", for which the tagger knows no past
    return any(c.dep_ in SUBJECTS for c in words) and not any(c.tag_ in {"TO", "MD"} or c.dep_ == "aux" for c in words)


def _is_progressive(verb: Token) -> bool:
    """Whether a verb tells what somebody is doing, or will do where a day is told: "is meeting X on Friday"."""
    return verb.tag_ == "VBG" and any(c.lower_ in BEING and c.dep_ == "aux" for c in verb.lefts)


def _is_day_told(verb: Token, days: Set[str] = TO_COME) -> bool:
    """Whether a day stands behind a verb that alone tells of a meeting, or opens its sentence."""
    told = {t.lower_ for t in verb.doc[verb.i : min(verb.sent.end, verb.i + NEAR)]}
    lead = verb.doc[verb.sent.start : verb.i]
    if not any(t.tag_ in FINITE for t in lead):
        told |= {t.lower_ for t in lead[:OPENING]}
    return bool(told & days) and any(frame.strength in ALONE for frame in frames_of(verb))


def is_perfect(paragraph: Paragraph, verb: Token) -> bool:
    """Whether a speaker sums up what has been going on: "we have spent a lot of time on the phone"."""
    return paragraph.speaker is not None and any(
        c.lower_ in {"have", "has", "'ve", "’ve", "'s", "’s"} and c.dep_.startswith("aux") for c in verb.children
    )


def is_in_conversation(verb: Token) -> bool:
    """Return whether somebody is told to be speaking to another, not in public: "will be speaking to Doe tonight"."""
    is_helped = any(c.dep_ == "aux" and c.lower_ in GOING_ON for c in verb.lefts)
    if not is_helped or next_to(verb).lower_ not in {"to", "with"}:
        return False
    return not any(t.lower_ in PUBLIC for t in verb.sent)


def is_ahead(paragraph: Paragraph, verb: Token, lemma: str) -> bool:
    """Return whether a clause of time in the present tense tells what is to come.

    So does "when they meet in Lima", and any verb where the main clause is in the past: "hoped for more when he sits".
    """
    is_told = paragraph.is_narrated and verb.tag_ in {"VBZ", "VBP"}
    is_of_time = is_told and any(c.lower_ in BEFOREHAND for c in verb.lefts)
    return is_of_time and (lemma in SCHEDULED or any(main.tag_ == "VBD" for main in verb.ancestors))
