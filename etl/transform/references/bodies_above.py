"""Bodies that are no government's, which "they" of the clause below takes up: "factions failed when they met"."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Reading
from etl.transform.text.clauses import SUBJECTS
from etl.transform.text.tokens import Token

BODIES = frozenset(
    "factions parties unions groups movements militias rebels guerrillas companies firms banks airlines churches tribes"
    " clans clubs associations federations airlines traders farmers fishermen workers activists scientists clerics"
    " bishops refugees migrants settlers investors creditors donors judges lawyers doctors students teams players"
    " businessmen entrepreneurs campaigners exiles dissidents elders chiefs warlords".split()
)
"""Those who meet among themselves, none of whom need be an official."""
CLAUSES = frozenset({"advcl", "ccomp", "xcomp", "acl:relcl"})
NEAR = 3  # clauses


def is_of_bodies_above(reading: Reading, paragraph: Paragraph, pronoun: Token) -> bool:
    """Return whether "they" are the bodies that are the subject of the clause above, whom no government sent."""
    if pronoun.lower_ != "they" or pronoun.dep_ not in SUBJECTS:
        return False
    node = pronoun.head
    for _ in range(NEAR):
        if node.dep_ not in CLAUSES or node.head == node:
            return False
        node = node.head
        head = next((c for c in node.children if c.dep_ in SUBJECTS and c.i < pronoun.i), None)
        if head is not None:
            return head.lower_ in BODIES and not reading.meant(paragraph, head)
    return False
