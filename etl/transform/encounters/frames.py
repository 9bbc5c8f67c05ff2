"""What frames of verbs and nouns have in common: the mention of an encounter, the words, the link to a partner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache

from etl.facts import Mode, Status
from etl.transform.encounters.idioms import follows
from etl.transform.officials.titles.rows import COUNTED
from etl.transform.reading import Paragraph, Party
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import ARTICLES
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of
from etl.transform.wordlists import table

FAR = 40  # tokens: how far after "discuss" its partner may stand
NEAR = 12  # tokens: how far after its verb or noun "with" may stand
ABOUT = frozenset({"discuss", "raise", "explore", "debate", "air", "compare", "shake", "exchange"})
"""Verbs with an object before the partner: "raised the matter with"."""
TALKING = frozenset({"discuss", "review", "exchange", "agree", "go over", "go through"})
"""Verbs whose objects are topics: the places and dates after them are those of the topics."""
SHARING = frozenset(
    {"spend", "drink", "eat", "co-chair", "cochair", "co-host", "sign", "ink", "promise", "pledge", "seal"}
    | {"initial"}
    | {
        "inaugurate",
        "unveil",
        "announce",
        "preside",
        "tour",
        "witness",
        "oversee",
        "supervise",
        "initialise",
        "ratify",
        "hammer",
        "thrash",
        "toast",
        "iron",
        "lay",
        "plant",
    }
)
"""Other verbs that both sides may do to one thing: "the two drank coffee"."""


IDIOMATIC = frozenset(
    "accompany arrive conduct cook decide deposit film fly help introduce maroon spot strand transmit travel"
    " wave".split()
)
"""Verbs of many things, which only with some words behind them tell of an encounter: "flew in the same plane"."""
BOTH_SIDES = frozenset("leaders ministers presidents premiers heads delegations sides trio".split())
"""Plurals that with "the" stand for both who met."""
BOTH = 2  # sides of an encounter


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
    is_further: bool = False
    """Whether it is one of a row, by its words: "the eleventh round", "the next session"."""
    is_definite: bool = False
    is_pair: bool = False
    is_noun: bool = False
    is_plural: bool = False
    is_event: bool = False
    is_usual_mode: bool = False
    """Whether the mode is only what the verb usually means."""
    is_ceremony: bool = False
    """Whether somebody is welcomed or seen off, of whom it need not be told that he was talked with."""
    is_attended: bool = False
    """Whether its people are only those told to have been at "the meeting" as well."""
    last: int = 0
    """The token after the list of partners."""
    part: tuple[int, int] | None = None
    """First and last token of its own words, where one mention tells of several: "X on Monday and Y on Tuesday"."""

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors that take part, in the order of the text."""
        return tuple(dict.fromkeys(party.actor_code for party in self.parties if party.actor_code))


def with_sides(made: Encounter, change: Callable[[tuple[Party, ...]], tuple[Party, ...]]) -> Encounter:
    """Return an encounter all of whose sides are changed alike: those who met, guests, hosts and partners."""
    return replace(
        made,
        parties=change(made.parties),
        guests=change(made.guests),
        hosts=change(made.hosts),
        partners=change(made.partners),
    )


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """How a verb of meeting is used; see `words/encounter_verbs.csv`."""

    links: frozenset[str]
    mode: str
    guest: str
    strength: str
    partner: bool = field(default=False)
    hand: bool = field(default=False)
    together: bool = field(default=False)
    particle: str = ""

    @property
    def is_speech(self) -> bool:
        """Whether it tells what one says to another, which need not be told where they meet."""
        return self.strength in {"addressed", "spoken"}


@cache
def verb_frames() -> dict[str, tuple[VerbFrame, ...]]:
    """Verb → its frames, those with a particle first."""
    frames: dict[str, list[VerbFrame]] = {}
    for row in table("encounter_verbs"):
        links = set(row["link"].split("|"))
        verb, _, told = row["verb"].partition(" ")
        for particle in _particles(told):
            frame = VerbFrame(
                frozenset(links - {"object", "hand", "together"}),
                row["mode"],
                row["guest"],
                row["strength"],
                "object" in links,
                "hand" in links,
                "together" in links,
                particle,
            )
            frames.setdefault(verb, []).append(frame)
    return {verb: tuple(sorted(all_, key=lambda one: not one.particle)) for verb, all_ in frames.items()}


@cache
def verbs_of_company() -> frozenset[str]:
    """The verbs that tell by themselves that people were together, not those that do so in an idiom: "fly"."""
    return frozenset(verb_frames()) - IDIOMATIC


