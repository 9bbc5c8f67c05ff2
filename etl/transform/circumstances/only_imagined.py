"""What is only imagined or preferred: "would rather talk to Doe", "wishes she had met him", "it is not true that"."""

from __future__ import annotations

from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import FINITE, NEGATIONS
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Token, text_of

RATHER = frozenset({"rather", "sooner"})
WOULD = frozenset({"would", "'d", "’d"})
BEHIND = 3  # tokens before a verb in which "would rather" stands
ASIDE = 8  # the same over words put in
IN_PLACE = frozenset({"first", "instead", "earlier", "sooner", "beforehand"})
"""Words behind what one "should have done" that blame somebody for not having done it."""
TRUTHS = frozenset({"true", "right", "correct", "so", "fact", "case"})
UNTRUTHS = frozenset({"untrue", "false", "incorrect", "inconceivable"})
ASKING = frozenset({"if", "whether"})
CHANCES = frozenset({"chance", "opportunity", "occasion", "opportunities", "chances"})
MISSING = frozenset({"miss", "lose", "forgo", "waste", "squander", "lack", "deny", "refuse", "decline"})
IMAGINING = frozenset({"wish", "dream", "imagine", "pretend", "fantasise", "fantasize"})
DREAMS = frozenset({"dream", "dreams", "dreamt", "dreamed", "dreaming"})
WILL_OR_WOULD = frozenset({"will", "would", "can", "could", "'ll", "’ll"})
PLEASING = frozenset({"welcome", "like", "love", "relish", "prefer", "favour", "favor", "appreciate", "value"})
NOBODY = frozenset({"nobody", "none"})


def is_only_imagined(verb: Token) -> bool:
    """Return whether a verb tells what somebody only thinks of, may do, missed, or never did."""
    return (
        _is_preferred(verb)
        or _is_permitted(verb)
        or _is_doubted(verb)
        or _is_missed_chance(verb)
        or _is_never_done(verb)
        or _is_dreamt(verb)
        or _is_expected_by_nobody(verb)
        or _is_rejected(verb)
        or _is_on_condition(verb)
    )


def _is_preferred(verb: Token) -> bool:
    """Whether somebody only says what he would like better: "would rather talk to Doe"."""
    low = [t.lower_ for t in ahead_of(verb, ASIDE)]
    if not low or low[-1] not in RATHER:
        return False
    would = next((k for k in range(len(low) - 1, -1, -1) if low[k] in WOULD), None)
    return would is not None and (len(low) - would <= BEHIND or low[would + 1] == ",")  # "would, he said, rather"


def _is_permitted(verb: Token) -> bool:
    """Whether somebody is but told that he may: "was welcome to walk over and discuss it with him"."""
    if verb.tag_ != "VB":
        return False
    first = verb
    while first.dep_ == "conj" and first.head.i < first.i and first.head.tag_ == "VB":
        first = first.head
    return first.head.lower_ == "welcome" and any(c.dep_ == "cop" for c in first.head.lefts)


def _is_doubted(verb: Token) -> bool:
    """Whether it is asked if something is so, or told that it is not: "if it was true that", "it is not true that"."""
    for above in verb.ancestors:
        if above.lower_ in TRUTHS | UNTRUTHS and above.i < verb.i and any(c.dep_ == "cop" for c in above.lefts):
            is_untrue = above.lower_ in UNTRUTHS
            is_content = any(t.lower_ == "that" for t in verb.doc[above.i : verb.i])
            return (is_untrue and is_content) or any(
                c.lower_ in ASKING | NEGATIONS and c.i < above.i for c in above.lefts
            )
        if above.tag_ in FINITE:
            return False
    return False


def _is_missed_chance(infinitive: Token) -> bool:
    """Whether a chance was missed to do what an infinitive tells: "missed the chance to meet Doe"."""
    chance = infinitive.head
    if infinitive.tag_ != "VB" or chance.lower_ not in CHANCES or chance.i > infinitive.i:
        return False
    return verb_of(chance.head) in MISSING and chance.dep_ in {"obj", "nsubj:pass", "obl"}


def _is_never_done(verb: Token) -> bool:
    """Whether somebody tells what he has not done: "claims never to have met Doe", "regretted not having met him"."""
    low = [t.lower_ for t in ahead_of(verb, BEHIND)]
    if low[-1:] == ["having"]:
        return low[-2:-1] != [] and low[-2] in NEGATIONS | {"without"}
    return low[-2:] == ["to", "have"] and low[-3:-2] != [] and low[-3] in NEGATIONS


def _is_dreamt(verb: Token) -> bool:
    """Whether somebody only wishes or dreams that it were so: "wishes he had met Doe"."""
    up = verb.head
    if up.lower_ in DREAMS:
        return verb.dep_ in {"ccomp", "acl", "acl:relcl", "acl:that"} and up.i < verb.i
    return verb.dep_ in {"ccomp", "xcomp"} and up.pos_ == "VERB" and verb_of(up) in IMAGINING and up.i < verb.i


def _is_expected_by_nobody(infinitive: Token) -> bool:
    """Whether nobody expects it: "no one expects Doe to meet him"."""
    if infinitive.tag_ != "VB" or infinitive.dep_ not in {"xcomp", "ccomp"}:
        return False
    heads = (c for c in infinitive.head.lefts if c.dep_ in SUBJECTS)
    return any(c.lower_ in NOBODY or (c.lower_ == "one" and next_to(c, -1).lower_ == "no") for c in heads)


def _is_rejected(verb: Token) -> bool:
    """Whether it is told what somebody did not do: "rather than meet Doe, Roe went to the zoo"."""
    return [t.lower_ for t in ahead_of(verb, 2)] == ["rather", "than"]


def _is_on_condition(verb: Token) -> bool:
    """Whether somebody will do it only on a condition: "will only receive Doe if", "only if they are freed will"."""
    opening = [t.lower_ for t in verb.doc[verb.sent.start : verb.sent.start + 2]]
    if opening == ["only", "if"]:
        return any(t.lower_ in WILL_OR_WOULD for t in verb.doc[verb.sent.start : verb.i])
    is_only = any(c.lower_ == "only" for c in verb.lefts) and any(c.lower_ in WILL_OR_WOULD for c in verb.lefts)
    return is_only and any(t.lower_ in {"if", "once", "when"} for t in verb.doc[verb.i + 1 : verb.sent.end])


def is_but_welcome(noun: Token) -> bool:
    """Return whether somebody only says that a meeting would please him: "would welcome a meeting with Doe"."""
    verb = noun.head
    is_pleased = noun.dep_ == "obj" and verb_of(verb) in PLEASING and any(c.lower_ in WOULD for c in verb.lefts)
    return is_pleased and any(c.lower_ in {"a", "an", "any", "further"} for c in noun.lefts)


def is_reproached(verb: Token) -> bool:
    """Return whether it is only said what one should have done: "should have called on the government first"."""
    behind = verb.doc[verb.i + 1 : verb.sent.end]
    return any(t.lower_ in IN_PLACE for t in behind) or "long ago" in text_of(behind)
