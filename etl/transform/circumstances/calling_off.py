"""Whether a journey or a meeting was called off or put off, as the words around its verb or noun tell."""

from __future__ import annotations

from functools import cache

from etl.transform.circumstances.date_expressions import MONTHS, WEEKDAYS
from etl.transform.circumstances.no_shows import is_missed
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import FINITE, NEGATIONS
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token
from etl.transform.wordlists import table

LATER = frozenset({"later", "date", "time", "day", "week", "month", "year", "spring", "summer", "autumn", "winter"})
BEGUN = frozenset({"begin", "start", "open", "end", "conclude", "follow"})
"""Verbs of which the subject took place, whatever a relative clause tells of an earlier date."""
HAPPEN = frozenset(
    {"take", "go", "happen", "proceed", "occur", "materialise", "materialize", "hold", "come", "be", "push"}
)
NO_MORE = frozenset(
    {"after all", "as planned", "as scheduled", "as agreed", "as announced", "no longer", "will not now", "not now"}
)
ALONG = frozenset({"it", "them", "that"})
"""What was called off, with which something else falls: "called off her trip, and with it a meeting"."""
LIKEWISE = frozenset({"as", "so", "nor", "neither"})
"""Words before a helping verb that tell the same of something else: "have been cancelled, as has a meeting"."""
HELPERS = frozenset({"has", "have", "had", "was", "were", "is", "are", "will", "would", "did"})
NOUNS = frozenset({"cancellation", "postponement", "deferral", "deferment"})
WITHDRAWALS = [[verb, "out", "of"] for verb in ("pull", "pulled", "pulling", "back", "backed", "backing")]
TRAVELLING = frozenset({"go", "travel", "fly", "visit", "come"})
MEANT = frozenset({"planned", "intended", "meant", "hoped", "wanted", "wished"})
PLANS = frozenset({"plan", "plans", "preparations", "idea"})
LOOK = 8  # tokens before a verb in which "had planned to" may stand


def is_off(token: Token) -> bool:
    """Whether what a noun or an infinitive tells was called off or put off."""
    if token.pos_ in {"NOUN", "PROPN"}:
        return _is_noun_off(token)
    return token.pos_ == "VERB" and (_is_past_plan(token) or _is_no_more(token))


def calls_off(verb: Token) -> bool:
    """Whether a verb tells that its object, or its passive's subject, was called off: "put back", "moved to June"."""
    lemma = verb_of(verb)
    if lemma not in cues("cancelled"):
        return False
    needed = _particles().get(lemma)
    if needed is None:
        return True
    following = {c.lower_ for c in verb.rights if c.dep_ in {"compound:prt", "advmod"}}
    following |= {t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 2]}
    if following & needed - {"to"}:
        return True
    return "to" in needed and any(
        child.dep_ == "obl" and (child.lower_ in LATER or child.lower_ in MONTHS or child.lower_ in WEEKDAYS)
        for child in verb.children
    )


@cache
def _particles() -> dict[str, frozenset[str]]:
    return {row["verb"]: frozenset(row["particles"].split("|")) for row in table("calling_off")}


