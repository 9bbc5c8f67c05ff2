"""Those whom the opening of a sentence adds to the partners of its verb: "In addition to President Doe, he met Roe"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import Encounter
from etl.transform.reading import Reading
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.listed import listed
from etl.transform.text.parties import actors_of

OPENINGS = (("in", "addition", "to"), ("besides",), ("apart", "from"), ("aside", "from"), ("as", "well", "as"))
"""Words with which a sentence begins before others who are met."""
LINKS = (" object", " with", " on")


def besides(reading: Reading, made: Encounter) -> list[Encounter]:
    """Return the encounter that the subject of a verb had with those whom the sentence names first."""
    sentence = made.trigger.sent
    lows = tuple(t.lower_ for t in sentence.doc[sentence.start : sentence.start + 3])
    opening = next((words for words in OPENINGS if lows[: len(words)] == words), None)
    if opening is None or made.is_noun or made.strength != "full" or not made.rule.endswith(LINKS):
        return []
    if sentence.root not in (made.trigger, made.trigger.head) or made.paragraph.kind != "body":
        return []
    mine = tuple(p for p in made.parties if p not in made.partners)
    others, _, last = listed(reading, made.paragraph, sentence.start + len(opening))
    people = named_officials(others)
    if not people or last > made.trigger.i or {*people} & {*made.parties} or actors_of(people) & actors_of(mine):
        return []
    return [replace(made, parties=merged([*mine, *people]), partners=people, is_another=True)] if mine else []
