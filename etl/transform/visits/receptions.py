"""Journeys told by who receives: hosts and their guests, "was welcomed", "played host to"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etl.facts import Status
from etl.transform.circumstances.nearest_places import place_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.verbs.links import objects
from etl.transform.encounters.verbs.verb_senses import is_acclaim, is_welcomed_into
from etl.transform.gazetteer import is_actor, kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import is_guest_phrase, own_voice
from etl.transform.text.clause_parties import before, phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS, after, where_from
from etl.transform.text.cues import verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import named_people
from etl.transform.text.tokens import Token
from etl.transform.visits.destinations import told_behind
from etl.transform.visits.journey_days import title_status
from etl.transform.visits.journeys import Journey, is_posted, make, seat_of, travellers

AGENT = 14  # tokens from a passive verb to the word "by"
GIVING = frozenset({"give", "accord", "receive", "afford", "enjoy", "get"})


def hosting(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[Journey]:
    """The guest of who welcomes, receives or hosts comes to the host's country."""
    status = outlook(verb) if paragraph.kind != "title" else (title_status(verb) or "held")
    if status is None and verb.tag_ == "VBG" and "forward" in {t.lower_ for t in verb.doc[max(0, verb.i - 3) : verb.i]}:
        status = "planned"  # "looks forward to welcoming the minister in Oslo"
    if status is None:
        return
    passive = verb.tag_ == "VBN" and (
        any(c.dep_ in {"nsubj:pass", "aux:pass"} for c in verb.children) or verb.dep_ in {"acl", "advcl"}
    )
    if passive:
        guests = subject_parties(reading, paragraph, verb) or _first_of_all(reading, paragraph, verb)
        hosts = _agents(reading, paragraph, verb)
    else:
        hosts = (
            _opening_host(reading, paragraph, verb)
            or subject_parties(reading, paragraph, verb)
            or (before(reading, paragraph, verb) if paragraph.kind == "title" else ())
        )
        is_told_of = verb_of(verb) == "welcome" and is_acclaim(paragraph, verb, hosts)
        guests = () if is_told_of or is_welcomed_into(verb) else _received_guests(reading, paragraph, verb)
    yield from _received(reading, around, paragraph, verb, guests, hosts or own_voice(reading, paragraph, verb), status)


def _opening_host(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who receives by a participle with which the sentence opens: "Hosting Doe in Lima, Roe said"."""
    if verb.tag_ != "VBG" or verb.i != verb.sent.start:
        return ()
    received = {p.actor_code for p in named_people(_received_guests(reading, paragraph, verb))}
    told = (named_people(listed(reading, paragraph, t.i + 1)[0])[:1] for t in verb.sent if t.lower_ == ",")
    return next((host for host in told if host and host[0].actor_code not in received), ())


def _received_guests(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Whom one welcomes, receives or hosts."""
    if verb.dep_ == "amod" and verb.i == verb.sent.start:
        return named_people(listed(reading, paragraph, verb.i + 1)[0])[:1]  # "Hosting Doe in Lima, Roe said"
    thing = next((c for c in verb.children if c.dep_ == "obj"), None)
    if thing is not None and thing.tag_ == "PRP":
        return reading.meant(paragraph, thing)
    if thing is not None and is_guest_phrase(thing):
        return listed(reading, paragraph, verb.i + 1)[0]
    return objects(reading, paragraph, verb, "")[0]


def _first_of_all(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who "was the first leader to be received"."""
    noun = verb.head if verb.dep_ == "acl" else next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    own = [c for c in noun.children if c.dep_ in SUBJECTS and c.i < verb.i] if noun is not None else []
    return phrase_parties(reading, paragraph, own[0]) if own else ()


def played_host(reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token) -> Iterator[Journey]:
    """Read "played host to the two ministers at a gathering in Oslo"."""
    verb = noun.head
    link = next((t for t in noun.doc[noun.i + 1 : noun.i + 5] if t.lower_ in {"to", "for"}), None)
    if verb_of(verb) not in {"play", "act"} or link is None:
        return
    if (status := outlook(verb)) is not None:
        guests = listed(reading, paragraph, link.i + 1)[0]
        hosts = subject_parties(reading, paragraph, verb)
        yield from _received(reading, around, paragraph, verb, guests, hosts, status)


def welcomed(reading: Reading, around: Surroundings, paragraph: Paragraph, noun: Token) -> Iterator[Journey]:
    """Read "was given a red-carpet welcome at the airport"."""
    verb = noun.head
    if noun.pos_ != "NOUN" or verb_of(verb) not in GIVING or (status := outlook(verb)) is None:
        return
    hosts = _agents(reading, paragraph, verb)
    guests = subject_parties(reading, paragraph, verb)
    yield from _received(reading, around, paragraph, verb, guests, hosts, status)


def _agents(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who does what a passive verb tells, by the tree or else by the order of the words."""
    found = tuple(p for agent in after(verb, {"by"}) for p in phrase_parties(reading, paragraph, agent))
    if found:
        return found
    for other in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + AGENT)]:
        if other.lower_ == "by":
            return listed(reading, paragraph, other.i + 1)[0]
    return ()


