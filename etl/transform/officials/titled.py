"""People beside their offices: a title before a name, after it, or both."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.allegiance.told_service import with_service
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.elliptic_titles import elliptic_titles
from etl.transform.officials.long_titles import long_title, with_tail
from etl.transform.officials.names import Named, is_private, land_after, name_at, name_ending, text_of
from etl.transform.officials.office_types import office_type
from etl.transform.officials.offices import REGIONAL, SEATED, Office, is_lord, is_lord_of, joined, offices_in
from etl.transform.officials.regions import LONGEST_REGION, region_after
from etl.transform.officials.relative_titles import relative_titles
from etl.transform.officials.rows import listed, listed_before
from etl.transform.officials.scan import Unit, honorifics, listed_heads
from etl.transform.wordlists import words

BECOMING = words("becoming")
ROLES = frozenset({"host", "guest", "visitor"})  # named only behind a comma ("her host, X Y")
PRIVATE_LEADERS = words("private_leaders")
PLURAL_VERBS = words("plural_verbs")
STYLES = frozenset({"prince", "princess", "senator", "ambassador"})
LONGEST_LAND = 4  # units of "of the Comoros"
APPOINTED = frozenset("designated appointed named mandated chosen sent dispatched nominated picked".split())
LONGEST_BECOMING = 8  # units from a name to the office that it is told to have
RULERS = frozenset({"king", "queen", "monarch", "sovereign", "emir", "amir", "sultan", "emperor", "ruler"})
COUNTRIES = frozenset({"country", "kingdom", "nation", "republic", "government", "court", "land"})
DASHES = frozenset({"—", "–", "-", ":"})
REGION_NOUNS = frozenset(
    "region province oblast district county state governorate prefecture department canton krai city commune".split()
)
LATER = frozenset({"now", "also", "currently", "formerly", "previously", "then", "later"})


def named_in(units: list[Unit], text: str) -> tuple[list[Named], list[Office]]:
    """Find the people named beside an office or rank, and the offices that stand without a name.

    Returns:
        The named people in the order of the text, and the bare offices ("the Iraqi defence minister").
    """
    offices = _merge(offices_in(units), units)
    found: list[Named] = []
    bare: list[Office] = []
    used: set[int] = set()
    for number, office in enumerate(offices):
        if number in used:
            continue
        people = listed(units, text, office) if office.plural else []
        if office.counterpart and not office.stated and any(one.office and not one.office.stated for one in people):
            people = []
        if not people and office.plural:
            people = listed_before(units, text, office)
        if not people and not office.plural:
            people = _titled(units, text, office)
        if people:
            people = [_with_apposed(units, offices, number, person, used) for person in people]
            found.extend(person for person in people if not _overlaps(found, person))
            continue
        apposed = _apposed_before(units, text, office, found)
        if apposed is not None:
            found.append(apposed)
        elif units[office.head].low in listed_heads():
            bare.append(office)
    found.extend(person for person in relative_titles(units, text, found) if not _overlaps(found, person))
    found.extend(elliptic_titles(units, text, found, offices))
    found.extend(person for person in _ranked(units, text) if not _overlaps(found, person))
    found = [with_service(units, person) for person in found]
    return _shared_actors(units, sorted(found, key=lambda person: person.first)), bare


def _shared_actors(units: list[Unit], found: list[Named]) -> list[Named]:
    """Note in "Pakistani Foreign Minister X and Defence Minister Y" that Y may serve the country of X."""
    for k in range(1, len(found)):
        before, person = found[k - 1], found[k]
        office = person.office
        if office is None or office.stated or office.article or before.office is None or not before.office.stated:
            continue
        gap = units[before.phrase_last : office.first]
        if person.first >= office.last and 0 < len(gap) <= 2 and all(unit.cls in {",", "&"} for unit in gap):
            found[k] = replace(person, near_actor=before.office.actor_code)
    return found


def _overlaps(found: list[Named], person: Named) -> bool:
    return any(person.first < other.last and other.first < person.last for other in found)


def _merge(offices: list[Office], units: list[Unit]) -> list[Office]:
    """Join "Deputy Prime Minister and Minister of X" before a name into one office."""
    merged: list[Office] = []
    for office in offices:
        previous = merged[-1] if merged else None
        if (
            previous is not None
            and not previous.plural
            and not office.plural
            and not office.counterpart
            and not previous.counterpart
        ):
            between = units[previous.last : office.first]
            if not between and is_lord_of(units, previous, office):
                merged.append(office)
                continue
            if not between and office.title_first == office.first and not previous.weak:
                merged[-1] = replace(previous, last=office.last)
                continue
            linked = (len(between) == 1 and between[0].cls == "&") or (
                len(between) == 2 and between[0].cls == "," and between[1].cls == "&"
            )
            inside = (
                office.stated and office.title_first == office.first and not previous.stated and not previous.article
            )
            same = office.actor_code == previous.actor_code and not office.owner  # not "the minister and his deputy"
            alone = (not office.stated and not office.article) or inside or same
            named = name_at(units, office.last, titled=True)
            is_direct = named is not None
            if named is None and office.last < len(units) and units[office.last].cls == ",":
                named = name_at(units, office.last + 1, titled=False)
            after = units[office.last].cls if office.last < len(units) else "."
            alike = units[previous.head].capital == units[office.head].capital and office.title.lower() != "secretary"
            bare_article = (
                previous.article and not previous.stated and is_direct and all(u.text != "/" for u in between)
            )
            if (
                linked
                and alone
                and alike
                and not bare_article
                and (named is not None or (after in {",", "."} and not previous.article))
            ):
                merged[-1] = joined(previous, office, units)
                continue
        merged.append(office)
    return merged


def _titled(units: list[Unit], text: str, office: Office) -> list[Named]:
    """A name right after its title, or after a comma where the title can only be apposed to it."""
    if REGIONAL.search(units[office.head].low):
        office = _of_region(units, office)
    office, spot, rule = _name_behind(units, office)
    if spot is None or (office.weak and not _weak_stands(units, office, spot)):
        return []
    first, last = spot
    if _goes_on_as_thing(units, last):
        return []
    if (
        not units[office.head].capital
        and units[first].cls in {"N"}
        and rule == "title before name"
        and units[office.head].cls == "H"
        and spot[1] - spot[0] == 1
        and first == 0
    ):
        return []
    ranks = [u for u in units[office.last : first] if u.cls == "R"]
    land, end = land_after(units, last) if office.actor_code is None else (None, last)
    if land is not None:
        office = replace(office, actor_code=land)
    elif office.actor_code is None and REGIONAL.search(units[office.head].low):
        region = region_after(units, last)
        if region is not None:
            name, land, end = region
            office = replace(office, actor_code=land, title=f"{office.title} of {name}")
    return [
        Named(
            first, last, office.first, end, text_of(units, first, last, text), office,
            rank=next((u.low for u in ranks if honorifics().get(u.low) == "rank"), None), honorific=bool(ranks),
            rule=rule,
        )
    ]  # fmt: skip


def _name_behind(units: list[Unit], office: Office) -> tuple[Office, tuple[int, int] | None, str]:
    """The name that a title stands before, if any, the title as it then reads, and how the two are joined."""
    j = _past_friend(units, office, _past_bracket(units, _past_country(units, office.last)))
    spot = name_at(units, j, titled=True)
    if spot is not None and units[office.head].low in ROLES and (not office.stated or spot[1] - spot[0] == 1):
        spot = None
    if spot is not None:
        return office, spot, "title before name"
    rule = "title, name"
    if j < len(units) and units[j].cls == ",":
        land, spot = _of_land(units, j + 1)
        office = replace(office, actor_code=office.actor_code or land)
        if spot is None and (_may_be_apposed(office, units) or _is_styled(units, j + 1)):
            spot = name_at(units, j + 1, titled=False) or _styled(units, j + 1)
            spot = spot or _before_comma(units, j + 1, titled=True)
    elif j < len(units) and units[j].cls in {"q", "."} and units[j].text in DASHES and office.stated:
        spot = name_at(units, j + 1, titled=False)
        rule = "title – name"
    if spot is None and (found := long_title(units, office)) is not None:
        office, spot = found
        rule = "title, name"
    return office, spot, rule


def _may_be_apposed(office: Office, units: list[Unit]) -> bool:
    """Whether a name behind a title and a comma can be its holder's: "the Prime Minister, X Y"."""
    return office.stated or office.article or not units[office.head].capital


