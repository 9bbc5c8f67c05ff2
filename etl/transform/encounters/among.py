"""Those who are named in the sentence behind: "met a string of leaders. Among them were X and Y" tells of two."""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import named_officials, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.listed import listed

LEADS = (
    ("among", "them", "were"), ("among", "them", "was"), ("among", "those", "were"), ("among", "these", "were"),
    ("they", "included"), ("these", "included"), ("those", "included"), ("they", "were"), ("these", "were"),
    ("his", "interlocutors", "included"), ("her", "interlocutors", "included"),
)  # fmt: skip
MEETING = frozenset({"meet", "see", "receive", "hold", "have", "confer", "talk", "consult", "host", "visit"})
PEOPLE = frozenset(
    "leaders ministers presidents premiers counterparts colleagues officials dignitaries heads guests envoys"
    " ambassadors peers figures statesmen chiefs diplomats".split()
)
TALKS = frozenset("talks meetings discussions consultations encounters".split())


def among_them(reading: Reading, paragraph: Paragraph, sentence: Token) -> Encounter | None:
    """Return whom somebody met as the sentence before tells it, by those who are named in this one."""
    start = sentence.start
    lead = next((n for n in LEADS if tuple(t.lower_ for t in sentence[: len(n)]) == n), None)
    if lead is None or paragraph.kind != "body" or paragraph.speaker is not None:
        return None
    line = paragraph if start > 0 else _paragraph_before(reading, paragraph)
    if line is None or not len(line.doc):
        return None
    told = line.doc[start - 1 if line is paragraph else len(line.doc) - 1].sent
    verb = next((t for t in told if t.pos_ == "VERB" and verb_of(t) in MEETING), None)
    words = {t.lower_ for t in told}
    if verb is None or not words & PEOPLE or (verb_of(verb) in {"hold", "have"} and not words & TALKS):
        return None
    mine = tuple(p for p in subject_parties(reading, line, verb) if p.official is not None and p.actor_code)
    status = outlook(verb)
    found = named_officials(listed(reading, paragraph, start + len(lead))[0])
    partners: tuple[Party, ...] = tuple(p for p in found if p.actor_code not in {m.actor_code for m in mine})
    if len(mine) != 1 or status is None or not partners:
        return None
    return Encounter(
        line, verb, (*mine, *partners), "in_person", status, f"{verb_of(verb)} among them", partners=partners,
        is_separate=True,
    )  # fmt: skip


def _paragraph_before(reading: Reading, paragraph: Paragraph) -> Paragraph | None:
    """The paragraph of the body right before."""
    if paragraph.number == 0:
        return None
    before = reading.paragraphs[paragraph.number - 1]
    return before if before.kind == "body" else None
