"""Mentions of an encounter: who met whom, as one verb, noun or headline tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from etl.facts import Mode, Status
from etl.transform.clauses import (
    FINITE,
    SUBJECTS,
    after,
    before,
    cues,
    forms_of,
    fronted,
    guest_before,
    is_guest_phrase,
    listed,
    merged,
    outlook,
    own_voice,
    pair_before,
    phrase_parties,
    relative_clause,
    subject,
    subject_parties,
    verb_of,
)
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.surroundings import mode_of
from etl.transform.wordlists import table

FAR = 40  # tokens: how far after "discuss" its partner may stand
SEVERAL = 3  # countries that make a list of delegations
NEAR = 12  # tokens: how far after its verb or noun "with" may stand
ABOUT = frozenset({"discuss", "raise", "explore", "debate", "air", "compare", "shake", "exchange"})
"""Verbs with an object before the partner: "raised the matter with"."""
TALKING = frozenset({"discuss", "review", "exchange", "agree"})
"""Verbs whose objects are topics: the places and dates after them are those of the topics."""
LIGHT = frozenset({"'s", "’s", "'", "’"})


@dataclass(slots=True)
class Encounter:
    """One mention of an encounter."""

    paragraph: Paragraph
    trigger: Token
    parties: tuple[Party, ...]
    mode: Mode | None
    status: Status | None
    rule: str
    strength: str = "full"
    guests: tuple[Party, ...] = ()
    hosts: tuple[Party, ...] = ()
    partners: tuple[Party, ...] = ()
    is_local: bool = False
    is_separate: bool = False
    is_another: bool = False
    is_definite: bool = False
    is_pair: bool = False
    is_noun: bool = False
    is_event: bool = False
    last: int = 0
    """The token after the list of partners."""

    @property
    def actors(self) -> tuple[str, ...]:
        """The actors that take part, in the order of the text."""
        return tuple(dict.fromkeys(party.actor_code for party in self.parties if party.actor_code))


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """How a verb of meeting is used; see `words/encounter_verbs.csv`."""

    links: frozenset[str]
    mode: str
    guest: str
    strength: str
    partner: bool = field(default=False)
    together: bool = field(default=False)


@cache
def verb_frames() -> dict[str, VerbFrame]:
    """Lemma → frame."""
    frames = {}
    for row in table("encounter_verbs"):
        links = set(row["link"].split("|"))
        frames[row["verb"]] = VerbFrame(
            frozenset(links - {"object", "together"}), row["mode"], row["guest"], row["strength"], "object" in links, "together" in links
        )
    return frames


@cache
def nouns() -> dict[str, tuple[str, str]]:
    """Noun → (mode, kind)."""
    return {row["noun"]: (row["mode"], row["kind"]) for row in table("encounter_nouns")}


@cache
def _triggers() -> frozenset[str]:
    """All words that may tell of an encounter, as they stand in a text."""
    return frozenset(nouns()) | forms_of(verb_frames())


def find_encounters(reading: Reading) -> list[Encounter]:
    """Return every mention of an encounter, in the order of the text."""
    found: list[Encounter] = []
    triggers = _triggers()
    for paragraph in reading.paragraphs:
        if paragraph.kind == "byline" or triggers.isdisjoint(token.lower_ for token in paragraph.doc):
            continue
        for sentence in paragraph.doc.sents:
            if not sentence.text.rstrip(' ”"').endswith("?"):
                for token in sentence:
                    if token.lower_ in triggers:
                        found += _at(reading, paragraph, token)
    return found


def _at(reading: Reading, paragraph: Paragraph, token: Token) -> Iterator[Encounter]:
    low = token.lower_
    if low not in nouns() and verb_of(token) not in verb_frames() or reading.meant(paragraph, token):
        return
    lemma = verb_of(token)
    if low in nouns() and (token.pos_ in {"NOUN", "PROPN"} or paragraph.kind == "title"):
        made = _by_noun(reading, paragraph, token, low)
        if made is not None:
            yield made
    elif lemma in verb_frames() and token.dep_ not in {"amod", "compound"} and (token.pos_ == "VERB" or paragraph.kind == "title"):
        made = _by_verb(reading, paragraph, token, verb_frames()[lemma], lemma)
        if made is not None:
            yield made


def _by_verb(reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame, lemma: str) -> Encounter | None:
    status = outlook(verb) if paragraph.kind != "title" else _title_status(verb)
    if lemma == "speak" and verb.tag_ == "VBG":
        frame = replace(frame, mode="", strength="weak")
    if status is None:
        return None
    side, partners, local, link = _sides(reading, paragraph, verb, frame)
    last = listed(reading, paragraph, verb.i + 1)[2] if local else 0
    if link is None:
        return None
    has_officials = any(p.kind == "official" for p in partners)
    if lemma == "call" and not (has_officials and _calls_on(reading, paragraph, verb)):
        return None
    if (frame.guest or link == "to") and not has_officials and not local:
        return None
    if not side and frame.guest:
        side = own_voice(reading, paragraph, verb)
    if lemma == "see" and any(c.dep_ == "obj" and c.tag_ == "PRP" for c in verb.children):
        return None
    side, partners = _rebound(reading, paragraph, verb, side, partners, passive=link == "passive")
    parties = merged([*side, *partners])
    strength = "full" if frame.strength == "together" else frame.strength
    if (lemma in {"see", "visit", "welcome", "greet"} or frame.strength == "weak" and link == "object") and not any(p.kind == "official" for p in partners):
        return None
    if lemma in {"discuss", "exchange"} and link == "together" and not _two_named(parties):
        return None
    if lemma == "bring" and not (len({p.actor_code for p in partners}) > 1 and any(t.lower_ == "together" for t in verb.sent)):
        return None
    mode = mode_of(paragraph, verb, frame.mode)
    if lemma == "tell" and mode in {"phone", "video"}:
        strength = "full"
    guests, hosts = (side, partners) if frame.guest == "subject" else (partners, side) if frame.guest == "object" else ((), ())
    words = {t.lower_ for t in verb.children} | {t.lower_ for t in verb.doc[max(0, verb.i - 1) : verb.i + 2]}
    return Encounter(
        paragraph, verb, parties, mode, status, f"{lemma} {link}", strength, guests, hosts, partners, local,
        is_pair=link == "pair", last=last, is_separate="separately" in words, is_another=bool(words & {"again", "earlier", "previously", "last"}),
    )  # fmt: skip


def _rebound(
    reading: Reading, paragraph: Paragraph, verb: Token, side: tuple[Party, ...], partners: tuple[Party, ...], *, passive: bool
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Put right what cannot be: nobody meets himself, and "the visiting general" is of another country than his host."""
    head = subject(verb)
    if head is not None and is_guest_phrase(head) and side and passive:
        partners = guest_before(reading, paragraph, head, side) or partners
    elif head is not None and is_guest_phrase(head) and partners:
        side = guest_before(reading, paragraph, head, partners) or side
    if partners and not passive and {p.official for p in partners} <= {p.official for p in side} and len(side) == 1:
        if any(c.tag_ == "PRP" for c in verb.subtree if c.i > verb.i):
            partners = guest_before(reading, paragraph, verb, side)
        elif head is not None and head.tag_ == "PRP":
            side = guest_before(reading, paragraph, verb, partners)
    return side, partners


