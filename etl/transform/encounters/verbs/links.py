"""Partners of a verb: its objects, and those told in other ways: "shook X's hand", "was handed to X by Y"."""

from __future__ import annotations

from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.encounters.frames import NEAR, counted, frames_of, is_pair
from etl.transform.encounters.prepositions import link
from etl.transform.encounters.verbs.objects_elsewhere import (
    among_those,
    behind_aside,
    behind_colon,
    each_of,
    lands_named,
    told_ahead,
)
from etl.transform.gazetteer import kind_of_actor
from etl.transform.officials.titles.rows import COUNTED
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import guest_before, is_guest_phrase, other_before, pair_before
from etl.transform.text.clause_parties import all_together, phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS, is_owner, relative_clause
from etl.transform.text.cues import cues
from etl.transform.text.kinds import FINITE
from etl.transform.text.listed import is_local, listed
from etl.transform.text.local_titles import is_local_title
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of, named_people
from etl.transform.text.tokens import Token

PAST_DAYS = frozenset({*WEEKDAYS, "today", "yesterday"})
"""Words for a day that may stand between a verb and its object."""
HANDS = frozenset({"hand", "hands", "arm", "elbow"})
BESIDE = frozenset({"beside", "opposite", "alongside", "facing", "next", "across", "right", "left", "between"})
ACROSS = 6  # tokens from "across" to the "from" before whom one sits
LATE = 16  # tokens: how far behind its verb an object may stand after place and day
CLOSING = frozenset({",", ";", ":", "who", "which", "that", "whom", "where", "when"})
COUNTS = frozenset({"number", "group", "range", "row", "handful", "series", "host", "string", "variety"})
"""What counts those of whom some are named behind it."""
HOUSES = frozenset({"office", "offices", "home", "house", "residence", "headquarters"})
RUNG = 3  # sentences: how far back he may be named whom one rings up
TWO = 2
TITLED = 9  # tokens that a title and a name may take up
BEHIND = 2  # tokens from "hand" to the "of" before whose it is


def by_hand(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Return whose hand is taken: "shook the minister's hand", "clasped the hand of the king"."""
    hand = next((t for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)] if t.lower_ in HANDS), None)
    if hand is None:
        return ()
    of = link(hand, frozenset({"of"}), BEHIND)
    if of is not None:
        return named_people(listed(reading, paragraph, of.i + 1)[0])
    for k in range(hand.i - 1, verb.i, -1):
        if is_owner(verb.doc[k]) or verb.doc[k].tag_ == "PRP$":
            return named_people(reading.meant(paragraph, verb.doc[k]))
    return ()


def beside(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[tuple[Party, ...], tuple[Party, ...]] | None:
    """Return who sits or stands beside or opposite whom, in either order: "across the table from X sat Y"."""
    sentence = verb.doc[verb.sent.start : min(verb.sent.end, verb.i + NEAR)]
    at = next((t for t in sentence if t.lower_ in BESIDE and abs(t.i - verb.i) < NEAR), None)
    if at is None or (at.lower_ == "next" and at.i + 2 < verb.sent.end and verb.doc[at.i + 2].tag_ == "VB"):
        return None  # "was the next to sit down with"
    start = at.i + 1
    if at.lower_ in {"next", "across", "right", "left"}:
        start = next((t.i + 1 for t in sentence if at.i < t.i < at.i + ACROSS and t.lower_ in {"to", "from", "of"}), 0)
    seated = named_people(listed(reading, paragraph, start, verb.i if verb.i > start else None)[0]) if start else ()
    if verb.i > at.i:  # "opposite X sat Y"
        other = named_people(listed(reading, paragraph, verb.i + 1)[0])
    else:
        other = named_people(subject_parties(reading, paragraph, verb))
    return (other, seated) if other and seated else None


def handed_on(
    reading: Reading, paragraph: Paragraph, verb: Token, links: frozenset[str]
) -> tuple[tuple[Party, ...], tuple[Party, ...]] | None:
    """Return who hands and who is handed, by a passive of a thing: "was handed to X in Lima by Y"; () if none."""
    to, by = link(verb, links), next((t for t in verb.doc[verb.i : verb.sent.end] if t.lower_ == "by"), None)
    if to is None or by is None:
        return None
    taker = named_people(listed(reading, paragraph, to.i + 1, by.i if by.i > to.i else None)[0])
    giver = named_people(listed(reading, paragraph, by.i + 1, to.i if to.i > by.i else None)[0])
    return (giver, taker) if giver and taker else None


def addressee(reading: Reading, paragraph: Paragraph, verb: Token, mine: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return whom one tells or hands something: "told the minister", "handed him a letter from the king"."""
    for wanted in ("iobj", "obj"):
        for child in verb.children:
            if child.dep_ != wanted:
                continue
            if is_guest_phrase(child) and mine and (guest := guest_before(reading, paragraph, child, mine)):
                return guest
            if found := phrase_parties(reading, paragraph, child):
                return found
    behind = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 1 + TITLED)]
    for token in behind:  # "handed President Doe in Lima a letter", of which the tree makes neither object
        meant = reading.meant(paragraph, token)
        if not any(p.official is not None for p in meant) or is_owner(token):
            return ()
        if token.pos_ == "PROPN" and token.dep_ not in {"flat", "compound"}:
            return tuple(p for p in meant if p not in mine) if token.dep_ == "xcomp" else ()
    return ()


