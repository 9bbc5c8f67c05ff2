"""Are two reports about one person? The evidence for and against, and what it adds up to. Pure, symmetric.

Each piece of evidence has a weight (weights.toml); their sum is the log odds that it is one person.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from etl.resolve import words
from etl.resolve.alignment import Fit, Reason, are_apart, fit
from etl.resolve.names import Name, parse

DAYS_OF_A_YEAR = 365.25
NO_OFFICE = (None, "other")


#: A document and the number of a meeting in it.
Room = tuple[int, int]


@dataclass(frozen=True, slots=True, order=True)
class Service:
    """A kind of office and when somebody is seen in it, in a sighting or several close to each other.

    `is_exact`: a register gives the days.
    """

    office_type: str | None
    first: date | None
    last: date | None
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of one person when two are compared: a name, whom they serve, when in which office, and with whom.

    `company` is (who, day) for others who were in the room, `person_keys` the keys in the lists that registers keep,
    `rooms` the meetings of documents in which the person is told of.
    """

    name: Name
    actor_code: str | None
    terms: frozenset[Service] = frozenset()
    company: frozenset[tuple[str, date]] = frozenset()
    person_keys: frozenset[str] = frozenset()
    rooms: frozenset[Room] = frozenset()


@dataclass(frozen=True, slots=True)
class Judgement:
    """How likely it is that two profiles are one person, and why."""

    probability: float
    reasons: tuple[Reason, ...]

    @property
    def is_same(self) -> bool:
        """Whether the evidence is enough."""
        return bool(self.probability >= words.weights("bands")["same"])

    @property
    def is_doubtful(self) -> bool:
        """Whether it is neither enough to join nor to part."""
        return not self.is_same and bool(self.probability > words.weights("bands")["different"])

    @property
    def sum(self) -> float:
        """The log odds."""
        return sum(weight for _, weight in self.reasons)


STRANGERS = Judgement(0.0, (("no word of the names agrees", -20.0),))


def profile(name: str, actor_code: str | None, office_type: str | None, seen_on: date | None) -> Profile:
    """Return what one report tells of a person."""
    return Profile(parse(name), actor_code, frozenset({Service(office_type, seen_on, seen_on)}))


def compare(one: Profile, other: Profile) -> Judgement:
    """Weigh all evidence on whether two profiles are one person."""
    names = fit(one.name, other.name)
    if names is None:
        return STRANGERS
    alone = min(len(one.name.words), len(other.name.words)) == 1
    reasons = [("any two with a word in common", words.weights("name")["prior"]), *names.reasons]
    reasons += _customs(names, {one.actor_code, other.actor_code}, alone)
    reasons += actor_evidence(one.actor_code, other.actor_code, alone)
    is_by_first = names.is_first if alone else names.is_whole
    is_ruler = is_by_first and _is_ruler(one) and _is_ruler(other)
    if is_ruler:
        reasons.append(("a ruler by first name", words.weights("name")["regnal"]))
    reasons += _best_terms(one.terms, other.terms, alone, is_ruler)
    if (one.name.ordinal is None) is not (other.name.ordinal is None) and not is_ruler:
        reasons += _generation(one.terms, other.terms)
    if one.actor_code == other.actor_code:
        reasons += _other_terms(one.terms, other.terms)
    reasons += _company(one, other)
    reasons += _person_keys(one.person_keys, other.person_keys)
    total = sum(weight for _, weight in reasons)
    return Judgement(probability(total), tuple(reasons))


