"""Offices that another's tells: a counterpart's, a predecessor's, and that of one "Secretary" among several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.facts import OfficialReport
from etl.transform.officials.likened import is_aside, title_before
from etl.transform.officials.lines import Line, sentence_around
from etl.transform.officials.persons import Person, Place
from etl.transform.officials.titles.office_types import absent, office_type
from etl.transform.text.kinds import GUEST_OR_HOST

FAR = 1_000_000  # characters: whoever is named after a counterpart comes after all named before
DEPUTIES = {
    "head_of_state": "deputy_head_of_state",
    "head_of_government": "deputy_head_of_government",
    "foreign_minister": "deputy_minister",
    "defence_minister": "deputy_minister",
    "minister": "deputy_minister",
    "igo_head": "igo_official",
    "ambassador": "diplomat",
}  # what "his deputy" is, by the office of the one whom he serves
ALIKE = frozenset({"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "minister"})
"""Types of office whose holders receive one another."""
APART = 120  # characters within which a spokesperson's own counterpart is named
TELLING = frozenset({"said", "says", "told", "announced", "confirmed"})
KINGS = frozenset({"king", "emperor", "sultan", "grand duke"})
QUEENS = frozenset({"queen", "empress", "grand duchess"})
RANK = "ambassador"  # also a personal rank, kept beside an office
VAGUE = frozenset({RANK, "leader"})  # that tell less than whose counterpart somebody is


def one_secretary(people: list[Person], officials: list[OfficialReport]) -> list[OfficialReport]:
    """Of several called just "Secretary X", one is the foreign minister; the others head other departments."""
    chief = [
        p.number for p in people
        if officials[p.number].office_type == "foreign_minister"
        and any(office.title.lower() != "secretary" for office in p.offices)
    ]  # fmt: skip
    bare = [
        p.number for p in people
        if officials[p.number].office_type == "foreign_minister"
        and (officials[p.number].office_title or "").lower() == "secretary"
    ]  # fmt: skip
    same = {officials[n].actor_code for n in chief}
    keep = (
        None
        if any(officials[n].actor_code in same for n in bare)
        else max(bare, key=lambda n: len(people[n].places), default=None)
    )
    return [
        replace(official, office_type="minister") if n in bare and n != keep else official
        for n, official in enumerate(officials)
    ]


def counterparts(people: list[Person], officials: list[OfficialReport], lines: Sequence[Line]) -> list[OfficialReport]:
    """Give a "French counterpart" the office of the one whose counterpart he is: the person named just before.

    Of several ("X and Y, their Australian counterparts") each takes after one of the several named before.
    """
    done = list(officials)
    rows: dict[tuple[int, int], int] = {}  # (paragraph, unit of the title) → how many counterparts stand there so far
    for person, official in zip(people, officials, strict=True):
        if not person.offices or any(
            not office.counterpart and office.title.lower() not in VAGUE for office in person.offices
        ):
            continue
        place = next((one for one in person.places if one.named.office and one.named.office.counterpart), None)
        if place is None:
            continue
        office = place.named.office
        word = office.title.lower().split()[-1] if office is not None else ""
        if office is None or (word in GUEST_OR_HOST and not (word == "host" and office.owner)):
            continue
        row = rows.setdefault((place.paragraph, office.head), 0)
        rows[place.paragraph, office.head] += 1
        models = _named_before(people, person, place, done, lines, same=office.fellow)
        models = [*_opening_before(people, place, models, lines), *models] if office.fellow and lines else models
        title = title_before(lines, people, person, place) if word not in GUEST_OR_HOST and not office.fellow else None
        if word in GUEST_OR_HOST:
            models = [n for n in models[:1] if _receives_alike(people[n], place, done[n], official)]
        if office.field:
            done[person.number] = _of_field(official, office.field)
        elif title is not None and title.actor_code != (official.actor_code or ""):
            kind = office_type(title.title, official.actor_code)
            done[person.number] = replace(official, office_title=title.title, office_type=kind)
        elif models:
            several = place.named.rule == "names, plural counterparts" and len(models) > 1
            model = done[models[1 - row] if several and row < 2 else models[0]]
            done[person.number] = replace(
                official,
                office_title=model.office_title,
                office_type=model.office_type,
                actor_code=model.actor_code if office.fellow else official.actor_code,
                standing="former" if word == "predecessor" else official.standing,
            )
    return done


def _receives_alike(guest: Person, place: Place, office: OfficialReport, host: OfficialReport) -> bool:
    """Whether the host of somebody named before is told, who then has his like of office: "her host, Juan Rojas,"."""
    is_before = any(
        place.paragraph - 1 <= one.paragraph <= place.paragraph and one.first_char < place.first_char
        for one in guest.places
    )
    title, actor = office.office_title or "", host.actor_code
    is_king = actor is not None and office.office_type == "head_of_state" and not absent(actor, "king")
    is_theirs = actor is not None and not absent(actor, title) and not is_king
    is_alike = office.office_type in ALIKE and office.standing == "current"
    return is_before and is_alike and is_theirs and not place.named.honorific


def _of_field(official: OfficialReport, field: str) -> OfficialReport:
    """The report of a minister told as another's colleague by the portfolio: "his Defence colleague"."""
    title = f"{field} {'Minister' if field[0].isupper() else 'minister'}"
    return replace(official, office_title=title, office_type=office_type(title, official.actor_code))


