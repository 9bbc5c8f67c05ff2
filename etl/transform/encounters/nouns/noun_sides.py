"""The sides of a noun of meeting: whose it is, with whom, between whom, who attends it."""

from __future__ import annotations

from etl.transform.encounters.frames import stretch_of
from etl.transform.encounters.gatherings.attendance_lists import attending
from etl.transform.encounters.nouns.calls import JOURNEYS
from etl.transform.encounters.nouns.givers import givers, giving
from etl.transform.encounters.nouns.matters import is_topic
from etl.transform.encounters.nouns.sides_holding import sides_holding
from etl.transform.encounters.nouns.sides_with import owner_behind, sides_with
from etl.transform.encounters.nouns.told_beside import with_behind_colon
from etl.transform.encounters.owners import owner_of
from etl.transform.encounters.prepositions import link, link_ahead, link_between, link_past_verb
from etl.transform.encounters.scenes.hospitality import host_and_guests
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import merged, named_officials, phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import DAYS_AND_MONTHS, PLURALS
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of, are_several, bodies_of, named_people, officials
from etl.transform.text.tokens import Token

WITH = frozenset({"with"})
ATTENDED = frozenset({"attended", "joined"})
LEADERS = frozenset({"leaders", "ministers", "presidents", "heads", "premiers", "chiefs", "envoys", "officials"})
PLACE = 8  # tokens from a meeting to the "of" behind its place and day
OFFICE = 5  # tokens from that "of" to the plural of those who meet
HOSTING = frozenset({"host", "chair", "mediate", "moderate", "attend", "join", "preside"})
"""What one does to the talks of others in which one sits."""
MEDIATING = frozenset({"mediate", "moderate", "facilitate", "open", "lead"})
"""The same of a country's officials, or of the country, without a name: "Qatar mediated talks between"."""


def noun_sides(
    reading: Reading, paragraph: Paragraph, noun: Token, kind: str
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool, str]:
    """Return one side, the other, whether officials of no named country take part, and how that is told."""
    between = link_between(noun)
    with_ = link(noun, WITH) or link_past_verb(noun, WITH) or link_ahead(noun, WITH) or with_behind_colon(noun)
    if between is not None and (with_ is None or between.i < with_.i):
        return *_between(reading, paragraph, noun, kind, between), "between"
    owner = owner_of(reading, paragraph, noun)
    if with_ is not None and not (_is_of_outcome(with_) and stretch_of(noun).dep_ == "obj"):
        return sides_with(reading, paragraph, noun, kind, with_, owner)
    if kind == "hosted":
        hosts, guests = host_and_guests(reading, paragraph, noun)
        if guests:
            return hosts, guests, False, "given for"
    if (told := giving(noun)) is not None:
        participle, by = told
        given = givers(reading, paragraph, by)
        if participle.lower_ in ATTENDED:
            return given, (), False, "attended by"
        whole = owner_behind(reading, paragraph, noun, by.i) if kind == "event" else ()
        there = _who_comes(reading, paragraph, noun) or subject_parties(reading, paragraph, noun)
        mine = () if is_topic(noun) else there
        return mine, merged([*given, *whole]), False, "given by"
    if (told_of := _sides_of(reading, paragraph, noun, kind)) is not None:
        return told_of
    if are_several(owner):
        return _with_holders(reading, paragraph, noun, owner), (), False, "owner"
    if kind == "event":
        there = attending(reading, paragraph, noun)
        if there:
            return there, (), False, ""
    return *_told(reading, paragraph, noun, owner), False, ""


def _sides_of(
    reading: Reading, paragraph: Paragraph, noun: Token, kind: str
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool, str] | None:
    """The sides of "the meeting of A and B", also behind its place; None where "of" tells none."""
    of = link(noun, frozenset({"of"}))
    if of is not None and of.i <= noun.i + 1 and next_to(of).lower_ not in DAYS_AND_MONTHS:  # "the meeting of May 2"
        both, local = _of_whom(reading, paragraph, noun, of)
        is_of_body = any(p.actor_code and kind_of_actor(p.actor_code) != "country" for p in both)
        if are_several(both) or kind == "event" or is_of_body:
            return attending(reading, paragraph, noun), both, local, "of" if both else ""
    if kind == "event" and (of := _of_behind_place(noun)) is not None:
        both, local = _of_whom(reading, paragraph, noun, of)
        if both and not local:
            return attending(reading, paragraph, noun), both, False, "of"
    return None


def _with_holders(reading: Reading, paragraph: Paragraph, noun: Token, owner: tuple[Party, ...]) -> tuple[Party, ...]:
    """The owners of a meeting with all who hold it: "The US, Japan and Peru will hold their first leaders' summit"."""
    if noun.dep_ != "obj" or verb_of(noun.head) not in cues("hold"):
        return owner
    holding = subject_parties(reading, paragraph, noun.head)
    is_whole = actors_of(owner) < actors_of(holding)
    return bodies_of([*holding, *owner]) if is_whole and not named_people(owner) else owner


def _of_behind_place(noun: Token) -> Token | None:
    """The "of" of those who meet behind the place: "a meeting in Prague of the presidents of the Union"."""
    doc, end = noun.doc, min(noun.sent.end - 1, noun.i + PLACE)
    if noun.i + 2 >= end or next_to(noun).lower_ not in {"in", "at"} or not doc[noun.i + 2].text[0].isupper():
        return None
    of = next((t for t in doc[noun.i + 2 : end] if t.lower_ == "of" and t.pos_ == "ADP"), None)
    is_row = of is not None and all(t.text[0].isupper() or t.lower_ == "on" for t in doc[noun.i + 2 : of.i])
    is_plural = of is not None and any(t.tag_ in PLURALS and t.lower_ in LEADERS for t in doc[of.i : of.i + OFFICE])
    return of if is_row and is_plural else None


