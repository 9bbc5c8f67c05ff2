"""Who is told to be coming to a gathering announced: "X will chair", "Y has confirmed", "Peru is sending Z"."""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.circumstances.outlook import outlook
from etl.transform.circumstances.programmes import NOW
from etl.transform.encounters.frames import NEAR, noun_kind
from etl.transform.encounters.prepositions import link
from etl.transform.meetings.attendance.countries_there import SENDING, countries_there
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import PRESENT_TENSE, WILL
from etl.transform.text.listed import listed
from etl.transform.text.parties import bodies_of
from etl.transform.text.tokens import Span, Token

COMING = frozenset({"attend", "chair", "preside", "come", "participate", "arrive", "join"})
"""Verbs of those who come, which may stand alone, before the gathering or a day."""
HOSTING = frozenset({"host", "open", "address", "lead", "co-chair"})
"""The same, where the gathering is told behind them."""
CONFIRMING = frozenset({"confirm", "accept"})
"""What those do who are invited."""
ANNOUNCING = frozenset({"announce", "pledge", "promise", "signal"})
OWN = frozenset({"his", "her", "their", "its"})
REPRESENTING = frozenset({"represent", "deputise", "deputize"})
BY = frozenset({"represented", "chaired", "hosted", "presided", "attended", "opened", "addressed", "convened"})
"""Participles before "by" that tell who is to come."""
ITSELF = frozenset({"it", "they", "he", "she"})
EXPECTED = frozenset({"expected", "due"})
THERE = frozenset({"present", "chair", "there"})


def attendees(reading: Reading, paragraph: Paragraph, sentence: Span) -> Iterator[Party]:
    """Yield the officials, and the actors without one, who are told in a sentence to be coming."""
    yield from countries_there(reading, paragraph, sentence)
    for token in sentence:
        if token.lower_ in BY and _is_passive_to_come(token) and _is_told_by_whom(token):
            yield from _by(reading, paragraph, token)
        elif token.lower_ == "represented" and _is_passive_to_be(token):
            yield from bodies_of(p for p in _who(reading, paragraph, token) if p.kind == "actor")
        elif token.lower_ in EXPECTED and _is_expected(token):
            yield from _named(_who(reading, paragraph, token))
        elif token.lower_ in THERE and _is_to_be_there(token):
            yield from _named(_who(reading, paragraph, token))
        elif token.pos_ in {"VERB", "AUX"} or token.tag_ in PRESENT_TENSE:
            yield from _of_verb(reading, paragraph, token)


def _of_verb(reading: Reading, paragraph: Paragraph, verb: Token) -> Iterator[Party]:
    """Those whom a verb with its subject or object tells to be coming."""
    lemma = verb_of(verb)
    if _is_coming(verb) and verb.tag_ != "VBN" and _is_to_come(verb) and not _has_other_aim(verb):
        yield from _named(_who(reading, paragraph, verb))
    elif lemma in HOSTING and verb.tag_ != "VBN" and _is_to_come(verb) and _has_occasion(verb):
        yield from _named(_who(reading, paragraph, verb))
    elif lemma in REPRESENTING and verb.tag_ != "VBN" and _is_to_come(verb):
        yield from named_officials(_who(reading, paragraph, verb))
    elif lemma in ANNOUNCING and outlook(verb) == "held" and _is_of_attendance(verb):
        yield from _named(_who(reading, paragraph, verb))
    elif lemma in CONFIRMING and verb.tag_ in {"VBN", "VBD"} and not _has_other_aim(verb):
        if outlook(verb) == "held":
            yield from _confirmed(reading, paragraph, verb)
    elif lemma in SENDING and (_is_to_come(verb) or verb.tag_ in PRESENT_TENSE):
        yield from named_officials(listed(reading, paragraph, verb.i + 1)[0])


def _is_of_attendance(verb: Token) -> bool:
    """Whether what somebody announces is that he comes himself: "have announced their attendance"."""
    return any(
        c.dep_ == "obj" and c.lower_ in {"attendance", "participation"} and any(o.lower_ in OWN for o in c.lefts)
        for c in verb.rights
    )


