"""Who is told not to have been at an encounter, and so is none of its sides: "met everybody except Doe"."""

from __future__ import annotations

from etl.transform.encounters.frames import Encounter, with_sides
from etl.transform.meetings.assemblies.absences import away_in, countries
from etl.transform.reading import Party, Reading
from etl.transform.references.left_out import without_whom
from etl.transform.text.clause_parties import merged


def without_those_left_out(reading: Reading, made: Encounter) -> Encounter:
    """Return an encounter without those whom its sentence leaves out; who was there in their place is a side."""
    missing = without_whom(reading, made.paragraph, made.trigger)
    missing = {party: others for party, others in missing.items() if party in made.parties}
    away = countries(away_in(reading, made.paragraph, made.trigger.sent))
    missing |= {p: () for p in made.parties if p.official is None and p.actor_code in away}
    if not missing:
        return made

    def there(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        """The parties who were there."""
        return merged(other for party in parties for other in missing.get(party, (party,)))

    return with_sides(made, there)
