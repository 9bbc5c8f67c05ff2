"""People whose office the sentence beside theirs tells: "Jane Doe landed on Friday. The interior minister was …".

A report may name somebody first and say what he is in the next sentence, by a title without a name. Where nobody
else in the text holds that office, and nobody else without one is named there, they are the same person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from etl.transform.allegiance.cultures import SURE_FIT, countries_of_name, is_at_home
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.lines import Line, sentence_around
from etl.transform.officials.persons import Person, Place, core_tokens, name_tokens
from etl.transform.officials.titles.office_types import normal_title, office_type
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.units import Unit
from etl.transform.officials.untitled.by_country import tells_of_else
from etl.transform.officials.untitled.linking import is_officer_only
from etl.transform.officials.untitled.nearest_names import Bare
from etl.transform.statements.saying import sayings
from etl.transform.text.kinds import A_OR_AN
from etl.transform.wordlists import words

SUBJECTS = frozenset({"he", "she"})
OBJECT_CUES = frozenset("of by to from for with and or about against".split())
"""Words before a name that is not what its sentence tells of."""
OBJECTS = frozenset({"him", "her"})  # whom a title's holder deals with, who is then another one
VAGUE = words("vague_titles")


def told_next(
    lines: Sequence[Line],
    people: Sequence[Person],
    actors: Mapping[int, str | None],
    names: Sequence[Place],
    bare: Sequence[Bare],
    sentences: Mapping[int, int],
) -> list[Place]:
    """Give titles without a name to those who are named without an office right beside them.

    Args:
        lines: the paragraphs.
        people: those already known to be officials.
        actors: whom each of them serves, by number.
        names: names without office, in the order of the text.
        bare: the titles that stand without a name.
        sentences: first character of a name → number, within its paragraph, of its sentence.
    """
    found: dict[tuple[str, ...], list[Place]] = {}
    held: list[Office] = []
    for title in bare:
        office = title.office
        if not _is_usable(lines[title.paragraph].units, office) or any(_is_same(office, other) for other in held):
            continue
        if any(_holds(person, actors.get(person.number), office) for person in people):
            continue
        near = _after(lines, title, names, sentences)
        is_new = office.counterpart or lines[title.paragraph].units[office.first].low in A_OR_AN
        if is_new:
            near = [p for p in near if _is_new(lines, title, p, near) and not _is_of(lines, p)]
        else:
            near = [*_before(lines, title, names, sentences), *near]
        free = [place for place in near if name_tokens(place.named.name) not in found]
        if not office.stated and not is_new:
            free = [place for place in free if _is_news(lines, place) or _goes_on(lines, place, title)]
        place = next((place for place in free if _fits(place, office)), None)
        if place is None:
            continue
        tokens = name_tokens(place.named.name)
        held.append(office)
        first = replace(
            place, named=replace(place.named, office=replace(office, elsewhere=True), rule="name, title told next")
        )
        found[tokens] = [
            first,
            *(other for other in names if other is not place and name_tokens(other.named.name) == tokens),
        ]
    return [place for places in found.values() for place in places]


def _is_usable(units: Sequence[Unit], office: Office) -> bool:
    """Whether a title is one person's, told with an article and of an office that tells more than a rank."""
    if office.counterpart:
        return office.stated and not office.plural
    if office.plural or office.owner or (office.visiting and not office.stated):
        return False  # "the visiting minister" was named before; "Peru's visiting minister" may be named behind
    if [unit.low for unit in units[max(0, office.first - 2) : office.first]] == ["represented", "by"]:
        return False  # "X Y could not come. He is represented by the ambassador"
    if office.first > 1 and units[office.first - 1].cls == "," and units[office.first - 2].cls in {"N", "V"}:
        return False  # "X, the chief mediator," is told of X
    is_owned = office.first + 1 < len(units) and units[office.first + 1].cls == "P"  # "Brazil's environment minister"
    is_definite = units[office.first].low == "the" or is_owned
    is_introduced = units[office.first].low in A_OR_AN and office.stated
    head = units[office.head].low
    is_told = office.stated or office.standing == "former" or " " in office.title
    is_of_body = office.actor_code is not None and kind_of_actor(office.actor_code) == "organization"
    is_vague = head in VAGUE and not (is_of_body and " " in office.title)  # "the UN's top relief official"
    return (
        (is_definite or is_introduced)
        and is_told
        and not is_vague
        and office_type(office.title, office.actor_code) != "other"
    )


