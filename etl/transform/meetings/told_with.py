"""Which meeting told before "the meeting with Doe" is, of which only the one side is told again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.transform.encounters.frames import Encounter
from etl.transform.meetings.drafts import RECENT, Draft
from etl.transform.reading import Party
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.parties import numbers_of


def with_side_told(drafts: Sequence[Draft], encounter: Encounter) -> Encounter:
    """Return "the meeting with Doe was …" as that of those who were told to have met Doe last, nobody else's.

    Whoever else was named right before it need not have been there: "Roe saw Doe. He later saw Poe, who had been to
    Lima to see King Coe. The meeting with Doe was frank".
    """
    noun = encounter.trigger
    words = {child.lower_ for child in noun.lefts}
    is_told_again = (
        encounter.is_noun and encounter.rule.endswith(" with") and "the" in words and not encounter.is_another
    )
    if not is_told_again or noun.dep_ not in SUBJECTS or encounter.status != "held":
        return encounter
    partners, mine = numbers_of(encounter.partners), numbers_of(encounter.parties) - numbers_of(encounter.partners)
    if len(partners) != 1 or not mine:
        return encounter
    told = [d for d in drafts[-RECENT:] if partners <= d.people.keys() and d.has_two_sides and d.status == "held"]
    if not told or any(mine <= d.people.keys() for d in told):
        return encounter
    others = tuple(Party("official", n, code) for n, code in told[-1].people.items() if n not in partners)
    return replace(encounter, parties=(*others, *encounter.partners))
