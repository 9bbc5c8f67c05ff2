"""Talks that are but what others speak of: "they discussed the dialogue with Peru", "views on reopening talks"."""

from __future__ import annotations

from etl.transform.circumstances.date_expressions import MONTHS, WEEKDAYS
from etl.transform.reading import Party, Token
from etl.transform.text.clauses import STEPS
from etl.transform.text.cues import cues, verb_of

TOPICS = frozenset({"on", "about", "regarding", "concerning", "upon"})
STATES = frozenset({"state", "course", "progress", "status", "outcome", "results", "content", "history"})
INSIDE = frozenset({"nmod", "conj", "acl", "compound", "obj", "advcl", "xcomp"})
"""How a noun hangs on another inside what is discussed: "ways to resume talks", "the border and the talks"."""
ONCE = frozenset("today yesterday tomorrow next last week month planned upcoming".split())
ONCE |= MONTHS.keys() | WEEKDAYS.keys()
"""Words that single out one of the talks."""


def is_only_discussed(noun: Token, partners: tuple[Party, ...]) -> bool:
    """Whether talks with a country, of which nobody is named and no day told, are the topic of other talks."""
    if noun.lower_ not in cues("course") or not partners or any(p.official is not None for p in partners):
        return False
    return not any(t.lower_ in ONCE or t.like_num for t in noun.subtree) and is_matter(noun)


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
