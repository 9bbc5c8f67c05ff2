"""Second halves without a verb: "A called on X, and B on Y", "A received the former, and B the latter"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import BOTH, FAR, Encounter
from etl.transform.reading import Reading
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.clauses import is_finite
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of
from etl.transform.text.tokens import Token

LINKS = {"with": "with", "on": "on", "passive": "by", "to": "to"}
"""How a mention links its sides → the word before the partner."""
OPENERS = frozenset({",", ";", "and", "while"})
LATTER = frozenset({"latter", "second", "other"})
TITLE = 14  # tokens that a title and a name may take up behind a comma


def gapped(reading: Reading, made: Encounter) -> list[Encounter]:
    """Return an encounter and the one that a clause without its verb tells behind it; none where no such clause is."""
    word = next((LINKS[end] for end in LINKS if made.rule.endswith(f" {end}")), None)
    if not made.paragraph.is_narrated or (word is None and not made.rule.endswith(" object")):
        return []
    start = _second_subject(reading, made, word)
    if start is None:
        return []
    doc, first = made.trigger.doc, start
    cut = next(k for k in range(first, made.trigger.i, -1) if doc[k].lower_ in OPENERS)
    mine = named_officials(reading.meant(made.paragraph, doc[first]))
    behind = next_to(doc[first])
    partners = named_officials(listed(reading, made.paragraph, behind.i + (word is not None))[0])
    is_to_place = behind.lower_ == "to" and not partners
    gone = {*mine, *partners}
    kept = tuple(p for p in made.partners if p not in gone)
    others = tuple(p for p in made.parties if p not in made.partners)
    if word == "by":  # those who do it stand behind the verb
        others, kept = tuple(p for p in others if p not in gone), made.partners
    if not kept or not others or actors_of(mine) <= actors_of(kept) or not (partners or is_to_place):
        return []
    one = replace(made, parties=merged([*others, *kept]), partners=kept, part=(made.trigger.sent.start, cut))
    if not partners or actors_of(mine) & actors_of(partners):
        return [one]
    rest = (cut, int(made.trigger.sent.end))
    sides = (partners, mine) if word == "by" else (mine, partners)
    other = replace(
        made, parties=merged([*sides[0], *sides[1]]), partners=sides[1], guests=(), hosts=(), is_another=True, part=rest
    )
    return [one, other]


def _second_subject(reading: Reading, made: Encounter, word: str | None) -> int | None:
    """The name of who does the same with another, right before the repeated preposition or "the latter"."""
    doc, trigger = made.trigger.doc, made.trigger
    is_begun = word is None
    for k in range(trigger.i + 1, min(trigger.sent.end - BOTH, trigger.i + FAR)):
        token = doc[k]
        if is_finite(token) or token.lower_ in {":", "who", "whom", "which", "that"}:
            return None
        if token.lower_ == word and not is_begun:
            is_begun = True
        elif is_begun and token.tag_ != "PRP$" and named_officials(reading.meant(made.paragraph, token)):
            following = next_to(token)
            is_again = following.lower_ == word if word is not None else _is_latter(following)
            if (is_again or _goes_to_place(following, word)) and _opens_clause(reading, made, k):
                return k
    return None


def _is_latter(token: Token) -> bool:
    return token.lower_ == "the" and token.i + 1 < token.sent.end and next_to(token).lower_ in LATTER


def _goes_to_place(token: Token, word: str | None) -> bool:
    """Whether somebody went elsewhere: "A flew to Beirut for talks with X, B to Damascus"."""
    ahead = {t.lower_ for t in token.doc[token.sent.start : token.i]}
    is_place = token.lower_ == "to" and token.i + 1 < token.sent.end and next_to(token).pos_ == "PROPN"
    return bool(is_place and word not in {None, "to"} and "to" in ahead)


def _opens_clause(reading: Reading, made: Encounter, name: int) -> bool:
    """Whether a comma, or a comma and "and", stands before a name with its title, and another was named before."""
    doc = made.trigger.doc
    for k in range(name - 1, max(made.trigger.i, name - TITLE), -1):
        token = doc[k]
        if token.lower_ in OPENERS:
            is_set_off = token.text in {",", ";"} or next_to(token, -1).text in {",", ";"} or token.lower_ == "while"
            lead = doc[made.trigger.i + 1 : k]
            return is_set_off and any(named_officials(reading.meant(made.paragraph, t)) for t in lead)
        if token.pos_ in {"VERB", "AUX", "ADP"} and token.lower_ != "of":
            return False
    return False
