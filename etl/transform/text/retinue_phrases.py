"""Phrases that tell who goes along on a journey: "accompanied by", "other members of the delegation include"."""

from __future__ import annotations

import re
from functools import cache

from etl.transform.wordlists import table

FEW = r"(?:[\w’'-]+ ){1,4}"
WHOM = r"(?:him|her|them|(?:the|his|her) (?:[\w-]+ )?[\w-]+|(?:Mr|Mrs|Ms|Dr)\.? [\w-]+|[A-Z][\w-]+)"


def phrases_in(text: str) -> list[tuple[str, str, int, int]]:
    """Return the phrases of company in a sentence, in their order: kind, words, first and last character."""
    found = [
        (kind, match[0].lower(), match.start(), match.end())
        for kind, pattern in _patterns().items()
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda one: one[2])


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    found: dict[str, list[str]] = {}
    for row in table("retinue"):
        words = (
            re.escape(row["phrase"]).replace("\\ ", " ").replace("\\~ ", FEW).replace("\\@", WHOM).replace("@", WHOM)
        )
        found.setdefault(row["kind"], []).append(words.replace("~ ", FEW))
    return {kind: re.compile(r"(?i:\b(?:" + "|".join(phrases) + r")\b)") for kind, phrases in found.items()}
