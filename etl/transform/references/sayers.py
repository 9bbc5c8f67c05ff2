"""Who tells of himself in quoted words without a subject: '"Had a good call with President Doe," Roe wrote on X'."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import is_transcript
from etl.transform.references.quoted_voice import speaker_of
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import quotes_of, sentences
from etl.transform.text.tokens import Token

EMPTY = frozenset({"it", "there", "we"})
"""Subjects that mean nobody else: "It was a pleasure to host President Doe", "We met President Doe"."""
GLAD = frozenset(
    "good great pleased honored honoured delighted glad happy nice wonderful pleasure honor honour privilege privileged"
    " thrilled proud excellent grateful".split()
)
CLAUSE_ENDS = frozenset({".", "!", "?", ";", ":", '"', "“", "‘", "``"})


def sayer_of(reading: Reading, paragraph: Paragraph, token: Token) -> Party | None:
    """Return who says quoted words in which a verb or noun stands to which they tell no subject."""
    if not paragraph.is_narrated or is_transcript(reading):
        return None
    quotes = quotes_of(paragraph)
    quote = next((q for q in quotes if q.start < token.i < q.stop), None)
    if quote is None or _has_subject(token, quote.start) or not _is_done(token, quote.start):
        return None
    for sentence in sentences(paragraph, quotes):
        if sentence.start <= token.i < sentence.stop:
            sayer = speaker_of(reading, paragraph, sentence)
            return sayer if sayer is not None and not _speaks_for_others(reading, sayer) else None
    return None


def _speaks_for_others(reading: Reading, sayer: Party) -> bool:
    return sayer.official is not None and reading.officials[sayer.official].office_type == "spokesperson"


def _is_done(token: Token, first: int) -> bool:
    """Whether an infinitive tells what one was glad to do: "Great to meet President Doe", not "Time to meet him"."""
    if token.tag_ != "VB" or next_to(token, -1).lower_ != "to":
        return True
    return any(t.lower_ in GLAD for t in token.doc[first : token.i])


def _has_subject(token: Token, first: int) -> bool:
    """Whether a subject stands before a word in its clause of the quoted words."""
    start = next((t.i + 1 for t in reversed(token.doc[first : token.i]) if t.text in CLAUSE_ENDS), first)
    subjects = [t for t in token.doc[start : token.i] if t.dep_ in SUBJECTS and t.lower_ not in EMPTY]
    is_ours = any(c.lower_ == "our" for c in token.lefts)  # "Our talks with President Doe were good"
    return bool(subjects) or (token.dep_ in SUBJECTS and not is_ours)
