"""What is looked at to tell whom "he" or "she" means: where each one was last spoken of, as what, and how often.

A feature holds no name: it tells how a candidate and the pronoun stand to each other, and of what their verbs tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from etl.transform.encounters.frames import verb_frames
from etl.transform.statements.saying import sayings
from etl.transform.text.clauses import first_of_row, is_main
from etl.transform.text.cues import forms_of, verb_of
from etl.transform.text.tokens import Token
from etl.transform.wordlists import table

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
OBJECTS = frozenset({"obj", "iobj", "obl:agent"})
LESS = {"nmod:poss": "owner", "obl": "oblique", "nmod": "within", "appos": "apposed"}
RANKS = {"subject": 4, "inner": 3, "object": 2, "oblique": 1}
"""Which mention of several in one sentence counts."""
FAR, FARTHER = 3, 7  # sentences back beyond which nearer ones are all the same
OFTEN = 4  # mentions beyond which more are all the same
STEPS = 8  # how far up the tree clauses are sought
LINKS = 2  # clauses between two verbs of a sentence whose links are told
NEAR = 4  # tokens behind a quotation in which it is told who speaks
RELATED = frozenset("host guest visitor counterpart colleague predecessor visit stay trip arrival departure".split())
"""What somebody owns that tells whether he is at home."""
QUOTES = frozenset({"“", "”", '"', "``", "''", "’", "'"})


@dataclass(frozen=True, slots=True)
class Trace:
    """A mention of somebody: in which sentence and paragraph, as what, under what verb, and whether by name."""

    sentence: int
    paragraph: int
    role: str
    verb: str
    clause: int  # the token of the verb
    is_named: bool
    is_aside: bool = False
    """Whether he only speaks of what others do: "A spokesman said"."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A pronoun in its place: what is the same for all whom it may mean.

    above: the subjects of the clauses in which it stands, the nearest first. own: who was named in its sentence before.
    clauses: the verbs of those clauses, each with the links that lead up to it. host: the country that is the scene.
    owned: what "his" and "her" tell whose it is.
    """

    sentence: int
    paragraph: int
    role: str
    verb: str
    speech: str
    above: Sequence[int]
    own: Sequence[int]
    clauses: dict[int, str]
    host: str | None
    owned: str


def setting(
    pronoun: Token, sentence: int, paragraph: int, above: Sequence[int], own: Sequence[int], host: str | None,
    *, is_quoted: bool,
) -> Setting:  # fmt: skip
    """Return a pronoun in its place."""
    verb = verb_over(pronoun)
    owned = pronoun.head.lemma_ if pronoun.dep_ == "nmod:poss" else ""
    speech = "quoted" if is_quoted else "behind quote" if _is_behind_quote(pronoun) else "plain"
    return Setting(
        sentence, paragraph, role_of(pronoun), kind_of(verb), speech, above, own, _clauses(verb), host, owned
    )


def features(
    at: Setting, number: int, trace: Trace, count: int, actor: str | None, *, is_taken_up: bool
) -> Iterator[str]:
    """Return the features of one of those whom a pronoun may mean.

    Args:
        number: the official.
        trace: where he was last spoken of.
        count: how often he was named.
        actor: whom he serves.
        is_taken_up: whether a pronoun of this sentence or the last one means him.
    """
    back = at.sentence - trace.sentence
    far = f"back={back if back < FAR else 'few' if back < FARTHER else 'many'}"
    role, told = at.role, trace.role
    yield from (far, f"{role} {far}", f"{role} {far} {told}", f"{role} {told}", f"{told} {far}")
    yield from (f"{at.verb}<{trace.verb}", f"{at.verb}<{trace.verb} {far}")
    yield from (f"{at.speech} {trace.verb} {far}", f"{at.speech} {told} {far}")
    yield f"{'named' if trace.is_named else 'meant'} {far}"
    yield f"count={min(count, OFTEN)}"
    side = "host" if actor is not None and actor == at.host else "guest"
    yield f"{at.verb} {side}"
    if trace.paragraph == at.paragraph:
        yield f"paragraph {far}"
    if is_taken_up:
        yield from ("taken up", f"{role} taken up")
    if at.owned in RELATED:
        yield f"owns {at.owned} {side}"
    if number in at.above:
        place = f"above={min(at.above.index(number), 2)}"
        yield from (place, f"{role} {place}")
    if number in at.own:
        yield from _in_sentence(at, number, trace, back)


def _in_sentence(at: Setting, number: int, trace: Trace, back: int) -> Iterator[str]:
    """The features of somebody who is named in the sentence of the pronoun."""
    role = at.role
    yield f"{role} own {'first' if at.own[0] == number else 'later'}"
    yield f"{role} own {'last' if at.own[-1] == number else 'earlier'}"
    way = at.clauses.get(trace.clause) if back == 0 and trace.paragraph == at.paragraph else None
    if way is None:
        yield f"{role} other clause {trace.role}"
    else:
        yield from (f"way {way} {trace.role}", f"{role} way {way} {trace.role}")


def role_of(token: Token) -> str:
    """As what somebody is told: the subject of the main clause or of another, owner, object, or less."""
    token = first_of_row(token)
    if token.dep_ in SUBJECTS:
        return "subject" if is_main(token.head) else "inner"
    return "object" if token.dep_ in OBJECTS else LESS.get(token.dep_, "other")


def verb_over(token: Token) -> Token:
    """Return the verb of the clause in which a word stands."""
    verb = first_of_row(token).head
    for _ in range(STEPS):
        if verb.pos_ in {"VERB", "AUX"} or verb.head == verb:
            break
        verb = verb.head
    return verb


def kind_of(verb: Token) -> str:
    """Return what a verb tells: a saying, a journey, an encounter, or something else."""
    if verb.lower_ in sayings():
        return "says"
    if verb.lower_ in _travel():
        return "travels"
    return "meets" if verb_of(verb) in verb_frames() else "does"


@cache
def _travel() -> frozenset[str]:
    """The forms of verbs of travel."""
    return forms_of([row["word"] for row in table("travel") if row["kind"] != "noun"])


def _clauses(verb: Token) -> dict[int, str]:
    """The verbs of the clauses over a word, each with the links that lead up to it from the nearest."""
    found: dict[int, str] = {}
    links: list[str] = []
    for _ in range(STEPS):
        way = "same" if not links else ">".join(links) if len(links) <= LINKS else "far"
        found.setdefault(verb.i, way)
        if verb.head == verb:
            break
        links.append(verb.dep_)
        verb = verb.head
    return found


def _is_behind_quote(pronoun: Token) -> bool:
    """Whether a pronoun stands right behind a quotation: '"We shall see," he said'."""
    first = max(pronoun.sent.start, pronoun.i - NEAR)
    if pronoun.i == pronoun.sent.start:
        first = max(0, pronoun.i - 1)
    return any(token.text in QUOTES for token in pronoun.doc[first : pronoun.i])
