"""The days told nearest to a word in its sentence, and how long a stay told there lasts."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from etl.facts import Status
from etl.transform.circumstances.clause_distance import (
    COARSE,
    FARTHEST,
    RELATIVE,
    distance,
    is_elsewhere,
    is_since,
    joint_distance,
)
from etl.transform.circumstances.date_expressions import DateExpression
from etl.transform.circumstances.days import Days
from etl.transform.circumstances.next_clauses import opens_next_clause
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph
from etl.transform.text.clauses import SUBJECTS, sentence_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.tokens import Token

EVENT = 4  # tokens from "two days after" to the occasion: "his first talks"
AHEAD_OF = re.compile(
    r"\b(?:ahead of|before|prior to|in the run-up to|in preparation for) "
    r"(?:the |an? |his |her |their |its |this |next )?(?:[\w’'-]+ ){1,6}(?:on )?$"
)
"""What puts a day right behind it on what is still ahead: "ahead of the parliamentary vote on"."""
STAY = re.compile(r"(?:[ \u00a0-][\w-]+){0,3}[ \u00a0-](?:visit|trip|tour|stay|mission|journey|swing)\b", re.IGNORECASE)
"""What follows the length of a stay: "a three-day official visit"."""


def date_near(
    around: Surroundings,
    paragraph: Paragraph,
    trigger: Token,
    status: Status,
    *,
    plain: bool = False,
    behind: bool = True,
    since: int = 0,
    until: int | None = None,
    own_clause: bool = False,
    relatives: Collection[str] = RELATIVE,
    before: bool = True,
) -> tuple[Days | None, bool]:
    """Return the days told with a word in its sentence, and whether any date is told there at all.

    Args:
        around: the dates and places of the document.
        paragraph: where the word is.
        trigger: the word.
        status: whether it tells of what took place or of what is planned.
        plain: whether a day is that day alone, even if the sentence tells of a longer stay that it begins or ends.
        before: whether what stands before the word counts.
        behind: whether what stands behind the word counts as well.
        since: the character where the words about it begin.
        until: the character where words about something else begin.
        own_clause: whether dates in a relative clause behind the word are left out.
        relatives: the pronouns that open such a clause.
    """
    sentence = sentence_of(trigger)
    first, last = paragraph.first(sentence[0]), until or paragraph.last(sentence[-1])
    best: tuple[int, DateExpression] | None = None
    for expression in around.dates_in(
        max(first, around.home_last if paragraph.first_char < around.home_last else 0), last
    ):
        if expression.kind == "duration" or around.is_modifier(expression) or expression.first_char < since:
            continue
        is_behind = expression.first_char > paragraph.first(trigger)
        if (
            not (before or is_behind)
            or (is_behind and not behind)
            or _is_of_what_was(around, paragraph, trigger, expression)
        ):
            continue
        if own_clause and _is_of_clause_apart(paragraph, trigger, expression.first_char):
            continue
        if own_clause and (
            opens_next_clause(paragraph, trigger, expression)
            or (status == "held" and _is_of_event_ahead(around, paragraph, trigger, expression))
        ):
            continue
        if own_clause and _is_of_another(paragraph, trigger, expression.first_char, relatives):
            continue
        cost = 0 if expression.of_event else distance(paragraph, trigger, expression.first_char)
        cost += joint_distance(paragraph, trigger, expression.first_char)
        if expression.kind == "year" or (expression.unit == "year" and expression.kind == "period"):
            cost += COARSE
        if cost <= FARTHEST and (best is None or cost < best[0]):
            best = cost, expression
    if best is None:
        return None, False
    chosen = replace(best[1], days=None) if plain else best[1]
    days = around.days(chosen, status)
    if status == "held" and days is not None and around.is_ahead(chosen, days):
        days = around.days(chosen, "planned")
    return days, True


def _is_of_clause_apart(paragraph: Paragraph, trigger: Token, char: int) -> bool:
    """Whether a date behind a word is that of a clause behind a semicolon: "will meet Doe; on Friday she leaves"."""
    if char < paragraph.first(trigger):
        return False
    rest = trigger.doc[trigger.i + 1 : sentence_of(trigger).end]
    parted = [t for t in rest if t.lower_ == ";" and paragraph.first(t) < char]
    clause = trigger.doc[parted[-1].i : rest[-1].i] if parted else ()
    return any(t.tag_ in FINITE for t in clause)  # not in a row of towns: "Lima, Peru; and Quito, Ecuador, June 6-13"


def _is_of_event_ahead(around: Surroundings, paragraph: Paragraph, trigger: Token, expression: DateExpression) -> bool:
    """Whether a day to come behind a word is that of what is ahead: "held talks with Doe before the vote on Friday"."""
    published = around.reading.published_on
    last = paragraph.last(trigger)
    if expression.first_char < last or published is None or expression.kind not in {"weekday", "day"}:
        return False
    if AHEAD_OF.search(around.reading.text, last, expression.first_char) is None:
        return False
    held, planned = around.days(expression, "held"), around.days(expression, "planned")
    if planned is None or planned[0] <= published:
        return False
    return held is None or held[0] > published or (planned[0] - published) < (published - held[0])


def _is_of_what_was(around: Surroundings, paragraph: Paragraph, trigger: Token, expression: DateExpression) -> bool:
    """Whether a day is told as that of the clause behind it: "met her in Lima, a day after he saw the king"."""
    if _is_of_the_last_one(paragraph, trigger, expression.first_char):
        return True
    if expression.of_event:
        until = next((t.i for t in trigger.doc if paragraph.first(t) >= expression.last_char), trigger.i)
        is_occasion = trigger.pos_ == "NOUN" or trigger.tag_ == "VBG"  # "a day after meeting Doe"
        return not is_occasion or not until <= trigger.i < until + EVENT
    words = around.reading.text[expression.first_char : expression.last_char]
    if expression.kind != "anchored" or not words.endswith((" after", " before")) or words.startswith("the "):
        return False
    lead = trigger.doc[sentence_of(trigger).start : trigger.i]
    verb = trigger.head if trigger.pos_ == "NOUN" else trigger
    return paragraph.first(trigger) < expression.first_char or any(
        paragraph.first(t) > expression.last_char
        and t.tag_ in FINITE
        and not (t == verb or t.dep_ in SUBJECTS or _helps(t, verb) or t.is_ancestor(trigger))
        for t in lead
    )


def _is_of_the_last_one(paragraph: Paragraph, trigger: Token, char: int) -> bool:
    """Whether a day is that of an earlier one of its kind: "relaunched the dialogue, which last met in 2016"."""
    clause = next((c for c in trigger.rights if c.dep_ == "acl:relcl"), None)
    if clause is None or not paragraph.first(clause) < char <= paragraph.last(clause.right_edge):
        return False
    is_noun = trigger.pos_ in {"NOUN", "PROPN"}
    return is_noun and any(c.lower_ == "last" and c.dep_ == "advmod" for c in clause.lefts)


def _helps(word: Token, verb: Token) -> bool:
    """Whether a word is part of a verb's own form: "had met", "was received"."""
    return bool(word.head == verb and word.dep_.startswith(("aux", "cop")))


def _is_of_another(paragraph: Paragraph, trigger: Token, char: int, relatives: Collection[str]) -> bool:
    """Whether a date at a character is that of a relative clause or of what follows, and not of a word."""
    return is_since(paragraph, trigger, char) or is_elsewhere(paragraph, trigger, char, relatives)


def length_near(around: Surroundings, paragraph: Paragraph, trigger: Token) -> int | None:
    """Return how many days a stay told in the sentence of a word lasts ("a three-day visit")."""
    sentence = sentence_of(trigger)
    found = around.dates_in(paragraph.first(sentence[0]), paragraph.last(sentence[-1]))
    return next((one.days for one in found if one.kind == "duration"), None)


def tells_a_stay(around: Surroundings, paragraph: Paragraph, trigger: Token) -> bool:
    """Whether how long something lasts in the sentence of a word is the length of a visit, not of a meeting."""
    sentence = sentence_of(trigger)
    found = around.dates_in(paragraph.first(sentence[0]), paragraph.last(sentence[-1]))
    return any(one.kind == "duration" and STAY.match(around.reading.text, one.last_char) for one in found)
