"""Encounters told by a noun: "talks between", "his meeting with", "the summit"."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.clauses import SUBJECTS, before, fronted, listed, merged, phrase_parties, subject, subject_parties
from etl.transform.cues import cues, verb_of
from etl.transform.encounter_frames import FAR, NEAR, Encounter, for_countries, is_pair, link, nouns
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.outlook import outlook
from etl.transform.pointing import guest_before, is_guest_phrase, pair_before
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.surroundings import mode_of

AGAIN = frozenset({"another", "second", "third", "further", "fresh"})
ANOTHER = frozenset({"another", "second", "previous", "earlier", "next", "last"})
SEPARATE = frozenset({"separate", "back", "individual"})
SEVERAL = 3  # countries that make a list of delegations
LIGHT = frozenset({"'s", "’s", "'", "’"})


def by_noun(reading: Reading, paragraph: Paragraph, noun: Token, low: str) -> Encounter | None:
    """Return the encounter that a noun tells, None if it tells none."""
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
        with_ = link(clause, frozenset({"with"}), FAR // 2)
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
    if low in {"call", "calls", "conversation"} and not rule and (callers := _callers(reading, paragraph, noun)):
        partners, rule = callers, "call from"
        mode = "in_person" if previous == "courtesy" else mode
        mine = _owner(reading, paragraph, noun) or subject_parties(reading, paragraph, noun)
    definite = bool(words & {"the", "this", "their", "his", "her"}) or previous in {"the", "their", "this", "'s", "’s"}
    if paragraph.kind == "title" and _before_meeting(noun):
        mine, rule, status, mode = before(reading, paragraph, noun), "before their meeting", "held", "in_person"
    parties = merged([*mine, *partners, *named])
    if not rule and (low == "audience" or not (parties or definite or words & AGAIN)):
        return None
    if kind == "loose" and not any(p.kind == "official" for p in partners):
        return None
    return Encounter(
        paragraph, noun, parties, mode_of(paragraph, noun, mode), status, f"{low} {rule or 'named'}",
        partners=partners, is_local=local, is_separate=bool(words & SEPARATE) and low.endswith("s"),
        is_another=bool(words & ANOTHER), is_definite=definite and not partners, is_noun=True,
        is_plural=low in {"meetings", "calls"},
        is_event=kind == "event" and rule in {"", "of"} and bool(parties),
    )  # fmt: skip


def _callers(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The officials whom a call comes from or goes to."""
    from_ = link(
        noun, frozenset({"from", "to", "on", "upon"} if noun.nbor(-1).lower_ == "courtesy" else {"from", "to"})
    )
    if from_ is None:
        return ()
    return tuple(p for p in listed(reading, paragraph, from_.i + 1)[0] if p.kind == "official")


def _before_meeting(noun: Token) -> bool:
    before_words = [t.lower_ for t in noun.doc[max(0, noun.i - 3) : noun.i]]
    return "before" in before_words


def _noun_sides(
    reading: Reading, paragraph: Paragraph, noun: Token, kind: str
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool, str]:
    """Return one side, the other, whether officials of no named country take part, and how that is told."""
    between = link(noun, frozenset({"between", "among"}))
    with_ = link(noun, frozenset({"with"}))
    if between is not None and (with_ is None or between.i < with_.i):
        both, local, _ = listed(reading, paragraph, between.i + 1)
        return both, (), local, "between"
    owner = _owner(reading, paragraph, noun)
    if with_ is not None:
        return _with(reading, paragraph, noun, kind, with_, owner)
    attended = next((c for c in noun.children if c.dep_.startswith("acl") and c.lower_ in {"attended", "joined"}), None)
    if attended is not None and (by := link(attended, frozenset({"by"}))) is not None:
        return listed(reading, paragraph, by.i + 1)[0], (), False, "attended by"
    of = link(noun, frozenset({"of"}))
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


def _with(
    reading: Reading, paragraph: Paragraph, noun: Token, kind: str, with_: Token, owner: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool, str]:
    """Return the sides of "a meeting with"; none where nobody of another government follows."""
    partners, local, _ = listed(reading, paragraph, with_.i + 1)
    if not partners and not local:
        return (), (), False, ""
    head = subject(noun)
    if not owner and head is not None and is_guest_phrase(head):
        owner = guest_before(reading, paragraph, head, partners)
    mine = owner or subject_parties(reading, paragraph, noun) or before(reading, paragraph, noun)
    of = link(noun, frozenset({"of"}), 2)
    if kind == "event" and of is not None and of.i < with_.i:
        mine = merged([*mine, *listed(reading, paragraph, of.i + 1, with_.i)[0]])
    return mine, partners, local, "with"


def _held(
    reading: Reading, paragraph: Paragraph, noun: Token, owner: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who holds talks, or says what is told of "in a separate session", "during the meeting"."""
    if noun.dep_ == "nmod" and noun.head.dep_ == "obj" and verb_of(noun.head.head) == "lead":
        noun = noun.head  # "the two led their delegations in talks"
    inside = noun.dep_ == "obl" and any(
        c.dep_ == "case" and c.lower_ in {"in", "during", "at", "over"} for c in noun.children
    )
    if noun.dep_ == "nmod" and noun.head.dep_ in SUBJECTS and any(c.lower_ == "in" for c in noun.children):
        everyone = (
            *listed(reading, paragraph, noun.head.left_edge.i, noun.i)[0],
            *phrase_parties(reading, paragraph, noun.head),
        )
        return merged(p for p in everyone if p.kind == "official"), ()
    if inside or (noun.dep_ == "obj" and verb_of(noun.head) in cues("hold")):
        mine = tuple(p for p in subject_parties(reading, paragraph, noun) or owner if p.kind == "official")
        head = subject(noun)
        if not mine and head is not None and (is_pair(head) or head.lower_ in {"two", "pair"}):
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
    if head is None or not for_countries(verb, head):
        return ()
    everyone = [p for t in verb.doc[head.i : verb.i] for p in reading.meant(paragraph, t)]
    codes = dict.fromkeys(p.actor_code for p in everyone if p.actor_code and kind_of_actor(p.actor_code) == "country")
    return tuple(Party("body", None, code) for code in codes) if len(codes) >= SEVERAL else ()


def _named_in(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The actors in the name of an event: "the U.S.-Iraq Strategic Dialogue", "ASEAN foreign ministers' meeting"."""
    first = noun.i
    while first > 0 and noun.i - first < NEAR:
        other = noun.doc[first - 1]
        if other.pos_ in {"VERB", "AUX", "ADP", "PRON", "CCONJ", "SCONJ"} or other.lower_ in {
            ",",
            "the",
            "a",
            "an",
            ";",
            ":",
            ".",
        }:
            break
        first -= 1
    if first == noun.i:
        return ()
    text = noun.doc.text[noun.doc[first].idx : noun.idx]
    people = [p for t in noun.doc[first : noun.i] for p in reading.meant(paragraph, t)]
    if any(p.official is not None for p in people):
        return ()
    found = [
        match.actor_code for match in actors_in(text) if match.kind not in {"capital"} or "-" in text or "–" in text
    ]
    if len(found) == 1 and kind_of_actor(found[0]) == "country":
        return ()
    return tuple(Party("body", None, code) for code in dict.fromkeys(found))