def _particles(told: str) -> list[str]:
    """The words of an idiom, once for each meal, room and the like that may stand in it: "have over for tea"."""
    for kind in ("meal", "dish", "sight", "table", "room"):
        if f"{{{kind}}}" in told:
            return [told.format(**{kind: word}) for word in sorted(cues(kind))]
    return [told]


def frames_of(verb: Token) -> tuple[VerbFrame, ...]:
    """The frames in which a verb may stand here: those whose particle follows it, else those without one."""
    frames = verb_frames().get(verb_of(verb), ())
    idioms = [frame for frame in frames if frame.particle]
    if not idioms:
        return frames
    behind = {t.lower_ for t in verb.doc[verb.i + 1 : verb.sent.end + 1]}  # most idioms fail for want of a word
    ahead = {case.lower_ for c in verb.lefts if c.tag_ in {"WDT", "WP"} for case in c.lefts}
    told = tuple(
        frame
        for frame in idioms
        if (behind >= _told_words(frame.particle) and follows(verb, frame.particle.split(), frame.partner))
        # "a session over which Doe presided", not "in which he called him a liar"
        or (frame.particle in ahead - {"in"} and not frame.partner)
    )
    return told or tuple(frame for frame in frames if not frame.particle)


@cache
def _told_words(particle: str) -> frozenset[str]:
    """The words of an idiom that must stand behind its verb; its article may be another."""
    return frozenset(particle.split()) - ARTICLES


@cache
def nouns() -> dict[str, tuple[str, str]]:
    """Noun → (mode, kind)."""
    return {row["noun"]: (row["mode"], row["kind"]) for row in table("encounter_nouns")}


def noun_kind(word: str) -> str:
    """Return what kind of encounter a noun tells of, "" if it tells of none; see `words/encounter_nouns.csv`."""
    return nouns().get(word, ("", ""))[1]


def noun_mode(word: str) -> str:
    """Return how those usually meet of whom a noun tells; who meets otherwise than by a noun does so in person."""
    return nouns().get(word, ("in_person", ""))[0]


def noun_of(token: Token) -> str:
    """Return the noun that a token ends, with what hyphens join to it: "sit-down", "one-on-one"; else the token's."""
    first = token.i
    while first - 1 > token.sent.start and token.doc[first - 1].text == "-":
        first -= 2
        whole: str = text_of(token.doc[first : token.i + 1]).lower()
        if whole in nouns():
            return whole
    return str(token.lower_)


def for_countries(verb: Token, head: Token) -> bool:
    """Whether a subject lists countries by those who act for them ("the ministers of A, B and C")."""
    return any(t.lower_ in cues("envoy") for t in verb.doc[head.left_edge.i : verb.i])


@cache
def _sides() -> frozenset[str]:
    """Nouns that, counted, stand for both sides."""
    return frozenset(row["word"] for row in table("sides"))


def is_pair(head: Token | None) -> bool:
    """Whether a noun phrase speaks of both sides without naming them ("the two delegations")."""
    if head is None:
        return False
    low = head.lower_
    words = {child.lower_ for child in head.children}
    if head.i > head.sent.start and next_to(head, -1).lower_ == "the":
        words.add("the")  # "the two last met": the parser may give both words to the verb
    if low in {"both", "they"} or (low == "pair" and "the" in words):
        return True
    if words & COUNTED.keys():
        return low in _sides()
    if any(c.dep_ == "nmod" and c.i > head.i and _is_of_others(c) for c in head.children):
        return False  # "saw the leaders of his coalition"
    return "the" in words and (low in COUNTED or low in BOTH_SIDES)


def _is_of_others(owner: Token) -> bool:
    """Whether it is told whose leaders they are, and not that they are those of both sides."""
    words = {c.lower_ for c in owner.children}
    return "of" in words and not words & (COUNTED.keys() | {"both", "their"})


def counted(head: Token) -> int:
    """How many sides a phrase speaks of: "the three leaders"."""
    owners = (c for c in head.children if c.dep_ == "nmod" and any(t.lower_ == "of" for t in c.children))
    words = {head.lower_, *(child.lower_ for child in head.children), *(t.lower_ for c in owners for t in c.children)}
    return max((COUNTED[word] for word in words & COUNTED.keys()), default=3 if head.lower_ == "trio" else 2)


def stretch_below(thing: Token) -> Token:
    """What is counted by a stretch of time or a number of rounds: the talks of "three hours of talks"."""
    counted_by = (c for c in thing.children if c.dep_ == "nmod" and c.i > thing.i)
    return next(counted_by, thing) if thing.lemma_.lower() in cues("stretch") else thing


def stretch_of(noun: Token) -> Token:
    """The stretch of time that talks are counted by, which stands for them in its clause: "three hours of talks"."""
    return noun.head if noun.dep_ == "nmod" and noun.head.lemma_.lower() in cues("stretch") else noun
