"""Guests told by those who expect them: "Berlin is expecting President Doe in May", "expects Doe in Lima on Friday"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clause_parties import phrase_parties, subject_parties
from etl.transform.text.kinds import NEGATIONS
from etl.transform.text.tokens import Token
from etl.transform.visits.destinations import destinations
from etl.transform.visits.journeys import Journey, is_posted, make, travellers

EXPECTING = frozenset({"expect", "expects", "expecting"})
CLAUSE = 14  # tokens behind the guest's name in which the place stands


def _is_denied(verb: Token) -> bool:
    """Whether nobody is expected."""
    return outlook(verb) == "cancelled" or any(t.lower_ in NEGATIONS for t in verb.lefts)


def expected_guest(reading: Reading, around: Surroundings, paragraph: Paragraph, verb: Token) -> Iterator[Journey]:
    """Give the journey of a guest whom somebody of another country expects, to there or where the words say."""
    guest = next((c for c in verb.rights if c.dep_ == "obj"), None)
    if guest is None or _is_denied(verb) or any(c.dep_ in {"xcomp", "ccomp"} for c in verb.rights):
        return  # "expects Doe to come"
    people = travellers(reading, phrase_parties(reading, paragraph, guest))
    hosts = {p.actor_code for p in subject_parties(reading, paragraph, verb) if p.actor_code}
    guests = tuple(n for n in people if reading.officials[n].actor_code not in hosts and not is_posted(reading, n))
    behind = list(verb.doc[guest.i + 1 : min(verb.sent.end, guest.i + CLAUSE)])
    if not guests or not hosts or any(t.tag_ in {"TO", "VB"} for t in behind[:2]):
        return
    links = (t for t in behind if t.lower_ in {"in", "at"})
    countries = next((found for t in links if (found := destinations(around, paragraph, t.i + 1))), ())
    countries = countries or tuple(code for code in hosts if kind_of_actor(code) == "country")
    if len(countries) == 1 and (countries[0] in hosts or len(hosts) == 1):
        yield from make(
            reading, around, paragraph, verb, guests, countries, "expect guest", status="planned", phase="during"
        )
