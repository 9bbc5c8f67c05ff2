"""Summits and conferences that are announced: who is to sit there is told one by one, in the sentences behind.

"The Union's ministers will gather in Lima on Friday. Peru's minister, X, will chair. Y and Z have confirmed."
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.nearest_dates import date_near
from etl.transform.circumstances.nearest_places import place_near
from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import BOTH, NEAR, Encounter, noun_kind, noun_mode
from etl.transform.encounters.prepositions import link
from etl.transform.gazetteer import kind_of_actor
from etl.transform.meetings.assemblies.absences import away, people
from etl.transform.meetings.assemblies.assembly_news import GATHERING, LEAD, SHUNNING, SITTINGS
from etl.transform.meetings.assemblies.assembly_people import LEADERS
from etl.transform.meetings.assemblies.attendees import attendees
from etl.transform.meetings.drafts import Draft
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import subject_parties
from etl.transform.text.clauses import subject
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import NEGATIONS, WILL
from etl.transform.text.tokens import Token

SEVERAL = 3  # actors that make a meeting one to which others may come
REACH = 4  # paragraphs from the announcement to who is to come
ATTENDING = frozenset({"attend", "join"})
PAIRED = (" with", " between", " given for", " together", " object", " pair")
"""Ends of the rules of encounters that have both their sides already."""


@dataclass(slots=True)
class _Announced:
    """A gathering that is to come."""

    paragraph: Paragraph
    trigger: Token
    actors: dict[str, None]
    people: dict[int, str] = field(default_factory=dict)


def add_announced(reading: Reading, around: Surroundings, drafts: list[Draft], encounters: list[Encounter]) -> None:
    """Let those who are told to be coming take part in the gathering announced; add it if nothing else tells of it."""
    event = _find(reading, encounters)
    if event is None:
        return
    missing = people(away(reading))
    for number in missing & event.people.keys():
        code = event.people.pop(number)
        if code not in event.people.values():
            event.actors.pop(code, None)
    busy = {
        (one.paragraph.number, one.trigger.sent.start)
        for one in encounters
        if one.strength == "full" and one.trigger != event.trigger and len(one.actors) >= BOTH
    }
    for paragraph in reading.paragraphs[event.paragraph.number : event.paragraph.number + REACH]:
        if not paragraph.is_narrated:
            continue
        for sentence in paragraph.doc.sents:
            is_own = paragraph is event.paragraph and sentence == event.trigger.sent
            is_before = paragraph is event.paragraph and sentence.start < event.trigger.sent.start
            if not is_before and (is_own or (paragraph.number, sentence.start) not in busy):
                _take_part(event, attendees(reading, paragraph, sentence), missing)
    _put(around, drafts, event, missing)


def _find(reading: Reading, encounters: Iterable[Encounter]) -> _Announced | None:
    """The first gathering to come that the lead tells of, with whose it is."""
    lead = [p.number for p in reading.body[:LEAD]]
    for one in encounters:
        paragraph = one.paragraph
        if not paragraph.is_narrated or not lead or paragraph.number > lead[-1]:
            continue
        is_of_many = len(one.actors) >= SEVERAL and one.rule == f"{verb_of(one.trigger)} together"
        is_of_many = is_of_many and verb_of(one.trigger) in GATHERING
        if one.status != "planned" or (one.rule.endswith(PAIRED) and not is_of_many):
            continue
        if (
            is_of_many
            or one.rule.endswith((" attended next", "host to"))
            or (one.is_noun and noun_kind(one.trigger.lower_) == "event")
        ):
            return _Announced(paragraph, one.trigger, dict.fromkeys(one.actors), _named(one.parties))
    told = {(one.paragraph.number, one.trigger.i) for one in encounters if len(one.actors) >= BOTH}
    for paragraph in (reading.paragraphs[number] for number in lead):
        for token in paragraph.doc if paragraph.speaker is None else ():
            is_told = (paragraph.number, token.i) in told
            if not is_told and _is_to_be_missed(token) and (bodies := _bodies_named(reading, paragraph, token)):
                return _Announced(paragraph, token, dict.fromkeys(bodies))
            if not is_told and _is_what_one_invites_to(token):
                hosts = _named(subject_parties(reading, paragraph, _inviting(token)))
                return _Announced(paragraph, token, dict.fromkeys(hosts.values()), hosts)
            if not is_told and _is_gathering(token):
                return _Announced(paragraph, token, dict.fromkeys(_bodies(reading, paragraph, token)))
    return None


def _is_gathering(verb: Token) -> bool:
    """Whether leaders or ministers who are not named are to come together."""
    if verb_of(verb) not in GATHERING or verb.pos_ != "VERB" or any(c.dep_ == "obj" for c in verb.children):
        return False
    head = subject(verb)
    is_of_leaders = head is not None and any(t.lower_ in LEADERS for t in head.subtree)
    return is_of_leaders and not link(verb, frozenset({"with"}), NEAR) and outlook(verb) == "planned"


def _inviting(noun: Token) -> Token:
    """The verb of inviting to a gathering, the noun itself where there is none."""
    return next((t for t in noun.ancestors if t.pos_ == "VERB" and verb_of(t) == "invite"), noun)


def _is_what_one_invites_to(noun: Token) -> bool:
    """Whether somebody has invited others to a gathering, of whom it may be told that they come: "invited them to"."""
    if noun.lower_ not in SITTINGS | {"conference", "meeting"} or noun.pos_ != "NOUN":
        return False
    cases = {c.lower_ for c in noun.children if c.dep_ == "case"}
    verb = _inviting(noun)
    is_done = verb != noun and verb.tag_ in {"VBD", "VBN"} and not any(c.dep_ == "nsubj:pass" for c in verb.children)
    return bool(cases & {"to", "for"}) and is_done and not NEGATIONS & {c.lower_ for c in verb.lefts}


def _is_to_be_missed(noun: Token) -> bool:
    """Whether it is told of a gathering that somebody will not be there: "will not attend the summit", "will skip"."""
    verb = noun.head
    if noun.lower_ not in SITTINGS or noun.dep_ != "obj" or verb.i > noun.i:
        return False
    words = {c.lower_ for c in verb.lefts}
    if verb_of(verb) in SHUNNING:
        return outlook(verb) == "planned" and not words & NEGATIONS
    return verb_of(verb) in ATTENDING and bool(words & NEGATIONS) and bool(words & WILL)


def _bodies_named(reading: Reading, paragraph: Paragraph, noun: Token) -> list[str]:
    """The organisation whose gathering a noun names: "the SCO summit", "the summit of the Union"."""
    meant = (p for t in noun.subtree for p in reading.meant(paragraph, t) if p.official is None)
    return [p.actor_code for p in meant if p.actor_code and kind_of_actor(p.actor_code) != "country"][:1]


def _bodies(reading: Reading, paragraph: Paragraph, verb: Token) -> Iterator[str]:
    """The organisations whose leaders the subject of a verb tells."""
    head = subject(verb)
    for token in head.subtree if head is not None else ():
        for party in reading.meant(paragraph, token):
            if party.actor_code and kind_of_actor(party.actor_code) != "country":
                yield party.actor_code


def _named(parties: Iterable[Party]) -> dict[int, str]:
    return {p.official: p.actor_code for p in parties if p.official is not None and p.actor_code}


def _take_part(event: _Announced, parties: Iterable[Party], missing: set[int]) -> None:
    """Let somebody come, but for those of whom it is told that they stay away."""
    for party in parties:
        if party.actor_code is None or party.official in missing:
            continue
        event.actors.setdefault(party.actor_code)
        if party.official is not None:
            event.people.setdefault(party.official, party.actor_code)


def _put(around: Surroundings, drafts: list[Draft], event: _Announced, missing: set[int]) -> None:
    """Add to the meeting that is the gathering who is to come, or make one."""
    trigger, paragraph = event.trigger, event.paragraph
    first = paragraph.first(trigger.sent[0])
    told = [d for d in drafts if d.status == "planned" and d.first_char == first and _is_it(d, trigger)]
    if len(told) > 1:
        return  # "will meet X and, separately, Y": one by one
    own = next(iter(told), None)
    own = own or next((d for d in drafts if _is_told_already(d, event)), None)
    if own is not None:
        for number in (missing & own.people.keys()) if event.people else ():
            own.actors.pop(own.people.pop(number), None)  # "X will not attend it. Y, of another country, will"
        own.people.update({n: code for n, code in event.people.items() if n not in own.people})
        own.actors.update(event.actors)
        return
    is_of_body = any(kind_of_actor(code) != "country" for code in event.actors)
    if not event.people or len(event.actors) < BOTH or not (is_of_body or len(set(event.people.values())) >= BOTH):
        return
    days, has_date = date_near(around, paragraph, trigger, "planned", own_clause=True)
    usual = noun_mode(trigger.lower_)
    made = Draft(
        dict(event.people), dict(event.actors), mode_of(paragraph, trigger, usual), "planned", days, has_date,
        place_near(around, paragraph, trigger, is_planned=True), first, paragraph.last(trigger.sent[-1]),
        paragraph.number, f"{trigger.lower_} announced", "full", is_title=False, is_event=True,
    )  # fmt: skip
    drafts.append(made)


def _is_it(draft: Draft, trigger: Token) -> bool:
    return any(rule.startswith(trigger.lower_) for rule in (draft.rule, *draft.told_by))


def _is_told_already(draft: Draft, event: _Announced) -> bool:
    """Whether a meeting planned by all who are told to be coming is told in other words."""
    is_theirs = draft.status == "planned" and set(draft.actors) == set(event.actors)
    return is_theirs and bool(event.people) and event.people.keys() <= draft.people.keys()
