"""Whether what a noun of meeting tells took place, is planned or was called off."""

from __future__ import annotations

import re

from etl.facts import Status
from etl.transform.circumstances.calling_off import is_off
from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.circumstances.denials import is_gainsaid
from etl.transform.circumstances.habits import is_of_many
from etl.transform.circumstances.negated_apart import is_negated_apart
from etl.transform.circumstances.outlook import is_standing, outlook
from etl.transform.circumstances.programmes import is_booked, is_called_for_a_day, is_in_programme, is_on_a_day
from etl.transform.circumstances.set_days import is_awaited_on_a_day
from etl.transform.encounters.frames import FAR, NEAR, noun_kind
from etl.transform.encounters.nouns.awaited_meetings import (
    is_being_prepared,
    is_but_spoken_of,
    is_obtained,
    is_prepared_for,
)
from etl.transform.encounters.nouns.set_behind import is_expected_behind, is_set_behind
from etl.transform.encounters.questions import is_presupposed, is_question
from etl.transform.text.cues import tells, verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token, text_of

FIXING = frozenset({"set", "fix", "agree", "choose", "pick", "settle", "name"})
HELD = frozenset({"hold", "take", "convene", "host", "begin", "open", "start", "organise", "organize", "stage"})
"""Verbs of what is to be done with an occasion."""
OPENING = frozenset({"begin", "start", "open", "resume", "convene", "reconvene"})
"""Verbs that in the present tense tell when talks are to be."""
PENCILLED = frozenset({"pencilled", "penciled", "down"})
ENDS = frozenset({"which", "that", "who", "and", ";", ":"})
"""Words behind which something else is told."""
GLAD_TO_HAVE = re.compile(
    r"\b(?:was|were|been) (?:very |so |also )?(?:pleased|glad|delighted|hono[u]?red|proud|happy|privileged) to have\b"
)
SET = frozenset({"planned", "scheduled", "slated", "foreseen", "envisaged", "set", "due", "expected"})


def status_told(noun: Token) -> Status | None:
    """Whether what a noun tells took place, is planned or was called off; None if it is no fact."""
    if is_gainsaid(noun) or is_of_many(noun) or _is_unannounced(noun) or is_but_spoken_of(noun):
        return None
    if GLAD_TO_HAVE.search(text_of(ahead_of(noun, FAR))):
        return "held"  # "was pleased to have the minister join the summit in April"
    if is_called_off(noun) or is_off(noun):
        return "cancelled"
    if is_negated_apart(noun):
        return None  # "no meeting is planned between"
    is_ahead = _is_dated(noun) or _is_due(noun) or _is_yet_to_be(noun)
    is_ahead = is_ahead or _is_later_today(noun) or is_prepared_for(noun) or is_in_programme(noun)
    is_ahead = is_ahead or is_awaited_on_a_day(noun) or is_being_prepared(noun) or is_obtained(noun)
    is_ahead = is_ahead or _is_expected_of(noun) or is_booked(noun) or is_on_a_day(noun) or _is_about_to_open(noun)
    is_ahead = is_ahead or _is_opening_on_a_day(noun) or is_called_for_a_day(noun) or is_set_behind(noun)
    is_ahead = is_ahead or _is_going_to_be(noun) or is_expected_behind(noun)
    is_ahead = is_ahead or (noun.pos_ == "VERB" and is_appointed(noun))  # no tense of its own, whatever the tree says
    status = "planned" if is_ahead else outlook(noun)
    if is_standing(noun):
        return None
    if status is None and is_question(noun.sent) and is_presupposed(noun):
        return "held"  # "can you tell us about your meeting with": what is asked is not whether
    return status


def _is_unannounced(noun: Token) -> bool:
    """Whether there is nothing to tell of it: "I do not have anything to announce for any future talks"."""
    is_any = any(child.lower_ in {"any", "further", "future"} for child in noun.lefts)
    before = {t.lower_ for t in noun.doc[noun.sent.start : noun.i]}
    return is_any and "announce" in before and not before.isdisjoint({"n't", "n’t", "not", "no", "nothing"})


def _is_expected_of(noun: Token) -> bool:
    """Whether it is told what is expected of it: "In her meetings with Doe we expect the discussions to focus on"."""
    is_in = any(c.lower_ in {"in", "at", "during"} and c.dep_ == "case" for c in noun.lefts)
    return is_in and verb_of(noun.head) == "expect" and noun.head.tag_ in {"VBP", "VBZ", "VB"}


def _is_dated(noun: Token) -> bool:
    """Whether the date or place of a meeting is fixed: "set June 28 as the date of their first meeting"."""
    date = noun.head
    if noun.dep_ != "nmod" or date.lower_ not in {"date", "dates", "venue"}:
        return False
    return any(verb_of(t) in FIXING for t in noun.doc[noun.sent.start : noun.i])


