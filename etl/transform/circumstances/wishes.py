"""Whether an occasion is only asked for, hoped for, proposed or planned, by the word that governs it."""

from __future__ import annotations

from functools import cache

from etl.transform.text.clauses import has_day_behind
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import NAMING
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token
from etl.transform.wordlists import table

LINKS = frozenset({"case", "mark"})
SINGLING = frozenset({"the", "this", "that", "their", "his", "her", "its", "these", "those", "last", "yesterday"})
DOUBTING = frozenset({"deny", "doubt", "dispute", "disprove"})
WILLING = frozenset("happy glad delighted ready willing prepared pleased honoured honored".split())
WOULD = frozenset({"would", "'d", "’d"})
BEFORE = 4  # tokens before "happy to see" in which its "would" stands
KINDS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


def wished(node: Token, up: Token) -> str | None:
    """What the governing word tells of an occasion: "unreal", "planned", or None if it leaves it a fact."""
    kind = KINDS.get(up.pos_, "")
    word = verb_of(up) if kind == "verb" else up.lower_
    verdicts = _governors().get((kind, word))
    if verdicts is None:
        return None
    for link in _links_of(node):
        verdict = verdicts.get(link)
        if verdict is not None and not (verdict.endswith(" open") and _is_singled_out(node)):
            is_none = any(child.lower_ in {"no", "any", "without"} for child in up.children)  # "has no plans for"
            return "unreal" if is_none else verdict.removesuffix(" open")
    return None


def is_denied(verb: Token) -> bool:
    """Whether what a verb tells is denied: "denied having met him", "denied that they had met"."""
    up = verb.head
    return verb.dep_ in {"ccomp", "xcomp", "advcl"} and up.pos_ == "VERB" and verb_of(up) in DOUBTING and up.i < verb.i


def _links_of(node: Token) -> set[str]:
    """How a word hangs on what governs it: by which prepositions, or as the object."""
    if node.dep_ in {"obj", "nsubj:pass"}:
        return {"object"}
    if node.pos_ == "VERB" and node.tag_ != "VBG":
        return set()  # "an opportunity to spend some time"
    return {c.lower_ for c in node.children if c.dep_ in LINKS and c.i < node.i and not _is_put_in(c)}


def _is_put_in(preposition: Token) -> bool:
    """Whether a comma stands before a preposition, so that what it introduces hangs elsewhere."""
    return bool(preposition.i > 0 and next_to(preposition, -1).lower_ == ",")


def _is_singled_out(node: Token) -> bool:
    return node.pos_ in NAMING and any(c.lower_ in SINGLING for c in node.lefts)


@cache
def _governors() -> dict[tuple[str, str], dict[str, str]]:
    """Kind and word → link → verdict."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for row in table("wishes"):
        for link in row["link"].split("|"):
            found.setdefault((row["stands"], row["word"]), {})[link] = row["verdict"]
    return found


def is_wished_to(verb: Token) -> bool:
    """Return whether one does something by saying that one wants to: "I want to welcome Doe", "let me welcome him"."""
    lead = [t.lower_ for t in ahead_of(verb, 4)]
    return verb.tag_ == "VB" and bool({"want", "like", "let", "wish"} & set(lead)) and "not" not in lead


def is_offered(verb: Token) -> bool:
    """Return whether one only says that one would do something: "I would be happy to see President Doe"."""
    if verb.tag_ != "VB" or verb.i < verb.sent.start + 2 or next_to(verb, -1).lower_ != "to":
        return False
    low = [t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - BEFORE - 1) : verb.i - 1]]
    if low[-2:] == ["in", "principle"] and not {t.lower_ for t in verb.doc[verb.i : verb.sent.end]} & cues("soon"):
        return not has_day_behind(verb)  # "had agreed in principle to sit down with his colleagues"
    return bool(low) and low[-1] in WILLING and bool(WOULD & set(low))
