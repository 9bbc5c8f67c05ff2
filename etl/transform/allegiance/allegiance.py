"""Whom officials serve: the actor stated beside a name, or the likeliest one where none is.

What speaks for each country (`evidence.py`) is weighed by a log-linear model (`words/evidence_weights.csv`). Whom one
serves tells whom others serve, so all are decided together: the surest first, then whatever makes the whole likelier.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache
from heapq import heapify, heappop, heappush
from math import exp, inf, log

from etl.transform.allegiance.evidence import CROWD, SETTINGS, Case, case_of, evidence_of
from etl.transform.allegiance.evidence_links import UNIQUE
from etl.transform.allegiance.home_evidence import own_evidence, own_holders
from etl.transform.allegiance.scene import Scene
from etl.transform.officials.persons import Person, actor_by_title
from etl.transform.officials.titles.office_types import absent, normal_title, office_type, usual_actor
from etl.transform.wordlists import table

BARE = frozenset("elsewhere near scene previous declared taken encounter".split())
"""Evidence that a country is spoken of, and little else."""
TELLING = 1.0  # weight of other evidence that tells whom somebody serves
AT_HAND = 0.2  # weight of "near" at which a country is named beside somebody
WEIGHTS = {row["name"]: float(row["weight"]) for row in table("evidence_weights")}
SWEEPS = 4  # times that each decision is looked at again
OF_SEVERAL = frozenset({"secretary", "queen", "empress"})  # titles that others of a country may hold, beside its king
RIVALS = 3  # of the likeliest actors that are tried again
TAKEN_PORTFOLIO = 2.0  # how much surer it is that a country has one interior minister than one president or leader
LEAST_GAIN = 0.01  # of the logarithm of the whole's probability by which a change must be better

Served = Mapping[int, str | None]
Held = Mapping[tuple[str, str], AbstractSet[int]]
"""(actor, type) of the offices that one at a time holds → who is said to hold it"""


@dataclass(frozen=True, slots=True)
class Service:
    """Whom a person serves, whether it had to be inferred, and how probable that is."""

    actor_code: str | None
    inferred: bool = False
    share: float = 1.0


def actors_served(people: list[Person], scene: Scene) -> dict[int, Service]:
    """For each person, by number, whom he or she serves."""
    stated = actors_stated(people)
    scene.own = own_holders(people, stated, scene)
    cases = {person.number: case_of(person, scene) for person in people if stated[person.number] is None}
    decision = _Decision(cases, stated, offices_held(people, stated))
    decision.surest_first()
    decision.improve()
    floor = _floor(decision, scene)
    return {
        number: _service(decision, number, scene, floor) if number in cases else Service(actor)
        for number, actor in stated.items()
    }


def actors_stated(people: Iterable[Person]) -> dict[int, str | None]:
    """For each person, by number, the actor that the document states."""
    return {person.number: person.actor or actor_by_title(person) for person in people}


def offices_held(people: Iterable[Person], served: Served) -> Held:
    """The offices, held by one at a time, whose holders are known."""
    held: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for person in people:
        actor = served.get(person.number)
        for kind in unique_offices(person, actor) if actor else ():
            held[actor or "", kind].add(person.number)
    return held


def unique_offices(person: Person, actor: str | None) -> frozenset[str]:
    """The types of the offices, held by one at a time, that a person of an actor holds now, and the portfolios."""
    found = set()
    for title in person.titles_held:
        kind = office_type(title, actor)
        found.add(portfolio(title) if kind == "minister" else kind if kind in UNIQUE else "")
    return frozenset(found - {""})


@cache
def portfolio(title: str) -> str:
    """The words of a minister's portfolio in one order: "interior" for "minister of the interior" as well."""
    words = set(normal_title(title).split())
    if words & {"state", "deputy", "junior", "without", "secretary", "ministers"}:
        return ""
    return " ".join(sorted(words - {"minister", "of", "for", "the", "and", "affairs"}))


