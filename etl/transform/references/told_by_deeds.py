"""Whom "he", "him" and "his" mean by what is done: who briefs others on his own talks, who gets what is handed to him.

"Doe briefed the envoy, Roe, on his talks in Lima": Doe's talks. "Doe received a letter from Roe, delivered to him by
Poe": to Doe. "Doe saw Roe before flying on to Lima, where Poe awaited him": who flew there. "Doe accepted
an invitation from Roe to meet him": Roe. "Doe met Roe in Lima, his first trip abroad": Doe's.
"""

from __future__ import annotations

from etl.transform.reading import Reading
from etl.transform.text.clauses import SUBJECTS, is_of_time, subject
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

BRIEFING = frozenset({"brief", "inform", "update", "apprise", "acquaint"})
OWN = frozenset(
    "talks meeting meetings conversation conversations discussions consultations contacts visit visits trip trips tour"
    " travels mission journey encounter".split()
)
"""What somebody has had himself who tells of it."""
STAYS = frozenset({"visit", "stay", "trip", "tour", "mission"})
LIKES = frozenset({"counterpart", "colleague", "homologue", "host", "guest"})
"""What somebody is to another with whom he deals."""
WHICH = frozenset({"first", "second", "third", "fourth", "latest", "last", "maiden", "inaugural"})
HOSTING = frozenset({"receive", "welcome", "host", "greet"})
"""What one does to those who have come."""
ABOUT = frozenset({"on", "about", "of"})
HANDING = frozenset("deliver hand convey pass transmit present bring give carry send".split())
RECEIVING = frozenset({"receive", "get", "accept", "obtain"})
INVITING = frozenset({"invitation", "invite", "request", "call", "offer", "appeal", "message"})
"""What somebody gets from another who wants him to do something with him."""
GOING = frozenset("fly go travel head leave drive proceed continue sail move journey".split())
BEFORE = 2  # tokens from a place to "where" behind a comma
STEPS = 4  # words up the tree from one to the verb that tells of it


def told_by_deed(reading: Reading, line: int, token: Token) -> int | None:
    """Return the official whom a pronoun means by what is done, None where that does not tell it."""
    head = _teller(token) or _receiver(token) or traveller(token) or _of_his_days(token) or _inviter(token)
    head = head or _of_his_first_trip(token) or _whose_counterpart(token)
    meant = reading.references.get((line, head.i), ()) if head is not None else ()
    return meant[0].official if len(meant) == 1 else None


def _teller(token: Token) -> Token | None:
    """Who briefs somebody on "his talks", or by whom he is briefed on them."""
    noun = token.head
    if token.dep_ != "nmod:poss" or noun.lower_ not in OWN or not any(c.lower_ in ABOUT for c in noun.lefts):
        return None
    verb = _verb_above(noun)
    if verb is None or verb.lemma_ not in BRIEFING:
        return None
    if any(c.dep_ == "nsubj:pass" for c in verb.lefts):
        return next((c for c in verb.rights if c.dep_ == "obl:agent" and c.i < token.i), None)
    return subject(verb)


def _of_his_days(token: Token) -> Token | None:
    """Who sees somebody on a day of "his" stay, a pronoun for him: "He is to see Roe on the last day of his"."""
    stay = token.head
    if token.dep_ != "nmod:poss" or stay.lower_ not in STAYS or stay.dep_ != "nmod" or stay.head.lower_ != "day":
        return None
    verb = _verb_above(stay)
    if verb is None or (verb.lemma_ in HOSTING and not any(c.dep_ == "nsubj:pass" for c in verb.lefts)):
        return None
    head = subject(verb)
    return head if head is not None and head.lower_ in {"he", "she"} else None


def _of_his_first_trip(token: Token) -> Token | None:
    """Whose trip it was in the course of which something was done: "Doe met Roe in Lima, his first trip abroad".

    It is that of the one who did it, unless he is the host of whom it is told.
    """
    trip = token.head
    is_one = token.dep_ == "nmod:poss" and trip.lower_ in STAYS and any(c.lower_ in WHICH for c in trip.lefts)
    if not is_one or trip.left_edge.i <= token.sent.start or next_to(trip.left_edge, -1).text != ",":
        return None
    verb = _verb_above(trip)
    if verb is None or verb.tag_ not in {"VBD", "VBN"}:
        return None
    if verb.lemma_ in HOSTING and not any(c.dep_ == "nsubj:pass" for c in verb.lefts):
        return next((c for c in verb.rights if c.dep_ == "obj"), None)
    return subject(verb)


def _whose_counterpart(token: Token) -> Token | None:
    """Whom somebody deals with who is told as his like: "Doe's counterpart, Roe, met him": Doe."""
    if token.dep_ not in {"obj", "iobj"} or token.lower_ not in {"him", "her"}:
        return None
    head = subject(token.head)
    if head is None or head.lower_ not in LIKES or head.i > token.i:
        return None
    return next((c for c in head.lefts if c.dep_ == "nmod:poss" and c.pos_ == "PROPN"), None)


def _receiver(token: Token) -> Token | None:
    """Who receives what is told to have been handed "to him": "got a letter from Roe, delivered to him by Poe"."""
    verb = token.head
    is_to = token.dep_ == "obl" and any(c.lower_ == "to" for c in token.lefts)
    is_by = token.i + 1 < token.sent.end and next_to(token).lower_ == "by"
    if not (is_to and is_by) or verb.lemma_ not in HANDING or verb.tag_ not in {"VBN", "VBD"}:
        return None
    above = verb.head if verb.head.pos_ == "VERB" else _verb_above(verb)
    return subject(above) if above is not None and above.lemma_ in RECEIVING and above.i < verb.i else None


def _inviter(token: Token) -> Token | None:
    """Who has invited somebody to meet him: "accepted an invitation from Doe to sit down with him"."""
    verb = token.head
    invitation = verb.head
    is_with = token.dep_ in {"obj", "obl"} and verb.tag_ == "VB" and verb.dep_ == "acl"
    if not is_with or invitation.lemma_ not in INVITING or token.lower_ not in {"him", "her"}:
        return None
    near = [c for c in invitation.rights if c.dep_ == "nmod" and c.i < verb.i]
    return next((c for c in near if any(t.lower_ in {"from", "by", "of"} for t in c.lefts)), None)


def traveller(token: Token) -> Token | None:
    """Who goes to the place where something is done to him: "before flying on to Lima, where Poe awaited him"."""
    verb = token.head
    where = next((c for c in verb.lefts if c.lower_ == "where"), None)
    if token.dep_ not in {"obj", "iobj"} or where is None or where.i < where.sent.start + BEFORE:
        return None
    last = next_to(where, -BEFORE)  # a place, or the time behind it: "to Lima next week, where"
    is_behind_place = next_to(where, -1).text == "," and (last.pos_ == "PROPN" or is_of_time(last))
    if not is_behind_place or not any(c.dep_ in SUBJECTS for c in verb.lefts):
        return None
    above = _verb_above(last)
    return subject(above) if above is not None and above.lemma_ in GOING else None


def _verb_above(word: Token) -> Token | None:
    """The verb on which a word hangs through nouns alone."""
    node = word.head
    for _ in range(STEPS):
        if node.pos_ == "VERB":
            return node
        if node.head == node:
            return None
        node = node.head
    return None
