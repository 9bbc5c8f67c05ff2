"""Nouns for somebody of the government of the place told of: "the premier", "officials", "the head of state"."""

from __future__ import annotations

from etl.transform.text.cues import cues
from etl.transform.text.tokens import Token

HEAD_OF = (["the", "head", "of", "state"], ["the", "head", "of", "government"])


def is_local_title(token: Token) -> bool:
    """Return whether a word may be told of somebody of the government of a place, who is not named."""
    phrase = [t.lower_ for t in token.doc[max(0, token.i - 1) : token.i + 3]]
    return token.lower_ in cues("local") or phrase in HEAD_OF
