"""Titles before names: "Foreign Minister X Y", "the Prime Minister, X Y", "the governor of Oromia, X Y"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.names import Named, before_comma, land_after, name_at, text_of
from etl.transform.officials.titles.long_titles import long_title
from etl.transform.officials.titles.office_types import heads_organization
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.titles.principals import is_served
from etl.transform.officials.titles.ranks_behind import past_service
from etl.transform.officials.titles.regions import LONGEST_REGION, REGION_NOUNS, region_after
from etl.transform.officials.titles.title_endings import SERVING
from etl.transform.officials.units.title_words import RANK, REGIONAL, SEATED, SENT, honorifics, name_parts
from etl.transform.officials.units.units import Unit
from etl.transform.text.kinds import GUEST_OR_HOST
from etl.transform.wordlists import words

LINKS = frozenset({"with", "to", "by", "from", "between", "for"})
PRIVATE_LEADERS = words("private_leaders")
ADDRESSING = frozenset({"to", "with", "for", "turning", "speaking", "addressing", "unlike", "besides", "of"})
"""Words that open a sentence and tell whom its subject speaks to: "To the Estonian ambassador, Doe spoke of"."""
LONGEST_OPENING = 3  # units of "Turning to the"
DIPLOMATS = frozenset({"ambassador", "amb.", "amb"})
ROYALS = frozenset({"prince", "princess"})
STYLES = DIPLOMATS | ROYALS | {"senator"}
RULERS = frozenset({"king", "queen", "monarch", "sovereign", "emir", "amir", "sultan", "emperor", "ruler"})
HOUSES = frozenset({"family", "house"})
COUNTRIES = frozenset({"country", "kingdom", "nation", "republic", "government", "court", "land"})
CALLINGS = frozenset({"diplomat", "politician", "statesman", "lawyer", "general"})
"""What somebody is called who serves another than his country."""
COPULAS = frozenset({"is", "was"})
BESIDE = frozenset({"beside", "with", "opposite", "behind", "before", "facing"})
"""Words before "him" that tell where the holder of a title stood: "the Greek premier beside him, X Y"."""
SPEAKING = frozenset({"press secretary", "press officer", "press attaché"})
SERVANT = "title of a principal, name"
"""The rule of a name behind that of the one whom its bearer serves."""
DASHES = frozenset({"—", "–", "-", ":"})
LONGEST_BRACKET = 6  # units from bracket to bracket


def named_after_title(units: list[Unit], text: str, office: Office, in_front: bool = False) -> list[Named]:
    """A name right after its title, or after a comma where the title can only be apposed to it.

    Args:
        in_front: the title stands in a row of titles each before a comma and a name.
    """
    if REGIONAL.search(units[office.head].low):
        office = _of_region(units, office)
    office, spot, rule = _name_behind(units, office, in_front)
    if spot is None:
        office, spot, rule = _servant(units, office)
    if spot is None or (office.weak and not _weak_stands(units, office, spot)):
        return []
    first, last = spot
    is_principal = last - first > 1 and is_served(units, office.first)  # "adviser to President X Y for Africa"
    if (
        (_goes_on_as_thing(units, last) and not is_principal)
        or _is_party(units, first, last)
        or _is_named_after(units, office, last)
    ):
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
    is_only_from = bool(office.owner) or heads_organization(office.title)  # "Secretary General X of Chile"
    land, end = land_after(units, last) if office.actor_code is None and not is_only_from else (None, last)
    if land is not None:
        office = replace(office, actor_code=land)
    elif office.actor_code is None and REGIONAL.search(units[office.head].low):
        region = region_after(units, last)
        if region is not None:
            name, land, end = region
            office = replace(office, actor_code=land, title=f"{office.title} of {name}")
    return [
        Named(
            first, last, office.first if rule != SERVANT else first, end, text_of(units, first, last, text), office,
            rank=next((u.low for u in ranks if honorifics().get(u.low) == RANK), None), honorific=bool(ranks),
            rule=rule,
        )
    ]  # fmt: skip


def _name_behind(units: list[Unit], office: Office, in_front: bool) -> tuple[Office, tuple[int, int] | None, str]:
    """The name that a title stands before, if any, the title as it then reads, and how the two are joined."""
    j = _past_friend(units, office, _past_bracket(units, _past_country(units, office.last)))
    j = past_service(units, j)
    spot = name_at(units, j, titled=True)
    if spot is not None and units[office.head].low in GUEST_OR_HOST and (not office.stated or spot[1] - spot[0] == 1):
        spot = None
    if spot is not None:
        return office, spot, "title before name"
    rule = "title, name"
    if j < len(units) and units[j].cls == ",":
        land, spot = _of_land(units, j + 1)
        if land is not None and office.stated and _is_of_another(office, land):
            return office, None, rule  # "X Y, the Peruvian envoy, Chile's Z W and"
        office = replace(office, actor_code=office.actor_code or land)
        if spot is None and (in_front or _may_be_apposed(office, units) or _is_styled(units, j + 1)):
            spot = name_at(units, j + 1, titled=False) or _styled(units, j + 1)
            spot = spot or _described(units, office, j + 1) or before_comma(units, j + 1, titled=True)
            spot = None if spot is not None and _is_subject_behind(units, office, spot) else spot
    elif j < len(units) and units[j].cls in {"q", "."} and units[j].text in DASHES and office.stated:
        spot = name_at(units, j + 1, titled=False)
        rule = "title – name"
    elif j < len(units) and units[j].low in COPULAS and _may_be_apposed(office, units):
        spot, rule = _told_to_be(units, office, j + 1), "title is name"
    if spot is None and (found := long_title(units, office)) is not None:
        office, spot = found
        rule = "title, name"
    return office, spot, rule


def _is_subject_behind(units: list[Unit], office: Office, spot: tuple[int, int]) -> bool:
    """Whether a name behind a comma is the subject of what an office opens: "To the Thai ambassador, X spoke of"."""
    first = next((k + 1 for k in range(office.first - 1, -1, -1) if units[k].cls == "."), 0)
    opening = [unit.low for unit in units[first : office.first]]
    following = units[spot[1]] if spot[1] < len(units) else None
    is_verb = following is not None and following.cls == "n" and following.text.islower()
    return is_verb and 0 < len(opening) <= LONGEST_OPENING and opening[0] in ADDRESSING


def _is_of_another(office: Office, land: str) -> bool:
    """Whether a title is told to be of another country than somebody is whose name follows."""
    own = office.actor_code
    return own is not None and own != land and {kind_of_actor(own), kind_of_actor(land)} == {"country"}


def _servant(units: list[Unit], office: Office) -> tuple[Office, tuple[int, int] | None, str]:
    """The name behind the named one whom he serves: "the spokesman of President X Y of Peru, Z W, said"."""
    j = office.last
    head = units[office.head].low
    is_servant = head in SERVING | SPEAKING or SENT.search(head) is not None
    if not is_servant or j + 1 >= len(units) or units[j].low not in {"of", "to", "for"}:
        return office, None, SERVANT
    k = j + 1
    land = None
    while k < len(units) and units[k].cls in {"d", "a", "A", "P", "M", "S"}:
        actor = units[k].actor
        land = land or (actor.actor_code if actor is not None else None)
        k += 1
    principal = name_at(units, k + 1, titled=True) if k < len(units) and units[k].cls == "H" else None
    if principal is None:
        return office, None, SERVANT
    behind, end = land_after(units, principal[1])
    spot = before_comma(units, end + 1, titled=False) if end < len(units) and units[end].cls == "," else None
    told = f"{office.title} {units[j].low} the {units[k].text}"
    actor_code = office.actor_code or land or behind
    return replace(office, title=told, actor_code=actor_code, article=True, weak=False), spot, SERVANT


def _told_to_be(units: list[Unit], office: Office, j: int) -> tuple[int, int] | None:
    """The name of "the Foreign Secretary is X Y", "his French host was X Y" with nothing behind it."""
    if units[office.head].low in GUEST_OR_HOST and not office.stated:
        return None
    spot = name_at(units, j, titled=j < len(units) and units[j].cls == "R")
    if spot is None or (spot[1] - spot[0] == 1 and spot[0] == j):
        return None
    following = units[spot[1]] if spot[1] < len(units) else None
    is_closed = following is None or following.cls in {",", "&", "q"} or following.text in {".", ";", ")", "!"}
    return spot if is_closed else None


def _may_be_apposed(office: Office, units: list[Unit]) -> bool:
    """Whether a name behind a title and a comma can be its holder's: "the Prime Minister, X Y"."""
    return office.stated or office.article or not units[office.head].capital


