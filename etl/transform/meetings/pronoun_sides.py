"""Whom "he" and "him" mean beside a verb of meeting where grammar alone goes wrong: nobody meets his own government.

"The king was closeted with the minister. The army chief joined them. Later he was received by the president": the
king, since the army chief is the president's compatriot, and the king the foreigner of the meeting told last.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from etl.transform.encounters.frames import BOTH, Encounter, with_sides
from etl.transform.gazetteer import actors_in
from etl.transform.meetings.drafts import Draft, told_near
from etl.transform.reading import Party, Reading, official_party
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import subject
from etl.transform.text.kinds import AT_OR_DURING, GUEST_OR_HOST, HE_OR_SHE, HIS_OR_THEIR
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import actors_of
from etl.transform.text.tokens import Token
from etl.transform.visits.travels import Travels
from etl.transform.visits.trips import Trip

ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl"})
RECEIVED = frozenset({"obj", "iobj", "nsubj:pass"})
FAR = 5  # paragraphs from a meeting to "his guest"
BACK = 2  # paragraphs from a meeting to the pronoun that goes on with its guest
NEAR = 8  # tokens before a verb in which its subject is told
BEHIND = 4  # tokens from a dinner to "for him"
GUESTS = ("receive", "host", "welcome", "greet", "entertain", "await", "fete")
"""Verbs whose object is a guest from elsewhere."""
AWAY = frozenset({"there", "stay", "visit"})
"""Words of who is not at home."""
AT_SIDE = ("sit beside", "stand beside", "have at")
"""Rules of who is at the side of one of his own: "who sat next to her"."""


def mend_pronoun(
    reading: Reading, journeys: Travels, drafts: list[Draft], made: Encounter, home: str | None
) -> Encounter:
    """Return an encounter with the side that a pronoun tells put right, where it cannot be who it seems.

    Args:
        reading: the document.
        journeys: whose journeys it tells.
        drafts: the meetings told before.
        made: the encounter.
        home: the country of the dateline, where hosts are at home.
    """
    if not made.paragraph.is_narrated or (len(made.actors) == 1 and made.rule.startswith(AT_SIDE)):
        return made
    if (thanked := _with_own_guest(drafts, made)) is not None:
        return thanked
    if (hosted := _hosted_at_home(reading, drafts, made, home)) is not None:
        return hosted
    pronoun = _pronoun(made)
    if pronoun is None:
        return made
    seeming = {p.official for p in reading.meant(made.paragraph, pronoun)}
    others = tuple(p for p in made.parties if p.official is None or p.official not in seeming)
    hosts = others or made.parties
    codes = {p.actor_code for p in hosts if p.actor_code}
    if len(codes) != 1 or not any(p.official is not None for p in hosts):
        return made
    (code,) = codes
    bound = _bound(reading, made, pronoun, hosts)
    if bound is not None and bound in seeming:
        return made
    found = bound if bound is not None else _from_elsewhere(reading, journeys, drafts, made, pronoun, code)
    if found is None:
        return made
    party = official_party(reading.officials, found)

    def mended(side: tuple[Party, ...]) -> tuple[Party, ...]:
        return merged(party if p.official in seeming and p not in others else p for p in side)

    return replace(with_sides(made, mended), parties=merged([party, *hosts]))


def _with_own_guest(drafts: list[Draft], made: Encounter) -> Encounter | None:
    """Return an encounter of somebody with "his guest" with the one whom he is told to have met, None for any other.

    "Doe received Roe. Roe had called Poe before. Doe thanked his guest": Roe, who is not the one named last.
    """
    phrases = (made.trigger, *made.trigger.children)
    guest = next((c for c in phrases if c.lower_ in GUEST_OR_HOST and c.dep_ == "obj"), None)
    if guest is None or not any(c.lower_ in HIS_OR_THEIR for c in guest.lefts) or len(made.parties) != BOTH:
        return None
    told = tuple(p for p in made.parties if p not in made.partners)
    if len(told) != 1 or told[0].official is None:
        return None
    for draft in told_near(drafts, made.paragraph.number, FAR):
        if draft.strength == "weak" or told[0].official not in draft.people or draft.mode in {"phone", "video"}:
            continue
        others = [(n, actor) for n, actor in draft.people.items() if actor != told[0].actor_code]
        if len(others) != 1 or any(p.official == others[0][0] for p in made.partners):
            return None
        party = Party("official", *others[0])
        return replace(made, parties=merged([told[0], party]), partners=(party,), guests=(), hosts=())
    return None


def _hosted_at_home(reading: Reading, drafts: list[Draft], made: Encounter, home: str | None) -> Encounter | None:
    """Return an encounter whose host was told without a name and taken for a guest, with the host told last instead.

    "The emir met President Doe. He then received Minister Roe": the emir, who is at home where it was.
    """
    head = subject(made.trigger)
    codes = actors_of(made.hosts)
    is_received = made.rule.startswith(GUESTS) and made.rule.endswith(" object") and made.status == "held"
    if head is None or not is_received or home in made.actors or len(made.hosts) != 1:
        return None
    if not _is_unnamed(head) or {p.official for p in reading.meant(made.paragraph, head)} != {made.hosts[0].official}:
        return None
    if _is_in_land(reading, made, codes):
        return None  # "last month the minister received Roe in Lima", which is his own capital
    if home is None and AWAY & {t.lower_ for t in made.trigger.sent}:
        return None  # "While he was there, he also received Roe": the guest, who received him abroad
    for draft in told_near(drafts, made.paragraph.number, BACK + 1):
        if made.paragraph.number - draft.paragraph > BACK or draft.strength == "weak":
            continue
        there = home or (draft.place.country_code if draft.place is not None else None)
        own = [n for n, actor in draft.people.items() if actor == there] if there is not None else []
        if len(own) == 1 and codes <= set(draft.actors):
            host = Party("official", own[0], there)
            guests = tuple(p for p in made.parties if p not in made.hosts)
            return replace(made, parties=merged([host, *guests]), hosts=(host,))
    return None


def _is_in_land(reading: Reading, made: Encounter, codes: Collection[str | None]) -> bool:
    """Whether something is told to be in one of some countries: "in Lima"."""
    towns = (t for t in made.trigger.sent if next_to(t, -1).lower_ in AT_OR_DURING)
    return any(p.kind == "actor" and p.actor_code in codes for t in towns for p in reading.meant(made.paragraph, t))


def _is_unnamed(head: Token) -> bool:
    """Whether a subject is a pronoun or a title without a name: "he", "the President"."""
    is_title = any(c.lower_ == "the" for c in head.children) and not any(
        c.dep_ == "flat" or (c.dep_ == "amod" and actors_in(c.text)) for c in head.children
    )
    return head.lower_ in HE_OR_SHE or (is_title and not any(c.dep_ in {"appos", "nmod"} for c in head.children))


def _from_elsewhere(
    reading: Reading, journeys: Travels, drafts: list[Draft], made: Encounter, pronoun: Token, code: str
) -> int | None:
    """The one from elsewhere whom a pronoun means that seems to mean somebody of the host's own country."""
    seeming = {p.official for p in reading.meant(made.paragraph, pronoun)}
    if len(made.actors) == 1:
        return _traveller(reading, journeys, code) or _foreigner(drafts, made, code)
    if not _is_of_guest(made, pronoun, seeming) or not _is_host_told(reading, made):
        return None
    return None if _has_been(journeys, seeming, code) else _traveller(reading, journeys, code)


