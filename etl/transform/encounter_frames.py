"""What frames of verbs and nouns have in common: the mention of an encounter, the words, the link to a partner."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from etl.facts import Mode, Status
from etl.transform.clauses import FINITE
from etl.transform.cues import cues
from etl.transform.reading import Paragraph, Party, Token
from etl.transform.wordlists import table

FAR = 40  # tokens: how far after "discuss" its partner may stand
NEAR = 12  # tokens: how far after its verb or noun "with" may stand
ABOUT = frozenset({"discuss", "raise", "explore", "debate", "air", "compare", "shake", "exchange"})
"""Verbs with an object before the partner: "raised the matter with"."""
TALKING = frozenset({"discuss", "review", "exchange", "agree"})
"""Verbs whose objects are topics: the places and dates after them are those of the topics."""


@dataclass(slots=True)
class Encounter:
    """One mention of an encounter."""

    paragraph: Paragraph
    trigger: Token
    parties: tuple[Party, ...]
    mode: Mode | None
    status: Status | None
    rule: str
    strength: str = "full"
    guests: tuple[Party, ...] = ()
    hosts: tuple[Party, ...] = ()
    partners: tuple[Party, ...] = ()
    is_local: bool = False
    is_separate: bool = False
    is_another: bool = False
    is_definite: bool = False
    is_pair: bool = False
    is_noun: bool = False
    is_plural: bool = False
    is_event: bool = False
    last: int = 0
    """The token after the list of partners."""

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors that take part, in the order of the text."""
        return tuple(dict.fromkeys(party.actor_code for party in self.parties if party.actor_code))


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """How a verb of meeting is used; see `words/encounter_verbs.csv`."""

    links: frozenset[str]
    mode: str
    guest: str
    strength: str
    partner: bool = field(default=False)
    together: bool = field(default=False)


@cache
def verb_frames() -> dict[str, VerbFrame]:
    """Lemma → frame."""
    frames = {}
    for row in table("encounter_verbs"):
        links = set(row["link"].split("|"))
        frames[row["verb"]] = VerbFrame(
            frozenset(links - {"object", "together"}),
            row["mode"],
            row["guest"],
            row["strength"],
            "object" in links,
            "together" in links,
        )
    return frames


@cache
def nouns() -> dict[str, tuple[str, str]]:
    """Noun → (mode, kind)."""
    return {row["noun"]: (row["mode"], row["kind"]) for row in table("encounter_nouns")}


def for_countries(verb: Token, head: Token) -> bool:
    """Whether a subject lists countries by those who act for them ("the ministers of A, B and C")."""
    return any(t.lower_ in cues("envoy") for t in verb.doc[head.left_edge.i : verb.i])


def is_pair(head: Token | None) -> bool:
    """Whether a noun phrase speaks of both sides without naming them ("the two delegations")."""
    if head is None:
        return False
    words = {child.lower_ for child in head.children}
    if head.lower_ in {"both", "they"} or words & {"two", "both"}:
        return True
    return "the" in words and head.lower_ in {"leaders", "ministers", "presidents", "delegations", "sides"}


def link(token: Token, links: frozenset[str], near: int = NEAR) -> Token | None:
    """The preposition that introduces the partner, at most some words after the verb or noun, before another verb."""
    if not links:
        return None
    doc = token.doc
    for k in range(token.i + 1, min(len(doc), token.i + 1 + near)):
        other = doc[k]
        if other.lower_ in links:
            return other
        if other.lower_ in {"which", "that", "who"} and doc[k - 1].lower_ == ",":
            closing = next((t.i for t in doc[k : k + NEAR] if t.lower_ == ","), None)
            return link(doc[closing], links, 3) if closing is not None else None
        if near == FAR and other.lower_ == "to":
            continue
        if (
            other.lower_ in {";", ":", "."}
            or (other.pos_ in {"VERB", "AUX"} and other.tag_ != "VBG" and (near < FAR or other.tag_ in FINITE))
            or other.lower_ in {"to", "that", "who", "which"}
        ):
            return None
    return None
