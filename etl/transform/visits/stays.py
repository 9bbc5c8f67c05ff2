"""Journeys told by where one is or with whom: "the visiting minister", "is in Oslo for talks", "accompanied him"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.facts import Status
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.nearest_places import last_place_before, place_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import guest_before
from etl.transform.text.clause_parties import before, subject_parties
from etl.transform.text.clauses import sentence_of, subject
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token
from etl.transform.visits.delegations import is_of_band
from etl.transform.visits.destinations import destinations
from etl.transform.visits.goers import leaders_of, who_goes
from etl.transform.visits.hosts_met import met_where
from etl.transform.visits.journeys import Journey, make, travellers
from etl.transform.visits.private_travel import is_private
from etl.transform.visits.stay_words import EXPECTED, is_away, is_denied, is_of_a_thing
from etl.transform.visits.travel_words import stage

TO_BE = [["is", "to"], ["are", "to"], ["was", "to"], ["were", "to"], ["due", "to"], ["expected", "to"]]
TO_COME = frozenset({"is", "'s", "’s", "was", "will", "going", "to"})
COMING = frozenset({"on", "by", "from", "tomorrow", "today", "tonight", "later", "next", "this"})
"""What follows "is expected" where somebody is to come."""
TIMES = frozenset({"week", "month", "weekend", "year", "spring", "summer", "autumn", "winter", "morning", "evening"})
TIMES_OF_DAY = frozenset({"morning", "afternoon", "evening", "coming", "next"})
WITH = 4  # tokens between a verb and "with him"
DATED = 8  # tokens from "in" to the date of a stay
OPENING = 4  # tokens of a date with which a sentence begins
LIST = 3  # tokens from the end of a list of towns to the date of a stay there
DATES = frozenset({"day", "weekday", "month", "year", "relative", "period", "anchored"})
STAY = frozenset({"visit", "day", "days", "trip", "tour", "mission", "stay", "stop", "to"})


def visiting(reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token) -> Iterator[Journey]:
    """Read "the visiting minister": who is in the country where the report is written, or that of the others in it."""
    people: tuple[int, ...] = ()
    if token.i and next_to(token, -1).lower_ in {"a", "any", "no", "every"}:
        return  # "a visiting head of state enjoys immunity"
    for other in token.doc[token.i + 1 : token.i + 6]:
        people = travellers(reading, reading.meant(paragraph, other))
        if people or other.tag_ in FINITE:
            break  # "visiting congressmen said they"
    countries = tuple(filter(None, (around.home_country,)))
    if not people and "NNS" in {token.head.tag_, next_to(token).tag_}:
        return  # "visiting congressmen"
    if countries and all(reading.officials[n].actor_code == countries[0] for n in people):
        people = travellers(reading, guest_before(reading, paragraph, token, [Party("actor", None, countries[0])]))
    if people and not countries:
        countries = met_where(reading, around, paragraph, token, people[0])
    if people and countries:
        yield from make(reading, around, paragraph, token, people, countries, "visiting", status="held", phase="during")


def following(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[Journey]:
    """Read "Doe, who accompanied him on the journey": Doe goes wherever the other goes."""
    if verb.tag_ == "VBN" and any(t.lower_ == "by" for t in verb.doc[verb.i + 1 : verb.i + 2]):
        return  # "accompanied by" is read with the word of travel
    is_beside = verb.tag_ == "VBG" and verb.i > verb.sent.start + 1 and next_to(verb, -1).lower_ == ","
    named = reading.meant(paragraph, next_to(verb, -2)) if is_beside else ()  # "Roe, accompanying Doe on his trip"
    people = travellers(reading, subject_parties(reading, paragraph, verb) or named)
    others, _, _ = listed(reading, paragraph, verb.i + 1)
    if verb_of(verb) == "bring" and "with" not in {t.lower_ for t in verb.doc[verb.i : verb.sent.end]}:
        return
    if verb_of(verb) == "bring":  # "had brought Doe with him"
        people, others = travellers(reading, others), subject_parties(reading, paragraph, verb)
    if (countries := _goal(around, paragraph, verb)) and (status := outlook(verb)) is not None:
        both = dict.fromkeys((*travellers(reading, others), *people))
        yield from make(
            reading, around, paragraph, verb, tuple(both), countries, "accompany to", status=status, phase="whole"
        )
        return
    for number in people:
        leader = next(
            (
                n
                for n in travellers(reading, others)
                if n != number and reading.officials[n].actor_code == reading.officials[number].actor_code
            ),
            None,
        )
        if leader is not None:
            yield Journey(paragraph, verb, (number,), (), outlook(verb), "accompany to", joins=leader)


def coming_with(reading: Reading, paragraph: Paragraph, verb: Token) -> Iterator[Journey]:
    """Read "Doe, who came with him", "With him came Roe": they go where he went."""
    if paragraph.kind == "body" and (fellow := _with_fellow(reading, paragraph, verb)) is not None:
        yield fellow
        return
    near = verb.doc[max(verb.sent.start, verb.i - WITH) : min(verb.sent.end, verb.i + WITH)]
    whom = next(
        (t for t in near if t.lower_ in {"him", "her", "them"} and t.i and next_to(t, -1).lower_ == "with"), None
    )
    if whom is None or paragraph.kind != "body" or (status := outlook(verb)) is None:
        return
    if whom.i > verb.i:
        found = subject_parties(reading, paragraph, verb) or before(reading, paragraph, verb)
    else:
        found, _, _ = listed(reading, paragraph, verb.i + 1)
    for leader in travellers(reading, reading.meant(paragraph, whom)):
        own = reading.officials[leader].actor_code
        people = tuple(n for n in travellers(reading, found) if n != leader and reading.officials[n].actor_code == own)
        yield Journey(paragraph, verb, people, (), status, "come with him to", joins=leader)


def _with_fellow(reading: Reading, paragraph: Paragraph, verb: Token) -> Journey | None:
    """Read "The president travels with the trade minister, Richard Roe": he goes wherever she goes."""
    link = next_to(verb)
    if link.lower_ == "together":
        link = next_to(link)
    if link.lower_ != "with" or next_to(link).tag_ == "PRP" or (status := outlook(verb)) is None:
        return None
    leader = next(iter(who_goes(reading, paragraph, verb)), None)
    own = reading.officials[leader].actor_code if leader is not None else None
    others = travellers(reading, listed(reading, paragraph, link.i + 1)[0])
    people = tuple(n for n in others if n != leader and reading.officials[n].actor_code in {own, None})
    if leader is None or not people:
        return None
    return Journey(paragraph, verb, people, (), status, "travel with to", joins=leader)


def _goal(around: Surroundings, paragraph: Paragraph, verb: Token) -> tuple[str, ...]:
    """Where one accompanies another: "accompanied President Doe to Lima"."""
    to = next((t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.lower_ == "to" and t.dep_ == "case"), None)
    if to is None or any(t.tag_ in FINITE or t.lower_ in {",", ";"} for t in verb.doc[verb.i + 1 : to.i]):
        return ()
    return destinations(around, paragraph, to.i + 1)


def being(reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token) -> Iterator[Journey]:
    """Read "Doe is in Oslo for talks", "was due in Lima on Friday"."""
    words = token.doc[token.i + 1 : token.i + (DATED if token.lower_ in EXPECTED else 4)]
    if token.pos_ == "AUX" and any(t.lower_ in {"due", "expected"} for t in words):
        return  # told of that word
    if [t.lower_ for t in words[:2]] == ["to", "be"] or is_private(token) or is_of_a_thing(reading, paragraph, token):
        return  # told of "be", or of no person
    opening = next((t for t in reversed(ahead_of(token, OPENING)) if t.lower_ not in TO_COME), None)
    if opening is not None and opening.lower_ == "that":
        return  # "Doe's meeting with Roe that is going to be in Lima"
    is_time = [t.lower_ for t in words[:2]] == ["in", "the"] and words[2:] and words[2].lower_ in TIMES_OF_DAY
    words = words[2:] if is_time else words  # "is expected in the evening"
    link = next((t for t in words if t.lower_ in {"in", "here", "there"}), None) or _opening_place(token)
    is_told = is_time or next_to(token).lower_ in COMING
    if link is None and token.lower_ in EXPECTED and around.home is not None and is_told:
        yield from _coming(reading, around, paragraph, token)
        return
    if link is None or any(
        t.pos_ in {"VERB", "NOUN"} and t.lower_ not in EXPECTED | TIMES for t in token.doc[token.i + 1 : link.i]
    ):
        return
    countries = _where(around, paragraph, link)
    clause = token.doc[link.i : link.i + 14]
    cut = next((t.i for t in clause if t.lower_ in {"because", "since", "until", "that", "and", "but"}), link.i + 14)
    rest = {t.lower_ for t in token.doc[link.i : cut]}
    if not countries or not (
        rest & {"for", "on", "to"}
        or is_away(token, link)
        or (token.lower_ in {"is", "are"} and ("where" in rest or "with" in {t.lower_ for t in clause[:WITH]}))
        or any(t.lower_ in {"due", "expected"} for t in (token, *words))
        or _is_dated(around, paragraph, link)
    ):
        return
    is_past = token.lower_ in {"was", "were"}
    if is_past and not rest & STAY and not _is_dated(around, paragraph, link):
        return  # the bare place of talks
    people = _who_is(reading, paragraph, token, link)
    if (status := _status(token)) is None:
        return
    if not people and is_of_band(token):
        days, told = date_near(around, paragraph, token, status, plain=True)
        yield Journey(paragraph, token, (), countries, status, "be in", days, told)
        return
    yield from make(
        reading, around, paragraph, token, people, countries, "be in", status=status, goes_on="later" in rest,
        phase=stage(link) or "during", tense=link,
    )  # fmt: skip
    for other, guest in _gapped(reading, paragraph, link):
        if places := destinations(around, paragraph, other.i + 1):
            yield from make(
                reading, around, paragraph, other, (guest,), places, "be in", status=status, phase="during", tense=link
            )


def _who_is(reading: Reading, paragraph: Paragraph, token: Token, link: Token) -> tuple[int, ...]:
    """Who is somewhere: the subject, who was named before it, or who leads the delegation that is there."""
    found = travellers(
        reading,
        subject_parties(reading, paragraph, link.head)
        or subject_parties(reading, paragraph, token)
        or (() if _is_of_others(reading, paragraph, token) else before(reading, paragraph, token)),
    )
    head = subject(token)
    return found or (leaders_of(reading, paragraph, head) if head is not None and is_of_band(token) else ())


def _status(token: Token) -> Status | None:
    """Whether somebody is, will be or was to have been in a place; None where he need not be."""
    told = "planned" if token.lower_ in {"due", "expected"} else outlook(token)
    may_be = token.lower_ == "be" and next_to(token, -1).lower_ in {"may", "might", "could", "can"}
    if (told is None and may_be) or is_denied(token):
        return None  # "may be back in Oslo next week", "is not in Oslo for the talks"
    lead = [t.lower_ for t in token.doc[max(0, token.i - 2) : token.i]]
    if token.lower_ == "be" and lead in TO_BE:
        return "planned"
    if told == "planned" and lead == ["had", "been"]:
        return "cancelled"  # "had been expected in Oslo"
    return told or "held"


def _opening_place(token: Token) -> Token | None:
    """The "in" with which the sentence of "is expected" opens: "In Lima, Doe is expected for talks"."""
    first = token.sent[0]
    goal = next_to(token) if token.i + 1 < token.sent.end else token
    is_goal = token.lower_ in EXPECTED and goal.lower_ in {"for", "on", "at"}
    return first if is_goal and first.lower_ == "in" and first.head.head == token else None


def _is_of_others(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether people without names, or no people, are the subject: "reported that the chiefs had undertaken to be in".

    So is "The last time that Doe met Roe was in August in Lima".
    """
    head = subject(token)
    if head is not None and head.lower_ in {"more", "others", "many", "some", "most", "all"}:
        return not reading.meant(paragraph, head)  # "Ten refugees came, Doe said, and more are expected in Lima"
    return head is not None and head.tag_ in {"NN", "NNS"} and not reading.meant(paragraph, head)


