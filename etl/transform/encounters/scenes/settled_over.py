"""Talks told by what came of them: "The invitation was extended during a call on Sunday", "It was settled by phone"."""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter
from etl.transform.encounters.prepositions import link
from etl.transform.encounters.verbs.passives import is_passive
from etl.transform.reading import Paragraph, Reading
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import named_officials
from etl.transform.text.clauses import STEPS
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Token

CALLS = frozenset({"call", "conversation", "phone", "telephone"})
OVER = frozenset({"by", "over", "during", "in", "on"})
SETTLED = frozenset(
    "it this invitation offer agreement deal accord understanding decision price date truce compromise matter".split()
)
"""What two come to over the telephone."""
ANOTHER = frozenset({";", "which", "who"})
"""Words with which something else begins behind a call."""
PHONES = frozenset({"phone", "telephone"})


def settled_over(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the call of the two told of before in which something was settled; None where a word tells of none."""
    if noun.lower_ not in CALLS or not paragraph.is_narrated or not any(c.lower_ in OVER for c in noun.lefts):
        return None
    if noun.lower_ not in PHONES and PHONES.isdisjoint(t.lower_ for t in ahead_of(noun, 2)):
        return None
    verb = _settling(noun)
    if verb is None or outlook(verb) != "held" or link(noun, frozenset({"with", "between", "from", "to"})) is not None:
        return None
    behind = noun.doc[noun.i + 1 : verb.sent.end]
    end = next((token.i for token in behind if token.lower_ in ANOTHER), verb.sent.end)
    if any(named_officials(reading.meant(paragraph, token)) for token in noun.doc[verb.sent.start : end]):
        return None  # whoever is named with it is told of by his verb
    both = pair_before(reading, paragraph, verb)
    return (
        Encounter(paragraph, noun, both, "phone", "held", "settled over", is_noun=True) if are_several(both) else None
    )


def _settling(noun: Token) -> Token | None:
    """The passive, of something settled, in whose clause a call is told."""
    node = noun
    for _ in range(STEPS):
        node = node.head
        if node.pos_ == "VERB":
            thing = next((c for c in node.lefts if c.dep_ == "nsubj:pass"), None)
            return node if is_passive(node) and thing is not None and thing.lower_ in SETTLED else None
    return None