def _is_noun_off(noun: Token) -> bool:
    up = noun.head
    if _is_off_before(noun) or _falls_with_it(noun) or _is_plan_dropped(noun) or is_missed(noun):
        return True
    if up.lower_ in NOUNS and noun.dep_ == "nmod":
        return True
    if up.lower_ == "off" and noun.dep_ in SUBJECTS and any(c.dep_ == "cop" for c in up.children):
        return not is_open(up)  # "the visit is off"
    if [t.lower_ for t in up.doc[up.i : up.i + 3]] in WITHDRAWALS and noun.dep_ in {"obl", "nmod"}:
        return True
    is_withdrawn = up.lemma_.lower() == "withdraw" and noun.dep_ == "obl" and not is_open(up)
    if is_withdrawn and any(child.dep_ == "case" and child.lower_ == "from" for child in noun.children):
        return True
    is_off_it = any(child.dep_ == "case" and child.lower_ == "off" for child in noun.children)
    if is_off_it and up.pos_ == "VERB" and calls_off(up):  # "called off her visit", parsed as "off her visit"
        return not is_open(up)
    if _is_parted_object(noun) and calls_off(up):
        return not is_open(up)
    if noun.dep_ in {"obj", "nsubj:pass", "nsubj"} and up.pos_ == "VERB":
        is_object = noun.dep_ != "nsubj" or _is_passive(up)
        if is_object and calls_off(up):
            return not is_open(up)
        if noun.dep_ != "obj" and (_falls_through(up) or _is_refused(up) or _had_to_be_called_off(up)):
            return True
        if noun.dep_ != "obj" and verb_of(up) in BEGUN:
            return False
    joined = (noun, *(child for child in noun.children if child.dep_ == "conj"))  # "a visit and talks, which were"
    clauses = [clause for one in joined for clause in one.children if clause.dep_ in {"acl:relcl", "acl"}]
    return any(_is_told_off(clause) for clause in clauses if clause.dep_ == "acl:relcl" or _is_finite(clause))


def _is_plan_dropped(noun: Token) -> bool:
    """Whether the plans for something were dropped: "dropped plans for a visit"."""
    plans, verb = noun.head, noun.head.head
    if plans.lower_ in PLANS and noun.dep_ == "nmod":
        return _is_off_before(plans) or (plans.dep_ == "obj" and calls_off(verb) and not is_open(verb))
    verb = plans  # the tree may give "for a visit" to the verb
    if noun.dep_ != "obl" or not any(c.dep_ == "case" and c.lower_ == "for" for c in noun.children):
        return False
    return any(c.dep_ == "obj" and c.lower_ in PLANS for c in verb.children) and calls_off(verb) and not is_open(verb)


def _is_off_before(noun: Token) -> bool:
    """Whether a word that the tree gives to a noun tells it: "a cancelled visit", "had planned to hold talks"."""
    return any(
        (child.dep_ == "amod" and calls_off(child) and child.tag_ in {"VBN", "VBD"})
        or (child.dep_ == "compound" and child.tag_ == "VB" and _is_past_plan(child))
        for child in noun.children
    )


def _is_parted_object(noun: Token) -> bool:
    """Whether the tree does not see an object behind a circumstance: "cancelled at the last minute his meeting"."""
    is_bare = noun.dep_ == "obl" and not any(child.dep_ == "case" for child in noun.children)
    return is_bare and noun.head.pos_ == "VERB" and noun.i > noun.head.i


def _falls_with_it(noun: Token) -> bool:
    """Whether a noun falls with what was called off before it: "cancelled the trip, and with it a meeting with X"."""
    start = noun.i
    while start > noun.sent.start and (
        noun.doc[start - 1].pos_ in {"DET", "ADJ", "NUM", "ADV"} or noun.doc[start - 1].tag_ == "PRP$"
    ):
        start -= 1
    if start - 2 < noun.sent.start:
        return False
    if noun.doc[start - 1].lower_ in HELPERS and noun.doc[start - 2].lower_ in LIKEWISE:
        before = noun.doc[noun.sent.start : start - 2]
        is_off = any(t.pos_ == "VERB" and (calls_off(t) or _is_refused(t) or _falls_through(t)) for t in before)
        return is_off and not any(is_open(t) for t in before if t.pos_ == "VERB" and calls_off(t))
    if noun.doc[start - 1].lower_ not in ALONG or noun.doc[start - 2].lower_ != "with":
        return False
    return any(t.pos_ == "VERB" and calls_off(t) and not is_open(t) for t in noun.doc[noun.sent.start : start - 2])


def _is_told_off(clause: Token) -> bool:
    """Whether a relative clause tells it: "a trip that was called off", "which had been due but fell through"."""
    heads = (clause, *(child for child in clause.children if child.dep_ == "conj"))
    return any((calls_off(verb) and _is_passive(verb) and not is_open(verb)) or _falls_through(verb) for verb in heads)


