"""Spokesmen who tell of an encounter: they speak for a side of it and are none themselves."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import Encounter
from etl.transform.reading import Party, Reading
from etl.transform.statements.saying import sayings
from etl.transform.text.clauses import SUBJECTS

SAID = frozenset({"said", "says", "added", "announced", "reported", "confirmed"})
"""Verbs behind which the one may be named who speaks: "said Doe, a spokesman"."""


def without_reporters(reading: Reading, made: Encounter) -> Encounter:
    """Return an encounter without a spokesman who tells of it in its sentence; whom he speaks for stays a side."""
    spokesmen = {
        party
        for party in made.parties
        if party.official is not None and reading.officials[party.official].office_type == "spokesperson"
    }
    telling = {party for party in spokesmen if _tells(reading, made, party)}
    if not telling:
        return made

    def others(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        """The parties without those who tell of them; a country of which nobody else is told stays."""
        left = [party for party in parties if party not in telling]
        served = {party.actor_code for party in made.parties if party not in telling}
        bodies = [Party("body", None, p.actor_code) for p in parties if p in telling and p.actor_code not in served]
        return (*left, *bodies)

    return replace(made, parties=others(made.parties), hosts=others(made.hosts), guests=others(made.guests))


def _tells(reading: Reading, made: Encounter, party: Party) -> bool:
    """Whether somebody is the subject of a verb of saying, also of one right before the name: "said Doe"."""
    sentence = made.trigger.sent
    for token in sentence:
        if party not in reading.meant(made.paragraph, token):
            continue
        behind_verb = token.i > sentence.start and token.doc[token.i - 1].lower_ in SAID
        if behind_verb or (token.dep_ in SUBJECTS and token.head.lower_ in sayings()):
            return True
    return False
