"""Several people behind one title: "the presidents of A and B, X Y and Z W"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.names import Named, land_after, name_at, name_ending, text_of
from etl.transform.officials.titles.lands_in_turn import lands_in_turn
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.regions import region_after
from etl.transform.officials.units.plurals import singular
from etl.transform.officials.units.title_words import REGIONAL
from etl.transform.officials.units.units import Unit

COUNTED = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}  # words that count several people
LONGEST_BRACKET = 10  # units
POINTING = frozenset({"their", "two", "both", "three"})  # words of a title of countries told before
BEING = frozenset({"who", "are", "were", "both", "all", "then", "now", "respectively", "the", "two", "three"})
PLURAL_RANKS = frozenset({"messrs", "messrs.", "generals", "colonels", "admirals", "marshals", "drs", "drs."})
AT_THE_TIME = frozenset({"of the time", "at the time", "of the day"})
AMONG = 3  # units of ", among them"
CLAUSE = 12  # units from "where" to the title of those who are met there
COUNTRIES = frozenset({"countries", "nations", "states", "sides", "neighbours", "neighbors", "capitals"})


def listed(units: list[Unit], text: str, office: Office) -> list[Named]:
    """The names after a plural title: "the presidents of A and B, X Y and Z W", "Presidents X and Y"."""
    spots, lands, fields = _row(units, office)
    if not spots:
        spots, lands = _behind_lands(units, office.head + 1)
        spots, lands = (spots, lands) if spots else _with_lands(units, office)
        fields = [None] * len(spots)
    lands = lands_in_turn(units, spots) or lands
    office = _of_countries_before(units, office, len(spots))
    pair = len(spots) == 2 and not office.actors
    people = []
    for number, (first, last) in enumerate(spots):
        actor = lands[number] or (office.actors[number] if len(office.actors) == len(spots) else office.actor_code)
        field = f" of {fields[number]}" if fields[number] else ""
        single = replace(office, actor_code=actor, plural=False, title=singular(office.title) + field)
        is_apart = actor != office.actor_code and _is_one_of_many(units, office)
        start = office.first if number == 0 and first >= office.last and not is_apart else first
        people.append(
            Named(
                first, last, start, last, text_of(units, first, last, text), single,
                rule="plural title, names", row=number if pair and not actor else None,
            )
        )  # fmt: skip
    return people


def _is_one_of_many(units: list[Unit], office: Office) -> bool:
    """Whether names behind a title are only some of its holders: "EU energy ministers, including Spain's X Y"."""
    opening = [unit.low for unit in units[office.last : office.last + AMONG] if unit.cls != ","]
    return opening[:1] == ["including"] or opening[:2] == ["among", "them"]


def _of_countries_before(units: list[Unit], office: Office, count: int) -> Office:
    """The title with the countries it points back to: "Peru and Chile …; their presidents, X Y and Z W"."""
    opening = {unit.low for unit in units[office.first : office.head]}
    points_back = opening & POINTING or _past_countries(units, office.last) > office.last
    points_back = points_back or (office.counterpart and office.owner)  # "in Peru and Chile with his counterparts"
    if count < 2 or office.actors or office.actor_code:
        return office
    countries = countries_before(units, office.first, count) if points_back else _visited(units, office.first, count)
    return replace(office, actors=countries) if countries else office


def _visited(units: list[Unit], end: int, count: int) -> tuple[str, ...]:
    """The row of so many countries right before a "where" ahead: "flew to A and B, where he saw Presidents X and Y"."""
    where = next((k for k in range(end - 1, max(0, end - CLAUSE), -1) if units[k].low == "where"), None)
    if where is None or not any(units[k].actor is not None for k in range(max(0, where - 2), where)):
        return ()
    return countries_before(units, where, count)


def countries_before(units: Sequence[Unit], end: int, count: int) -> tuple[str, ...]:
    """The nearest row of so many countries that is told before a unit; nothing if there is none."""
    run: list[str] = []
    for k in range(end - 1, -1, -1):
        actor = units[k].actor
        if actor is not None and kind_of_actor(actor.actor_code) == "country":
            run.insert(0, actor.actor_code)
        elif units[k].cls not in {",", "&", "d"}:
            if len(run) == len(set(run)) == count:
                break
            run = []
    return tuple(run) if len(run) == len(set(run)) == count else ()


def _row(units: list[Unit], office: Office) -> tuple[list[tuple[int, int]], list[str | None], list[str | None]]:
    """Two or more names right after the title, or one after "led by", and the countries or fields behind them."""
    j = _past_countries(units, office.last)
    titled, fewest = j == office.last, 2
    if j < len(units) and (units[j].cls == "," or units[j].text in {"—", "–", "-", ":"}):
        j, titled = j + 1, False
    j += j < len(units) and units[j].low in PLURAL_RANKS
    opening = " ".join(unit.low for unit in units[j : j + 2])
    if opening in {"led by", "among them", "headed by"} or opening.startswith(("including ", "namely ")):
        j, fewest = j + len(opening.split()) - opening.startswith(("including ", "namely ")), 1
    spots: list[tuple[int, int]] = []
    lands: list[str | None] = []
    fields: list[str | None] = []
    while j < len(units) and not 1 < len(office.actors) == len(spots):
        is_next = bool(spots) and office.stated
        if spots and [unit.low for unit in units[j : j + 3]] == ["the", "host", ","]:
            j += 3  # "…, X of Kyrgyzstan, and the host, Y"
        before, j = _land_before(units, j, is_next, is_next and len(office.actors) < 2)
        spot = name_at(units, j, titled=titled or _town_named(units, j, spots) or _is_surname(units, j))
        if spot is None:
            break
        spots.append(spot)
        land, j = (before, spot[1]) if before is not None else _land_behind(units, spot[1], office.stated)
        field = None
        if land is None:
            land, field, j = _in_brackets(units, j)
        if land is None and REGIONAL.search(units[office.head].low):
            land, j = _region_behind(units, j)
        lands.append(land)
        fields.append(field)
        while j < len(units) and units[j].cls in {",", "&"}:
            j += 1
        if units[j - 1].cls not in {",", "&"}:
            break
    if [unit.low for unit in units[j : j + 2]] in (["among", "them"], ["included"], ["among", "others"]):
        fewest = 1
    return (spots, lands, fields) if len(spots) >= fewest else ([], [], [])


def _land_behind(units: list[Unit], j: int, stated: bool) -> tuple[str | None, int]:
    """The country behind one of the names, and where it ends: "X of Chile", "X, of Chile, and Y, of Peru"."""
    land, k = land_after(units, j)
    if land is None and not stated and j + 1 < len(units) and units[j].low == "for" and units[j + 1].cls == "A":
        return units[j + 1].actor.actor_code, j + 2  # type: ignore[union-attr]  # "X for Rome and Y for Paris"
    if land is None and not stated and j + 2 < len(units) and units[j].cls == "," and units[j + 1].low == "of":
        actor = units[j + 2].actor
        return (actor.actor_code, j + 3) if actor is not None else (None, k)
    return land, k


def _region_behind(units: list[Unit], j: int) -> tuple[str | None, int]:
    """The country of the region behind one of the names, and where that ends: "the governors X of Batken and Y of"."""
    if (region := region_after(units, j)) is not None:
        return region[1], region[2]
    is_told = j + 1 < len(units) and units[j].low == "of" and units[j + 1].cls == "N" and units[j + 1].capital
    return None, j + 2 * is_told


def _land_before(units: list[Unit], j: int, is_next: bool, is_alone: bool) -> tuple[str | None, int]:
    """The country before one of the names, and where the name begins: "X, Y and Angola's Z", "X, of Burma, Y".

    Where the title names but one country, the others may follow without "of": "the premiers of India, X, and Burma, Y".
    """
    of = is_next and units[j].low == "of"
    k = j + of
    closing = {","} if of else {"P", ","} if is_alone else {"P"}
    if k + 1 >= len(units) or units[k].actor is None or units[k + 1].cls not in closing:
        return None, j
    return units[k].actor.actor_code, k + 2  # type: ignore[union-attr]


def _in_brackets(units: list[Unit], j: int) -> tuple[str | None, str | None, int]:
    """The country or the field in brackets after a name, and where they end: "X (Chile)", "X (Foreign Affairs)"."""
    if j + 2 >= len(units) or units[j].text != "(":
        return None, None, j
    last = next((k for k in range(j + 1, min(len(units), j + LONGEST_BRACKET)) if units[k].text == ")"), 0)
    inside = units[j + 1 : last]
    if not inside:
        return None, None, j
    if inside[0].actor is not None and len(inside) == 1:
        return inside[0].actor.actor_code, None, last + 1
    is_field = all(unit.cls in {"M", "m", "&", ",", "d", "o"} for unit in inside)
    return None, " ".join(unit.text for unit in inside) if is_field else None, last + 1


def _past_countries(units: list[Unit], j: int) -> int:
    """Pass over "of the two countries" or "of the time" after a plural title."""
    if " ".join(unit.low for unit in units[j : j + 3]) in AT_THE_TIME:
        return j + 3
    k = j
    while k < len(units) and units[k].low in {"of", "the", "both", "two", "three", "four"}:
        k += 1
    return k + 1 if k < len(units) and units[k].low in COUNTRIES else j


def _is_surname(units: list[Unit], j: int) -> bool:
    """Whether a word for a thing is somebody's first word of the name: "the ministers, Kenji Mori and Park Jin"."""
    return units[j].cls == "T" and units[j].capital and j + 1 < len(units) and units[j + 1].cls == "N"


