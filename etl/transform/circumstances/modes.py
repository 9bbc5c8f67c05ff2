"""How an encounter was held: in person, by telephone or by video, as the words around it tell."""

from __future__ import annotations

import re

from etl.facts import Mode
from etl.transform.circumstances.date_expressions import MONTHS
from etl.transform.encounters.frames import nouns
from etl.transform.encounters.prepositions import WHEN
from etl.transform.reading import Paragraph
from etl.transform.text.clauses import STEPS, SUBJECTS
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of

SUBORDINATE = frozenset({"where", "when", "while", "after", "before", "which", "who", "whom", ";"})
IN_PERSON = re.compile(r"(?: \w+){0,6} (?:in person|face[- ]to[- ]face)\b")
"""What tells how an encounter is held whatever stands around: "spoke by telephone and agreed to meet in person"."""
ON_LINE = re.compile(
    r"\b(?:over|by|via|on|down) (?:the |a )?(?:hotline|hot line|crackling line|secure line)\b"
    r"|\bonto (?:one|the|a) line\b"
)
AGREED = re.compile(r"\b(?:settled?|settling|agreed?|agreeing|decided?|deciding|insist\w*|work\w*) $")
"""Words before "on a hotline" of those who are to have one, and do not speak over it."""
LINES = frozenset(
    "link links line lines hotline hotlines network networks service services cable connection connections code".split()
)
"""What may be between two countries to speak over, and be talked about."""
HAVING = frozenset({"has", "have", "had", "'ve", "’ve", "having"})
BESIDE = re.compile(
    r"\b(?:on the )?(?:sidelines?|margins?|fringes?) of\b|\b(?:in the corridors|in the lobby|in the lounge)\b"
)
"""Where those speak with each other who are in one place."""
IN_A_ROOM = re.compile(
    r"\bin private\b|\bprivately\b|\b(?:in|at) (?:the|his|her|their) (?:[A-Z]?[\w’'-]+ ){0,3}"
    r"(?:[Cc]hancellery|[Pp]alace|[Oo]ffices?|[Mm]ansion|[Rr]esidence|[Hh]all|[Rr]oom|[Gg]arden|[Hh]otel|[Vv]illa|[Hh]ouse)\b"
)
"""Where those speak with each other who are in one room."""
TOLD_WHEN = 6  # tokens from "after" to the encounter that it is after
CONVERSATIONS = frozenset({"conversation", "conversations", "exchange", "talks", "spoke", "spoken", "talked"})
FURTHER_CALL = re.compile(
    r"(?:It|This|That) (?:was|is) (?:the|his|her|their|a) (?:\w+ ){0,4}(?:phone |telephone )?call\b"
)
"""What tells of several calls, of which those talks may be one of whom a relative clause behind it tells."""
OUTCOMES = frozenset({"reached", "agreed", "concluded", "achieved", "made", "outlined", "adopted", "settled"})
"""What may be told of accords that were made before those met who talk about them."""
BEFORE = 2  # sentences before one in which it may be told how those meet of whom it tells
HOLDING = frozenset({"hold", "take", "conduct", "convene", "organize", "organise", "happen", "run", "proceed", "go"})
"""Verbs of an occasion itself, with which it is told how it was held."""
TOLD_HOW = 9  # tokens from such a verb to how it was held
NEAR_BEFORE, NEAR_AFTER = 12, 25  # tokens around a word that tell how an encounter was held


def mode_of(paragraph: Paragraph, trigger: Token, usual: str) -> Mode | None:
    """Return how an encounter was held as its clause tells, else its word's usual mode, None if that is not known."""
    if IN_PERSON.match(paragraph.text, trigger.idx + len(trigger)):
        return "in_person"
    around = _clause_words(trigger) | _governing(trigger)
    is_digital = any(c.lower_ == "digital" and c.dep_ == "amod" for c in trigger.children)  # not "on digital trade"
    if is_digital or cues("video") & around:
        return "video"
    if cues("phone") & around or _is_on_line(trigger.sent.text) or _is_further_call(trigger):
        return "phone"
    if usual == "phone":  # "spoke with her on the sidelines of the summit"
        following = {t.lower_ for t in trigger.doc[trigger.i + 1 : trigger.i + 3]}
        is_near = BESIDE.search(trigger.sent.text) or IN_A_ROOM.search(
            paragraph.text, trigger.idx, trigger.sent.end_char
        )
        return "in_person" if is_near or following & {"there", "here"} else "phone"
    return usual or None  # type: ignore[return-value]


def _is_on_line(text: str) -> bool:
    """Whether those told of spoke over a hotline, and did not agree on having one."""
    return any(AGREED.search(text, 0, match.start()) is None for match in ON_LINE.finditer(text))


def _is_further_call(trigger: Token) -> bool:
    """Whether talks are one of several calls: "It was the second call for Doe, who had a conversation with"."""
    said = text_of(trigger.doc[trigger.sent.start : trigger.i])
    return trigger.lower_ in CONVERSATIONS and FURTHER_CALL.match(said) is not None


def mode_before(trigger: Token) -> Mode | None:
    """Return how those met of whom the sentence before tells: "X appeared on the screen. He told Y that …"."""
    first, words = trigger.sent.start, set[str]()
    for _ in range(BEFORE):  # a quotation may be a sentence of its own
        if first > 0:
            before = trigger.doc[first - 1].sent
            first = before.start
            words |= {t.lower_ for t in before}
    return "video" if cues("video") & words else "phone" if cues("phone") & words else None