def _is_same(office: Office, other: Office) -> bool:
    return normal_title(office.title) == normal_title(other.title) and office.actor_code == other.actor_code


def _holds(person: Person, actor: str | None, office: Office) -> bool:
    """Whether a known person may be the one whom a title means."""
    words = set(normal_title(office.title).split())
    kind = office_type(office.title, office.actor_code)
    for own in person.offices:
        theirs = own.actor_code or actor
        if office.actor_code and theirs and theirs != office.actor_code:
            continue
        if office_type(own.title, theirs) == kind or words <= set(normal_title(own.title).split()):
            return True
    return False


def _before(lines: Sequence[Line], title: Bare, names: Sequence[Place], sentences: Mapping[int, int]) -> list[Place]:
    """Those named in the sentence before a title: in the same paragraph, or at the end of the one before."""
    if title.sentence > 0:
        paragraph, sentence = title.paragraph, title.sentence - 1
    else:
        paragraph = title.paragraph - 1
        sentence = max((sentences[p.first_char] for p in names if p.paragraph == paragraph), default=-1)
        is_body = paragraph >= 0 and not lines[paragraph].is_title
        if not is_body or any(unit.text in {".", "!", "?"} for unit in _units_after(lines[paragraph], sentence)[:-1]):
            return []
    return _full(paragraph, sentence, names, sentences)


def _units_after(line: Line, sentence: int) -> list[Unit]:
    """The units of a paragraph from the end of one of its sentences on."""
    count = 0
    for k, unit in enumerate(line.units):
        if unit.text in {".", "!", "?", "…"}:
            if count == sentence:
                return line.units[k + 1 :]
            count += 1
    return []


def _after(lines: Sequence[Line], title: Bare, names: Sequence[Place], sentences: Mapping[int, int]) -> list[Place]:
    """Those named in the sentence after a title whose country their names fit well, or who are its subject."""
    actor = title.office.actor_code
    if _units_after(lines[title.paragraph], title.sentence):
        following = _full(title.paragraph, title.sentence + 1, names, sentences)
    else:
        following = _full(title.paragraph + 1, 0, names, sentences)
    if actor is None:  # "the Secretary of State drove up." and then "Jane A. Doe took the side door."
        return [p for p in following[:1] if _opens(lines, p) and _is_news(lines, p) and p.paragraph > title.paragraph]
    return [
        p
        for p in following
        if (
            (_is_known_there(p, actor) and (p.paragraph == title.paragraph or _opens(lines, p)))
            or _opens_sentence(lines, p)
            or _is_next_subject(lines, title, p, following)
        )
    ]


def _is_next_subject(lines: Sequence[Line], title: Bare, place: Place, near: Sequence[Place]) -> bool:
    """Whether the one told of by a title is named as the next sentence goes on: "The UN envoy came. X met"."""
    told, units = lines[title.paragraph].units, lines[place.paragraph].units
    start, _ = sentence_around(told, title.office.first)
    opening = [unit.low for unit in told[start : title.office.first]]
    is_subject = not opening or opening in (["it", "was"], ["it", "is"])
    first, last = sentence_around(units, place.named.first)
    before = units[place.named.phrase_first - 1].cls if place.named.phrase_first > first else "."
    is_first = before in {".", "q", ","} and not any(p.first_char < place.first_char for p in near)
    following = units[place.named.last] if place.named.last < last else None
    is_told = following is not None and (following.cls == "," or (following.cls == "n" and following.text.islower()))
    return is_subject and is_first and is_told and not tells_of_else(units[first:last])


def _is_known_there(place: Place, actor: str) -> bool:
    return bool(countries_of_name(name_tokens(place.named.name)).get(actor))


def _opens_sentence(lines: Sequence[Line], place: Place) -> bool:
    """Whether a name no country is known to have stands first in its sentence, of nothing but people in office."""
    units = lines[place.paragraph].units
    first, last = sentence_around(units, place.named.first)
    is_unknown = not countries_of_name(name_tokens(place.named.name))
    return is_unknown and _opens(lines, place) and not tells_of_else(units[first:last])