def _calls_on(reading: Reading, paragraph: Paragraph, verb: Token) -> bool:
    """Whether "call on" is a visit and no appeal ("called on the minister to resign")."""
    doc = verb.doc
    if verb.i + 2 >= len(doc) or verb.nbor().lower_ != "on":
        return False
    last = listed(reading, paragraph, verb.i + 2)[2]
    return not (last < len(doc) and doc[last].lower_ == "to")


def _two_named(parties: tuple[Party, ...]) -> bool:
    return len({p.actor_code for p in parties if p.kind == "official" and p.actor_code}) > 1


def _sides(
    reading: Reading, paragraph: Paragraph, verb: Token, frame: VerbFrame
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool, str | None]:
    """Return the subject's side, the partners, whether they are officials of no named country, and the link."""
    passive = verb.tag_ == "VBN" and (
        any(c.dep_ in {"nsubj:pass", "aux:pass"} for c in verb.children) or verb.dep_ in {"acl", "advcl"}
    )
    mine = subject_parties(reading, paragraph, verb) or (before(reading, paragraph, verb) if subject(verb) is None or paragraph.kind == "title" else ())
    if passive and frame.partner:
        by = _link(verb, frozenset({"by"}))
        if by is not None:
            partners, local, _ = listed(reading, paragraph, by.i + 1)
            if partners:
                return partners, mine, local, "passive"
        return (), (), False, None
    at = _link(verb, frame.links, FAR if verb_of(verb) in ABOUT else NEAR)
    if at is not None:
        partners, local, _ = listed(reading, paragraph, at.i + 1)
        if not partners:
            partners = tuple(p for o in after(verb, frame.links) for p in phrase_parties(reading, paragraph, o))
        if verb_of(verb) in ABOUT and not local and not any(p.kind == "official" for p in partners):
            return mine, (), False, "together" if len({p.actor_code for p in mine}) > 1 else None
        if not partners and not local:
            return (), (), False, None  # "with young people": nobody of another government
        return mine, partners, local, at.lower_
    if frame.partner:
        partners, local = _objects(reading, paragraph, verb)
        if partners or local:
            return mine, partners, local, "object"
    head = subject(verb)
    if frame.together and head is not None and head.i < verb.i and len({p.actor_code for p in mine}) < 2:
        everyone = listed(reading, paragraph, head.left_edge.i, verb.i)[0]
        countries = [p for t in verb.doc[head.i : verb.i] for p in reading.meant(paragraph, t)] if _for_countries(verb, head) else []
        mine = merged([*mine, *(p for p in everyone if p.kind == "official"), *countries])
    has_thing = any(c.dep_ in {"obj", "ccomp"} for c in verb.children) and verb_of(verb) not in TALKING
    if frame.together and not has_thing and len({p.actor_code for p in mine}) > 1:
        return mine, (), False, "together"
    if frame.together and not mine and not has_thing and _is_pair(subject(verb)):
        return pair_before(reading, paragraph, verb), (), False, "pair"
    return mine, (), False, None


