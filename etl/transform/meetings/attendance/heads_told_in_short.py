"""Heads of delegations told with no verb of their own: "Doe will lead the Peruvian side and Roe the Chilean"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from etl.transform.gazetteer import actors_in, is_organization
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

REACH = 30  # tokens from the verb to the last who is told so
SIDE = 3  # tokens of "the Chilean side"
SIDES = frozenset({"and", "side", "team", "delegation", "one", "half", "contingent"})
"""What may follow a country where its delegation is meant."""
JOINING = frozenset({"and", ",", ";", "while"})


def heads_in_short(reading: Reading, paragraph: Paragraph, end: int) -> Iterator[Party]:
    """Yield those who stand behind the first delegation, each right before the country whose he leads."""
    doc = paragraph.doc
    last = min(doc[end - 1].sent.end, end + REACH)
    opened = next((k for k in range(end, last) if doc[k].lower_ in JOINING), last)
    for k in range(opened, last - 1):
        if doc[k].tag_ in FINITE:
            return
        if not (code := _side(doc[k]) if doc[k].lower_ == "the" else _that_of(doc[k])):
            continue
        named = _named_before(reading, paragraph, opened, k)
        yield from (replace(p, actor_code=code) for p in named if p.actor_code == code)
        if is_organization(code) and any(p.actor_code != code for p in named):  # a country's minister leads it for all
            yield from (*named, Party("body", None, code))


def _side(article: Token) -> str | None:
    """The country of "the Chilean", "the Chilean side", where nothing else of a name follows."""
    behind = next_to(article)
    found = actors_in(behind.text)
    following = next_to(behind) if behind.i + 1 < behind.sent.end else None
    is_whole = following is None or following.is_punct or following.lower_ in SIDES
    return found[0].actor_code if len(found) == 1 and is_whole and behind.text[:1].isupper() else None


def _that_of(pronoun: Token) -> str | None:
    """The country of "that of Chile", where "the delegation" has been told before."""
    if pronoun.lower_ != "that" or pronoun.i + 2 >= pronoun.sent.end or next_to(pronoun).lower_ != "of":
        return None
    named = next_to(pronoun, 2) if next_to(pronoun, 2).lower_ != "the" else next_to(pronoun, 3)
    found = actors_in(named.text)
    return found[0].actor_code if len(found) == 1 else None


def _named_before(reading: Reading, paragraph: Paragraph, first: int, article: int) -> tuple[Party, ...]:
    """The official who is named right before an article, but for a comma behind his title."""
    at = article - 1 if paragraph.doc[article - 1].text != "," else article - 2
    meant = reading.meant(paragraph, paragraph.doc[at]) if at >= first else ()
    return merged(p for p in meant if p.official is not None)
