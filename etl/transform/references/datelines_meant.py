"""The town, country or body at the head of a report tells where it was written, and is nobody of whom it speaks."""

from __future__ import annotations

import re

from etl.transform.reading import Reading

DATELINE = re.compile(r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.'’/ -]{2,30})(?P<rest>(?:,|\s\()[^\n]{0,60}?)?\s*(?:[-–—]+\s|--)")
"""A place in capitals, and perhaps the date and the agency, before a dash: "UNITED NATIONS, Sept 25 (Reuters) -"."""


def leave_out_datelines(reading: Reading) -> None:
    """Take what a dateline names out of `reading.references`."""
    for paragraph in reading.paragraphs:
        found = DATELINE.match(paragraph.text) if paragraph.kind == "body" else None
        if found is None or any(word.islower() and len(word) > 3 for word in (found["rest"] or "").split()):
            continue
        for token in paragraph.doc:
            if token.idx >= found.end():
                break
            if all(p.official is None for p in reading.meant(paragraph, token)):
                reading.references.pop((paragraph.number, token.i), None)
