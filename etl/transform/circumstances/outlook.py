"""Whether what a verb or noun tells took place, is planned or was called off."""

from __future__ import annotations

from itertools import pairwise

from etl.facts import Status
from etl.transform.circumstances.calling_off import is_off
from etl.transform.circumstances.denials import is_gainsaid
from etl.transform.circumstances.due import due_for
from etl.transform.circumstances.goal_clauses import goes_now, verb_of_goal
from etl.transform.circumstances.governors import attempted, governed, is_journey_to, is_when_it_comes, is_wound_up_with
from etl.transform.circumstances.negated_apart import is_negated_apart
from etl.transform.circumstances.only_imagined import is_but_welcome, is_only_imagined, is_reproached
from etl.transform.circumstances.set_days import is_set_for_a_day
from etl.transform.circumstances.wishes import is_denied, is_offered
from etl.transform.circumstances.words_before import is_followed_up, is_noun_looked_forward_to, linear_outlook
from etl.transform.text.clauses import FIRSTS, STEPS, SUBJECTS, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import FINITE, NEGATIONS, UNTIL, WAS
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token

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
HOPING = frozenset({"hope", "wish", "dream"})
WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
UNDONE = frozenset({"without", "instead", "rather"})
"""What opens a clause of something that was not done: "instead of seeing Doe"."""
DUE = frozenset({"due", "expected", "scheduled", "slated"})
WAY = 9  # tokens from "is on her way to" to the occasion
OPENING = 4  # tokens from the beginning of a sentence to the noun of meeting that opens it
ONLY = frozenset({"only", "just", "merely", "simply"})
"""Words behind "not" with which it denies nothing."""
COMMITTING = frozenset({"agree", "pledge", "vow", "promise", "undertake", "decide", "offer", "refuse"})
THERE = frozenset({"there", "here", "present"})
ADJUNCT = frozenset({"during", "after", "following", "since"})


def outlook(token: Token) -> Status | None:
    """Return whether what a verb or noun tells took place, is planned or was called off; None if it is no fact."""
    if token.pos_ == "NOUN" and _took_place(token):
        return "held"
    clause = token.head if token.pos_ == "NOUN" and token.dep_ == "obj" else token
    above = token.head if token.pos_ == "NOUN" and token.dep_ in SUBJECTS else token
    if any(c.lower_ == "whether" and c.i < token.i for c in (*token.children, *clause.children, *above.children)):
        return None  # "it was not clear whether they would meet"
    if is_gainsaid(token) or is_offered(token) or is_negated_apart(token):
        return None
    if is_only_imagined(token) if token.pos_ == "VERB" else is_but_welcome(token):
        return None
    if token.pos_ == "VERB" and token.dep_ == "acl" and _is_first(token.head) and token.tag_ != "VBG":
        return _outlook(token.head)  # "was the first to be received"
    is_adjunct = token.pos_ == "NOUN" and token.dep_ in {"obl", "nmod"}
    case = next((c for c in token.children if c.dep_ == "case" and c.lower_ in WHERE), None)
    if is_adjunct and case is not None and case.i > token.sent.start and next_to(case, -1).lower_ == ",":
        return _outlook(token.sent.root)  # "agreed to build a bridge, at a meeting": where it was agreed
    if is_adjunct and (_is_told_first(token) or _is_over_when_agreed(token)):
        return "held"
    if token.tag_ == "VB" and token.head.lower_ in THERE and any(c.lower_ in WAS for c in token.head.lefts):
        return "held" if not NEGATIONS & {c.lower_ for c in token.head.lefts} else None  # "was there to greet him"
    if _is_done(token):
        return "held"
    if is_adjunct and (behind := _told_behind(token)) is not None:
        return _outlook(behind)
    is_to_come = (token.tag_ == "VB" and is_journey_to(token)) or is_wound_up_with(token) or is_when_it_comes(token)
    told = "planned" if is_to_come or _is_under_way(token) else _outlook(token)
    if told is None and is_adjunct and any(c.dep_ == "case" and c.lower_ in ADJUNCT for c in token.children):
        return "held"  # "offered to help during the visit": only the help is open
    return _if_not_ahead(token) if told == "held" else told


def _if_not_ahead(token: Token) -> Status:
    """What is told as if it took place: planned if somebody was due for it, or if it is told for a day to come."""
    above = verb_of_goal(token)
    is_there = above is not None and (goes_now(above) or _outlook(above) == "planned")
    return due_for(token) or ("planned" if is_there or is_set_for_a_day(token) else "held")


def _took_place(noun: Token) -> bool:
    """Whether a clause behind a noun tells that it was held: "to stay until his own call, which took place on"."""
    told = next((c for c in noun.rights if c.dep_ == "acl:relcl" and c.lower_ in {"took", "held"}), None)
    if told is None or not any(c.lower_ in {"which", "that"} and c.dep_ in SUBJECTS for c in told.lefts):
        return False
    words = {c.lower_ for c in told.children}
    return not words & NEGATIONS and ("place" in words if told.lower_ == "took" else bool(words & WAS))