def _for_countries(verb: Token, head: Token) -> bool:
    """Whether a subject lists countries by those who act for them ("the ministers and representatives of A, B and C")."""
    return any(t.lower_ in cues("envoy") for t in verb.doc[head.left_edge.i : verb.i])


def _is_pair(head: Token | None) -> bool:
    """Whether a noun phrase speaks of both sides without naming them ("the two delegations")."""
    return head is not None and (head.lower_ in {"both", "they"} or any(c.lower_ in {"two", "both"} for c in head.children))


def _link(token: Token, links: frozenset[str], near: int = NEAR) -> Token | None:
    """The preposition that introduces the partner, at most some words after the verb or noun, before another verb."""
    if not links:
        return None
    doc = token.doc
    for k in range(token.i + 1, min(len(doc), token.i + 1 + near)):
        other = doc[k]
        if other.lower_ in links:
            return other
        if other.lower_ in {"which", "that", "who"} and doc[k - 1].lower_ == ",":
            closing = next((t.i for t in doc[k : k + NEAR] if t.lower_ == ","), None)
            return _link(doc[closing], links, 3) if closing is not None else None
        if near == FAR and other.lower_ == "to":
            continue
        if other.lower_ in {";", ":", "."} or (other.pos_ in {"VERB", "AUX"} and other.tag_ != "VBG" and (near < FAR or other.tag_ in FINITE)) or other.lower_ in {"to", "that", "who", "which"}:
            return None
    return None