def probability(total: float) -> float:
    """Return the probability that log odds stand for."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _customs(names: Fit, actors: set[str | None], alone: bool) -> Iterator[Reason]:
    """What people are called by: the family name, in some countries the given one, in some two family names."""
    limits = words.weights("name")
    is_first_usual = bool(actors & (words.called_by("first") | words.monarchies().keys()))
    if alone and not names.is_last and not (names.is_first and is_first_usual):
        yield "one name alone, not the one that people are called by", limits["alone_not_last"]
    if not alone and not names.ends_together and actors <= words.called_by("last"):
        yield "the last names differ, by which people are called", limits["last_missing"]
    is_given_missing = any(weight == limits["given_missing"] for _, weight in names.reasons)
    if is_given_missing and names.agreeing > 1 and not names.is_first and actors & words.called_by("family names"):
        yield "two family names stand for the name", limits["family_without_given"]


def possible(one: Name, one_actor: str | None, other: Name, other_actor: str | None) -> bool:
    """Tell whether two names can be one person's at all, whatever their offices and times."""
    alone = min(len(one.words), len(other.words)) == 1
    names, limits = words.weights("name"), words.weights("bands")
    best = names["prior"] + limits["most_alone" if alone else "most_full"]
    best += sum(weight for _, weight in actor_evidence(one_actor, other_actor, alone))
    needed = math.log(limits["same"] / (1 - limits["same"]))
    if best + 3 * names["rare_word"] < needed:
        return False
    if are_apart(one, other):
        return False
    found = fit(one, other)
    if found is None:
        return False
    customs = sum(weight for _, weight in _customs(found, {one_actor, other_actor}, alone))
    return bool(best + found.weight + customs >= needed)


@lru_cache(maxsize=65536)
def actor_evidence(one: str | None, other: str | None, alone: bool) -> tuple[Reason, ...]:
    """Return what it says whom the two serve."""
    limits = words.weights("actor")
    if one == other and one is not None:
        return ()
    if one is None or other is None:
        return (("whom one of them serves is not known", limits["unknown_alone" if alone else "unknown_full"]),)
    pair = frozenset((one, other))
    told = " and ".join(sorted(pair))
    if pair in words.actor_kin("successor"):
        return ((f"{told} followed each other", limits["successor_state"]),)
    if pair in words.actor_kin("member"):
        return ((f"{told}: a member of the organisation", limits["member"]),)
    if pair & words.organizations():
        return ((f"{told}: an organisation and a state", limits["organization"]),)
    return ((f"{told}: different states", limits["other"]),)


def _is_ruler(each: Profile) -> bool:
    return any(is_ruler(each.actor_code, term) for term in each.terms)


def is_ruler(actor_code: str | None, term: Service) -> bool:
    """Tell whether a term is that of a ruler or an heir, in a state that had a ruling house then."""
    until = words.monarchies().get(actor_code or "", 0)
    is_in_office = term.office_type in ("head_of_state", "deputy_head_of_state")
    return is_in_office and until > 0 and (term.last is None or term.last.year <= until)


def _best_terms(one: frozenset[Service], other: frozenset[Service], alone: bool, is_ruler: bool) -> tuple[Reason, ...]:
    """Return the evidence of the two terms that go together best."""
    found = [term_evidence(*sorted((a, b), key=_order), alone, is_ruler) for a in one for b in other]
    return max(found, key=lambda reasons: (sum(weight for _, weight in reasons), reasons), default=())


def _order(term: Service) -> tuple[object, ...]:
    return term.office_type or "", term.first or date.min, term.last or date.min, term.is_exact


def _generation(one: frozenset[Service], other: frozenset[Service]) -> Iterator[Reason]:
    """Tell whether somebody who alone has "Jr." or "II" is of another time: papers leave it out, not for so long."""
    limits = words.weights("name")
    gaps = [gap for a in one for b in other if (gap := years_between(a, b)) is not None]
    if gaps and min(gaps) > limits["generation_years"]:
        yield "a suffix in one only, and a generation between them", limits["generation"]


def _other_terms(one: frozenset[Service], other: frozenset[Service]) -> Iterator[Reason]:
    """Tell where both held an office that one holds at a time, and a register gives one of them other years.

    Somebody else held it in between; so they are two, or one who came back.
    """
    limits = words.weights("office")
    for kind in sorted(words.unique_offices()):
        pairs = [(a, b) for a in one if a.office_type == kind for b in other if b.office_type == kind]
        gaps = [gap for a, b in pairs if (gap := years_between(a, b)) is not None]
        if gaps and len(gaps) == len(pairs) and min(gaps) > limits["adjoining_years"]:
            if any(a.is_exact and b.is_exact for a, b in pairs):
                yield f"another one was {kind} in between, registers say", limits["both_elsewhere"]
            elif any(a.is_exact or b.is_exact for a, b in pairs):
                yield f"one was {kind} in other years, a register says", limits["one_elsewhere"]


