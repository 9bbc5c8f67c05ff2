"""Whom "whom" and "we" mean in the clause of a verb: "Doe, with whom she met", "whom she sent for", "we met"."""

from __future__ import annotations

from etl.transform.encounters.frames import NEAR
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import addressed
from etl.transform.text.clause_parties import phrase_parties
from etl.transform.text.clauses import SUBJECTS, subject
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

WHOM = frozenset({"whom", "which"})
BACK = 16  # tokens: how far before a verb the "with whom" of its clause may stand


def we_both(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Return whom "we" means in "we met last week" where two officials speak in turn: both of them."""
    head = subject(verb)
    if head is None or head.lower_ != "we" or paragraph.speaker is None:
        return ()
    other = addressed(reading, paragraph)
    following = {t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)]}
    if not other or "with" in following or not (following & {"together", "ago", "last", "yesterday"}):
        return ()
    actor = reading.officials[paragraph.speaker].actor_code
    return (Party("official", paragraph.speaker, actor), *other)


def whom_before(reading: Reading, paragraph: Paragraph, verb: Token, links: frozenset[str]) -> tuple[Party, ...]:
    """Return whom "with whom" means in the clause of a verb: who is named right before it."""
    doc = verb.doc
    if stranded := _whom_stranded(reading, paragraph, verb, links):
        return stranded
    for k in range(verb.i - 2, max(paragraph.doc[verb.i].sent.start, verb.i - BACK), -1):
        if doc[k].lower_ in links and doc[k + 1].lower_ in WHOM:
            end = k - 1 if doc[k - 1].lower_ == "," else k
            for back in range(end - 1, max(end - 4, -1), -1):
                found = reading.meant(paragraph, doc[back])
                if found:
                    return found
            return ()
        if doc[k].lower_ in {".", ";", ":"}:
            return ()
    return ()


def _whom_stranded(reading: Reading, paragraph: Paragraph, verb: Token, links: frozenset[str]) -> tuple[Party, ...]:
    """Whom "whom" means whose preposition stands behind the verb: "the ambassador, whom she sent for on Monday"."""
    whom = next((c for c in verb.lefts if c.lower_ in {"whom", "who"} and c.dep_ not in SUBJECTS), None)
    if (
        whom is None
        or next_to(verb).lower_ not in links
        or next_to(verb, 2).pos_ not in {"ADP", "PUNCT", "NOUN", "CCONJ"}
    ):
        return ()
    return phrase_parties(reading, paragraph, whom)
