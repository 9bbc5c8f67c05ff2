"""Joint appearances: a transcript in which officials of two governments speak tells that they were together."""

from __future__ import annotations

from collections.abc import Iterable

from etl.transform.encounters.frames import Encounter
from etl.transform.reading import Party, Reading, official_party
from etl.transform.references.pointing import is_transcript
from etl.transform.text.parties import are_several

RULE = "joint appearance"
JOINT = ("joint", "before", "statements", "availability", "remarks", "conference", "after", "with")
"""Words of a title that tell of an appearance of both; a briefing has many speakers who need not be in one room."""
LINES = 8  # paragraphs at the top in which a place of its own line may stand
STAFF = frozenset({"spokesperson", None})
"""Types of office of those who give the floor to the press beside the one whom they serve."""


def joint_appearance(reading: Reading) -> Encounter | None:
    """Return the encounter that a transcript is, None if only one government speaks in it."""
    if not reading.paragraphs or not is_transcript(reading):
        return None
    words = reading.document.title.lower()
    if "briefing" in words or not any(word in words for word in JOINT):
        return None
    numbers = dict.fromkeys(p.speaker for p in reading.paragraphs if p.speaker is not None)
    parties = _without_staff(reading, numbers)
    if not are_several(p for p in parties if p.actor_code) or not len(reading.paragraphs[0].doc):
        return None
    first = reading.paragraphs[0]
    return Encounter(first, first.doc[0], parties, "in_person", "held", RULE)


def _without_staff(reading: Reading, numbers: Iterable[int]) -> tuple[Party, ...]:
    """The speakers as parties, without those who only moderate for one of their own government who speaks too."""
    principals = {
        one.actor_code for n in numbers if (one := reading.officials[n]).office_type not in STAFF and one.actor_code
    }
    return tuple(
        official_party(reading.officials, n)
        for n in numbers
        if (one := reading.officials[n]).office_type not in STAFF or one.actor_code not in principals
    )
