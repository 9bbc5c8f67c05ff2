"""Titles after names: "X Y, the president of Z", "X Y (Norway's minister of trade)", "X Y, who became premier"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.names import Named, before_comma, is_private, land_after, name_at, name_ending, text_of
from etl.transform.officials.titles.long_titles import with_tail
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.offices import Office, is_lord
from etl.transform.officials.units.title_words import RANK, honorifics
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import words

BECOMING = words("becoming")
MODALS = frozenset({"will", "to", "also", "then", "now", "later", "soon", "recently", "this", "last", "week", "month"})
"""Words of which none makes an office of the "host" behind them."""
PLURAL_VERBS = words("plural_verbs")
LONGEST_LAND = 4  # units of "of the Comoros"
APPOINTED = frozenset("designated appointed named mandated chosen sent dispatched nominated picked".split())
LONGEST_BECOMING = 11  # units from a name to the office that it is told to have
POSTNOMINALS = frozenset({"MP", "MEP", "TD", "MSP", "MK", "MLA"})  # "X Y MP"
FRONTING = frozenset("after before at during following in on with while when from since as to upon".split())
"""Words that open what stands before the subject of a sentence."""
GOES_ON = frozenset("and or of for to in on at who whom whose which with but from as since until by".split())
"""Words behind a title that are no verb of which it is the subject."""
SAYS = frozenset({"said", "says"})
QUOTES = frozenset({'"', "“", "”", "!", "?"})
NOMINEES = frozenset({"nominee", "pick", "choice", "nomination"})
LATER = frozenset({"now", "also", "currently", "formerly", "previously", "then", "later"})


def with_apposed(units: list[Unit], offices: list[Office], number: int, person: Named, used: set[int]) -> Named:
    """Take up a further title after the name ("Lt Gen (r) X, the national security adviser")."""
    if number + 1 >= len(offices):
        return person
    if _is_principal(units, offices, number + 1) and person.office is not None and _is_lesser(person.office):
        number += 1  # "Prince X, the Sultan's foreign minister"
        office = replace(offices[number + 1], first=offices[number].first)
    else:
        office = offices[number + 1]
    end = person.end if person.rule == "name, title" else person.last
    if not _follows(units, end, office) or office.counterpart or office.plural:
        return person
    if office.last < len(units) and units[office.last].low == "being":
        return person  # "its deputy prime minister, X, the prime minister being on leave"
    is_titled = person.office is not None
    is_owner = office.last < len(units) and units[office.last].cls == "P"  # "X, the Prime Minister's Office said"
    is_owner = is_owner and not any(office.last < one.first <= office.last + 2 for one in offices[number + 2 :])
    if is_owner or name_at(units, office.last, titled=True) is not None:
        return person
    if _is_next_subject(units, person.phrase_first, office, is_titled=is_titled):
        return person
    if person.office is not None and person.rule == "title before name" and _stands_before_name(units, office):
        return person
    if person.office is not None and office.owner and before_comma(units, office.last + 1, titled=False) is not None:
        return person  # "Secretary X, her deputy, Y Z, opened"
    if (
        person.office is not None
        and office.stated
        and person.office.stated
        and office.actor_code != person.office.actor_code
    ):
        return person
    used.add(number + 1)
    if person.office is not None and _is_charge(person.office, office):
        return replace(person, phrase_last=office.last)
    if person.office is not None and _is_lesser(person.office):  # "Prince X, Minister of Y"
        actor = person.office.actor_code or office.actor_code
        return replace(person, office=replace(office, actor_code=actor), phrase_last=office.last)
    own = person.office or office
    return replace(person, office=replace(own, title=f"{own.title} and {office.title}" if person.office else own.title,
                   actor_code=own.actor_code or office.actor_code), phrase_last=office.last)  # fmt: skip


def _is_principal(units: list[Unit], offices: list[Office], number: int) -> bool:
    """Whether a title only tells whose the next one is: "the Sultan's foreign minister"."""
    behind = offices[number].last
    is_owner = number + 1 < len(offices) and behind < len(units) and units[behind].cls == "P"
    return is_owner and offices[number + 1].title_first == behind + 1


def _is_lesser(own: Office) -> bool:
    """Whether a second title tells more than the first, which is a style or a seat."""
    return own.weak or own.counterpart or own.title in POSTNOMINALS


def _stands_before_name(units: list[Unit], office: Office) -> bool:
    """Whether a title is that of the one named next: "…, Chile's culture minister, X Y, lit", "…, the Speaker, X,"."""
    if (
        not (office.stated or (office.article and units[office.head].capital))
        or office.last >= len(units)
        or units[office.last].cls != ","
    ):
        return False
    following = units[office.last + 1] if office.last + 1 < len(units) else None
    if following is not None and following.cls == "R" and honorifics().get(following.low) != RANK:
        return name_at(units, office.last + 1, titled=True) is not None  # "…, the President of Chad, H.E. Doe came"
    return before_comma(units, office.last + 1, titled=False) is not None


def _is_charge(own: Office, office: Office) -> bool:
    """Whether a second title is only what an organisation charges a country's leader with.

    "President X, the African Union's mediator" still serves his country.
    """
    is_leader = office_type(own.title, None) in {"head_of_state", "head_of_government", "foreign_minister"}
    charger = office.actor_code
    return not own.stated and is_leader and charger is not None and kind_of_actor(charger) == "organization"


def _follows(units: list[Unit], end: int, office: Office) -> bool:
    """Whether a title stands in apposition right after a name: after a comma or in brackets."""
    if end >= len(units):
        return False
    gap = units[end : office.first]
    later = len(gap) == 2 and gap[1].low in LATER
    return (len(gap) == 1 or later) and (gap[0].cls == "," or gap[0].text in {"(", "—", "–"})


def named_before_title(units: list[Unit], text: str, office: Office, found: list[Named]) -> Named | None:
    """A name before its title: "X Y, the president of Z", "X Y, his French counterpart", "X Y, who became premier"."""
    office = _appointed(units, with_tail(units, office))
    if office.last == office.head + 1 and office.last < len(units) and units[office.last].cls == "P":
        return None  # "X Y is the President's nominee"
    start = _owner_first(units, office)
    begun = _nominated(units, start)
    is_nominee, start, gap = begun < start, begun, 0
    while (
        not is_nominee
        and start - gap > 0
        and gap < LONGEST_BECOMING
        and (
            units[start - gap - 1].cls in {"n", "d", "S", "m", "g"} or units[start - gap - 1].low in {"in", "on", "for"}
        )
        and units[start - gap - 1].low not in {"said", "told"}
    ):
        gap += 1
    between = [unit.low for unit in units[start - gap : start]]
    end = start - gap
    is_hosting = set(between) <= MODALS and units[office.head].low == "host"  # "X will host Y"
    if gap and (is_hosting or not set(between) <= BECOMING):
        return None
    if end > 0 and (units[end - 1].cls == "," or units[end - 1].text in {"(", "—", "–"}):
        end -= 1
    elif not (gap or is_nominee) and units[office.head].text not in POSTNOMINALS:
        return None
    if (office.plural and not office.counterpart) or is_lord(units, office):
        return None
    if office.last < len(units) and units[office.last].low in PLURAL_VERBS:
        return None  # "X, the president of Y discuss trade": two people in a headline
    if name_at(units, office.last, titled=True) is not None and not office.counterpart:
        return None
    spot, land = _with_land(units, end)
    if (
        spot is None
        or any(p.first < spot[1] and spot[0] < p.last for p in found)
        or _is_next_subject(units, spot[0], office)
    ):
        return None
    is_closed = office.last >= len(units) or units[office.last].cls in {",", "."}
    if is_private(units, spot[0]) and not is_closed:  # "our reporter X Y, the president laughed"
        return None
    is_owned = (office.owner or _is_of_title(units, office.last)) and units[office.first - 1].cls == ","
    if office.weak and not (office.stated or is_owned) and office.last - office.title_first < 2:
        return None
    office = replace(office, actor_code=office.actor_code or land, owner=office.owner or is_owned)
    ranks = spot[0] > 0 and units[spot[0] - 1].cls == "R"
    first = spot[0] - 1 if ranks else spot[0]
    rank = units[first].low if ranks and honorifics().get(units[first].low) == RANK else None
    return Named(
        spot[0], spot[1], first, office.last, text_of(units, *spot, text), office, rank=rank, honorific=ranks,
        rule="name, title",
    )  # fmt: skip


def _nominated(units: list[Unit], first: int) -> int:
    """Where the words begin that tell whose nominee for an office somebody is: "X Y is the President's nominee for"."""
    k = first - 1 if first and units[first - 1].low in {"for", "as"} else first
    if k == first or k == 0 or units[k - 1].low not in NOMINEES:
        return first
    begun = k - 1
    while begun > 0 and first - begun < LONGEST_BECOMING and units[begun - 1].cls not in {",", "."}:
        begun -= 1
        if units[begun].low in {"is", "was"}:
            return begun
    return begun


def _is_of_title(units: list[Unit], k: int) -> bool:
    """Whether the title of another follows: "X, the deputy of Foreign Minister Y", "X, aide to President Y"."""
    run = units[k : k + 5]
    head = next((j for j, unit in enumerate(run) if unit.cls == "H"), 0)
    return head > 0 and run[0].low in {"of", "to"} and all(u.cls in {"M", "m", "a", "d"} for u in run[1:head])


def _is_next_subject(units: list[Unit], first: int, office: Office, *, is_titled: bool = False) -> bool:
    """Whether a title behind a name is the subject of what follows: "At a dinner with X, the Malian president said".

    The name then ends what opens the sentence, in which a comma may stand where its bearer has a title as well.
    """
    last = office.last
    if last >= len(units) or units[last].cls != "n" or not units[last].text.islower() or units[last].low in GOES_ON:
        return False
    start = next((k + 1 for k in range(first - 1, -1, -1) if units[k].cls == "." or units[k].text in QUOTES), 0)
    opened = units[start:first]
    if opened and units[last].low in SAYS and opened[-1].cls != ",":
        return True  # "will meet X, her spokesman said"
    if not opened or (any(unit.cls == "," for unit in opened) and not is_titled):
        return False
    return opened[0].low in FRONTING or opened[0].low.endswith("ing")


def _appointed(units: list[Unit], office: Office) -> Office:
    """An office with the actor that is told to have given it: "the mediator designated by the African Union"."""
    k = office.last + 2
    if office.stated or k >= len(units) or units[k - 2].low not in APPOINTED or units[k - 1].low != "by":
        return office
    k += units[k].cls == "d"
    actor = units[k].actor if k < len(units) else None
    ends = k + 1 >= len(units) or units[k + 1].cls != "P"
    return replace(office, actor_code=actor.actor_code, weak=False, last=k + 1) if actor and ends else office


def _with_land(units: list[Unit], end: int) -> tuple[tuple[int, int] | None, str | None]:
    """The name that ends right before a unit, and its bearer's country where one stands between ("X Y of Chad,")."""
    spot = name_ending(units, end)
    k = next((k for k in range(end - 1, max(0, end - LONGEST_LAND), -1) if units[k].low == "of"), None)
    if spot is not None or k is None:
        return spot, None
    land, last = land_after(units, k)
    return (name_ending(units, k), land) if land is not None and last == end else (None, None)


def _owner_first(units: list[Unit], office: Office) -> int:
    """Where a title begins whose owner has a title ("President Doe's special envoy")."""
    start = office.first
    while office.owner and start > 0 and units[start - 1].cls in {"H", "M", "R"} and units[start].cls in {"N", "I"}:
        start -= 1
    return start
