"""Which words of a sentence an encounter's own day and place are looked for in first."""

from __future__ import annotations

import re
from typing import Any

from etl.transform.circumstances.calling_off import calls_off
from etl.transform.circumstances.date_expressions import DateExpression
from etl.transform.circumstances.days import Days
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.nearest_places import place_near
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.stays_over import is_of_stay, is_where_one_was, stay_of
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import Encounter
from etl.transform.gazetteer import kind_of_actor
from etl.transform.meetings.own_clause import joint_before
from etl.transform.reading import Paragraph
from etl.transform.statements.saying import sayings
from etl.transform.text.clauses import SUBJECTS, is_finite, relative_clause, sentence_of, where_before
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import FINITE, THAT_OR_WHICH
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

LATEST = re.compile(
    r", (?:and |but )?(?:most recently|the last (?:time|of them)|the latest|last) (?=in|on|at|by|[A-Z])"
)
TURN = "turn of"
"""The rule of one of several whose turn it was."""
IN_A_ROW = " in a row"
"""What ends the rule of one of several encounters told by their numbers."""
TIMES = frozenset({"when", "as", "while"})
"""Words that open a clause which tells when something was."""
COUNTED = frozenset({"first", "last", "previous", "second"})
OPENERS = frozenset({"who", "whom", "which", "where"})
SETTING = frozenset({"set", "fix", "arrange", "schedule", "plan", "agree", "announce", "time", "slate"})
"""Verbs of those who give a meeting its day."""
DATE = 30  # characters of a date
JOINT = 5  # characters between a place and its date: ", in "
SINCE = 7  # tokens from a verb to "since"
Span = tuple[int, int | None]


def own_span(encounter: Encounter) -> Span | None:
    """Return the characters of an encounter's own words, None if it shares those of its sentence.

    "Doe met X on Monday and Y on Tuesday": of the second those from "and" on; "arrived on Monday and met X the next
    day": those from "and" on.
    """
    paragraph, trigger = encounter.paragraph, encounter.trigger
    if encounter.part is not None:
        first, end = encounter.part
        return paragraph.first(trigger.doc[first]), paragraph.last(trigger.doc[end - 1])
    last = _last_of_many(paragraph, trigger)
    if last is not None:
        return paragraph.first(last), None
    colon = _until_counted(trigger)
    if colon is not None:
        return paragraph.first(trigger.sent[0]), paragraph.first(colon)
    stay = stay_of(trigger)
    if stay is not None:
        return paragraph.first(stay), None
    joint = joint_before(trigger)
    if joint is not None:
        return paragraph.first(joint), None
    return _time_clause(encounter) or _relative(encounter)


def _last_of_many(paragraph: Paragraph, trigger: Token) -> Token | None:
    """Where the last of several encounters begins to be told: "have met three times, most recently in May"."""
    rest = trigger.doc[trigger.i + 1 : trigger.sent.end]
    found = next((m for t in rest if t.lower_ == "," and (m := LATEST.match(paragraph.text, t.idx))), None)
    if trigger.pos_ != "VERB" or found is None:
        return None
    return next((t for t in rest if t.idx >= found.end()), None)


def _until_counted(trigger: Token) -> Token | None:
    """The colon behind which several are told one by one: "their third meeting: the first was in Lima in May"."""
    rest = trigger.doc[trigger.i + 1 : trigger.sent.end - 2]
    colon = next((t for t in rest if t.lower_ == ":"), None)
    is_counted = colon is not None and next_to(colon).lower_ in {"the", "their"} and next_to(colon, 2).lower_ in COUNTED
    return colon if trigger.pos_ != "VERB" and is_counted else None


def _time_clause(encounter: Encounter) -> Span | None:
    """The clause in which an encounter tells when something was: "asked her to come in May when they met on Friday"."""
    paragraph, trigger = encounter.paragraph, encounter.trigger
    opener = next((c for c in trigger.lefts if c.lower_ in TIMES and c.dep_ in {"mark", "advmod"}), None)
    if trigger.dep_ != "advcl" or trigger.pos_ != "VERB" or opener is None or opener.i == trigger.sent.start:
        return None
    return paragraph.first(opener), None


