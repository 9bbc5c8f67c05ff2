"""What is told only to be denied, doubted or guessed at: "denied reports that they had met", "if she were to come"."""

from __future__ import annotations

from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import cues, tells, verb_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token
from etl.transform.wordlists import words

CLAIM = 6  # tokens from a verb of denying to the claim that it denies
VERDICT = 8  # tokens behind a claim in which it is called false
UP_TO = 30  # tokens before a word in which what gainsays it may begin
BREAKS = frozenset({";", "but", "after", "while", "although", "though", "as", "before"})
"""Words behind which another matter begins."""
LINKS = frozenset({"of", "about"})
COPULAS = frozenset({"is", "are", "was", "were"})
WHERE = frozenset({"at", "in", "during", "after", "following", "over", "on", "before"})
BY = 7  # tokens from a claim to its "that": "claims by the opposition that"
CONDITIONS = frozenset({"if", "unless", "provided", "providing", "whether"})
CHANCES = frozenset({"chance", "opportunity", "occasion"})
ASIDE = frozenset({"had", "should", "were"})
"""Verbs that at the head of a clause tell a condition: "Had they met, the war would have been over"."""
OPEN = words("open_judgements")
"""What a meeting is called that is no fact: "a meeting is possible next week"."""
ASKED = frozenset({"when", "whether", "where", "if", "how"})
SAYING = 6  # tokens before such a word in which it is told that nobody says it
DISCLOSING = frozenset({"say", "disclose", "reveal", "confirm", "specify", "comment", "tell", "indicate", "know"})
REFUSING = frozenset({"refuse", "decline"})
BELIEVING = frozenset({"think", "believe", "suppose", "recall", "reckon"})
"""Verbs whose "not" denies what one thinks: "I don't think that they have met"."""
NEGATED = frozenset({"no", "any", "ever", "having", "that", "plans", "planning", "being"})


def is_gainsaid(token: Token) -> bool:
    """Whether what a verb or noun tells is but a claim that is denied, a guess or a condition."""
    before = list(ahead_of(token, UP_TO))
    low = [t.lower_ for t in before]
    is_open = _is_denied(before, low, token) or _is_supposed(low, token) or _is_conditional(token) or _is_unsaid(token)
    is_open = is_open or _would_be_first(token) or _is_of_none(token) or _is_unconfirmed(token)
    return is_open or (token.pos_ == "NOUN" and _is_unannounced(low, token))


def _would_be_first(verb: Token) -> bool:
    """Whether it is told what somebody would be by a deed: "would be the first leader to address the parliament"."""
    return _is_aim(verb) and any(c.lower_ == "would" and c.dep_ == "aux" for c in verb.head.children)


def _is_aim(verb: Token) -> bool:
    """Whether an infinitive tells what a noun before it is for, or is to do: "plans to meet", "the first to come"."""
    return bool(verb.tag_ == "VB" and verb.dep_ == "acl" and verb.i > verb.head.i)


def _is_unconfirmed(verb: Token) -> bool:
    """Whether somebody does not confirm what a clause tells: "I can't confirm that Doe will meet Roe"."""
    above = verb.head
    is_content = verb.dep_ == "ccomp" and above.i < verb.i and verb_of(above) in {"confirm", "verify", "announce"}
    words = {c.lower_ for c in above.lefts}
    if verb.dep_ == "ccomp" and (above.lower_ == "aware" or verb_of(above) in BELIEVING) and above.i < verb.i:
        return bool(words & {"not", "n't", "n’t"})  # "I'm not aware that Doe has met Roe", "I don't think that"
    return is_content and ("cannot" in words or bool(words & {"can", "ca"} and words & {"not", "n't", "n’t"}))


def _is_of_none(verb: Token) -> bool:
    """Whether there is nothing of what an infinitive would be: "there are no plans for Doe to meet Roe"."""
    if not _is_aim(verb) or not any(c.lower_ == "no" for c in verb.head.lefts):
        return False
    return not any(t.lower_ in {"but", "than"} for t in verb.doc[verb.head.i + 1 : verb.i])  # "had no choice but to"


def _is_unannounced(low: list[str], noun: Token) -> bool:
    """Whether a speaker has nothing to tell of a meeting: "no plans for a meeting"."""
    if any(c.lower_ in {"the", "his", "her", "their", "your", "our", "my", "this"} for c in noun.children):
        return False
    last_break = max((k for k, word in enumerate(low) if word in BREAKS), default=-1)
    return tells(" ".join(low[last_break + 1 :]), "unannounced")


def _is_denied(before: list[Token], low: list[str], token: Token) -> bool:
    """Whether a denial stands before what is claimed, or that the claim is false behind it."""
    if _is_where(token):
        return False  # "denied having threatened him at a meeting"
    for k in reversed(range(len(low))):
        if low[k] in BREAKS or _is_said_next(before, low, k):
            return False
        if low[k] in cues("claim") and _is_content(low, k, token) and _is_called_untrue(before, low, k):
            return True
        if NEGATED & set(low[k + 1 : k + 3]) and verb_of(before[k]) == "deny":
            return True
    return False