def _is_said(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether a plural tells whose they are: "the foreign ministers of Chile and Peru", "the Union's leaders"."""
    meant = reading.meant(paragraph, token)
    codes = [p.actor_code for p in meant if p.official is None and p.actor_code]
    if not codes or len(codes) < len(meant):
        return False
    is_counted = any(c.lower_ in COUNTED for c in token.children)  # "called the two leaders from Rome": not Italy's
    return len(codes) > 1 or kind_of_actor(codes[0]) != "country" or not is_counted


def _is_row(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether a plural is followed by the names of those whom it speaks of: "the presidents of A and B, X and Y"."""
    return any(
        other.i > token.i
        and other.pos_ == "PROPN"
        and any(p.official is not None for p in reading.meant(paragraph, other))
        for other in token.subtree
    )


def _is_of_house(case: Token) -> bool:
    """Whether "of" tells whose house one comes to: "called at the office of Secretary General Doe"."""
    return case.lower_ == "of" and case.i > 0 and next_to(case, -1).lower_ in HOUSES


def _late_object(reading: Reading, paragraph: Paragraph, verb: Token) -> int | None:
    """Where the object begins that stands behind place and day: "received in Lima on Monday the Chilean minister"."""
    doc, first = verb.doc, verb.i + 1
    while first < len(doc) and _is_of_day(doc[first]) and doc[first].pos_ != "ADP":
        first += 1  # "received yesterday at the palace the Chilean minister"
    if first >= len(doc) or doc[first].pos_ not in {"ADP", "ADV"} or verb.tag_ not in {"VBD", "VBZ", "VBN"}:
        return None
    passed = first
    for k in range(first + 1, min(verb.sent.end, first + LATE)):
        token = doc[k]
        if k <= passed:
            continue  # of a name behind a preposition: "met in Lima without Minister Doe"
        if token.tag_ in FINITE or token.lower_ in CLOSING or token.pos_ in {"CCONJ", "SCONJ"}:
            return None
        if not any(p.kind == "official" for p in reading.meant(paragraph, token)) or is_owner(token):
            continue
        start = k
        while doc[start - 1].pos_ in {"DET", "ADJ"} or doc[start - 1].lower_ == "visiting":
            start -= 1
        if doc[start - 1].pos_ == "ADP" or token.tag_ in {"PRP", "PRP$"}:
            if doc[start - 1].lower_ in {"with", "by", "between"}:
                return None
            if token.tag_ not in {"PRP", "PRP$"} and not _is_of_house(doc[start - 1]):
                passed = next((n - 1 for n in range(k, len(doc)) if not reading.meant(paragraph, doc[n])), len(doc))
            continue
        return start
    return None


def objects(reading: Reading, paragraph: Paragraph, verb: Token, particle: str) -> tuple[tuple[Party, ...], bool, int]:
    """Return who the direct object is, by the tree and the order of words, and where the list of them ends."""
    if ahead := told_ahead(reading, paragraph, verb):
        return ahead, False, verb.i + 1
    things = [c for c in verb.children if c.dep_ in {"obj", "iobj"} and not is_in(c)]
    if len(things) > 1 and things[0].lower_ == "that" and things[0].i < verb.i:
        things = things[1:]  # "It was the second time that Doe had met Roe"
    whom = (c for c in verb.lefts if c.lower_ == "whom" and c.dep_ in SUBJECTS)  # as the tree has it
    thing = next(iter(things), None) or next(whom, None)
    if thing is not None:
        pointed = _pointed_at(reading, paragraph, thing)
        if pointed is not None:
            is_counted = is_pair(thing) or thing.lower_ == "each"
            return pointed, False, max(verb.i, thing.i if is_counted else 0) + 1
        partners, local, last = listed(reading, paragraph, max(verb.i + 1, thing.left_edge.i))
        return partners or phrase_parties(reading, paragraph, thing), local, last
    if (row := behind_colon(reading, paragraph, verb)) is not None:
        return row
    late = _late_object(reading, paragraph, verb)
    return listed(reading, paragraph, late) if late is not None else _right_behind(reading, paragraph, verb, particle)


def _pointed_at(reading: Reading, paragraph: Paragraph, thing: Token) -> tuple[Party, ...] | None:
    """Whom an object means that does not name them: "whom", "the two", "each", a letter; None where it names them."""
    if thing.lower_ in {"who", "whom", "that", "which"}:
        clause = relative_clause(thing)
        found = phrase_parties(reading, paragraph, clause.head) if clause is not None else ()
        found = (all_together(reading, paragraph, clause) if clause is not None else ()) or found
        return found or (among_those(reading, paragraph, clause) if clause is not None else ())
    is_counted = is_pair(thing) and thing.tag_ != "PRP"
    if is_counted and counted(thing) > TWO and len(named := named_people(reading.meant(paragraph, thing))) > 1:
        return named  # "met five leaders, including X and Y"
    if is_counted and (named := _two_others(reading, paragraph, thing)):
        return named  # "had received both leaders the day before"
    if is_counted and not _is_said(reading, paragraph, thing) and not _is_row(reading, paragraph, thing):
        mine = subject_parties(reading, paragraph, thing.head) if _tells_of_meeting(thing.head) else ()
        others = pair_before(reading, paragraph, thing, counted(thing), mine) if len(mine) == 1 else ()
        return others or pair_before(reading, paragraph, thing, counted(thing))
    if thing.lower_ == "each":  # "had seen each of them alone"
        return each_of(reading, paragraph, thing)
    if reading.meant(paragraph, thing) or thing.pos_ != "NOUN":
        return None
    if thing.lower_ in cues("missive"):
        return ()
    if thing.lower_ in COUNTS and next_to(thing).lower_ == "of":
        return None  # "met a number of colleagues, among them X and Y"
    if lands := lands_named(reading, paragraph, thing):
        return lands
    is_of_place = is_local_title(thing) or is_local(paragraph, thing)
    return None if is_of_place else phrase_parties(reading, paragraph, thing)


def _two_others(reading: Reading, paragraph: Paragraph, thing: Token) -> tuple[Party, ...]:
    """The officials of two others than the subject's own country whom an object means."""
    mine = actors_of(subject_parties(reading, paragraph, thing))
    named = named_people(reading.meant(paragraph, thing))
    codes = actors_of(named)
    return named if mine and len(codes) > 1 and not codes & mine else ()


def _tells_of_meeting(verb: Token) -> bool:
    """Whether a verb tells by itself that its sides met: "received the two", not "praised the two"."""
    frames = frames_of(verb)
    return bool(frames) and frames[0].strength == "full"


def _right_behind(
    reading: Reading, paragraph: Paragraph, verb: Token, particle: str
) -> tuple[tuple[Party, ...], bool, int]:
    """Who is named right behind a verb to which the tree gives no object."""
    doc, following = verb.doc, verb.i + 1
    if following < len(doc) and doc[following].lower_ == particle:
        following += 1  # "called in the ambassador"
    following = behind_aside(verb, following)
    while following < len(doc) and (doc[following].pos_ == "ADV" or _is_of_day(doc[following])):
        following += 1
    if following < len(doc) and doc[following].pos_ in {"PROPN", "DET", "ADJ", "NOUN"}:
        return listed(reading, paragraph, following)
    return (), False, verb.i + 1


def _is_of_day(token: Token) -> bool:
    """Whether a word tells the day: "met on Monday the president", not "met on the sidelines"."""
    is_before = token.lower_ == "on" and token.i + 1 < len(token.doc) and next_to(token).lower_ in PAST_DAYS
    return is_before or token.lower_ in PAST_DAYS


def is_in(token: Token) -> bool:
    """Whether a preposition stands before what the tree takes for an object: "met briefly in Lima"."""
    return any(c.dep_ == "case" and c.tag_ == "IN" for c in token.children)


def rung_up(reading: Reading, paragraph: Paragraph, verb: Token, mine: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whom one rings up where the verb has no object: "telephoned to congratulate the king", "who rang on Sunday"."""
    if not paragraph.is_narrated or not any(p.official is not None for p in mine):
        return ()
    purpose = next((c for c in verb.rights if c.dep_ in {"advcl", "xcomp"}), None)
    if purpose is not None and any(c.tag_ == "TO" for c in purpose.children):
        for child in purpose.children:
            if child.dep_ in {"obj", "iobj"} and (found := phrase_parties(reading, paragraph, child)):
                return tuple(p for p in found if p.official is not None and p not in mine)
    has_object = any(c.dep_ in {"obj", "iobj"} for c in verb.children)
    if has_object or verb.lower_ in {"called", "calls", "call"} or verb.tag_ not in {"VBD", "VBN"}:
        return ()
    return other_before(reading, paragraph, verb, mine, RUNG)


def is_of_people(at: Token) -> bool:
    """Whether those whom one meets are several of whatever kind: "met with students", not "met with an eye to"."""
    noun = next((t for t in at.doc[at.i + 1 : at.i + NEAR] if t.pos_ == "NOUN"), None)
    return at.lower_ == "with" and noun is not None and noun.tag_ == "NNS"