def candidates(case: Case, served: Served, held: Held) -> dict[str, dict[str, float]]:
    """The actors that a person may serve, each with the evidence for it: name of the evidence → amount.

    A country that has no such office is out, unless all are.

    Args:
        served: whom the others serve, as far as it is known.
        held: which offices the document gives to whom.
    """
    person = case.person
    title = next((office.title for office in person.offices), "")
    found = evidence_of(case, served)
    possible = {actor: dict(pieces) for actor, pieces in found.items() if actor not in case.posted | case.strange}
    for actor, pieces in possible.items():
        if absent(actor, title):
            pieces["absent"] = 1.0
    for actor, pieces in possible.items() if title.lower() not in OF_SEVERAL else ():
        for kind in unique_offices(person, actor):
            rivals = held.get((actor, kind), frozenset()) - {person.number}
            if case.of_the_time(rivals):
                pieces["taken"] = max(pieces.get("taken", 0.0), 1.0 if kind in UNIQUE else TAKEN_PORTFOLIO)
    return possible


def weight_of(pieces: Mapping[str, float]) -> float:
    """How much some evidence speaks for an actor, as a logarithm."""
    return sum(WEIGHTS[name] * amount for name, amount in pieces.items())


class _Decision:
    """The actors of all whose actor is not stated, decided together."""

    def __init__(self, cases: Mapping[int, Case], stated: Served, held: Held) -> None:
        self.cases = cases
        self.served = dict(stated)
        self.held = {office: set(numbers) for office, numbers in held.items()}
        self.dependents: defaultdict[int, set[int]] = defaultdict(set)
        by_kind: defaultdict[str, set[int]] = defaultdict(set)
        for number, case in cases.items():
            for _, other in case.links:
                self.dependents[other].add(number)
            for _, _, others in case.titles:
                for other in others:
                    self.dependents[other].add(number)
            for kind in unique_offices(case.person, None):
                by_kind[kind].add(number)
        for rivals in by_kind.values():
            for number in rivals if len(rivals) <= CROWD else ():
                self.dependents[number] |= rivals - {number}

    def pieces(self, number: int) -> dict[str, dict[str, float]]:
        """Return the evidence for each actor of a person, as things stand."""
        return candidates(self.cases[number], self.served, self.held)

    def weights(self, number: int) -> dict[str, float]:
        """Return how much speaks for each actor of a person, as things stand."""
        return {actor: weight_of(pieces) for actor, pieces in self.pieces(number).items()}

    def weights_abroad(self, number: int) -> list[float]:
        """Return how much would speak for the countries to which a person with a name from elsewhere travels."""
        case = self.cases[number]
        everywhere = candidates(replace(case, strange=frozenset()), self.served, self.held) if case.strange else {}
        return [weight_of(pieces) for actor, pieces in everywhere.items() if actor in case.strange]

    def assign(self, number: int, actor: str | None) -> None:
        """Let a person serve an actor."""
        person, before = self.cases[number].person, self.served[number]
        for kind in unique_offices(person, before) if before else ():
            self.held[before or "", kind].discard(number)
        for kind in unique_offices(person, actor) if actor else ():
            self.held.setdefault((actor or "", kind), set()).add(number)
        self.served[number] = actor

    def surest_first(self) -> None:
        """Decide one after the other, each time the one whose likeliest actor is farthest ahead."""
        leads = {number: self._lead(number) for number in self.cases}
        queue = [(-lead, number) for number, (lead, _) in leads.items()]
        heapify(queue)
        while leads:
            lead, number = heappop(queue)
            if number not in leads or -leads[number][0] != lead:
                continue  # decided, or weighed anew since
            self.assign(number, leads.pop(number)[1])
            for other in self.dependents[number] & leads.keys():
                leads[other] = self._lead(other)
                heappush(queue, (-leads[other][0], other))

    def _lead(self, number: int) -> tuple[float, str | None]:
        """How far the likeliest actor is ahead of the second, and which it is."""
        ranked = sorted(self.weights(number).items(), key=lambda item: (-item[1], item[0]))
        if not ranked:
            return -inf, None
        return (ranked[0][1] - ranked[1][1] if len(ranked) > 1 else ranked[0][1]), ranked[0][0]

    def improve(self) -> None:
        """Change decisions, and exchange those of two who meet, as long as the whole becomes likelier."""
        opposites = sorted({
            tuple(sorted((number, other)))
            for number, case in self.cases.items()
            for name, other in case.links
            if name in {"counterpart", "encounter"} and other in self.cases
        })  # fmt: skip
        for _ in range(SWEEPS):
            changed = [number for number in self.cases if self._improved(number)]
            exchanged = [pair for pair in opposites if self._exchanged(*pair)]
            if not changed and not exchanged:
                return

    def _exchanged(self, one: int, other: int) -> bool:
        """Whether the whole is likelier with the actors of two people exchanged, which then stands."""
        first, second = self.served[one], self.served[other]
        if first is None or second is None or first == second:
            return False
        concerned = (self.dependents[one] | self.dependents[other] | {one, other}) & self.cases.keys()
        before = self._worth(concerned)
        self.assign(one, second)
        self.assign(other, first)
        if self._worth(concerned) > before + LEAST_GAIN:
            return True
        self.assign(one, first)
        self.assign(other, second)
        return False

    def _worth(self, numbers: Iterable[int]) -> float:
        """How probable the actors of some people are, each by those of the others; what nothing speaks for is out."""
        return sum(self._log_share(number, -inf) for number in numbers)

    def _log_share(self, number: int, otherwise: float) -> float:
        """The logarithm of how probable a person's actor is among all, as things stand."""
        weights = self.weights(number)
        now = self.served[number] or ""
        if now not in weights:
            return otherwise
        most = max(weights.values())
        return weights[now] - most - log(sum(exp(weight - most) for weight in weights.values()))

    def _improved(self, number: int) -> bool:
        """Whether another actor of one person made the whole likelier, which then stands."""
        weights = self.weights(number)
        rivals = sorted(weights, key=lambda actor: (-weights[actor], actor))[:RIVALS]
        now = self.served[number]
        worth = {}
        for actor in dict.fromkeys([now, *rivals]):
            self.assign(number, actor)
            worth[actor] = weights.get(actor or "", 0.0) + sum(
                self._log_share(other, 0.0) for other in sorted(self.dependents[number] & self.cases.keys())
            )
        best = max(worth, key=lambda actor: (worth[actor], actor or ""))
        is_better = worth[best] > worth[now] + LEAST_GAIN
        self.assign(number, best if is_better else now)
        return is_better


