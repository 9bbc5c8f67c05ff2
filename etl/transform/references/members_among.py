"""Ministers of an organisation of whom some are told: "EU ministers, among them X, agreed", "those of A among them"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.transform.gazetteer import is_country, is_organization
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import is_finite, is_owner
from etl.transform.text.cues import cues
from etl.transform.text.kinds import PLURALS, POSSESSIVE_MARKS
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of

LEADERS = frozenset({"leaders", "ministers", "presidents", "heads", "premiers", "chiefs"})
AMONG = re.compile(r"\b(?:among (?:them|whom|others)|including|notably|led by|headed by)\b", re.IGNORECASE)
"""What tells that those named beside it are some of the ones before: "ministers, X and Y among them"."""
BEHIND = 8  # tokens from the noun for all to the comma behind its phrase: "ministers of the bloc's states,"
FARTHEST = 40  # tokens: how far a row of those named may run


def members_among(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Return an organisation whose leaders a plural means, with those of them who are told; () where none are.

    Of leaders who are only counted ("Seven African leaders, among them X and Y") it is those who are told.
    """
    if head.tag_ not in PLURALS or head.lower_ not in LEADERS | cues("envoy") or not paragraph.is_narrated:
        return ()
    whole = [p for p in reading.meant(paragraph, head) if p.official is None and is_organization(p.actor_code)]
    if not whole and (reading.meant(paragraph, head) or not any(c.dep_ == "nummod" for c in head.children)):
        return ()
    row = _row_behind(head)
    if not row or not AMONG.search(text_of(row)):
        return ()
    told = merged(_told(reading, paragraph, row))
    return merged([*whole[:1], *told]) if told else ()


def _row_behind(head: Token) -> Sequence[Token]:
    """The words between a comma behind a noun and the verb of its clause."""
    doc, end = head.doc, min(head.sent.end, head.i + FARTHEST)
    first = next((t.i for t in doc[head.i + 1 : min(end, head.i + BEHIND)] if t.lower_ in {",", "("}), end)
    last = next((t.i for t in doc[first:end] if is_finite(t) and not _is_relative(t)), end)
    return doc[first:last]


def _is_relative(verb: Token) -> bool:
    """Whether a verb only tells who somebody of a row is: "including X, who chairs the bloc, met"."""
    return any(t.lower_ in {"who", "whose", "which"} for t in verb.lefts)


def _told(reading: Reading, paragraph: Paragraph, row: Sequence[Token]) -> Iterator[Party]:
    """Yield the officials of a row, and the countries told by "those of A and B" or "A's and B's"."""
    is_of = False
    for token in row:
        is_of = (token.lower_ == "of" and next_to(token, -1).lower_ in {"those", "that"}) or (
            is_of and (token.lower_ in {"and", ",", "the"} or bool(reading.meant(paragraph, token)))
        )
        is_alone = is_owner(token) and token.i + 2 < token.sent.end and not _is_named(token.doc[token.i + 2])
        for party in reading.meant(paragraph, token):
            if party.official is not None and not _owns_next(token) and party.actor_code:
                yield party
            elif party.kind == "actor" and is_country(party.actor_code) and (is_of or is_alone):
                yield Party("official", None, party.actor_code)


def _owns_next(token: Token) -> bool:
    """Whether what follows belongs to somebody; the tree may take one of a row for the owner of the next."""
    return is_owner(token) and next_to(token).lower_ in POSSESSIVE_MARKS


def _is_named(token: Token) -> bool:
    """Whether what follows an owner is somebody or something of his, and not the next of a row."""
    return token.lower_ not in {"and", ",", "among", "included"}