def _is_said_next(before: list[Token], low: list[str], k: int) -> bool:
    """Whether another saying begins at a word: "denied that there was a rift and announced that they would meet"."""
    if low[k] != "and" or low[k + 2 : k + 3] != ["that"]:
        return False
    said = before[k + 1]
    return said.tag_ in FINITE and verb_of(said) not in cues("denies") | {"deny"}


def _is_called_untrue(before: list[Token], low: list[str], claim: int) -> bool:
    """Whether a denial stands before a claim: "denied reports", "no truth in claims"."""
    is_false = "truth" in low[max(0, claim - 4) : claim]
    is_denied = any(verb_of(t) in cues("denies") for t in before[max(0, claim - CLAIM) : claim])
    return is_false or is_denied or _is_untrue(before[claim])


def _is_untrue(claim: Token) -> bool:
    """Whether a claim is called false behind it: "reports that they had met were invented"."""
    if claim.dep_ in SUBJECTS:
        return _calls_untrue(claim.doc[claim.right_edge.i + 1 : claim.sent.end])
    if claim.tag_ not in {"VBZ", "NNS"} or next_to(claim).lower_ not in LINKS | {"that"}:
        return False  # "reports of a meeting", read as a verb
    behind = claim.doc[claim.i + 1 : claim.sent.end]
    return any(t.lower_ in COPULAS and _calls_untrue(t.doc[t.i + 1 : t.sent.end]) for t in behind)


def _calls_untrue(words: list[Token]) -> bool:
    return tells(" ".join(t.lower_ for t in words[:VERDICT]), "untrue")


def _is_content(low: list[str], claim: int, token: Token) -> bool:
    """Whether what a word tells is what is claimed: "reports that they met", "rumours of a meeting"."""
    if "that" in low[claim + 1 : claim + BY] or ["according", "to", "which"] in _triples(low[claim + 1 :]):
        return True
    behind = low[claim + 1 :]
    return token.pos_ == "NOUN" and len(behind) <= CLAIM and bool(LINKS & set(behind[:1]))


def _triples(words: list[str]) -> list[list[str]]:
    return [words[k : k + 3] for k in range(len(words) - 2)]


def _is_where(token: Token) -> bool:
    """Whether a meeting is only where something was done."""
    return any(c.dep_ == "case" and c.lower_ in WHERE for c in token.children)


def _is_supposed(low: list[str], token: Token) -> bool:
    """Whether it is but what somebody guesses: "speculation that they would meet", "had been mooted"."""
    for k, word in enumerate(low):
        behind = low[k + 1 :]
        is_told = "that" in behind[:2] or ["the", "effect", "that"] in _triples(behind)
        is_guess = word in cues("guess") and is_told and not _is_where(token)
        if is_guess and not BREAKS & set(low[k + 1 :]):
            return True
    if token.dep_ not in SUBJECTS or token.pos_ != "NOUN":
        return False
    if token.head.lower_ in OPEN and any(c.dep_ == "cop" for c in token.head.children):
        return True
    return any(c.lower_ in {"been", "was", "were"} for c in token.head.children) and token.head.lower_ in cues("mooted")


def _is_unsaid(token: Token) -> bool:
    """Whether somebody does not say that which a verb tells: "would not say when he would meet Doe"."""
    asked = next((c for c in token.lefts if c.lower_ in ASKED), None)
    if token.pos_ != "VERB" or asked is None:
        return False
    saying = token.doc[max(token.sent.start, asked.i - SAYING) : asked.i]
    if not any(verb_of(t) in DISCLOSING for t in saying):
        return False
    return any(t.lower_ in {"not", "n't", "n’t"} or verb_of(t) in REFUSING for t in saying)


def _is_conditional(token: Token) -> bool:
    """Whether a verb stands in a clause of condition, or in one that depends on such a clause."""
    if token.pos_ != "VERB":
        return False
    lead = list(token.lefts)
    chance = token.head if token.tag_ == "VB" and token.head.lower_ in CHANCES else None
    above = list(chance.head.lefts) if chance is not None else []  # "if I get a chance to see him"
    if any(c.lower_ in CONDITIONS and c.dep_ == "mark" for c in (*lead, *above)):
        return True
    first = token.sent[0]
    if first.lower_ in ASIDE and first.i < token.i and not any(t.lower_ == "?" for t in token.sent):
        comma = next((t.i for t in token.sent if t.lower_ == ","), token.i)
        if token.i < comma and any(t.lower_ == "would" for t in token.doc[comma : token.sent.end]):
            return True
    if not any(c.lower_ == "would" for c in lead):
        return False
    behind = [t.lower_ for t in token.doc[token.i + 1 : token.sent.end]]
    return bool(CONDITIONS - {"whether"} & set(behind))
