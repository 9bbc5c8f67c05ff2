"""Who in a sentence only speaks of what others do, so that "he" in the next goes back to them: "A spokesman said …"."""

from __future__ import annotations

import re

from etl.facts import OfficialReport
from etl.transform.officials.lines import Line
from etl.transform.statements.saying import sayings
from etl.transform.text.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:outer"})
PRESS = re.compile(r"\b(?:communications?|information|press|media|publicity)\b")
LIGHT = frozenset({"hold", "have", "make", "give", "take"})
"""Verbs that may tell of a saying, and of much else."""
OWNED = frozenset({"his", "her"})


def is_commentator(official: OfficialReport, line: Line, token: Token, span: tuple[int, int, int, int]) -> bool:
    """Whether the subject of a verb of saying speaks for another: a spokesman, "his energy minister, X".

    Args:
        token: a word of the name.
        span: the official's number, and the units of the noun phrase (`Line.people`).
    """
    if token.dep_ not in SUBJECTS or token.head.lower_ not in sayings() or token.head.lemma_ in LIGHT:
        return False
    is_press = official.office_type == "spokesperson" or bool(PRESS.search((official.office_title or "").lower()))
    return is_press or line.units[span[1]].low in OWNED