def _who(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Whom the subject of a verb means; a name right before it where the tree gives it another clause's pronoun."""
    head = subject(verb)
    if head is not None and head.tag_ == "PRP" and head.i < verb.i:
        between = (t for t in verb.doc[head.i + 1 : verb.i] if t.pos_ == "PROPN")
        named = merged(p for t in between for p in named_officials(reading.meant(paragraph, t)))
        if named:
            return named[-1:]
    return subject_parties(reading, paragraph, verb)


def _confirmed(reading: Reading, paragraph: Paragraph, verb: Token) -> Iterator[Party]:
    """Who has confirmed, or of whom it is confirmed that they come: "Peru has confirmed that its president, X, is"."""
    if not any(c.dep_ == "ccomp" for c in verb.children):
        yield from _named(_who(reading, paragraph, verb))
        return
    coming = next((t for t in verb.doc[verb.i + 1 : verb.sent.end] if _is_coming(t)), None)
    named = [p for t in verb.doc[verb.i + 1 : coming.i if coming else verb.i] for p in reading.meant(paragraph, t)]
    head = subject(coming) if coming is not None else None
    yield from named_officials(named)
    if not named_officials(named) and (head is None or head.lower_ in ITSELF):
        yield from _named(_who(reading, paragraph, verb)) if coming is not None else ()


def _is_coming(verb: Token) -> bool:
    """Whether a verb tells that somebody comes: "attends", "takes part"."""
    return verb_of(verb) in COMING or (verb_of(verb) == "take" and any(c.lower_ == "part" for c in verb.rights))


def _named(parties: tuple[Party, ...]) -> Iterator[Party]:
    """The officials among some parties; where there are none, the actors that they are, or serve."""
    yield from named_officials(parties) or bodies_of(parties)


def _is_to_come(verb: Token) -> bool:
    """Whether a verb tells what is to be: "will attend", "is coming"; not "had been due to attend"."""
    is_coming = verb.tag_ == "VBG" and any(c.lower_ in NOW for c in verb.children)
    return is_coming or outlook(verb) == "planned"


def _has_occasion(verb: Token) -> bool:
    """Whether the object of a verb is a gathering, or "it"."""
    thing = next((c for c in verb.rights if c.dep_ == "obj"), None)
    return thing is not None and (thing.lower_ == "it" or noun_kind(thing.lower_) in {"event", "talk"})


def _has_other_aim(verb: Token) -> bool:
    """Whether what one comes to is something else: a funeral, a parade."""
    thing = next((c for c in verb.rights if c.dep_ == "obj"), None)
    if thing is None or thing.lower_ in {"it", "part", "attendance", "participation", "presence", "invitation"}:
        return False
    is_ceremony = thing.lower_ in cues("honouring") | cues("farewell")
    return is_ceremony or noun_kind(thing.lower_) not in {"event", "talk"}


def _is_passive_to_come(participle: Token) -> bool:
    """Whether a passive tells what is to be: "will be represented by", "to be chaired by"."""
    words = {c.lower_ for c in participle.lefts}
    return "be" in words and bool(words & WILL | words & {"to"})


def _is_told_by_whom(participle: Token) -> bool:
    """Whether "by" stands behind a participle; a country may only "be represented"."""
    return participle.lower_ != "represented" or link(participle, frozenset({"by"}), NEAR) is not None


def _is_passive_to_be(participle: Token) -> bool:
    """Whether a country "will be represented", by whom is not told."""
    return _is_passive_to_come(participle) and not any(c.lower_ in {"not", "n't", "n’t"} for c in participle.lefts)


def _by(reading: Reading, paragraph: Paragraph, participle: Token) -> Iterator[Party]:
    by = link(participle, frozenset({"by"}), NEAR)
    if by is not None:
        yield from named_officials(listed(reading, paragraph, by.i + 1)[0])


def _is_expected(word: Token) -> bool:
    """Whether somebody "is expected", to do nothing that is told, or to attend."""
    is_now = any(c.lower_ in NOW for c in word.lefts)
    done = (c for c in word.children if c.dep_ in {"xcomp", "ccomp", "obj", "acl", "advcl"})
    return is_now and all(any(m.lower_ == "while" for m in c.lefts) for c in done)


def _is_to_be_there(word: Token) -> bool:
    """Whether somebody "will be present", or "in the chair"."""
    words = {c.lower_ for c in word.lefts}
    return "be" in words and bool(words & WILL) and any(c.dep_ in SUBJECTS for c in word.children)
