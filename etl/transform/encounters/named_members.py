"""Sides told by their countries, whose people are named before: "the ministers of the Quartet, X of A and Y of B".

"The foreign ministers of the Quartet, X of A, Y of B and Z of C, held a meeting": it is X, Y and Z who held it.
"""

from __future__ import annotations

from etl.transform.encounters.frames import BOTH, Encounter, with_sides
from etl.transform.reading import Party, Reading
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import is_owner


def with_named_members(reading: Reading, made: Encounter) -> Encounter:
    """Return an encounter with those named before it for all its countries, if it has no people and each has one."""
    if len(made.actors) <= BOTH or made.strength != "full" or any(p.official is not None for p in made.parties):
        return made
    ahead = made.trigger.doc[made.trigger.sent.start : made.trigger.i]
    if not any(t.lower_ == "ministers" for t in ahead):
        return made
    named: dict[str, set[Party]] = {}
    for token in ahead:
        for party in reading.meant(made.paragraph, token) if not is_owner(token) else ():
            if party.official is not None and party.actor_code:
                named.setdefault(party.actor_code, set()).add(party)
    if any(len(named.get(code, ())) != 1 for code in made.actors):
        return made

    def members(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return merged(next(iter(named[p.actor_code])) if p.actor_code in named else p for p in parties)

    return with_sides(made, members)
