"""The words around meetings and journeys that tell their frames: cue words, and forms of the verbs."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

import spacy.tokens

from etl.transform.text.tokens import Token
from etl.transform.wordlists import table

DOUBLED = re.compile(r"(\w+([bgmnprt]))\2(?:ed|ing)")
"""Past and participle of a verb that doubles its consonant: "shunned", "referring"."""
OWN_DOUBLE = frozenset({"er", "but", "pur"})
"""What would be left of the few verbs that end in such a consonant twice: "erred", "butted"."""


@cache
def cues(kind: str) -> frozenset[str]:
    """Return the words of one kind of `words/encounter_cues.csv`."""
    return frozenset(row["word"] for row in table("encounter_cues") if row["kind"] == kind)


def tells(text: str, kind: str) -> bool:
    """Whether a text, its words parted by blanks, holds one of the phrases of a kind: "was off", not "his office"."""
    padded = f" {text} "
    return any(f" {phrase} " in padded for phrase in cues(kind))


@cache
def _forms() -> dict[str, str]:
    """Inflected form → verb, for the verbs of meeting and of travel; the trained lemmatizer errs on rare ones."""
    verbs = {row["verb"].split(" ")[0] for row in table("encounter_verbs")}
    verbs |= {row["word"] for row in table("travel") if row["kind"] != "noun"}
    verbs |= {row["word"] for row in table("wishes") if row["stands"] == "verb"}
    verbs |= {row["verb"] for row in table("comings") if row["phase"] != "part"}
    verbs |= (
        cues("planned")
        | cues("cancelled")
        | cues("unreal")
        | cues("hold")
        | cues("attend")
        | cues("gives")
        | cues("comes")
        | cues("convenes")
        | cues("snatches")
        | cues("denies")
    )
    found = {verb: verb for verb in sorted(verbs)}
    for verb in sorted(verbs):  # in this order "spared" is of "spare", not of "spar", and "expected" of "expect"
        stem = verb.removesuffix("e")
        found.update(dict.fromkeys((f"{verb}s", f"{verb}es", f"{stem}ed", f"{stem}ing"), verb))
    found.update({row["form"]: row["verb"] for row in table("irregular_forms")})
    return found


def forms_of(verbs: Collection[str]) -> frozenset[str]:
    """Return the inflected forms of some verbs."""
    return frozenset(form for form, verb in _forms().items() if verb in verbs)


def verb_of(token: Token | spacy.tokens.Token) -> str:
    """Return the base form of a verb of meeting or travel, else the lemma that the pipeline gives.

    The lemmatizer leaves a doubled consonant ("shunned": "shunn"), which only few verbs have of their own.
    """
    known = _forms().get(token.lower_)
    if known is not None:
        return known
    doubled = DOUBLED.fullmatch(token.lower_) if token.pos_ == "VERB" else None
    return doubled[1] if doubled is not None and doubled[1] not in OWN_DOUBLE else token.lemma_.lower()
