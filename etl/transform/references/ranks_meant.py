"""Whom "the general" and "the admiral" mean."""

from __future__ import annotations

from etl.facts import OfficialReport
from etl.transform.officials.officials import Cast
from etl.transform.reading import Party, official_party
from etl.transform.references.antecedents import Discourse
from etl.transform.text.tokens import Token

RANKS = frozenset({"general", "admiral", "marshal", "colonel", "brigadier", "commodore"})


def ranked(
    officials: list[OfficialReport], cast: Cast, token: Token, rank: str, discourse: Discourse
) -> tuple[Party, ...]:
    """Resolve "the general": the latest person of that rank; "the visiting general", one from elsewhere."""
    away = any(child.lower_ == "visiting" for child in token.children)
    fitting = [
        n
        for n in reversed(discourse.recent)
        if any(rank in own for own in cast.persons[n].ranks) and not (away and officials[n].actor_code == cast.host)
    ]
    return (official_party(officials, fitting[0]),) if fitting else ()
