"""The people of a document: the places that name them gathered into persons, each with office and country."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from etl.facts import OfficialReport, Standing
from etl.transform.officials.given_names import is_given_only, is_other_monarch
from etl.transform.officials.names import Named
from etl.transform.officials.titles.office_types import RANKING, actor_of_title, normal_title, office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.stated import Stated
from etl.transform.wordlists import table, words

PARTICLE = words("name_particles")
CHIEF = "military_chief"
EITHER = frozenset({"defence chief"})  # a minister, or with a rank the head of the forces
MILITARY = "military_officer"
MANY_NAMES = 8192  # names whose words are kept for the next comparison

OWNED = {("deputy", "legislator"): "deputy_minister", ("chief of staff", "military_chief"): "other"}
"""What a title that is somebody's, as "his deputy", tells instead of what it tells alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is named: a paragraph, its units and characters, and how."""

    paragraph: int
    named: Named
    first_char: int
    last_char: int


@dataclass(slots=True)
class Person:
    """Everything a document says of one person."""

    tokens: tuple[str, ...]
    places: list[Place] = field(default_factory=list)
    """Where the person is named; changed by the methods here alone."""
    number: int = -1
    _stated: Stated = field(default_factory=Stated, init=False)

    def __post_init__(self) -> None:
        """Note what the first places state."""
        for place in self.places:
            self._stated.add(place.named)

    def add(self, place: Place) -> None:
        """Add a place behind the others."""
        self.places.append(place)
        self._stated.add(place.named)

    def insert(self, place: Place) -> None:
        """Add a place between others that are in order; what is stated is so only when all are put in order again."""
        insort(self.places, place, key=_first_char)
        self._stated.add(place.named)

    def distance(self, char: int) -> int:
        """How far the nearest place is, of places that are in order."""
        k = bisect_left(self.places, char, key=_first_char)
        return min(abs(place.first_char - char) for place in self.places[max(0, k - 1) : k + 1])

    def put_in_order(self) -> None:
        """Sort the places by where they stand."""
        self.places.sort(key=_first_char)
        self._stated = Stated()
        for place in self.places:
            self._stated.add(place.named)

    @property
    def name(self) -> str:
        """The fullest form the document gives, the earliest of equals."""
        return max(self._stated.names, key=lambda name: len(name_tokens(name)))

    @property
    def offices(self) -> list[Office]:
        """All offices given, in the order of the text."""
        return self._stated.offices

    @property
    def titles(self) -> Collection[str]:
        """The titles of the offices given, each once."""
        return self._stated.titles

    @property
    def ranks(self) -> Collection[str]:
        """The ranks given, each once."""
        return self._stated.ranks

    @property
    def titles_held(self) -> Collection[str]:
        """The titles of the offices held now, each once."""
        return self._stated.current

    @property
    def actor(self) -> str | None:
        """The actor that the document states most often beside the name.

        A minister who is an organisation's envoy serves his country, which nothing may state.
        """
        return self._stated.actor


def _first_char(place: Place) -> int:
    return place.first_char


WHOLE_LETTERS = str.maketrans({
    "ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ø": "o", "Ø": "O", "ħ": "h", "Ħ": "H",
    "ə": "a", "Ə": "A", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th",
})  # fmt: skip
"""Letters that are no others with an accent, as papers without them write them."""