def _relative(encounter: Encounter) -> Span | None:
    """The relative clause that tells of an encounter: "Doe and Roe, who last met in Lima in 2005, will hold talks"."""
    paragraph, trigger = encounter.paragraph, encounter.trigger
    clause = relative_clause(trigger)
    if clause is None or clause.dep_ != "acl:relcl":
        return _where_clause(encounter)
    first = next((t for t in trigger.doc[clause.left_edge.i : trigger.i] if t.lower_ in OPENERS), None)
    if first is None or first.i == 0 or next_to(first, -1).lower_ != ",":
        return None
    end = min(trigger.sent.end, clause.right_edge.i + 1)
    if first.lower_ == "where" and (further := _next_deed(trigger)) is not None:
        return paragraph.first(first), paragraph.first(further)
    comma = next(
        (t for t in trigger.doc[trigger.i + 1 : end - 1] if t.lower_ == "," and next_to(t).tag_ in FINITE), None
    )
    return paragraph.first(first), paragraph.last(comma if comma is not None else trigger.doc[end - 1])


def _next_deed(verb: Token) -> Token | None:
    """The comma behind which one goes on: "was in Lima on Monday, where she met Doe, and flew home on Tuesday"."""
    deeds = (c for c in verb.children if c.dep_ == "conj" and c.i > verb.i and is_finite(c))
    joints = (next((c for c in deed.lefts if c.dep_ == "cc"), None) for deed in deeds)
    return next((next_to(cc, -1) for cc in joints if cc is not None and next_to(cc, -1).lower_ == ","), None)


def _where_clause(encounter: Encounter) -> Span | None:
    """The clause that "where" opens right before an encounter, whatever the tree says: "visited Lima, where he met"."""
    paragraph, trigger = encounter.paragraph, encounter.trigger
    where = where_before(trigger)
    if where is None:
        return None
    rest = trigger.doc[trigger.i + 1 : trigger.sent.end]
    end = next(
        (t for t in rest if t.lower_ == ";" or (t.lower_ == "," and next_to(t).lower_ in {"and", "before"})), None
    )
    return paragraph.first(where), paragraph.first(end) if end is not None else None


def days_told(
    around: Surroundings, encounter: Encounter, since: int, until: int | None, **how: Any
) -> tuple[Days | None, bool]:
    """Return the days told with an encounter, in its own words if they tell any, and whether any are told."""
    status = encounter.status or "held"
    paragraph, trigger = encounter.paragraph, encounter.trigger
    if (then := _when(around, encounter)) is not None:
        return around.days(then, status), True
    own = own_span(encounter)
    if status == "cancelled" and (clause := _was_set_for(trigger)) is not None:
        found = date_near(around, paragraph, clause, status, since=paragraph.first(clause.left_edge),
                          until=paragraph.last(clause.right_edge))  # fmt: skip
        if found[1]:
            return found
    if own is None and _has_since(trigger):
        own = paragraph.first(trigger), None
    if own is not None:
        first, last = max(since, own[0]), _earlier(until, own[1])
        found = date_near(around, paragraph, trigger, status, since=first, until=last, **how)
        if found[1] or _is_alone(encounter):
            return found
        if where_before(trigger) is not None:  # "was in Lima on Monday, where she met Doe, and left on Tuesday"
            until = last
    return date_near(around, paragraph, trigger, status, since=since, until=until, **how)


def _when(around: Surroundings, encounter: Encounter) -> DateExpression | None:
    """The date that "when" takes up: "their first meeting since January, when they met in Lima"."""
    paragraph, trigger = encounter.paragraph, encounter.trigger
    when = next((c for c in trigger.lefts if c.lower_ == "when"), None)
    if when is None or when.i == trigger.sent.start or next_to(when, -1).lower_ != ",":
        return None
    comma = paragraph.first(next_to(when, -1))
    near = around.dates_in(comma - DATE, comma + 1)
    return near[-1] if near and near[-1].kind != "duration" and near[-1].last_char == comma else None


def _was_set_for(noun: Token) -> Token | None:
    """The clause that tells when what was called off was to be: "talks that had been set for May", "planned for it"."""
    if noun.pos_ == "VERB":
        return None
    ahead = noun.doc[noun.i + 1 : noun.head.i if noun.head.i > noun.i else noun.sent.end]
    clauses = (t for t in ahead if t.dep_ in {"acl:relcl", "acl"} and t.pos_ == "VERB" and not calls_off(t))
    told = (one for one in clauses if one.dep_ == "acl" or any(c.lower_ in THAT_OR_WHICH for c in one.lefts))
    return next((one for one in told if _was_to_be(one)), None)


def _was_to_be(verb: Token) -> bool:
    """Whether a verb tells what was to be: "had been set for Friday", "was to be held on Friday"."""
    if verb.dep_ == "acl":  # of ministers as the tree has it, rather than of the talks of theirs
        return verb.tag_ == "VBN" and verb_of(verb) in SETTING | cues("planned")
    return verb_of(verb) in SETTING | cues("planned") or any(c.tag_ == "TO" for c in verb.lefts)


