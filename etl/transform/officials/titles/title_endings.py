"""What stands behind the head of a title: what the office is of, and whom it serves."""

from __future__ import annotations

import re

from etl.transform.gazetteer import is_organization, kind_of_actor
from etl.transform.officials.titles.body_titles import public_bodies
from etl.transform.officials.titles.colleagues import origin_after, origins_after
from etl.transform.officials.titles.ministries_told import with_ministry
from etl.transform.officials.titles.portfolios import PARTS, is_errand, name_goes_on, portfolio_end
from etl.transform.officials.titles.regions import region_after
from etl.transform.officials.units.name_corrections import given_names
from etl.transform.officials.units.title_words import REGIONAL, SEATED, SENT
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import words

SERVING = frozenset(
    "chief of staff,deputy,aide,secretary,private secretary,spokesman,spokeswoman,spokesperson,special assistant,"
    "counselor,counsellor".split(",")
)
DESKS = frozenset({"Affairs", "Desk", "Department", "Division", "Section", "Bureau"})
"""What behind a country is charged with it and serves another: "the Taiwan Affairs Office"."""
LONGEST_SEAT = 6  # words of a constituency's name
OFFICES = frozenset(
    "office bureau ministry chancellery department secretariat cabinet presidency administration staff".split()
)
"""Bodies in which somebody serves, and which may be named by the one whom they serve."""
PANELS = PARTS | {
    "committee",
    "commission",
    "subcommittee",
    "council",
    "board",
    "panel",
    "team",
    "mission",
    "agency",
    "centre",
    "center",
}
"""The same, and what parliaments, parties and organisations have."""
IN_TURN = frozenset("chair chairman chairwoman chairperson co-chair co-chairman president leader".split())
"""Those who lead an organisation for their country, for half a year or a year."""
REGIONS = words("world_regions")
STYLES = frozenset({"majesty", "highness"})
AT_MISSIONS = re.compile(r"(?:deputy |acting )?(?:head|chief)(?: of mission)?|.*attach.*|.*counsell?or.*|.* secretary")
"""Titles of those who serve at a mission abroad."""
MISSIONS = frozenset(
    {"delegation", "mission", "office", "representation", "embassy", "legation", "high commission", "consulate"}
)
"""What an organisation or a country has in another's capital."""


def title_end(units: list[Unit], head: int, modified: bool) -> int:
    """Extend over what the office is of: "of foreign affairs", "for Civilian Security, Democracy, and Human Rights"."""
    lands = _respective(units, units[head], head + 1)
    if lands > head + 1 or _is_of_region(units, units[head], head + 1):
        return lands
    end = _in_department(units, head, _past_seat(units, head, _field_end(units, head, modified)))
    return with_ministry(units, head, _past_chief(units, _in_office(units, head, end)))


def _past_seat(units: list[Unit], head: int, k: int) -> int:
    """The end of where a mission is: "head of the EU Delegation | to Peru", "attaché at the embassy | in the Sudan"."""
    if k + 1 >= len(units) or AT_MISSIONS.fullmatch(units[head].low) is None or units[k].low not in {"to", "in"}:
        return k
    land = k + 1 + (units[k + 1].cls == "d")
    is_mission = any(unit.low in MISSIONS for unit in units[head + 1 : k])
    return land + 1 if is_mission and land < len(units) and units[land].cls == "A" else k


def _in_department(units: list[Unit], head: int, k: int) -> int:
    """The end of the part of a body that somebody heads: "head of the foreign ministry | 's department for Asia"."""
    if k + 1 >= len(units) or k <= head + 1 or units[k].cls != "P":
        return k
    owner = units[k - 1]
    is_body = owner.low in public_bodies() or owner.low == "party" or owner.cls == "A"
    if owner.low not in OFFICES and not is_body:
        return k
    parts = PARTS if owner.low in OFFICES else PANELS
    end = k + 1
    while end < len(units) and units[end].cls in {"m", "M", "a"} and units[end].low not in parts:
        end += 1
    if end >= len(units) or units[end].low not in parts:
        return k
    end += 1
    if end < len(units) and units[end].cls == "o":
        field_end = portfolio_end(units, end + 1, units[head], strict=False, plural=False)
        end = field_end if field_end > end + 1 else end
    return end


