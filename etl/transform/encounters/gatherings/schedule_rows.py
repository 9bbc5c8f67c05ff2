"""Rows of a schedule told in running text: "Secretary Doe: 9:15 a.m. Meeting with X. 11:00 a.m. Call with Y"."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.transform.encounters.frames import Encounter
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE

ROW = re.compile(
    r"(?:^|(?<=[.:;)\n])\s+|^[-–•*]\s*)\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b\.?|hrs\b|h\b)\s*(?:[A-Z]{2,4}\b)?\s*[:,–-]?\s+"
    r"(?=[A-Z])",
    re.IGNORECASE,
)
"""The hour that begins a row of a schedule."""
LABELLED = 3  # tokens from a name to the colon behind it
LINES = 12  # lines above a row among which it is told whose it is


def in_row(reading: Reading, made: Encounter) -> Encounter:
    """Return what a row of a schedule tells of as planned, with the official under whose name the row stands."""
    first = _row_of(made)
    if first is None:
        return made
    holder = _holder(reading, made.paragraph, first)
    parties = made.parties if holder is None or holder in made.parties else merged([holder, *made.parties])
    return replace(made, parties=parties, status="planned" if made.status == "held" else made.status)


def _row_of(made: Encounter) -> int | None:
    """The character at which the row begins in which a noun is told without a verb with a tense, None for no row."""
    trigger = made.trigger
    if made.paragraph.kind != "body" or not made.is_noun:
        return None
    rows = [m for m in ROW.finditer(made.paragraph.text) if m.end() <= trigger.idx]
    if not rows:
        return None
    between = [t for t in trigger.doc if rows[-1].end() <= t.idx < trigger.idx]
    is_told = any((t.tag_ in FINITE and verb_of(t) != t.lower_) or t.text in {".", ";"} for t in between)
    return None if is_told else rows[-1].start()


def _holder(reading: Reading, paragraph: Paragraph, first: int) -> Party | None:
    """The official who is named last before a colon above a row."""
    for line in reversed(reading.paragraphs[max(0, paragraph.number - LINES) : paragraph.number + 1]):
        for token in reversed(line.doc):
            if token.text != ":" or (line is paragraph and token.idx > first):
                continue
            lead = line.doc[max(0, token.i - LABELLED) : token.i]
            named = [p for t in lead for p in reading.meant(line, t) if p.official is not None]
            if named:
                return named[-1]
    return None