def _where(around: Surroundings, paragraph: Paragraph, link: Token) -> tuple[str, ...]:
    """Where somebody is: "here", "there in 2013", "in Lima and Quito"."""
    if link.lower_ == "there":
        town = last_place_before(around, paragraph.first(link)) if _is_dated(around, paragraph, link) else None
        return (town.country_code,) if town is not None else ()
    if link.lower_ == "here":
        return tuple(filter(None, (around.home_country,)))
    return destinations(around, paragraph, link.i + 1)


def _coming(reading: Reading, around: Surroundings, paragraph: Paragraph, token: Token) -> Iterator[Journey]:
    """Read "Doe is expected on Saturday": in the town where the report is written."""
    before_it = [t.lower_ for t in ahead_of(token, DATED)]
    place = place_near(around, paragraph, token) if "where" in before_it else around.home
    status: Status = "cancelled" if before_it[-2:] == ["had", "been"] else "planned"
    people = who_goes(reading, paragraph, token) if place is not None else ()
    countries = (place.country_code,) if place is not None else ()
    yield from make(
        reading, around, paragraph, token, people, countries, "be in", status=status, phase="begin", is_guess=True
    )


def _is_dated(around: Surroundings, paragraph: Paragraph, link: Token) -> bool:
    """Whether a day or a month stands right behind a place: "was in Oslo on Monday", "in Oslo himself in May"."""
    rest = link.doc[link.i + 1 : link.sent.end]
    row = next((t.i for t in rest if t.pos_ != "PROPN" and t.lower_ not in {",", "and", "the"}), link.i)  # its end
    reach = max(link.i + DATED, row + LIST)
    clause = link.doc[link.i + 1 : min(reach, link.sent.end)]
    last = next((t for t in clause if t.tag_ in FINITE), link.doc[min(reach, link.sent.end - 1)])
    verb = next((t for t in reversed(ahead_of(link, 4)) if t.pos_ == "AUX"), link)
    told = around.dates_in(paragraph.first(verb), paragraph.last(last))
    is_news = paragraph.speaker is None
    opening = link.doc[link.sent.start : min(link.sent.start + OPENING, verb.i)]
    if len(opening) > 1 and opening[0].tag_ == "IN":  # "On Tuesday she was in Lima"
        told += around.dates_in(paragraph.first(opening[0]), paragraph.last(opening[-1]))
    return any(one.kind in DATES or (one.kind == "loose" and is_news) for one in told)


def _gapped(reading: Reading, paragraph: Paragraph, link: Token) -> Iterator[tuple[Token, int]]:
    """Read "is due in Oslo on Monday, and Roe in Lima on Friday": the later prepositions, and who is to be there."""
    person: int | None = None
    for other in link.doc[link.i + 1 : sentence_of(link).end]:
        people = [p.official for p in reading.meant(paragraph, other) if p.official is not None]
        if other.tag_ in FINITE or other.lower_ in {";", "who", "which", "where", "with", "by", "to"}:
            return
        if people and other.tag_ != "PRP$":
            person = people[-1]
        elif other.lower_ == "in" and person is not None:
            yield other, person
            person = None
