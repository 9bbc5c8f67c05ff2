"""What is told not to be otherwise than by "not" at its verb: "nor will X see Y", "met nobody", "too late to see"."""

from __future__ import annotations

import re

from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import A_OR_AN, FINITE
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token, text_of
from etl.transform.wordlists import words

NEITHER = frozenset({"nor", "neither"})
MEETING = frozenset("meet see receive visit call host telephone phone ring welcome greet attend dine lunch".split())
"""Verbs of what neither of two does with a third, and not with the other: "neither X nor Y has met Z"."""
NOBODY = frozenset({"nobody", "noone", "none"})
NONE_OTHER = frozenset({"other", "less", "fewer", "more", "lesser", "mere", "longer", "doubt", "matter", "later"})
"""Words behind "no" or "none" that deny nothing: "met none other than", "no fewer than six ministers"."""
TOKENS_OF_CONTACT = frozenset("word words syllable hand hands greeting greetings pleasantries handshake glance".split())
"""What two exchange who meet: "exchanged not a word", "shook no hands"."""
HEADED = frozenset({"with", "to", "by", "on", "from"})
UP_TO = 12  # tokens behind "nobody" in which it is told who it was after all
TOO = 5  # tokens before "to" in which "too late" may stand
NEVER_TOO = frozenset({"only", "not", "never", "all", "n't", "n’t", "none"})
"""Words before "too" with which one does it gladly: "was only too pleased to meet"."""
FACE_TO_FACE = re.compile(r"\bno (?:\w+ )*(?:one ?- ?on ?- ?one|face ?- ?to ?- ?face|t[eê]te ?- ?[aà] ?- ?t[eê]te)\W*$")
"""What a noun of meeting is called whose "no" the tree hangs on the words between: "no one-on-one meeting"."""
FACING = 8  # tokens before the noun in which this stands
AVOIDING = frozenset({"avoid", "shun", "refuse", "decline", "reject", "skip"})
ASIDE = 8  # tokens from such a verb over words put in to what is avoided
RINGING = frozenset({"ring", "call", "telephone", "phone", "dial"})
UNANSWERED = re.compile(
    r"\b(?:(?:got|reached|heard|met) (?:only )?(?:the|his|her|an|their)? ?"
    r"(?:voice ?mail|answering machine|busy signal|engaged tone|dial tone)"
    r"|(?:no|without|never got an?) (?:answer|reply)|(?:nobody|no one) (?:answered|picked up)"
    r"|did(?: not|n['’]t) (?:pick up|answer|get through)|(?:could not|couldn['’]t) get through"
    r"|line was (?:engaged|busy|dead))\b"
)
"""What is told of a call that reached nobody."""
RULED_OUT = re.compile(r"\b[Rr]ul(?:e|es|ed|ing) out (?:[\w’'-]+ ?){0,4}$")
"""Words before a meeting that is said to be out of the question."""
LEAD = 8  # tokens in which they stand


def is_negated_apart(token: Token) -> bool:
    """Return whether a verb or noun of meeting tells of none, by a word that the tree need not hang on it."""
    if token.pos_ == "NOUN":
        return (
            is_none(token)
            or _is_elided(token)
            or _is_too(token, "for")
            or _is_avoided(token)
            or (token.head.tag_ == "VB" and _is_too(token.head, "to"))  # "too early to speak of a meeting"
            or RULED_OUT.search(text_of(ahead_of(token, LEAD))) is not None
        )
    return (
        _is_inverted(token)
        or _has_nobody(token)
        or _is_too(token, "to")
        or _is_unanswered(token)
        or _is_left_unsaid(token)
    )


def is_none(noun: Token) -> bool:
    """Return whether there is no such thing: "no meeting", "not a word", "neither hand"."""
    lefts = list(noun.lefts)
    if any(c.lower_ in {"no", "neither"} and next_to(c).lower_ not in NONE_OTHER for c in lefts):
        return True
    if FACE_TO_FACE.search(text_of(ahead_of(noun, FACING)).lower()) is not None:
        return True
    article = next((c for c in lefts if c.lower_ in A_OR_AN | {"one", "single"}), None)
    if article is None:
        return False
    lead = next_to(article, -1)
    lead = next_to(lead, -1) if lead.lower_ in A_OR_AN else lead  # "not a single word"
    return bool(lead.lower_ == "not" and next_to(lead, -1).pos_ != "AUX")


