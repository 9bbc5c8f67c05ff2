"""Which of the names without an office a title nearby means: "Jane Doe flew out. … the French president said"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.transform.allegiance.cultures import LEAST_FIT, countries_of_name, is_foreign
from etl.transform.officials.lines import Line
from etl.transform.officials.persons import Place, core_tokens, may_be, name_tokens
from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.units import Unit
from etl.transform.wordlists import words

REACH = 2  # paragraphs between a name and the office that is taken to be his or hers
STEPS_OF_FIT = 2  # of a name for the country of an office: not, well, best
BEHIND_COMMA = 1000  # characters by which a name behind a title counts as farther from it
SURE_FIT = 0.3  # of a name for the country of a title behind it in its own sentence
CALLING = re.compile(r"(?:er|or)$")
"""How a word ends that tells what somebody does, or a vessel: "the sculptor X Y", "the trawler X Y"."""
NO_CALLINGS = words("no_callings")
"""Words that end so and are what officials are called, or no calling at all."""
ARTICLE_REACH = 3  # units before a name in which the article of its bearer's calling stands
OPENING = frozenset({"st.", "st", "saint", "sainte"})
HALLS = frozenset({"hall", "room", "church", "cathedral", "hospital", "college", "square", "street", "stadium"})


@dataclass(frozen=True, slots=True)
class Bare:
    """A title that stands without a name, and where."""

    paragraph: int
    first_char: int
    sentence: int
    office: Office


@dataclass(frozen=True, slots=True)
class Told:
    """What a text shows of the names in it: their sentences, and in which paragraphs each word of them stands."""

    sentences: Mapping[int, int]
    """first character of a name → number, within its paragraph, of its sentence"""
    words: Mapping[str, Sequence[int]]
    alone: Mapping[str, Sequence[int]]
    """the same for those behind which no other name stands"""
    countries: frozenset[str]
    """those that the text speaks of"""
    titled: frozenset[str]
    """those of them that titles without a name tell"""

    def places_of(self, group: Sequence[Place]) -> list[int]:
        """The paragraphs in which somebody is named, in full, by the surname or by the given name alone."""
        names = [place.named.name.split() for place in group]
        named = [place.paragraph for place in group]
        again = [number for word in dict.fromkeys(name[-1] for name in names) for number in self.words.get(word, ())]
        given = [number for word in dict.fromkeys(name[0] for name in names) for number in self.alone.get(word, ())]
        return max(named, again, named + given, key=len)

    def is_named_again(self, group: Sequence[Place]) -> bool:
        """Whether somebody is named by one name alone as well, as those are of whom a report tells."""
        return len(self.places_of(group)) > len(group)


def told_of(
    lines: Sequence[Line], sentences: Mapping[int, int], countries: frozenset[str], bare: Sequence[Bare]
) -> Told:
    """Gather what a text shows of the names in it."""
    words: defaultdict[str, list[int]] = defaultdict(list)
    alone: defaultdict[str, list[int]] = defaultdict(list)
    for line in lines:
        for k, unit in enumerate(line.units):
            if unit.capital:
                words[unit.text].append(line.number)
            is_inside = k > 0 and line.units[k - 1].cls not in {".", "q"}
            if (
                unit.capital
                and is_inside
                and not (k + 1 < len(line.units) and line.units[k + 1].cls in {"N", "I", "p"})
            ):
                alone[unit.text].append(line.number)
    titled = frozenset(title.office.actor_code for title in bare if title.office.actor_code)
    return Told(sentences, words, alone, countries, titled)


def is_thing(units: Sequence[Unit], first: int, last: int) -> bool:
    """Whether a name is told to be that of no official: "the sculptor X Y", "the trawler X Y", "St. Anne Hall"."""
    before = units[first - 1] if first else None
    has_article = any(unit.cls in {"d", "g"} for unit in units[max(0, first - ARTICLE_REACH) : max(0, first - 1)])
    if has_article and before is not None and before.cls == "n" and CALLING.search(before.text):
        return before.low not in NO_CALLINGS
    return units[first].low in OPENING and units[last - 1].low in HALLS


def groups_of(names: Sequence[Place]) -> list[list[Place]]:
    """Names gathered by whom they may be, the fullest first."""
    groups: list[list[Place]] = []
    for place in sorted(names, key=lambda p: (-len(core_tokens(name_tokens(p.named.name))), p.first_char)):
        tokens = name_tokens(place.named.name)
        group = next((g for g in groups if may_be(tokens, name_tokens(g[0].named.name))), None)
        if group is None:
            groups.append([place])
        else:
            group.append(place)
    return groups


def closest(groups: Sequence[Sequence[Place]], claimed: frozenset[int], title: Bare, told: Told) -> int | None:
    """The group of names that an office belongs to; None where none is near or it could be one of several.

    Args:
        claimed: the groups that have an office.
    """
    near: dict[int, tuple[int, int, int, int, int, int]] = {}
    actor = title.office.actor_code
    for number, group in enumerate(groups):
        actors = {place.named.actor_code for place in group} - {None}
        is_near = any(abs(paragraph - title.paragraph) <= REACH for paragraph in told.places_of(group))
        if number in claimed or not is_near or (actors and actor not in actors):
            continue
        places = [place for place in group if abs(place.paragraph - title.paragraph) <= REACH] or group
        fits = countries_of_name(name_tokens(group[0].named.name))
        own = fits.get(actor or "", 0.0)
        if _all_beside(places, title, told) and not (own >= SURE_FIT and _is_told_before(places, title)):
            continue  # "the French president met X": two people
        distance = min(
            abs(place.first_char - title.first_char) + BEHIND_COMMA * (place.first_char > title.first_char)
            for place in places
        )
        is_abroad = actor is not None and is_foreign(name_tokens(group[0].named.name), actor)
        fitting = {country for country, fit in fits.items() if fit >= LEAST_FIT and country != actor}
        rank = int(not any(place.named.rank for place in group))
        is_once = int(not told.is_named_again(group))
        if is_abroad and not actors and fitting & (told.countries if is_once else told.titled):
            continue
        abroad = is_abroad + (is_abroad and bool(fitting & told.titled))
        near[number] = (int(not actors), abroad, rank, -round(STEPS_OF_FIT * own), is_once, distance)
    if not near:
        return None
    best = min(near, key=lambda number: near[number])
    rivals = [one for number, one in near.items() if number != best]
    is_first = groups[best][0].paragraph <= 1
    _, abroad, rank, _, once, _ = near[best]
    is_only = not once and all(one[1] > abroad or (one[1] == abroad and one[4]) for one in rivals)
    return best if not rivals or not near[best][0] or not rank or is_first or is_only else None


def _all_beside(places: Sequence[Place], title: Bare, told: Told) -> bool:
    """Whether somebody is named in the sentence of a title alone."""
    return all(
        place.paragraph == title.paragraph and told.sentences[place.first_char] == title.sentence for place in places
    )


def _is_told_before(places: Sequence[Place], title: Bare) -> bool:
    """Whether somebody is named before a title with "the": "X Y flew to Kiev, where the French president met"."""
    return title.office.article and all(place.first_char < title.first_char for place in places)
