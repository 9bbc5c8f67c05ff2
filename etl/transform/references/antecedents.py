"""Who has been spoken of, and whom "he" and "she" mean among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from etl.transform.reading import Party
from etl.transform.references.candidate_features import (
    NEAR,
    RANKS,
    SUBJECTS,
    Setting,
    Trace,
    features,
    kind_of,
    role_of,
    setting,
    verb_over,
)
from etl.transform.text.clauses import first_of_row, is_main
from etl.transform.text.tokens import Token
from etl.transform.weights import weights

AWAY = 2  # sentences after which the one spoken of last is no longer the likeliest
LATE = 60  # of those spoken of last, how many are looked at
MOST = 12  # and how many of them, who fit, a pronoun may mean

Watch = Callable[[int, int, Mapping[int, Sequence[str]]], None]
"""What is told of each "he" and "she": the numbers of its paragraph and token, and what is seen of whom it may mean."""


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
    paired: int = 0  # the sentence that told the pair
    row: tuple[Party, ...] = ()  # more than two unnamed officials who were the subject of that sentence
    silent: int = 0  # sentences since `before` that spoke of nobody
    counts: Counter[int] = field(default_factory=Counter)  # how often each was mentioned
    company: dict[int, dict[int, int]] = field(default_factory=dict)
    """With whom each was told in a sentence, the latest last, and how often."""
    taken_now: set[int] = field(default_factory=set)  # whom a pronoun takes up in this sentence
    taken_up: set[int] = field(default_factory=set)  # in the one before
    unnamed: Party | None = None  # the subject of the last sentence, told by office alone where nobody was named
    together: list[int] = field(default_factory=list)  # all of the last sentence that spoke of anybody
    called: dict[int, str] = field(default_factory=dict)  # the gender of the last pronoun that meant somebody
    government: str | None = None  # whose own text or turn is read, so that "the President" is its own
    voice: str | None = None  # for whom a spokesman without a name spoke last
    speaker: int | None = None  # who has the floor in a transcript, who calls himself "I" and never "he"
    actors: Sequence[str | None] = ()
    """Whom each official serves."""
    host: str | None = None  # the country that is the scene
    paragraph: int = 0
    quoted: frozenset[int] = frozenset()  # the tokens of the paragraph that stand between quotation marks
    watch: Watch | None = None  # for those who learn weights
    sentences: int = 0  # how many there were
    traces: dict[int, Trace] = field(default_factory=dict)
    """Where each was last spoken of, who was so last at the end."""
    told_of: dict[int, int] = field(default_factory=dict)
    """The token by which a quotation of the paragraph last spoke of each."""
    spoken: frozenset[int] = frozenset()  # those of the quoted tokens that stand in whole sentences
    inside: Discourse | None = None
    """Who has been spoken of between the quotation marks of the paragraph, where the words are somebody's own."""

    def open_paragraph(self, number: int, quoted: frozenset[int], spoken: frozenset[int] = frozenset()) -> None:
        """Begin a paragraph, some tokens of which stand between quotation marks, some of them as whole sentences."""
        self.paragraph, self.quoted, self.told_of = number, quoted, {}
        self.spoken, self.inside = spoken, None

    def within(self, token: Token) -> Discourse | None:
        """Return who has been spoken of in the words of somebody else in which a token stands; None where in none."""
        if token.i not in self.spoken:
            return None
        if self.inside is None:
            self.inside = Discourse(self.women, actors=self.actors, host=self.host, paragraph=self.paragraph)
            self.inside.turn()
        return self.inside

    def mention_within(self, number: int, token: Token) -> None:
        """Note that a person was mentioned in somebody's own words, where a token stands in such."""
        if (inner := self.within(token)) is not None:
            inner.mention(number, token)

    def turn(self) -> None:
        """Begin a sentence."""
        self.sentences += 1
        if self.inside is not None:
            self.inside.turn()
        self.silent = 0 if self.sentence else self.silent + 1
        together = [*self.sentence, *(n for n in self.taken_now if n not in self.sentence)]
        for number in together:
            beside = self.company.setdefault(number, {})
            for other in together:
                beside[other] = beside.pop(other, 0) + 1
        self.together = together or self.together
        if self.sentence:
            self.before, self.led = self.sentence, self.leading
        self.sentence, self.leading = [], []
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
        self.trace(number, token, is_named=True, is_aside=is_aside)
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

    def trace(self, number: int, token: Token, *, is_named: bool, is_aside: bool = False) -> None:
        """Note where somebody is spoken of; in one sentence the place that counts most stays."""
        if token.i in self.quoted:
            self.told_of[number] = token.i
        verb, role, last = verb_over(token), role_of(token), self.traces.pop(number, None)
        is_less = last is not None and last.sentence == self.sentences and RANKS.get(last.role, 0) > RANKS.get(role, 0)
        new = Trace(self.sentences, self.paragraph, role, kind_of(verb), verb.i, is_named, is_aside)
        self.traces[number] = last if last is not None and is_less else new

    def quotation_before(self, pronoun: Token) -> range:
        """Return the tokens of the quotation right behind which a pronoun tells who speaks, none where it does not."""
        last = next((k for k in range(pronoun.i - 1, max(-1, pronoun.i - NEAR - 1), -1) if k in self.quoted), None)
        if last is None or pronoun.i in self.quoted:
            return range(0)
        first = last
        while first - 1 in self.quoted:
            first -= 1
        return range(first, last + 1)

    def setting(self, pronoun: Token, above: Sequence[int]) -> Setting:
        """Return a pronoun in its place."""
        is_quoted = pronoun.i in self.quoted
        return setting(pronoun, self.sentences, self.paragraph, above, self.sentence, self.host, is_quoted=is_quoted)

    def seen_of(self, number: int, here: Setting) -> list[str]:
        """Return what is seen of somebody whom a pronoun may mean."""
        is_taken_up = number in self.taken_up or number in self.taken_now
        trace, count, actor = self.traces[number], self.counts[number], self.actors[number]
        return list(features(here, number, trace, count, actor, is_taken_up=is_taken_up))


