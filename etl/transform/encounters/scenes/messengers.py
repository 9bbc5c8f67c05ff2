"""Encounters of one who brings what another is told to have received: "got a letter from King Doe, delivered by Roe".

Who received it met the messenger, not him who wrote it.
"""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.cues import cues
from etl.transform.text.listed import listed
from etl.transform.text.parties import actors_of
from etl.transform.text.tokens import Token

HANDED = frozenset("delivered handed conveyed presented passed transmitted brought carried".split())
RECEIVED = frozenset({"receive", "get", "accept"})
BETWEEN = frozenset({"over", "on", "to", "him", "her", "them", "personally", "today", "yesterday", "in", "person"})
"""Words between what was done with a letter and "by"."""
BACK = 30  # tokens from there to the verb of who received it
NEAR = 7  # tokens to "by"


def by_messenger(reading: Reading, paragraph: Paragraph, handed: Token) -> Encounter | None:
    """Return the encounter of who received a letter with who brought it, None where a word tells of no such thing."""
    if handed.lower_ not in HANDED or handed.tag_ not in {"VBN", "VBD"} or paragraph.kind != "body":
        return None
    by = _by_behind(handed)
    receiving = _receiving_before(handed) if by is not None else None
    if by is None or receiving is None or outlook(receiving) != "held":
        return None
    mine = named_officials(subject_parties(reading, paragraph, receiving))
    partners: tuple[Party, ...] = named_officials(listed(reading, paragraph, by.i + 1)[0])
    if not mine or not partners or actors_of(mine) & actors_of(partners):
        return None
    parties = merged([*mine, *partners])
    return Encounter(
        paragraph, handed, parties, "in_person", "held", f"{handed.lower_} received", "addressed",
        guests=partners, hosts=mine, partners=partners,
    )  # fmt: skip


def _by_behind(handed: Token) -> Token | None:
    """The "by" behind which it is told who brought something."""
    doc = handed.doc
    for token in doc[handed.i + 1 : min(handed.sent.end - 1, handed.i + NEAR)]:
        if token.lower_ == "by":
            return token
        if token.lower_ not in BETWEEN and token.pos_ != "PROPN":
            return None
    return None


def _receiving_before(handed: Token) -> Token | None:
    """The verb of the clause before, by which somebody received a letter or message."""
    doc = handed.doc
    for k in range(handed.i - 1, max(handed.sent.start, handed.i - BACK) - 1, -1):
        if doc[k].pos_ == "VERB" and doc[k].tag_ != "VBG" and doc[k].dep_ != "amod":
            things = [c for c in doc[k].rights if c.dep_ == "obj" and c.lower_ in cues("missive")]
            return doc[k] if doc[k].lemma_ in RECEIVED and things and things[0].i < handed.i else None
    return None
