"""One of a row of meetings told by "one": "His meetings in Lima will include one with Minister Doe"."""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter, noun_kind
from etl.transform.encounters.owners import owner_of
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.cues import verb_of
from etl.transform.text.listed import listed
from etl.transform.text.parties import actors_of
from etl.transform.text.tokens import Token

ONE = frozenset({"one", "those", "ones"})
INCLUDING = frozenset({"include", "comprise"})
WITH = frozenset({"with"})


def one_of_these(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the encounter that "one with X" tells of somebody's meetings; None where a noun is no such subject."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb_of(verb) not in INCLUDING or not paragraph.is_narrated:
        return None
    if noun.tag_ != "NNS" or noun_kind(noun.lower_) not in {"talk", "event"}:
        return None
    one = next((c for c in verb.rights if c.dep_ == "obj" and c.lower_ in ONE), None)
    with_ = link(one, WITH) if one is not None else None
    if one is None or with_ is None:
        return None
    mine = named_officials(owner_of(reading, paragraph, noun))
    partners = listed(reading, paragraph, with_.i + 1)[0]
    status = outlook(verb)
    if status not in {"held", "planned"} or not mine or not partners or actors_of(mine) & actors_of(partners):
        return None
    return Encounter(
        paragraph, one, merged([*mine, *partners]), "in_person", status, "one with", partners=partners, is_noun=True,
    )  # fmt: skip
