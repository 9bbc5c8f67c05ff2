"""Whether what a verb or noun tells took place, is planned or was called off."""

from __future__ import annotations

from itertools import pairwise

from etl.facts import Status
from etl.transform.circumstances.calling_off import calls_off, is_off, is_open
from etl.transform.reading import Token
from etl.transform.text.clauses import STEPS, SUBJECTS, subject
from etl.transform.text.cues import cues, verb_of

BIDDING = frozenset({"invite", "urge", "ask", "want", "press", "persuade", "encourage", "request"})
PRESENT = frozenset({"VBZ", "VBP"})
WHERE = frozenset({"at", "in", "during", "after", "following"})
ATTEMPTS = frozenset(
    {
        "invitation",
        "invite",
        "attempt",
        "bid",
        "effort",
        "wish",
        "desire",
        "readiness",
        "willingness",
        "hope",
        "request",
    }
)
"""Nouns before an infinitive that leave open whether it came about."""
REPORTED = frozenset(
    {
        "said",
        "reported",
        "believed",
        "understood",
        "thought",
        "known",
        "alleged",
        "claimed",
        "rumoured",
        "rumored",
        "seen",
    }
    | {"seems", "seemed", "appears", "appeared", "claims", "claim", "supposed", "found", "confirmed", "professed"}
)
"""Words before "to have" that tell what is held to have been: "is said to have met"."""
HOPING = frozenset({"hope", "wish", "dream"})
PREPARING = frozenset({"prepare", "plan", "arrange", "schedule"})
FIRST = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
JOURNEYS = frozenset(
    "travel fly visit go leave head return come arrive depart proceed continue sail drive move cross set".split()
)
"""Verbs of travel that in the present tense tell of a journey that is still to come: "flies to Lima to see"."""
TRAVEL = frozenset({"visit", "trip", "tour", "journey", "stay", "travels", "mission"})
SET = frozenset({"hold", "have", "begin", "open", "start", "take", "get"})
"""Verbs that in the present tense tell when something is to be: "has talks on Monday", "takes place in May"."""
BUILT_ON = 20  # tokens from "follow up" to what is followed up on
ADJUNCT = frozenset({"during", "after", "following", "since"})


def outlook(token: Token) -> Status | None:
    """Return whether what a verb or noun tells took place, is planned or was called off; None if it is no fact."""
    if token.pos_ == "VERB" and token.dep_ == "acl" and _is_first(token.head) and token.tag_ != "VBG":
        return _outlook(token.head)  # "was the first to be received"
    is_adjunct = token.pos_ == "NOUN" and token.dep_ in {"obl", "nmod"}
    case = next((c for c in token.children if c.dep_ == "case" and c.lower_ in WHERE), None)
    if is_adjunct and case is not None and case.i > token.sent.start and case.nbor(-1).lower_ == ",":
        return _outlook(token.sent.root)  # "agreed to build a bridge, at a meeting": where it was agreed
    told = _outlook(token)
    if told is None and is_adjunct and any(c.dep_ == "case" and c.lower_ in ADJUNCT for c in token.children):
        return "held"  # "offered to help during the visit": only the help is open
    return told


def _outlook(token: Token) -> Status | None:
    if token.tag_ == "VB" and token.dep_ == "conj" and token.head.tag_ != "VB":
        joined = [t for t in token.doc[token.sent.start : token.i] if t.tag_ == "VB" and t.pos_ == "VERB"]
        if joined and token.head.i > joined[-1].i:  # "is to open the mission, which has stood empty, and then fly home"
            return _outlook(joined[-1])
    if is_off(token):
        return "cancelled"
    if is_followed_up(token):
        return "held"
    if token.pos_ == "NOUN" and _looked_forward_to(token):
        return "planned"
    if token.pos_ == "NOUN" and _governed(token, token.head, set()) == "cancelled":
        return "cancelled"  # "scrapped a planned meeting"
    node = token
    for _ in range(STEPS):
        words = {child.lower_ for child in node.children if child.i < node.i or child.dep_ == "compound:prt"}
        lead = {child.lemma_.lower() for child in node.children if child.dep_.startswith("aux") or child.dep_ == "cop"}
        verdict = (_linear_outlook(node) if node.pos_ == "VERB" else None) or _own_outlook(node, words, lead)
        if verdict is not None:
            return None if verdict == "unreal" else verdict  # type: ignore[return-value]
        if _is_clause_head(node, words) or node.head is node:
            return "held"
        up = node.head
        verdict = _attempted(node) if "to" in words and up.lower_ in ATTEMPTS else _governed(node, up, words)
        if verdict is not None:
            return None if verdict == "unreal" else verdict  # type: ignore[return-value]
        node = up
    return "held"


def _is_first(noun: Token) -> bool:
    """Whether a noun speaks of the first, the last or the only one who does something."""
    return any(child.lower_ in FIRST for child in noun.children if child.i < noun.i) or noun.lower_ in FIRST


