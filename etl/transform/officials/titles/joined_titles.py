"""Two titles of one person, held together before a name: "Deputy Prime Minister and Minister of X"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.names import name_at, name_ending
from etl.transform.officials.titles.office_types import office_type
from etl.transform.officials.titles.offices import Office, is_lord_of
from etl.transform.officials.units.units import Unit

STYLES = frozenset({"prince", "princess", "senator", "ambassador", "general"})


def merge_offices(offices: list[Office], units: list[Unit]) -> list[Office]:
    """Join "Deputy Prime Minister and Minister of X" before a name into one office."""
    merged: list[Office] = []
    for office in offices:
        whole = _as_one(units, merged[-1], office) if merged else None
        if whole is not None:
            merged[-1] = whole
        else:
            merged.append(office)
    return merged


def _as_one(units: list[Unit], previous: Office, office: Office) -> Office | None:
    """The one office that two titles of one person make, None if they are two offices."""
    if previous.plural or office.plural or previous.counterpart or office.counterpart:
        return None
    if previous.last >= office.first:  # nothing stands between them
        if is_lord_of(units, previous, office):
            return None
        if office.title_first == office.first and not previous.weak:
            return replace(previous, last=office.last)
    if not _are_linked(units, previous, office):
        return None
    if _is_chair_of(office, previous, units):  # "OSCE Chairman and Peruvian Foreign Minister X": the country's
        return replace(office, first=previous.first, title_first=previous.title_first)
    return joined(previous, office, units)


def _are_linked(units: list[Unit], previous: Office, office: Office) -> bool:
    """Whether "and" stands between two titles that are told alike, and he who holds both is named behind them."""
    between = units[previous.last : office.first]
    if [unit.cls for unit in between] not in (["&"], [",", "&"]):
        return False
    if units[previous.head].capital != units[office.head].capital or office.title.lower() == "secretary":
        return False
    inside = office.stated and office.title_first == office.first and not previous.stated and not previous.article
    same = office.actor_code == previous.actor_code and not office.owner  # not "the minister and his deputy"
    alone = not office.stated and not office.article
    is_chair = _is_chair_of(previous, office, units) or _is_chair_of(office, previous, units)
    if not (alone or inside or same or is_chair or _is_charged(previous, office)):
        return False
    after = units[office.last].cls if office.last < len(units) else "."
    named = name_at(units, _past_style(units, office.last), titled=True)
    if named is not None and previous.article and not previous.stated and all(unit.text != "/" for unit in between):
        return False
    if named is None and after == ",":
        named = name_at(units, office.last + 1, titled=False)
    if named is None:
        return after in {",", "."} and not previous.article
    return not _is_of_name_before(units, previous, office, len(between))


def _is_charged(first: Office, second: Office) -> bool:
    """Whether one leads a country and a body of countries: "the President of Peru and Chairman of the Union, X"."""
    if not (first.stated and second.stated) or second.title_first != second.first or second.owner:
        return False
    return kind_of_actor(first.actor_code or "") == "country" and kind_of_actor(second.actor_code or "") != "country"


def _is_chair_of(land: Office, body: Office, units: list[Unit]) -> bool:
    """Whether one office is a country's and the other the chair of an organisation: "OSCE Chairperson-in-Office"."""
    if not (land.stated and body.stated) or not units[body.head].low.startswith("chair") or body.owner:
        return False
    kinds = kind_of_actor(land.actor_code or ""), kind_of_actor(body.actor_code or "")
    return kinds == ("country", "organization")


def _stands_behind_name(units: list[Unit], office: Office) -> bool:
    """Whether a title is told of the one named before it: "X Y, adviser to the president, and minister Z W"."""
    return office.first > 1 and units[office.first - 1].cls == "," and name_ending(units, office.first - 1) is not None


def _is_of_name_before(units: list[Unit], previous: Office, office: Office, apart: int) -> bool:
    """Whether the first title is that of the one named before it: "X Y, minister of Peru and minister Z W"."""
    if not _stands_behind_name(units, previous):
        return False
    kinds = {office_type(one.title, one.actor_code) for one in (previous, office)}
    return apart > 1 or previous.stated or (len(kinds) == 1 and kinds.isdisjoint({"minister", "other"}))


def _past_style(units: list[Unit], k: int) -> int:
    """Pass over a style before a name: "Deputy Premier and Minister of Interior Prince X"."""
    return k + 1 if k < len(units) and units[k].low in STYLES and units[k].capital else k


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