def _town_named(units: list[Unit], j: int, spots: list[tuple[int, int]]) -> bool:
    """Whether the next in a row of names begins like a capital: "X Y and Santiago Z"."""
    return bool(spots) and j < len(units) and units[j].cls == "A"


def _behind_lands(units: list[Unit], j: int) -> tuple[list[tuple[int, int]], list[str | None]]:
    """The names each behind its country: "peers in Mali, X, and Chad, Y", "premiers of Mali (X) and Chad (Y)"."""
    spots: list[tuple[int, int]] = []
    lands: list[str | None] = []
    while j < len(units):
        while j < len(units) and (units[j].cls in {",", "&", "d"} or units[j].low in {"of", "in", "from", "for"}):
            j += 1
        actor = units[j].actor if j + 2 < len(units) and units[j].cls == "A" else None
        is_next = actor is not None and (units[j + 1].cls == "," or units[j + 1].text == "(")
        spot = name_at(units, j + 2, titled=False) if is_next else None
        if actor is None or spot is None:
            break
        spots.append(spot)
        lands.append(actor.actor_code)
        j = spot[1] + (spot[1] < len(units) and units[spot[1]].text == ")")
    return (spots, lands) if len(spots) > 1 else ([], [])


def _with_lands(units: list[Unit], office: Office) -> tuple[list[tuple[int, int]], list[str | None]]:
    """The names with a country behind them in the rest of the sentence: "…: X Y of A, the host; Z W of B"."""
    spots: list[tuple[int, int]] = []
    lands: list[str | None] = []
    j = office.last
    while j < len(units) and units[j].text not in {".", "!", "?"} and units[j].cls not in {"H", "L"}:
        spot = name_at(units, j, titled=False) if units[j].cls in {"N", "I"} else None
        if spot is None:
            j += 1
            continue
        land, j = land_after(units, spot[1])
        if land is not None:
            spots.append(spot)
            lands.append(land)
    return spots, lands


