"""What is always done, or was done many times: it singles out no encounter and no journey."""

from __future__ import annotations

import re

from etl.transform.text.cues import cues
from etl.transform.text.kinds import DAYS_AND_MONTHS
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token, text_of

REACH = 22  # tokens after a verb in which it may be told how often it is done
NEAR = 3  # tokens before a verb in which "often" may stand
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|half a dozen|a dozen|dozens of|scores of|"
    r"several|many|numerous|countless|multiple|a few|a couple of|a number of|various)"
)
_SPAN = r"(?:day|week|fortnight|month|quarter|year|summer|autumn|winter|spring|session)s?"
OFTEN = re.compile(
    rf"\b(?:(?:every|each) (?:(?:other|second|third|few|{_NUMBER}) )?{_SPAN}\b(?! (?:on|for|until))|"
    rf"(?:once|twice|{_NUMBER} times) (?:a|an|each|every|per) {_SPAN}|"
    rf"on an? (?:regular|daily|weekly|monthly|quarterly|yearly|annual|frequent|rotating) basis|"
    r"at (?:regular|frequent) intervals|from time to time|time and (?:time )?again|now and then|whenever|"
    r"for (?:many |several |some |long )?(?:weeks|months|years|decades))\b",
    re.I,
)
"""How often something is done, behind its verb."""
TIMES = re.compile(rf"\b{_NUMBER} (?:times|occasions)\b", re.I)
SINGLED = re.compile(
    r"\b(?:the (?:first|last|latest|most recent|next|second|third|fourth)\b|most recently|last (?:in|on|at)\b)", re.I
)
"""Words that single one out of many: "have met several times, most recently in May"."""
MANY = frozenset({"several", "many", "numerous", "various", "countless", "multiple"})
PAST = re.compile(
    r"\b(?:since|in (?:recent|the (?:past|last)) |over the (?:past|last|years)|during (?:the|his|her)|so far)",
    re.I,
)
"""Words for a stretch of time over which something was done several times."""


def is_habit(verb: Token) -> bool:
    """Whether a verb tells what is usually done or was done many times: "meets him twice a year", "have often met"."""
    lead = {t.lower_ for t in ahead_of(verb, NEAR) if t.pos_ == "ADV"}
    if (lead | {c.lower_ for c in verb.children if c.dep_ == "advmod"}) & cues("habit"):
        return True
    following = _clause_behind(verb)
    if SINGLED.search(text_of(verb.doc[verb.i : verb.sent.end])):
        return False
    if OFTEN.search(following):
        return True
    if TIMES.search(following):
        return _is_perfect(verb) or PAST.search(following) is not None
    return False


TIMES_OF_DAY = frozenset({"today", "yesterday", "tomorrow", "week", "morning", "afternoon", "evening"})
ONES_OWN = frozenset({"my", "our", "his", "her", "their"})


def is_of_many(noun: Token) -> bool:
    """Whether a plural tells of all the meetings that there were: "have held several rounds", "in my talks I have"."""
    verb = noun.head
    if noun.tag_ != "NNS" or not _is_perfect(verb) or SINGLED.search(noun.sent.text) is not None:
        return False
    lefts = {c.lower_ for c in noun.lefts}
    if any(t.lower_ in DAYS_AND_MONTHS | TIMES_OF_DAY for t in noun.subtree):
        return False
    is_during = noun.dep_ == "obl" and not lefts.isdisjoint({"in", "during"}) and not lefts.isdisjoint(ONES_OWN)
    return is_during or (noun.dep_ == "obj" and any(c.lower_ in MANY for c in noun.children))


def _clause_behind(verb: Token) -> str:
    """The words behind a verb, up to the end of its clause."""
    end = verb.i + 1
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + REACH)]:
        if token.lower_ in {";", "that", "who", "which", "but", "to"} or token.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
            break
        end = token.i + 1
    return text_of(verb.doc[verb.i + 1 : end])


def _is_perfect(verb: Token) -> bool:
    return any(c.lower_ in {"has", "have", "had", "'ve", "’ve", "having"} for c in verb.children)
