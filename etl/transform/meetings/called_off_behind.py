"""Meetings that the next sentence calls off by "it" alone: "Doe was to see Roe on Friday. It has been put off"."""

from __future__ import annotations

from itertools import pairwise

from etl.transform.circumstances.calling_off import calls_off, is_open
from etl.transform.encounters.frames import noun_kind
from etl.transform.meetings.drafts import Draft
from etl.transform.reading import Paragraph
from etl.transform.text.kinds import NEGATIONS
from etl.transform.text.tokens import Token

VISITS = frozenset({"visit", "trip", "plan"})
"""Nouns with which a meeting falls, beside those of meeting."""
OBJECTS = frozenset({"obj", "nsubj", "nsubj:pass"})
AIMS = frozenset({"at", "for", "about", "on", "over", "of"})
"""Words before something else that "it" may mean."""


def call_off(drafts: list[Draft], paragraph: Paragraph) -> None:
    """Call off a meeting to come of which the next sentence says that "it" was called off."""
    sentences = list(paragraph.doc.sents)
    for before, sentence in pairwise(sentences):
        if not _calls_it_off(sentence.root) or any(_may_be_meant(token) for token in before):
            continue
        first, last = paragraph.first(before[0]), paragraph.last(before[-1])
        told = [one for one in drafts if first <= one.first_char < last and one.paragraph == paragraph.number]
        if len(told) == 1 and told[0].status == "planned":
            told[0].status = "cancelled"


def _calls_it_off(verb: Token) -> bool:
    """Whether a sentence says for sure that "it" has been called off."""
    is_it = any(c.dep_ == "nsubj:pass" and c.lower_ == "it" for c in verb.lefts)
    words = {c.lower_ for c in verb.lefts}  # "had been put off twice" before the day that stands
    return is_it and calls_off(verb) and not is_open(verb) and (NEGATIONS | {"had", "first"}).isdisjoint(words)


def _may_be_meant(noun: Token) -> bool:
    """Whether "it" may mean something else than a meeting: "was to see Roe about the match. It has been put off"."""
    if noun.tag_ != "NN" or noun_kind(noun.lower_) in {"talk", "event"} or noun.lower_ in VISITS:
        return False
    return noun.dep_ in OBJECTS or any(c.dep_ == "case" and c.lower_ in AIMS for c in noun.lefts)
