"""Who is the subject of a verb of meeting, also where the tree cut a row of names or hung a name elsewhere."""

from __future__ import annotations

from etl.transform.encounters.clefts import by_cleft
from etl.transform.encounters.frames import BOTH, counted, is_pair
from etl.transform.encounters.gerunds import doer_before
from etl.transform.encounters.joint_subjects import members_of
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import before, merged, phrase_parties, subject_parties
from etl.transform.text.clauses import subject
from etl.transform.text.listed import listed

TIMES = frozenset("week month year weekend day morning afternoon evening night spring summer autumn winter".split())
TITLES = frozenset({"minister", "president", "premier"})
PARTIES_OF = frozenset({"delegation", "party", "team", "mission", "group"})


def subject_side(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who does what a verb tells: its subject, with those of the row whom the tree left elsewhere."""
    if verb.dep_ == "csubj" and any(c.dep_ == "cop" and c.i > verb.i for c in verb.head.children):
        return phrase_parties(reading, paragraph, verb.head)  # "waiting for him was X"
    if both := by_cleft(reading, paragraph, verb):
        return both
    head = subject(verb)
    found = doer_before(reading, paragraph, verb) or subject_parties(reading, paragraph, verb)
    if head is not None and head.lower_ in PARTIES_OF and (members := members_of(reading, paragraph, head)):
        return merged([*found, *members])
    if not found and head is not None and head.lower_ in TIMES and head.i < verb.i:
        return _behind_time(reading, paragraph, head, verb)
    if head is not None and is_pair(head) and all(p.kind == "official" and p.official is None for p in found):
        both = pair_before(reading, paragraph, head, counted(head))
        if not found or are_those(reading, head, found, both):
            return both
    if head is not None and head.left_edge.lower_ == "and" and head.i < verb.i:
        found = merged([*before(reading, paragraph, head), *found])  # the tree cut "A and B met" behind A
    is_row = (
        head is not None
        and (head.tag_ == "NNS" or _is_last_of_row(head))
        and any(p.official is not None for p in found)
    )
    if head is not None and head.i < verb.i and (is_row or len({p.actor_code for p in found}) >= BOTH):
        found = _whole_list(reading, paragraph, head, verb, found)
    return found or (before(reading, paragraph, verb) if head is None or paragraph.kind == "title" else ())


def are_those(reading: Reading, head: Token, unnamed: tuple[Party, ...], named: tuple[Party, ...]) -> bool:
    """Whether "the two ministers", of whom only the countries are known, are those of that title named before."""
    word = head.lower_.removesuffix("s")
    titles = [(reading.officials[p.official].office_title or "").lower() for p in named if p.official is not None]
    is_titled = word in TITLES and all(word in title.split() for title in titles)
    return is_titled and {p.actor_code for p in named} == {p.actor_code for p in unnamed}


def _behind_time(reading: Reading, paragraph: Paragraph, time: Token, verb: Token) -> tuple[Party, ...]:
    """Those named behind a time that the tree takes for the subject of a verb: "Last month in Lima, X and Y met"."""
    comma = next((t for t in time.doc[time.i + 1 : verb.i] if t.lower_ == ","), time)
    return tuple(p for p in listed(reading, paragraph, comma.i + 1, verb.i)[0] if p.official is not None)


def _is_last_of_row(head: Token) -> bool:
    """Whether a name ends a row that the tree takes for its owners: "Chile's X, Peru's Y and Cuba's Z met"."""
    owner = next((c for c in head.children if c.dep_ == "nmod:poss"), None)
    return owner is not None and any(c.lower_ == "and" for c in owner.subtree)


def _whole_list(
    reading: Reading, paragraph: Paragraph, head: Token, verb: Token, found: tuple[Party, ...]
) -> tuple[Party, ...]:
    """All who are listed before a verb, where the tree lost some of them: "A of Peru, B of Chile and C of Cuba met"."""
    first = head.left_edge.i
    first = verb.sent.start if "," in {t.lower_ for t in head.doc[max(0, first - 1) : first + 1]} else first
    everyone = tuple(p for p in listed(reading, paragraph, first, verb.i)[0] if p.official is not None)
    return everyone if set(found) < set(everyone) else found


def right_before(reading: Reading, paragraph: Paragraph, verb: Token, mine: tuple[Party, ...]) -> tuple[Party, ...]:
    """The side of who is named right before a verb, but hung elsewhere by the tree: "its premier, X, told Y"."""
    if verb.tag_ not in {"VBD", "VBZ"} or verb.i - verb.sent.start < BOTH:
        return mine
    at = verb.nbor(-1) if verb.nbor(-1).lower_ != "," else verb.nbor(-2)
    beside = [p for p in reading.meant(paragraph, at) if p.official is not None and at.pos_ == "PROPN"]
    return merged([*beside, *(p for p in mine if p.kind == "body")]) if beside else mine