def is_mode_told(trigger: Token) -> bool:
    """Whether words near an encounter say that it was held at a distance."""
    return bool((cues("video") | cues("phone")) & _clause_words(trigger))


def tells_how_held(noun: Token) -> bool:
    """Whether it is told how the meeting was held that a noun takes up: "The session took place by video link"."""
    if noun.pos_ != "NOUN" or not any(c.lower_ in {"the", "this", "these", "their"} for c in noun.lefts):
        return False
    verbs = [c for c in noun.rights if c.dep_ in {"acl", "acl:relcl"}]
    verbs += [noun.head] if noun.dep_ in SUBJECTS and noun.head.i > noun.i else []
    held = next((verb for verb in verbs if verb_of(verb) in HOLDING), None)
    if held is None:
        return False
    behind = noun.doc[held.i + 1 : min(noun.sent.end, held.i + TOLD_HOW)]
    end = next((k for k, t in enumerate(behind) if t.tag_ in FINITE or t.lower_ in SUBORDINATE), len(behind))
    return any(t.lower_ in cues("video") | cues("phone") for t in behind[:end])


def _governing(trigger: Token) -> set[str]:
    """The adverbs of the verb on which a noun depends: "virtually hosted, on Monday, ... for a meeting"."""
    node = trigger
    for _ in range(STEPS):
        if node.pos_ not in {"NOUN", "PROPN"} and node.dep_ != "acl":
            break  # past "known as": "virtually hosted members of the committee (known as the Four) for a meeting"
        node = node.head
    return {child.lower_ for child in node.children if child.dep_ == "advmod"} if node.pos_ == "VERB" else set()


def _clause_words(trigger: Token) -> set[str]:
    """The words around a word, up to another clause on either side."""
    doc, sentence = trigger.doc, trigger.sent
    words = {trigger.lower_}
    joint = _joint_before(trigger)
    for k in range(trigger.i - 1, max(sentence.start, trigger.i - NEAR_BEFORE) - 1, -1):
        is_subordinate = (
            doc[k].lower_ in SUBORDINATE if trigger.pos_ in {"VERB", "AUX"} else _opens_another_encounter(doc[k])
        )
        if is_subordinate or k == joint:
            break
        words |= _told(doc[k])
    for k in range(trigger.i + 1, min(sentence.end, trigger.i + NEAR_AFTER)):
        is_of_him = doc[k].lower_ == "whose" or (
            doc[k].lower_ == "whom" and next_to(doc[k], -1).lower_ in {"with", "to"}
        )
        if _begins_another(doc[k], trigger) or is_of_him or _tells_of_outcome(doc[k], trigger):
            break
        if _opens_another_encounter(doc[k]) and trigger.pos_ == "VERB":
            break
        words |= _told(doc[k])
    return words


def _told(token: Token) -> set[str]:
    """A word, unless it is only what lines are for that are spoken of: "discussed the telephone link"."""
    thing = token.head
    is_of_line = token.dep_ in {"compound", "amod"} and thing.lower_ in LINES and thing.dep_ in {"obj", "nsubj", "conj"}
    return set() if is_of_line else {token.lower_}


def _joint_before(trigger: Token) -> int | None:
    """The "and" before another encounter by the same people: "had spoken by video link and sat down together in"."""
    verb = trigger.head if trigger.pos_ == "NOUN" and trigger.dep_ == "obj" and _is_put_there(trigger) else trigger
    while verb.dep_ == "xcomp" and verb.head.i < verb.i and verb.tag_ == "VB":
        verb = verb.head  # "briefed him by telephone, and the two agreed to meet"
    if verb.pos_ != "VERB" or verb.dep_ != "conj" or verb.head.pos_ != "VERB" or verb.head.i > verb.i:
        return None
    return next((c.i for c in verb.lefts if c.dep_ == "cc"), None)


def _is_put_there(noun: Token) -> bool:
    """Whether a town or an occasion behind talks tells where they were: "and held talks in Lima on Monday"."""
    behind = noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + NEAR_AFTER)]
    is_town = any(t.lower_ == "in" and next_to(t).pos_ == "PROPN" and next_to(t).lower_ not in MONTHS for t in behind)
    return is_town or BESIDE.search(text_of(behind)) is not None


def _tells_of_outcome(token: Token, trigger: Token) -> bool:
    """Whether a participle tells where that came about of which they talk: "the accords reached by video link"."""
    is_of_thing = token.tag_ == "VBN" and token.dep_ == "acl" and token.head != trigger
    return is_of_thing and token.lower_ in OUTCOMES


def _opens_another_encounter(token: Token) -> bool:
    """Whether another encounter tells when one was, with others perhaps: "saw him after a telephone call with"."""
    if token.lower_ not in WHEN:
        return False
    following = token.doc[token.i + 1 : min(token.sent.end, token.i + TOLD_WHEN)]
    return any(t.lower_ in nouns() and next_to(t).lower_ in {"with", "between"} for t in following)


def _begins_another(token: Token, trigger: Token) -> bool:
    """Whether a verb behind a word tells of something else: "met in Lima and have spoken by telephone since"."""
    if token.pos_ != "VERB" or trigger.pos_ not in {"VERB", "AUX"}:
        return False
    is_perfect = token.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ in HAVING for c in token.children)
    is_passive = token.tag_ == "VBN" and any(c.dep_ == "nsubj:pass" and c.i > trigger.i for c in token.children)
    return bool(token.tag_ in FINITE or is_perfect or is_passive)