def _floor(decision: _Decision, scene: Scene) -> frozenset[str | None] | None:
    """The countries of those who speak where many others are only spoken of, as in a briefing; None anywhere else."""
    if not scene.speakers or scene.spoken_of() < SETTINGS["many_countries"]:
        return None
    return frozenset({scene.home.government, *(decision.served.get(number) for number in scene.speakers.values())})


def _service(decision: _Decision, number: int, scene: Scene, floor: frozenset[str | None] | None) -> Service:
    """Whom a person serves by the decision; nobody where the evidence is too thin."""
    weights, actor = decision.weights(number), decision.served[number]
    if actor is None or actor not in weights:
        return Service(None, True, 0.0)
    person, government = decision.cases[number].person, scene.home.government
    title = next((office.title for office in person.offices), "")
    others = [exp(weight - weights[actor]) for weight in weights.values()]
    # Where a traveller can't be at home tells as little as before which of the others is his country.
    others += [exp(weight - weights[actor]) for weight in decision.weights_abroad(number)]
    if usual_actor(title) != actor:  # it may be a country of which the document tells nothing
        others.append(exp(SETTINGS["unnamed"] - weights[actor]))
    share = 1 / sum(others)
    own = own_evidence(person, government, scene.own) if government is not None else ""
    is_other = own == "own_other"
    # Many presidents are spoken of in a briefing: the nearest country is not enough.
    is_foreign = government is not None and actor != government and is_other and not absent(government, title)
    is_sure = share >= SETTINGS["likely_foreign" if is_foreign else "likely"]
    is_one_of_many = floor is not None and actor not in floor
    is_sure = is_sure and not (is_one_of_many and _is_bare(decision.pieces(number)[actor]))
    is_sure = is_sure or (actor == government and own == "own_holder")  # however many countries he is to visit
    return Service(actor if is_sure else None, True, share)


def _is_bare(pieces: Mapping[str, float]) -> bool:
    """Whether nothing speaks for a country but that it is spoken of, as many others are in a briefing."""
    worth = {name: WEIGHTS[name] * amount for name, amount in pieces.items() if name not in BARE}
    is_title_near = worth.pop("title_elsewhere", 0.0) > 0 and WEIGHTS["near"] * pieces.get("near", 0.0) >= AT_HAND
    return not is_title_near and not any(weight >= TELLING for weight in worth.values())
