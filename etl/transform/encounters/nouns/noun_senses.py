"""Whether a noun of several meanings tells of an encounter, and whether it took place, is planned or was called off."""

from __future__ import annotations

import re

from etl.facts import Status
from etl.transform.circumstances.calling_off import is_off
from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.circumstances.denials import is_gainsaid
from etl.transform.circumstances.governors import JOURNEYS
from etl.transform.circumstances.habits import is_of_many
from etl.transform.circumstances.negated_apart import is_negated_apart
from etl.transform.circumstances.outlook import is_standing, outlook
from etl.transform.circumstances.programmes import is_booked, is_called_for_a_day, is_in_programme, is_on_a_day
from etl.transform.circumstances.set_days import is_awaited_on_a_day
from etl.transform.encounters.frames import FAR, NEAR, nouns
from etl.transform.encounters.nouns.awaited_meetings import (
    is_being_prepared,
    is_but_spoken_of,
    is_obtained,
    is_prepared_for,
)
from etl.transform.encounters.nouns.rounds_and_sessions import is_but_part, is_round_of_talks
from etl.transform.encounters.nouns.set_behind import is_set_behind
from etl.transform.encounters.nouns.told_beside import is_told_beside
from etl.transform.encounters.prepositions import link
from etl.transform.encounters.questions import is_presupposed, is_question
from etl.transform.text.clauses import first_of_row, is_of_time
from etl.transform.text.cues import tells, verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token, text_of
from etl.transform.wordlists import words

MEANS = frozenset({"conference", "videoconference", "teleconference", "video-conference", "conferencing"})
FIXING = frozenset({"set", "fix", "agree", "choose", "pick", "settle", "name"})
YEARLY = frozenset({"annual", "following", "subsequent", "follow-up", "future", "coming"})
RECURRENT = words("recurrent")
"""Adjectives of meetings that are many, of which none is singled out."""
KEPT_UP = frozenset(
    "dialogue dialog consultations discussions contacts exchanges communication negotiations negotiation".split()
)
PLEDGES = frozenset({"commitment", "pledge", "promise", "vow", "undertaking"})
"""What binds somebody to do something, not yet done."""
READINESS = frozenset("door doors readiness willingness openness way path road return commitment support".split())
"""What is for talks, or opens to them, that need not come."""
MATTERS = frozenset({"on", "about", "regarding", "concerning"})
OFFICES = frozenset({"envoy", "representative", "coordinator", "facilitator", "mediator", "negotiator", "adviser"})
"""Whose office may be for talks that go on for years."""
KEEPING = frozenset("engage maintain continue pursue sustain deepen strengthen intensify expand enhance foster".split())
"""Verbs of what one will go on doing: "agreed to maintain close consultations"."""
STARTING = frozenset("begin start open launch initiate commence".split())
"""Verbs of what one will take up: "agreed to open negotiations on a treaty"."""
WHEN = frozenset(
    "next monday tuesday wednesday thursday friday saturday sunday today tomorrow week month year soon later"
    " here".split()
)
TOOK_PLACE = frozenset({"took", "held", "convened", "began", "concluded", "ended", "opened"})
FORMATS = frozenset(
    "forums fora bodies institutions organizations organisations groupings mechanisms frameworks formats".split()
)
"""What stands for all of a kind, of which some are named as examples: "in forums including the Pacific forum"."""
HELD = frozenset({"hold", "take", "convene", "host", "begin", "open", "start", "organise", "organize", "stage"})
"""Verbs of what is to be done with an occasion."""
OF_A_TALK = words("of_a_talk")
"""What an exchange of words is like, and one of goods or students is not."""
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
    is_ahead = is_ahead or _is_going_to_be(noun)
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


def _is_about_to_open(noun: Token) -> bool:
    """Whether a clause behind its sides tells when it opens: "negotiations with the minister, which open on Friday"."""
    for which in noun.doc[noun.i + 1 : min(noun.sent.end - 1, noun.i + FAR)]:
        if which.lower_ == "which" and next_to(which, -1).lower_ == ",":
            verb = next_to(which)
            wanted = {"VBP", "VB"} if noun.tag_ == "NNS" else {"VBZ"}
            return verb.tag_ in wanted and verb_of(verb) in OPENING
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