def _of_land(units: list[Unit], j: int) -> tuple[str | None, tuple[int, int] | None]:
    """The country and the name of "the mediator, Norway's X Y"; None and None where there is no such name."""
    actor = units[j].actor if j + 2 < len(units) and units[j].cls == "A" and units[j + 1].cls == "P" else None
    spot = name_at(units, j + 2, titled=False) if actor is not None else None
    return (actor.actor_code, spot) if actor is not None and spot is not None else (None, None)


def _is_styled(units: list[Unit], j: int) -> bool:
    """Whether an honorific and a name stand between commas: "Minister of State for Works, Alhaji X Y, said"."""
    return j < len(units) and units[j].cls == "R" and _before_comma(units, j, titled=False) is not None


def _goes_on_as_thing(units: list[Unit], last: int) -> bool:
    """Whether a name is the beginning of a thing's: "the opposition Liberty | Korea Party", "Rally for Democracy"."""
    run = units[last : last + 2]
    if len(run) == 2 and run[0].low == "for" and run[1].cls in {"M", "T"}:
        return True
    return len(run) == 2 and run[0].actor is not None and run[1].capital and run[1].cls in {"M", "T"}


def _of_region(units: list[Unit], office: Office) -> Office:
    """The office with the region that its title names before a comma: "the governor of Oromia, X Y"."""
    first = office.last + 1
    if office.last >= len(units) or units[office.last].low != "of":
        return office
    last = first
    while last < len(units) and last - first < LONGEST_REGION and units[last].capital and units[last].cls in {"N", "T"}:
        last += 1
    if last == first or last >= len(units):
        return office
    region = " ".join(unit.text for unit in units[first:last])
    if units[last].low in REGION_NOUNS:
        return replace(office, last=last + 1, title=f"{office.title} of {region} {units[last].text}")
    return replace(office, last=last, title=f"{office.title} of {region}") if units[last].cls == "," else office


