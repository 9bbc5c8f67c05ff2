"""Joint appearances: a transcript in which officials of two governments speak tells that they were together."""

from __future__ import annotations

from etl.transform.encounters.frames import Encounter
from etl.transform.reading import Reading, official_party
from etl.transform.references.pointing import is_transcript
from etl.transform.text.parties import are_several

RULE = "joint appearance"
JOINT = ("joint", "before", "statements", "availability", "remarks", "conference", "after", "with")
"""Words of a title that tell of an appearance of both; a briefing has many speakers who need not be in one room."""
LINES = 8  # paragraphs at the top in which a place of its own line may stand


def joint_appearance(reading: Reading) -> Encounter | None:
    """Return the encounter that a transcript is, None if only one government speaks in it."""
    if not reading.paragraphs or not is_transcript(reading):
        return None
    words = reading.document.title.lower()
    if "briefing" in words or not any(word in words for word in JOINT):
        return None
    numbers = dict.fromkeys(p.speaker for p in reading.paragraphs if p.speaker is not None)
    parties = tuple(official_party(reading.officials, n) for n in numbers)
    if not are_several(p for p in parties if p.actor_code) or not len(reading.paragraphs[0].doc):
        return None
    first = reading.paragraphs[0]
    return Encounter(first, first.doc[0], parties, "in_person", "held", RULE)
