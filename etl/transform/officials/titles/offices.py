"""Offices: the title phrases in a row of units, and whom they serve."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from etl.facts import Standing
from etl.transform.gazetteer import ActorMatch, is_organization, kind_of_actor
from etl.transform.officials.titles.body_titles import body_before, organisation_before
from etl.transform.officials.titles.colleagues import past_origin
from etl.transform.officials.titles.owned_by_bodies import owning_body
from etl.transform.officials.titles.private_bodies import is_of_private_body
from etl.transform.officials.titles.regions import (
    past_region,
    province_after,
    province_before,
    province_behind,
    region_after,
    region_before,
)
from etl.transform.officials.titles.stations import past_station
from etl.transform.officials.titles.title_beginnings import before_title, title_start
from etl.transform.officials.titles.title_endings import IN_TURN, behind_title, organization_led, title_end
from etl.transform.officials.units.title_words import REGIONAL, SENT
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import words

# Heads whose holder a country sends to an organisation: "Britain's U.N. ambassador" serves Britain.
DELEGATE = re.compile(
    r"ambassador|envoy|representative|delegate|head of mission|diplomat|mediator|negotiator|facilitator"
)
# Modifiers that tell the rank and not the field: "Under Secretary", "State Minister"; a field can still follow "for".
RANKS = words("office_ranks")
HEADS = frozenset(
    {
        "president",
        "ruler",
        "crown prince",
        "minister-president",
        "minister president",
        "prime minister",
        "leader",
        "sheikh",
    }
)
"""Titles of those who head countries, and some of whom only a part of one: "the ruler of Dubai"."""
COMMANDS = frozenset({"commander", "chief", "head", "chief of staff", "commander-in-chief"})
FORCES = frozenset({"army", "navy", "military", "forces"})
OWNED = 3  # units of "WHO's Chilean" before a title
FELLOWS = frozenset({"predecessor", "successor"})
COLLEAGUE = re.compile(r"(?i)(?P<before>.*\b)?(?:colleague|counterpart)s?(?: for (?P<behind>.+))?")
NO_FIELDS = words("no_fields")
REBELS = words("rebels")


@dataclass(frozen=True, slots=True)
class Office:
    """A title in the text: units `first` to `last` (exclusive), the actor it names, and how it stands."""

    first: int
    last: int
    head: int
    title_first: int
    title: str
    actor_code: str | None = None
    standing: Standing = "current"
    plural: bool = False
    counterpart: bool = False
    article: bool = False  # "the", "a" or a possessor stands before it
    owner: bool = False  # "his", "her", "its", "their" stands before it
    weak: bool = False
    visiting: bool = False
    actors: tuple[str, ...] = ()  # of a plural: the actors in order
    elsewhere: bool = False  # told in another place than the name of its holder, so that its units are not the name's

    @property
    def stated(self) -> bool:
        """Whether the text itself says whom the office serves."""
        return self.actor_code is not None

    @property
    def field(self) -> str:
        """The portfolio of a colleague: "Defence" of "his Defence colleague", or "for Defence"; "" for none."""
        told = COLLEAGUE.fullmatch(self.title) if self.counterpart else None
        words = (told["behind"] or told["before"] or "").strip() if told is not None else ""
        return words if words and not (set(words.lower().split()) <= NO_FIELDS) else ""

    @property
    def fellow(self) -> bool:
        """Whether one told by another's office is of the same country: "his successor", "his Defence colleague"."""
        is_colleague = self.owner and not self.stated and "colleague" in self.title.lower().split()
        return self.counterpart and (self.title.lower() in FELLOWS or bool(is_colleague and self.field))


def offices_in(units: list[Unit]) -> list[Office]:
    """Find every title, left to right, none inside another."""
    found: list[Office] = []
    taken = 0
    for i, unit in enumerate(units):
        if unit.cls in {"H", "L", "C"} and i >= taken:
            office = _office_at(units, i, taken)
            if office.counterpart and office.weak and not office.stated:
                continue  # "a neighbour, Jane Doe": of a street and not of a country
            if is_of_private_body(units, i, office.title_first):
                taken = office.last
                continue
            lord = found[-1] if found and is_lord(units, found[-1]) and found[-1].last + 1 == office.first else None
            if lord is not None:
                office = replace(office, first=lord.first, actor_code=lord.actor_code, article=True, owner=True)
            found.append(office)
            taken = office.last
    return found