def _is_new(lines: Sequence[Line], title: Bare, place: Place, near: Sequence[Place]) -> bool:
    """Whether a name is that of somebody told just before as a counterpart or by a title with "a"."""
    if _opens(lines, place) and (_is_news(lines, place) or _is_only_fit(lines, title, place, near)):
        return True
    if not title.office.counterpart or title.office.plural or len(near) > 1:
        return False
    units, begin = lines[place.paragraph].units, place.named.phrase_first
    first, last = sentence_around(units, begin)
    before = units[begin - 1].low if begin else "."
    is_subject = _opens(lines, place) or before not in OBJECT_CUES
    is_dealing = is_subject and any(unit.low in OBJECTS for unit in units[place.named.last : last])
    is_dealt_with = units[first].low in SUBJECTS and begin - first == 2  # "He found Y in shirtsleeves"
    is_known = _is_known_there(place, title.office.actor_code or "")
    return is_known and (is_dealt_with or (is_dealing and not tells_of_else(units[first:last])))


def _is_only_fit(lines: Sequence[Line], title: Bare, place: Place, near: Sequence[Place]) -> bool:
    """Whether the only one named next is at home where a counterpart is: "for his Thai colleague. X Y answered"."""
    units, actor = lines[place.paragraph].units, title.office.actor_code or ""
    first, last = sentence_around(units, place.named.first)
    fit = countries_of_name(name_tokens(place.named.name)).get(actor, 0.0)
    is_one = title.office.counterpart and not title.office.plural and len(near) == 1
    return is_one and fit >= SURE_FIT and not tells_of_else(units[first:last])


def _opens(lines: Sequence[Line], place: Place) -> bool:
    """Whether a name stands first in its sentence."""
    return place.named.phrase_first == sentence_around(lines[place.paragraph].units, place.named.first)[0]


def _is_of(lines: Sequence[Line], place: Place) -> bool:
    """Whether a name is followed by where its bearer belongs: "X Y of the trade union federation"."""
    units = lines[place.paragraph].units
    return place.named.last < len(units) and units[place.named.last].cls == "o"


def _full(paragraph: int, sentence: int, names: Sequence[Place], sentences: Mapping[int, int]) -> list[Place]:
    """The full names without an office in a sentence, in its order."""
    here = [p for p in names if p.paragraph == paragraph and sentences[p.first_char] == sentence]
    return [p for p in here if len(core_tokens(name_tokens(p.named.name))) > 1]


def _is_news(lines: Sequence[Line], place: Place) -> bool:
    """Whether somebody speaks, is named again or with an honorific, as those are of whom a report tells."""
    units = lines[place.paragraph].units
    if place.named.honorific:
        return True
    ways = sayings().get(units[place.named.last].low, ()) if place.named.last < len(units) else ()
    if any(not way.particle for way in ways):
        return True
    surnames = units[place.named.first].text, units[place.named.last - 1].text  # "Lim Dong-won … Lim said"
    return any(sum(unit.text == surname for line in lines for unit in line.units) > 1 for surname in surnames)


def _goes_on(lines: Sequence[Line], place: Place, title: Bare) -> bool:
    """Whether a title opens the sentence after one that somebody of a country opens: "X of Peru left. The premier"."""
    units, told = lines[place.paragraph].units, lines[title.paragraph].units
    first, last = sentence_around(units, place.named.first)
    start, end = sentence_around(told, title.office.first)
    is_topic = title.office.first == start and first in {place.named.first, place.named.first - 2}
    is_other = any(unit.low in OBJECTS for unit in told[title.office.last : end])
    return place.named.actor_code is not None and is_topic and not is_other and not tells_of_else(units[first:last])


def _fits(place: Place, office: Office) -> bool:
    """Whether a name may be that of somebody from the country that a title tells."""
    actor = office.actor_code
    if is_officer_only(place, office):
        return False
    if actor is not None and place.named.actor_code not in {None, actor}:
        return False  # "Y of the United Nations" is no premier of Chile
    return actor is None or kind_of_actor(actor) == "organization" or is_at_home(name_tokens(place.named.name), actor)
