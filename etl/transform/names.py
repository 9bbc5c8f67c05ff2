"""Names beside offices: the people whom a paragraph names together with what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from etl.transform.offices import Office, joined, offices_in
from etl.transform.scan import Unit, honorifics
from etl.transform.wordlists import words

MOST_WORDS = 6
BECOMING = words("becoming")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a paragraph: units `first` to `last` (exclusive), and the office that stands beside it, if any.

    `phrase_first` and `phrase_last` bound the whole noun phrase: title, honorifics, name and apposed title.
    """

    first: int
    last: int
    phrase_first: int
    phrase_last: int
    name: str
    office: Office | None = None
    rank: str | None = None
    honorific: bool = False
    rule: str = ""
    actor_code: str | None = None
    near_actor: str | None = None  # of the one named right before, if nothing better is known


def text_of(units: list[Unit], first: int, last: int, text: str) -> str:
    """The characters from the first to the last unit."""
    return text[units[first].first : units[last - 1].last]


def name_at(units: list[Unit], j: int, titled: bool) -> tuple[int, int] | None:
    """The units of a name that begins at `j`, honorifics before it passed over; None where no name stands.

    Args:
        titled: a title or an honorific stands before, so that one word is enough and rarer forms are believed.
    """
    n = len(units)
    while j < n and units[j].cls == "R":
        j, titled = j + 1, True
    if (
        j < n
        and units[j].text == "("
        and j + 2 < n
        and units[j + 2].text == ")"
        and units[j + 1].low in {"r", "retd", "rtd", "ret", "ret."}
    ):
        j += 3
    k = j
    while k < n and k - j < MOST_WORDS and (step := _name_unit(units, j, k, titled)):
        k += step
    while k > j and units[k - 1].cls in {"p", "I", "M"} and not (units[k - 1].cls == "M" and k - 1 > j):
        k -= 1
    if k == j or not any(unit.cls in {"N", "A", "M", "R", "H", "T", "n"} for unit in units[j:k]):
        return None
    if not titled and (k - j < 2 or units[j].cls == "p"):
        return None
    return j, k


