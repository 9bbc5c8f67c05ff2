"""The sides of a noun of meeting: whose it is, with whom, between whom, who attends it."""

from __future__ import annotations

from etl.transform.encounters.frames import counted, is_pair, nouns, stretch_of
from etl.transform.encounters.gatherings.attendance_lists import attending
from etl.transform.encounters.gatherings.on_the_way import on_the_way
from etl.transform.encounters.nouns.calls import JOURNEYS
from etl.transform.encounters.nouns.givers import givers, giving
from etl.transform.encounters.nouns.levels import sent_by_both
from etl.transform.encounters.nouns.matters import is_topic
from etl.transform.encounters.nouns.putting_off import putting_off
from etl.transform.encounters.nouns.told_beside import with_behind_colon
from etl.transform.encounters.owners import owner_of, owner_of_programme, subject_ahead
from etl.transform.encounters.prepositions import link, link_ahead, link_between, link_past_verb, next_meeting
from etl.transform.encounters.scenes.hospitality import host_and_guests
from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import guest_before, is_guest_phrase, other_before, pair_before
from etl.transform.text.clause_parties import before, merged, named_officials, phrase_parties, subject_parties
from etl.transform.text.clauses import SUBJECTS, has_day_behind, is_of_time, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import DAYS_AND_MONTHS
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of, are_among, are_several, bodies_of, named_people, officials
from etl.transform.text.tokens import Token

WITH = frozenset({"with"})
OF_THEIR_OWN = ["of", "their", "own"]
ATTENDED = frozenset({"attended", "joined"})
SENTENCES = 3  # how far back the side that a noun leaves open may be named
JUDGING = frozenset("call describe term characterise characterize label deem hail dub rate consider praise".split())
"""What one does to talks in which one need not have sat."""
HOSTING = frozenset({"host", "chair", "mediate", "moderate", "attend", "join", "preside"})
"""What one does to the talks of others in which one sits."""
MEDIATING = frozenset({"mediate", "moderate", "facilitate", "open", "lead"})
"""The same of a country's officials, or of the country, without a name: "Qatar mediated talks between"."""
SPEAKING = frozenset({"spokesperson", "other"})
"""Types of office of those who judge what others did."""
COUNTERPARTS = frozenset({"counterpart", "counterparts", "colleague", "colleagues"})
GOVERNMENTS = frozenset({"countries", "governments", "nations", "states", "sides"})
"""Whose talks they are of whom nobody else is meant: "a round of the two countries' dialogue with"."""
COUNTERPART = 4  # tokens from "with" to "her" of "her counterpart"
AVOIDING = frozenset(
    "avoid shun snub ignore boycott skip miss replace succeed criticise criticize denounce mock".split()
)
"""Verbs of what one does to another without sitting together."""


def noun_sides(
    reading: Reading, paragraph: Paragraph, noun: Token, kind: str
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool, str]:
    """Return one side, the other, whether officials of no named country take part, and how that is told."""
    between = link_between(noun)
    with_ = link(noun, WITH) or link_past_verb(noun, WITH) or link_ahead(noun, WITH) or with_behind_colon(noun)
    if between is not None and (with_ is None or between.i < with_.i):
        return *_between(reading, paragraph, noun, kind, between), "between"
    owner = owner_of(reading, paragraph, noun)
    if with_ is not None and not (_is_of_outcome(with_) and noun.dep_ == "obj"):
        return _with(reading, paragraph, noun, kind, with_, owner)
    if kind == "hosted":
        hosts, guests = host_and_guests(reading, paragraph, noun)
        if guests:
            return hosts, guests, False, "given for"
    if (told := giving(noun)) is not None:
        participle, by = told
        given = givers(reading, paragraph, by)
        if participle.lower_ in ATTENDED:
            return given, (), False, "attended by"
        whole = _of(reading, paragraph, noun, by.i) if kind == "event" else ()
        there = _who_comes(reading, paragraph, noun) or subject_parties(reading, paragraph, noun)
        mine = () if is_topic(noun) else there
        return mine, merged([*given, *whole]), False, "given by"
    of = link(noun, frozenset({"of"}))
    if of is not None and of.i <= noun.i + 1 and next_to(of).lower_ not in DAYS_AND_MONTHS:  # "the meeting of May 2"
        both, local = _of_whom(reading, paragraph, noun, of)
        is_of_body = any(p.actor_code and kind_of_actor(p.actor_code) != "country" for p in both)
        if are_several(both) or kind == "event" or is_of_body:
            return attending(reading, paragraph, noun), both, local, "of" if both else ""
    if are_several(owner):
        return owner, (), False, "owner"
    if kind == "event":
        there = attending(reading, paragraph, noun)
        if there:
            return there, (), False, ""
    return *_told(reading, paragraph, noun, owner), False, ""


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
    """Whether it is told with what result talks ended, not with whom they were: "ended talks with no agreement"."""
    thing = with_.head if with_.dep_ == "case" else next_to(with_)
    return thing.i > with_.i and thing.lower_ in cues("outcome")


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
    mine, others = _held(reading, paragraph, noun, owner)
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


