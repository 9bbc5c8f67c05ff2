"""What a report adds behind somebody's words about them: "…, a request to which his host did not reply"."""

from __future__ import annotations

from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.wordlists import words

LONG_TERM = 4  # tokens of "a rather surprising remark"
LONG_SUBJECT = 6  # tokens of "the foreign ministry denies"
OPENERS = {"that", "which", "who", "whose", "where", "seen", "taken", "meant", "aimed", "directed", "understood"}


def comment_follows(sentence: Sentence, comma: int) -> bool:
    """Whether a comma opens a remark on what was said: an article, a word for a saying, and what is told of it.

    "…, a phrase that everybody took to be meant for Lima", "…, a charge which he denied", "…, a hint at Peru".
    """
    doc, end = sentence.doc, sentence.end
    if comma + 2 < end and doc[comma + 1].lower_ == "something" and doc[comma + 2].lower_ in OPENERS:
        return True
    if comma + 2 >= end or doc[comma + 1].lower_ not in {"a", "an", "the", "another", "one", "his", "her", "its"}:
        return False
    for token in doc[comma + 2 : min(comma + 2 + LONG_TERM, end - 1)]:
        if token.pos_ not in {"ADJ", "ADV", "NOUN", "PROPN"}:
            return False
        if token.lower_ in words("comments"):
            following = next_to(token)
            if following.lower_ in OPENERS or following.pos_ == "PRON":
                return True
            told = doc[following.i : min(following.i + LONG_SUBJECT, end)]
            if following.pos_ in {"DET", "PROPN"} and any(other.tag_ in FINITE for other in told):
                return True
            behind = doc[min(following.i + 1, end - 1)]
            if following.pos_ == "ADP" and behind.lower_ in {"which", "whom"}:
                return True
            return bool(token.lower_ == "hint")
    return False
