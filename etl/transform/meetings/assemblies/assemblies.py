"""Summits and sessions of many: who sits there is told one by one, by what each says, in the sentences behind.

"Forum leaders ended their summit …. Vanuatu's prime minister, who chaired, said …. Tonga's prime minister argued …"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from etl.transform.circumstances.days import Days, overlap
from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.places import PlaceMatch
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.circumstances.thread import last_day_before
from etl.transform.encounters.frames import BOTH, Encounter, noun_mode
from etl.transform.meetings.assemblies.absences import away, before_colon, countries, people, stays_away
from etl.transform.meetings.assemblies.assembly_news import LEAD, Assembly, assembly_of
from etl.transform.meetings.assemblies.assembly_people import TOWARDS, is_done_there, people_there, sent_there
from etl.transform.meetings.assemblies.nameless_there import nameless_there
from etl.transform.meetings.attendance.countries_there import countries_there
from etl.transform.meetings.drafts import Draft
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.cues import cues
from etl.transform.text.tokens import Span

SHUT_OUT = 5  # tokens from "suspension" to "Fiji"
SPEECH = 7  # tokens behind a verb in which it is told where one spoke
GATHERS = ("bring object", "gather", "attended by")
PRESIDING = ("guest named", "host named", "preside ", "co-chair ", "chair ", "open ")
"""Rules of what those do who are the first at an assembly, told before it is called one."""
PAIRED = (" with", " object", " passive", " to")
"""Ends of the rules of what two did with one another."""
WITHIN = ("sit beside", "session attended", "lunch named", "plenary")
"""Rules of what is told of some of those who sit at an assembly."""
ATTENDED = (" of", " of, relative", "attended by", "attended next", "flanked", "gathered")
"""Ends of the rules of what is told of those who were there as of "the meeting" that the news began with."""
HOURS_LATER = re.compile(
    r"(?:(?:An|Two|Three|A few|Several|Some) )?(?:[Hh]ours?|[Mm]inutes) later\b|Later (?:in|on) the (?:same )?day\b"
    r"|(?:Then|Afterwards?|Shortly after(?:wards?)?|Soon after)\b"
)
"""Begins sentences of what was on the day that was told before."""
SEVERAL = 3  # actors of an assembly


def add_assembly(
    reading: Reading, around: Surroundings, drafts: list[Draft], encounters: list[Encounter]
) -> Draft | None:
    """Let those who speak at the summit that is the news take part in it; add and return it if nothing tells of it."""
    assembly = assembly_of(reading, around, encounters)
    if assembly is None:
        return None
    not_there = away(reading)
    shut_out, missing = _absent(reading) | countries(not_there), people(not_there)
    own = _draft_of(drafts, assembly)
    days = own.days if own is not None else _days(around, assembly)
    told: dict[int, list[Encounter]] = {}
    for one in encounters:
        told.setdefault(one.paragraph.number, []).append(one)
    for paragraph in reading.paragraphs[assembly.paragraph.number :]:
        if not paragraph.is_narrated:
            continue
        for sentence in paragraph.doc.sents:
            _take_part(reading, assembly, sent_there(reading, paragraph, sentence), missing)
            if not _is_there(around, assembly, paragraph, sentence, days):
                if _opens_elsewhere(around, assembly, paragraph, sentence):
                    break
                continue
            assembly.countries.update(dict.fromkeys(_countries_there(reading, paragraph, sentence)))
            is_own = assembly.noun.sent == sentence
            there = people_there(reading, paragraph, sentence, told.get(paragraph.number, ()), is_own=is_own)
            _take_part(
                reading, assembly, (n for n in there if reading.officials[n].actor_code not in shut_out), missing
            )
    return _put(reading, drafts, assembly, own, days)


def _countries_there(reading: Reading, paragraph: Paragraph, sentence: Span) -> Iterator[str]:
    """The countries that a sentence tells to have sent somebody who is not named, or whose leaders were there."""
    there = (*countries_there(reading, paragraph, sentence), *nameless_there(reading, paragraph, sentence))
    return (p.actor_code for p in there if p.actor_code)


def _take_part(reading: Reading, assembly: Assembly, numbers: Iterable[int], missing: set[int]) -> None:
    """Let officials take part in an assembly, but for those of whom it is told that they were missing."""
    for number in numbers:
        code = reading.officials[number].actor_code
        if code is not None and number not in missing:
            assembly.people.setdefault(number, code)


def _absent(reading: Reading) -> set[str]:
    """The countries that are told to be away or shut out: "without lifting the suspension of Fiji"."""
    found: set[str] = set()
    for paragraph in reading.paragraphs:
        for token in paragraph.doc:
            if token.lower_ in cues("absent"):
                near = paragraph.doc[token.i : min(token.sent.end, token.i + SHUT_OUT)]
                found |= {p.actor_code for t in near for p in reading.meant(paragraph, t) if p.actor_code}
    return found


def _days(around: Surroundings, assembly: Assembly) -> Days | None:
    days, _ = date_near(around, assembly.paragraph, assembly.noun, "held", own_clause=True)
    if days is None and HOURS_LATER.match(assembly.noun.sent.text):
        return last_day_before(around, assembly.paragraph.first(assembly.noun))
    return days


def _draft_of(drafts: list[Draft], assembly: Assembly) -> Draft | None:
    """The draft that is the assembly already."""
    for draft in drafts:
        has_organisation = bool(set(assembly.organisations) & set(draft.actors))
        has_organisation = has_organisation and not _is_business(draft) and not _is_of_two(draft, assembly)
        rules = (draft.rule, *(draft.told_by if draft.rule.startswith(PRESIDING) else ()))
        is_told = (
            any(rule.startswith(assembly.noun.lower_) for rule in rules)
            and draft.paragraph == assembly.paragraph.number
        )
        if draft.status in {"held", None} and (has_organisation or is_told) and draft.mode != "phone":
            return draft
    near = (d for d in drafts if len(d.actors) >= SEVERAL and abs(d.paragraph - assembly.paragraph.number) <= 1)
    return next((d for d in near if d.status == "held"), None)


def _is_business(draft: Draft) -> bool:
    """Whether a meeting is only what an organisation does: "the bloc, which has long negotiated with the Union"."""
    return not draft.people and not draft.is_event and draft.rule.endswith((" with", " together"))


def _is_there(
    around: Surroundings, assembly: Assembly, paragraph: Paragraph, sentence: Span, days: Days | None
) -> bool:
    """Whether a sentence may tell what is said at the assembly: not elsewhere, not on another day, nobody's absence."""
    if any(t.lower_ in cues("absent") or stays_away(t) for t in (*before_colon(sentence), *sentence)):
        return False
    first, last = paragraph.first(sentence[0]), paragraph.last(sentence[-1])
    if _opens_elsewhere(around, assembly, paragraph, sentence):
        return False
    if assembly.place is not None:
        for place in around.places_in(first, last):
            if (
                around.is_where(place)
                and place.country_code != assembly.place.country_code
                and _is_where_one_spoke(paragraph, sentence, place)
            ):
                return False
    told = [d for one in around.dates_in(first, last) if one.kind != "duration" and (d := around.days(one, "held"))]
    return days is None or not told or any(overlap(days, one) for one in told)


