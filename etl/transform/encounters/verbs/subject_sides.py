"""Who is the subject of a verb of meeting, also where the tree cut a row of names or hung a name elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from etl.transform.encounters.frames import BOTH, NEAR, counted, is_pair
from etl.transform.encounters.nouns.levels import sent_by_both
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.bodies_above import is_of_bodies_above
from etl.transform.references.group_members import holds_office
from etl.transform.references.group_words import portfolio_before
from etl.transform.references.members_among import members_among
from etl.transform.references.missions import members_ahead
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import before, merged, phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS, is_finite, is_owner, subject
from etl.transform.text.kinds import FINITE, PLURALS, TIMES
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several, bodies_of, named_people, numbers_of
from etl.transform.text.tokens import Token

OFFICES = frozenset({"ministers", "presidents", "premiers", "ambassadors", "chiefs", "speakers"})
"""Plurals that tell the office of both sides; ministers and presidents are called leaders as well."""
DASHES = frozenset({"–", "—", "-", "(", ":"})
"""What sets a row of names off from the noun for them all."""
NO_ROW = frozenset({"with", "by", "to", "at", "in", "on", "after", "from", "who", "whose", "which", "told"})
ENVOYS = frozenset({"envoy", "emissary", "representative", "messenger", "adviser", "aide"})
FEWEST = 6  # words of "X, envoy of Y, who"
OPENING = 4  # words of "Having been received"


def subject_side(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who does what a verb tells: its subject, with those of the row whom the tree left elsewhere."""
    if verb.dep_ == "csubj" and any(c.dep_ == "cop" and c.i > verb.i for c in verb.head.children):
        return phrase_parties(reading, paragraph, verb.head)  # "waiting for him was X"
    head = subject(verb)
    if head is not None and head.lower_ == "who" and (sent := _sent_by_another(reading, paragraph, head)):
        return sent
    if head is not None and (sides := sent_by_both(reading, paragraph, head)):
        return sides
    if head is not None and head.i < verb.i and (members := members_among(reading, paragraph, head)):
        return members
    if led := members_ahead(reading, paragraph, verb) or _led_by_those(reading, paragraph, verb):
        return led
    found = subject_parties(reading, paragraph, verb) or _behind_participle(reading, paragraph, verb)
    if not found and head is not None and head.lower_ in TIMES and head.i < verb.i:
        return _behind_time(reading, paragraph, head, verb)
    if head is not None and is_pair(head) and not found:
        return () if is_of_bodies_above(reading, paragraph, head) else pair_meant(reading, paragraph, head)
    if head is not None and head.left_edge.lower_ == "and" and head.i < verb.i:
        found = merged([*before(reading, paragraph, head), *found])  # the tree cut "A and B met" behind A
    if head is not None and _is_joined_to_clause(head, verb):
        found = merged([*phrase_parties(reading, paragraph, verb.head), *found])
    is_row = head is not None and head.tag_ == "NNS" and any(p.official is not None for p in found)
    if whole := _all_ahead(reading, paragraph, verb, found):
        return whole
    if head is not None and head.i < verb.i and (is_row or are_several(found)):
        found = _whole_list(reading, paragraph, head, verb, found)
    return found or (before(reading, paragraph, verb) if head is None or paragraph.kind == "title" else ())