def is_yearly(noun: Token) -> bool:
    """Whether a meeting is the next of a row of them: "the annual meeting", "follow-up talks"."""
    return any(c.lower_ in YEARLY and c.dep_ in {"amod", "compound"} for c in noun.lefts)


def is_appointed(noun: Token) -> bool:
    """Whether it is told when those who met are to meet again: "consultations are planned for late 2023"."""
    return noun.dep_ in {"nsubj", "nsubj:pass"} and noun.head.lower_ in SET and noun.head.i > noun.i


LINES = frozenset({"secure", "direct", "open", "red"})
"""What a line is on which somebody is: "on the secure line to"."""


def is_on_the_phone(noun: Token) -> bool:
    """Whether somebody is on the phone once, and has not spent months on it."""
    words = [t.lower_ for t in ahead_of(noun, NEAR)]
    words = words[:-1] if words[-1:] and words[-1] in LINES else words
    return words[-2:] == ["on", "the"] and not {"spend", "spent", "spending"} & set(words)


def is_ruled_out(noun: Token) -> bool:
    """Whether the words after a noun say that it will not be: "was out of the question"."""
    end = next((t.i for t in noun.doc[noun.i : noun.sent.end] if t.lower_ in {".", ";", "but"}), noun.sent.end)
    following = " ".join(t.lower_ for t in noun.doc[noun.i : min(end, noun.i + NEAR)])
    return tells(following, "out") or _has_no_date(noun)


def _has_no_date(noun: Token) -> bool:
    """Whether no day is told to have been found for it: "No date was set for the next round"."""
    if noun.left_edge.lower_ != "for" and not any(c.lower_ == "for" and c.dep_ == "case" for c in noun.lefts):
        return False
    dates = (t for t in noun.doc[noun.sent.start : noun.i] if t.lower_ in {"date", "dates", "timetable"})
    date = next(dates, None)
    if date is None:
        return False
    return bool({c.lower_ for c in (*date.children, *date.head.children)} & {"no", "not", "n't", "n’t", "without"})


def is_part_or_other(noun: Token, low: str) -> bool:
    """Whether a noun of several meanings tells but a part of an occasion told anyway, or no talks at all."""
    if low in MEANS and any(c.dep_ == "case" and c.lower_ in {"by", "via", "through"} for c in noun.children):
        return True  # "conferred by video conference in May, and with X in Lima": how they did
    if is_told_beside(noun, low) or is_but_part(noun, low) or _is_example(noun) or _is_in_general(noun):
        return True
    if low == "ministerial" and _is_of_level(noun):
        return True
    if noun.dep_ == "compound" and noun.head.i == noun.i + 1 and noun.head.lower_ in {"call", "calls"}:
        return True  # "held a conference call"
    if low in {"appointment", "appointments"}:  # to an office, most often
        return not any(t.lower_ in {"with", "see", "meet"} for t in noun.doc[noun.i + 1 : noun.i + 5])
    if low == "tour":  # of a site, with somebody; not one's own through many countries
        following = [t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 2]]
        is_once = any(c.lower_ in {"a", "joint", "guided"} for c in noun.children)
        return following != ["of"] or not is_once or link(noun, frozenset({"with"})) is None
    if _is_but_wished(noun):
        return True
    if low in KEPT_UP and (_is_kept_up(noun) or _is_its_own_course(noun, low) or _is_matter(noun)):
        return True
    if low in {"exchange", "exchanges"}:
        return not _is_of_views(noun)
    return low in {"round", "rounds"} and not is_round_of_talks(noun)


def _is_but_wished(noun: Token) -> bool:
    """Whether somebody is but open to it: "their readiness for talks with Peru", "the door to negotiations"."""
    lead = [t.lower_ for t in ahead_of(noun, 3)]
    return any(word in READINESS and lead[k + 1] in {"to", "for"} for k, word in enumerate(lead[:-1]))


def _is_of_level(noun: Token) -> bool:
    """Whether the word describes another: "the ministerial dialogue", "at the ministerial and working levels"."""
    behind = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + NEAR)]
    return next_to(noun).lower_ in nouns() or any(t.lower_ in {"level", "levels"} for t in behind)


