"""What is looked at to tell which act a statement is: verb of saying, words and their families, mood, negation."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from etl.transform.wordlists import table

WORD = re.compile(r"[a-z][a-z'-]*")
OPENING = 24  # words of a content that are looked at; the act stands at its beginning
PAIRS = 5  # words at the beginning that are looked at in pairs as they stand, not only by their stems
SUFFIXES = ("ingly", "edly", "ing", "ies", "ed", "es", "ly", "s")
SHORTEST = 4  # letters that a stem keeps
NEGATIVE = re.compile(r"\b(?:not|no|never|nobody|nothing|none|neither|nor|cannot)\b|n't\b")
OWN = re.compile(
    r"\b(?:we|our|us|i|my|his country|her country|his government|her government|their country|his ministry)\b"
)
MOODS = {
    "will": re.compile(r"\b(?:will|shall|'ll|is to|are to)\b"),
    "would": re.compile(r"\bwould\b"),
    "must": re.compile(r"\b(?:must|should|ought|needs? to|needed to|ha[ds] to|have to)\b"),
    "can": re.compile(r"\b(?:can|could|may|might)\b"),
    "perfect": re.compile(
        r"\b(?:had|have|has|'ve)\s+(?:\w+ly\s+|not\s+|just\s+|already\s+|been\s+)*\w+(?:ed|en|ne|wn|id|de|ld|nt|ght|ck|t)\b"
    ),
    "if": re.compile(r"\b(?:if|unless|otherwise|whoever|anyone who)\b"),
}


def features(verb: str, prior: str, kind: str, content: str) -> list[str]:
    """Return the features of a statement: verb of saying and its usual act, kind, and what the words show."""
    text = content.lower().replace("’", "'")
    words = WORD.findall(text)[:OPENING]
    head = text[:400]
    found = [f"verb={verb}", f"prior={prior}", f"kind={kind}"]
    found += [f"word={stem(word)}" for word in dict.fromkeys(words)]
    found += [f"pair={one} {two}" for one, two in pairwise(words[:PAIRS])]
    found += [f"next={one} {two}" for one, two in dict.fromkeys(pairwise(["^", *map(stem, words)]))]
    found += [f"first={words[0]}"] if words else []
    moods = [name for name, pattern in MOODS.items() if pattern.search(head)]
    if NEGATIVE.search(head):
        found.append("not")
        moods.append("not")
    own = "own" if OWN.search(" ".join(words[:4])) else "other"
    found += [f"mood={mood}" for mood in moods] + [f"{own}+{mood}" for mood in moods or ["plain"]]
    known = {families().get(stem(word)) for word in words} - {None}
    found += [f"family={family}" for family in sorted(str(family) for family in known)]
    return found


@cache
def families() -> dict[str, str]:
    """Return word stem → family ("help", "harm" …) of `words/act_families.csv`."""
    return {stem(word): row["family"] for row in table("act_families") for word in row["words"].split()}


@cache
def stem(word: str) -> str:
    """Return a word without its commonest endings, the same for all forms of a regular word."""
    word = word.removesuffix("'s")
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST - 1:
            return word.removesuffix(suffix).rstrip("e")
    return word.rstrip("e") if len(word) > SHORTEST else word
