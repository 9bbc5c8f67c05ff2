"""Clauses as the parse tells them: sentences, the subject of a verb, and what depends on it."""

from __future__ import annotations

from collections.abc import Iterator

from etl.transform.text.behind_whose import named_before_whose
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import DAYS_AND_MONTHS, FINITE, GRACES, THAT_OR_WHICH, TIMES
from etl.transform.text.moved_subjects import moved
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.tokens import Span, Token
from etl.transform.wordlists import words

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
SPANS = frozenset("hours hour minutes moments days day weeks week months years today yesterday tomorrow".split())
"""Words that the parser takes for a subject in "hours before the session X was received", "Today in Lima I met X"."""
TELLING = frozenset({"said", "says", "added", "announced", "noted", "explained", "declared", "disclosed", "reported"})
"""Verbs behind which stands who says what is told, in the middle of it: "…, said Doe, …"."""
OWN_CLAUSE = ("acl:relcl", "ccomp", "parataxis")
CUTS = 2  # how many wrong cuts of a sentence are mended
ORIGIN = 4  # tokens from "from" to "where"
CLAUSE = 10  # tokens from "where" to a word of its clause
STEPS = 8  # how far up the tree a subject or an outlook is sought


def sentence_of(token: Token) -> Span:
    """Return the sentence of a token as a span, with its other parts where the parser cut it before a small letter."""
    doc = token.doc
    start, end = token.sent.start, token.sent.end
    for _ in range(CUTS):
        if start > 0 and (_goes_on(doc[start]) or doc[start - 1].lower_ == ","):
            start = doc[start - 1].sent.start
        if end < len(doc) and (_goes_on(doc[end]) or doc[end - 1].lower_ == ","):
            end = doc[end].sent.end
    return doc.span(start, end)


def _goes_on(token: Token) -> bool:
    """Whether a token cannot begin a sentence."""
    is_mid = token.text == "I" and token.i > 0 and next_to(token, -1).is_alpha  # "Today I met"
    return is_mid or bool(token.is_lower and token.is_alpha) or token.lower_ in {",", ")", ";"}


def relative_clause(token: Token) -> Token | None:
    """Return the verb of the relative clause that a relative pronoun belongs to."""
    first = token.i
    for _ in range(STEPS):
        if token.dep_.startswith("acl") and not (token.dep_ == "acl" and first < token.head.i):
            return token  # else of "whom I had the pleasure of receiving" the deed
        if token.head == token:
            return None
        token = token.head
    return None


def after(verb: Token, words: set[str] | frozenset[str]) -> Iterator[Token]:
    """Yield the dependents of a verb or noun that one of these prepositions introduces."""
    for child in verb.children:
        if child.dep_.startswith(("obl", "nmod")) and any(
            c.dep_ == "case" and c.lower_ in words for c in child.children
        ):
            yield child


