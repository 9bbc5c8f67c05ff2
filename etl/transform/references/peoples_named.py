"""Whom a plural with its countries means, of those named before: "the Turkish and Iranian presidents met apart"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.company import History
from etl.transform.references.group_members import holds_office
from etl.transform.references.group_words import group_nouns, portfolio_before
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token

BACK = 6  # sentences: how far back they may be named
POINTING = frozenset({"the", "both"})


def named_before(reading: Reading, paragraph: Paragraph, token: Token, history: History) -> tuple[Party, ...]:
    """Return whom a plural of several countries means, those by name who were spoken of; () if none was."""
    meant = reading.meant(paragraph, token)
    is_plural = token.lower_ in group_nouns() and are_several(meant)
    if not is_plural or any(p.official is not None or p.kind != "official" for p in meant):
        return ()
    types, fields = portfolio_before(token)
    if not types or not any(child.lower_ in POINTING for child in token.children):
        return ()
    told = {n for company in history.back(BACK, frozenset()) for n in company.people}
    fitting = {n for n in told if holds_office(reading.officials[n], types, fields)}

    def named(party: Party) -> Party:
        theirs = [n for n in fitting if reading.officials[n].actor_code == party.actor_code]
        return replace(party, official=theirs[0]) if len(theirs) == 1 else party

    found = tuple(named(party) for party in meant)
    return found if any(p.official is not None for p in found) else ()
