"""What all who read meetings and journeys ask of some parties: who is named, and how many actors they serve."""

from __future__ import annotations

from collections.abc import Iterable

from etl.transform.reading import Party
from etl.transform.text.clause_parties import merged, named_officials


def named_people(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Return the people among some parties who are named in the document, whomever they serve."""
    return tuple(p for p in parties if p.official is not None)


def officials(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Return the people among some parties, those who are told only by their offices among them."""
    return tuple(p for p in parties if p.kind == "official")


def bodies_of(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Return those whom some parties serve, each once, as nobody in particular who is there for them."""
    return merged(Party("body", None, p.actor_code) for p in parties if p.actor_code)


def numbers_of(parties: Iterable[Party]) -> set[int]:
    """Return the numbers, in `Reading.officials`, of those who are named."""
    return {p.official for p in parties if p.official is not None}


def actors_of(parties: Iterable[Party]) -> set[str | None]:
    """Return the actors whom some parties serve; None stands for all of whom that is not known."""
    return {p.actor_code for p in parties}


def are_several(parties: Iterable[Party]) -> bool:
    """Whether some parties are of more than one actor, so that they may have met one another."""
    return len(actors_of(parties)) > 1


def two_named(parties: Iterable[Party]) -> bool:
    """Whether named officials of two actors are told."""
    return are_several(named_officials(parties))


def two_acting(parties: Iterable[Party]) -> bool:
    """Whether officials of two actors are told, by their names or only by their offices."""
    return are_several(p for p in parties if p.kind == "official" and p.actor_code)


def two_at_work(parties: Iterable[Party]) -> bool:
    """Whether two actors are told by those who act for them, named or not: "the ministers", "a delegation of Peru"."""
    return are_several(p for p in parties if p.kind in {"official", "body"} and p.actor_code)


def are_among(some: Iterable[Party], others: Iterable[Party]) -> bool:
    """Whether all of some parties are of others: by their names, those without a name by what is told of them."""
    known = list(others)
    numbers = numbers_of(known)
    return all(p.official in numbers if p.official is not None else p in known for p in some)
