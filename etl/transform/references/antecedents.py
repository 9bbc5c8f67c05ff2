"""Who has been spoken of, and whom "he" and "she" mean among them."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache

from etl.transform.officials.officials import Cast
from etl.transform.officials.title_words import fold
from etl.transform.reading import Party, Reading, Token
from etl.transform.wordlists import table

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
MALE = frozenset(
    {"mr", "mr.", "king", "prince", "sheikh", "sir", "lord", "emir", "sultan", "pope", "spokesman", "chairman"}
)
FEMALE = frozenset(
    {"mrs", "mrs.", "ms", "ms.", "queen", "princess", "dame", "lady", "madam", "spokeswoman", "chairwoman"}
)
STEPS = 8  # how far up the tree a relative clause is sought
AWAY = 2  # sentences after which the one spoken of last is no longer the likeliest


@dataclass(slots=True)
class Discourse:
    """Who has been spoken of so far, the latest last."""

    recent: list[int] = field(default_factory=list)
    subjects: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)  # in this sentence, in order
    before: list[int] = field(default_factory=list)  # in the one before
    leading: list[int] = field(default_factory=list)  # subjects of the main clause, in this sentence
    led: list[int] = field(default_factory=list)  # in the one before
    pair: tuple[Party, ...] = ()
    silent: int = 0  # sentences since `before` that spoke of nobody
    counts: Counter[int] = field(default_factory=Counter)  # how often each was mentioned
    company: dict[int, dict[int, None]] = field(default_factory=dict)  # with whom each was told in a sentence, in order
    taken_now: set[int] = field(default_factory=set)  # whom a pronoun takes up in this sentence
    taken_up: set[int] = field(default_factory=set)  # in the one before

    def turn(self) -> None:
        """Begin a sentence."""
        self.silent = 0 if self.sentence else self.silent + 1
        for number in self.sentence:
            beside = self.company.setdefault(number, {})
            for other in self.sentence:
                beside.pop(other, None)
                beside[other] = None
        if self.sentence:
            self.before, self.led = self.sentence, self.leading
        self.sentence, self.leading = [], []
        self.taken_up, self.taken_now = self.taken_now, set()

    def likeliest(self, numbers: Collection[int]) -> int | None:
        """Whom of some people a title means: the latest of this sentence and the last, else the one named most."""
        close = {*self.sentence, *(self.before if self.silent < AWAY else ()), *self.taken_up}
        near = [n for n in reversed(self.recent) if n in numbers and n in close]
        known = [n for n in reversed(self.recent) if n in numbers]
        return near[0] if near else max(known, key=lambda n: self.counts[n], default=None)

    def beside(self, numbers: Sequence[int]) -> int | None:
        """Whom of some people, the likeliest first, an epithet means: who was told with those of this sentence."""
        for here in reversed(self.sentence):
            told = [n for n in reversed(self.company.get(here, {})) if n in numbers]
            if told and here not in numbers:
                return told[0]
        return numbers[0] if numbers else None

    def mention(self, number: int, token: Token) -> None:
        """Note that a person was mentioned by a word, as the subject of a clause or otherwise."""
        self.counts[number] += 1
        subject = token.dep_ in SUBJECTS
        if subject and is_main(token.head) and number not in self.leading:
            self.leading.append(number)
        if number not in self.sentence:
            self.sentence.append(number)
        if number in self.recent:
            self.recent.remove(number)
        self.recent.append(number)
        if subject:
            if number in self.subjects:
                self.subjects.remove(number)
            self.subjects.append(number)

    def continued(self, number: int, token: Token) -> None:
        """Note that a pronoun takes a person up as the subject of a clause."""
        self.taken_now.add(number)
        if is_main(token.head) and number not in self.leading:
            self.leading.append(number)


def antecedent(
    token: Token,
    discourse: Discourse,
    genders: dict[int, str],
    barred: Collection[int] = (),
    never: int | None = None,
) -> int | None:
    """Whom "he" or "she" means, never one known to be of the other gender.

    A subject or possessor goes back to the first person of its sentence, else to the subject of the sentence before
    (that of its main clause first), `never` to whom its clause tells of ("X, with whom he conferred"); an object ("told
    him") to somebody else than the one its own sentence begins with, or than the subject of its own clause, who is
    `barred` ("he came on Monday, when the king told him").
    """
    gender = "f" if token.lower_ in {"she", "her", "herself"} else "m"
    if token.dep_ == "nmod:poss" and token.head.dep_ == "appos" and discourse.sentence:
        genders.setdefault(discourse.sentence[-1], gender)  # "X at the palace, her residence"
        return discourse.sentence[-1]
    women = {n for n in [*discourse.sentence, *discourse.before] if genders.get(n) == "f"} if gender == "f" else set()

    def fits(n: int) -> bool:
        """Whether a person can be meant; beside one known to be a woman "she" is nobody unknown."""
        return n != never and (n in women if women else genders.get(n, gender) == gender)

    own = [n for n in discourse.sentence if fits(n)]
    before = [n for n in discourse.before if fits(n)]
    subjects = [n for n in reversed(discourse.subjects) if fits(n)]
    if token.dep_ in SUBJECTS or token.dep_ == "nmod:poss":
        goes_on = [n for n in discourse.leading if n in discourse.taken_now and fits(n)]
        pools: tuple[list[int], ...] = (
            goes_on if own[:1] and own[0] not in discourse.leading else [],  # "he met Doe, and later he flew to"
            own[:1],
            [n for n in discourse.led if fits(n)][:1],
            [n for n in subjects if n in discourse.before][:1],
            before[:1],
            subjects,
        )
    elif barred and own and own[0] in discourse.leading and own[0] not in barred:
        pools = (own[:1],)
    else:
        others = [n for n in own if n != own[0]] if own else []
        pools = (others[-1:], [n for n in [*subjects, *before] if n not in own[:1]], own)
    found = next((pool[0] for pool in pools if pool), None)
    if found is not None and {found} == {*discourse.sentence, *discourse.before}:
        genders.setdefault(found, gender)  # nobody else can be meant
    return found


def relativized(reading: Reading, line: int, pronoun: Token) -> Party | None:
    """Whom "his" and "he" mean in a relative clause: the one that it tells of ("Doe, who put off his trip")."""
    if pronoun.dep_ != "nmod:poss" and pronoun.dep_ not in SUBJECTS:
        return None
    node = pronoun.head
    for _ in range(STEPS):
        if node.dep_ == "acl:relcl" or node.head == node:
            break
        node = node.head
    who = next((c for c in node.children if c.dep_ in SUBJECTS and c.lower_ == "who"), None)
    if node.dep_ != "acl:relcl" or who is None:
        return None
    right_before = who.i - (2 if who.i and who.nbor(-1).lower_ == "," else 1)  # the tree may hang it elsewhere
    for k in (right_before, node.head.i):
        meant = reading.references.get((line, k), ())
        if len(meant) == 1 and meant[0].official is not None:
            return meant[0]
    return None


def is_main(verb: Token) -> bool:
    """Whether a verb is that of a main clause, or joined to it."""
    while verb.dep_ == "conj" and verb.head != verb:
        verb = verb.head
    return bool(verb.dep_ == "ROOT")


def genders_of(cast: Cast) -> dict[int, str]:
    """The gender that honorifics and titles tell, else the given name."""
    found: dict[int, str] = {}
    for person in cast.persons:
        for place in person.places:
            units = cast.lines[place.paragraph].units[place.named.phrase_first : place.named.phrase_last]
            words = {word for unit in units for word in unit.low.split()}
            if words & FEMALE:
                found[person.number] = "f"
            elif words & MALE:
                found.setdefault(person.number, "m")
        name = unicodedata.normalize("NFKD", fold(person.name)).encode("ascii", "ignore").decode().split()
        if len(name) > 1 and name[0] in _given_names():
            found.setdefault(person.number, _given_names()[name[0]])
    return found


@cache
def _given_names() -> dict[str, str]:
    return {name: row["gender"] for row in table("given_names") for name in row["names"].split()}