def _received(
    reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token, guests: tuple[Party, ...],
    hosts: tuple[Party, ...], status: Status,
) -> Iterator[Journey]:  # fmt: skip
    """Give the journey of guests to their hosts' country, or to the place told with the verb."""
    own = dict.fromkeys(p.actor_code for p in hosts)  # in the order of the text
    people = tuple(
        n
        for n in travellers(reading, guests)
        if reading.officials[n].actor_code not in own and not is_posted(reading, n)
    )
    place = place_near(around, paragraph, verb)
    if place is None and not own and any(t.lower_ == "capital" for t in verb.doc[verb.i : verb.i + AGENT]):
        place = around.home
    countries: tuple[str, ...] = (place.country_code,) if place is not None and place.country_code else ()
    if countries and own and not _is_home_of(countries[0], own):
        return  # "Peru's president received Doe in New York": the bare place of a meeting
    if not countries and not hosts:
        countries = told_behind(around, paragraph, verb)
    if not countries:
        countries = tuple(c for c in own if c and is_actor(c) and kind_of_actor(c) == "country")
    is_before = any(c.lower_ == "having" for c in verb.children)  # "came to Lima, having been received in Quito"
    is_before = is_before or where_from(verb) is not None  # "came to Lima from Quito, where she was received"
    if people and countries:
        yield from make(
            reading, around, paragraph, verb, people, countries, f"{verb.lemma_.lower()} guest", status=status,
            phase="during", same_day=paragraph.speaker is not None and status == "held",
            goes_on=is_before, is_before=is_before,
        )  # fmt: skip


def _is_home_of(country: str, hosts: Iterable[str | None]) -> bool:
    """Whether hosts are at home in a country, or where their organisation has its seat, as far as it is known."""
    known = [code for code in hosts if code]
    others = (code for code in known if kind_of_actor(code) != "country")
    return not known or country in known or any(seat_of(code) in {country, code} for code in others)


def here(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[Journey]:
    """A host's words of welcome in a transcript: "to have the minister here"."""
    words = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 12]]
    if ("here" not in words and not {"at", "with"} & set(words)) or paragraph.speaker is None:
        return
    if verb.i == 0 or next_to(verb, -1).lower_ != "to":
        return
    host = reading.officials[paragraph.speaker].actor_code
    end = verb.i + 1 + (words.index("here") if "here" in words else 8)
    guests, _, _ = listed(reading, paragraph, verb.i + 1, end)
    people = tuple(n for n in travellers(reading, guests) if reading.officials[n].actor_code != host)
    if people and host and kind_of_actor(host) == "country":
        yield from make(
            reading, around, paragraph, verb, people, (host,), "have here", status="held", phase="during", same_day=True
        )
