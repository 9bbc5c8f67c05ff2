"""Phrases that tell who goes along on a journey: "accompanied by", "other members of the delegation include"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from etl.transform.reading import Paragraph, Reading
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed_throughout import listed_throughout
from etl.transform.text.tokens import Span, Token
from etl.transform.wordlists import table

FEW = r"(?:[\w’'-]+ ){1,4}"
PARTS = {
    "band": r"(?:delegation|team|group|mission|party|entourage|retinue|suite|contingent|deputation)",
    "is": r"(?:is|are|was|were|will be)",
    "includes": (
        r"(?:(?:also |will |will also )?(?:included?|includes|comprised?|comprises|comprising|counted|counts)"
        r"|(?:also )?consist(?:s|ed) of|(?:(?:is|was|will be) )?(?:made up|composed) of)"
    ),
}
PARTS["include"] = rf"(?:{PARTS['is']}|{PARTS['includes']})"
"""What the words in braces of a pattern stand for."""
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
        words = row["pattern"].replace("~ ", FEW).replace("@", WHOM)
        for part, pattern in PARTS.items():
            words = words.replace(f"{{{part}}}", pattern)
        found.setdefault(row["kind"], []).append(words)
    return {kind: re.compile(r"(?i:\b(?:" + "|".join(phrases) + r")\b)") for kind, phrases in found.items()}


def members_told(
    reading: Reading, paragraph: Paragraph, sentence: Span, kind: str, span: tuple[int, int]
) -> Iterator[int]:
    """Yield the officials named after a phrase, or before it in its clause.

    Args:
        reading: the document.
        paragraph: the paragraph of the sentence.
        sentence: the sentence.
        kind: whether those are told who are `listed` behind the phrase or `told` before it.
        span: first character of the phrase in its paragraph and the one after its last.
    """
    doc = paragraph.doc
    if kind == "listed":
        start = next((t.i for t in sentence if t.idx >= span[1]), None)
        if start is None:
            return
        end = next((t.i for t in sentence if t.i > start and t.tag_ in FINITE), sentence.end)
        told = (reading.meant(paragraph, t) for t in sentence if t.idx < span[0])
        before = {parties[0].official for parties in told if len(parties) == 1}  # not the members of "the mission"
        for party in listed_throughout(reading, paragraph, start, end):
            if party.official is not None and party.actor_code and party.official not in before:
                yield party.official
        return
    named = [t for t in sentence if t.idx < span[0] and reading.meant(paragraph, t) and t.tag_ not in {"PRP", "PRP$"}]
    taken: list[int] = []
    for token in reversed(named):
        if taken and _is_parted(doc[token.i + 1 : taken[-1]]):
            break
        taken.append(token.i)
        for party in reading.meant(paragraph, token):
            if party.official is not None and party.actor_code:
                yield party.official


def _is_parted(between: Sequence[Token]) -> bool:
    """Whether a verb or a full break parts two names, so that they are no list."""
    return any(t.pos_ in {"VERB", "AUX"} or t.lower_ in {";", ":", "that", "with", "to", "from"} for t in between)
