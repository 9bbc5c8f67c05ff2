"""Who "he" is who goes home: "Doe of A met Roe in B. On his return to A's capital he received Poe": Doe, not Roe."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.where_one_goes import PRONOUNS
from etl.transform.text.clauses import SUBJECTS, is_main
from etl.transform.text.tokens import Span, Token

RETURNING = frozenset({"return", "returning"})
OWN = frozenset({"he", "she", "him", "her", "his"})
OPENING = 4  # tokens of a sentence in which a return must be told
PLACE = 5  # tokens from it to the place
BACK = 3  # sentences in which he is named who returns


def resolve_returns(reading: Reading) -> None:
    """Put into `reading.references` who returns to his own country for the pronouns of his sentence."""
    before: list[tuple[Paragraph, Span]] = []
    for paragraph in reading.paragraphs:
        if not paragraph.is_narrated or paragraph.kind != "body":
            continue
        for sentence in paragraph.doc.sents:
            home = _home(reading, paragraph, sentence)
            head = next((t for t in sentence if t.dep_ in SUBJECTS and is_main(t.head)), None)
            if home is not None and head is not None and head.lower_ in PRONOUNS:
                _put(reading, paragraph, sentence, head, _named(reading, before[-BACK:], home))
            before.append((paragraph, sentence))


def _home(reading: Reading, paragraph: Paragraph, sentence: Span) -> str | None:
    """The country of the place to which a sentence that opens with "On his return to" tells that somebody returned."""
    back = next((t for t in sentence[:OPENING] if t.lower_ in RETURNING), None)
    if back is None:
        return None
    for token in back.doc[back.i + 1 : min(sentence.end, back.i + PLACE)]:
        if token.text == "," or token.lower_ == "from":
            return None
        for party in reading.meant(paragraph, token):
            if party.kind == "actor":
                return party.actor_code
    return None


def _named(reading: Reading, before: list[tuple[Paragraph, Span]], home: str) -> list[Party]:
    told = (p for line, sentence in before for t in sentence for p in reading.meant(line, t))
    return list(dict.fromkeys(p for p in told if p.official is not None and p.actor_code == home))


def _put(reading: Reading, paragraph: Paragraph, sentence: Span, head: Token, returning: list[Party]) -> None:
    """Let the pronouns of a sentence that mean the same as its subject be the only one who can return there."""
    seeming = reading.meant(paragraph, head)
    if (
        len(returning) != 1
        or seeming == (returning[0],)
        or (seeming and seeming[0].actor_code == returning[0].actor_code)
    ):
        return
    for token in sentence:
        if token is head or (token.lower_ in OWN and reading.meant(paragraph, token) == seeming):
            reading.references[paragraph.number, token.i] = (returning[0],)
    reading.references[paragraph.number, head.i] = (returning[0],)
