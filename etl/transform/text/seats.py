"""Of what somebody is told to be a head or a member: "the head of state", "members of the Senate committee"."""

from __future__ import annotations

from etl.transform.text.clauses import is_finite
from etl.transform.text.tokens import Token

OF_WHAT = {
    "head": frozenset({"state", "government"}),
    "members": frozenset(
        "parliament senate congress assembly parliamentary cabinet government committee committees legislature"
        " knesset sejm duma majlis seimas saeima bundestag diet commons lords".split()
    ),
}
"""What those are heads or members of who act for a country."""
NO_SEAT = frozenset("olympic red party central nobel organising organizing strike workers students festival".split())
SEAT = 9  # tokens behind "members" in which it is told of what


def is_of_state(token: Token) -> bool:
    """Return whether "the head" is that of a state, and "members" those of a parliament or cabinet, not of a club."""
    if token.lower_ not in OF_WHAT:
        return True
    behind = token.doc[token.i + 1 : min(token.sent.end, token.i + 1 + SEAT)]
    end = next((k for k, t in enumerate(behind) if t.text in {",", ";"} or is_finite(t)), len(behind))
    of = {t.lower_ for t in behind[:end]}
    return bool(behind) and behind[0].lower_ == "of" and bool(of & OF_WHAT[token.lower_]) and not of & NO_SEAT