def _is_due(noun: Token) -> bool:
    """Whether "is due" or "to be held" stands behind a noun, whatever the tree says: "a second meeting is due"."""
    following = [t.lower_ for t in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + 7)]]
    if _is_set_for(noun):
        return True
    while following[:1] in ([","], ["which"], ["that"]):
        del following[0]
    if following[:3] == ["to", "take", "place"]:
        return True
    if following[:2] == ["to", "be"]:
        return following[2:3] in (["held"], ["convened"], ["hosted"], ["staged"])
    if following[:1] not in (["is"], ["are"]):
        return False
    is_with = following[2:3] in (["with"], ["between"]) and bool(SET & set(following[1:2]))
    is_down = following[1:3] in (["down", "for"], ["pencilled", "in"], ["penciled", "in"])
    return is_with or is_down or following[1:2] in (["due"], ["set"], ["slated"])


def _is_going_to_be(noun: Token) -> bool:
    """Whether the first verb behind its sides puts it off to the future, whatever the tree says: "would take place"."""
    rest = noun.doc[noun.i + 1 : min(noun.sent.end - 2, noun.i + FAR)]
    verb = next((t for t in rest if t.tag_ in FINITE or t.lower_ in ENDS - {"and"} or t.text == ","), None)
    if verb is None or verb.lower_ not in {"will", "would"}:
        return False
    return (next_to(verb).lower_, next_to(verb, 2).lower_) in {("take", "place"), ("be", "held")}


def _is_set_for(noun: Token) -> bool:
    """Whether the first verb behind a noun tells its day: "another round, this time in Lima, is set for May"."""
    rest = noun.doc[noun.i + 1 : min(noun.sent.end - 2, noun.i + NEAR)]
    verb = next((t for t in rest if t.tag_ in FINITE or t.lower_ in ENDS), None)
    if verb is None or verb.lower_ not in {"is", "are"} or next_to(verb).lower_ not in SET | PENCILLED:
        return False
    behind = [t.lower_ for t in noun.doc[verb.i + 2 : min(noun.sent.end, verb.i + 4)]]
    return behind[:1] == ["for"] or behind == ["in", "for"] or behind == ["down", "for"]


def _is_yet_to_be(noun: Token) -> bool:
    """Whether a clause behind a noun tells that it is to come: "the summit, which will be held in May"."""
    for clause in noun.children:
        words = {c.lower_ for c in clause.children}
        if clause.i < noun.i or not clause.dep_.startswith("acl"):
            continue
        is_set = clause.lower_ in SET and bool(words & {"is", "are"})
        if is_set or ({"to", "be"} <= words and verb_of(clause) in HELD):
            return True
        if clause.dep_ == "acl:relcl" and verb_of(clause) in HELD and words & {"will", "is", "are"}:
            return outlook(clause) == "planned"
    return False


def _is_of_other(clause: Token, noun: Token) -> bool:
    """Whether a clause tells of another occasion or a place: "a dinner on the eve of the summit, which opens"."""
    thing = clause.head
    if thing == noun or thing.i < noun.i or thing.pos_ != "NOUN":
        return False
    return noun_kind(thing.lower_) != "" or any(c.dep_ == "case" and c.lower_ in {"at", "in"} for c in thing.lefts)


def _is_about_to_open(noun: Token) -> bool:
    """Whether a clause behind its sides tells when it opens: "negotiations with the minister, which open on Friday"."""
    for which in noun.doc[noun.i + 1 : min(noun.sent.end - 1, noun.i + FAR)]:
        if which.lower_ == "which" and next_to(which, -1).lower_ == ",":
            verb = next_to(which)
            wanted = {"VBP", "VB"} if noun.tag_ == "NNS" else {"VBZ"}
            return verb.tag_ in wanted and verb_of(verb) in OPENING and not _is_of_other(verb, noun)
        if which.tag_ in FINITE or which.lower_ in {";", ":"}:
            return False
    return False


def _is_opening_on_a_day(noun: Token) -> bool:
    """Whether the verb behind its sides, read as a noun, opens talks: "The talks with X begin on Friday"."""
    behind = noun.doc[noun.i + 1 : min(noun.sent.end - 2, noun.i + FAR)]
    verb = next((t for t in behind if t.lower_ in OPENING), None)
    if verb is None or next_to(verb).lower_ != "on" or next_to(verb, 2).lower_ not in WEEKDAYS:
        return False
    return not any(t.tag_ in FINITE for t in noun.sent)


def _is_later_today(noun: Token) -> bool:
    """Whether a meeting is told to come by its day alone: "my meeting later today with", "a dinner tonight with"."""
    following = [t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 3]]
    is_ahead = following == ["later", "today"] or following[:1] == ["tomorrow"]
    return is_ahead and noun.head.tag_ not in {"VBD", "VBN"}


def is_appointed(noun: Token) -> bool:
    """Whether it is told when those who met are to meet again: "consultations are planned for late 2023"."""
    return noun.dep_ in {"nsubj", "nsubj:pass"} and noun.head.lower_ in SET and noun.head.i > noun.i


def is_called_off(noun: Token) -> bool:
    """Whether a clause about the noun says that it did not come about: "talks which have now been put off"."""
    ends = {".", ";", "while", "whereas"}
    end = next((t.i for t in noun.doc[noun.i : noun.sent.end] if t.lower_ in ends), noun.sent.end)
    following = " ".join(t.lower_ for t in noun.doc[noun.i : min(end, noun.i + 2 * NEAR)])
    return tells(following, "off")
