"""Who has been spoken of, and whom "he" and "she" mean among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from etl.transform.reading import Party, Token
from etl.transform.statements.saying import sayings

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
AWAY = 2  # sentences after which the one spoken of last is no longer the likeliest


@dataclass(slots=True)
class Discourse:
    """Who has been spoken of so far, the latest last."""

    women: frozenset[int] = frozenset()
    """Who is known to be a woman by name or title."""
    recent: list[int] = field(default_factory=list)
    subjects: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)  # in this sentence, in order
    before: list[int] = field(default_factory=list)  # in the one before
    leading: list[int] = field(default_factory=list)  # subjects of the main clause, in this sentence
    led: list[int] = field(default_factory=list)  # in the one before
    pair: tuple[Party, ...] = ()
    silent: int = 0  # sentences since `before` that spoke of nobody
    counts: Counter[int] = field(default_factory=Counter)  # how often each was mentioned
    company: dict[int, dict[int, int]] = field(default_factory=dict)
    """With whom each was told in a sentence, the latest last, and how often."""
    taken_now: set[int] = field(default_factory=set)  # whom a pronoun takes up in this sentence
    taken_up: set[int] = field(default_factory=set)  # in the one before
    together: list[int] = field(default_factory=list)  # all of the last sentence that spoke of anybody
    asides: set[int] = field(default_factory=set)  # who, in this sentence, only speaks of what others do
    centre: list[int] = field(default_factory=list)  # subjects of the main clause before such asides
    government: str | None = None  # whose own text or turn is read, so that "the President" is its own
    voice: str | None = None  # for whom a spokesman without a name spoke last
    speaker: int | None = None  # who has the floor in a transcript, who calls himself "I" and never "he"

    def turn(self) -> None:
        """Begin a sentence."""
        self.silent = 0 if self.sentence else self.silent + 1
        together = [*self.sentence, *(n for n in self.taken_now if n not in self.sentence)]
        for number in together:
            beside = self.company.setdefault(number, {})
            for other in together:
                beside[other] = beside.pop(other, 0) + 1
        self.together = together or self.together
        if self.sentence:
            is_aside = bool(self.leading) and self.asides.issuperset(self.leading)
            self.centre = (self.centre or self.led or self.before[:1]) if is_aside else []
            self.before, self.led = self.sentence, self.leading
        self.sentence, self.leading, self.asides = [], [], set()
        self.taken_up, self.taken_now = self.taken_now, set()

    def likeliest(self, numbers: Collection[int]) -> int | None:
        """Whom of some people a title means.

        The latest of this sentence, else the subject of the last, else the latest of that, else the one named most.
        """
        close = {*self.sentence, *(self.before if self.silent < AWAY else ()), *self.taken_up}
        here = [n for n in reversed(self.sentence) if n in numbers]
        led = [n for n in self.led if n in numbers and self.silent < AWAY]
        near = here or led or [n for n in reversed(self.recent) if n in numbers and n in close]
        known = [n for n in reversed(self.recent) if n in numbers]
        return near[0] if near else max(known, key=lambda n: self.counts[n], default=None)

    def topic(self, numbers: Collection[int]) -> int | None:
        """Whom of some people the story is about: the subject of the sentence before, else the one named most."""
        told = [n for n in self.led if n in numbers]
        known = [n for n in reversed(self.recent) if n in numbers]
        return told[0] if told else max(known, key=lambda n: self.counts[n], default=None)

    def partner(self, anchor: int, others: Collection[int], likely: Collection[int]) -> int | None:
        """Whom of others a story puts together with somebody: in this sentence or the last, else most often."""
        for near in (self.sentence, self.together if anchor in self.together else []):
            for pool in (likely, others):
                if told := [n for n in near if n in pool and n != anchor]:
                    return told[0]
        beside = self.company.get(anchor, {})
        for pool in (likely, others):
            if known := [n for n in reversed(beside) if n in pool]:
                return max(known, key=lambda n: beside[n])
            if pool is likely and (found := self.topic(likely)) is not None:
                return found
        return None

    def compatriot(self, numbers: Collection[int]) -> int | None:
        """Whom of some people of one country an epithet means.

        Who was told with those of this sentence, else the subject of the one before, else who else was told in it, else
        the one named most.
        """
        for here in reversed(self.sentence):
            told = [n for n in reversed(self.company.get(here, {})) if n in numbers]
            if told and here not in numbers:
                return told[0]
        near = [n for n in [*self.led, *self.before] if n in numbers]
        return near[0] if near else self.topic(numbers)

    def mention(self, number: int, token: Token, *, is_aside: bool = False) -> None:
        """Note that a person was mentioned by a word, as the subject of a clause or otherwise."""
        self.counts[number] += 1
        if is_aside:
            self.asides.add(number)
        first = first_of_row(token)
        subject = first.dep_ in SUBJECTS
        if subject and is_main(first.head) and number not in self.leading:
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


def gender_of(pronoun: Token) -> str:
    """Whether a pronoun is of a woman, "f", or of a man, "m"."""
    return "f" if pronoun.lower_ in {"she", "her", "herself"} else "m"


def antecedent(
    token: Token,
    discourse: Discourse,
    genders: dict[int, str],
    barred: Collection[int] = (),
    never: int | None = None,
    above: Sequence[int] = (),
) -> int | None:
    """Whom "he" or "she" means, never one known to be of the other gender.

    Everyone goes back to the subject of a clause `above` first, an object to another than that of its own, who is
    `barred` ("X said that Y had told him"). A subject or possessor then means the first person of its sentence, else
    the subject of the sentence before (that of its main clause first), `never` whom its clause tells of ("X, with whom
    he conferred"); an object ("told him") somebody else than the one its own sentence begins with.
    """
    gender = gender_of(token)
    if token.dep_ == "nmod:poss" and token.head.dep_ == "appos" and discourse.sentence and not barred:
        genders.setdefault(discourse.sentence[-1], gender)  # "X at the palace, her residence"
        return discourse.sentence[-1]
    women = _women(discourse, genders) if gender == "f" else set()

    def fits(n: int) -> bool:
        """Whether a person can be meant; beside one known to be a woman "she" is nobody unknown."""
        is_open = n not in {never, discourse.speaker} and n not in barred
        return is_open and (n in women if women else genders.get(n, gender) == gender)

    if token.dep_ in SUBJECTS or token.dep_ == "nmod:poss":
        centre = [] if token.head.lower_ in sayings() else [n for n in discourse.centre if fits(n)]
        pools = _for_subject(discourse, [n for n in above if fits(n)], centre, fits)
    else:
        pools = _for_object(discourse, [n for n in above if fits(n)] if barred else [], fits, bool(barred))
    found = next((pool[0] for pool in pools if pool), None)
    if found is not None and {found} == {*discourse.sentence, *discourse.before}:
        genders.setdefault(found, gender)  # nobody else can be meant
    return found


def _women(discourse: Discourse, genders: dict[int, str]) -> set[int]:
    """The women of this sentence and the last; where it names nobody, all who are known before."""
    spoken_of = [*discourse.sentence, *discourse.before, *discourse.taken_up]
    near = {n for n in spoken_of if genders.get(n) == "f"}
    return near if near or discourse.sentence else {n for n in discourse.recent if n in discourse.women}


def _for_subject(
    discourse: Discourse, above: list[int], centre: list[int], fits: Callable[[int], bool]
) -> Iterator[list[int]]:
    """Whom a subject or possessor may mean, the likeliest first; `centre`: whom the story was about before an aside."""
    own = [n for n in discourse.sentence if fits(n)]
    goes_on = [n for n in discourse.leading if n in discourse.taken_now and fits(n)]
    subjects = [n for n in reversed(discourse.subjects) if fits(n)]
    yield above
    if own[:1] and own[0] not in discourse.leading:
        yield goes_on  # "he met Doe, and later he flew to"
    yield own
    yield centre
    yield [n for n in discourse.led if fits(n)]
    yield [n for n in subjects if n in discourse.before]
    yield [n for n in discourse.before if fits(n)]
    yield subjects


def _for_object(
    discourse: Discourse, above: list[int], fits: Callable[[int], bool], has_agent: bool
) -> Iterator[list[int]]:
    """Whom an object may mean, the likeliest first; of its own clause's subject, if it is known, nobody is left."""
    own = [n for n in discourse.sentence if fits(n)]
    subjects = [n for n in reversed(discourse.subjects) if fits(n)]
    yield above
    if has_agent:
        yield own[:1] if own[:1] and own[0] in discourse.leading else own[::-1]
    else:
        yield own[:0:-1]
    yield [n for n in [*subjects, *(m for m in discourse.before if fits(m))] if n not in own[:1]]
    yield own


def first_of_row(token: Token) -> Token:
    """Return the first of those whom a word is joined to: "her envoy and deputy minister Doe visited"."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def is_main(verb: Token) -> bool:
    """Whether a verb is that of a main clause, or joined to it."""
    return bool(first_of_row(verb).dep_ == "ROOT")