def _is_owned(reading: Reading, paragraph: Paragraph, noun: Token) -> bool:
    """Whether a noun has a possessor of whom it is not known who is meant: "the President's meeting"."""
    return paragraph.kind != "title" and any(
        child.dep_ == "nmod:poss"
        and child.pos_ in {"NOUN", "PROPN"}
        and not (reading.meant(paragraph, child) or is_of_time(child) or child.lower_ in GOVERNMENTS)
        for child in noun.children
    )


def _of_counterpart(
    reading: Reading, paragraph: Paragraph, with_: Token, partners: tuple[Party, ...]
) -> tuple[Party, ...]:
    """The one whose counterpart is met: "said a meeting with her counterpart, X, was set": she, not the speaker."""
    for word in with_.doc[with_.i + 1 : min(with_.sent.end, with_.i + COUNTERPART)]:
        if word.tag_ == "PRP$" and word.head.lower_ in COUNTERPARTS:
            return tuple(p for p in named_officials(reading.meant(paragraph, word)) if p not in partners)
    return ()


def _is_of_state(noun: Token) -> bool:
    """Whether talks are those of a country or body that does not hold them here: "had learnt in its talks with"."""
    is_held = noun.dep_ == "obj" and verb_of(noun.head) in cues("hold")
    return not is_held and any(child.dep_ == "nmod:poss" and child.lower_ == "its" for child in noun.children)


def _judged_by(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """The side of a spokesman who judges talks that he need not have sat in: "Doe's aide called the talks useful"."""
    if noun.dep_ != "obj" or verb_of(noun.head) not in JUDGING:
        return ()
    told = subject_parties(reading, paragraph, noun)
    speaks = [p.official is not None and reading.officials[p.official].office_type in SPEAKING for p in told]
    return tuple(Party("body", None, p.actor_code) for p in told) if any(speaks) else ()


def _of(reading: Reading, paragraph: Paragraph, noun: Token, end: int) -> tuple[Party, ...]:
    """Whose meeting it is by the "of" right after it, up to some token: "a meeting of the Union convened by"."""
    of = link(noun, frozenset({"of"}), 2)
    return listed(reading, paragraph, of.i + 1, end)[0] if of is not None and of.i < end else ()


def _with(
    reading: Reading, paragraph: Paragraph, noun: Token, kind: str, with_: Token, owner: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...], bool, str]:
    """Return the sides of "a meeting with"; none where nobody of another government follows."""
    partners, local, _ = listed(reading, paragraph, with_.i + 1, next_meeting(with_))
    if not partners and not local:
        return (), (), False, ""
    head = subject(noun)
    if not owner and kind != "event":
        owner = officials(_of(reading, paragraph, noun, with_.i))
    if not owner:
        owner = _judged_by(reading, paragraph, noun) or _of_counterpart(reading, paragraph, with_, partners)
    if not owner and (owner := owner_of_programme(reading, paragraph, noun)) and set(owner) <= set(partners):
        owner = other_before(reading, paragraph, noun, partners, SENTENCES)  # "A meeting with X is on his programme"
    owner = _without_hosts(owner, partners)
    if not owner and head is not None and is_guest_phrase(head):
        owner = guest_before(reading, paragraph, head, partners)
    if not owner and (_is_owned(reading, paragraph, noun) or _is_of_state(noun)):
        return (), partners, local, "with"  # somebody unknown's meeting, not the subject's
    if owner and are_among(owner, partners):
        return (), partners, local, "with"  # nobody meets himself: the owner is somebody else of that title
    mine = owner or _before_verb(reading, paragraph, noun, head) or before(reading, paragraph, noun)
    mine = mine or on_the_way(reading, paragraph, noun) or subject_ahead(reading, paragraph, noun, partners)
    if head is not None and is_pair(head) and not owner and not mine:
        mine = pair_before(reading, paragraph, head, counted(head))
    if are_among(mine, partners) or all(p.kind == "actor" for p in mine):
        named = officials(partners)
        if named and paragraph.is_narrated:
            mine = _on_whose_way(reading, paragraph, noun, partners) or mine
    if kind == "event":
        mine = merged([*mine, *_of(reading, paragraph, noun, with_.i)])
    return mine or _own_side(reading, paragraph, partners), partners, local, "with"


def _without_hosts(owner: tuple[Party, ...], partners: tuple[Party, ...]) -> tuple[Party, ...]:
    """Whose meeting it is of those whom "their" means: not also the others' own, who received them before."""
    others = actors_of(named_people(partners))
    rest = tuple(p for p in owner if p.actor_code not in others)
    return rest if named_people(rest) else owner