def _in_office(units: list[Unit], head: int, k: int) -> int:
    """The end of the body in which the holder of a small office serves: "in the Office of the Prime Minister".

    A name must follow or stand before the title, for a minister may also be met in an office.
    """
    if k >= len(units) or units[k].low not in {"in", "at"}:
        return k
    j = k + 1 + (k + 1 < len(units) and units[k + 1].cls == "d")
    if j + 2 < len(units) and units[j].cls == "H" and units[j + 1].cls == "P":  # "in the Prime Minister's Office"
        j += 2
    while j + 1 < len(units) and units[j].cls in {"m", "M"} and units[j + 1].low in OFFICES:
        j += 1  # "at the Foreign Office"
    if j >= len(units) or units[j].low not in OFFICES:
        return k
    end = j + 1
    if end < len(units) and units[end].cls == "o":
        field_end = portfolio_end(units, end + 1, units[head], strict=False, plural=False)
        end = field_end if field_end > end + 1 else end
    end = _past_chief(units, end)
    named = end + (end < len(units) and units[end].cls == ",")
    is_behind_name = head > 1 and units[head - 1].cls == "," and units[head - 2].cls in {"N", "I"}
    if is_behind_name and (end == len(units) or units[end].cls in {",", "."}):
        return end
    return end if named < len(units) and units[named].cls in {"N", "R", "I"} else k


def _past_chief(units: list[Unit], k: int) -> int:
    """The end of whose office a title told: "the head of the Bureau | under the President of Peru"."""
    run = units[k : k + 3]
    is_chief = len(run) == 3 and run[0].low in {"of", "under"} and run[1].cls == "d" and run[2].cls == "H"
    if not is_chief or (run[0].low == "of" and units[k - 1].low not in OFFICES):
        return k
    return _past_land(units, k + 3)


def _past_land(units: list[Unit], k: int) -> int:
    """The end of "of Peru" behind the title of the one who is served."""
    return k + 2 if k + 1 < len(units) and units[k].low == "of" and units[k + 1].cls == "A" else k


def _field_end(units: list[Unit], head: int, modified: bool) -> int:
    """The end of the field that a title tells behind its head."""
    unit = units[head]
    k = head + 1
    n = len(units)
    if k + 1 < n and units[k].text == "-" and units[k + 1].low in {"elect", "designate"}:
        k += 2
    if unit.cls == "C":
        return _colleague_end(units, unit, k)
    sent = bool(SENT.search(unit.low))
    if k < n and unit.low in SERVING and (end := _principal_end(units, units[k], k + 1)) > k + 1:
        return _past_land(units, end)  # "chief of staff to the President", "secretary to the Prime Minister of Nepal"
    if unit.capital and " of " in unit.low:  # "Secretary of Foreign Affairs and Trade"
        while k + 1 < n and units[k].cls == "&" and units[k + 1].cls == "M" and _ends_field(units, k + 2):
            k += 2
    while k < n and (units[k].cls == "o" or (units[k].cls == "t" and (sent or units[k].low == "in"))):
        link = units[k]
        j = k + 1
        if unit.low in SEATED and link.low in {"for", "from"} and (seat := _seat_end(units, j)) > j:
            return seat
        if sent and (end := _principal_end(units, link, j)) > j:
            k = end  # "adviser to the president", "special representative of the Secretary-General"
            continue
        if link.low == "in" and not sent:
            if j + 1 < n and units[j].low == "charge" and units[j + 1].low == "of":
                j += 2
            else:
                break
        is_regional = head > 0 and units[head - 1].low == "regional"  # "regional director for West Africa"
        strict = link.low != "of" and modified and not sent and not is_regional
        end = portfolio_end(units, j, unit, strict=strict, plural=unit.cls == "L")
        is_of_another = (unit.low in SERVING or (sent and link.low == "of")) and _is_title_of_another(units, j)
        if end == j or is_of_another or (not (sent and link.low != "of") and _begins_name(units, unit, end)):
            break
        k = end
    return k


