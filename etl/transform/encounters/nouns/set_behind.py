"""Meetings asked for that are set by now: "has asked for a call with Doe, which is now set for tomorrow"."""

from __future__ import annotations

from etl.transform.encounters.frames import noun_kind
from etl.transform.text.kinds import FINITE
from etl.transform.text.tokens import Token

SET = frozenset({"set", "scheduled", "slated", "due", "planned", "fixed", "expected"})
NOW = frozenset({"now", "already", "tentatively", "provisionally"})
FAR = 18  # tokens from a meeting to "which"


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