def _bound(reading: Reading, made: Encounter, pronoun: Token, hosts: tuple[Party, ...]) -> int | None:
    """Whom a pronoun means where grammar leaves no choice: "Doe stopped over in Lima, where Roe greeted him": Doe."""
    clause = made.trigger
    if pronoun.dep_ not in RECEIVED or not any(c.lower_ == "where" for c in clause.lefts):
        return None
    above = next((t for t in clause.ancestors if t.pos_ == "VERB"), None)
    head = subject(above) if above is not None else None
    meant = reading.meant(made.paragraph, head) if head is not None and head.pos_ == "PROPN" else ()
    return meant[0].official if len(meant) == 1 and meant[0] not in hosts else None


def _is_of_guest(made: Encounter, pronoun: Token, seeming: set[int | None]) -> bool:
    """Whether a pronoun tells of a guest who was received."""
    is_received = made.rule.startswith(GUESTS) and pronoun.dep_ in RECEIVED and made.status == "held"
    return is_received and {p.official for p in made.guests} == seeming


def _is_host_told(reading: Reading, made: Encounter) -> bool:
    """Whether the host is told right before the verb, as grammar wants it."""
    before = ahead_of(made.trigger, NEAR)
    return any(p in made.hosts for t in before for p in reading.meant(made.paragraph, t))


def _pronoun(made: Encounter) -> Token | None:
    """The pronoun that tells one side of an encounter."""
    trigger = made.trigger
    if made.is_noun:
        behind = trigger.doc[trigger.i + 1 : min(trigger.sent.end, trigger.i + BEHIND)]
        return next((t for t in behind if t.lower_ in HE_OR_SHE and t.tag_ == "PRP"), None)
    own = next((c for c in trigger.children if c.lower_ in HE_OR_SHE and c.tag_ == "PRP" and c.dep_ in ROLES), None)
    head = subject(trigger) if own is None and trigger.dep_ == "conj" else None  # "where he met A and called on B"
    return own or (head if head is not None and head.lower_ in HE_OR_SHE and head.tag_ == "PRP" else None)


def _traveller(reading: Reading, journeys: Travels, code: str) -> int | None:
    """The only official from elsewhere whose journey to a country is told."""
    told = (t.official for t in journeys.to(code) if _is_told(t))
    numbers = {n for n in told if reading.officials[n].actor_code not in {code, None}}
    return numbers.pop() if len(numbers) == 1 else None


def _is_told(trip: Trip) -> bool:
    """Whether a journey is told as one, and is not only taken from a pronoun that may mean somebody else."""
    return trip.mentions > 1 or not trip.rule.endswith(" guest")


def _has_been(journeys: Travels, numbers: set[int | None], code: str) -> bool:
    return any(code in t.countries and _is_told(t) for t in journeys.of(numbers))


def _foreigner(drafts: Sequence[Draft], made: Encounter, code: str) -> int | None:
    """The official from elsewhere in the meeting told last, if it was one with the same country."""
    for draft in reversed(drafts):
        if draft.strength == "weak":
            continue
        if made.paragraph.number - draft.paragraph > BACK:
            return None
        away = [n for n, actor in draft.people.items() if actor != code]
        if code in draft.actors and len(away) == 1 and _is_told_of(draft, away[0]):
            return away[0]
    return None


def _is_told_of(draft: Draft, number: int) -> bool:
    """Whether a meeting was told as somebody's: as the subject's or the guest's."""
    return next(iter(draft.people)) == number or draft.roles.get(draft.people[number]) == "guest"
