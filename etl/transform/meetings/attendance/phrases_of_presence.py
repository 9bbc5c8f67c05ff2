"""Phrases that tell that somebody was there: "also present were", "the delegation comprised", "with them sat"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from etl.transform.encounters.frames import nouns
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Span, Token

WITH = frozenset("with beside behind alongside between opposite facing around next at to on across".split())
POSTURES = frozenset({"sitting", "seated", "standing", "placed"})
SIDES = frozenset("side sides elbow left right table shoulder them".split())
"""Words of which one tells that a place is beside those who met: "At their side was"."""
TEAMS = frozenset({"delegation", "delegations", "team", "side"})
"""Nouns for those whom somebody leads at a meeting."""
RETINUES = TEAMS - {"delegations"} | {"entourage", "retinue", "party", "mission", "group", "suite"}
BESIDE = (["along", "with"], ["together", "with"])
"""First words of sentences that tell who was with their subject: "Together with Minister Doe, the president met"."""
MEETING = frozenset("meet receive welcome host greet see join brief consult visit".split())
"""Verbs of a sentence that itself tells of a meeting, so that it is no other deed that they did with others."""
COMPRISING = frozenset("included comprised consisted counted numbered".split())
"""Verbs behind a delegation of which the objects are in it."""
ACCOMPANYING = tuple(
    [word]
    for word in "accompanying attending assisting supporting flanking joining representing presiding chairing "
    "moderating mediating".split()
)
"""First words of sentences that tell who else was there: "Accompanying the president was Doe"."""
ACCOMPANIED = frozenset({"accompanied", "assisted", "flanked", "seconded", "supported"})
OCCASION = 8  # tokens from "accompanied" to the "by" behind the occasion: "accompanied at the talks by"
STOOD = frozenset({"was", "were", "stood", "sat", "walked"})
PASSIVE = frozenset({"was", "were", "be", "been", "being", "are", "is", "then", "also", "later", "briefly"})
LINKS = frozenset("phone telephone video videolink video-link satellite screen link skype teleconference".split())
"""Words behind "joined by" that tell by what means."""
BREAKS = frozenset({",", "who", "and", "no"})
"""Words after which "was" is not of those who sat with the ones named behind "With"."""
LEAD = 4  # tokens: how far after "With" at the head of a sentence its "were" may stand
FACING = 9  # tokens: the same where it tells plainly of those who met ("With them in the hall were")


def told_there(low: list[str], sentence: Span, kinds: Sequence[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the phrases of a sentence that say that somebody was there, of company and joining the first."""
    if "company" in kinds and (made_of := _made_up_of(low)) is not None:
        yield "company", made_of
    if "company" in kinds and low[:2] in BESIDE and any(t.lower_ in nouns() or verb_of(t) in MEETING for t in sentence):
        yield "company", (0, 2)
    for kind in kinds:
        at = _find(low, kind) or (_joined_to_them(low, sentence) if kind == "joined" else None)
        while at is not None:
            yield kind, at
            at = _find(low, kind, at[1]) if kind in {"heads", "represents", "together"} else None


def _made_up_of(low: list[str]) -> tuple[int, int] | None:
    """The words "the delegation of Peru further comprised", "members of the Peruvian team were"."""
    for i, word in enumerate(low):
        if word not in RETINUES:
            continue
        end = next((k for k in range(i + 1, min(len(low), i + FACING)) if low[k] in COMPRISING | STOOD), None)
        if end is None or (low[end] in STOOD and "members" not in low[:i]):
            continue
        between = low[i + 1 : end - (low[end - 1] in {"which", "that"})]
        if {",", ";", "who", "which", "that"}.isdisjoint(between):
            return i, end + (2 if low[end + 1 : end + 2] == ["of"] else 1)
    return None


def _joined_to_them(low: list[str], sentence: Span) -> tuple[int, int] | None:
    """The words behind which those are named who were there as well."""
    return opening_of_company(low) or _opening_of_leaders(low) or _joined_by(sentence)


def _opening_of_leaders(low: list[str]) -> tuple[int, int] | None:
    """The words "At the head of the Peruvian delegation was", "Leading the Peruvian team was" that begin a sentence."""
    if low[:1] not in (["leading"], ["heading"], *ACCOMPANYING) and low[:3] != ["at", "the", "head"]:
        return None
    end = next((k for k in range(2, min(len(low), FACING + 1)) if low[k] in STOOD | {"is", "are"}), None)
    return (0, end + 1) if end is not None and (TEAMS & set(low[:end]) or low[:1] in ACCOMPANYING) else None


def _find(low: list[str], kind: str, since: int = 0) -> tuple[int, int] | None:
    """The first and the last token of the phrase that says that somebody was there."""
    phrases = _phrases(kind)
    for i, word in enumerate(low[since:], since):
        for phrase in phrases.get(word, ()):
            if low[i : i + len(phrase)] == phrase:
                return i, i + len(phrase)
    return None


def opening_of_company(low: list[str]) -> tuple[int, int] | None:
    """Return the words "With Doe were", "Behind them stood", "At their side in the hall was" that begin a sentence."""
    if low and low[0] in POSTURES and (at := opening_of_company(low[1:])) is not None:
        return 0, at[1] + 1  # "Sitting to his left was"
    if not low or low[0] not in WITH:
        return None
    reach = FACING if low[0] in {"at", "to", "on", "across"} or low[1:2] in (["them"], ["him"], ["her"]) else LEAD
    end = next((k for k in range(2, min(len(low), reach + 1)) if low[k] in STOOD), None)
    if end is None and low[0] == "with":  # "With the two ministers in the hall was"
        end = next((k for k in range(reach + 1, min(len(low), FACING)) if low[k] in STOOD), None)
        end = None if not BREAKS.isdisjoint(low[:end]) else end
    if end is None or (low[0] in {"at", "to", "on", "across"} and not set(low[1:end]) & SIDES):
        return None
    return 0, end + 1


def _joined_by(sentence: Span) -> tuple[int, int] | None:
    """The words "were joined over dinner by", "was represented there by"; not "joined by video link", which is how."""
    for token in sentence:
        is_told = token.lower_ in {"joined", "represented"} or _is_accompanied_there(token)
        if not is_told or token.i == sentence.start or next_to(token, -1).lower_ not in PASSIVE:
            continue
        for k in range(token.i + 1, min(sentence.end - 1, token.i + FACING)):
            if token.doc[k].lower_ == "by" and token.doc[k + 1].lower_ not in LINKS:
                return token.i - sentence.start, k + 1 - sentence.start
    return None


def _is_accompanied_there(token: Token) -> bool:
    """Whether somebody had others with him where he met another: "was accompanied at the meeting by"."""
    if token.lower_ not in ACCOMPANIED or token.i + 3 >= token.sent.end:
        return False
    words = [t.lower_ for t in token.doc[token.i + 1 : min(token.sent.end, token.i + OCCASION)]]
    between = words[: words.index("by")] if "by" in words else []
    return between[:1] == ["there"] or (
        between[:1] in (["at"], ["in"], ["during"]) and any(one in nouns() for one in between)
    )


@cache
def _phrases(kind: str) -> dict[str, list[list[str]]]:
    """The phrases of a kind by their first word, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted((cue.replace("-", " - ").split() for cue in cues(kind)), key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return found