def _colleague_end(units: list[Unit], head: Unit, k: int) -> int:
    """The end of a colleague's field: "his colleague for trade, X Y"; `k` where none is told."""
    end = k + 1
    while end < len(units) and units[end].cls in {"M", "m"}:
        end += 1
    is_told = head.low in {"colleague", "counterpart"} and k < len(units) and units[k].low == "for" and end > k + 1
    return end if is_told and not is_errand(units, k + 1, head) else k


def _is_title_of_another(units: list[Unit], j: int) -> bool:
    """Whether the title of somebody named begins at `j`: "Peruvian Foreign Minister X Y"."""
    while j < len(units) and units[j].cls in {"a", "A", "P", "M", "S"}:
        j += 1
    return j + 1 < len(units) and units[j].cls == "H" and units[j + 1].cls in {"N", "I", "R"}


def _is_of_region(units: list[Unit], head: Unit, k: int) -> bool:
    """Whether a region of several words follows: "Chief Minister of West Bengal", where "West" is no field."""
    region = region_after(units, k) if REGIONAL.search(head.low) else None
    return region is not None and region[2] > k + 2


def _respective(units: list[Unit], head: Unit, k: int) -> int:
    """The end of the countries of as many titles: "prime ministers respectively of Peru and Chile"; `k` for none."""
    marks = [unit.low for unit in units[k : k + 3]]
    j = k + 3 if marks == [",", "respectively", ","] else k + 1 if marks[:1] == ["respectively"] else k
    if head.cls != "L" or j == k or j >= len(units) or units[j].low != "of":
        return k
    end = j + 1
    while end < len(units) and (
        units[end].cls in {"A", "d"} or (units[end].cls in {"&", ","} and _is_land(units, end))
    ):
        end += 1
    return end if end > j + 1 else k


def _is_land(units: list[Unit], k: int) -> bool:
    """Whether a country follows a unit, behind an article if any."""
    j = k + 1 + (k + 1 < len(units) and units[k + 1].cls in {"d", "&"})
    j += j < len(units) and units[j].cls == "d"
    return j < len(units) and units[j].cls == "A"


def _begins_name(units: list[Unit], head: Unit, end: int) -> bool:
    """Whether what looks like a field is the beginning of a name."""
    last = units[end - 1]
    is_region = any(" ".join(u.low for u in units[end - size : end]) in REGIONS for size in (1, 2, 3))
    if last.cls == "M" and last.low not in given_names() and [unit.cls for unit in units[end : end + 2]] == ["N", "N"]:
        return False  # "State minister for Foreign Affairs | Jane Doe"
    return not head.capital and last.capital and not last.actor and not is_region and name_goes_on(units, end)


def _ends_field(units: list[Unit], k: int) -> bool:
    """Whether a field may end before a unit: a name, another field or small words follow, and no other office."""
    return k >= len(units) or units[k].cls not in {"H", "L", "M", "C"}


def _principal_end(units: list[Unit], link: Unit, j: int) -> int:
    """The end of the office, told without a name, of the one whom somebody is sent by or advises; `j` for none."""
    if link.low not in {"to", "of"} or j + 1 >= len(units):
        return j
    if units[j].cls == "R" and units[j].low.split()[-1] in STYLES:  # "adviser to His Majesty"
        return j + 1 + 2 * (units[j + 1].cls == "d" and j + 2 < len(units) and units[j + 2].cls == "H")
    if units[j].cls != "d" or units[j + 1].cls != "H":
        return j
    is_named = j + 2 < len(units) and units[j + 2].cls in {"N", "I", "R"}
    return j + 2 if link.low == "to" or (units[j + 1].capital and not is_named) else j


