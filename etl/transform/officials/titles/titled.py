"""People beside their offices: a title before a name, after it, or both."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.allegiance.told_service import with_service
from etl.transform.officials.names import Named, are_deputies, name_at, text_of
from etl.transform.officials.titles.delegations_in_turn import heads_in_turn
from etl.transform.officials.titles.elliptic_titles import elliptic_titles
from etl.transform.officials.titles.holders_in_turn import holders_in_turn
from etl.transform.officials.titles.joined_titles import merge_offices
from etl.transform.officials.titles.offices import Office, is_of_rebels, offices_in
from etl.transform.officials.titles.panels import chairmen_told
from etl.transform.officials.titles.relative_titles import relative_titles
from etl.transform.officials.titles.rows import listed, listed_before
from etl.transform.officials.titles.titles_after_names import POSTNOMINALS, named_before_title, with_apposed
from etl.transform.officials.titles.titles_before_names import named_after_title
from etl.transform.officials.titles.titles_in_turn import titles_behind, titles_in_front, told_by_country
from etl.transform.officials.units.title_words import RANK, honorifics, listed_heads
from etl.transform.officials.units.units import Unit


def named_in(units: list[Unit], text: str) -> tuple[list[Named], list[Office]]:
    """Find the people named beside an office or rank, and the offices that stand without a name.

    Returns:
        The named people in the order of the text, and the bare offices ("the Iraqi defence minister").
    """
    offices = [one for one in merge_offices(offices_in(units), units) if not is_of_rebels(units, one)]
    offices = told_by_country(units, offices)
    found: list[Named] = []
    bare: list[Office] = []
    used: set[int] = set()
    behind = titles_behind(units, offices)
    in_front = titles_in_front(units, offices)
    for number, office in enumerate(offices):
        if number in used:
            continue
        in_turn = holders_in_turn(units, text, offices, number)
        if in_turn:
            used.update(range(number, number + len(in_turn)))
            found.extend(in_turn)
            continue
        people = listed(units, text, office) if office.plural else []
        if office.counterpart and not office.stated and any(_is_unknown(one.office) for one in people):
            people = []
        if not people and office.plural:
            people = listed_before(units, text, office)
        if not people and not office.plural and number not in behind:
            people = named_after_title(units, text, office, number in in_front)
        if people:
            if number + 1 not in in_front:
                people = [with_apposed(units, offices, number, person, used) for person in people]
            found.extend(person for person in people if not _overlaps(found, person))
            continue
        apposed = named_before_title(units, text, office, found)
        if apposed is not None:
            is_seat = units[office.head].text in POSTNOMINALS  # "X Y MP, Minister for Foreign Affairs of Z"
            found.append(with_apposed(units, offices, number, apposed, used) if is_seat else apposed)
        elif units[office.head].low in listed_heads():
            bare.append(office)
    found.extend(person for person in relative_titles(units, text, found) if not _overlaps(found, person))
    found.extend(person for person in chairmen_told(units, text) if not _overlaps(found, person))
    found.extend(elliptic_titles(units, text, found, offices))
    found.extend(person for person in _ranked(units, text) if not _overlaps(found, person))
    found = [with_service(units, person) for person in heads_in_turn(units, text, found)]
    return _shared_actors(units, sorted(found, key=lambda person: person.first)), bare


def _is_unknown(office: Office | None) -> bool:
    """Whether a counterpart's title tells no country, and is not of that of somebody before: "his predecessors"."""
    return office is not None and not (office.stated or office.fellow)


def _shared_actors(units: list[Unit], found: list[Named]) -> list[Named]:
    """Note in "Pakistani Foreign Minister X and Defence Minister Y" that Y may serve the country of X."""
    for k in range(1, len(found)):
        before, person = found[k - 1], found[k]
        office = person.office
        if office is None or office.stated or office.article or before.office is None or not before.office.stated:
            continue
        if are_deputies(before, person):
            continue
        gap = units[before.phrase_last : office.first]
        if person.first >= office.last and 0 < len(gap) <= 2 and all(unit.cls in {",", "&"} for unit in gap):
            found[k] = replace(person, near_actor=before.office.actor_code)
    return found


def _overlaps(found: list[Named], person: Named) -> bool:
    return any(person.first < other.last and other.first < person.last for other in found)


def _ranked(units: list[Unit], text: str) -> list[Named]:
    """Names after an honorific or a rank alone: "Mr Sarkozy", "General Bajwa", "Lt Gen De Silva"."""
    found = []
    for i, unit in enumerate(units):
        if unit.cls != "R" or (i and units[i - 1].cls == "R"):
            continue
        end = next((k for k in range(i, len(units)) if units[k].cls != "R"), len(units))
        is_apposed = not unit.capital and end < len(units) and units[end].cls == ","  # "the Malian colonel, X Y"
        spot = name_at(units, end + 1, titled=False) if is_apposed else name_at(units, i, titled=True)
        if spot is None:
            continue
        ranks = [u.low for u in units[i : spot[0]] if u.cls == "R" and honorifics().get(u.low) == RANK]
        rank = next(iter(ranks), None) if unit.capital else " ".join(ranks) or None  # "the Peruvian major general X"
        actor = units[i - 1].actor if i else None
        if actor is None and i > 1 and units[i - 1].cls == "P":
            actor = units[i - 2].actor
        if (
            actor is None
            and i > 2
            and units[i - 1].cls == ","
            and units[i - 2].cls == "a"
            and units[i - 3].low == "the"
        ):
            actor = units[i - 2].actor  # "the Dane, General X Y,"
        found.append(
            Named(spot[0], spot[1], i, spot[1], text_of(units, *spot, text), rank=rank,
                  honorific=True, rule="rank before name" if ranks else "honorific",
                  actor_code=actor.actor_code if actor else None)
        )  # fmt: skip
    return found