def plain(word: str) -> str:
    """A word without accents, apostrophes and case."""
    flat = unicodedata.normalize("NFKD", word.translate(WHOLE_LETTERS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", (flat or word).lower())


@lru_cache(maxsize=MANY_NAMES)
def name_tokens(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: accents, hyphens, nicknames in quotation marks taken out."""
    bare = re.sub(r"[“\"‘'][^”\"’']+[”\"’'](?=\s)", " ", name)
    return tuple(filter(None, (plain(word) for word in re.split(r"[\s\-‑]+|(?<=\w)\.(?=\w)", bare))))


def core_tokens(tokens: Iterable[str]) -> tuple[str, ...]:
    """The tokens that tell people apart: no particles, no initials (unless nothing else is left)."""
    tokens = tuple(tokens)
    return tuple(token for token in tokens if token not in PARTICLE and len(token) > 1) or tokens


def surname_of(name: str) -> str:
    """The last word of a name as names are compared; "" for one without Latin letters."""
    return next(reversed(core_tokens(name_tokens(name))), "")


def may_be(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a shorter form can stand for a fuller one: its words, in order, are among the other's ("De Silva")."""
    own, other = core_tokens(short), core_tokens(full)
    if not own or len(own) > len(other):
        return False
    if len(own) == 1:
        ends = {other[-1], other[0] if len(other) <= 3 else other[-1], *(other[-2:-1] if len(other) > 2 else ())}
        return own[0] in ends and _fits_initial(short, full)
    position = 0
    for token in own:
        while position < len(other) and other[position] != token:
            position += 1
        if position == len(other):
            return own[-1] == other[-1] and (_initials(own, other) or _one_given(own, other))
        position += 1
    return True


@cache
def _long_forms() -> Mapping[str, frozenset[str]]:
    """Return, for each short form of a given name, the names that it stands for."""
    found: dict[str, frozenset[str]] = {}
    for row in table("nicknames"):
        found[row["nickname"]] = found.get(row["nickname"], frozenset({row["nickname"]})) | {row["name"]}
    return found


def _one_given(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names are of one surname and of a given name and its short form: "Tony Doe", "Anthony J. Doe"."""
    if own[-1] != other[-1] or own[1:-1] != other[1:-1][: len(own) - 2]:
        return False
    forms = _long_forms()
    return bool(forms.get(own[0], frozenset({own[0]})) & forms.get(other[0], frozenset({other[0]})))


def _fits_initial(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the first initial before a surname begins a given name of the other: "G.L. Doe" is no "Harry Doe"."""
    given = [token for token in full if token not in short or len(token) == 1]
    return len(short[0]) > 1 or not given or any(token[0] == short[0] for token in given)


def _initials(own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return own[0][0] == other[0][0] and (len(own[0]) == 1 or len(other[0]) == 1)


def compatible(office: Office | None, person: Person) -> bool:
    """Whether a person can be the one whom this title introduces: no other country, no quite different office."""
    if office is None or not person.offices:
        return True
    return not (office.actor_code and person.actor and office.actor_code != person.actor)


def gather(places: Sequence[Place]) -> list[Person]:
    """Put together the places that name one person: fuller names first, then shorter ones with what fits them."""
    people: list[Person] = []
    by_token: dict[str, list[int]] = {}
    for place in sorted(places, key=lambda place: (-len(core_tokens(name_tokens(place.named.name))), place.first_char)):
        tokens = name_tokens(place.named.name)
        sharing = (people[k] for k in _sharing(tokens, by_token))
        fitting = [
            person
            for person in sharing
            if may_be(tokens, person.tokens)
            and compatible(place.named.office, person)
            and not is_other_monarch(place.named.office, core_tokens(tokens), core_tokens(person.tokens))
        ]
        if not fitting:
            for token in set(core_tokens(tokens)):
                by_token.setdefault(token, []).append(len(people))
            people.append(Person(tokens, [place]))
            continue
        _likeliest(fitting, place, tokens).add(place)
    for person in people:
        person.put_in_order()
    return sorted(people, key=lambda person: person.places[0].first_char)


def _likeliest(people: list[Person], place: Place, tokens: tuple[str, ...]) -> Person:
    """Of those whom a place may name, one with the same office, or with that surname, or the one named nearest."""

    def unlikely(person: Person) -> tuple[bool, bool, int]:
        is_given = is_given_only(core_tokens(tokens), core_tokens(person.tokens))
        return not _same_office(place.named.office, person), is_given, _distance(person, place)

    return min(people, key=unlikely)


def _sharing(tokens: tuple[str, ...], by_token: Mapping[str, list[int]]) -> list[int]:
    """The numbers of the people who share the first or the last word of a name: nobody else can be meant."""
    core = core_tokens(tokens)
    ends = {core[-1], core[0]} if core else set()
    return sorted({number for token in ends for number in by_token.get(token, ())})


def _same_office(office: Office | None, person: Person) -> bool:
    if office is None:
        return False
    head = normal_title(office.title).split()[-1:]
    return any(head == normal_title(other).split()[-1:] for other in person.titles)


def _distance(person: Person, place: Place) -> int:
    return abs(person.places[-1].first_char - place.first_char)


SHORT = frozenset({"secretary"})
"""Titles that are told for longer ones of the same head."""


def held_office(person: Person, actor: str | None) -> tuple[str | None, str | None, Standing]:
    """The office to report of a person: the highest given, in its fullest wording.

    Returns:
        Title, type and standing; title and type are None where the document gives none.
    """
    rank = next(iter(person.ranks), None)
    given = [(office, _type(office, actor)) for office in person.offices if not office.counterpart]
    if given:
        current = [pair for pair in given if pair[0].standing != "former"] or given
        # "Ambassador" alone is also a personal rank, kept beside an office.
        current = [pair for pair in current if pair[0].title.lower() not in {"ambassador", "amb."}] or current
        # "Secretary X" is short for the "Secretary of Defence" told elsewhere.
        full = [pair for pair in current if pair[0].title.lower() not in SHORT]
        current = full if any("secretary" in office.title.lower().split() for office, _ in full) else current
        best = min((kind for _, kind in current), key=RANKING.index)
        office = max((office for office, kind in current if kind == best), key=lambda office: len(office.title))
        return office.title, CHIEF if rank and normal_title(office.title) in EITHER else best, office.standing
    return (rank.title(), MILITARY, "current") if rank else (None, None, "current")


def _type(office: Office, actor: str | None) -> str:
    """The type of an office; somebody's deputy is no member of a parliament, and his chief of staff no general."""
    kind = office_type(office.title, actor)
    if office.owner and office.actor_code is None:
        return OWNED.get((office.title.lower(), kind), kind)
    return kind


def report(person: Person, actor: str | None, share: float) -> OfficialReport:
    """What the document says of a person, with the rule that found it and how far to trust it.

    Args:
        actor: whom the person serves.
        share: how much of the evidence speaks for that, 1 where the document states it.
    """
    title, kind, standing = held_office(person, actor)
    rule = next((place.named.rule for place in person.places if place.named.office), person.places[0].named.rule)
    confidence = 0.95 if title and share == 1.0 else 0.65 + 0.25 * share if title else 0.6
    return OfficialReport(person.name, title, kind, actor, standing, rule, confidence)


def actor_by_title(person: Person) -> str | None:
    """The country that alone gives one of the person's titles."""
    return next((actor for office in person.offices if (actor := actor_of_title(office.title))), None)
