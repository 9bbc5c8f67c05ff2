"""Meetings that the next sentence calls off by "it" alone: "Doe was to see Roe on Friday. It has been put off"."""

from __future__ import annotations

from itertools import pairwise

from etl.transform.circumstances.called_off_behind import is_called_off_behind
from etl.transform.meetings.drafts import Draft
from etl.transform.reading import Paragraph


def call_off(drafts: list[Draft], paragraph: Paragraph) -> None:
    """Call off a meeting to come of which the next sentence says that "it" was called off."""
    for before, sentence in pairwise(paragraph.doc.sents):
        if not is_called_off_behind(before, sentence):
            continue
        first, last = paragraph.first(before[0]), paragraph.last(before[-1])
        told = [one for one in drafts if first <= one.first_char < last and one.paragraph == paragraph.number]
        if len(told) == 1 and told[0].status == "planned":
            told[0].status = "cancelled"