def consorts(people: list[Person], officials: list[OfficialReport]) -> list[OfficialReport]:
    """Make the queen of a country whose king is named no head of state, unless she has a number: "Elizabeth II"."""
    kings = {
        (official.actor_code, official.standing)
        for person, official in zip(people, officials, strict=True)
        if _titles(person) & KINGS
    }
    return [
        replace(official, office_type="other")
        if _titles(person) and _titles(person) <= QUEENS
        and (official.actor_code, official.standing) in kings
        and not official.name.split()[-1].isupper()
        else official
        for person, official in zip(people, officials, strict=True)
    ]  # fmt: skip


def _titles(person: Person) -> frozenset[str]:
    return frozenset(office.title.lower() for office in person.offices)


def deputies(people: list[Person], officials: list[OfficialReport]) -> list[OfficialReport]:
    """Give "his deputy" the office that a deputy of the one named before has: of a premier that of a deputy premier."""
    done = list(officials)
    for person in people:
        place = next((one for one in person.places if one.named.office is not None), None)
        office = place.named.office if place is not None else None
        if place is None or office is None or not office.owner or office.title.lower() != "deputy":
            continue
        models = _named_before(people, person, place, done, (), same=True)
        kind = DEPUTIES.get(done[models[0]].office_type or "") if models else None
        if kind is not None and len(person.offices) == 1:
            done[person.number] = replace(done[person.number], office_type=kind)
    return done


def _named_before(
    people: list[Person], person: Person, first: Place, done: list[OfficialReport], lines: Sequence[Line], same: bool
) -> list[int]:
    """The officials with an office who are named before a counterpart, the nearest first; else the nearest after."""
    gaps: dict[int, int] = {}
    for other in people:
        for place in other.places:
            apart = first.first_char - place.first_char
            if other is person or (apart < 0 and place.paragraph != first.paragraph) or is_aside(lines, place, first):
                continue
            gap = apart if apart > 0 else FAR - apart
            gaps[other.number] = min(gap, gaps.get(other.number, gap))
    own = done[person.number].actor_code
    nearest = sorted(gaps, key=lambda n: gaps[n])
    return [
        n
        for k, n in enumerate(nearest)
        if done[n].office_type
        and (same or own is None or done[n].actor_code != own)
        and not (done[n].office_type == "spokesperson" and (k > 0 or gaps[n] > APART or _is_telling(lines, first)))
    ]


def _opening_before(people: list[Person], place: Place, models: list[int], lines: Sequence[Line]) -> list[int]:
    """Whose predecessor opens a sentence: that of whom the sentence before named first: "Doe met Roe. Her predecessor".

    Not of one whom he himself deals with: "Her predecessor met Roe".
    """
    units = lines[place.paragraph].units
    start, end = sentence_around(units, place.named.first)
    if not start or not (units[start].low in {"his", "her"} or place.named.phrase_first == start):
        return []
    first, last = sentence_around(units, start - 1)
    named: dict[int, int] = {}
    here: set[int] = set()
    for n in models:
        for one in people[n].places:
            if one.paragraph == place.paragraph and first <= one.named.first < last:
                named[n] = min(one.named.first, named.get(n, last))
            elif one.paragraph == place.paragraph and start <= one.named.first < end:
                here.add(n)
    return sorted((n for n in named if n not in here), key=lambda n: named[n])[:1]


def _is_telling(lines: Sequence[Line], place: Place) -> bool:
    """Whether a counterpart stands in what somebody says: "Doe said he would see his counterpart"."""
    if not lines:
        return False
    units = lines[place.paragraph].units
    start, _ = sentence_around(units, place.named.first)
    return any(unit.low in TELLING for unit in units[start : place.named.first])
