"""Words of welcome to an office, which tell of no encounter: "welcomed its new head", "welcomed X to the alliance"."""

from __future__ import annotations

from etl.transform.reading import Token
from etl.transform.text.clauses import after
from etl.transform.text.cues import verb_of

OFFICES_TAKEN = frozenset(
    {"organization", "organisation", "post", "office", "position", "role", "job", "team", "council", "alliance"}
)
"""Where to somebody is welcomed who takes up an office."""
NEW = frozenset({"new", "newly", "incoming"})


def is_to_office(verb: Token) -> bool:
    """Whether who is welcomed comes to an office, not to a place: "welcomed its new head", "welcomed X to the body"."""
    if verb_of(verb) != "welcome":
        return False
    guest = next((c for c in verb.children if c.dep_ == "obj"), None)
    if guest is not None and any(t.lower_ in NEW for t in guest.subtree if t.i < guest.i):
        return True
    goals = [t for c in [verb, *([guest] if guest is not None else [])] for t in after(c, {"to"})]
    return any(t.lower_ in OFFICES_TAKEN for t in goals)
