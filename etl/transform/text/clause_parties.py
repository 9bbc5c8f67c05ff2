"""Who is the subject of a clause or meant by a phrase, by the parse or by the order of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import addressed, speaker
from etl.transform.text.clauses import (
    RELATIVES,
    SUBJECTS,
    after,
    first_of_row,
    is_owner,
    relative_clause,
    sentence_of,
    subject,
)
from etl.transform.text.kinds import FINITE, PLURALS
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token

OPENERS = frozenset({"prior", "after", "before", "following", "besides", "apart", "unlike"})
"""Words that open a phrase before the subject of a sentence."""
FIRST_DONE = frozenset({"after", "before", "following", "having", "fresh"})
"""Words that open what is told between a subject and its verb of what he did before or after."""
STYLE = 4  # letters of a style: HM, HRH
TOGETHER = frozenset({"together", "jointly"})
EXAMPLES = frozenset({"including", "such", "notably", "namely"})


def merged(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Return the parties, each once, in their order."""
    return tuple(dict.fromkeys(parties))


def named_officials(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Return the officials among some parties of whom it is known whom they serve."""
    return tuple(p for p in parties if p.official is not None and p.actor_code)


def phrase_parties(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Return who is meant by a noun phrase with all that is joined to it, or by who stands in apposition to it."""
    if head.lower_ in RELATIVES:
        clause = relative_clause(head)
        found_before = phrase_parties(reading, paragraph, clause.head) if clause is not None else ()
        if clause is not None and found_before:
            found_before = _told_before(reading, paragraph, clause.head, head) or found_before
            found_before = _whole_row(reading, paragraph, clause.head, head) or found_before
            found_before = all_together(reading, paragraph, clause) or found_before
            found_before = _not_denied(reading, paragraph, clause.head, head) or found_before
        back = head.i - (2 if head.i > 1 and next_to(head, -1).lower_ == "," else 1)
        return found_before or (reading.meant(paragraph, head.doc[back]) if back >= 0 else ())
    found = list(_each(reading, paragraph, head))
    found += _joined_to_name(reading, paragraph, head) or ([] if found else _examples(reading, paragraph, head))
    if head.tag_ in PLURALS and any(p.official is not None for p in found):
        found += _row_behind(reading, paragraph, head)
    for part in reading.joined(head):
        is_open = not any(party.official is not None for party in reading.meant(paragraph, part))
        for child in part.children:
            if child.dep_ == "appos" and is_open:
                found += [party for party in reading.parties(paragraph, child) if not found or party.kind == "official"]
            elif child.lower_ in {"led", "headed"} and child.dep_.startswith("acl"):
                found += [p for agent in after(child, {"by"}) for p in phrase_parties(reading, paragraph, agent)]
    return merged(found)


def _examples(reading: Reading, paragraph: Paragraph, head: Token) -> list[Party]:
    """The officials named as examples of a plural: "several leaders, including X and Y", "figures such as X"."""
    if head.tag_ not in PLURALS:
        return []
    named = (c for c in head.children if c.dep_ == "nmod" and any(m.lower_ in EXAMPLES for m in c.children))
    return [p for child in named for p in reading.parties(paragraph, child) if p.official is not None]


def _told_before(reading: Reading, paragraph: Paragraph, antecedent: Token, pronoun: Token) -> tuple[Party, ...]:
    """Those of a row whom "who" means, not those joined behind its clause: "saw X, who had flown in, and Y"."""
    behind = {c.i for c in antecedent.children if c.dep_ == "conj" and c.i > pronoun.i}
    if not behind:
        return ()
    later = {p for c in antecedent.children if c.i in behind for p in phrase_parties(reading, paragraph, c)}
    return tuple(p for p in phrase_parties(reading, paragraph, antecedent) if p not in later)


def _not_denied(reading: Reading, paragraph: Paragraph, antecedent: Token, pronoun: Token) -> tuple[Party, ...]:
    """Who did what another is told not to have done: "It was not X but Y who", "It was Y, not X, who"; () elsewhere."""
    row = [part for part in reading.joined(first_of_row(antecedent)) if part.i < pronoun.i]
    denied = {p for part in row if any(c.lower_ == "not" for c in part.lefts) for p in reading.meant(paragraph, part)}
    return merged(p for part in row for p in reading.meant(paragraph, part) if p not in denied) if denied else ()


def _whole_row(reading: Reading, paragraph: Paragraph, last: Token, pronoun: Token) -> tuple[Party, ...]:
    """All of a row of governments behind whose last "which" stands: "those of A and B, and envoys of C, which met"."""
    is_behind = pronoun.lower_ == "which" and pronoun.i > 0 and next_to(pronoun, -1).lower_ == ","
    if not is_behind or last.dep_ != "conj":
        return ()
    first = first_of_row(last)
    whole = first.head if first.dep_ == "nmod" and first.head.tag_ in PLURALS else first
    row = merged([*reading.meant(paragraph, whole), *phrase_parties(reading, paragraph, first)])
    return row if all(p.official is None for p in row) else ()


def all_together(reading: Reading, paragraph: Paragraph, clause: Token) -> tuple[Party, ...]:
    """Return both of a row whom, behind its last, one is told to see together: "X and Y, whom Z saw together"."""
    is_together = any(c.lower_ in TOGETHER for c in clause.children)
    if not is_together or clause.head.dep_ != "conj":
        return ()
    row = [part for part in reading.joined(first_of_row(clause.head)) if part.i < clause.i]
    return merged(p for part in row for p in reading.meant(paragraph, part) if p.official is not None)


def _each(reading: Reading, paragraph: Paragraph, head: Token) -> Iterator[Party]:
    """Who is meant by a phrase and by each that is joined to it, "I" and "you" among them: "President Doe and I"."""
    parts = list(reading.joined(head))
    is_own = any(part.lower_ in {"i", "me"} for part in parts)
    for part in parts:
        known = speaker(reading, paragraph, part) or reading.meant(paragraph, part) or _styled(reading, paragraph, part)
        is_first_name = is_own and not known and part.tag_ == "NNP" and not any(c.dep_ == "flat" for c in part.children)
        yield from addressed(reading, paragraph) if is_first_name else known  # "Jane and I": of the two who speak


def _styled(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Who is named below a style that the tree makes the head of his name: "HM King Doe", "HH Sheikh Roe"."""
    if head.i + 1 >= len(head.doc) or not (head.is_upper and head.is_alpha) or len(head) > STYLE:
        return ()
    following = reading.meant(paragraph, next_to(head))
    return named_officials(following) if any(c.dep_ == "flat" for c in head.children) else ()


def _row_behind(reading: Reading, paragraph: Paragraph, head: Token) -> Iterator[Party]:
    """Those named behind a plural title: "the leaders of A and B, X Y and Z W", in which the tree gets lost."""
    for other in head.doc[head.i + 1 : head.sent.end]:
        if other.pos_ not in {"PROPN", "CCONJ", "DET", "ADJ", "NUM"} and other.lower_ not in {",", "of", "the", "-"}:
            return
        if not is_owner(other) and other.pos_ == "PROPN":
            yield from (p for p in reading.meant(paragraph, other) if p.official is not None)


def _joined_to_name(reading: Reading, paragraph: Paragraph, head: Token) -> list[Party]:
    """Those joined to the last word of a country's long name, by the tree: "the Republic of Chile and Peru"."""
    own = {p.actor_code for p in reading.meant(paragraph, head) if p.kind == "actor"}
    return [
        party
        for child in head.children
        if child.dep_ == "nmod" and own & {p.actor_code for p in reading.meant(paragraph, child)}
        for other in child.children
        if other.dep_ == "conj"
        for party in reading.parties(paragraph, other)
    ]


def subject_parties(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Return who is the subject of a verb, or of the clause that a noun is told in."""
    head = subject(token)
    if head is None:
        return ()
    head = first_of_row(head) if _is_taken_for_participle(token, head) else head
    found = phrase_parties(reading, paragraph, head)
    for other in head.head.children:  # "the Kingdom of A and the Republic of B held": parsed as two subjects
        is_joined = any(c.lower_ == "and" for c in other.children) or _is_behind_and(other)
        if head.i < other.i < head.head.i and other.dep_ in SUBJECTS and is_joined:
            found = (*found, *phrase_parties(reading, paragraph, other))
    if any(party.official is not None for party in found) or (found and _is_behind_and(head)):
        found = (
            *_before_owner(reading, paragraph, head),
            *_joined_ahead(reading, paragraph, head),
            *_joined_before(reading, paragraph, head),
            *found,
            *_joined_on(reading, paragraph, head),
        )
    return merged((*found, *_joined_in(reading, paragraph, token)))


def _is_taken_for_participle(verb: Token, head: Token) -> bool:
    """Whether the tree takes what a row of people did for a clause of the last: "Peru's X, and the envoy dined in"."""
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or head.dep_ != "conj" or verb.head != head:
        return False
    is_by = any(c.dep_ == "obl:agent" or c.lower_ in {"by", ","} for c in verb.children)
    return not is_by and not any(t.tag_ in FINITE for t in verb.sent)


def _is_behind_and(head: Token) -> bool:
    """Whether a phrase is joined to what stands before it, whatever the tree says: "Peru's X, and the envoy"."""
    first = head.left_edge
    return first.lower_ == "and" or (first.i > head.sent.start and next_to(first, -1).lower_ == "and")


def _before_owner(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Who is joined to the owner of a title, by the tree: "X and Peru's premier, Y, held", read as X's and Peru's."""
    owner = next((c for c in head.lefts if c.dep_ == "nmod:poss"), None)
    if owner is None or is_owner(owner) or not any(c.dep_ == "conj" and c.i < head.i for c in owner.children):
        return ()
    return named_officials(reading.meant(paragraph, owner))


def _joined_in(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Whom somebody joins in doing something: "will join Minister Doe in hosting a meeting"."""
    doing = token if token.tag_ == "VBG" else token.head
    if doing.tag_ != "VBG" or doing.i == 0 or next_to(doing, -1).lower_ != "in" or doing.head.lemma_ != "join":
        return ()
    whom = next((c for c in doing.head.children if c.dep_ == "obj" and c.i < doing.i), None)
    return phrase_parties(reading, paragraph, whom) if whom is not None else ()


def _joined_ahead(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Those before "and" from whom the tree cuts a subject off: "X, the minister of Chile, and Y of Peru met"."""
    verb = head.head
    top, between = verb.head, head.doc[verb.head.i : head.i]
    if verb.dep_ not in {"conj", "parataxis"} or top.pos_ not in {"PROPN", "NOUN"} or not len(between):
        return ()
    is_row = any(t.lower_ == "and" for t in between) and not any(t.tag_ in FINITE for t in between)
    is_clause = any(c.dep_ == "cop" for c in top.children)  # "Doe was a guest of Roe, and on Monday he met Poe"
    if not is_row or is_clause or any(t.lower_ in {";", ":"} for t in between):
        return ()
    named = (p for t in between if not is_owner(t) and t.tag_ != "PRP$" for p in reading.meant(paragraph, t))
    return merged(p for p in (*phrase_parties(reading, paragraph, top), *named) if p.official is not None)


def _joined_before(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Who stands before the "and" of a subject whose first half the tree hangs elsewhere: "LIMA - X and Y held"."""
    joint = next((c for c in head.lefts if c.dep_ == "cc" and c.lower_ == "and"), None)
    if joint is None or head.dep_ == "conj" or joint.i <= paragraph.doc[head.i].sent.start - 2 or joint.i == 0:
        return ()
    return named_officials(reading.meant(paragraph, next_to(joint, -1)))


def _joined_on(reading: Reading, paragraph: Paragraph, head: Token) -> Iterator[Party]:
    """Those joined to a subject by "and" whom the tree hangs elsewhere: "A of Chile and B of Peru arrived"."""
    is_joined = False
    for other in head.doc[head.i + 1 : head.head.i]:
        meant = reading.meant(paragraph, other)
        if other.lower_ == "and":
            is_joined = True
        elif other.lower_ not in {"of", "the", ",", "'s", "’s"} and not meant and other.pos_ != "PROPN":
            return
        elif is_joined and not is_owner(other):
            yield from (party for party in meant if party.official is not None)


def fronted(reading: Reading, paragraph: Paragraph, noun: Token, pronoun: Token) -> tuple[Party, ...]:
    """Whom "his" means in a phrase that stands before the subject of its clause: that subject."""
    if pronoun.lower_ not in {"his", "her", "their"}:
        return ()
    head = subject(noun)
    if head is None and (root := noun.sent.root).i <= noun.i:  # "Ahead of his visit to Lima, Doe told"
        head = next((t for t in noun.sent if t.i > noun.i and t.dep_ == "nsubj" and t.head.head == root), None)
    if head is None or head.i < noun.i:
        return ()
    found = phrase_parties(reading, paragraph, head)
    return found if any(party.kind in {"official", "body"} for party in found) else ()


def before(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Return who is named between the beginning of the clause and a token: the subject by the order of words alone."""
    found: list[Party] = []
    comma = _behind_opening(token)
    aside = _aside_before(reading, paragraph, token)
    for other in reversed(token.doc[sentence_of(token).start : token.i]):
        if other.i in aside:
            continue
        if other.i == comma and any(p.official is not None for p in found):
            break
        if other.lower_ in {"who", "which", "whom"} and other.i > token.sent.start:
            found = []
            continue
        relatives = {"who", "which", "where"}
        if other.tag_ in FINITE and any(t.lower_ in relatives for t in other.doc[max(0, other.i - 3) : other.i]):
            found = []  # those were named in a relative clause
            continue
        if other.lower_ in {":", ";", "—", "–"} or (
            other.tag_ in {"VBD", "VBZ", "VBP"} and other.pos_ == "VERB" and found
        ):
            break
        if other.tag_ != "PRP$" and not is_owner(other) and not _is_whereabouts(reading, paragraph, other):
            found = [
                *(p for p in reading.meant(paragraph, other) if p.kind != "actor" or paragraph.kind == "title"),
                *found,
            ]
    return merged(found)


def _aside_before(reading: Reading, paragraph: Paragraph, verb: Token) -> range:
    """The words between two commas before a verb that tell what its subject did first: "X, after talks with Y, met"."""
    if next_to(verb, -1).text != "," or paragraph.kind == "title":
        return range(0)
    lead = verb.doc[sentence_of(verb).start : verb.i - 1]
    start = next((t for t in lead if t.text == "," and next_to(t).lower_ in FIRST_DONE), None)
    ahead = [t for t in lead if start is not None and t.i < start.i]
    is_named = any(p.official is not None for t in ahead for p in reading.meant(paragraph, t))
    return range(start.i, verb.i) if start is not None and is_named else range(0)


def _behind_opening(token: Token) -> int | None:
    """The comma behind the phrase that opens a sentence: "Prior to meeting X, Y held talks with"."""
    opening = token.doc[sentence_of(token).start : token.i]
    if not len(opening) or opening[0].lower_ not in OPENERS:
        return None
    comma = next((t for t in opening if t.lower_ == ","), None)
    if comma is None or any(t.tag_ in FINITE for t in opening if t.i < comma.i):
        return None
    return int(comma.i)


def _is_whereabouts(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    head = token
    own = reading.meant(paragraph, token)
    while head.dep_ in {"flat", "compound"} and head.head != head and reading.meant(paragraph, head.head) == own:
        head = head.head
    return any(child.dep_ == "case" and child.lower_ in {"in", "at", "from", "to", "of"} for child in head.children)
