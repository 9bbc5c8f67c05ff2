"""What officials without names did to or with one another in one place: "agreed in Lima on Monday", "told him there"."""

from __future__ import annotations

from etl.transform.encounters.frames import noun_kind, noun_of
from etl.transform.encounters.verbs.sides import Sides
from etl.transform.text.clauses import is_of_calendar
from etl.transform.text.cues import cues
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import two_acting, two_at_work
from etl.transform.text.tokens import Token
from etl.transform.wordlists import words

SETTLING = words("settled_by_offices")
PLACING = frozenset({"in", "at"})
CONTENTS = frozenset({"that", "to", "not", "whether", "how", "what", "why", "if", "of", "about", ";", ":"})
"""Words with which that begins which somebody is told."""
SPEAKERS_PLACE = frozenset({"speaking", "speech", "interview", "statement", "conference", "broadcast", "address"})
"""Words for how something is said that all may hear, which is told to nobody in the place."""
TOLD = frozenset({"tell", "assure", "inform", "warn", "ask", "press", "urge", "remind", "thank", "promise", "notify"})
TOLD |= {"implore", "beg", "beseech", "entreat", "plead", "offer", "caution", "advise", "congratulate", "reassure"}
"""What one official says to another's face if it is told in which place and when he did."""
FAR = 30  # tokens from a verb in which it is told where something was settled
LONG = 16  # tokens from a verb in which place and day are told


def are_at_work(found: Sides, lemma: str) -> bool:
    """Whether officials or delegations of two governments settle something together, named or not."""
    is_joint = found.is_of_both or found.link == "with"
    return lemma in SETTLING and is_joint and two_at_work(found.parties)


def is_settled_there(verb: Token) -> bool:
    """Whether place and day are told next to one another behind what is settled: "the text in Lima on Monday"."""
    behind = verb.doc[verb.i + 1 : min(verb.sent.end - 1, verb.i + FAR)]
    for token in behind:
        if token.tag_ in FINITE or token.lower_ in CONTENTS - {"of", "to"}:
            return False
        place = next_to(token)
        if token.lower_ in PLACING and place.pos_ == "PROPN" and not is_of_calendar(place):
            beside = verb.doc[max(verb.i, token.i - 2) : min(verb.sent.end, place.i + 4)]
            return any(is_of_calendar(t) or t.lower_ in {"yesterday", "today"} for t in beside)
    return False


def is_told_there(verb: Token, lemma: str, found: Sides) -> bool:
    """Whether one official told another something in a town and on a day, or at an occasion, told right with it.

    "told Thai officials in Bangkok on Friday that", "was told by Thai officials at a dinner in Bangkok"; not "speaking
    in Lima, urged Thai officials to".
    """
    if lemma not in TOLD or found.link not in {"object", "passive", "with"} or not two_acting(found.parties):
        return False
    said = {t.lower_ for t in verb.sent}
    if not SPEAKERS_PLACE.isdisjoint(said) or not cues("written").isdisjoint(said):
        return False
    where = _place_behind(verb)
    return where is not None and _has_day_around(where, verb)


def _place_behind(verb: Token) -> Token | None:
    """The name of the place told behind a verb and whom it is done to, before that which is said."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end - 1, verb.i + LONG)]:
        if token.lower_ in CONTENTS and token.i > verb.i + 1 and not _is_of_title(token):
            return None
        if token.lower_ in PLACING and next_to(token).pos_ == "PROPN" and not is_of_calendar(next_to(token)):
            return next_to(token)
    return None


def _is_of_title(token: Token) -> bool:
    """Whether "of" belongs to those who are spoken to: "told the ministers of Peru and Chile in Lima"."""
    return token.lower_ == "of" and token.head.head.pos_ in {"NOUN", "PROPN"}


def _has_day_around(place: Token, verb: Token) -> bool:
    """Whether it is told around a place when or at which occasion that was: "on Friday in Lima", "at a lunch in Lima"."""
    clause = verb.doc[verb.i : min(verb.sent.end, place.i + 7)]
    for token in clause:
        if token.i > place.i and token.lower_ in CONTENTS:
            return False
        if is_of_calendar(token) or noun_kind(noun_of(token)) in {"talk", "event", "hosted"}:
            return True
    return False
