"""The sides that a sentence tells, to which "they" and "both" of the next may point."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.candidate_features import SUBJECTS
from etl.transform.text.tokens import Span

PAIR = 2


def first_two(group: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the two sides of the latest encounter: the first party of each of the first two actors."""
    sides: dict[str | None, Party] = {}
    for party in group:
        sides.setdefault(party.actor_code, party)
    return tuple(sides.values())[:PAIR]


def unnamed_row(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """Return the several unnamed who are the subject of a sentence: "A's minister, B's and C's premier came"."""
    first = next((child for child in sentence.root.children if child.dep_ in SUBJECTS), None)
    if first is None or first.i > sentence.root.i:
        return ()
    told = [t for t in paragraph.doc[first.i : sentence.root.i] if t == first or t.dep_ in {"conj", "appos"}]
    row = tuple(dict.fromkeys(p for t in told for p in reading.meant(paragraph, t)))
    is_row = len(row) > PAIR and all(p.kind == "official" and p.official is None for p in row)
    return row if is_row and len({p.actor_code for p in row}) == len(row) else ()
