"""Who was at an occasion, listed in its own sentence: "the summit was held in Lima and was attended by X and Y"."""

from __future__ import annotations

from etl.transform.encounters.frames import FAR, nouns
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import FINITE
from etl.transform.text.neighbours import next_to

ATTENDED = frozenset({"attended", "chaired", "co-chaired", "presided", "opened", "moderated", "inaugurated"})
"""Participles before "by" that tell who was there."""
CHAIR = frozenset(
    {"chairmanship", "co-chairmanship", "chairpersonship", "chair", "co-chairship", "leadership", "presidency"}
    | {"participation", "attendance", "chairship", "stewardship"}
)
"""Nouns before "of" that tell it."""
STOPS = frozenset({"who", "whom", "which", "where", "when", "while", ":"})
LIST = 90  # tokens that a list may have


def listed_there(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Return the officials who are told behind an occasion to have attended or chaired it."""
    found: list[Party] = []
    end = noun.sent.end
    for token in noun.doc[noun.i + 1 : min(end, noun.i + FAR)]:
        if token.lower_ in nouns() and nouns()[token.lower_][1] == "event" and token.dep_ != "nmod":
            break  # what is told behind is of that
        following = next_to(token).lower_ if token.i + 1 < end else ""
        if (token.lower_ in ATTENDED and _is_by(token, end)) or (token.lower_ in CHAIR and following == "of"):
            found += _named_behind(reading, paragraph, token)
    return merged(found)


def _is_by(participle: Token, end: int) -> bool:
    """Whether "by" stands right behind a participle, or "over by"."""
    return "by" in {t.lower_ for t in participle.doc[participle.i + 1 : min(end, participle.i + 3)]}


def _named_behind(reading: Reading, paragraph: Paragraph, token: Token) -> list[Party]:
    """The officials named from a word on, up to the next clause."""
    found: list[Party] = []
    for other in token.doc[token.i + 1 : min(token.sent.end, token.i + LIST)]:
        is_clause = other.tag_ in FINITE and other.pos_ in {"VERB", "AUX"}
        if is_clause or other.lower_ in STOPS or other.lower_ in ATTENDED:
            break
        if other.tag_ not in {"PRP", "PRP$"} and other.dep_ != "nmod:poss":
            found += [p for p in reading.meant(paragraph, other) if p.official is not None and p.actor_code]
    return found
