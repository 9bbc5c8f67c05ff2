"""Two before the press together: "told a joint news conference", "at a joint press conference with X"."""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import NEAR, Encounter
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clause_parties import before, merged, named_officials, subject_parties
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token

WORDS = 4  # tokens before "conference" among which "joint" stands
CONFERENCES = frozenset({"conference", "briefing", "appearance", "availability"})


def before_the_press(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the encounter of two officials who face the press together, None where the words name no two."""
    lead = {t.lower_ for t in ahead_of(noun, WORDS)}
    if not paragraph.is_narrated or "joint" not in lead:
        return None
    status = outlook(noun)
    with_ = link(noun, frozenset({"with", "by"}), NEAR)
    partners = named_officials(listed(reading, paragraph, with_.i + 1)[0]) if with_ is not None else ()
    mine = named_officials(subject_parties(reading, paragraph, noun)) or named_officials(
        before(reading, paragraph, noun)
    )
    parties = merged([*mine, *partners])
    if noun.lower_ not in CONFERENCES or status in {None, "cancelled"} or not are_several(parties):
        return None  # those who call off facing the press may have met all the same
    return Encounter(
        paragraph, noun, parties, "in_person", status, "joint conference", partners=partners, is_noun=True,
    )  # fmt: skip