def misread_verb(noun: Token) -> Token | None:
    """Return the verb that the parser takes for a word of its object: "X and Y held talks", read as talks held."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return None
    for child in noun.children:
        is_word = child.dep_ in {"compound", "amod"} and child.tag_ in {"VBN", "VBD"} and child.i < noun.i
        if is_word and any(c.dep_ in SUBJECTS for c in child.children):
            return child
    return None


FIRSTS = frozenset({"first", "second", "third", "only", "last", "latest", "next"})
TIMES_SPENT = frozenset("time hour hours minutes day days morning afternoon evening night week weekend".split())
"""What somebody spends doing something."""


def _is_told_by(name: Token) -> bool:
    """Whether a name is that of the one who says what a clause tells: "Then, said Doe, officials of both will meet"."""
    first = name.left_edge.i
    return first > 0 and name.doc[first - 1].lower_ in TELLING and name.doc[first - 1].head != name


PRAISING = words("praising_verbs")
"""Verbs by which somebody is thanked or blamed for what he did."""


def subject(token: Token) -> Token | None:
    """Return the head of the subject of a verb, or of the clause that a noun is told in.

    Verbs without a subject of their own take that of the verb they depend on, participles after a noun that noun.
    """
    if (owner := named_before_whose(token)) is not None:
        return owner
    node = token
    for _ in range(STEPS):
        own = [child for child in node.children if child.dep_ in SUBJECTS]
        misread = misread_verb(node) if not own else None
        if misread is not None:
            own = [child for child in misread.children if child.dep_ in SUBJECTS]
        if own and own[0] != token:
            if (named := _behind_phrase(own[0], node)) is not None:
                return named
            is_other = own[0].lower_ in SPANS or own[0].lower_ == "whom" or _is_told_by(own[0])
            is_next = len(own) > 1 and own[1].i < node.i and is_other
            return own[1] if is_next else own[0]
        dep = node.dep_
        if (
            dep.startswith("acl")
            and node.pos_ in {"VERB", "AUX"}
            and node.tag_ in {"VBN", "VBG"}
            and dep != "acl:relcl"
            and not _is_spent(node)
            and node.head.lower_ not in GRACES
            and not _is_done_there(node)
            and not _is_of_first(node)
            and not _is_of_time_before(node)
        ):
            return node.head
        if _is_cut_off(node):
            return node.head
        if (doer := doer_judged(node) or moved(node)) is not None:
            return doer
        if node.head == node or dep in SUBJECTS or (dep in OWN_CLAUSE and not _runs_on(node)):
            break
        node = node.head
    if token.tag_ == "VBG" and not any(t.dep_ in SUBJECTS for t in token.doc[token.sent.start : token.i]):
        ahead = token.doc[token.i : token.sent.end]
        return next((t for t in ahead if t.dep_ in SUBJECTS and t.lower_ not in RELATIVES), None)
    return None


def doer_judged(node: Token) -> Token | None:
    """Return who is thanked or blamed for what a gerund tells, which is his deed: "thanked Doe for hosting Roe".

    None where a word is no such gerund.
    """
    is_done = node.tag_ == "VBN" and any(c.lower_ == "having" for c in node.lefts)  # "for having hosted"
    is_gerund = (node.tag_ == "VBG" or is_done) and any(
        c.dep_ == "mark" and c.lower_ in {"for", "of"} for c in node.children
    )
    if not is_gerund or node.dep_ != "advcl" or verb_of(node.head) not in PRAISING:
        return None
    return next((c for c in node.head.children if c.dep_ in {"obj", "nsubj:pass"} and c.i < node.i), None)


def _behind_phrase(head: Token, verb: Token) -> Token | None:
    """The name before a verb of which the tree takes a phrase for the subject: "During his stay Minister Doe paid"."""
    is_phrase = any(c.dep_ == "case" and c.pos_ == "ADP" for c in head.lefts)
    if not is_phrase or head.pos_ == "PROPN" or head.i > verb.i or any(c.lower_ in RELATIVES for c in head.children):
        return None
    k = verb.i - 1
    while k > head.i and verb.doc[k].pos_ in {"ADV", "AUX"}:
        k -= 1
    return verb.doc[k] if k > head.i and verb.doc[k].pos_ == "PROPN" and verb.doc[k].dep_ != "conj" else None


def _is_of_first(participle: Token) -> bool:
    """Whether an infinitive tells of what somebody is the first: "became the first leader to be received by"."""
    is_infinitive = any(c.tag_ == "TO" for c in participle.children)
    return is_infinitive and any(c.lower_ in FIRSTS for c in participle.head.children)


def _is_done_there(participle: Token) -> bool:
    """Whether a participle tells what somebody does in a town, not what the town does: "is in Lima representing"."""
    town = participle.head
    is_there = any(c.dep_ == "case" and c.lower_ in {"in", "at", "to"} for c in town.lefts)
    return participle.tag_ == "VBG" and town.pos_ == "PROPN" and town.dep_ in {"obl", "ROOT", "root"} and is_there


def _is_of_time_before(participle: Token) -> bool:
    """Whether a gerund tells when something else was done, by whoever did that: "issued it after meeting in Lima"."""
    return participle.tag_ == "VBG" and any(
        c.dep_ == "mark" and c.lower_ in {"after", "before"} for c in participle.lefts
    )


def _is_spent(participle: Token) -> bool:
    """Whether a participle tells how somebody spent a time: "spent some time today talking to"."""
    time = participle.head
    return participle.tag_ == "VBG" and time.dep_ == "obj" and time.lower_ in TIMES_SPENT and time.head.pos_ == "VERB"


def is_time_spent(participle: Token) -> bool:
    """Return whether a participle tells with whom a time before it was spent: "seven hours spent with"."""
    return participle.lower_ == "spent" and participle.dep_ == "acl" and participle.head.lower_ in SPANS | TIMES_SPENT


def _is_cut_off(verb: Token) -> bool:
    """Whether a verb is cut off from who stands before it by his title: "Peru's minister, X Y, arrived"."""
    head: Token = verb.head
    is_beside = verb.dep_ == "parataxis" and is_finite(verb) and head.dep_ == "ROOT" and head.i < verb.i
    if not is_beside or head.pos_ not in {"NOUN", "PROPN"} or head.left_edge.i != verb.sent.start:
        return False
    return next_to(verb, -1).lower_ == "," and any(c.dep_ == "appos" and c.i < verb.i for c in head.children)


def _runs_on(verb: Token) -> bool:
    """Whether a clause without a subject of its own goes on with that of the one before: "briefed X, then drove"."""
    is_behind = verb.dep_ == "parataxis" and verb.head.pos_ == "VERB" and verb.head.i < verb.i
    return is_behind and verb.tag_ in {"VBD", "VBZ"} and any(c.dep_ == "advmod" for c in verb.lefts)


def is_finite(token: Token) -> bool:
    """Whether a token is a verb that makes a clause: "met", "has", "will"."""
    return token.tag_ in FINITE and token.pos_ in {"VERB", "AUX"}


def is_of_calendar(token: Token) -> bool:
    """Whether a word names a day or month; "May" may be taken for a verb."""
    return bool(token.is_title) and token.lower_ in DAYS_AND_MONTHS


def has_day_behind(token: Token) -> bool:
    """Whether a day or month is told behind a word in its sentence: "resume talks in Lima on Saturday"."""
    return any(is_of_calendar(t) for t in token.doc[token.i + 1 : token.sent.end])


def is_of_time(token: Token) -> bool:
    """Whether a word names a day, a month or another time: "Monday's talks", "last week's talks"."""
    return is_of_calendar(token) or token.lower_ in TIMES | {"today", "yesterday", "tomorrow", "tonight"}


def is_owner(token: Token) -> bool:
    """Whether a possessive ending follows the token, or the name that it is part of, and somebody else is possessed."""
    doc, last = token.doc, token.i
    while last + 1 < len(doc) and _is_one_name(doc[last], doc[last + 1]):
        last += 1
    following = doc[last + 1] if last + 1 < len(doc) else None
    return (
        following is not None
        and following.lower_ in {"'s", "’s", "’", "'"}
        and doc[last].idx + len(doc[last]) == following.idx
    )


def _is_one_name(word: Token, following: Token) -> bool:
    """Whether two words next to each other are of one name: "Jane Doe", "President Doe"."""
    if word.pos_ != "PROPN" or following.pos_ != "PROPN":
        return False
    return word.head in {following, following.head} or following.head == word


def where_before(word: Token) -> Token | None:
    """Return the "where" that opens the clause of a word behind a comma, whatever the tree hangs it on."""
    lead = word.doc[max(word.sent.start + 1, word.i - CLAUSE) : word.i]
    where = next((t for t in reversed(lead) if t.lower_ == "where" and next_to(t, -1).lower_ == ","), None)
    if where is None or any(t.lower_ in {",", ";"} for t in word.doc[where.i : word.i]):
        return None
    return where


def tells_of_object(verb: Token) -> bool:
    """Return whether a relative clause tells who does what stands before it: "a conference, which she was to host"."""
    is_object = any(c.lower_ in THAT_OR_WHICH and c.dep_ == "obj" for c in verb.lefts)
    return bool(verb.dep_ == "acl:relcl" and is_object)


def where_from(word: Token) -> Token | None:
    """Return the "where" of the clause of a word that tells of where somebody came from: "came from Lima, where"."""
    where = where_before(word)
    lead = ahead_of(where, ORIGIN) if where is not None else ()
    return where if any(token.lower_ == "from" for token in lead) else None


def first_of_row(token: Token) -> Token:
    """Return the first of those whom a word is joined to: "her envoy and deputy minister Doe visited"."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def is_main(verb: Token) -> bool:
    """Whether a verb is that of a main clause, or joined to it."""
    return bool(first_of_row(verb).dep_ == "ROOT")
