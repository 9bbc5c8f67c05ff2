"""What the words before a verb or noun tell of it, whatever the tree says: "is due to", "looks forward to"."""

from __future__ import annotations

from itertools import pairwise

from etl.transform.circumstances.calling_off import MEANT, is_off
from etl.transform.circumstances.date_expressions import WEEKDAYS
from etl.transform.text.clauses import is_of_time
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import FINITE, NEGATIONS, UNTIL
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token

BIDDING = frozenset("invite urge ask want press persuade encourage request order direct tell command beg".split())
"""Verbs of what somebody is to do who need not do it."""
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
LATER_ON = frozenset({"later", "then", "now"})
"""Words between "was" and "to": "was later to be received"."""
NOW = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
DAYS = frozenset({*WEEKDAYS, "tomorrow", "tonight", "next"})
PLEASING = frozenset("good great wonderful nice terrific pleasure honor honour privilege delight".split())
"""What it was to have done something: "good to see Doe"."""
IS_SO = frozenset({"was", "been", "is", "'s", "’s"})
MAY_BE = frozenset({"would", "will", "could", "might", "may", "'ll", "’ll", "'d", "’d", "if", "not", "always"})
"""Words with which it is a wish, or a habit, and not done."""
READINESS = frozenset({"readiness", "willingness", "interest", "keenness", "eagerness", "preparedness"})
HYPHENS = frozenset({"-", "‐", "‑"})
SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
LEAD = 6  # words up to an infinitive among which a "not" may stand: "had not been expected to"
AFTERMATH = frozenset({"heels", "wake", "aftermath"})
BUILT_ON = 20  # tokens from "follow up" to what is followed up on
FEELING = frozenset(
    "pleased glad happy delighted honoured honored proud privileged grateful relieved claims claimed".split()
)
"""Words before "to have met" of one who did."""
ENDING = frozenset({"last", "end", "conclude", "finish", "run"})
"""Verbs of how long talks go on."""