def is_of_rebels(units: list[Unit], office: Office) -> bool:
    """Whether a title is one of those who fight a state: "rebel commander", "a spokesman for the guerrillas"."""
    if office.stated:
        return False
    if any(unit.low in REBELS and unit.cls != "N" for unit in units[max(0, office.title_first - 1) : office.head]):
        return True
    k = office.head + 1
    if k >= len(units) or units[k].cls != "o":
        return False
    k += 1 + (k + 1 < len(units) and units[k + 1].cls == "d")
    is_owner = k + 1 < len(units) and units[k + 1].cls == "P"  # "the head of the rebels' council"
    return k < len(units) and units[k].low in REBELS and not is_owner


def is_lord(units: list[Unit], office: Office) -> bool:
    """Whether an office is named as the one that another serves: "the Egyptian President's political adviser"."""
    k = office.last
    if office.plural or k >= len(units) or units[k].cls != "P":
        return False
    k += 1
    while k < len(units) and units[k].cls in {"M", "m", "S"}:
        k += 1
    return k < len(units) and units[k].cls in {"H", "L"}


def is_lord_of(units: list[Unit], sent: Office, office: Office) -> bool:
    """Whether a title is that of the one who sends another: "an envoy of UN Secretary-General Jane Roe"."""
    named = office.last < len(units) and units[office.last].cls in {"N", "I", "R", "p"}
    link = next((unit.low for unit in reversed(units[sent.head : sent.last]) if unit.cls in {"o", "t"}), "of")
    is_sent = SENT.search(units[sent.head].low) is not None and units[sent.last - 1].actor is not None
    return named and is_sent and (link == "of" or units[office.head].low != "ambassador")


def _past_rest(units: list[Unit], head: int, last: int) -> int:
    """Where a title ends that tells a region without a name or no portfolio: "governor of the northern province"."""
    if [unit.low for unit in units[last : last + 2]] == ["without", "portfolio"]:
        return last + 2
    return past_region(units, last) if REGIONAL.search(units[head].low) else last


def _office_at(units: list[Unit], head: int, floor: int) -> Office:
    first = title_start(units, head, floor)
    last = title_end(units, head, any(unit.low not in RANKS for unit in units[first:head]))
    title_first = first
    plural = units[head].cls == "L" or (units[head].cls == "C" and units[head].low.endswith("s"))
    actors, standing, first, article, owner = before_title(
        units, first, floor, plural, DELEGATE.search(units[head].low) is not None
    )
    holder = owning_body(units, title_first, floor) if not actors else None
    if holder is not None:
        actors, first, article, owner = [holder.actor_code], holder.first, True, False
    before = units[title_first - 1] if title_first > first else None
    title_first -= before is not None and _is_institution(before) and kind_of_actor(actors[0]) == "country"
    if owner and any(unit.low == "party" for unit in units[first:title_first]):
        title_first = first + (units[first].cls == "d")
    if any(unit.low in {"elect", "designate"} for unit in units[head + 1 : last]):
        standing = "elect"
    first, region, last = (first, None, last) if actors else _region(units, head, first, last, floor)
    end = last
    if not actors:
        last, end, actors = behind_title(units, head, last)
    elif (body := _body_of_foreigner(units, title_first, head, last)) is not None:
        actors = [body]
    elif units[head].cls == "C":
        end = past_origin(units, last)
    if region is not None:
        actors, title_first = [region], first
    elif (further := _past_rest(units, head, max(last, end))) > max(last, end):
        last = end = further
    if [unit.low for unit in units[last : last + 3]] in (["at", "the", "time"], ["at", "that", "time"]):
        standing = "former"
    if actors and not plural and (is_organization(actors[0]) or units[head].low in COMMANDS):
        last = past_station(units, last)
    title = _title(units, title_first, last, tuple(actors))
    province = province_before(units, title_first) or province_behind(units, head, max(last, end))
    title, actors = _told_before(units, first, title, actors, province)
    title = title if holder is None else holder.with_name(title)
    if owner and title.lower() in COMMANDS and (force := _force(units, first, title_first)):
        title = f"{title} of the {force}"
    return Office(
        first=first,
        last=max(last, end),
        head=head,
        title_first=title_first,
        title=title,
        actor_code=actors[0] if actors else None,
        standing=standing,
        plural=plural,
        counterpart=units[head].cls == "C",
        article=article,
        owner=owner,
        weak=units[head].weak,
        visiting=any(unit.low == "visiting" for unit in units[first:title_first]),
        actors=tuple(actors),
    )