def _is_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(child.dep_ in {"aux:pass", "nsubj:pass"} for child in verb.children)


def _is_finite(clause: Token) -> bool:
    """Whether what the tree takes for a clause of a noun is the main verb: "a visit by X has been put off"."""
    return any(child.tag_ in FINITE and child.dep_.startswith("aux") for child in clause.children)


def is_open(verb: Token) -> bool:
    """Whether it is not sure that something is called off: "may be postponed", "was not cancelled"."""
    words = {child.lower_ for child in verb.lefts if child.pos_ != "PROPN"}
    return bool(words & (NEGATIONS | {"may", "might", "could", "should", "would", "if", "can"}))


def _falls_through(verb: Token) -> bool:
    following = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    lemma = verb.lemma_.lower()
    return (lemma == "fall" and following == "through") or (lemma == "come" and following == "to" and
            any(t.lower_ == "nothing" for t in verb.doc[verb.i : verb.i + 3]))  # fmt: skip


def _is_refused(verb: Token) -> bool:
    """Whether what was to be is told not to be: "will not now take place", "did not go ahead"."""
    if verb.lemma_.lower() not in HAPPEN:
        return False
    before = {child.lower_ for child in verb.lefts}
    return bool(before & NEGATIONS) and not any(
        child.dep_ == "obj" and child.lower_ != "place" for child in verb.children
    )


def _had_to_be_called_off(verb: Token) -> bool:
    """Whether the subject of "had to" was called off: "had to be scrapped"."""
    off = next((c for c in verb.children if c.dep_ == "xcomp"), None)
    is_passive = off is not None and any(c.dep_ == "aux:pass" for c in off.children)
    return off is not None and is_passive and verb.lower_ in {"had", "has", "have"} and calls_off(off)


def _is_past_plan(verb: Token) -> bool:
    """Whether a plan is told as one of the past: "had planned to come", "had been expected to travel"."""
    words = [t.lower_ for t in ahead_of(verb, LOOK) if t.pos_ != "ADV"]
    if len(words) < 3 or words[-1] != "to":
        return False
    if words[-2] in MEANT:
        return bool(words[-3] == "had")
    if words[-4:-1] == ["had", "been", "going"]:
        return True
    return words[-2] in cues("planned") | {"supposed"} and words[-4:-2] == ["had", "been"]


def _is_no_more(verb: Token) -> bool:
    """Whether what was planned is told not to be: "will not travel after all", "will no longer visit"."""
    before = {child.lower_ for child in verb.lefts}
    lead = [t.lower_ for t in ahead_of(verb, 4)]
    if lead == ["no", "longer", "going", "to"] or (verb.tag_ == "VBG" and lead[-2:] == ["no", "longer"]):
        return True  # "is no longer going to meet", "was no longer coming"
    if lead[:2] == ["no", "longer"] and lead[-1:] == ["to"] and lead[2] in cues("planned"):
        return True  # "is no longer expected to meet"
    if not before & {"will", "would", "wo"} or any(
        child.dep_ in SUBJECTS and child.lower_ == "it" for child in verb.children
    ):
        return False
    text = verb.sent.text.lower()
    is_negated = bool(before & NEGATIONS) or "no longer" in text
    return is_negated and (any(words in text for words in NO_MORE) or _is_dated_journey(verb))


def _is_dated_journey(verb: Token) -> bool:
    """Whether a journey has its day, so that who "will not go to Lima on Friday" was to go there."""
    if verb_of(verb) not in TRAVELLING:
        return False
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    end = next((t.i for t in rest if t.lower_ in {",", ";"} or t.tag_ in FINITE), verb.sent.end)
    return any(t.lower_ in {*WEEKDAYS, "next", "tomorrow", "today"} for t in verb.doc[verb.i + 1 : end])
