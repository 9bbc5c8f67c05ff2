"""Offices: the title phrases in a row of units, whom they serve, and what type of office they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from etl.facts import Standing
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.body_titles import body_before
from etl.transform.officials.colleagues import origin_after, past_origin
from etl.transform.officials.portfolios import name_goes_on, portfolio_end
from etl.transform.officials.regions import province_before, region_after, region_before
from etl.transform.officials.scan import STANDING, Unit
from etl.transform.wordlists import words

# Heads whose holder is sent to, or charged with, something: what follows "to", "on" or "for" belongs to the title.
SENT = re.compile(
    r"envoy|representative|ambassador|advis|coordinator|negotiator|aide|commissioner|consul|charg|rapporteur|observer|facilitator|mediator"
)
# Heads whose holder a country sends to an organisation: "Britain's U.N. ambassador" serves Britain.
DELEGATE = re.compile(r"ambassador|envoy|representative|delegate|head of mission|diplomat")
# Modifiers that tell the rank and not the field: "Under Secretary", "State Minister"; a field can still follow "for".
RANKS = words("office_ranks")
# Heads that a town or a province has as well: its name may stand before them ("Texas Governor").
REGIONAL = re.compile(r"governor|mayor|premier$|chief minister|prefect|first minister|regional president|police chief")
SERVING = frozenset({"chief of staff", "secretary", "private secretary", "spokesman", "spokeswoman", "spokesperson"})
SEATED = frozenset(
    {
        "mp",
        "deputy",
        "lawmaker",
        "legislator",
        "member of parliament",
        "member of congress",
        "congressman",
        "congresswoman",
        "senator",
    }
)
# Bodies whose name goes on with "of", before the head of an office: "Ministry of Health spokesman".
NAMED_WITH_OF = frozenset({"house", "chamber", "ministry", "department", "bureau", "directorate"})
LONGEST_ACRONYM = 5  # letters
LONGEST_SEAT = 6  # words of a constituency's name


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

    @property
    def stated(self) -> bool:
        """Whether the text itself says whom the office serves."""
        return self.actor_code is not None


def _told_before(
    units: list[Unit], first: int, title_first: int, title: str, actors: list[str]
) -> tuple[str, list[str]]:
    """A title with the province or body before it ("Puntland's president", "the Senate … its speaker")."""
    province = province_before(units, title_first)
    if province is not None and actors in ([], [province[1]]):
        return f"{title} of {province[0]}", [province[1]]
    body = body_before(units, first, title) if not actors else None
    if body is None:
        return title, actors
    return f"{title} of the {body.name}", [body.actor_code] if body.actor_code is not None else []


def offices_in(units: list[Unit]) -> list[Office]:
    """Find every title, left to right, none inside another."""
    found: list[Office] = []
    taken = 0
    for i, unit in enumerate(units):
        if unit.cls in {"H", "L", "C"} and i >= taken:
            office = _office_at(units, i, taken)
            lord = found[-1] if found and is_lord(units, found[-1]) and found[-1].last + 1 == office.first else None
            if lord is not None:
                office = replace(office, first=lord.first, actor_code=lord.actor_code, article=True, owner=True)
            found.append(office)
            taken = office.last
    return found


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
    return named and SENT.search(units[sent.head].low) is not None and units[sent.last - 1].actor is not None


def _office_at(units: list[Unit], head: int, floor: int) -> Office:
    first = _left(units, head, floor)
    last = _right(units, head, any(unit.low not in RANKS for unit in units[first:head]))
    title_first = first
    plural = units[head].cls == "L" or (units[head].cls == "C" and units[head].low.endswith("s"))
    actors, standing, first, article, owner = _before(
        units, first, floor, plural, DELEGATE.search(units[head].low) is not None
    )
    before = units[title_first - 1] if title_first > first else None
    if (
        before is not None
        and before.actor
        and before.actor.kind == "institution"
        and kind_of_actor(actors[0]) == "country"
    ):
        title_first -= 1
    if owner and any(unit.low == "party" for unit in units[first:title_first]):
        title_first = first + (units[first].cls == "d")
    if any(unit.low in {"elect", "designate"} for unit in units[head + 1 : last]):
        standing = "elect"
    region = None
    if not actors and REGIONAL.search(units[head].low):
        first, region = region_before(units, first, floor)
        if region is None and (after := region_after(units, last)) is not None:
            _, region, last = after
    end = last
    if not actors:
        last, end, actors = _behind(units, head, last)
    elif units[head].cls == "C" and last < len(units) and units[last].low == "from":
        end = past_origin(units, last)
    if region is not None:
        actors, title_first = [region], first
    if [unit.low for unit in units[last : last + 3]] in (["at", "the", "time"], ["at", "that", "time"]):
        standing = "former"
    title = _title(units, title_first, last, tuple(actors))
    title, actors = _told_before(units, first, title_first, title, actors)
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


def _behind(units: list[Unit], head: int, last: int) -> tuple[int, int, list[str]]:
    """Whom a title serves by what stands in or behind it, where the title then ends, and where all of it does."""
    sent = bool(SENT.search(units[head].low))
    within = units[head].actor
    if within is not None:
        return last, last, [within.actor_code]
    inner = [units[k] for k in range(head + 1, last) if units[k].actor]
    actors = [u.actor.actor_code for u in inner if u.actor and _serves(units, u, head, sent)]
    if not actors and (sent or units[head].low in SERVING):
        last, actors = _serving(units, last)
    if not actors and units[head].cls == "C":
        end, origin = origin_after(units, last)
        return last, end, [origin] if origin is not None else []
    return last, last, actors


def _serving(units: list[Unit], last: int) -> tuple[int, list[str]]:
    """Where "to the French president" after a title ends, and the country served; nothing if it is not there."""
    k = last
    if units[k - 1].actor is not None:  # "to the French" was taken for a part of the title
        k -= 1
        k -= units[k - 1].cls == "d"
        k -= 1
    if k >= len(units) or units[k].low not in {"to", "of", "for"}:
        return last, []
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
    is_named = not article and k + 1 < len(units) and units[k + 1].cls in {"N", "I", "R", "p"}
    return (last if is_named else k + 1), [actor]  # "an envoy of Peru's President Jane Roe": she is no envoy


def _serves(units: list[Unit], actor: Unit, head: int, sent: bool) -> bool:
    """Whether the actor named after the head is the one served ("president of X"), not the errand ("envoy for X")."""
    k = units.index(actor, head)
    link = next((units[j] for j in range(k - 1, head, -1) if units[j].cls in "ot"), None)
    if link is None:
        return False
    return link.low == "of" or (actor.cls == "a" and not sent) or (link.low == "for" and not sent and k == len(units))


def _left(units: list[Unit], head: int, floor: int) -> int:
    """Extend over the modifiers before the head: "deputy foreign", "Security and Defence", "House of …"."""
    k = head
    capital = units[head].capital
    while k > floor:
        before = units[k - 1]
        if _party_acronym(units, k - 1, floor, units[head]):
            k -= 1
        elif before.cls in {"M", "m"} and (before.capital or not capital or units[k - 1].low in {"deputy", "vice"}):
            k -= 1
        elif (
            before.cls == "&"
            and k - 2 >= floor
            and units[k - 2].cls in {"M", "m"}
            and k < head
            and units[k].cls == units[k - 2].cls
        ):
            k -= 2
        elif before.low == "of" and k - 2 >= floor and units[k - 2].cls == "M" and units[k - 2].low in NAMED_WITH_OF:
            k -= 2
        else:
            break
    return k


def _party_acronym(units: list[Unit], k: int, floor: int, head: Unit) -> bool:
    """A body's initials between a country or article and an office: "Burmese NUG representative", "the SDP deputy"."""
    if k <= floor or units[k].cls != "N" or not units[k].text.isupper() or len(units[k].text) > LONGEST_ACRONYM:
        return False
    is_seated = head.low in SEATED or head.low.startswith("member of")
    return units[k - 1].actor is not None or (is_seated and units[k - 1].cls == "d")


