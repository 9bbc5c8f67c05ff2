"""Those who brought others together, told behind a "with" of their own: "sat with X, with Y as the go-between"."""

from __future__ import annotations

from etl.transform.text.clauses import is_finite
from etl.transform.text.tokens import Token

GO_BETWEENS = frozenset(
    "go go-between mediator moderator facilitator intermediary host chair chairman chairwoman witness".split()
)
"""What somebody is who is there while others meet ("go" is the first token of "go-between")."""
NAMED = 14  # tokens of a name with its title, from "with" to "as"
ROLE = 5  # tokens from "as" to the word for what he is


def is_go_between(start: Token) -> bool:
    """Return whether a "with" tells who brought others together, and no further partner."""
    rest = start.doc[start.i + 1 : min(start.sent.end, start.i + NAMED)]
    as_ = next((t for t in rest if t.lower_ in {"as", "acting"}), None)
    if as_ is None or any(is_finite(t) or t.text == ";" for t in start.doc[start.i + 1 : as_.i]):
        return False
    return not GO_BETWEENS.isdisjoint(t.lower_ for t in start.doc[as_.i + 1 : min(start.sent.end, as_.i + ROLE)])