def _of_whom(reading: Reading, paragraph: Paragraph, noun: Token, of: Token) -> tuple[tuple[Party, ...], bool]:
    """Whom "of" names, and whether officials of no named country are among them; "a meeting of theirs": both."""
    if next_to(of).lower_ == "theirs":
        return reading.meant(paragraph, next_to(of)) or pair_before(reading, paragraph, noun), False
    both, local, _ = listed(reading, paragraph, of.i + 1)
    return both, local


def _who_comes(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose visit an occasion is the purpose of: "welcomed Doe's visit to Lima for talks hosted by Roe"."""
    journey = noun.head
    if noun.dep_ != "nmod" or journey.lower_ not in JOURNEYS or noun.left_edge.lower_ != "for":
        return ()
    of = link(journey, frozenset({"of", "by"}), 2)
    return owner_of(reading, paragraph, journey) or (listed(reading, paragraph, of.i + 1)[0] if of is not None else ())


def _is_of_outcome(with_: Token) -> bool:
    """Whether it is told with what result talks ended: "ended talks with no agreement", "with what X called luck"."""
    thing = with_.head if with_.dep_ == "case" else next_to(with_)
    return thing.i > with_.i and (thing.lower_ in cues("outcome") or thing.lower_ == "what")


def _with_whom(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who is met as the antecedent of the clause of a noun tells: "praised Doe, with whom she held talks"."""
    verb = noun.head
    if noun.dep_ != "obj" or verb.dep_ != "acl:relcl":
        return ()
    whom = next((c for c in verb.children if c.lower_ == "whom" and any(m.lower_ in WITH for m in c.children)), None)
    return named_officials(phrase_parties(reading, paragraph, verb.head)) if whom is not None else ()


def _told(
    reading: Reading, paragraph: Paragraph, noun: Token, owner: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The sides that the clause of a noun tells, else those of its relative clause."""
    if whom := _with_whom(reading, paragraph, noun):
        return tuple(p for p in subject_parties(reading, paragraph, noun) if p not in whom), whom
    if noun.dep_ == "obl" and noun.head.lower_ == "present" and any(c.lower_ == "the" for c in noun.children):
        return (), ()  # "was present at the talks": at those told of, as attendance finds
    mine, others = sides_holding(reading, paragraph, noun, owner)
    return (mine, others) if mine or others else _of_clause(reading, paragraph, noun)


def _of_clause(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The sides that a relative clause tells: "the dinner that X was to give for Y", "the talks X will have with Y"."""
    for clause in noun.children:
        is_told = clause.dep_ in {"acl", "acl:relcl"} and verb_of(clause) in cues("hold") | {"give", "host", "have"}
        case = link(clause, frozenset({"with", "for"})) if is_told else None
        if case is None:
            continue
        partners = officials(listed(reading, paragraph, case.i + 1)[0])
        mine = officials(subject_parties(reading, paragraph, clause))
        if mine and partners:
            return mine, partners
    return (), ()


def _between(
    reading: Reading, paragraph: Paragraph, noun: Token, kind: str, between: Token
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool]:
    """The sides of "talks between", and those before whom a conference is opened, "among them X and Y"."""
    both, local, last = listed(reading, paragraph, between.i + 1)
    cut = between.doc[last] if last < noun.sent.end else noun
    verb = _of_subject(cut) if cut.i > between.i and noun.dep_ in {*SUBJECTS, "ROOT", "root"} else None
    if verb is not None and (verb == noun.head or noun.head == noun):  # the tree cut "talks between A, B and C were"
        both, local, last = listed(reading, paragraph, between.i + 1, verb.i)
    lemma = verb_of(noun.head) if noun.dep_ == "obj" else ""
    if lemma in HOSTING or (lemma in MEDIATING and noun.head.tag_ != "VB"):  # "hosted talks between X and Y"
        leading = subject_parties(reading, paragraph, noun)
        is_mediated = lemma in MEDIATING and not named_people(leading)
        is_mediated = is_mediated or (lemma == "host" and not are_several(both))  # "Qatar hosted talks between X and"
        both = merged([*(bodies_of(leading) if is_mediated else named_people(leading)), *both])
    joint = {t.lower_ for t in between.doc[last - 1 : last + 1]} if last < len(between.doc) else set()
    if len(actors_of(both)) == 1 and "and" in joint:
        rest, _, _ = listed(reading, paragraph, last + (between.doc[last].lower_ == "and"))
        both = merged([*both, *rest])  # "between a team headed by X and a team headed by Y", cut by the tree at "and"
    told = giving(noun)
    if told is not None and told[0].lower_ in ATTENDED and told[1].i > between.i:  # "between X and Y was attended by"
        both = merged([*both, *givers(reading, paragraph, told[1])])
    if kind == "event" and between.lower_ == "among" and next_to(between).lower_ == "them":
        return attending(reading, paragraph, noun), both, local
    return both, (), local


def _of_subject(token: Token) -> Token | None:
    """The verb of which the tree takes a name for the subject, None if it does not."""
    while token.dep_ in {"flat", "compound", "amod"} and token.head.i > token.i:
        token = token.head
    verb: Token = token.head
    return verb if token.dep_ in SUBJECTS and verb.i > token.i and verb.pos_ == "VERB" else None