def _right(units: list[Unit], head: int, modified: bool) -> int:
    """Extend over what the office is of: "of foreign affairs", "for Civilian Security, Democracy, and Human Rights"."""
    unit = units[head]
    k = head + 1
    n = len(units)
    if k + 1 < n and units[k].text == "-" and units[k + 1].low in {"elect", "designate"}:
        k += 2
    if unit.cls == "C":
        return k
    sent = bool(SENT.search(unit.low))
    while k < n and (units[k].cls == "o" or (units[k].cls == "t" and (sent or units[k].low == "in"))):
        link = units[k]
        j = k + 1
        if unit.low in SEATED and link.low in {"for", "from"} and (seat := _seat_end(units, j)) > j:
            return seat
        if sent and link.low == "to" and j + 1 < n and units[j].cls == "d" and units[j + 1].cls == "H":
            k = j + 2  # "adviser to the president"
            continue
        if link.low == "in" and not sent:
            if j + 1 < n and units[j].low == "charge" and units[j + 1].low == "of":
                j += 2
            else:
                break
        end = portfolio_end(units, j, unit, strict=link.low != "of" and modified and not sent, plural=unit.cls == "L")
        if end == j or (
            not unit.capital and units[end - 1].capital and not units[end - 1].actor and name_goes_on(units, end)
        ):
            break
        k = end
    return k