def _of_land(units: list[Unit], j: int) -> tuple[str | None, tuple[int, int] | None]:
    """The country and the name of "the mediator, Norway's X Y"; None and None where there is no such name."""
    is_owner = j + 2 < len(units) and units[j].cls == "A" and units[j + 1].cls == "P"
    is_people = j + 2 < len(units) and units[j].cls == "a"  # "the commissioner, Belgian X Y,"
    actor = units[j].actor if is_owner or is_people else None
    spot = name_at(units, j + 2 - is_people, titled=False) if actor is not None else None
    if actor is None or spot is None:
        return None, None
    body, _ = land_after(units, spot[1])  # "the mediator, Norway's X Y of the United Nations"
    return body if body is not None and kind_of_actor(body) == "organization" else actor.actor_code, spot


def _is_styled(units: list[Unit], j: int) -> bool:
    """Whether an honorific or the rank of a diplomat and a name stand between commas: "Minister for Works, Alhaji X,".

    So in "Spokesman for the Presidency, Ambassador X Y, said".
    """
    if j >= len(units):
        return False
    is_diplomat = units[j].low in DIPLOMATS and units[j].capital and before_comma(units, j + 1, titled=True) is not None
    return is_diplomat or (units[j].cls == "R" and before_comma(units, j, titled=False) is not None)


