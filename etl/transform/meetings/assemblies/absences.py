"""Who is told not to have been there: "stayed away", "did not attend", "was kept at home by illness"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import named_officials, subject_parties
from etl.transform.text.clauses import is_finite
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.parties import numbers_of
from etl.transform.text.tokens import Span, Token

LONGEST = 6  # words of the longest phrase


def away(reading: Reading) -> list[Party]:
    """Return the officials and countries of which the text says that they were not at what it tells of."""
    return [
        party
        for paragraph in reading.body
        if paragraph.speaker is None
        for sentence in paragraph.doc.sents
        for party in away_in(reading, paragraph, sentence)
    ]


def people(parties: Iterable[Party]) -> set[int]:
    """Return the officials among some parties who are named."""
    return numbers_of(named_officials(parties))


def countries(parties: Iterable[Party]) -> set[str]:
    """Return the countries that are among some parties themselves: "Israel did not attend"."""
    return {p.actor_code for p in parties if p.kind == "actor" and p.actor_code}


def away_in(reading: Reading, paragraph: Paragraph, sentence: Span, kind: str = "stays away") -> list[Party]:
    """Return whom a sentence tells to have been away, by one kind of words."""
    found: list[Party] = []
    low = [token.lower_ for token in sentence]
    for i in range(len(low)):
        phrase = next(
            (n for n in range(min(LONGEST, len(low) - i), 1, -1) if " ".join(low[i : i + n]) in cues(kind)), None
        )
        if phrase is None:
            continue
        last = sentence[i + phrase - 1]
        verb = next((t for t in sentence[i : i + phrase] if is_finite(t) or t.pos_ == "VERB"), last)
        found += subject_parties(reading, paragraph, verb)
    return found


def before_colon(sentence: Span) -> Sequence[Token]:
    """Return the words up to the colon before a sentence: "Peru did not come: its president cited the holiday"."""
    if sentence.start == 0 or sentence.doc[sentence.start - 1].lower_ != ":":
        return ()
    return sentence.doc[sentence.start - 1].sent


def stays_away(word: Token) -> bool:
    """Return whether somebody is told not to have come: "Peru did not come: its president cited the holiday"."""
    return word.lower_ in {"not", "n't", "n’t"} and verb_of(word.head) in {"come", "attend", "appear", "turn"}
