"""Who takes part in an encounter told only as the setting: "at a session at which A and B …", "emerged from talks"."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import NEAR, frames_of
from etl.transform.encounters.one_by_one import is_in_order
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.members_among import members_among
from etl.transform.text.clause_parties import merged, phrase_parties
from etl.transform.text.clauses import STEPS, is_finite, subject
from etl.transform.text.kinds import FINITE, PLURALS
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of, are_several, named_people
from etl.transform.text.tokens import Token

AT = frozenset({"at", "in", "during", "after", "following", "over", "despite"})
FROM = frozenset({"from", "out", "through", "before", "until", "into"})
MEASURES = frozenset("hours hour days day minutes weeks rounds round evening morning night".split())
WHICH = frozenset({"which", "where"})
COUNTS = frozenset("two three four five six seven eight nine ten twelve several another".split())
WILL_OR_WOULD = frozenset({"will", "would", "'ll", "’ll"})
REACH = 30  # tokens: how far a clause after "at which" is read
GREAT = frozenset({"summit", "conference", "forum", "assembly", "ceremony", "congress"})
"""Occasions of so many that who speaks there of another need not sit with him."""
STATEMENTS = frozenset({"statement", "communique", "communiqué", "declaration", "message"})
"""What is issued after a meeting, told before those who met: "In a joint statement issued after talks, X and Y"."""
PHRASE = 5  # tokens from the word that opens a phrase to the noun of meeting that it holds
SECOND = 2  # verbs with tense after which others than those who meet are told of


def present_at(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[tuple[Party, ...], Status] | None:
    """Return the officials of two actors who are told to be at a meeting that is told without its sides."""
    if not paragraph.is_narrated or link(noun, frozenset({"with", "between", "among"})):
        return None
    if any(_owns(reading, paragraph, child) for child in noun.children) or is_in_order(noun):
        return None
    for found in (_in_clause(reading, paragraph, noun), _before(reading, paragraph, noun)):
        if are_several(found[0]):
            return found
    fronted = _after(reading, paragraph, noun) or _between(reading, paragraph, noun)
    return (fronted, "held") if are_several(fronted) else None


def _owns(reading: Reading, paragraph: Paragraph, child: Token) -> bool:
    """Whether a word below a noun tells whose meeting it is: "Roe's meeting", "the meeting of the ministers"."""
    if child.dep_ == "nmod:poss":
        return bool(reading.meant(paragraph, child))
    is_of = any(c.dep_ == "case" and c.lower_ == "of" for c in child.children)
    return child.dep_ == "nmod" and is_of and bool(reading.meant(paragraph, child))


def _in_clause(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[tuple[Party, ...], Status]:
    """Those who do something "at a meeting at which": who stands before the next clause."""
    doc = noun.doc
    start = next((t.i for t in doc[noun.i + 1 : min(noun.sent.end, noun.i + NEAR)] if _opens(t)), None)
    if start is None or any(t.tag_ in FINITE for t in doc[noun.i + 1 : start]):
        return (), "held"
    end = min(noun.sent.end, start + REACH)
    found: list[Party] = []
    verbs = 0
    status: Status = "held"
    for token in doc[start + 1 : end]:
        verbs += is_finite(token)
        if token.pos_ == "VERB" and any(frame.mode for frame in frames_of(token)):
            return (), "held"  # "a summit where he met X": what that verb tells
        if token.lower_ in {";", "that"} or verbs >= SECOND:
            break
        if token.lower_ in WILL_OR_WOULD:
            status = "planned"
        found += _named(reading, paragraph, token)
    return merged(found), status


def _opens(token: Token) -> bool:
    return token.lower_ in WHICH and (token.lower_ == "where" or next_to(token, -1).lower_ in {"at", "in", "during"})


def _before(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[tuple[Party, ...], Status]:
    """The subject that does something at a meeting, or comes out of one, told by a verb before it."""
    phrase = noun.head if noun.dep_ == "nmod" and noun.head.lower_ in MEASURES else noun
    case = next((c for c in phrase.lefts if c.dep_ == "case"), None)
    main = _clause_of(phrase)
    if case is None or case.lower_ not in AT | FROM or main is None or main.i > noun.i:
        return (), "held"
    if case.lower_ in {"before", "until"} and noun.lower_ in GREAT:
        return (), "held"  # "had breakfast before next week's summit"
    copula = next((c for c in main.children if c.dep_ == "cop"), main)
    is_close = phrase.head.i == main.i or (phrase.head.dep_ == "xcomp" and phrase.head.head.i == main.i)
    if copula.tag_ not in {"VBD", "VBN"} or (case.lower_ in FROM and not is_close):
        return (), "held"  # "emerged smiling from a meeting" is as close as "emerged from a meeting"
    head = subject(main)
    if head is None or outlook(main) != "held" or _is_of_others(phrase, head) or _is_where_to_meet(phrase):
        return (), "held"
    if members := members_among(reading, paragraph, head):
        return members, "held"
    found = phrase_parties(reading, paragraph, head)
    if len(actors_of(found)) == 1:  # "ministers X of A and Y of B", the second taken for a part of A
        found = listed(reading, paragraph, head.left_edge.i, main.i)[0]
    return named_people(found), "held"


def _is_of_others(phrase: Token, head: Token) -> bool:
    """Whether others than the subject of the sentence are to sit there: "they urged all to engage in a dialogue"."""
    doer = subject(phrase) if phrase.head.tag_ == "VB" else None
    return doer is not None and doer != head


def _is_where_to_meet(phrase: Token) -> bool:
    """Whether an occasion is where those who agreed on it are to meet: "agreed to see each other at the summit"."""
    verb = phrase.head
    return verb.tag_ == "VB" and any(frame.mode for frame in frames_of(verb)) and outlook(verb) == "planned"


def _between(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Subject and object of a verb where a meeting stands between: "Doe, in a call on Monday, invited Roe"."""
    doc = noun.doc
    lead = doc[max(noun.sent.start + 2, noun.i - PHRASE) : noun.i]
    case = next((t for t in reversed(lead) if t.lower_ in AT and next_to(t, -1).lower_ == ","), None)
    comma = next((t for t in doc[noun.i + 1 : min(noun.sent.end - 1, noun.i + NEAR)] if t.lower_ == ","), None)
    if case is None or comma is None or next_to(comma).tag_ != "VBD" or noun.lower_ in GREAT:
        return ()
    if any(is_finite(t) for t in doc[case.i : comma.i]):
        return ()
    mine = [p for p in reading.meant(paragraph, next_to(case, -2)) if p.official is not None and p.actor_code]
    others: list[Party] = []
    for token in doc[comma.i + 2 : noun.sent.end]:
        is_end = token.lower_ in {";", "that", ":", ",", "for", "with"} | FROM or token.pos_ == "VERB"
        if is_end and (others or token.lower_ != ","):
            break
        others += _named(reading, paragraph, token)
    return merged([*mine, *others]) if mine and others else ()


