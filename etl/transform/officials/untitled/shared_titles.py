"""People told by country whose title is one of several told before: "Four presidents came. … Ghana's X Y spoke"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from etl.transform.officials.lines import Line
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.titles.office_types import absent, office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.plurals import singular
from etl.transform.officials.units.units import Unit
from etl.transform.officials.untitled.by_country import TOLD
from etl.transform.officials.untitled.linking import SINGLE
from etl.transform.officials.untitled.nearest_names import Bare

REACH = 1  # paragraphs from a title of several to its holders
NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve thirteen dozen both".split())
COUNT_REACH = 4  # units before a title in which its holders are counted
SHARED = SINGLE | {"ambassador", "minister"}  # types of office of which several are told by their countries alone
STATES = frozenset({"countries", "nations", "states", "neighbours", "neighbors", "capitals", "republics"})
RULE = "title of several, country told"


def shared_titles(
    lines: Sequence[Line],
    people: Sequence[Person],
    actors: Mapping[int, str | None],
    found: Sequence[Place],
    bare: Sequence[Bare],
) -> list[Place]:
    """Give those who have a country and no office the title of several that was told last before them.

    Args:
        people: those known to be officials, who hold what they hold.
        actors: whom each of them serves, by number.
        found: the places of people whom something else than a title made officials.
        bare: the titles that stand without a name.

    Returns:
        The places of `found`, some of them with an office.
    """
    held = {
        (own.actor_code or actors.get(person.number), office_type(own.title, own.actor_code))
        for person in people
        for own in person.offices
    }
    titles = [title for title in bare if _is_shared(lines[title.paragraph].units, title.office)]
    given = {}
    for place in found:
        title = _last_before(place, titles)
        if title is not None and _may_hold(place, title.office, held):
            given[place.first_char] = title
    groups = {title: [p for p in found if given.get(p.first_char) is title] for title in given.values()}
    sure = {title for title, places in groups.items() if _is_sure(lines[title.paragraph].units, title, places)}
    return [
        _with_office(place, title.office) if (title := given.get(place.first_char)) in sure and title else place
        for place in found
    ]  # fmt: skip


def _is_shared(units: Sequence[Unit], office: Office) -> bool:
    """Whether a plural title is one of which each country has one, or told with the number of its holders."""
    is_theirs = office.title_first > 0 and units[office.title_first - 1].low == "their"
    is_theirs = is_theirs or units[office.first].low == "their"
    if not office.plural or office.counterpart or (office.owner and not is_theirs):
        return False
    kind = office_type(singular(office.title), None)
    return kind in SHARED or (_is_counted(units, office) and kind != "legislator")


def _is_counted(units: Sequence[Unit], office: Office) -> bool:
    """Whether a number stands before a title, or in it before its countries: "the presidents of five countries"."""
    before = units[max(0, office.head - COUNT_REACH) : office.head]
    behind = units[office.head + 1 : office.head + 1 + COUNT_REACH]
    is_of_states = bool(behind) and behind[0].low == "of" and any(unit.low in STATES for unit in behind)
    return any(unit.low in NUMBERS for unit in [*before, *(behind if is_of_states else [])])


def _last_before(place: Place, titles: Sequence[Bare]) -> Bare | None:
    """The title of several that is told last before a name, near it."""
    near = (
        title for title in titles if title.first_char < place.first_char and place.paragraph - title.paragraph <= REACH
    )
    return max(near, key=lambda title: title.first_char, default=None)


def _may_hold(place: Place, office: Office, held: set[tuple[str | None, str]]) -> bool:
    """Whether somebody of a country and without an office may have a title that nobody else has there."""
    actor, title = place.named.actor_code, singular(office.title)
    if actor is None or place.named.office is not None or place.named.rank is not None:
        return False
    if (office.actors and actor not in office.actors) or absent(actor, title):
        return False
    return (actor, office_type(title, actor)) not in held


def _is_sure(units: Sequence[Unit], title: Bare, places: Sequence[Place]) -> bool:
    """Whether two of different countries follow a title, or one follows that is told of so many."""
    countries = {place.named.actor_code for place in places}
    return len(countries) > 1 or (_is_counted(units, title.office) and _is_told_alone(places))


def _is_told_alone(places: Sequence[Place]) -> bool:
    """Whether a name is told by its country right beside it: "Ghana's X Y"."""
    return any(place.named.rule != TOLD for place in places)


def _with_office(place: Place, office: Office) -> Place:
    title = singular(office.title)
    if office_type(title, None) == "other":  # "the presidents of Central America": each is president of his own
        title = title.partition(" of ")[0]
    own = replace(office, plural=False, title=title, actor_code=place.named.actor_code, actors=(), article=True)
    return replace(place, named=replace(place.named, office=own, rule=RULE))