def listed_before(units: list[Unit], text: str, office: Office) -> list[Named]:
    """The names before a plural title: "X Y and Z W, their Australian counterparts", "X Y and Z W, who are judges"."""
    end = office.first if office.counterpart else _apposed_from(units, office)
    spots: list[tuple[int, int]] = []
    lands: list[str | None] = []
    while end > 0 and units[end - 1].cls in {",", "&"}:
        while end > 0 and units[end - 1].cls in {",", "&"}:
            end -= 1
        spot = name_ending(units, end)
        if spot is None:
            break
        if spot[0] > 1 and units[spot[0] - 1].text == "He" and units[spot[0] - 2].cls in {",", "&"}:
            spot = spot[0] - 1, spot[1]  # a surname, no pronoun
        spots.insert(0, spot)
        end = spot[0]
        is_theirs = end > 1 and units[end - 1].cls == "P" and units[end - 2].actor is not None
        lands.insert(0, units[end - 2].actor.actor_code if is_theirs else None)  # type: ignore[union-attr]
        end -= 2 * is_theirs  # "Thailand's X and Cambodia's Y, both prime ministers"
    if len(spots) < 2:
        return []
    single = replace(office, plural=False, title=singular(office.title))
    each = office.actors if len(office.actors) == len(spots) else (office.actor_code,) * len(spots)
    each = tuple(land or actor for land, actor in zip(lands, each, strict=True))
    rule = "names, plural counterparts" if office.counterpart else "names, plural title"
    return [
        Named(
            first, last, first, last, text_of(units, first, last, text), replace(single, actor_code=actor), rule=rule
        )
        for (first, last), actor in zip(spots, each, strict=True)
    ]  # fmt: skip


def _apposed_from(units: list[Unit], office: Office) -> int:
    """The comma after which a plural title tells what those before it are, and right behind it; 0 for none."""
    start = office.first
    while start > 0 and units[start - 1].low in BEING:
        start -= 1
    is_told = any(unit.low in {"who", "both", "all"} for unit in units[start : office.head])
    end = _past_countries(units, office.last)
    is_closed = end > office.last or end >= len(units) or units[end].cls in {",", "."} or units[end].low == "to"
    return start if start > 0 and units[start - 1].cls == "," and (is_told or is_closed) else 0