def _is_coming_up(noun: Token) -> bool:
    """Whether a clause behind a noun tells that it is to come: "her visit to Lima that is coming up"."""
    clause = next((c for c in noun.rights if c.dep_ == "acl:relcl" and c.lower_ == "coming"), None)
    return clause is not None and next_to(clause).lower_ in {"up", "next", "soon"}


def _is_under_way(noun: Token) -> bool:
    """Whether one is still on the way to an occasion: "is en route to Lima for talks", "is on her way to a summit"."""
    if noun.pos_ != "NOUN":
        return False
    lead = [t.lower_ for t in ahead_of(noun, WAY)]
    return any(
        pair in {("way", "to"), ("route", "to")} and {"is", "are", "'s", "’s"} & set(lead[:k])
        for k, pair in enumerate(pairwise(lead))
    )


def _is_done(verb: Token) -> bool:
    """Whether a participle tells when or where a thing was made: "The pact signed in Lima by X will expire"."""
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or verb.head.i > verb.i or verb.head.pos_ != "NOUN":
        return False
    is_plain = not any(c.dep_.startswith(("aux", "mark", "cop", "conj")) for c in verb.children)
    phrases = [c for c in verb.rights if c.dep_.startswith("obl")]
    agents = [c for c in phrases if any(t.lower_ == "by" and t.dep_ == "case" for t in c.lefts)]
    return is_plain and bool(agents) and len(phrases) > len(agents)


def was_to(token: Token) -> bool:
    """Return whether something is told as a plan of the past, which may have come to nothing: "was to meet"."""
    node, is_infinitive = token, False
    for _ in range(STEPS):
        words = {c.lower_ for c in node.lefts}
        is_infinitive = is_infinitive or "to" in words
        if node.lower_ in WAS and is_infinitive:
            return True
        if words & WAS and (DUE & {node.lower_, *words} or is_infinitive):
            return True
        if node.head == node:
            return False
        node = node.head
    return False


def _is_told_first(noun: Token) -> bool:
    """Whether a sentence opens with where something was done: "In talks with X, Y assured her that there would be"."""
    opening = noun.doc[noun.sent.start : noun.i]
    if not opening or opening[0].lower_ not in WHERE or len(opening) > OPENING:
        return False
    main = next((t for t in noun.doc[noun.i + 1 : noun.sent.end] if t.tag_ in FINITE), None)
    is_done = main is not None and main.tag_ == "VBD" and main.pos_ == "VERB"
    return is_done and main is not None and verb_of(main) not in cues("planned") | HOPING | {"hold"}


def _is_over_when_agreed(noun: Token) -> bool:
    """Whether what was to be done was agreed behind a meeting: "agreed to open it after their first meeting"."""
    act, words = noun.head, {c.lower_ for c in noun.lefts}
    if act.dep_ not in {"xcomp", "advcl", "ccomp"} or act.head.tag_ != "VBD" or verb_of(act.head) not in COMMITTING:
        return False
    return bool(words & {"after", "following"}) and not (words - {"first"}) & cues("upcoming")


def _told_behind(noun: Token) -> Token | None:
    """The verb behind a clause that governs what follows it: "They are to open it, X said after an hour of talks"."""
    phrase = noun.head if noun.dep_ == "nmod" and noun.head.dep_ == "obl" else noun
    if phrase.dep_ != "obl" or not any(c.dep_ == "case" and c.lower_ in WHERE for c in phrase.children):
        return None
    behind = (c for c in phrase.head.children if c.dep_ == "parataxis" and phrase.head.i < c.i < phrase.i)
    return next((c for c in behind if c.tag_ in FINITE), None)


def _outlook(token: Token) -> Status | None:
    if token.tag_ == "VB" and token.dep_ == "conj" and token.head.tag_ != "VB":
        joined = [t for t in token.doc[token.sent.start : token.i] if t.tag_ == "VB" and t.pos_ == "VERB"]
        if joined and token.head.i > joined[-1].i:  # "is to open the mission, which has stood empty, and then fly home"
            return _outlook(joined[-1])
    if is_off(token):
        return "cancelled"
    if token.pos_ == "VERB" and is_denied(token):
        return None
    if is_followed_up(token):
        return "held"
    if token.pos_ in {"NOUN", "PROPN"} and (is_noun_looked_forward_to(token) or _is_coming_up(token)):
        return "planned" if token.pos_ == "NOUN" else None  # "looked forward to the next Strategic Dialogue"
    if token.pos_ == "NOUN" and governed(token, token.head, set()) == "cancelled":
        return "cancelled"  # "scrapped a planned meeting"
    node = token
    for _ in range(STEPS):
        node = node.head if _is_also_to_have_been(node) else node
        words = {
            child.lower_
            for child in node.children
            if (child.i < node.i and child.pos_ != "PROPN") or child.dep_ == "compound:prt"
        }  # no names: "In May, Doe met Roe"
        lead = {child.lemma_.lower() for child in node.children if child.dep_.startswith("aux") or child.dep_ == "cop"}
        verdict = (linear_outlook(node) if node.pos_ == "VERB" else None) or _own_outlook(node, words, lead)
        if verdict is not None:
            return None if verdict == "unreal" else verdict  # type: ignore[return-value]
        if _is_clause_head(node, words) or node.head == node:
            return "planned" if node is not token and is_when_it_comes(node) else "held"
        up = node.head
        verdict = attempted(node) if "to" in words and up.lower_ in ATTEMPTS else governed(node, up, words)
        if verdict is not None:
            return None if verdict == "unreal" else verdict  # type: ignore[return-value]
        node = up
    return "held"