def is_followed_up(noun: Token) -> bool:
    """Whether an occasion is over that is built on: "will travel to Lima to follow up on the summit"."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    if noun.dep_ == "nmod" and noun.head.lower_ in AFTERMATH and any(c.lower_ == "of" for c in noun.lefts):
        return True  # "The trip comes on the heels of his talks with"
    words = [t.lower_ for t in ahead_of(noun, BUILT_ON)]
    pairs = set(pairwise(words))
    return bool(
        pairs & {("follow", "up"), ("following", "up"), ("followed", "up"), ("build", "on"), ("building", "on")}
    )


def is_noun_looked_forward_to(noun: Token) -> bool:
    """Whether "forward to" stands before a noun, whatever the tree says."""
    before = ahead_of(noun, 8)
    forward = next((t for t in reversed(before) if t.lower_ == "forward"), None)
    between = noun.doc[forward.i + 1 : noun.i] if forward is not None else ()
    is_one = all(t.pos_ not in {"VERB", "AUX", "PUNCT"} or t.text in HYPHENS for t in between)
    return is_one and any(t.lower_ == "to" for t in between)


def is_pleasing(verb: Token) -> bool:
    """Whether one is pleased to have done what a verb tells: "it was good to see Doe again"."""
    words = [t.lower_ for t in ahead_of(verb, 5)]
    is_so = words[-1:] == ["to"] and words[-2:-1] != [] and words[-2] in PLEASING
    if verb.i + 1 == verb.sent.end or next_to(verb).tag_ == "PRP":
        return False  # "it's good to see you", who stands there
    return is_so and bool(IS_SO & set(words[:-2])) and not MAY_BE & set(words)


def linear_outlook(verb: Token) -> str | None:
    """What the words right before a verb tell, whatever the tree says: "is due to", "will also", "would have"."""
    before_verb = [
        t for t in ahead_of(verb, 7) if (t.pos_ != "ADV" and not _is_later_on(t)) or t.lower_ in {"not", "never"}
    ]
    words = [t.lower_ for t in before_verb]
    is_progressive = words[-1:] == ["be"] and verb.tag_ == "VBG"  # "expects to be speaking to him"
    if words and words[-1] == "be" and verb.tag_ in {"VBN", "VBG"}:
        words.pop(), before_verb.pop()
    if words[-3:] == ["to", "have", "been"] and verb.tag_ == "VBN":  # "was to have been welcomed"
        words.pop(), before_verb.pop()
    if not words:
        return None
    if words[-1] in {"will", "'ll", "’ll", "shall"} and verb.tag_ not in {"VBD", "VBZ"}:
        return "planned"
    if words[-1] == "have" and verb.tag_ == "VBN" and words[-2:-1] in (["to"], ["would"]):
        is_held = words[-2] == "to" and (set(words[:-2]) & (REPORTED | FEELING) or _is_of_length(verb))
        return "held" if is_held else "cancelled"
    if words[-1] != "to" or len(words) < 2:
        return None
    if verb.tag_ == "VB" and (_will_be_there(verb) or _is_there_on_a_day(verb)):
        return "planned"
    governor = before_verb[-2]
    if verb.i - 2 >= 0 and next_to(verb, -2).lower_ == "yet" and next_to(verb, -1).lower_ == "to":
        return "unreal"  # "has yet to meet"
    if next_to(verb, -2).lower_ == "enough" and {"was", "were"} & set(words[-3:]):
        return "held"  # "was kind enough to receive", "were lucky enough to meet"
    if governor.pos_ in {"PROPN", "PRON", "NOUN"} and any(verb_of(t) in BIDDING for t in before_verb[:-2]):
        return "unreal"  # "invited the minister to visit"
    if verb.lower_.endswith("ing") and not is_progressive:
        return _gerund_outlook(verb, governor)
    return _phrase_outlook(verb, governor, words) or _governor_outlook(governor, words)


def _is_of_length(verb: Token) -> bool:
    """Whether it is told how long something should have gone on, which was: "the talks were to have taken two days"."""
    lemma = verb_of(verb)
    return lemma in ENDING or (lemma == "take" and not any(c.lower_ == "place" for c in verb.children))


def _phrase_outlook(verb: Token, governor: Token, words: list[str]) -> str | None:
    """What a few phrases before an infinitive tell: "was able to meet", "good to see", "on my way to see"."""
    if is_pleasing(verb) or (governor.lower_ == "able" and _was_able(words)):
        return "held"
    is_on_the_way = words[-2:-1] == ["way"] and words[-3:-2] != [] and words[-3] in {"my", "his", "her", "our"}
    return "planned" if is_on_the_way else None


def _is_later_on(word: Token) -> bool:
    """Whether a word stands between "was" and "to" that the tagger takes for what somebody was: "was later to meet"."""
    if word.lower_ not in LATER_ON or word.i == word.sent.start or word.i + 1 >= word.sent.end:
        return False
    return next_to(word).lower_ == "to" and next_to(word, -1).lower_ in {"is", "are", "was", "were"}


def _will_be_there(verb: Token) -> bool:
    """Whether an infinitive tells what somebody "will be in Lima on Monday" for."""
    before_verb = verb.doc[verb.sent.start : verb.i]
    will = next((t for t in reversed(before_verb) if t.tag_ in FINITE), None)
    rest = [t.lower_ for t in verb.doc[will.i + 1 : verb.i]] if will is not None else []
    is_will = will is not None and will.lower_ in {"will", "'ll", "’ll", "shall"}
    return is_will and rest[:1] == ["be"] and rest[1:2] in (["in"], ["at"])


def _is_there_on_a_day(verb: Token) -> bool:
    """Whether an infinitive tells what somebody is somewhere for on a day to come: "On Friday he is in Lima to see"."""
    ahead = verb.doc[verb.sent.start : verb.i]
    being = next((t for t in reversed(ahead) if t.tag_ in FINITE), None)
    if being is None or being.lower_ not in NOW:
        return False
    rest = [t.lower_ for t in verb.doc[being.i + 1 : verb.i]]
    return rest[:1] in (["in"], ["at"]) and any(t.lower_ in DAYS for t in ahead)


def _governor_outlook(governor: Token, words: list[str]) -> str | None:
    """What the word before an infinitive tells of it: "had been due to", "is to", "wants to"."""
    lemma = verb_of(governor)
    if governor.pos_ == "NOUN" and is_off(governor):
        return "cancelled"  # "dropped plans to meet"
    if governor.pos_ == "NOUN" and set(words[-5:-2]) & {"no", "without"}:
        return "unreal"  # "has no plans to meet"
    if governor.lower_ in cues("planned") and _is_negated(governor, words):
        return "unreal"  # "is not expected to meet him"
    if governor.lower_ in cues("planned") and words[-4:-2] == ["had", "been"]:
        return "cancelled"  # "had been due to meet"
    if governor.lower_ in MEANT and words[-3:-2] == ["had"]:
        return "cancelled"  # "had planned to hold talks"
    if governor.lower_ in {"is", "are", "was", "were", "'s", "be"}:
        return "planned"
    if governor.pos_ == "NOUN" and governor.lower_ in READINESS:
        return "planned" if _has_time_behind(governor) else "unreal"  # "reiterated his readiness to visit Lima in May"
    if governor.lower_ in {"has", "have"}:
        return "unreal"  # "each of us has to raise it with her"
    if governor.pos_ in {"VERB", "ADJ", "AUX"} and (governor.lower_ in cues("unreal") or lemma in cues("unreal")):
        return "unreal"
    if (
        governor.lower_ in cues("planned")
        or (lemma in cues("planned") and lemma not in {"go", "set", "plan"})
        or lemma == "plan"
    ):
        return "planned" if lemma != "go" or governor.tag_ == "VBG" else None
    return None


def _has_time_behind(word: Token) -> bool:
    """Whether a time is told behind a word in its sentence."""
    return any(is_of_time(t) or t.lower_ in SEASONS for t in word.doc[word.i : word.sent.end])


def _is_negated(governor: Token, words: list[str]) -> bool:
    """Whether a plan is told not to be; "is not due to see him until Friday" tells when it is."""
    is_not = bool(NEGATIONS & set(words[-LEAD:-2]))
    return is_not and not any(t.lower_ in UNTIL for t in governor.doc[governor.i : governor.sent.end])


def _gerund_outlook(verb: Token, governor: Token) -> str | None:
    if is_looked_forward_to(verb):
        return "planned"
    return "unreal" if verb_of(governor) in {"look", "commit", "object", "open"} else None


def _was_able(words: list[str]) -> bool:
    """Whether one not only could but did: "was able to meet with"."""
    return bool(set(words[-4:-2]) & {"was", "were", "been"}) and not {"not", "n't", "n’t", "never"} & set(words)


def is_looked_forward_to(verb: Token) -> bool:
    """Whether "forward to" stands before a verb: "looked forward to welcoming the minister"."""
    before = [t.lower_ for t in ahead_of(verb, 4)]
    return before[-1:] == ["to"] and "forward" in before