def _styled(units: list[Unit], j: int) -> tuple[int, int] | None:
    """A name after a style that is no second person's title: "the Saudi foreign minister, Prince X"."""
    if j < len(units) and units[j].cls == "H" and units[j].capital and units[j].low in STYLES:
        return name_at(units, j + 1, titled=True)
    return None


def _described(units: list[Unit], office: Office, j: int) -> tuple[int, int] | None:
    """A name behind what its bearer is besides an envoy of an organisation: "the UN envoy, Peruvian diplomat X Y"."""
    while j < len(units) and units[j].cls in {"d", "S", "a"}:
        j += 1
    is_of_body = office.actor_code is not None and kind_of_actor(office.actor_code) == "organization"
    is_told = is_of_body and j < len(units) and units[j].low in CALLINGS
    return name_at(units, j + 1, titled=True) if is_told else None


def _goes_on_as_thing(units: list[Unit], last: int) -> bool:
    """Whether a name is the beginning of a thing's: "the opposition Liberty | Korea Party", "Rally for Democracy"."""
    run = units[last : last + 2]
    if len(run) == 2 and run[0].low == "for" and run[1].cls in {"M", "T"}:
        return True
    return len(run) == 2 and run[0].actor is not None and run[1].capital and run[1].cls in {"M", "T"}


def _is_named_after(units: list[Unit], office: Office, last: int) -> bool:
    """Whether a ruler's name is that of a thing: "the King Hussein | Bridge", "Prince Sultan Air | Base"."""
    if units[office.head].low not in RULERS | ROYALS:
        return False
    if units[last - 1].cls in {"T", "M"} or name_parts().get(units[last - 1].low) == "thing":
        return True
    following = units[last : last + 1]
    return any(unit.capital and unit.cls in {"T", "M"} and unit.low not in HOUSES for unit in following)


def _is_party(units: list[Unit], first: int, last: int) -> bool:
    """Whether one word behind "the opposition" is the name of a party: "chairman of the opposition Inkatha"."""
    return last - first == 1 and first > 0 and units[first - 1].low == "opposition"


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
    """Pass over brackets after a title: "Chief of Army Staff (COAS)", "of the Sejm (lower house), Jan Nowak"."""
    if j < len(units) and units[j].text == "(":
        within = [unit.text for unit in units[j : j + LONGEST_BRACKET]]
        end = j + within.index(")") + 1 if ")" in within else j
        is_abbreviation = end == j + 3 and (units[j + 1].text.isupper() or units[j + 1].actor is not None)
        return end if is_abbreviation or (j < end < len(units) and units[end].cls == ",") else j
    if j < len(units) and units[j].low in {"a.i.", "a.i"}:  # "Chargé d'affaires a.i."
        return j + 1
    return j + 2 * ([unit.low for unit in units[j : j + 2]] == ["ad", "interim"])


def _past_country(units: list[Unit], j: int) -> int:
    """Pass over "to his country" and "himself": "the ambassador to his country, X Y", "the minister himself, X Y"."""
    if j < len(units) and units[j].low in {"himself", "herself"}:
        return j + 1
    run = units[j : j + 3]
    if len(run) == 3 and run[0].low in BESIDE and run[1].low in {"him", "her", "them"} and run[2].cls == ",":
        return j + 2
    is_sent = len(run) == 3 and run[0].cls == "t" and run[1].cls == "g" and run[2].low in COUNTRIES
    return j + 3 if is_sent else j


def _past_friend(units: list[Unit], office: Office, j: int) -> int:
    """Pass over what else a counterpart is: "his host and friend, X Y"."""
    is_more = office.counterpart and j + 2 < len(units) and units[j].cls == "&" and units[j + 2].cls == ","
    return j + 2 if is_more and units[j + 1].cls == "n" else j


def _follows_link(units: list[Unit], office: Office) -> bool:
    """Whether a preposition stands right before a title: "with leader X Y", and no "band leader X Y"."""
    return units[office.first - 1].low in LINKS


def _weak_stands(units: list[Unit], office: Office, spot: tuple[int, int]) -> bool:
    """Whether a weak head ("King", "leader", "official") is an office here: with a country, or as a capital title."""
    head = units[office.head]
    if head.low == "leader" and office.head and units[office.head - 1].low in PRIVATE_LEADERS:
        return False
    if office.stated or office.last - office.first > 1 or (office.owner and head.low in RULERS):
        return True
    is_alone = spot[0] == office.last and spot[1] - spot[0] > 1
    if is_alone and (
        head.low in SEATED or (head.low == "leader" and office.first > 0 and _follows_link(units, office))
    ):
        return True  # "according to deputy X Y", "talks with leader X Y"
    is_right_before = all(unit.cls == "R" for unit in units[office.last : spot[0]])  # "Emir Sheikh X Y"
    return head.capital and is_right_before
