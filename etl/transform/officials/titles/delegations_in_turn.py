"""The heads of delegations told in the order of their countries: "delegations from Peru and Chile, led by X and Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.names import Named, name_at, text_of
from etl.transform.officials.units.units import Unit

DELEGATIONS = frozenset({"delegations", "teams", "missions", "contingents", "delegates", "negotiators"})
LED = frozenset({"led", "headed"})
BEING = frozenset({"were", "are", "both", "being", "will", "be"})
FROM = frozenset({"from", "of"})
BEFORE = 5  # units between the last adjective and its delegations: "Chilean government | delegations"
JOINT = 2  # units between two countries or two heads: a comma and "and"
RULE = "heads of delegations in turn"


def heads_in_turn(units: list[Unit], text: str, found: list[Named]) -> list[Named]:
    """Return the people named in a paragraph, those who lead delegations with the country that is theirs by order."""
    for k, unit in enumerate(units):
        if unit.low not in DELEGATIONS:
            continue
        countries, j = _behind(units, k + 1)
        countries = countries or _before(units, k)
        first = _past_led(units, j)
        if first is None or len(countries) < JOINT or len(set(countries)) < len(countries):
            continue
        heads = list(_heads(units, text, found, first))
        if len(heads) == len(countries):
            found = [one for one in found if all(one.first != head.first for head in heads)]
            found += [_of_country(head, code) for head, code in zip(heads, countries, strict=True)]
    return sorted(found, key=lambda one: one.first)


def _of_country(head: Named, code: str) -> Named:
    """The head of a delegation with the country that the order tells, unless his own words tell another."""
    if head.office is None:
        return replace(head, actor_code=head.actor_code or code)
    return head if head.office.stated else replace(head, office=replace(head.office, actor_code=code))


def _behind(units: Sequence[Unit], k: int) -> tuple[list[str], int]:
    """The countries behind "delegations from", and where they end."""
    if k >= len(units) or units[k].low not in FROM:
        return [], k
    codes: list[str] = []
    j = k + 1
    while j < len(units) and (units[j].cls in {",", "&", "d"} or units[j].actor is not None):
        actor = units[j].actor
        if units[j].cls == "," and j + 1 < len(units) and units[j + 1].low in LED:
            break
        if actor is not None and units[j].cls == "A" and kind_of_actor(actor.actor_code) == "country":
            codes.append(actor.actor_code)
        j += 1
    return codes, j


def _before(units: Sequence[Unit], k: int) -> list[str]:
    """The countries told by adjectives before "delegations"."""
    codes: list[str] = []
    j = k - 1
    while j >= 0 and k - j <= BEFORE and units[j].cls in {"m", "M", "n"}:
        j -= 1
    while j >= 0 and (units[j].cls in {",", "&"} or (units[j].cls == "a" and units[j].actor is not None)):
        actor = units[j].actor
        if actor is not None:
            codes.insert(0, actor.actor_code)
        j -= 1
    return codes


def _past_led(units: Sequence[Unit], j: int) -> int | None:
    """Where the names begin behind ", led by" and "were respectively headed by"; None where nobody is told so."""
    while j < len(units) and (units[j].cls == "," or units[j].low in BEING | {"respectively"}):
        j += 1
    run = [unit.low for unit in units[j : j + 3]]
    if not run or run[0] not in LED:
        return None
    by = j + 1 + (run[1:2] == ["respectively"])
    return by + 1 if by < len(units) and units[by].low == "by" else None


def _heads(units: list[Unit], text: str, found: Sequence[Named], first: int) -> Iterator[Named]:
    """Those named one behind another from a unit on, with a comma, "and" or both between them."""
    j = first
    is_last = False
    while j < len(units):
        known = next((one for one in found if one.begin <= j + (units[j].cls == "d") and j <= one.first), None)
        spot = (known.first, known.last) if known is not None else name_at(units, j, titled=False)
        if spot is None:
            return
        end = known.end if known is not None else spot[1]
        yield known or Named(*spot, *spot, text_of(units, *spot, text), rule=RULE)
        if is_last:
            return
        joint = units[end : end + JOINT]
        is_last = any(unit.cls == "&" for unit in joint[: 2 if joint and joint[0].cls == "," else 1])
        size = next((n for n, unit in enumerate(joint) if unit.cls not in {",", "&"}), len(joint))
        if not size:
            return
        j = end + size