def _on_whose_way(
    reading: Reading, paragraph: Paragraph, noun: Token, partners: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Whose meeting it is that no word owns: the one spoken of before, of what is still ahead the one on his way."""
    is_ahead = noun.dep_ in {*SUBJECTS, "ROOT"} and any(
        c.lower_ in {"is", "are"} for c in (*noun.children, *noun.head.children)
    )
    if is_ahead and (guest := guest_before(reading, paragraph, noun, partners)):
        return guest
    return other_before(reading, paragraph, noun, partners, SENTENCES, pronouns=True)


def _before_verb(reading: Reading, paragraph: Paragraph, noun: Token, head: Token | None) -> tuple[Party, ...]:
    """The subject of the verb above a noun, or whose meeting that is: "X's talks with Y were followed by"."""
    if head is not None and head.lower_ in nouns() and head.i != noun.i:
        return owner_of(reading, paragraph, head)
    return subject_parties(reading, paragraph, noun)


def _own_side(reading: Reading, paragraph: Paragraph, partners: tuple[Party, ...]) -> tuple[Party, ...]:
    """The side of whoever has the floor, which need not be told: "a meeting with President Doe is being arranged"."""
    own = reading.officials[paragraph.speaker].actor_code if paragraph.speaker is not None else None
    others = {p.actor_code for p in partners if p.official is not None and p.actor_code}
    return (Party("body", None, own),) if own and others and own not in others else ()


def _held(
    reading: Reading, paragraph: Paragraph, noun: Token, owner: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who holds talks, or says what is told of "in a separate session", "during the meeting"."""
    if noun.dep_ == "nmod" and noun.head.dep_ == "obj" and verb_of(noun.head.head) == "lead":
        noun = noun.head  # "the two led their delegations in talks"
    noun = stretch_of(noun)
    inside = noun.dep_ == "obl" and any(
        c.dep_ == "case" and c.lower_ in {"in", "during", "at", "over"} for c in noun.children
    )
    if noun.dep_ == "nmod" and noun.head.dep_ in SUBJECTS and any(c.lower_ == "in" for c in noun.children):
        everyone = (
            *listed(reading, paragraph, noun.head.left_edge.i, noun.i)[0],
            *phrase_parties(reading, paragraph, noun.head),
        )
        return merged(p for p in everyone if p.kind == "official"), ()
    if noun.dep_ == "obj" and verb_of(noun.head) == "resume":  # by people; what states will resume is no single meeting
        told = subject_parties(reading, paragraph, noun)
        return (told if are_several(told) and has_day_behind(noun) else officials(told)), ()
    if off := putting_off(reading, paragraph, noun):
        return off, ()
    if [t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 4]] == OF_THEIR_OWN and noun.dep_ not in SUBJECTS:
        mine = officials(subject_parties(reading, paragraph, noun))
        return (mine, ()) if are_several(mine) else ((), ())  # "used the evening for a conversation of their own"
    is_chaired = noun.dep_ == "obj" and verb_of(noun.head) in cues("convenes")
    if inside or is_chaired or (noun.dep_ == "obj" and verb_of(noun.head) in cues("hold")):
        told = subject_parties(reading, paragraph, noun) or owner
        if not told and not inside and subject(noun) is None:
            told = before(reading, paragraph, noun.head)  # "An hour earlier A and B had wound up talks"
        if is_chaired and not are_several(told):
            return (), ()
        mine = officials(told)
        if not mine and not inside and are_several(told):
            return told, ()  # "the two countries held talks"
        head = subject(noun)
        both = _pair(reading, paragraph, head)
        if both is not None and not mine:
            return both, ()
        things = [c for c in noun.head.children if c.dep_ == "obj"]
        asked = [c for thing in (noun.head, *things) for c in thing.rights if _is_asked(c) and c.i < noun.i]
        spoken_to = asked or [c for c in noun.head.children if _is_addressed(c) and noun.head.i < c.i]
        addressee = next((c for c in spoken_to if reading.meant(paragraph, c)), next(iter(spoken_to), None))
        if inside and addressee is not None and mine and verb_of(noun.head) not in AVOIDING:
            heard = reading.meant(paragraph, addressee)
            return mine, heard if not is_guest_phrase(addressee) else guest_before(reading, paragraph, addressee, mine)
        return mine, ()
    return (), ()


def _pair(reading: Reading, paragraph: Paragraph, head: Token | None) -> tuple[Party, ...] | None:
    """Whom "the two" means where that is the subject, or "their deputies" without a name, None where it is neither."""
    if head is not None and (sent := sent_by_both(reading, paragraph, head)):
        return sent
    is_of_both = head is not None and (is_pair(head) or head.lower_ in {"two", "pair"})
    return pair_before(reading, paragraph, head) if is_of_both and head is not None else None


def _is_asked(phrase: Token) -> bool:
    """Whether a phrase is from whom something is had: "sought assurances from X in a phone call"."""
    return phrase.dep_ in {"obl", "nmod"} and phrase.pos_ == "PROPN" and any(c.lower_ == "from" for c in phrase.lefts)


def _is_addressed(phrase: Token) -> bool:
    """Whether a phrase behind a verb is who is spoken to: its object, or "prevailed over X", "appealed to X"."""
    cases = {c.lower_ for c in phrase.children if c.dep_ == "case"} if phrase.dep_ == "obl" else set()
    return phrase.dep_ in {"obj", "iobj"} or bool(cases & {"over", "to", "with"})
