"""Schedules: "9:00 a.m. Secretary Doe meets with X" is a meeting planned for the day."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.transform.circumstances.dates import find_dates
from etl.transform.circumstances.days import Days, resolve
from etl.transform.encounters.frames import Encounter
from etl.transform.reading import Paragraph, Reading

TITLE = re.compile(
    r"\b(?:(?:public|daily|weekly|official|press|working|media) (?:schedule|agenda|calendar|programme|program)|"
    r"schedule (?:of|for)|(?:agenda|diary|calendar) (?:of|for) the|week ahead|appointments (?:of|for))\b",
    re.IGNORECASE,
)
"""Titles of documents that list what officials are going to do."""
HOUR = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b\.?|hrs\b|h\b)(?:\s+(?-i:LOCAL|[A-Z]{2,4})\b)?\s*[:,–-]?\s+", re.I
)
"""The hour that begins a row."""
DAY = 40  # characters of a line that is the date of the rows below it
ROWS = 60  # lines above a row among which its day and its official are looked for


def is_schedule(reading: Reading) -> bool:
    """Whether a document lists what officials are going to do."""
    return bool(TITLE.search(reading.document.title))


def scheduled(reading: Reading, made: Encounter) -> Encounter:
    """Return a row of a schedule as planned."""
    if not is_schedule(reading) or made.paragraph.kind == "title":
        return made
    return replace(made, status="planned") if made.status == "held" else made


def day_of_row(reading: Reading, paragraph: Paragraph) -> Days | None:
    """The day of a row: that of the nearest line above which is a date, of the title, or of publication."""
    if not is_schedule(reading):
        return None
    for line in reversed(reading.paragraphs[max(0, paragraph.number - ROWS) : paragraph.number]):
        if line.kind == "title" or len(line.text) <= DAY:
            told = _day_in(reading, line.text)
            if told is not None:
                return told
    told = _day_in(reading, reading.document.title)
    return told or ((reading.published_on, reading.published_on) if reading.published_on else None)


def _day_in(reading: Reading, text: str) -> Days | None:
    """The single day that a line tells."""
    days = [resolve(one, reading.published_on, "planned", None) for one in find_dates(text)]
    single = [one for one in days if one is not None and one[0] == one[1]]
    return single[0] if single else None
