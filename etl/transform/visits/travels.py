"""The trips of a document in the order in which they were found, also by traveller."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from etl.transform.visits.trips import Trip


class Travels(list[Trip]):
    """Trips to which others are only appended, or put in the place of one of the same traveller."""

    def __init__(self, trips: Iterable[Trip] = ()) -> None:
        """Take over some trips."""
        super().__init__()
        self._numbers: dict[int, list[int]] = {}
        self._to: dict[str, list[Trip]] | None = None
        for trip in trips:
            self.append(trip)

    def append(self, trip: Trip) -> None:
        """Add a trip."""
        self._numbers.setdefault(trip.official, []).append(len(self))
        super().append(trip)

    def substitute(self, trip: Trip, other: Trip) -> None:
        """Put a trip in the place of another one of the same traveller."""
        number = next(k for k in self._numbers[trip.official] if self[k] is trip)
        self[number] = other

    def of(self, people: Collection[int | None]) -> list[Trip]:
        """Return the trips of some people, in order."""
        if len(people) == 1:
            return [self[number] for one in people if one is not None for number in self._numbers.get(one, ())]
        numbers = {number for one in people if one is not None for number in self._numbers.get(one, ())}
        return [self[number] for number in sorted(numbers)]

    def to(self, code: str) -> list[Trip]:
        """Return the trips to a country, in order, once all trips and their stops are found."""
        if self._to is None:
            self._to = {}
            for trip in self:
                for country in dict.fromkeys(trip.countries):
                    self._to.setdefault(country, []).append(trip)
        return self._to.get(code, [])
