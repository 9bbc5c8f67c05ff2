"""Who is told not to have been there: "stayed away", "did not attend", "was kept at home by illness"."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Reading, Token
from etl.transform.text.clause_parties import named_officials, subject_parties
from etl.transform.text.clauses import is_finite
from etl.transform.text.cues import cues, verb_of

LONGEST = 6  # words of the longest phrase


def absent_people(reading: Reading) -> set[int]:
    """Return the officials of whom the text says that they were not at what it tells of."""
    found: set[int] = set()
    for paragraph in reading.paragraphs:
        if paragraph.kind == "body" and paragraph.speaker is None:
            for sentence in paragraph.doc.sents:
                found |= _absent_in(reading, paragraph, sentence)
    return found


def _absent_in(reading: Reading, paragraph: Paragraph, sentence: Token) -> set[int]:
    """The officials whom a sentence tells to have been away."""
    found: set[int] = set()
    low = [token.lower_ for token in sentence]
    for i in range(len(low)):
        phrase = next((n for n in range(LONGEST, 1, -1) if " ".join(low[i : i + n]) in cues("stays away")), None)
        if phrase is None:
            continue
        last = sentence[i + phrase - 1]
        verb = next((t for t in sentence[i : i + phrase] if is_finite(t) or t.pos_ == "VERB"), last)
        found |= {
            p.official for p in named_officials(subject_parties(reading, paragraph, verb)) if p.official is not None
        }
    return found


def before_colon(sentence: Token) -> Token:
    """Return the words up to the colon before a sentence: "Peru did not come: its president cited the holiday"."""
    if sentence.start == 0 or sentence.doc[sentence.start - 1].lower_ != ":":
        return sentence.doc[:0]
    return sentence.doc[sentence.start - 1].sent


def stays_away(word: Token) -> bool:
    """Return whether somebody is told not to have come: "Peru did not come: its president cited the holiday"."""
    return word.lower_ in {"not", "n't", "n’t"} and verb_of(word.head) in {"come", "attend", "appear", "turn"}
