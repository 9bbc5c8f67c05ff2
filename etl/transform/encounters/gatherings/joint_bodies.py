"""Sessions of joint bodies: "the commission of the two countries will convene in May" is an encounter of both."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter, frames_of
from etl.transform.encounters.gatherings.attendance_lists import listed_there
from etl.transform.gazetteer import actors_in
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import pair_before
from etl.transform.text.clauses import subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import THAT_OR_WHICH
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token, text_of
from etl.transform.wordlists import words

BODIES = frozenset(
    "commission committee council panel subcommittee mechanism taskforce group board team quartet troika".split()
)
JOINT = words("joint_bodies")
"""Words before a body that tell that several governments sit in it."""
OF_BOTH = frozenset({"two", "both", "their", "three", "each", "either"})
OF_ONE = frozenset({"cabinet", "parliamentary", "congressional", "senate", "government", "party", "central"})
"""Words before a body in which one government or parliament sits: "the Cabinet committee on trade meets on Friday"."""
MEETS = frozenset({"meet", "convene", "reconvene", "gather", "sit"})
REGULARLY = frozenset({"time", "times", "regularly", "annually", "yearly", "monthly", "every", "twice", "once"})
"""Words after a verb of meeting that single out no session."""
SEVERAL = frozenset({"they", "two", "both", "pair", "three"})
MEMBERSHIP = THAT_OR_WHICH | {"comprising", "grouping", "made", "composed", "consisting", "including", "chaired"}
"""Words that open what tells who sits in a body."""
GROUPING = frozenset({"group", "comprise", "include", "unite", "bring", "consist", "involve"})
COMMA = 12  # tokens behind a body in which the comma stands before them
BEHIND = 4  # tokens behind the comma in which they stand: ", on which"
FOUNDING = frozenset({"establish", "create", "form", "launch", "found"})
OF = 6  # tokens after a body in which it is told whose it is, for one of two
MEMBER = 2  # more tokens for each further country: "of Egypt, Ethiopia and Sudan"
BOTH = 2


def by_joint_body(reading: Reading, paragraph: Paragraph, verb: Token, lemma: str) -> Encounter | None:
    """Return the session that "the joint commission will meet" tells, of those whom the text told of last."""
    if lemma not in MEETS or not paragraph.is_narrated:
        return None
    head = body_meant(verb)
    if head is None or head.i > verb.i:
        return None
    phrase = head.doc[head.left_edge.i : min(verb.i, max(_end_of_members(head), head.right_edge.i + 1))]
    words = {t.lower_ for t in phrase}
    status = _status(verb)
    following = {t.lower_ for t in verb.doc[verb.i : min(verb.sent.end, verb.i + OF)]}
    if following & REGULARLY and "first" not in following:
        return None
    is_of_several = is_joint(head, words) or (
        _groups_members(head) and bool(members_of(reading, paragraph, head, verb))
    )
    if status is None or not is_of_several:
        return None
    there = listed_there(reading, paragraph, verb)
    if not are_several(there):
        there = members_of(reading, paragraph, head, verb)
    return Encounter(
        paragraph, verb, there, "in_person", status, f"{lemma} of a body", is_further=not there, is_noun=bool(there)
    )


def members_of(reading: Reading, paragraph: Paragraph, body: Token, verb: Token) -> tuple[Party, ...]:
    """Return the countries that sit in a body by the words around it: "the committee in which A and B sit"."""
    doc, end = body.doc, max(_end_of_members(body), body.right_edge.i + 1)
    end = verb.i if _tells_members(body) else min(verb.i, end)
    phrase = doc[body.left_edge.i : end]
    codes = dict.fromkeys(p.actor_code for t in phrase for p in reading.meant(paragraph, t) if p.kind == "actor")
    if len(codes) < BOTH:  # "the Greek-Maltese commission", its name in one
        name = actors_in(text_of(doc[body.left_edge.i : body.i + 1]))
        codes = dict.fromkeys(one.actor_code for one in name if one.kind != "capital")
    return tuple(Party("body", None, code) for code in codes) if len(codes) >= BOTH else ()


def _tells_members(body: Token) -> bool:
    """Whether it is told behind a comma who sits in a body: ", which groups A, B and C,", ", made up of A and B,"."""
    return bool(MEMBERSHIP & {t.lower_ for t in _behind_comma(body)})


def _groups_members(body: Token) -> bool:
    """Whether these words tell by themselves that it is a body of several: not "the team, which beat A and B"."""
    words = _behind_comma(body)
    opener = next((k for k, t in enumerate(words) if t.lower_ in MEMBERSHIP), None)
    is_owned = any(c.dep_ == "nmod:poss" for c in body.children)  # "the company's board"
    if opener is None or body.lower_ == "team" or is_owned:
        return False
    word = words[opener]
    if word.lower_ not in THAT_OR_WHICH:
        return word.lower_ != "chaired"
    following = [verb_of(t) for t in words[opener + 1 : opener + 2]]
    return bool(GROUPING & set(following)) or (opener > 0 and words[opener - 1].lower_ in {"in", "on"})


def _behind_comma(body: Token) -> list[Token]:
    """The words behind the comma that closes the name of a body."""
    lead = list(body.doc[body.i + 1 : min(body.sent.end, body.i + COMMA)])
    comma = next((k for k, t in enumerate(lead) if t.lower_ == ","), len(lead))
    return lead[comma + 1 : comma + BEHIND]


def _end_of_members(body: Token) -> int:
    """The token behind the countries whose body it is, of however many."""
    end, last = body.i + OF, int(body.sent.end)
    while end < last - 1 and body.doc[end - 1].lower_ in {",", "and"}:
        end += MEMBER
    return last if end > last else end


def is_joint(body: Token, words: set[str]) -> bool:
    """Return whether several governments sit in a body, by the words around it or because they are told to found it."""
    if words & (JOINT | OF_BOTH):
        return True
    return not words & OF_ONE and (_is_known(body) or _is_founded(body))


def body_meant(verb: Token) -> Token | None:
    """The body that is the subject of a verb, also as "which", or as "it" where the sentence before founds it."""
    head = subject(verb)
    up = verb.head
    if (
        head is None
        and verb.dep_ == "advcl"
        and up.lower_ in MEMBERSHIP
        and not any(c.dep_ == "mark" for c in verb.lefts)
    ):
        head = subject(up)  # "The group, made up of A and B, met", cut by the tree
    if head is not None and head.lower_ in THAT_OR_WHICH:
        head = head.head.head if head.head.dep_.startswith("acl") else None
    if head is not None and head.lower_ == "it" and head.sent.start:
        before = head.doc[head.sent.start - 1].sent
        head = next((t for t in reversed(before) if t.lower_ in BODIES and _is_founded(t)), None)
    return head if head is not None and head.lower_ in BODIES else None


def _is_founded(body: Token) -> bool:
    """Whether those who met are told to have set up a body: "agreed to set up a working group"."""
    verb = body.head
    particle = any(c.lower_ == "up" for c in verb.children)
    head = subject(verb)
    are_several = head is not None and (head.tag_ == "NNS" or head.lower_ in SEVERAL or _is_row(head))
    is_founding = verb_of(verb) in FOUNDING or (verb_of(verb) == "set" and particle)
    return body.dep_ == "obj" and is_founding and are_several


def _is_row(noun: Token) -> bool:
    """Whether "and" joins others to a noun."""
    return any(c.dep_ == "conj" for c in noun.children)


def by_delegates(reading: Reading, paragraph: Paragraph, verb: Token, lemma: str) -> Encounter | None:
    """Return the meeting of "customs officers of the two countries will sit down in May", whoever they are."""
    head = subject(verb)
    if not paragraph.is_narrated or head is None or head.i > verb.i:
        return None
    if not any(f.together for f in frames_of(verb)):
        return None
    owners = next((c for c in head.children if c.dep_ == "nmod" and any(t.lower_ in OF_BOTH for t in c.children)), None)
    if head.lower_ not in cues("envoy") | cues("delegate"):
        return None
    status = _status(verb)
    if owners is None or status is None or any(t.lower_ == "with" for t in verb.children):
        return None
    if {t.lower_ for t in verb.doc[verb.i : min(verb.sent.end, verb.i + OF)]} & REGULARLY:
        return None
    if any(p.official is not None for t in head.doc[head.left_edge.i : verb.i] for p in reading.meant(paragraph, t)):
        return None
    meant = reading.meant(paragraph, owners) or reading.meant(paragraph, head) or pair_before(reading, paragraph, head)
    parties = tuple(Party("body", None, code) for code in dict.fromkeys(p.actor_code for p in meant if p.actor_code))
    parties = parties if len(parties) >= BOTH else ()
    return Encounter(
        paragraph, verb, parties, "in_person", status, f"{lemma} of delegates",
        is_further=True, is_pair=not parties, is_noun=bool(parties), is_another=not parties,
    )  # fmt: skip


def _status(verb: Token) -> Status | None:
    """Whether it has met or will; "should convene in June" tells of a plan."""
    if any(c.lower_ in {"should", "ought"} for c in verb.children):
        return "planned"
    return outlook(verb)


def _is_known(head: Token) -> bool:
    """Whether "the commission" is one spoken of before, with a capital or a small letter."""
    words = {c.lower_ for c in head.children}
    return "the" in words and (
        head.lower_ in {"commission", "committee"} or (head.lower_ == "group" and "next" in words)
    )