def _led_by_those(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Delegations and their heads whom the tree cuts apart at "and": "teams from A and B led by X | and Y met"."""
    led = verb.head
    if verb.dep_ != "conj" or led.lower_ not in {"led", "headed"} or next_to(led).lower_ != "by":
        return ()
    head = subject(led)
    if head is None or head.tag_ not in PLURALS or any(c.dep_.startswith("aux") for c in led.children):
        return ()
    heads = named_people(listed(reading, paragraph, led.i + 2, verb.i)[0])
    teams = phrase_parties(reading, paragraph, head)
    return merged([*teams, *heads]) if are_several(heads) else ()


def _is_joined_to_clause(head: Token, verb: Token) -> bool:
    """Whether the tree joins "I" and its verb to who is told before "and": "Today President Doe | and I sat down"."""
    is_own = head.lower_ == "i" and head.i < verb.i and next_to(head, -1).lower_ == "and"
    return is_own and verb.dep_ == "conj" and verb.head.pos_ == "PROPN" and verb.head.i < head.i


def pair_meant(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Whom "the two" or "the three leaders" means; officials of another office than theirs only for their countries.

    "The defence ministers of the three countries are to meet", after the chiefs of their navies were named.
    """
    found = pair_before(reading, paragraph, head, counted(head))
    types, fields = portfolio_before(head) if head.lower_ in OFFICES else (frozenset(), frozenset())
    others = (p for p in found if p.official is not None)
    is_other = any(
        not holds_office(reading.officials[p.official], types, fields) for p in others if p.official is not None
    )
    return bodies_of(found) if is_other else found


def _sent_by_another(reading: Reading, paragraph: Paragraph, who: Token) -> tuple[Party, ...]:
    """The envoy, and not who sent him, of "received X, special envoy of President Y, who handed him a letter"."""
    if (
        who.i - who.sent.start < FEWEST
        or next_to(who, -1).lower_ != ","
        or not reading.meant(paragraph, next_to(who, -2))
    ):
        return ()
    comma = next((t for t in reversed(who.doc[who.sent.start : who.i - 1]) if t.lower_ == ","), None)
    title = [t.lower_ for t in who.doc[comma.i + 1 : who.i - 1]] if comma is not None else []
    is_sent = any(word in ENVOYS and link in {"of", "to"} for word, link in pairwise(title))
    return named_people(reading.meant(paragraph, next_to(comma, -1))) if comma is not None and is_sent else ()


def _behind_participle(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who is named behind what opens a sentence: "Having been received by X on Monday, Y flew home"."""
    opening = verb.doc[verb.sent.start : verb.i + 1]
    if verb.tag_ not in {"VBN", "VBG"} or paragraph.kind != "body" or len(opening) > OPENING:
        return ()
    if opening[0].lower_ not in {"having", "after", "before"} and opening[0] != verb:
        return ()
    told: set[Party] = set()
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.lower_ == ",":
            behind = reading.meant(paragraph, next_to(token)) if token.i + 1 < verb.sent.end else ()
            named = named_people(listed(reading, paragraph, token.i + 1)[0])
            if behind and named and not told & set(named):
                return named[:1]
        told.update(p for p in reading.meant(paragraph, token) if p.official is not None)
        if token.tag_ in FINITE:
            break
    return ()


def _behind_time(reading: Reading, paragraph: Paragraph, time: Token, verb: Token) -> tuple[Party, ...]:
    """Those named behind a time that the tree takes for the subject of a verb: "Last month in Lima, X and Y met"."""
    comma = next((t for t in time.doc[time.i + 1 : verb.i] if t.lower_ == ","), time)
    return named_people(listed(reading, paragraph, comma.i + 1, verb.i)[0])


def _whole_list(
    reading: Reading, paragraph: Paragraph, head: Token, verb: Token, found: tuple[Party, ...]
) -> tuple[Party, ...]:
    """All who are listed before a verb, where the tree lost some of them: "A of Peru, B of Chile and C of Cuba met"."""
    first = head.left_edge.i
    first = verb.sent.start if "," in {t.lower_ for t in head.doc[max(0, first - 1) : first + 1]} else first
    everyone = named_people(listed(reading, paragraph, first, verb.i)[0])
    return everyone if set(found) < set(everyone) else found


def _all_ahead(reading: Reading, paragraph: Paragraph, verb: Token, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """All who are named before a verb, in a row set off from the noun for them: "The leaders – A, B and C – met"."""
    ahead = _behind_label(reading, paragraph, verb.doc[verb.sent.start : verb.i])
    named = numbers_of(found)
    if not named or not {t.lower_ for t in ahead} & DASHES or any(t.lower_ in NO_ROW or is_finite(t) for t in ahead):
        return ()
    everyone = merged(
        p for t in ahead if t.dep_ != "nmod:poss" for p in reading.meant(paragraph, t) if p.kind != "actor"
    )
    is_more = named < {p.official for p in everyone}
    return merged(p for p in everyone if p.official is not None or p in found) if is_more else ()


def _behind_label(reading: Reading, paragraph: Paragraph, ahead: Sequence[Token]) -> Sequence[Token]:
    """The words before a verb without him who only says them: "Spokesman Doe: “President Roe received"."""
    for k in range(len(ahead) - 1, 0, -1):
        if ahead[k].text == ":" and any(p.official is not None for p in reading.meant(paragraph, ahead[k - 1])):
            return ahead[k + 1 :]
    return ahead


def right_before(reading: Reading, paragraph: Paragraph, verb: Token, mine: tuple[Party, ...]) -> tuple[Party, ...]:
    """The side of who is named right before a verb, but hung elsewhere by the tree: "its premier, X, told Y"."""
    if verb.tag_ not in {"VBD", "VBZ"} or verb.i - verb.sent.start < BOTH:
        return mine
    at = next_to(verb, -1) if next_to(verb, -1).lower_ != "," else next_to(verb, -2)
    beside = [p for p in reading.meant(paragraph, at) if p.official is not None and at.pos_ == "PROPN"]
    return merged([*beside, *(p for p in mine if p.kind == "body")]) if beside else mine


def apposed_before(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who is named between commas right before a verb, behind a title that is on no list: "The Guide, X, met with"."""
    head = subject(verb)
    if head is None or head.tag_ != "NN" or head.i > verb.i or reading.meant(paragraph, head):
        return ()
    if verb.tag_ not in {"VBD", "VBZ"} and not (verb.tag_ == "VBN" and next_to(verb).lower_ not in {"by", "as"}):
        return ()  # "conferred", which the parser takes for a participle
    at = next_to(verb, -1)
    if at.lower_ != "," or not any(c.lower_ == "the" for c in head.children):
        return ()
    comma = next((t for t in reversed(head.doc[head.i + 1 : at.i]) if t.lower_ == ","), None)
    if comma is None:
        return ()
    if any(t.lower_ in NO_ROW or is_finite(t) or t.lower_ == "," for t in head.doc[head.i + 1 : comma.i]):
        return ()
    named = {p for t in head.doc[comma.i + 1 : at.i] for p in reading.meant(paragraph, t) if p.official is not None}
    is_plain = all(reading.meant(paragraph, t) or t.lower_ == "the" for t in head.doc[comma.i + 1 : at.i])
    return tuple(named) if len(named) == 1 and is_plain else ()


def both_before(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Those joined right before a verb to which the tree gives no subject: "where on Friday he and X concluded"."""
    if verb.tag_ not in FINITE or any(c.dep_ in SUBJECTS for c in verb.children):
        return ()
    found: list[Party] = []
    for other in reversed(verb.doc[verb.sent.start : verb.i]):
        if (
            other.pos_ in {"VERB", "SCONJ"}
            or other.tag_ in {"WRB", "WDT", "WP"}
            or other.lower_ in {";", ":", "in", "on"}
        ):
            break
        if not is_owner(other) and other.tag_ != "PRP$":
            found = [*(p for p in reading.meant(paragraph, other) if p.official is not None), *found]
    return merged(found)


def pair_phrase(verb: Token) -> Token | None:
    """The word for both sides that is a verb's subject, by the tree or by standing before it."""
    head = subject(verb)
    if head is not None:
        return head if is_pair(head) else None
    for k in range(verb.i - 1, max(verb.sent.start, verb.i - NEAR) - 1, -1):
        if verb.doc[k].pos_ == "VERB" and verb.doc[k].lower_ not in {"had", "have", "has"}:
            return None
        if is_pair(verb.doc[k]):
            return verb.doc[k]
    return None
