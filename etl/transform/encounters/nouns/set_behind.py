"""Meetings set by what stands behind them: "has asked for a call with Doe, which is now set for tomorrow"."""

from __future__ import annotations

from etl.transform.encounters.frames import noun_kind
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.kinds import FINITE
from etl.transform.text.tokens import Token

SET = frozenset({"set", "scheduled", "slated", "due", "planned", "fixed", "expected"})
NOW = frozenset({"now", "already", "tentatively", "provisionally"})
FAR = 18  # tokens from a meeting to "which"
EXPECTED = SET - {"set", "fixed"} | {"foreseen", "envisaged"}
"""Participles right behind whom a meeting is between, which tell that it is to come: "expected by early June"."""
WHEN = frozenset("by in for on at later next this early before within around sometime tomorrow".split())
TO_OPEN = frozenset({"begin", "start", "open", "take", "resume"})


def is_set_behind(noun: Token) -> bool:
    """Return whether ", which is set for" stands behind a noun and whom the meeting is with, no other between."""
    doc, end = noun.doc, noun.sent.end
    for token in doc[noun.i + 1 : min(end - 3, noun.i + FAR)]:
        if token.lower_ == "which" and doc[token.i - 1].text == ",":
            words = [t.lower_ for t in doc[token.i + 1 : min(end, token.i + 5)] if t.lower_ not in NOW]
            return words[:1] in (["is"], ["are"]) and words[1] in SET and words[2:3] in (["for"], ["on"], ["to"])
        if token.tag_ in FINITE or noun_kind(token.lower_) in {"talk", "event"} or token.text in {";", ":"}:
            return False
    return False


def is_expected_behind(noun: Token) -> bool:
    """Return whether a participle behind its sides tells that it is to come: "between A and B expected in May"."""
    doc = noun.doc
    if noun.dep_ in SUBJECTS and noun.head.tag_ == "VBD":
        return False  # "The meeting, planned for Monday, took place on Tuesday"
    for token in doc[noun.i + 1 : min(noun.sent.end - 2, noun.i + FAR)]:
        if token.lower_ in EXPECTED and token.tag_ in {"VBN", "VBD"}:
            is_plain = not any(c.dep_.startswith(("nsubj", "aux")) and c.i < token.i for c in token.children)
            following, last = (t.lower_ for t in doc[token.i + 1 : token.i + 3])
            is_when = following in WHEN or (following == "to" and last in TO_OPEN)
            return is_plain and is_when and doc[token.i - 1].lower_ not in {"as", "than", "had"}
        if token.tag_ in FINITE or token.pos_ == "VERB" or noun_kind(token.lower_) in {"talk", "event"}:
            return False
        if token.text in {";", ":"} or token.lower_ in {"who", "which", "that"}:
            return False
    return False