def _seat_end(units: list[Unit], j: int) -> int:
    """The end of the constituency that begins at `j`: "for East Central St James"."""
    k = j
    while k < len(units) and k - j < LONGEST_SEAT and (units[k].capital or (k > j and units[k].cls == "&")):
        k += 1
    is_seat = k < len(units) and units[k].cls in {",", "."} and units[k - 1].cls != "&"
    return k if is_seat else j


def _before(
    units: list[Unit], first: int, floor: int, plural: bool, delegate: bool
) -> tuple[list[str], Standing, int, bool, bool]:
    """What stands before a title: its country, "former", an article or possessor; and where all that begins."""
    k = first
    actors: list[str] = []
    standing: Standing = "current"
    while k > floor:
        unit = units[k - 1]
        if unit.cls == "S":
            word = STANDING[unit.low]
            standing = word if word != "current" else standing  # type: ignore[assignment]
            k -= 1
        elif unit.cls == "P" and k - 2 >= floor and units[k - 2].actor and not actors:
            k -= 1
        elif unit.actor and not actors and not (unit.actor.kind == "capital" and "," in unit.text):
            actors.insert(0, unit.actor.actor_code)
            k -= 1
        elif delegate and len(actors) == 1 and (sender := _sender(units, k, floor, actors[0])) is not None:
            k, actors = sender
        elif unit.cls == "&" and actors and k - 2 >= floor and units[k - 2].actor and plural:
            actors.insert(0, units[k - 2].actor.actor_code)  # type: ignore[union-attr]
            k -= 2
        elif unit.cls in {"M", "m"} and actors and unit.low in {"senior", "chief", "top", "first", "second", "third"}:
            k -= 1
        else:
            break
    while (
        not actors
        and k - 2 >= floor
        and units[k - 1].cls in {"n", "m"}
        and units[k - 1].text.islower()
        and units[k - 2].cls == "d"
        and not units[k - 1].low.endswith("ly")
    ):
        k -= 1
    while actors and k > floor and units[k - 1].low in {"respective", "own", "new", "other"}:
        k -= 1
    if k - 1 > floor and units[k - 1].low == "own" and units[k - 2].cls in {"g", "P"}:
        k -= 1
    possessed = _possessor(units, k, floor) if not actors else k
    article = k > floor and units[k - 1].cls == "d"
    owner = (k > floor and units[k - 1].cls == "g") or possessed < k
    k = possessed if possessed < k else k - 1 if article or owner else k
    return actors, standing, k, article or owner or bool(actors), owner


def _sender(units: list[Unit], k: int, floor: int, sent_to: str) -> tuple[int, list[str]] | None:
    """The country that sends somebody to an organisation, and where it begins: "Britain's U.N. ambassador"."""
    at = k - 1 - (units[k - 1].cls == "P")
    land = units[at].actor if at >= floor else None
    if land is None or kind_of_actor(land.actor_code) != "country" or kind_of_actor(sent_to) == "country":
        return None
    return (at, [land.actor_code]) if units[k].actor is not None else None


def _possessor(units: list[Unit], k: int, floor: int) -> int:
    """Where the possessor of an office begins ("Doe's chief of staff", "the Union's envoy"); `k` for none."""
    if k - 2 < floor or units[k - 1].cls != "P" or units[k - 2].cls not in {"N", "T", "M", "m", "p", "H"}:
        return k - 3 if k - 3 >= floor and units[k - 1].cls == "P" and units[k - 3].cls == "d" else k  # "the bloc's"
    first = k - 2
    while first > floor and units[first - 1].cls in {"N", "T", "M", "m", "p", "I"}:
        first -= 1
    return first - 1 if first > floor and units[first - 1].cls == "d" else first


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
    title = re.sub(r"\b(of|for|to|in)( the)? (?:,|and|&)(?: the)?(?= |$)", r"\1\2", title)  # "of A and the B services"
    return re.sub(r"(,| and| &| (of|for|to|in)( the)?)+$", "", title)


def joined(first: Office, second: Office, units: list[Unit]) -> Office:
    """One office of two titles held together: "Deputy Prime Minister and Minister of Foreign Affairs"."""
    return replace(
        first,
        last=second.last,
        head=second.head,
        title=f"{first.title} and {second.title}",
        actor_code=first.actor_code or second.actor_code,
        plural=False,
        weak=False,
    )