def _past_bracket(units: list[Unit], j: int) -> int:
    """Pass over an abbreviation in brackets after a title: "Chief of Army Staff (COAS)"."""
    if j + 2 < len(units) and units[j].text == "(" and units[j + 2].text == ")" and units[j + 1].text.isupper():
        return j + 3
    if j < len(units) and units[j].low in {"a.i.", "a.i"}:  # "Chargé d'affaires a.i."
        return j + 1
    return j


def _past_country(units: list[Unit], j: int) -> int:
    """Pass over "to his country" and "himself": "the ambassador to his country, X Y", "the minister himself, X Y"."""
    if j < len(units) and units[j].low in {"himself", "herself"}:
        return j + 1
    run = units[j : j + 3]
    is_sent = len(run) == 3 and run[0].cls == "t" and run[1].cls == "g" and run[2].low in COUNTRIES
    return j + 3 if is_sent else j


def _past_friend(units: list[Unit], office: Office, j: int) -> int:
    """Pass over what else a counterpart is: "his host and friend, X Y"."""
    is_more = office.counterpart and j + 2 < len(units) and units[j].cls == "&" and units[j + 2].cls == ","
    return j + 2 if is_more and units[j + 1].cls == "n" else j


def _styled(units: list[Unit], j: int) -> tuple[int, int] | None:
    """A name after a style that is no second person's title: "the Saudi foreign minister, Prince X"."""
    if j < len(units) and units[j].cls == "H" and units[j].capital and units[j].low in STYLES:
        return name_at(units, j + 1, titled=True)
    return None


def _before_comma(units: list[Unit], j: int, titled: bool) -> tuple[int, int] | None:
    """The name that begins at a unit, if a comma follows it."""
    spot = name_at(units, j, titled=titled)
    return spot if spot is not None and spot[1] < len(units) and units[spot[1]].cls == "," else None


def _weak_stands(units: list[Unit], office: Office, spot: tuple[int, int]) -> bool:
    """Whether a weak head ("King", "leader", "official") is an office here: with a country, or as a capital title."""
    head = units[office.head]
    if head.low == "leader" and office.head and units[office.head - 1].low in PRIVATE_LEADERS:
        return False
    if office.stated or office.last - office.first > 1 or (office.owner and head.low in RULERS):
        return True
    if head.low in SEATED and spot[0] == office.last and spot[1] - spot[0] > 1:
        return True  # "according to deputy X Y"
    return head.capital and spot[0] == office.last