@lru_cache(maxsize=65536)
def term_evidence(one: Service, other: Service, alone: bool, is_ruler: bool) -> tuple[Reason, ...]:
    """Return what two times in office say."""
    kind = "alone" if alone else "full"
    gap = years_between(one, other)
    if gap is None:
        return (("when one of them was seen is not known", _by_years("unknown_time", 0.0)),)
    told = "at the same time" if gap == 0 else "within a year" if gap < 1.1 else f"{gap:.0f} years apart"
    mine, others = one.office_type, other.office_type
    if is_ruler and mine != others and None not in (mine, others):
        return ((f"heir, then ruler, {told}", _by_years("heir", gap)),)
    if mine in NO_OFFICE or others in NO_OFFICE:
        return ((f"no office to compare, {told}", _by_years(f"unknown_office_{kind}", gap)),)
    if mine == others:
        is_exact = one.is_exact or other.is_exact
        if is_exact and mine in words.unique_offices() and gap > words.weights("office")["adjoining_years"]:
            return ((f"the same office ({mine}), {told}", 0.0),)  # what that says is said of all their times in it
        table = "same_unique_office" if mine in words.unique_offices() else "same_office"
        reasons = [(f"the same office ({mine}), {told}", _by_years(f"{table}_{kind}", gap))]
        if gap == 0 and is_exact:
            reasons.append(("held it on that day, a register says", words.weights("office")["exact_term"]))
        return tuple(reasons)
    return tuple(_other_office(one, other, gap, kind, told))


def _other_office(one: Service, other: Service, gap: float, kind: str, told: str) -> Iterator[Reason]:
    limits, ranks = words.weights("office"), words.office_rank()
    mine, others = one.office_type or "", other.office_type or ""
    earlier, later = sorted(
        (one, other), key=lambda term: (term.first or date.min, term.last or date.min, _order(term))
    )
    rise = ranks.get(later.office_type or "", 0) - ranks.get(earlier.office_type or "", 0)
    way = "risen" if rise > 0 else "fallen"
    yield f"{earlier.office_type}, then {later.office_type}, {told}", _by_years(f"{way}_{kind}", gap)
    if frozenset((mine, others)) in words.office_ladder():
        yield "offices that one person often holds", limits["mixed_up"]
    elif gap < 1 and {mine, others} <= words.unique_offices():
        yield "two offices that nobody holds at once", limits[f"at_once_{kind}"]


def years_between(one: Service, other: Service) -> float | None:
    """Return how many years lie between two terms, 0 where they overlap; None where a date is not known."""
    first, last = (one.first or one.last), (one.last or one.first)
    start, end = (other.first or other.last), (other.last or other.first)
    if first is None or last is None or start is None or end is None:
        return None
    return max(0, (start - last).days, (first - end).days) / DAYS_OF_A_YEAR


def _by_years(table: str, years: float) -> float:
    steps: Sequence[tuple[float, float]] = words.weights("time")[table]
    return next(weight for limit, weight in steps if years <= limit)


def _company(one: Profile, other: Profile) -> Iterator[Reason]:
    limits = words.weights("company")
    if not one.rooms.isdisjoint(other.rooms):
        yield "one document has both in one room", limits["both_there"]
    days: dict[str, list[date]] = defaultdict(list)
    for who, day in one.company:
        days[who].append(day)
    if any(abs((day - when).days) <= limits["days"] for who, day in other.company for when in days.get(who, ())):
        yield "the same others were in the room", limits["shared"]


def _person_keys(one: frozenset[str], other: frozenset[str]) -> Iterator[Reason]:
    """Tell whether a register has both as one or as two: of one list the same key or two keys."""
    if not one or not other:
        return
    if one & other:
        yield "one and the same in a register", words.weights("register")["same_key"]
    elif _lists(one) & _lists(other):
        yield "two in a register", words.weights("register")["other_key"]


def _lists(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key.rpartition(":")[0] for key in keys)
