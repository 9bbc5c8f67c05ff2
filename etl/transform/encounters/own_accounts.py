"""Who was there by his own quoted words, which do not name him: '"Good talks with Doe," Roe wrote'."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.reading import Reading
from etl.transform.references.sayers import sayer_of
from etl.transform.text.clause_parties import merged, named_officials


def with_sayer(reading: Reading, made: Encounter) -> Encounter:
    """Return an encounter told by a noun with whoever tells of it in quoted words of his own that name no subject."""
    if not made.is_noun or len(made.actors) >= BOTH or not named_officials(made.partners):
        return made
    sayer = sayer_of(reading, made.paragraph, made.trigger)
    return replace(made, parties=merged([sayer, *made.parties])) if sayer is not None else made