def _name_unit(units: list[Unit], j: int, k: int, titled: bool) -> int:
    """How many units from `k` on continue a name that began at `j`; 0 where it ends."""
    unit = units[k]
    following = units[k + 1] if k + 1 < len(units) else None
    gap = k > j and unit.first - units[k - 1].last > 1
    if gap:
        return 0
    if unit.cls == "N":
        return 1
    if unit.cls == "I":
        return 1 if following is not None and following.cls in {"N", "I", "p", "M"} else 0
    if unit.cls == "p":
        capital = (
            following is not None
            and following.cls in {"N", "M", "p", "H", "R"}
            and (following.capital or following.cls == "p")
        )
        return 1 if capital and (k > j or titled or unit.capital) else 0
    if unit.cls == "V":
        return 1 if k > j else 0
    if unit.cls == "q" and k > j and following is not None and following.cls == "N":
        closing = units[k + 2] if k + 2 < len(units) else None
        return 3 if closing is not None and closing.cls == "q" else 0
    if unit.cls == "M" and unit.capital:
        ends = following is None or following.cls not in {"M", "H", "o", "L"}
        return 1 if ends and (k > j and units[k - 1].cls in {"N", "I", "p"}) else 0
    if unit.cls == "T" and k == j and titled:  # "Foreign Minister Park Jin"
        return 1 if following is not None and following.cls == "N" and following.first == unit.last + 1 else 0
    if unit.cls == "A" and k == j and titled and " " not in unit.text:
        return 1 if following is not None and following.cls == "N" else 0
    if unit.cls in {"H", "R"} and unit.capital and k > j and " " not in unit.text and units[k - 1].cls in {"N", "p"}:
        ends = following is None or following.cls in {",", ".", "n", "P", "&"}
        return 1 if ends and units[k - 1].cls == "p" else 0
    if unit.text in {"May", "April", "June", "August"} and k > j and units[k - 1].cls == "N":
        return 1 if following is None or following.cls not in {"#"} else 0
    return 0


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
        people = _listed(units, text, office) if office.plural else []
        if not people and not office.plural:
            people = _titled(units, text, office)
        if people:
            people = [_with_apposed(units, offices, number, person, used) for person in people]
            found.extend(person for person in people if not _overlaps(found, person))
            continue
        apposed = _apposed_before(units, text, office, found)
        if apposed is not None:
            found.append(apposed)
        else:
            bare.append(office)
    found.extend(person for person in _ranked(units, text) if not _overlaps(found, person))
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
            if not between and office.title_first == office.first and not previous.weak:
                merged[-1] = replace(previous, last=office.last)
                continue
            linked = (len(between) == 1 and between[0].cls == "&") or (
                len(between) == 2 and between[0].cls == "," and between[1].cls == "&"
            )
            alone = (not office.stated and not office.article) or (office.actor_code == previous.actor_code)
            named = name_at(units, office.last, titled=True)
            after = units[office.last].cls if office.last < len(units) else "."
            alike = units[previous.head].capital == units[office.head].capital and office.title.lower() != "secretary"
            bare_article = (
                previous.article and not previous.stated and named is not None and all(u.text != "/" for u in between)
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
    j = _past_bracket(units, office.last)
    comma = j < len(units) and units[j].cls == ","
    spot = name_at(units, j, titled=True)
    rule = "title before name"
    if spot is None and comma and (office.stated or office.article or not units[office.head].capital):
        spot = name_at(units, j + 1, titled=False) or _short_name_between_commas(units, j + 1)
        rule = "title, name"
    elif (
        spot is None
        and not comma
        and j < len(units)
        and units[j].cls in {"q", "."}
        and units[j].text in {"—", "–", "-", ":"}
        and office.stated
    ):
        spot = name_at(units, j + 1, titled=False)
        rule = "title – name"
    if spot is None or (office.weak and not _weak_stands(units, office, spot)):
        return []
    first, last = spot
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
    land, end = _land_after(units, last) if office.actor_code is None else (None, last)
    if land is not None:
        office = replace(office, actor_code=land)
    return [
        Named(
            first, last, office.first, end, text_of(units, first, last, text), office,
            rank=next((u.low for u in ranks if honorifics().get(u.low) == "rank"), None), honorific=bool(ranks),
            rule=rule,
        )
    ]  # fmt: skip


def _land_after(units: list[Unit], last: int) -> tuple[str | None, int]:
    """The country after a name ("King X of Y") and where it ends; None and `last` where there is none."""
    k = last + 1
    if last < len(units) and units[last].low == "of" and k < len(units):
        k += units[k].cls == "d"
        if k < len(units) and units[k].actor is not None:
            return units[k].actor.actor_code, k + 1  # type: ignore[union-attr]
    return None, last


def _past_bracket(units: list[Unit], j: int) -> int:
    """Pass over an abbreviation in brackets after a title: "Chief of Army Staff (COAS)"."""
    if j + 2 < len(units) and units[j].text == "(" and units[j + 2].text == ")" and units[j + 1].text.isupper():
        return j + 3
    return j


def _short_name_between_commas(units: list[Unit], j: int) -> tuple[int, int] | None:
    spot = name_at(units, j, titled=True)
    if spot is None or spot[1] >= len(units) or units[spot[1]].cls != ",":
        return None
    return spot


def _weak_stands(units: list[Unit], office: Office, spot: tuple[int, int]) -> bool:
    """Whether a weak head ("King", "leader", "official") is an office here: with a country, or as a capital title."""
    head = units[office.head]
    if office.stated or office.last - office.first > 1:
        return True
    return head.capital and spot[0] == office.last


def _listed(units: list[Unit], text: str, office: Office) -> list[Named]:
    """The names after a plural title: "the presidents of A and B, X Y and Z W", "Presidents X and Y"."""
    j = office.last
    if j < len(units) and (units[j].cls == "," or units[j].text in {"—", "–", "-", ":"}):
        j += 1
        titled = False
    else:
        titled = True
    spots: list[tuple[int, int]] = []
    lands: list[str | None] = []
    while (spot := name_at(units, j, titled=titled)) is not None:
        spots.append(spot)
        land, j = _land_after(units, spot[1])
        lands.append(land)
        while j < len(units) and units[j].cls in {",", "&"}:
            j += 1
        if units[j - 1].cls not in {",", "&"}:
            break
    if len(spots) < 2:
        return []
    people = []
    for number, (first, last) in enumerate(spots):
        actor = lands[number] or (office.actors[number] if len(office.actors) == len(spots) else office.actor_code)
        single = replace(office, actor_code=actor, plural=False, title=singular(office.title))
        start = office.first if number == 0 else first
        people.append(
            Named(first, last, start, last, text_of(units, first, last, text), single, rule="plural title, names")
        )
    return people


def singular(title: str) -> str:
    """The title of one of several: "foreign ministers" → "foreign minister"."""
    singular = {"ministers": "minister", "presidents": "president", "secretaries": "secretary", "premiers": "premier",
             "chancellors": "chancellor", "leaders": "leader", "ambassadors": "ambassador", "senators": "senator",
             "envoys": "envoy", "kings": "king", "governors": "governor", "mayors": "mayor", "heads": "head",
             "commissioners": "commissioner", "chiefs": "chief", "advisers": "adviser", "advisors": "advisor",
             "directors": "director", "speakers": "speaker", "spokesmen": "spokesman", "lawmakers": "lawmaker",
             "representatives": "representative", "legislators": "legislator", "mps": "MP"}  # fmt: skip
    return re.sub(r"[A-Za-z]+", lambda m: _cased(singular.get(m[0].lower(), m[0]), m[0]), title)


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[0].isupper() and word.islower() else word


def _with_apposed(units: list[Unit], offices: list[Office], number: int, person: Named, used: set[int]) -> Named:
    """Take up a further title after the name ("Lt Gen (r) X, the national security adviser")."""
    if number + 1 >= len(offices):
        return person
    office = offices[number + 1]
    if not _follows(units, person.last, office) or office.counterpart or office.plural:
        return person
    if name_at(units, office.last, titled=True) is not None:
        return person
    if (
        person.office is not None
        and office.stated
        and person.office.stated
        and office.actor_code != person.office.actor_code
    ):
        return person
    used.add(number + 1)
    if person.office is not None and person.office.weak:  # "Prince X, Minister of Y": the style is no office beside one
        actor = person.office.actor_code or office.actor_code
        return replace(person, office=replace(office, actor_code=actor), phrase_last=office.last)
    own = person.office or office
    return replace(person, office=replace(own, title=f"{own.title} and {office.title}" if person.office else own.title,
                   actor_code=own.actor_code or office.actor_code), phrase_last=office.last)  # fmt: skip


def _follows(units: list[Unit], end: int, office: Office) -> bool:
    """Whether a title stands in apposition right after a name: after a comma or in brackets."""
    if end >= len(units):
        return False
    gap = units[end : office.first]
    return len(gap) == 1 and (gap[0].cls == "," or gap[0].text in {"(", "—", "–"})


def _apposed_before(units: list[Unit], text: str, office: Office, found: list[Named]) -> Named | None:
    """A name before its title: "X Y, the president of Z", "X Y, his French counterpart", "X Y, who became premier"."""
    start = office.first
    gap = 0
    while (
        start - gap > 0
        and gap < 5
        and units[start - gap - 1].cls in {"n", "d"}
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
    if office.plural and not office.counterpart:
        return None
    if name_at(units, office.last, titled=True) is not None and not office.counterpart:
        return None
    if units[office.last].cls in {"n"} and units[office.last].low == "and" if office.last < len(units) else False:
        return None
    spot = _name_ending(units, end)
    if spot is None or any(p.first < spot[1] and spot[0] < p.last for p in found):
        return None
    if office.weak and not office.stated and office.last - office.title_first < 2:
        return None
    ranks = spot[0] > 0 and units[spot[0] - 1].cls == "R"
    first = spot[0] - 1 if ranks else spot[0]
    return Named(
        spot[0], spot[1], first, office.last, text_of(units, *spot, text), office, honorific=ranks, rule="name, title"
    )


def _name_ending(units: list[Unit], end: int) -> tuple[int, int] | None:
    """The longest name that ends right before unit `end`."""
    best = None
    for first in range(end - 1, max(-1, end - 1 - MOST_WORDS), -1):
        if units[first].cls not in {"N", "I", "p", "V", "M", "q", "R"}:
            break
        titled = first > 0 and units[first - 1].cls == "R"
        spot = name_at(units, first, titled=titled)
        if spot is not None and spot[1] == end and units[spot[0]].cls in {"N", "I", "p"}:
            best = spot
    return best


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
