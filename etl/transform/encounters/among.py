"""Those who are named in the sentences behind: "met a string of leaders. Among them were X and Y" tells of two."""

from __future__ import annotations

import re

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.clauses import is_owner, up_to_verb
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
TALKS = frozenset("talks meetings discussions consultations encounters bilaterals audiences".split())
ROWS = frozenset(
    "string series slew raft flurry clutch number several separate back-to-back succession marathon row".split()
)
"""Words that tell of several encounters, one after the other."""
FIRST = re.compile(
    r"(?:the )?first (?:in line |up |to (?:come|call|be received|be seen) |caller |of them |on (?:his|her|the) list )?"
    r"(?:was|were|came) ",
    re.I,
)
NEXT = re.compile(
    r"(?:(?:he|she|they) (?:was|were) followed (?:\w+ )?by|(?:then|next|later|after (?:him|her|them|lunch|that))"
    r"(?: in line| up)?,? (?:came|was|were|followed)) ",
    re.I,
)
"""Beginnings of sentences that name the first, and the next, of several partners."""
ROW = 4  # sentences in which partners may be named one after the other
CLOSING = frozenset({"who", "whom", "which", "that", "where", "while", ";", ":"})


def among_them(reading: Reading, paragraph: Paragraph, sentence: Token) -> Encounter | None:
    """Return whom somebody met as the sentence before tells it, by those who are named in this one."""
    if paragraph.kind != "body" or paragraph.speaker is not None:
        return None
    found = _named_in(reading, paragraph, sentence)
    before = _told_before(reading, paragraph, sentence) if found else None
    if before is None:
        return None
    line, told = before
    verb = next((t for t in told if t.pos_ == "VERB" and verb_of(t) in MEETING), None)
    if verb is None or not _tells_of_several(verb, {t.lower_ for t in told}):
        return None
    mine = tuple(p for p in subject_parties(reading, line, verb) if p.official is not None and p.actor_code)
    status = outlook(verb)
    partners: tuple[Party, ...] = tuple(p for p in found if p.actor_code not in {m.actor_code for m in mine})
    if len(mine) != 1 or status is None or not partners:
        return None
    return Encounter(
        line, verb, (*mine, *partners), "in_person", status, f"{verb_of(verb)} among them", partners=partners,
        is_separate=True,
    )  # fmt: skip


def _tells_of_several(verb: Token, told: set[str]) -> bool:
    """Whether a sentence tells of several partners, or of several talks, without naming them."""
    is_holding = verb_of(verb) in {"hold", "have"}
    return bool(told & TALKS and told & (PEOPLE | ROWS)) if is_holding else bool(told & PEOPLE)


def _named_in(reading: Reading, paragraph: Paragraph, sentence: Token) -> tuple[Party, ...]:
    """Those whom a sentence names as met, () if it names none so."""
    lead = next((n for n in LEADS if tuple(t.lower_ for t in sentence[: len(n)]) == n), None)
    if lead is not None:
        return named_officials(listed(reading, paragraph, sentence.start + len(lead))[0])
    opening = FIRST.match(sentence.text) or NEXT.match(sentence.text)
    if opening is None:
        return ()
    named: list[Party] = []
    behind = (token for token in sentence if token.idx - sentence.start_char >= opening.end())
    for token in up_to_verb(behind, CLOSING):
        if not is_owner(token) and token.tag_ != "PRP$":
            named += reading.meant(paragraph, token)
    return merged(named_officials(named))


def _told_before(reading: Reading, paragraph: Paragraph, sentence: Token) -> tuple[Paragraph, Token] | None:
    """The sentence that tells of several talks, before one that names partners, and its paragraph."""
    line, start = paragraph, sentence.start
    for _ in range(ROW):
        if start == 0:
            before = _paragraph_before(reading, line)
            if before is None or not len(before.doc):
                return None
            line, start = before, len(before.doc)
        told = line.doc[start - 1].sent
        if not (FIRST.match(told.text) or NEXT.match(told.text)):
            return line, told
        start = told.start
    return None


def _paragraph_before(reading: Reading, paragraph: Paragraph) -> Paragraph | None:
    """The paragraph of the body right before."""
    if paragraph.number == 0:
        return None
    before = reading.paragraphs[paragraph.number - 1]
    return before if before.kind == "body" else None