def _opens_elsewhere(around: Surroundings, assembly: Assembly, paragraph: Paragraph, sentence: Span) -> bool:
    """Whether a sentence begins with another place: "In Harare, a spokesman said", "Back home"."""
    if [t.lower_ for t in sentence[:2]] in (["back", "home"], ["at", "home"]):
        return True
    first = paragraph.first(sentence[0])
    opening = around.places_in(first, first + SPEECH * SPEECH)
    return (
        assembly.place is not None
        and sentence[0].lower_ in {"in", "from", "at", "speaking", "reacting"}
        and bool(opening)
        and opening[0].country_code != assembly.place.country_code
    )


def _is_where_one_spoke(paragraph: Paragraph, sentence: Span, place: PlaceMatch) -> bool:
    """Whether a place stands right behind the verb: "told reporters in Kigali", not in what was said."""
    verb = sentence.root
    behind = verb.doc[verb.i : min(sentence.end, verb.i + SPEECH)]
    return paragraph.first(verb) < place.first_char < paragraph.last(behind[-1])


def _is_of_two(draft: Draft, assembly: Assembly) -> bool:
    """Whether a meeting is one of an organisation's official with another, told elsewhere: "its head met Doe"."""
    is_elsewhere = draft.paragraph != assembly.paragraph.number or draft.first_char != assembly.paragraph.first(
        assembly.noun.sent[0]
    )
    return is_elsewhere and len(draft.actors) == BOTH and draft.rule.endswith(PAIRED) and not draft.is_event