def _is_kept_up(noun: Token) -> bool:
    """Whether it is only said that one wants to go on talking: "agreed to engage in a constructive dialogue"."""
    verb = noun.head
    is_kept = verb_of(verb) in KEEPING and verb.tag_ in {"VB", "VBG"}
    if verb.tag_ == "VB" and verb.i < noun.i and any(t.lower_ in PLEDGES for t in ahead_of(verb, FAR)):
        return True  # "their pledge to have a dialogue"
    if verb.i > noun.i or not (is_kept or (verb_of(verb) in STARTING and verb.tag_ == "VB")):
        return False
    if verb.tag_ == "VB" and verb.head.pos_ == "VERB" and verb_of(verb.head) in JOURNEYS:
        return False  # "will return to Lima to continue discussions with"
    rest = noun.doc[verb.i : noun.sent.end]
    return not any(t.like_num or t.lower_ in WHEN or (t.lower_ == "in" and t.i > noun.i) for t in rest)


def _is_its_own_course(noun: Token, low: str) -> bool:
    """Whether a country's negotiations of many years are meant: "what it had learned in its negotiations with"."""
    return low == "negotiations" and any(c.lower_ == "its" and c.dep_ == "nmod:poss" for c in noun.children)


def _is_matter(noun: Token) -> bool:
    """Whether a country's course of talks is but what is spoken of, or what somebody's office is for.

    "Talks on water and Chile's negotiations with Peru", "the envoy for the dialogue".
    """
    if any(c.dep_ == "case" and c.lower_ == "for" for c in noun.children):
        return noun.head.lower_ in OFFICES
    is_owned = any(c.dep_ == "nmod:poss" and c.pos_ == "PROPN" for c in noun.children)
    return is_owned and any(c.dep_ == "case" and c.lower_ in MATTERS for c in first_of_row(noun).children)


def _is_example(noun: Token) -> bool:
    """Whether an occasion is but named as one of a kind: "cooperation in forums such as the Pacific Islands Forum"."""
    before = [t.lower_ for t in ahead_of(noun, 2 * NEAR)]
    kind = next((k for k in range(len(before) - 1, -1, -1) if before[k] in FORMATS), None)
    return kind is not None and bool({"including", "like", "such"} & set(before[kind + 1 : kind + 4]))


def _is_in_general(noun: Token) -> bool:
    """Whether a plural without an article tells of all the meetings that there are: "hold regular consultations"."""
    words = {c.lower_ for c in noun.lefts}
    is_once = (
        noun.dep_ in {"nsubj", "nsubj:pass"} and noun.head.tag_ in {"VBD", "VBN"} and noun.head.lower_ in TOOK_PLACE
    )
    return (
        not is_once
        and noun.tag_ == "NNS"
        and bool(words & RECURRENT)
        and not words & {"the", "these", "their", "two", "three"}
    )


def _is_of_views(noun: Token) -> bool:
    """Whether what is exchanged are views, or words in one talk, and not prisoners, letters or fire."""
    following = next_to(noun).lower_ if noun.i + 1 < noun.sent.end else ""
    is_talk = noun.lower_ == "exchange" and any(c.lower_ in OF_A_TALK for c in noun.lefts)
    if noun.lower_ == "exchange" and following == "with" and any(is_of_time(c) for c in noun.lefts):
        return True  # "called Sunday's exchange with Doe cordial"
    if is_talk and following not in {"of", "for", "programme", "program"}:
        return True  # "had a brief exchange in a corridor"
    return any(t.lower_ in {"views", "opinions", "ideas", "thoughts"} for t in noun.doc[noun.i + 1 : noun.i + 4])


def is_placed(noun: Token) -> bool:
    """Whether it is told where it is to be: "Lima will be the venue of the next round"."""
    return noun.dep_ == "nmod" and noun.head.lower_ in {"venue", "host", "scene"} and noun.head.i < noun.i


def is_called_off(noun: Token) -> bool:
    """Whether a clause about the noun says that it did not come about: "talks which have now been put off"."""
    ends = {".", ";", "while", "whereas"}
    end = next((t.i for t in noun.doc[noun.i : noun.sent.end] if t.lower_ in ends), noun.sent.end)
    following = " ".join(t.lower_ for t in noun.doc[noun.i : min(end, noun.i + 2 * NEAR)])
    return tells(following, "off")
