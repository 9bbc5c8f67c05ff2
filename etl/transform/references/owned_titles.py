"""Whom "his foreign minister" and "her deputy" mean: one of the same government as whoever "his" means."""

from __future__ import annotations

from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.reading import Party, Reading, official_party
from etl.transform.text.tokens import Token

HIS = frozenset({"his", "her"})
GOVERNMENTS = frozenset({"government", "administration"})
"""Nouns for a government as owner of whoever acts for it: "the Zambian government's envoy"."""
RELATED = frozenset({"predecessor", "successor", "rival", "brother", "friend", "foe"})
"""Words for one who is somebody else's, and may serve another."""


def of_owner(reading: Reading, line: int, token: Token, office: Office, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return whom a title means that somebody owns, if it says not whom it serves: one of the owner's government.

    Args:
        found: whom the title seems to mean by itself.
    """
    if not office.owner or office.stated or office.counterpart or office.plural or token.lower_ in RELATED:
        return found
    whose = next((c for c in token.children if c.dep_ == "nmod:poss" and c.lower_ in HIS), None)
    meant = reading.references.get((line, whose.i), ()) if whose is not None else ()
    owner = meant[0] if len(meant) == 1 and meant[0].official is not None else None
    if owner is None or owner.actor_code is None or (found and found[0].actor_code == owner.actor_code):
        return found
    kind = office_type(office.title, owner.actor_code)
    same = [
        n
        for n, one in enumerate(reading.officials)
        if one.actor_code == owner.actor_code and one.office_type == kind and n != owner.official and kind is not None
    ]
    return (
        (official_party(reading.officials, same[0]),)
        if len(same) == 1
        else (Party("official", None, owner.actor_code),)
    )


def government_of(reading: Reading, line: int, token: Token) -> tuple[str, ...]:
    """Return the country whose government sends whom a word tells of: "the Zambian government's envoy"."""
    owner = next((c for c in token.lefts if c.dep_ == "nmod:poss" and c.lower_ in GOVERNMENTS), None)
    meant = reading.references.get((line, owner.i), ()) if owner is not None else ()
    codes = tuple(p.actor_code for p in meant if p.official is None and p.actor_code)
    return codes if len(codes) == 1 else ()
