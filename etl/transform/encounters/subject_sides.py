"""Who is the subject of a verb of meeting, also where the tree cut a row of names or hung a name elsewhere."""

from __future__ import annotations

from etl.transform.encounters.clefts import by_cleft
from etl.transform.encounters.favours import favour_of
from etl.transform.encounters.frames import BOTH, NEAR, counted, frames_of, is_pair
from etl.transform.encounters.gerunds import doer_before
from etl.transform.encounters.joint_subjects import members_of
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.pointing import pair_before
from etl.transform.text.clause_parties import before, merged, phrase_parties, subject_parties
from etl.transform.text.clauses import FINITE, is_finite, subject
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to

TIMES = frozenset("week month year weekend day morning afternoon evening night spring summer autumn winter".split())
DASHES = frozenset({"–", "—", "-", "(", ":"})
"""What sets a row of names off from the noun for them all."""
NO_ROW = frozenset({"with", "by", "to", "at", "in", "on", "after", "from", "who", "whose", "which", "told"})
TITLES = frozenset({"minister", "president", "premier"})
ROW = frozenset({"and", ",", "'s", "’s", "of", "the"})
"""Words between those who are joined in a row."""
OPENING = 4  # words of "Having been received"
PARTIES_OF = frozenset({"delegation", "party", "team", "mission", "group"})


def subject_side(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who does what a verb tells: its subject, with those of the row whom the tree left elsewhere."""
    if verb.dep_ == "csubj" and any(c.dep_ == "cop" and c.i > verb.i for c in verb.head.children):
        return phrase_parties(reading, paragraph, verb.head)  # "waiting for him was X"
    if giver := favour_of(reading, paragraph, verb):
        return giver
    if both := by_cleft(reading, paragraph, verb):
        return both
    head = subject(verb)
    found = doer_before(reading, paragraph, verb) or subject_parties(reading, paragraph, verb)
    if head is not None and head.lower_ in PARTIES_OF and (members := members_of(reading, paragraph, head)):
        return merged([*found, *members])
    found = _elsewhere(reading, paragraph, verb, head, found)
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
    if whole := _all_ahead(reading, paragraph, verb, found):
        return whole
    if head is not None and head.i < verb.i and (is_row or len({p.actor_code for p in found}) >= BOTH):
        found = _whole_list(reading, paragraph, head, verb, found)
    return found or (before(reading, paragraph, verb) if head is None or paragraph.kind == "title" else ())


def are_those(reading: Reading, head: Token, unnamed: tuple[Party, ...], named: tuple[Party, ...]) -> bool:
    """Whether "the two ministers", of whom only the countries are known, are those of that title named before."""
    word = head.lower_.removesuffix("s")
    titles = [(reading.officials[p.official].office_title or "").lower() for p in named if p.official is not None]
    is_titled = word in TITLES and all(word in title.split() for title in titles)
    return is_titled and {p.actor_code for p in named} == {p.actor_code for p in unnamed}


def _elsewhere(
    reading: Reading, paragraph: Paragraph, verb: Token, head: Token | None, found: tuple[Party, ...]
) -> tuple[Party, ...]:
    """The subject that stands in a row before "who" or behind what opens a sentence, where the tree has but a part."""
    if head is not None and head.lower_ == "who" and len({p.actor_code for p in found}) == 1 and _is_mutual(verb):
        return row_before(reading, paragraph, head) or found
    return found or _behind_participle(reading, paragraph, verb)


def _is_mutual(verb: Token) -> bool:
    """Whether a verb tells of several who do something with one another, and of nobody else: "A and B, who met in"."""
    if verb.tag_ == "VBZ" or not any(frame.together for frame in frames_of(verb)):
        return False
    following = {t.lower_ for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + NEAR)]}
    is_bare = not any(c.dep_ in {"obj", "iobj", "obl:agent"} for c in verb.children)
    return "with" not in following and "by" not in following and (is_bare or "together" in following)


def row_before(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Return the officials of several countries who are joined by "and" right before a word: "of X and Y, who met"."""
    found: list[Party] = []
    is_joined = False
    for other in reversed(token.doc[token.sent.start : token.i]):
        meant = [p for p in reading.meant(paragraph, other) if p.official is not None and p.actor_code]
        if not meant and other.lower_ not in ROW:
            break
        if not meant and other.lower_ == "and":
            is_joined = True
        if len({p.actor_code for p in found}) == 1 and meant and not is_joined and meant[0] not in found:
            break
        found = [*meant, *found]
    named = merged(found)
    return named if is_joined and len({p.actor_code for p in named}) >= BOTH else ()


def _behind_participle(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who is named behind what opens a sentence: "Having been received by X on Monday, Y flew home"."""
    opening = verb.doc[verb.sent.start : verb.i + 1]
    if verb.tag_ not in {"VBN", "VBG"} or paragraph.kind != "body" or len(opening) > OPENING:
        return ()
    if opening[0].lower_ not in {"having", "after", "before"} and opening[0] != verb:
        return ()
    told: set[Party] = set()
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.lower_ == ",":
            behind = reading.meant(paragraph, next_to(token)) if token.i + 1 < verb.sent.end else ()
            named = tuple(p for p in listed(reading, paragraph, token.i + 1)[0] if p.official is not None)
            if behind and named and not told & set(named):
                return named[:1]
        told.update(p for p in reading.meant(paragraph, token) if p.official is not None)
        if token.tag_ in FINITE:
            break
    return ()


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


def _all_ahead(reading: Reading, paragraph: Paragraph, verb: Token, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """All who are named before a verb, in a row set off from the noun for them: "The leaders – A, B and C – met"."""
    ahead = verb.doc[verb.sent.start : verb.i]
    named = {p.official for p in found} - {None}
    if not named or not {t.lower_ for t in ahead} & DASHES or any(t.lower_ in NO_ROW or is_finite(t) for t in ahead):
        return ()
    everyone = merged(
        p for t in ahead if t.dep_ != "nmod:poss" for p in reading.meant(paragraph, t) if p.kind != "actor"
    )
    is_more = named < {p.official for p in everyone}
    return merged(p for p in everyone if p.official is not None or p in found) if is_more else ()


def right_before(reading: Reading, paragraph: Paragraph, verb: Token, mine: tuple[Party, ...]) -> tuple[Party, ...]:
    """The side of who is named right before a verb, but hung elsewhere by the tree: "its premier, X, told Y"."""
    if verb.tag_ not in {"VBD", "VBZ"} or verb.i - verb.sent.start < BOTH:
        return mine
    at = next_to(verb, -1) if next_to(verb, -1).lower_ != "," else next_to(verb, -2)
    beside = [p for p in reading.meant(paragraph, at) if p.official is not None and at.pos_ == "PROPN"]
    return merged([*beside, *(p for p in mine if p.kind == "body")]) if beside else mine