def _seat_end(units: list[Unit], j: int) -> int:
    """The end of the constituency that begins at `j`: "for East Central St James"."""
    k = j
    while k < len(units) and k - j < LONGEST_SEAT and (units[k].capital or (k > j and units[k].cls == "&")):
        k += 1
    is_seat = k < len(units) and units[k].cls in {",", "."} and units[k - 1].cls != "&"
    return k if is_seat else j


def behind_title(units: list[Unit], head: int, last: int) -> tuple[int, int, list[str]]:
    """Whom a title serves by what stands in or behind it, where the title then ends, and where all of it does."""
    sent = bool(SENT.search(units[head].low))
    within = units[head].actor
    if within is not None:
        return last, last, [within.actor_code]
    inner = [units[k] for k in range(head + 1, last) if units[k].actor]
    actors = [u.actor.actor_code for u in inner if u.actor and _serves(units, u, head, sent)]
    if not actors and (sent or units[head].low in SERVING):
        last, actors = _serving(units, last)
    if not actors and (units[head].cls == "L" or units[head].low.endswith("s")):
        end, actors = origins_after(units, last)
        if actors:
            return last, end, actors
    if not actors and units[head].cls == "C":
        end, origin = origin_after(units, last)
        return last, end, [origin] if origin is not None else []
    return last, last, actors


def organization_led(units: list[Unit], head: int, last: int) -> str | None:
    """The organisation that a title names, whose holder's own country stands before it: "Spanish head of NATO".

    Countries take turns in the chairs of many, for which theirs tells whom the holder serves.
    """
    k = head + 1
    if k >= last or units[k].low != "of":
        return None
    k += 1 + (units[k + 1].cls == "d" if k + 1 < last else 0)
    led = units[k].actor if k < last else None
    is_chair = k + 1 == last and units[head].low in IN_TURN  # and not "leader of the UN mission"
    if led is None or not is_organization(led.actor_code):
        return None
    in_turn = is_chair and led.kind != "institution" and "bank" not in units[k].low
    return None if in_turn else led.actor_code


def _serving(units: list[Unit], last: int) -> tuple[int, list[str]]:
    """Where "to the French president" after a title ends, and the country served; nothing if it is not there."""
    k = last
    if units[k - 1].actor is not None:  # "to the French" was taken for a part of the title
        k -= 1
        k -= units[k - 1].cls == "d"
        k -= 1
    if k >= len(units) or units[k].low not in {"to", "of", "for"}:
        return last, []
    link = k
    k += 1
    article = k < len(units) and units[k].cls == "d"
    k += article
    if k >= len(units) or units[k].actor is None:
        return last, []
    actor = units[k].actor.actor_code  # type: ignore[union-attr]
    k += 1
    k += k < len(units) and units[k].cls == "P"
    while k < len(units) and units[k].cls in {"M", "m", "S"}:
        k += 1
    if k >= len(units) or units[k].cls != "H":
        return last, []
    is_named = not article and k + 1 < len(units) and (units[k + 1].cls in {"N", "I", "R", "p"} or units[k + 1].capital)
    return (link if is_named else k + 1), [actor]  # "an envoy of Peru's President Jane Roe": she is no envoy


def _serves(units: list[Unit], actor: Unit, head: int, sent: bool) -> bool:
    """Whether the actor named after the head is the one served ("president of X"), not the errand ("envoy for X")."""
    k = units.index(actor, head)
    if units[k - 1].cls == "," and k - 1 > head:
        return True  # "Chief of Staff, Peru Armed Forces", "Secretary General, Ministry of Defence, Peru"
    link = next((units[j] for j in range(k - 1, head, -1) if units[j].cls in "ot"), None)
    if link is None or (actor.cls == "A" and k + 1 < len(units) and units[k + 1].text in DESKS):
        return False
    if link.low == "for" and sent and actor.actor and kind_of_actor(actor.actor.actor_code) == "organization":
        return True  # "the facilitator for the African Union"
    return link.low == "of" or (actor.cls == "a" and not sent) or (link.low == "for" and units[head].low in SERVING)