def _objects(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[tuple[Party, ...], bool]:
    """Who the direct object is, by the tree and the order of words."""
    for child in verb.children:
        if child.dep_ in {"obj", "iobj"}:
            if child.lower_ in {"who", "whom", "that", "which"}:
                clause = relative_clause(child)
                return (phrase_parties(reading, paragraph, clause.head), False) if clause is not None else ((), False)
            if not reading.meant(paragraph, child) and child.pos_ == "NOUN" and child.lower_ not in cues("local"):
                return phrase_parties(reading, paragraph, child), False
            partners, local, _ = listed(reading, paragraph, max(verb.i + 1, child.left_edge.i))
            return partners or phrase_parties(reading, paragraph, child), local
    following = verb.i + 1
    while following < len(verb.doc) and (verb.doc[following].pos_ == "ADV" or verb.doc[following].lower_ in {"today", "on", "monday"}):
        following += 1
    if following < len(verb.doc) and verb.doc[following].pos_ in {"PROPN", "DET", "ADJ", "NOUN"}:
        partners, local, _ = listed(reading, paragraph, following)
        return partners, local
    return (), False


def _title_status(verb: Token) -> Status | None:
    """A headline's infinitive is planned, its other verbs tell what took place."""
    previous = verb.nbor(-1).lower_ if verb.i else ""
    if previous in {"without", "not", "no"}:
        return None
    return "planned" if previous in {"to", "will"} else "held"


def _by_noun(reading: Reading, paragraph: Paragraph, noun: Token, low: str) -> Encounter | None:
    mode, kind = nouns()[low]
    words = {child.lower_ for child in noun.children}
    previous = noun.nbor(-1).lower_ if noun.i else ""
    if previous in cues("press") or (low in {"call", "calls"} and noun.pos_ == "VERB"):
        return None
    status: Status | None = outlook(noun) if paragraph.kind != "title" else None
    if status is None and paragraph.kind != "title":
        return None
    clause = next((c for c in noun.children if c.dep_ == "acl:relcl" and verb_of(c) in cues("hold")), None)
    mine, partners, local, rule = _noun_sides(reading, paragraph, noun, kind)
    if clause is not None and not rule:
        with_ = _link(clause, frozenset({"with"}), FAR // 2)
        if with_ is not None:
            partners, local, _ = listed(reading, paragraph, with_.i + 1)
            mine, rule = subject_parties(reading, paragraph, clause), "with, relative"
            status = status if status == "cancelled" else outlook(clause)
    named = _named_in(reading, paragraph, noun)
    if {"margins", "sidelines", "fringes"} & {t.lower_ for t in noun.doc[max(0, noun.i - 9) : noun.i]}:
        beside = merged([*named, *(partners if rule in {"between", "of"} else ())])
        if len({p.actor_code for p in beside}) < 2:
            return None
        return Encounter(paragraph, noun, beside, "in_person", status, "occasion", is_another=True)
    if low in {"call", "calls", "conversation"} and not rule:
        from_ = _link(noun, frozenset({"from", "to"}))
        if from_ is not None:
            partners, local, _ = listed(reading, paragraph, from_.i + 1)
            partners = tuple(p for p in partners if p.kind == "official")
            if partners:
                mine, rule = _owner(reading, paragraph, noun) or subject_parties(reading, paragraph, noun), "call from"
    definite = bool(words & {"the", "this", "their", "his", "her"}) or previous in {"the", "their", "this", "'s", "’s"}
    if paragraph.kind == "title" and _before_meeting(noun):
        mine, rule, status, mode = before(reading, paragraph, noun), "before their meeting", "held", "in_person"
    parties = merged([*mine, *partners, *named])
    again = bool(words & {"another", "second", "third", "further", "fresh"})
    if not rule and (low == "audience" or not parties and not definite and not again):
        return None
    if kind == "loose" and not any(p.kind == "official" for p in partners):
        return None
    return Encounter(
        paragraph, noun, parties, mode_of(paragraph, noun, mode), status, f"{low} {rule or 'named'}", "full", partners=partners, is_local=local,
        is_separate="separate" in words and low.endswith("s"), is_another=bool(words & {"another", "second", "previous", "earlier", "next", "last"}),
        is_definite=definite and not partners, is_noun=True,
        is_event=kind == "event" and rule in {"", "of"} and bool(parties),
    )  # fmt: skip


def _before_meeting(noun: Token) -> bool:
    before_words = [t.lower_ for t in noun.doc[max(0, noun.i - 3) : noun.i]]
    return "before" in before_words


def _noun_sides(
    reading: Reading, paragraph: Paragraph, noun: Token, kind: str
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool, str]:
    """Return one side, the other, whether officials of no named country take part, and how that is told."""
    between = _link(noun, frozenset({"between", "among"}))
    with_ = _link(noun, frozenset({"with"}))
    if between is not None and (with_ is None or between.i < with_.i):
        both, local, _ = listed(reading, paragraph, between.i + 1)
        return both, (), local, "between"
    partners: tuple[Party, ...] = ()
    local = False
    rule = ""
    if with_ is not None:
        partners, local, _ = listed(reading, paragraph, with_.i + 1)
        rule = "with" if partners or local else ""
    owner = _owner(reading, paragraph, noun)
    if with_ is not None and not rule:
        return (), (), False, ""
    if rule:
        head = subject(noun)
        if not owner and head is not None and is_guest_phrase(head):
            owner = guest_before(reading, paragraph, head, partners)
        mine = owner or subject_parties(reading, paragraph, noun) or before(reading, paragraph, noun)
        of = _link(noun, frozenset({"of"}), 2)
        if kind == "event" and of is not None and of.i < with_.i:
            mine = merged([*mine, *listed(reading, paragraph, of.i + 1, with_.i)[0]])
        return mine, partners, local, rule
    of = _link(noun, frozenset({"of"}))
    if of is not None and of.i <= noun.i + 1:
        both, local, _ = listed(reading, paragraph, of.i + 1)
        if len({p.actor_code for p in both}) > 1 or kind == "event":
            return _attending(reading, paragraph, noun), both, local, "of" if both else ""
    if len({p.actor_code for p in owner}) > 1:
        return owner, (), False, "owner"
    if kind == "event":
        attending = _attending(reading, paragraph, noun)
        if attending:
            return attending, (), False, ""
    return *_held(reading, paragraph, noun, owner), False, ""


def _held(
    reading: Reading, paragraph: Paragraph, noun: Token, owner: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who holds talks, or says what is told of "in a separate session", "during the meeting"."""
    if noun.dep_ == "nmod" and noun.head.dep_ == "obj" and verb_of(noun.head.head) == "lead":
        noun = noun.head  # "the two led their delegations in talks"
    inside = noun.dep_ == "obl" and any(c.dep_ == "case" and c.lower_ in {"in", "during", "at", "over"} for c in noun.children)
    if noun.dep_ == "nmod" and noun.head.dep_ in SUBJECTS and any(c.lower_ == "in" for c in noun.children):
        everyone = (*listed(reading, paragraph, noun.head.left_edge.i, noun.i)[0], *phrase_parties(reading, paragraph, noun.head))
        return merged(p for p in everyone if p.kind == "official"), ()
    if inside or noun.dep_ == "obj" and verb_of(noun.head) in cues("hold"):
        mine = tuple(p for p in subject_parties(reading, paragraph, noun) or owner if p.kind == "official")
        head = subject(noun)
        if not mine and head is not None and (_is_pair(head) or head.lower_ in {"two", "pair"}):
            return pair_before(reading, paragraph, head), ()
        addressee = next((c for c in noun.head.children if c.dep_ in {"obj", "iobj"} and c.i > noun.head.i), None)
        if inside and addressee is not None and mine:
            heard = reading.meant(paragraph, addressee)
            return mine, heard if not is_guest_phrase(addressee) else guest_before(reading, paragraph, addressee, mine)
        return mine, ()
    return (), ()


def _owner(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose meeting it is: "Doe's meeting", "their talks"."""
    for child in noun.children:
        if child.dep_ == "nmod:poss":
            found = fronted(reading, paragraph, noun, child) or phrase_parties(reading, paragraph, child)
            if found:
                return found
    start = noun.i - 1
    while start >= 0 and start > noun.i - 6 and noun.doc[start].lower_ not in LIGHT:
        if noun.doc[start].pos_ in {"VERB", "ADP"} and paragraph.kind != "title":
            return ()
        start -= 1
    if start > 0 and noun.doc[start].lower_ in LIGHT:
        if paragraph.kind == "title":
            return before(reading, paragraph, noun)
        return reading.meant(paragraph, noun.doc[start - 1])
    return ()


def _attending(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Who attends, chairs or takes part in an event."""
    node = noun
    for _ in range(4):
        node = node.head
        if verb_of(node) in cues("attend") | cues("hold") and node.pos_ == "VERB":
            return _for_each_country(reading, paragraph, node) or subject_parties(reading, paragraph, node)
        if node.lower_ in {"participation", "part"}:
            owner = _owner(reading, paragraph, node)
            return owner or subject_parties(reading, paragraph, node)
    if paragraph.kind == "title":
        return before(reading, paragraph, noun)
    return ()


def _for_each_country(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """The countries of "delegations of A, B and C took part", () if there are not several."""
    head = subject(verb)
    if head is None or not _for_countries(verb, head):
        return ()
    everyone = [p for t in verb.doc[head.i : verb.i] for p in reading.meant(paragraph, t)]
    codes = dict.fromkeys(p.actor_code for p in everyone if p.actor_code and kind_of_actor(p.actor_code) == "country")
    return tuple(Party("body", None, code) for code in codes) if len(codes) >= SEVERAL else ()


def _named_in(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The actors in the name of an event: "the U.S.-Iraq Strategic Dialogue", "ASEAN foreign ministers' meeting"."""
    first = noun.i
    while first > 0 and noun.i - first < NEAR:
        other = noun.doc[first - 1]
        if other.pos_ in {"VERB", "AUX", "ADP", "PRON", "CCONJ", "SCONJ"} or other.lower_ in {",", "the", "a", "an", ";", ":", "."}:
            break
        first -= 1
    if first == noun.i:
        return ()
    text = noun.doc.text[noun.doc[first].idx : noun.idx]
    people = [p for t in noun.doc[first : noun.i] for p in reading.meant(paragraph, t)]
    if any(p.official is not None for p in people):
        return ()
    found = [match.actor_code for match in actors_in(text) if match.kind not in {"capital"} or "-" in text or "–" in text]
    if len(found) == 1 and kind_of_actor(found[0]) == "country":
        return ()
    return tuple(Party("body", None, code) for code in dict.fromkeys(found))


__all__ = ["SUBJECTS", "Encounter", "find_encounters", "nouns", "verb_frames"]