def known() -> dict[str, float]:
    """Return how much what is seen of somebody speaks for his being meant."""
    return weights("antecedent_weights")


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
    """Whom "he" or "she" means: of those spoken of last the likeliest, never one known to be of the other gender.

    Args:
        barred: who is the subject of the pronoun's own clause, so that an object is somebody else ("X told him").
        never: of whom the pronoun's clause tells ("X, with whom he conferred").
        above: the subjects of the clauses in which it stands, the nearest first.
    """
    gender = gender_of(token)
    if token.dep_ == "nmod:poss" and token.head.dep_ == "appos" and discourse.sentence and not barred:
        genders.setdefault(discourse.sentence[-1], gender)  # "X at the palace, her residence"
        return discourse.sentence[-1]
    inner = discourse.within(token)
    if inner is not None:
        found = _quoted_antecedent(token, inner, genders, barred, never, above)
        if found is not None:
            return found
    women = _women(discourse, genders) if gender == "f" else set()
    speaks = kind_of(verb_over(token)) == "says"
    quotation = discourse.quotation_before(token) if speaks else range(0)
    others = {n for n, k in discourse.told_of.items() if k in quotation}

    def fits(n: int) -> bool:
        """Whether a person can be meant; beside one known to be a woman "she" is nobody unknown.

        A spokesman who told what others do goes on speaking ("he added"); what else "he" does is theirs. Nobody speaks
        of himself as of another: '"The minister knows it," he said'.
        """
        is_open = n not in {never, discourse.speaker, *others} and n not in barred
        is_open = is_open and (speaks or not discourse.traces[n].is_aside)
        own = genders.get(n) or discourse.called.get(n, gender)
        return is_open and (n in women if women else own == gender)

    here = discourse.setting(token, above)
    seen = {n: discourse.seen_of(n, here) for n in islice(filter(fits, islice(reversed(discourse.traces), LATE)), MOST)}
    if discourse.watch is not None:
        discourse.watch(discourse.paragraph, token.i, seen)
    weighed = known()
    found = max(seen, key=lambda n: sum(weighed.get(feature, 0.0) for feature in seen[n]), default=None)
    if found is not None and {found} == {*discourse.sentence, *discourse.before}:
        genders.setdefault(found, gender)  # nobody else can be meant
    return found


def _quoted_antecedent(
    token: Token,
    inner: Discourse,
    genders: dict[int, str],
    barred: Collection[int],
    never: int | None,
    above: Sequence[int],
) -> int | None:
    """Whom "he" means in somebody's own words: one of whom they have just spoken, who is not the speaker himself."""
    last = max((trace.sentence for trace in inner.traces.values()), default=-AWAY)
    if last + AWAY < inner.sentences:
        return None
    return antecedent(token, inner, dict(genders), barred, never, above)


def _women(discourse: Discourse, genders: dict[int, str]) -> set[int]:
    """The women of this sentence and the last; where it names nobody, all who are known before.

    Where this sentence names others only, they are women too for all that is known: "Doe arrived, and she met".
    """
    by_pronoun = (n for n, trace in discourse.traces.items() if discourse.sentences - trace.sentence <= 1)
    spoken_of = [*discourse.sentence, *discourse.before, *discourse.taken_up, *by_pronoun]
    near = {n for n in spoken_of if genders.get(n) == "f" or discourse.called.get(n) == "f"}
    if near and not near & {*discourse.sentence}:
        near |= {n for n in discourse.leading if genders.get(n) is None}
    return near if near or discourse.sentence else {n for n in discourse.recent if n in discourse.women}
