"""A meeting told again by one of those who met: "X received Y. A spoke to B. The meeting with Y lasted an hour"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import Encounter
from etl.transform.meetings.drafts import Draft, told_near
from etl.transform.reading import Party, Reading
from etl.transform.text.clause_parties import merged
from etl.transform.text.parties import numbers_of

BACK = 9  # paragraphs from a meeting to where it is told again


def with_sides_told_before(reading: Reading, drafts: list[Draft], made: Encounter) -> Encounter:
    """Return "the meeting with Y" with whom Y was told last to have met, and not with whoever is named before it."""
    if not made.is_noun or not made.paragraph.is_narrated or not made.rule.endswith(" with") or made.status != "held":
        return made
    people = numbers_of(made.partners)
    if len(people) != 1 or not any(c.lower_ == "the" for c in made.trigger.children):
        return made
    mine = numbers_of(made.parties) - people
    told = {p.official for t in made.trigger.sent for p in reading.meant(made.paragraph, t)}
    if not mine or mine & told:
        return made
    near = [
        d for d in told_near(drafts, made.paragraph.number, BACK) if d.status == "held" and people <= d.people.keys()
    ]
    near = [d for d in near if d.has_two_sides and d.strength != "weak" and d.mode not in {"phone", "video"}]
    if not near or any(mine <= d.people.keys() for d in near):
        return made
    own = {near[0].people[n] for n in people}
    others = [Party("official", n, code) for n, code in near[0].people.items() if n not in people and code not in own]
    return replace(made, parties=merged([*others, *made.partners])) if others else made
