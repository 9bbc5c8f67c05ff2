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
            alone = (not office.stated and not office.article) or inside or same or _is_charged(previous, office)
            named = name_at(units, _past_style(units, office.last), titled=True)
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
                and not (named is not None and _is_of_name_before(units, previous, office, len(between)))
                and (named is not None or (after in {",", "."} and not previous.article))
            ):
                merged[-1] = joined(previous, office, units)
                continue
        merged.append(office)
    return merged


def _is_charged(first: Office, second: Office) -> bool:
    """Whether one leads a country and a body of countries: "the President of Peru and Chairman of the Union, X"."""
    if not (first.stated and second.stated) or second.title_first != second.first or second.owner:
        return False
    return kind_of_actor(first.actor_code or "") == "country" and kind_of_actor(second.actor_code or "") != "country"


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