def _is_elided(noun: Token) -> bool:
    """Whether the clause ends with its negation: "A meeting with Doe is planned; one with Roe is not"."""
    is_subject = noun.dep_ in SUBJECTS and noun.head.i > noun.i
    last = noun.head if is_subject and noun.head.lower_ in {"not", "n't", "n’t"} else None
    if last is None or next_to(last, -1).tag_ not in FINITE:
        return False
    return next_to(last).pos_ in {"PUNCT", ""}


def _is_avoided(noun: Token) -> bool:
    """Whether one avoided it, as told before words put in: "having avoided, since 1985, all meetings with"."""
    first = noun.doc[noun.left_edge.i]
    lead = [t for t in ahead_of(first if first.i < noun.i else noun, ASIDE) if t.text != ","]
    at = next((k for k in range(len(lead) - 1, -1, -1) if lead[k].pos_ == "VERB"), None)
    return at is not None and verb_of(lead[at]) in AVOIDING and next_to(lead[at]).text == ","


def _is_unanswered(verb: Token) -> bool:
    """Whether nobody answered a call: "rang Doe and got the voice mail"."""
    if verb_of(verb) not in RINGING:
        return False
    return UNANSWERED.search(text_of(verb.doc[verb.i : verb.sent.end])) is not None


def _is_left_unsaid(verb: Token) -> bool:
    """Whether somebody has little to tell another: "had nothing to tell the press, and less to tell the minister"."""
    if verb.tag_ != "VB" or next_to(verb, -1).lower_ != "to":
        return False
    return next_to(verb, -2).lower_ in {"less", "nothing", "little"}


def _is_inverted(verb: Token) -> bool:
    """Whether "nor" stands before the helping verb of an inverted clause: "Nor will X see Y"."""
    first = verb.doc[verb.sent.start]
    if first.lower_ in NEITHER and next_to(first).pos_ == "AUX":  # whatever the tree makes of "Nor will"
        return all(t.pos_ != "VERB" for t in verb.doc[first.i : verb.i])
    head = next((c for c in reversed(verb.lefts) if c.dep_ in SUBJECTS), None)
    helper = next((c for c in verb.lefts if c.dep_.startswith("aux")), None)
    if head is None:
        return False
    if _is_of_neither(head) and verb_of(verb) in MEETING:
        return True
    if helper is None or helper.i > head.left_edge.i:
        return False
    before = next_to(helper, -1)
    if before.lower_ == ",":  # "Nor, she added, would X"
        before = helper.doc[helper.sent.start]
        before = next_to(before) if before.text in {"“", '"', "'", "‘"} else before
    return before.lower_ in NEITHER


def _is_of_neither(head: Token) -> bool:
    """Whether neither of two does it: "Neither X nor Y has met Z"."""
    first = head.doc[head.left_edge.i]
    return first.lower_ == "neither" or any(c.lower_ == "neither" for c in head.lefts)


def _has_nobody(verb: Token) -> bool:
    """Whether nobody is whom a verb is done to or with: "met no Peruvian officials", "exchanged not a word"."""
    for child in verb.rights:
        is_headed = child.dep_ == "obl" and any(c.lower_ in HEADED for c in child.lefts)
        if child.dep_ != "obj" and not is_headed:
            continue
        if child.lower_ in NOBODY or (child.lower_ == "one" and next_to(child, -1).lower_ == "no"):
            return not _is_but_one(child)
        is_person = child.lower_ in words("group_nouns") or child.lower_ in cues("civilian") | {"official", "minister"}
        if (is_person or child.lower_ in TOKENS_OF_CONTACT) and is_none(child):
            return True
    return False


def _is_but_one(nobody: Token) -> bool:
    """Whether there is somebody after all: "met none other than Doe", "saw nobody that day except Doe"."""
    behind = nobody.doc[nobody.i + 1 : min(nobody.sent.end, nobody.i + UP_TO)]
    return any(t.lower_ in {"other", "but", "except", "save", "besides", "until"} for t in behind)


def _is_too(token: Token, link: str) -> bool:
    """Whether somebody comes too late, or is too ill, for it: "arrived too late to be met by", "too late for talks"."""
    lead = ahead_of(token, TOO + 2)
    low = [t.lower_ for t in lead]
    at = next((k for k in range(len(low) - 1, -1, -1) if low[k] == link), None)
    if at is None or (link == "to" and any(word not in {"be", "have", "been"} for word in low[at + 1 :])):
        return False
    if link == "for" and any(t.pos_ in {"VERB", "AUX", "PUNCT"} for t in lead[at + 1 :]):
        return False
    too = next((k for k in range(at) if low[k] == "too"), None)
    if too is None or (too and low[too - 1] in NEVER_TOO):
        return False
    return at - too == 2 and lead[too + 1].pos_ in {"ADJ", "ADV"}