def is_day_of_telling(around: Surroundings, encounter: Encounter) -> bool:
    """Return whether the only day of a sentence is that on which it was told: "met X, the ministry said on Friday"."""
    paragraph, trigger = encounter.paragraph, encounter.trigger
    sentence = sentence_of(trigger)
    found = around.dates_in(paragraph.first(sentence[0]), paragraph.last(sentence[-1]))
    days = [one for one in found if one.kind != "duration" and not around.is_modifier(one)]
    if len(days) != 1:
        return False
    there = next((t for t in sentence if paragraph.last(t) > days[0].first_char), trigger)
    teller = next((t for t in there.ancestors if t.pos_ == "VERB"), trigger)
    return trigger.i < teller.i < there.i and teller.lower_ in sayings() and not trigger.is_ancestor(there)


def _is_alone(encounter: Encounter) -> bool:
    """Whether days and places outside of an encounter's own words are those of others."""
    trigger = encounter.trigger
    if _is_again(encounter):
        return True
    is_counted = encounter.rule.endswith(IN_A_ROW) or _until_counted(trigger) is not None
    return is_counted or _is_since(trigger) or is_of_stay(trigger) or is_where_one_was(trigger)


def _is_again(encounter: Encounter) -> bool:
    """Whether an encounter is one of two that are joined by "again": "met in Lima in May and again in Quito"."""
    if encounter.part is None:
        return False
    doc, (first, end) = encounter.trigger.doc, encounter.part
    return bool(doc[first].lower_ == "again" or (end < len(doc) and doc[end].lower_ == "again"))


def _has_since(trigger: Token) -> bool:
    """Whether it was on some day after what was told: "and have since spoken twice"."""
    return any(c.lower_ == "since" and c.dep_ in {"advmod", "mark"} for c in trigger.lefts)


def _is_since(trigger: Token) -> bool:
    """Whether something was on some day after what is told before it: "met in May and have talked twice since"."""
    return _has_since(trigger) or any(
        t.lower_ == "since" and t.dep_ != "case" for t in trigger.doc[trigger.i : trigger.i + SINCE]
    )


def place_told(around: Surroundings, encounter: Encounter, since: int, until: int | None) -> PlaceMatch | None:
    """Return the place told with an encounter, in its own words if they tell one."""
    if (at := _place_of_host(around, encounter) or _place_before_when(around, encounter)) is not None:
        return at
    if encounter.status == "cancelled" and (clause := _was_set_for(encounter.trigger)) is not None:
        begin, end = encounter.paragraph.first(clause.left_edge), encounter.paragraph.last(clause.right_edge)
        there = place_near(around, encounter.paragraph, clause, since=begin, until=end, actors=encounter.actors)
        if there is not None:
            return there
    own = own_span(encounter)
    spans = [(max(since, own[0]), _earlier(until, own[1]))] if own is not None else []
    is_counted = encounter.rule.endswith(IN_A_ROW) or _until_counted(encounter.trigger) is not None
    is_counted = is_counted or _is_again(encounter) or (encounter.rule == TURN and encounter.part is not None)
    for first, last in (*spans, *([] if is_counted else [(since, until)])):
        found = place_near(
            around, encounter.paragraph, encounter.trigger, to=bool(encounter.guests), since=first, until=last,
            actors=encounter.actors, is_planned=encounter.status == "planned",
        )  # fmt: skip
        if found is not None:
            return found
    return None


def _place_of_host(around: Surroundings, encounter: Encounter) -> PlaceMatch | None:
    """The town that is itself told to be the host: "Lima will host the next session"."""
    verb = encounter.trigger.head
    if not encounter.is_noun or encounter.trigger.dep_ != "obj" or verb_of(verb) != "host":
        return None
    head = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.pos_ == "PROPN"), None)
    if head is None:
        return None
    first, last = encounter.paragraph.first(head), encounter.paragraph.last(head)
    lands = (p.actor_code for p in around.reading.meant(encounter.paragraph, head) if p.kind == "actor")
    countries = (
        PlaceMatch(first, last, None, code, "country") for code in lands if code and kind_of_actor(code) == "country"
    )
    return next(iter(around.places_in(first, last)), None) or next(countries, None)


def _place_before_when(around: Surroundings, encounter: Encounter) -> PlaceMatch | None:
    """The place before the date that "when" takes up: "her visit to Lima in May 2020, when she met Doe"."""
    day = _when(around, encounter)
    if day is None:
        return None
    near = around.places_in(day.first_char - DATE, day.first_char)
    return near[-1] if near and 0 <= day.first_char - near[-1].last_char <= JOINT else None


def _earlier(one: int | None, other: int | None) -> int | None:
    return min((char for char in (one, other) if char is not None), default=None)