def _is_institution(unit: Unit) -> bool:
    """Whether a unit is an institution of its own name, which the title keeps: "Pentagon spokesman"."""
    actor = unit.actor
    return actor is not None and (actor.kind == "institution" or (actor.kind == "metonym" and " " not in unit.text))


def _body_of_foreigner(units: list[Unit], first: int, head: int, last: int) -> str | None:
    """The organisation served where the holder's own country is told: "the Norwegian UN envoy for Syria"."""
    is_owned = first >= OWNED and units[first - 2].cls == "P" and units[head].low not in IN_TURN
    if is_owned and (owner := units[first - OWNED].actor) is not None:
        return _organization(owner)  # "WHO's Chilean chief"
    if not DELEGATE.search(units[head].low):
        return organization_led(units, head, last)
    has_errand = first > 0 and head + 1 < last and units[head + 1].low == "for"
    return _organization(units[first - 1].actor) if has_errand else None


def _organization(actor: ActorMatch | None) -> str | None:
    return actor.actor_code if actor is not None and is_organization(actor.actor_code) else None


def _region(units: list[Unit], head: int, first: int, last: int, floor: int) -> tuple[int, str | None, int]:
    """Where a title begins that tells a part of a country, the country, and where it ends: "the ruler of Dubai"."""
    region = None
    if REGIONAL.search(units[head].low):
        first, region = region_before(units, first, floor)
        opens = head + 1 if [unit.cls for unit in units[head + 2 : head + 3]] == ["S"] else last  # "of New South Wales"
        behind = region_after(units, opens) if region is None else None
    else:
        behind = province_after(units, last) if units[head].low in HEADS else None
    return (first, behind[1], behind[2]) if behind is not None else (first, region, last)


def _force(units: list[Unit], first: int, title_first: int) -> str:
    """The force whose commander a title tells: "army" of "the army's commander"; "" for none."""
    run = [unit.low for unit in units[first:title_first] if unit.cls not in {"d", "P"} and unit.actor is None]
    return " ".join(run) if run and run[-1] in FORCES else ""


def _told_before(
    units: list[Unit], first: int, title: str, actors: list[str], province: tuple[str, str] | None
) -> tuple[str, list[str]]:
    """A title with the province or body told beside it ("Puntland's president", "the Senate … its speaker")."""
    if province is not None and actors in ([], [province[1]]):
        return f"{title} of {province[0]}", [province[1]]
    body = body_before(units, first, title) if not actors else None
    if body is None:
        owner = organisation_before(units, first) if not actors else None
        return title, actors if owner is None else [owner]
    return f"{title} of the {body.name}", [body.actor_code] if body.actor_code is not None else []


def _title(units: list[Unit], first: int, last: int, served: tuple[str, ...]) -> str:
    """The title's words as the text spells them, without the countries served and the articles before them."""
    spelled: list[str] = []
    for k in range(first, last):
        unit = units[k]
        served_here = unit.actor is not None and unit.actor.actor_code in served and k > first
        if served_here and unit.actor is not None and unit.actor.kind not in {"institution", "capital"}:
            continue
        if unit.cls == "P":
            if not (units[k - 1].actor and units[k - 1].actor.actor_code in served) and spelled:  # type: ignore[union-attr]
                spelled[-1] += unit.text
        elif unit.cls == "," and spelled:
            spelled[-1] += ","
        else:
            spelled.append(unit.text)
    title = re.sub(r"\s+", " ", " ".join(spelled)).replace(" - ", "-").strip(" ,")
    title = re.sub(r"\b(?:of|for)(?: [Tt]he)? (?=(?:of|for|to|in|on) )", "", title)
    title = re.sub(r"\b(of|for|to|in)( the)? (?:,|and|&)(?: the)?(?= |$)", r"\1\2", title)  # "of A and the B services"
    return re.sub(r"(,| and| &| (of|for|to|in)( [Tt]he)?)+$", "", title)