def _with_apposed(units: list[Unit], offices: list[Office], number: int, person: Named, used: set[int]) -> Named:
    """Take up a further title after the name ("Lt Gen (r) X, the national security adviser")."""
    if number + 1 >= len(offices):
        return person
    office = offices[number + 1]
    if not _follows(units, person.last, office) or office.counterpart or office.plural:
        return person
    if name_at(units, office.last, titled=True) is not None:
        return person
    if person.office is not None and person.rule == "title before name" and _stands_before_name(units, office):
        return person
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
    if person.office is not None and person.office.weak:  # "Prince X, Minister of Y": the style is no office beside one
        actor = person.office.actor_code or office.actor_code
        return replace(person, office=replace(office, actor_code=actor), phrase_last=office.last)
    own = person.office or office
    return replace(person, office=replace(own, title=f"{own.title} and {office.title}" if person.office else own.title,
                   actor_code=own.actor_code or office.actor_code), phrase_last=office.last)  # fmt: skip


def _stands_before_name(units: list[Unit], office: Office) -> bool:
    """Whether a title with its country is that of the one named next: "…, Portugal's culture minister, X Y, lit"."""
    if not office.stated or office.last >= len(units) or units[office.last].cls != ",":
        return False
    return _before_comma(units, office.last + 1, titled=False) is not None


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


def _apposed_before(units: list[Unit], text: str, office: Office, found: list[Named]) -> Named | None:
    """A name before its title: "X Y, the president of Z", "X Y, his French counterpart", "X Y, who became premier"."""
    office = _appointed(units, with_tail(units, office))
    start = _owner_first(units, office)
    gap = 0
    while (
        start - gap > 0
        and gap < LONGEST_BECOMING
        and (units[start - gap - 1].cls in {"n", "d", "S", "m"} or units[start - gap - 1].low == "in")
        and units[start - gap - 1].low not in {"said", "told"}
    ):
        gap += 1
    between = [unit.low for unit in units[start - gap : start]]
    end = start - gap
    if gap and not set(between) <= BECOMING:
        return None
    if end > 0 and (units[end - 1].cls == "," or units[end - 1].text in {"(", "—", "–"}):
        end -= 1
    elif not gap:
        return None
    if (office.plural and not office.counterpart) or is_lord(units, office):
        return None
    if office.last < len(units) and units[office.last].low in PLURAL_VERBS:
        return None  # "X, the president of Y discuss trade": two people in a headline
    if name_at(units, office.last, titled=True) is not None and not office.counterpart:
        return None
    if units[office.last].cls in {"n"} and units[office.last].low == "and" if office.last < len(units) else False:
        return None
    spot, land = _with_land(units, end)
    if spot is None or any(p.first < spot[1] and spot[0] < p.last for p in found):
        return None
    is_closed = office.last >= len(units) or units[office.last].cls in {",", "."}
    if is_private(units, spot[0]) and not is_closed:  # "our reporter X Y, the president laughed"
        return None
    if office.weak and not office.stated and office.last - office.title_first < 2:
        return None
    office = replace(office, actor_code=office.actor_code or land)
    ranks = spot[0] > 0 and units[spot[0] - 1].cls == "R"
    first = spot[0] - 1 if ranks else spot[0]
    rank = units[first].low if ranks and honorifics().get(units[first].low) == "rank" else None
    return Named(
        spot[0], spot[1], first, office.last, text_of(units, *spot, text), office, rank=rank, honorific=ranks,
        rule="name, title",
    )  # fmt: skip


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


def _ranked(units: list[Unit], text: str) -> list[Named]:
    """Names after an honorific or a rank alone: "Mr Sarkozy", "General Bajwa", "Lt Gen De Silva"."""
    found = []
    for i, unit in enumerate(units):
        if unit.cls != "R" or (i and units[i - 1].cls == "R"):
            continue
        spot = name_at(units, i, titled=True)
        if spot is None:
            continue
        ranks = [u.low for u in units[i : spot[0]] if u.cls == "R" and honorifics().get(u.low) == "rank"]
        actor = units[i - 1].actor if i else None
        if actor is None and i > 1 and units[i - 1].cls == "P":
            actor = units[i - 2].actor
        found.append(
            Named(spot[0], spot[1], i, spot[1], text_of(units, *spot, text), rank=ranks[0] if ranks else None,
                  honorific=True, rule="rank before name" if ranks else "honorific",
                  actor_code=actor.actor_code if actor else None)
        )  # fmt: skip
    return found
