"""What the places that name a person state beside the name, kept up to date as places are added."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.names import Named
from etl.transform.officials.titles.office_types import absent
from etl.transform.officials.titles.offices import Office


@dataclass(slots=True)
class Stated:
    """Names, offices and actors in the order of the places: asked for at each place, so never counted anew."""

    names: dict[str, None] = field(default_factory=dict)
    """The forms of the name, each once."""
    offices: list[Office] = field(default_factory=list)
    titles: dict[str, None] = field(default_factory=dict)
    """The titles of the offices, each once."""
    ranks: dict[str, None] = field(default_factory=dict)
    """The ranks, each once."""
    current: dict[str, None] = field(default_factory=dict)
    """The titles of the offices held now, each once."""
    _own: dict[str, None] = field(default_factory=dict)
    """The titles of offices held now whose actor is not told."""
    _told: set[tuple[str, str]] = field(default_factory=set)
    """(actor, title) of the offices of which the actor is told."""
    _of_offices: Counter[str] = field(default_factory=Counter)
    _of_names: Counter[str] = field(default_factory=Counter)
    _actor: str | None = None
    _is_counted: bool = False

    def add(self, named: Named) -> None:
        """Note what one place states."""
        self.names.setdefault(named.name)
        if named.rank:
            self.ranks.setdefault(named.rank)
        office = named.office
        if office is not None:
            self.offices.append(office)
            self.titles.setdefault(office.title)
            if office.standing == "current":
                self.current.setdefault(office.title)
            if office.actor_code:
                self._of_offices[office.actor_code] += 1
                self._told.add((office.actor_code, office.title))
            elif office.standing == "current":
                self._own.setdefault(office.title)
        if named.actor_code:
            self._of_names[named.actor_code] += 1
        self._is_counted = False

    @property
    def actor(self) -> str | None:
        """The actor stated most often; no organisation where a title held is one that it does not have."""
        if not self._is_counted:
            self._actor, self._is_counted = self._most_stated(), True
        return self._actor

    def _most_stated(self) -> str | None:
        stated = Counter(self._of_offices)
        stated.update(self._of_names)
        for actor in [one for one in stated if self._lacks_one(one)] if self._own else ():
            if kind_of_actor(actor) == "organization":
                del stated[actor]
        return stated.most_common(1)[0][0] if stated else None

    def _lacks_one(self, actor: str) -> bool:
        """Whether an actor is known to have no such office as one held, and is nowhere told with it."""
        return any(absent(actor, title) and (actor, title) not in self._told for title in self._own)