def is_followed_up(noun: Token) -> bool:
    """Whether an occasion is over that is built on: "will travel to Lima to follow up on the summit"."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    words = [t.lower_ for t in noun.doc[max(noun.sent.start, noun.i - BUILT_ON) : noun.i]]
    pairs = set(pairwise(words))
    return bool(
        pairs & {("follow", "up"), ("following", "up"), ("followed", "up"), ("build", "on"), ("building", "on")}
    )


def _looked_forward_to(noun: Token) -> bool:
    """Whether "forward to" stands before a noun, whatever the tree says."""
    before = noun.doc[max(noun.sent.start, noun.i - 8) : noun.i]
    forward = next((t for t in reversed(before) if t.lower_ == "forward"), None)
    between = before[forward.i - before.start + 1 :] if forward is not None else ()
    return any(t.lower_ == "to" for t in between) and all(t.pos_ not in {"VERB", "AUX", "PUNCT"} for t in between)


def _linear_outlook(verb: Token) -> str | None:
    """What the words right before a verb tell, whatever the tree says: "is due to", "will also", "would have"."""
    before_verb = [
        t
        for t in verb.doc[max(verb.sent.start, verb.i - 7) : verb.i]
        if t.pos_ != "ADV" or t.lower_ in {"not", "never"}
    ]
    words = [t.lower_ for t in before_verb]
    if words and words[-1] == "be" and verb.tag_ in {"VBN", "VBG"}:
        words.pop(), before_verb.pop()
    if words[-3:] == ["to", "have", "been"] and verb.tag_ == "VBN":  # "was to have been welcomed"
        words.pop(), before_verb.pop()
    if not words:
        return None
    if words[-1] in {"will", "'ll", "’ll", "shall"} and verb.tag_ not in {"VBD", "VBZ"}:
        return "planned"
    if words[-1] == "have" and verb.tag_ == "VBN" and words[-2:-1] in (["to"], ["would"]):
        return "held" if set(words[:-2]) & REPORTED and words[-2] == "to" else "cancelled"
    if words[-1] != "to" or len(words) < 2:
        return None
    governor = before_verb[-2]
    if governor.pos_ in {"PROPN", "PRON", "NOUN"} and any(verb_of(t) in BIDDING for t in before_verb[:-2]):
        return "unreal"  # "invited the minister to visit"
    if verb.lower_.endswith("ing"):
        return _gerund_outlook(verb, governor)
    if governor.lower_ == "able" and _was_able(words):
        return "held"
    return _governor_outlook(governor, words)


def _governor_outlook(governor: Token, words: list[str]) -> str | None:
    """What the word before an infinitive tells of it: "had been due to", "is to", "wants to"."""
    lemma = verb_of(governor)
    if governor.lower_ in cues("planned") and words[-4:-2] == ["had", "been"]:
        return "cancelled"  # "had been due to meet"
    if governor.lower_ in {"is", "are", "was", "were", "'s", "be"}:
        return "planned"
    if governor.pos_ in {"VERB", "ADJ", "AUX"} and (governor.lower_ in cues("unreal") or lemma in cues("unreal")):
        return "unreal"
    if (
        governor.lower_ in cues("planned")
        or (lemma in cues("planned") and lemma not in {"go", "set", "plan"})
        or lemma == "plan"
    ):
        return "planned" if lemma != "go" or governor.tag_ == "VBG" else None
    return None


def _gerund_outlook(verb: Token, governor: Token) -> str | None:
    if is_looked_forward_to(verb):
        return "planned"
    return "unreal" if verb_of(governor) in {"look", "commit", "object", "open"} else None


def _was_able(words: list[str]) -> bool:
    """Whether one not only could but did: "was able to meet with"."""
    return bool(set(words[-4:-2]) & {"was", "were", "been"}) and "not" not in words


def is_looked_forward_to(verb: Token) -> bool:
    """Whether "forward to" stands before a verb: "looked forward to welcoming the minister"."""
    before = [t.lower_ for t in verb.doc[max(verb.sent.start, verb.i - 4) : verb.i]]
    return before[-1:] == ["to"] and "forward" in before


def _is_clause_head(node: Token, words: set[str]) -> bool:
    return node.pos_ in {"VERB", "AUX"} and "to" not in words and (
        node.tag_ in {"VBD", "VBZ", "VBP"} or any(child.dep_ in SUBJECTS for child in node.children)
    )  # fmt: skip


def _own_outlook(node: Token, words: set[str], lead: set[str]) -> str | None:
    """What the helping verbs of a verb, or the adjectives of a noun, tell."""
    if node.lower_ in {"due", "expected", "scheduled", "slated"} and lead & {"be"}:
        return "planned"  # "is expected in Oslo"
    if node.pos_ in {"PROPN", "NOUN"} and {"to", "be"} <= words and words & {"is", "are", "was", "were"}:
        return "planned"  # "is to be in Oslo"
    if node.pos_ == "NOUN" and words & {"without", "no"}:
        return "unreal"
    if node.pos_ == "NOUN":
        return "planned" if words & cues("upcoming") and not words & {"last", "first"} else None
    if words & {"not", "n't", "n’t", "never", "without"}:
        return "unreal"
    if "would" in words and node.dep_.startswith(("acl", "ccomp")) and verb_of(node.head) in HOPING:
        return "unreal"  # "expressed the hope that she would soon come"
    if words & {"could", "may", "might", "should", "can", "if", "must", "would"} and "will" not in words:
        if "would" in words:
            return "cancelled" if "have" in lead | words else "planned"
        return "cancelled" if "should" in words and "have" in lead | words else "unreal"
    if words & {"will", "'ll", "’ll", "shall", "wo"}:
        return "planned"
    if "to" in words and "been" in words and node.tag_ == "VB":
        return "held"  # "has been to see"
    if "to" in words and lead & {"be"} and node.tag_ == "VB":
        return "cancelled" if "have" in lead | words else "planned"
    return None


def _is_scheduled(node: Token, up: Token, lemma: str, infinitive: bool) -> bool:
    """Whether what depends on a verb in the present tense is what is to come: "flies to Lima for talks"."""
    if not (up.tag_ in PRESENT or (up.tag_ == "NNS" and up.head == up)):  # the parser takes "visits Lima" for a noun
        return False
    if lemma in JOURNEYS and node.dep_ not in SUBJECTS:
        return infinitive or any(c.dep_ == "case" and c.lower_ == "for" for c in node.children)
    if node.lower_ in TRAVEL:
        return False  # "begins a visit today": its days tell
    return node.pos_ == "NOUN" and lemma in SET and node.dep_ in {*SUBJECTS, "obj"}


def _is_going(verb: Token) -> bool:
    return any(c.lower_ in {"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m", "be"} for c in verb.children)


def is_standing(noun: Token) -> bool:
    """Whether one has a dialogue all the time: "we have a dynamic dialogue with Peru", not "have a meeting today"."""
    verb, head = noun.head, subject(noun)
    if head is None or head.lower_ not in {"i", "we", "you"}:
        return False
    if noun.dep_ != "obj" or verb.lower_ not in {"have", "has", "'ve", "’ve"} or verb.tag_ not in {"VBP", "VBZ"}:
        return False
    return not any(t.lower_ in cues("soon") for t in verb.doc[verb.sent.start : verb.sent.end])


def _attempted(verb: Token) -> str:
    """What became of an attempt to do something, as far as the words after it tell."""
    following = " ".join(t.lower_ for t in verb.doc[verb.i : verb.sent.end])
    return "cancelled" if any(phrase in following for phrase in cues("off")) else "unreal"


def _particles(verb: Token) -> set[str]:
    """The words that may change what a verb means: "put off", "looked forward"."""
    kinds = {"compound:prt", "advmod"}
    found = {child.lower_ for child in verb.children if child.dep_ in kinds or child.tag_ == "RP"}
    return found | {verb.nbor().lower_} if verb.i + 1 < len(verb.doc) else found


def _governed(node: Token, up: Token, words: set[str]) -> str | None:
    """What the governing verb, noun or adjective tells of what depends on it."""
    lemma = verb_of(up)
    infinitive = "to" in words and node.pos_ in {"VERB", "AUX"}
    particles = _particles(up)
    if node.pos_ in {"NOUN", "PROPN"} and node.dep_ in {"obj", "nsubj:pass", "xcomp"} and lemma in cues("cancelled"):
        return None if not calls_off(up) else "planned" if is_open(up) else "cancelled"
    if infinitive and lemma in cues("unreal") | {up.lower_} & cues("unreal"):
        return "unreal"
    if infinitive and (lemma in cues("planned") or up.lower_ in cues("planned")):
        be_to = lemma == "go" and up.tag_ != "VBG"
        return None if be_to else "planned"
    if (infinitive and lemma == "be") or _is_scheduled(node, up, lemma, infinitive):
        return "planned"
    if node.tag_ == "VBG" and lemma in {
        "success",
        "luck",
        "commit",
        "look",
        "consider",
        "discuss",
        "avoid",
        "rule",
        "propose",
        "suggest",
    }:
        return "unreal"
    if node.dep_ == "obj" and lemma == "rule" and "out" in particles:
        return "unreal"
    if (
        node.dep_ in SUBJECTS
        and node.pos_ == "NOUN"
        and up.lower_ in {"planned", "scheduled", "due", "expected", "set"}
    ):
        return "planned"  # "a meeting is planned for Monday"
    is_prepared = node.dep_ == "obj" and lemma in PREPARING  # "is preparing a trip"
    if node.pos_ == "NOUN" and (is_prepared or (lemma == "look" and "forward" in particles)):
        return "planned"
    if node.pos_ == "NOUN" and node.dep_ == "obl" and lemma in JOURNEYS and up.tag_ == "VBG" and _is_going(up):
        return "planned"  # "are going back for another round"
    if node.dep_ == "obj" and lemma in {"exclude", "avoid", "skip", "boycott", "decline"}:
        return "unreal"
    if node.dep_ == "obj" and lemma in {"propose", "seek", "request", "demand", "reject", "refuse", "want"}:
        return "unreal"
    return None
