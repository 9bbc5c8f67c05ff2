"""Whether a noun of several meanings tells of an encounter, of a part of one, or of none."""

from __future__ import annotations

from etl.transform.circumstances.governors import JOURNEYS
from etl.transform.encounters.frames import FAR, NEAR, nouns
from etl.transform.encounters.nouns.rounds_and_sessions import is_but_part, is_round_of_talks
from etl.transform.encounters.nouns.told_beside import is_told_beside
from etl.transform.encounters.prepositions import link
from etl.transform.text.clauses import first_of_row, is_of_time
from etl.transform.text.cues import tells, verb_of
from etl.transform.text.kinds import WAS
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token
from etl.transform.wordlists import words

MEANS = frozenset({"conference", "videoconference", "teleconference", "video-conference", "conferencing"})
YEARLY = frozenset({"annual", "following", "subsequent", "follow-up", "future", "coming"})
RECURRENT = words("recurrent")
"""Adjectives of meetings that are many, of which none is singled out."""
TERMS = frozenset("day week month quarter year summer autumn winter spring".split())
SPELLS = frozenset({"years", "decades", "months", "generations", "centuries"})
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
OF_A_TALK = words("of_a_talk")
"""What an exchange of words is like, and one of goods or students is not."""
PARTNERS = frozenset({"partner", "partners"})
LINES = frozenset({"secure", "direct", "open", "red"})
"""What a line is on which somebody is: "on the secure line to"."""


def is_yearly(noun: Token) -> bool:
    """Whether a meeting is the next of a row of them: "the annual meeting", "follow-up talks"."""
    return any(c.lower_ in YEARLY and c.dep_ in {"amod", "compound"} for c in noun.lefts)


def is_on_the_phone(noun: Token) -> bool:
    """Whether somebody is on the phone once, and has not spent months on it."""
    words = [t.lower_ for t in ahead_of(noun, NEAR)]
    words = words[:-1] if words[-1:] and words[-1] in LINES else words
    return words[-2:] == ["on", "the"] and not {"spend", "spent", "spending"} & set(words)


USES = frozenset({"point", "need", "use", "sense", "reason", "purpose", "benefit", "grounds", "necessity", "prospect"})
NO_USE = 6  # tokens before a noun in which it is told that there is no point in it


def is_ruled_out(noun: Token) -> bool:
    """Whether the words after a noun say that it will not be: "was out of the question"."""
    end = next((t.i for t in noun.doc[noun.i : noun.sent.end] if t.lower_ in {".", ";", "but"}), noun.sent.end)
    following = " ".join(t.lower_ for t in noun.doc[noun.i : min(end, noun.i + NEAR)])
    return tells(following, "out") or _has_no_date(noun) or _is_thought_useless(noun)


def _is_thought_useless(noun: Token) -> bool:
    """Whether it is told only that there is no use in it: "saw no point in another meeting", "no need for talks"."""
    lead = [t.lower_ for t in ahead_of(noun, NO_USE)]
    return any(
        word in USES and lead[k - 1] in {"no", "little", "any"} and lead[k + 1] in {"in", "for", "of", "to"}
        for k, word in enumerate(lead[:-1])
        if k > 0
    )


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
    if low in {"dialogue", "dialog"} and noun.i + 1 < noun.sent.end and next_to(noun).lower_ in PARTNERS:
        return True  # "has the status of a dialogue partner"
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
    if _is_description(noun) or _are_any_to_come(noun):
        return True
    if low in {"exchange", "exchanges"}:
        return not _is_of_views(noun)
    return low in {"round", "rounds"} and not is_round_of_talks(noun)


def _is_description(noun: Token) -> bool:
    """Whether it only says of a meeting, its subject, what it was: "The talks with Doe were the yearly session"."""
    head = next((c for c in noun.lefts if c.dep_ == "nsubj"), None)
    is_said = head is not None and head.pos_ == "NOUN" and head.lower_ in nouns() and head.i < noun.i
    is_told = is_said and any(c.dep_ == "cop" and c.lower_ in WAS for c in noun.lefts)
    return is_told and link(noun, frozenset({"between", "with"})) is None


def _are_any_to_come(noun: Token) -> bool:
    """Whether any meetings are meant that there may be: "said he would come to future meetings"."""
    return noun.tag_ == "NNS" and [c.lower_ for c in noun.lefts if c.dep_ != "case"] == ["future"]


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
    if noun.tag_ != "NNS" or is_once or words & {"the", "these", "their", "two", "three"}:
        return False
    return bool(words & RECURRENT) or _is_again_and_again(noun)


def _is_again_and_again(noun: Token) -> bool:
    """Whether talks are told to be held through the years, or at each time: "held talks for years", "every month"."""
    behind = noun.doc[noun.i + 1 : noun.sent.end]
    own = (t for t in behind if t.head in (noun, noun.head) or t.head.head == noun or t.head.pos_ == "PROPN")
    return any(
        (t.lower_ in TERMS and any(c.lower_ in {"every", "each"} for c in t.lefts))
        or (t.lower_ in SPELLS and any(c.lower_ == "for" for c in t.lefts))
        for t in own
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
