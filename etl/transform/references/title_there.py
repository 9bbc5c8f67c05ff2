"""Who "the emir" is who receives somebody where he goes: that of the place ("to Doha, where the emir saw him")."""

from __future__ import annotations

from etl.transform.officials.titles.offices import Office
from etl.transform.reading import Party, Reading
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.tokens import Token

WHOM = frozenset({"him", "her", "them"})
NEAR = 6  # tokens from a place to "where": "to Lima on Monday afternoon, where"


def title_there(
    reading: Reading, line: int, token: Token, office: Office, found: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Return whom a title without a name or country means that deals with a traveller behind "where".

    Args:
        found: whom the title seems to mean by itself.
    """
    if office.stated or office.owner or office.counterpart or office.plural or token.dep_ not in SUBJECTS:
        return found
    verb = token.head
    where = next((c for c in verb.lefts if c.lower_ == "where" and c.i < token.i), None)
    if where is None or not any(c.lower_ in WHOM and c.dep_ in {"obj", "obl"} for c in verb.rights):
        return found
    near = range(where.i - 1, max(where.sent.start, where.i - NEAR) - 1, -1)
    told = (p for k in near for p in reading.references.get((line, k), ()) if p.kind == "actor" and p.actor_code)
    place = next(told, None)
    if place is None or any(party.actor_code == place.actor_code for party in found):
        return found
    return (Party("official", None, place.actor_code),)
