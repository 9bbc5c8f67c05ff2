"""Whom a person serves, told beside the name by no title: "Chile's X", "X, who represents Chile", "Chile sent X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from etl.transform.allegiance.delegation_heads import delegation_headed
from etl.transform.gazetteer import HOLY_SEE, kind_of_actor
from etl.transform.officials.names import Named, land_after, name_ending
from etl.transform.officials.side_led import led_in_turn, side_led
from etl.transform.officials.titles.office_types import heads_organization
from etl.transform.officials.units.title_words import SENT
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import SENTENCE_ENDS
from etl.transform.wordlists import table

PHRASES = {
    side: frozenset(row["phrase"] for row in table("service_cues") if row["side"] == side)
    for side in ("before", "after")
}
LONGEST = 5  # units of a phrase
REACH = 14  # units after a name in which it is told that its bearer led a delegation
LEADS = frozenset({"led", "leads", "headed", "heads", "chaired"})
SENT_BY = frozenset({"represented", "led", "headed", "attended", "chaired"})
"""What is done by one for each country, told once for them all."""
LONGEST_POST = 14  # units from a title to the organisation at which it is held
LONGEST_FIELD = 6  # units of "'s foreign affairs and trade ministry"
UNDER = "under"
"""What is told of a delegation and its head, and of many others besides."""
FEWEST = 3  # units before the name of the next who represents a country
PRELATES = frozenset({"cardinal", "archbishop", "monsignor", "bishop"})
POPES = frozenset({"pope", "pontiff", "holy father"})
DELEGATIONS = frozenset({"delegation", "team", "side", "delegations", "mission", "negotiators", "contingent"})
AUXILIARIES = frozenset({"has", "have", "had", "also", "today", "yesterday", "on", "monday", "tuesday", "wednesday",
                         "thursday", "friday", "saturday", "sunday", "will", "is", "be", "was", "which",
                         ","})  # fmt: skip


def with_service(units: Sequence[Unit], person: Named) -> Named:
    """The person with the actor that the words around the name tell, if no title does."""
    if person.actor_code is not None or (person.office is not None and person.office.stated):
        return person
    first, last = person.begin, person.end
    land, _ = land_after(list(units), person.last) if not _is_only_from(person) else (None, 0)
    actor = (
        led_in_turn(units, first)
        or _possessor(units, first)
        or _country(land)
        or represented(units, last)
        or sender(units, first)
    )
    actor = actor or _leader(units, last) or side_led(units, first, last) or delegation_headed(units, person)
    actor = actor or _land_apart(units, person) or delegate_of(units, first) or ministry_of(units, person.last)
    actor = actor or _prelate(units, person) or _principal(units, person) or _employer(units, person)
    actor = actor or _where_employed(units, person)
    return replace(person, actor_code=actor) if actor is not None else person


def _is_only_from(person: Named) -> bool:
    """Whether a country behind the name tells where somebody comes from: "its Secretary General, X of Chile"."""
    return person.office is not None and (bool(person.office.owner) or heads_organization(person.office.title))


def _prelate(units: Sequence[Unit], person: Named) -> str | None:
    """The Holy See, which a cardinal serves who is a secretary of state."""
    title = person.office.title.lower() if person.office is not None else ""
    is_prelate = any(unit.low in PRELATES for unit in units[person.phrase_first : person.first])
    before = units[person.phrase_first - 1].low if person.phrase_first else ""
    is_known = title.startswith("secretary of state") or (not title and _tells_of_holy_see(units, person))
    return HOLY_SEE if is_known and (is_prelate or before in PRELATES) else None


def _tells_of_holy_see(units: Sequence[Unit], person: Named) -> bool:
    """Whether the Pope's envoy is spoken of, or the Holy See in a prelate's sentence, and no see of his own follows."""
    if person.last + 1 < len(units) and units[person.last].low in {",", "of"} and units[person.last + 1].cls == "H":
        return False  # "Cardinal X, archbishop of Y"
    if any(unit.low in POPES and [one.cls for one in units[k + 1 : k + 2]] == ["P"] and _is_sent(units, k + 2)
           for k, unit in enumerate(units)):  # fmt: skip
        return True
    stops = [k for k, unit in enumerate(units) if unit.text in SENTENCE_ENDS]
    first = max((k + 1 for k in stops if k < person.first), default=0)
    last = min((k for k in stops if k >= person.last), default=len(units))
    return any(_actor(unit) == HOLY_SEE for unit in units[first:last])


def _is_sent(units: Sequence[Unit], k: int) -> bool:
    """Whether an envoy or one who stands in for somebody is told at a unit: "the Pope's peace envoy", "'s vicar"."""
    return any(unit.low == "vicar" or SENT.search(unit.low) is not None for unit in units[k : k + 3])


def _land_apart(units: Sequence[Unit], person: Named) -> str | None:
    """The country of "conference president X, of Chile,"."""
    k = person.last
    if person.office is None or k + 2 >= len(units) or units[k].cls != "," or units[k + 1].low != "of":
        return None
    k += 2 + (units[k + 2].cls == "d" and k + FEWEST < len(units))
    is_closed = k + 1 >= len(units) or units[k + 1].cls in {",", "."}
    return _country(_actor(units[k])) if is_closed and units[k].cls == "A" else None


def ministry_of(units: Sequence[Unit], last: int) -> str | None:
    """The country of "X Y of the Polish foreign ministry", "X Y, of Poland's interior ministry"."""
    k = last + (last < len(units) and units[last].cls == ",")
    if k >= len(units) or units[k].low != "of":
        return None
    k += 1 + (k + 1 < len(units) and units[k + 1].cls == "d")
    field = takewhile(lambda unit: unit.cls in {"P", "m", "M", "&"}, units[k + 1 : k + LONGEST_FIELD])
    is_ministry = any(unit.low == "ministry" for unit in field)
    return _country(_actor(units[k])) if is_ministry and units[k].cls in {"a", "A"} else None


def delegate_of(units: Sequence[Unit], first: int) -> str | None:
    """The country of "a member of the Chilean delegation, X", by where the name begins."""
    k = first - 2
    if k < FEWEST or units[k + 1].cls != "," or units[k].low not in DELEGATIONS:
        return None
    is_one = any(unit.low in {"member", "one"} for unit in units[max(0, k - LONGEST) : k - 1])
    return _actor(units[k - 1]) if is_one and units[k - 1].cls == "a" else None


def _principal(units: Sequence[Unit], person: Named) -> str | None:
    """Whom somebody sent serves by his principal: the UN "the Secretary-General's envoy", the Holy See "the Pope's"."""
    office = person.office
    if office is None or SENT.search(units[office.head].low) is None:
        return None
    owner = [unit.low for unit in units[office.first : office.title_first]]
    title = office.title.lower().split()
    if "papal" in title or ("'s" in owner and POPES & {*owner}):
        return HOLY_SEE
    return "UN" if "secretary general" in owner and "'s" in owner else None


def _employer(units: Sequence[Unit], person: Named) -> str | None:
    """The organisation of "a NATO official, Assistant Secretary General X"."""
    k = person.phrase_first - 2
    if k < 1 or units[k + 1].cls != "," or units[k].low not in {"official", "diplomat", "envoy", "representative"}:
        return None
    return _no_country(_actor(units[k - 1]))


def _where_employed(units: Sequence[Unit], person: Named) -> str | None:
    """The organisation of "X, director for Asia at the office of the UN High Commissioner for Refugees"."""
    if person.office is None or person.rule != "name, title":
        return None
    behind_title = units[person.phrase_last :][:LONGEST_POST]
    field = list(takewhile(lambda unit: unit.text not in {",", *SENTENCE_ENDS}, behind_title))
    at = next((k for k, unit in enumerate(field) if unit.low in {"at", "in"}), None)
    behind = field[at + 1 :] if at is not None else []
    while behind and (behind[0].cls == "d" or behind[0].low in {"office", "of", "secretariat", "headquarters"}):
        behind = behind[1:]
    return _no_country(_actor(behind[0])) if behind else None


def _possessor(units: Sequence[Unit], first: int) -> str | None:
    """The country of "Chile's X"."""
    if first < 2 or units[first - 1].cls != "P" or units[first - 2].cls != "A":
        return None
    return _actor(units[first - 2])


def represented(units: Sequence[Unit], last: int) -> str | None:
    """The actor of "X, who represents Chile"."""
    k = last + (last < len(units) and units[last].cls == ",")
    size = _phrase(units[k : k + LONGEST], "after")
    if not size:
        return None
    k += size
    k += k < len(units) and units[k].cls == "d"
    is_whole = k < len(units) and units[k].cls == "A" and not (k + 1 < len(units) and units[k + 1].cls == "P")
    return _actor(units[k]) if is_whole else None


def _phrase(units: Sequence[Unit], side: str) -> int:
    """How many units from the first on make a phrase of the list; 0 for none."""
    lows = [unit.low for unit in units]
    return next((size for size in range(len(lows), 0, -1) if " ".join(lows[:size]) in PHRASES[side]), 0)


def _sender(units: Sequence[Unit], first: int) -> str | None:
    """The actor of "Chile sent X", "Chile was represented by X"."""
    for size in range(min(LONGEST, first), 0, -1):
        start = first - size
        if " ".join(unit.low for unit in units[start:first]) in PHRASES["before"]:
            is_under = units[first - 1].low == UNDER
            while start > 0 and not is_under and units[start - 1].low in AUXILIARIES:
                start -= 1
            before = units[start - 1] if start else None
            if is_under and (before is None or before.low not in DELEGATIONS):
                return None
            if start > 1 and units[start - 1].low in DELEGATIONS | {"one"}:  # "the Indian delegation, led by X"
                start -= 1
                while start > 1 and units[start - 1].cls in {"m", "M", "P"}:  # "the Indian parliamentary delegation"
                    start -= 1
                return _actor(units[start - 1])
            if before is None or before.cls != "A" or (start > 1 and units[start - 2].cls in {"o", "t"}):
                return None
            return _actor(before)
    return None


def sender(units: Sequence[Unit], first: int) -> str | None:
    """The actor of "Chile was represented by X and Peru by Y", "the Indian delegation, led by X and Z", each."""
    before = _fellow(units, first)
    return _sender(units, first) or _next_sender(units, first) or (sender(units, before) if before else None)


def _fellow(units: Sequence[Unit], first: int) -> int | None:
    """Where the name begins of the one before in a row of names alone: "represented by X and | Y"."""
    if first < FEWEST or units[first - 1].cls not in {"&", ","}:
        return None
    spot = name_ending(list(units), first - 1)
    return spot[0] if spot is not None else None


def _next_sender(units: Sequence[Unit], first: int) -> str | None:
    """The actor of Y in "Peru was represented by X and Chile by Y", "the Peruvian side by X, the Chilean one by Y"."""
    if first < FEWEST or units[first - 1].low != "by":
        return None
    k = first - 2 - (units[first - 2].low in DELEGATIONS | {"one"})
    start = next((j + 1 for j in range(k, -1, -1) if units[j].text in {".", ";"}), 0)
    is_told = any(unit.low in SENT_BY and units[j + 1].low == "by" for j, unit in enumerate(units[start:k], start))
    return _actor(units[k]) if is_told and units[k].cls in {"A", "a"} else None


def _leader(units: Sequence[Unit], last: int) -> str | None:
    """The actor of "X, of the narcotics bureau, led the Indian delegation"."""
    for k in range(last, min(len(units) - 2, last + REACH)):
        if units[k].text in {".", ";"} or units[k].cls in {"H", "R", "q"}:
            return None
        if units[k].low in LEADS:
            k += 1 + (units[k + 1].cls == "d")
            if units[k].low in DELEGATIONS and k + 2 < len(units) and units[k + 1].low in {"of", "from"}:
                return _actor(units[k + 2 + (units[k + 2].cls == "d" and k + FEWEST < len(units))])
            noun = next((unit.low for unit in units[k + 1 : k + 5] if unit.low in DELEGATIONS), None)
            return _actor(units[k]) if k < len(units) and noun is not None else None
    return None


def _actor(unit: Unit) -> str | None:
    return unit.actor.actor_code if unit.actor is not None else None


def _country(actor: str | None) -> str | None:
    return actor if actor is not None and kind_of_actor(actor) == "country" else None


def _no_country(actor: str | None) -> str | None:
    return actor if actor is not None and kind_of_actor(actor) != "country" else None
