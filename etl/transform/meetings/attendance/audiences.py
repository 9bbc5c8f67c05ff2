"""Those who are at an occasion as they speak to it: "told his colleagues", "urged the gathering"."""

from __future__ import annotations

from etl.transform.meetings.drafts import BACK, OPEN, Draft, let_attend, told_near
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clause_parties import named_officials, subject_parties
from etl.transform.text.cues import verb_of
from etl.transform.text.tokens import Span
from etl.transform.wordlists import words

AUDIENCE = words("audiences")
"""Nouns for those whom one tells something who takes part in an occasion himself."""
ADDRESSES = frozenset("tell urge remind ask warn assure address thank welcome implore exhort chide invite".split())
SITTING = frozenset({"meeting", "session", "gathering", "participants", "delegates", "conference"})
"""Those of them that mean any meeting told before, of two as well."""
ANOTHER = frozenset({"a", "an", "another"})
"""Articles of an occasion that is none told before."""
SEVERAL = 3  # actors that make an encounter one at which colleagues are addressed


def add_speakers(reading: Reading, drafts: list[Draft], paragraph: Paragraph, sentence: Span) -> None:
    """Let him who "told his colleagues", "urged the gathering" take part in the occasion told shortly before."""
    for token in sentence:
        verb = token.head
        if token.lower_ not in AUDIENCE or token.dep_ not in {"obj", "iobj"} or verb_of(verb) not in ADDRESSES:
            continue
        if any(c.lower_ in ANOTHER for c in token.lefts):
            continue  # "was addressing a conference"
        if reading.meant(paragraph, token) and token.lower_ not in {"colleagues", "peers", "counterparts"}:
            continue  # named just before: whom he told, and not an occasion
        fewest = 2 if token.lower_ in SITTING and any(c.lower_ == "the" for c in token.lefts) else SEVERAL
        near = [
            d for d in told_near(drafts, paragraph.number, BACK)
            if d.status in OPEN and paragraph.number - d.paragraph < BACK and (d.is_event or len(d.actors) >= fewest)
        ]  # fmt: skip
        speakers = named_officials(subject_parties(reading, paragraph, verb))
        if near and len(speakers) == 1:
            let_attend(near[0], speakers, "together")