def _clause_of(phrase: Token) -> Token | None:
    """The verb of the clause in which a phrase stands: its own with tense, else that of the sentence."""
    node = phrase.head
    for _ in range(STEPS):
        if node.pos_ == "VERB" and node.tag_ in FINITE and node.dep_ in {"acl:relcl", "advcl"}:
            return node
        if node.head == node:
            break
        node = node.head
    return next((t for t in phrase.sent if t.dep_ in {"ROOT", "root"}), None)


def _after(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Subject and object of a sentence that begins with "In a telephone call on Friday" or "Six hours of talks"."""
    phrase = noun.head if noun.dep_ == "nmod" and noun.head.lower_ in MEASURES else noun
    first = _start(noun)
    lead = noun.doc[first : min(phrase.i, noun.i) + 1]
    is_lead = phrase.left_edge.i <= first + 1 and lead[0].lower_ in {*AT, "a", "an"} | COUNTS
    is_statement = lead[0].lower_ in {"in", "according"} and bool(STATEMENTS & {t.lower_ for t in lead})
    is_lead = is_lead or (is_statement and not any(t.tag_ in FINITE for t in lead))
    if not is_lead and not (phrase is not noun and phrase.left_edge.i == noun.sent.start):
        return ()
    if outlook(noun) not in {"held", None}:
        return ()
    heads = (t for t in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + NEAR)] if t.tag_ in PLURALS)
    if members := next((m for t in heads if (m := members_among(reading, paragraph, t))), ()):
        return members
    found: list[Party] = []
    verbs = 0
    for token in noun.doc[noun.i + 1 : noun.sent.end]:
        verbs += token.pos_ == "VERB" or token.tag_ in FINITE
        if token.lower_ == "that" and first > noun.sent.start and not found:
            continue
        if token.lower_ in {";", "that", ":"} or verbs >= SECOND or token.tag_ == "TO":
            break
        found += _named(reading, paragraph, token)
    return merged(found) if verbs else ()


def _start(noun: Token) -> int:
    """Where a sentence begins, behind the "It was" of one that puts the setting first: "It was at a dinner that"."""
    first = int(noun.sent.start)
    is_cleft = noun.doc[first].lower_ == "it" and noun.i > first + 2 and noun.doc[first + 1].lower_ == "was"
    return first + 2 if is_cleft else first


def _named(reading: Reading, paragraph: Paragraph, token: Token) -> list[Party]:
    if token.tag_ == "PRP$" or (token.i + 1 < len(token.doc) and next_to(token).lower_ in {"'s", "’s"}):
        return []
    return [p for p in reading.meant(paragraph, token) if p.official is not None and p.actor_code]