def _is_gathered(draft: Draft, assembly: Assembly) -> bool:
    gap = draft.paragraph - assembly.paragraph.number
    is_plain = draft.strength == "full" and not draft.place and draft.status in {"held", None}
    return is_plain and draft.rule.startswith(GATHERS) and 0 <= gap <= LEAD


def _is_part(draft: Draft, assembly: Assembly, whole: dict[int, str]) -> bool:
    """Whether what some did together was done at the assembly itself, where all of them are told to be."""
    is_here = draft.paragraph >= assembly.paragraph.number and draft.status == "held" and not draft.is_aside
    is_deed = draft.strength == "addressed" or draft.rule.startswith(WITHIN)
    is_of_room = is_here and is_done_there(draft.rule) and not draft.has_date and draft.place is None
    if is_of_room and draft.people and draft.people.keys() <= whole.keys():
        return True
    is_open = not draft.has_date and draft.place is None and draft.mode not in {"phone", "video"}
    return (
        is_here
        and is_deed
        and is_open
        and bool(draft.people)
        and (draft.people.keys() < whole.keys() or (_is_towards(draft) and draft.people.keys() <= whole.keys()))
    )


def _is_towards(draft: Draft) -> bool:
    """Whether it is told only what one did to another: "handed the gavel to Doe"."""
    return draft.strength == "addressed" and draft.rule.endswith(TOWARDS)


def _is_margin(draft: Draft, assembly: Assembly) -> bool:
    """Whether a sentence tells of an occasion only as that beside which the same people met."""
    first = assembly.paragraph.first(assembly.noun.sent[0])
    is_here = draft.paragraph == assembly.paragraph.number and draft.first_char == first
    return is_here and draft.strength == "full" and assembly.people.keys() <= draft.people.keys()


def _put(
    reading: Reading, drafts: list[Draft], assembly: Assembly, own: Draft | None, days: Days | None
) -> Draft | None:
    """Add to the draft of the assembly who was there, or make one and return it."""
    actors = dict.fromkeys([*assembly.organisations, *assembly.people.values(), *assembly.countries])
    several = {*actors, *(own.actors if own is not None and own.people else ())}
    whole = assembly.people if own is None else {**own.people, **assembly.people}
    told = whole if own is not None and own.rule.endswith(ATTENDED) else assembly.people
    fewest = BOTH if assembly.is_counted else SEVERAL
    if len({*told.values(), *assembly.countries}) < BOTH or len(several) < fewest:
        return None
    for draft in drafts:
        is_deed = is_done_there(draft.rule) or _is_towards(draft)
        is_other = draft is not own and (own is not None or is_deed)
        if is_other and _is_part(draft, assembly, whole):
            draft.strength = "weak"  # "the leaders of A and B signed the declaration"
        if _is_gathered(draft, assembly):  # "the meeting brought together ministers from A and B"
            assembly.people.update(draft.people)
            actors.update(draft.actors)
            draft.strength = "weak"
    if own is not None:
        own.people.update({n: code for n, code in assembly.people.items() if n not in own.people})
        own.actors.update(actors)
        return None
    sentence = assembly.noun.sent
    if any(_is_margin(draft, assembly) for draft in drafts):
        return None
    noun, paragraph = assembly.noun, assembly.paragraph
    usual = noun_mode(noun.lower_)
    made = Draft(
        dict(assembly.people), actors, mode_of(paragraph, noun, usual), "held", days, days is not None,
        assembly.place, paragraph.first(sentence[0]), paragraph.last(sentence[-1]),
        paragraph.number, f"{noun.lower_} gathered", "full", paragraph.kind == "title", is_event=True,
    )  # fmt: skip
    drafts.append(made)
    return made
