"""Who "he" and "the minister" are where the traveller goes: "Doe left for Lima. Roe stands in for him. In Lima he".

Told without a name at the beginning of a sentence, where it opens with a place to which one named before is going, the
subject is that traveller, and no other of those who do not serve the country of the place.
"""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.travelling_parties import TRAVELLING
from etl.transform.text.clause_parties import subject_parties
from etl.transform.text.clauses import SUBJECTS, is_main
from etl.transform.text.cues import verb_of
from etl.transform.text.tokens import Span, Token

PRONOUNS = frozenset({"he", "she"})
OWN = frozenset({"he", "she", "him", "her", "his"})
TITLES = frozenset({"minister", "president", "premier", "chancellor", "envoy", "official", "diplomat", "secretary"})
BACK = 4  # sentences from the journey to what is done there
PLACE = 5  # tokens from the beginning of the sentence to the place


def resolve_where_one_goes(reading: Reading) -> None:
    """Put into `reading.references` the traveller for whoever does something where he goes."""
    told = list(_sentences(reading))
    for k, (paragraph, sentence) in enumerate(told):
        there = _place(reading, paragraph, sentence)
        head = _subject(sentence) if there is not None else None
        if there is None or head is None:
            continue
        seeming = reading.meant(paragraph, head)
        if len(seeming) != 1 or seeming[0].official is None or seeming[0].actor_code == there:
            continue
        going = list(dict.fromkeys(_travellers(reading, told[max(0, k - BACK) : k], there)))
        if len(going) == 1 and going[0] != seeming[0]:
            _put(reading, paragraph, sentence, head, seeming[0], going[0])


def _sentences(reading: Reading) -> Iterator[tuple[Paragraph, Span]]:
    for paragraph in reading.paragraphs:
        if paragraph.is_narrated and paragraph.kind == "body":
            yield from ((paragraph, sentence) for sentence in paragraph.doc.sents)


def _place(reading: Reading, paragraph: Paragraph, sentence: Span) -> str | None:
    """The country of the place with which a sentence opens: "In Lima", "While in Peru"."""
    opening = sentence[:PLACE]
    if not any(t.lower_ in {"in", "at"} for t in opening[:2]):
        return None
    for token in opening:
        if token.text == ",":
            return None
        for party in reading.meant(paragraph, token):
            if party.kind == "actor" and party.actor_code:
                return party.actor_code
    return None


def _subject(sentence: Span) -> Token | None:
    """The pronoun, or title without a name, that is the subject of a sentence's main clause."""
    head = next((t for t in sentence if t.dep_ in SUBJECTS and is_main(t.head)), None)
    if head is None or head.i - sentence.start > PLACE + 1:
        return None
    is_title = head.lower_ in TITLES and [c.lower_ for c in head.children] == ["the"]
    return head if is_title or head.lower_ in PRONOUNS else None


def _travellers(reading: Reading, told: list[tuple[Paragraph, Span]], there: str) -> Iterator[Party]:
    """Those named who are told to go to a country."""
    for paragraph, sentence in told:
        for verb in sentence:
            if verb.pos_ != "VERB" or verb_of(verb) not in TRAVELLING:
                continue
            goals = {
                p.actor_code
                for t in verb.subtree
                if t.i > verb.i
                for p in reading.meant(paragraph, t)
                if p.kind == "actor"
            }
            if there in goals:
                yield from (
                    p
                    for p in subject_parties(reading, paragraph, verb)
                    if p.official is not None and p.actor_code != there
                )


def _put(reading: Reading, paragraph: Paragraph, sentence: Span, head: Token, seeming: Party, going: Party) -> None:
    """Let the subject, and the pronouns of its sentence that mean the same, be the traveller."""
    for token in sentence[head.i - sentence.start :]:
        if (token is head or token.lower_ in OWN) and reading.meant(paragraph, token) == (seeming,):
            reading.references[paragraph.number, token.i] = (going,)
    reading.references[paragraph.number, head.i] = (going,)