def _is_also_to_have_been(verb: Token) -> bool:
    """Whether "and" joins a verb to what was to have been: "was to have met Doe and had lunch with Roe"."""
    up = verb.head
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBN"} or up.tag_ != "VBN" or up.i > verb.i:
        return False
    words = [c.lower_ for c in up.children if c.dep_.startswith(("aux", "mark"))]
    own = {c.lower_ for c in verb.lefts}
    is_plain = not any(c.dep_ in SUBJECTS for c in verb.children) and own <= {"and", "then", "also", ","}
    return words[-1:] == ["have"] and "to" in words and "and" in own and is_plain


def _is_first(noun: Token) -> bool:
    """Whether a noun speaks of the first, the last or the only one who does something."""
    return any(child.lower_ in FIRSTS for child in noun.lefts) or noun.lower_ in FIRSTS


def _is_clause_head(node: Token, words: set[str]) -> bool:
    is_of_who = node.dep_ == "acl:relcl" or any(c.dep_ in SUBJECTS and c.lower_ == "who" for c in node.lefts)
    if node.pos_ == "NOUN" and is_of_who:  # "X, who is on a visit to Lima, will go to"
        return any(child.dep_ == "cop" and child.tag_ in FINITE for child in node.children)
    return node.pos_ in {"VERB", "AUX"} and "to" not in words and (
        node.tag_ in {"VBD", "VBZ", "VBP"} or any(child.dep_ in SUBJECTS for child in node.children)
    )  # fmt: skip


def _own_outlook(node: Token, words: set[str], lead: set[str]) -> str | None:
    """What the helping verbs of a verb, or the adjectives of a noun, tell."""
    if DUE & {node.lower_, *words} and lead & {"be"}:
        return _of_what_is_due(node, words)
    if node.pos_ in {"PROPN", "NOUN"} and _is_to_be(words):
        return "planned"
    if node.pos_ in {"NOUN", "PROPN"} and words & {"against", "without", "no"}:
        return "unreal"
    if node.pos_ == "NOUN":
        is_to_be = bool(lead & {"be"} and words & WILL) and "not" not in words  # "copper will be the subject of talks"
        is_coming = bool(words & cues("upcoming")) and not words & {"last", "first"}
        return "planned" if is_to_be or is_coming else None
    if _is_negated(node, words) or any(c.lower_ in UNDONE and c.dep_ in {"case", "mark"} for c in node.lefts):
        return "unreal"
    if "would" in words and node.dep_.startswith(("acl", "ccomp")) and verb_of(node.head) in HOPING:
        return "unreal"  # "expressed the hope that she would soon come"
    if words & {"could", "may", "might", "should", "can", "if", "must", "would"} and "will" not in words:
        if "would" in words:
            return "cancelled" if "have" in lead | words else "planned"
        is_missed = "should" in words and "have" in lead | words and not is_reproached(node)
        return "cancelled" if is_missed else "unreal"
    if words & WILL:
        return "planned"
    if "to" in words and "been" in words and node.tag_ == "VB":
        return "held"  # "has been to see"
    if "to" in words and lead & {"be"} and node.tag_ == "VB":
        return "cancelled" if "have" in lead | words else "planned"
    return None


def _is_negated(node: Token, words: set[str]) -> bool:
    """Whether "not" denies a verb: not "not only did they meet"."""
    return any(c.lower_ in NEGATIONS and next_to(c).lower_ not in ONLY for c in node.lefts) and bool(words & NEGATIONS)


def _of_what_is_due(node: Token, words: set[str]) -> str:
    """What "is expected in Oslo" tells, "had been due there", "is not expected", "is not due until Friday"."""
    if words & NEGATIONS and not any(t.lower_ in UNTIL for t in node.doc[node.i : node.sent.end]):
        return "unreal"
    return "cancelled" if "had" in words else "planned"


def _is_to_be(words: set[str]) -> bool:
    """Whether the helping words of a noun tell what is to come: "is to be in Oslo", "will be her guest"."""
    is_set = {"to", "be"} <= words and bool(words & {"is", "are", "was", "were"})
    return is_set or ({"will", "be"} <= words and "have" not in words)


def is_standing(noun: Token) -> bool:
    """Whether one has a dialogue all the time: "we have a dynamic dialogue with Peru", not "have a meeting today"."""
    verb, head = noun.head, subject(noun)
    if head is None or head.lower_ not in {"i", "we", "you"}:
        return False
    if noun.dep_ != "obj" or verb.lower_ not in {"have", "has", "'ve", "’ve"} or verb.tag_ not in {"VBP", "VBZ"}:
        return False
    return not any(t.lower_ in cues("soon") for t in verb.doc[verb.sent.start : verb.sent.end])
