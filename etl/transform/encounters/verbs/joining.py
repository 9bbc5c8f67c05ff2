"""Who joins whom: for talks or a meal, where both stand, or only in what both say, each for himself."""

from __future__ import annotations

from etl.transform.encounters.frames import FAR, noun_kind
from etl.transform.encounters.verbs.at_work import is_settled_there
from etl.transform.encounters.verbs.sides import Sides
from etl.transform.gazetteer import is_organization
from etl.transform.text.clause_parties import named_officials
from etl.transform.text.clauses import SUBJECTS, is_finite
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import two_acting, two_named
from etl.transform.text.tokens import Token

FOR = 18  # tokens behind those whom one joins in which it may be told for what
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
FELLOW = frozenset({"other", "fellow"})
PEERS = frozenset({"colleagues", "counterparts", "peers"})
PEER = frozenset({"counterpart", "colleague"})
LEADERS = frozenset({"leaders", "ministers", "presidents", "heads", "premiers", "chiefs"})
SAYING = frozenset(
    "condemn call urge denounce say demand reject warn criticise criticize support oppose welcome back seek press"
    " praise deplore ask".split()
)
"""What several say, each for himself."""
STANDS = frozenset(
    "deck stage podium rostrum dais platform terrace balcony steps stairs lawn building pavement table bench car train"
    " plane aircraft ship boat bus tent box ceremony airport border bridge".split()
)
"""Where two stand or sit who are together."""


def is_joined_there(verb: Token, found: Sides) -> bool:
    """Return whether one joins others for talks, at a meeting, at a meal or where both stand."""
    if _are_leaders_joined(verb, found):
        return True
    if not two_acting(found.parties) or is_in_saying(verb):
        return False
    if found.link == "object" and any(c.lower_ == "there" for c in verb.rights):
        return True  # "had joined the Peruvian and Chilean ministers there"
    is_meeting = _is_among_peers(verb) or is_for_talks(verb, untold=True)
    return is_meeting or (two_named(found.parties) and (is_for_talks(verb) or _is_company_there(verb, found)))


def _are_leaders_joined(verb: Token, found: Sides) -> bool:
    """Whether an organisation's leaders, who sit together, are joined by somebody named: "The G7's leaders were"."""
    head = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.lower_ in LEADERS), None)
    is_theirs = head is not None and any(is_organization(p.actor_code) for p in found.parties if p.official is None)
    return found.link == "passive" and is_theirs and bool(named_officials(found.parties)) and not is_in_saying(verb)


def is_joined(verb: Token, found: Sides) -> bool:
    """Return whether one who is named joins another, and not only in what both say."""
    is_deed = found.link == "object" or (_is_one_joined(verb, found) and not is_in_saying(verb))
    return is_deed and two_named(found.parties)


def _is_one_joined(verb: Token, found: Sides) -> bool:
    """Whether one is joined by another; where several are, their meeting is told before, and who came to it."""
    is_aside = verb.dep_ == "acl" and verb.head.i < verb.i and next_to(verb, -1).text == ","
    return found.link == "passive" and (len(found.partners) == 1 or (is_aside and is_settled_there(verb)))


def _is_among_peers(verb: Token) -> bool:
    """Whether one joins those who are what he is at a meeting: "joined the other leaders of the Union at a summit"."""
    thing = next((c for c in verb.rights if c.dep_ == "obj"), None)
    if thing is not None and thing.lower_ in PEER and is_settled_there(verb):
        return True  # "will join her American colleague in Lima in May"
    if thing is None or not (thing.lower_ in PEERS or any(c.lower_ in FELLOW for c in thing.children)):
        return False
    behind = verb.doc[thing.i + 1 : min(verb.sent.end, thing.i + FOR)]
    occasions = [t for t in behind if noun_kind(t.lower_) in {"talk", "event"}]
    return any(_is_what_for(t) for t in occasions)


def _is_company_there(verb: Token, found: Sides) -> bool:
    """Whether one is joined by another at a meal or where both stand: "joined on deck by", "for lunch by"."""
    if found.link not in {"passive", "object"} or len(found.partners) != 1 or is_in_saying(verb):
        return False
    places = STANDS | cues("room") if found.link == "passive" else frozenset()
    phrases = (c for c in verb.children if c.dep_ == "obl")
    return any(
        case.lower_ in {"on", "at", "aboard", "for", "in"} and phrase.lower_ in places | cues("meal")
        for phrase in phrases
        for case in phrase.lefts
    )


def is_in_saying(verb: Token) -> bool:
    """Return whether one is joined in what both say, each for himself: "was joined by Doe in condemning"."""
    behind = (t for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + FAR)] if t.tag_ == "VBG")
    return any(next_to(t, -1).lower_ == "in" and t.head == verb and verb_of(t) in SAYING for t in behind)


def _is_what_for(occasion: Token) -> bool:
    """Whether an occasion is told to be for what, or at which, something is done: "for talks", "at the summit"."""
    return any(c.dep_ == "case" and c.lower_ in {"in", "for", "at"} for c in occasion.children)


def is_for_talks(verb: Token, *, untold: bool = False) -> bool:
    """Return whether what somebody does with others is for what they meet for: "were joined by Doe for talks".

    With `untold`, only for talks of which the text has not told yet: not "joined them for the negotiations".
    """
    behind = verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + FAR)]
    end = next((t.i for t in behind if is_finite(t) or t.lower_ in {";", ":"}), verb.sent.end)
    occasions = (
        t
        for t in behind
        if t.i < end and t.dep_ in {"obl", "nmod", "conj"} and noun_kind(t.lower_) in {"talk", "event"}
    )
    return any(_is_what_for(t) and not (untold and any(c.lower_ in DEFINITE for c in t.lefts)) for t in occasions)
