"""Talks that are but what others speak of: "they discussed the dialogue with Peru", "views on reopening talks"."""

from __future__ import annotations

from etl.transform.circumstances.date_expressions import MONTHS, WEEKDAYS
from etl.transform.reading import Party
from etl.transform.text.clauses import PRAISING, STEPS, subject
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.kinds import PLURALS
from etl.transform.text.tokens import Token

TOPICS = frozenset({"on", "about", "regarding", "concerning", "upon"})
TALKED_OVER = frozenset({"discuss", "review", "examine", "consider"})
STATES = frozenset({"state", "course", "progress", "status", "outcome", "results", "content", "history"})
PREPARATIONS = frozenset({"preparation", "preparations", "arrangements", "plans", "agenda", "groundwork"})
INSIDE = frozenset({"nmod", "conj", "acl", "compound", "obj", "advcl", "xcomp"})
"""How a noun hangs on another inside what is discussed: "ways to resume talks", "the border and the talks"."""
ONCE = frozenset("today yesterday tomorrow next last week month planned upcoming".split())
ONCE |= MONTHS.keys() | WEEKDAYS.keys()
"""Words that single out one of the talks."""


def is_only_discussed(noun: Token, partners: tuple[Party, ...]) -> bool:
    """Whether talks with a country, of which nobody is named and no day told, are the topic of other talks."""
    if partners and is_talked_over(noun):
        return any(p.official is not None for p in partners) or is_matter(noun)
    if noun.lower_ not in cues("course") or not partners or any(p.official is not None for p in partners):
        return False
    return not any(t.lower_ in ONCE or t.like_num for t in noun.subtree) and is_matter(noun)


def is_only_prepared(noun: Token) -> bool:
    """Return whether an occasion is what others speak of getting ready for: "went over the preparations for it"."""
    is_behind = any(c.dep_ == "case" and c.lower_ in {"for", "of"} for c in noun.lefts)
    work = noun.head
    if noun.dep_ != "nmod" or not is_behind or work.lower_ not in PREPARATIONS:
        return False
    is_gone_over = any(c.dep_ == "case" and c.lower_ in {"over", "through"} for c in work.lefts)
    return is_matter(noun) or (is_gone_over and verb_of(work.head).split(" ")[0] in {"go", "run", "talk"})


def is_talked_over(noun: Token) -> bool:
    """Return whether one alone speaks about an occasion, to whomever is told: "discussed the summit with Doe"."""
    node = noun
    while node.dep_ == "nmod" and any(c.dep_ == "case" and c.lower_ == "of" for c in node.lefts):
        node = node.head  # "the next round of negotiations"
    verb = node.head
    is_definite = any(c.lower_ == "the" for c in node.lefts)
    if node.dep_ not in {"obj", "obl:unmarked"} or verb_of(verb) not in TALKED_OVER or not is_definite:
        return False
    head = subject(verb)
    is_one = head is not None and head.tag_ not in PLURALS and head.lower_ not in {"they", "we", "both", "two"}
    return is_one and head is not None and not any(c.dep_ == "conj" for c in head.children)


def is_topic(noun: Token) -> bool:
    """Return whether one only speaks of an occasion, or praises somebody for it: "congratulated her on the forum"."""
    is_behind = noun.left_edge.lower_ in TOPICS | {"for"}
    verb = noun.head.head if noun.head.dep_ in {"obj", "nsubj"} else noun.head  # whom one praises, by the tree
    return is_matter(noun) or (is_behind and verb_of(verb) in PRAISING)


def is_matter(noun: Token) -> bool:
    """Whether an occasion is in what is spoken of: "they discussed the outcome of the summit", "views on the talks"."""
    node = noun
    for _ in range(STEPS):
        head = node.head
        if node.dep_ == "obj" and verb_of(head) in cues("discusses"):
            return True
        if node.lower_ in STATES and verb_of(head) in cues("discusses") and any(c.lower_ == "of" for c in node.lefts):
            return True  # "informed them of the state of talks with Peru"
        is_topic = any(c.dep_ == "case" and c.lower_ in TOPICS for c in node.children)
        if is_topic and (verb_of(head) in cues("discusses") or head.lower_ in {"views", "opinions"}):
            return True
        if node.dep_ not in INSIDE:
            return False
        node = head
    return False
