"""Clauses: who is the subject of a verb and who is listed after a word.

The parse is one witness; where it breaks on long lists, the order of the words is the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.pointing import speaker
from etl.transform.text.cues import cues

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
ENDS_LIST = frozenset(
    "who whom which whose where when while that during about over after before at on amid as since until against "
    "regarding concerning into under in to through because following without via than but if so near upon ahead "
    "despite towards".split()
)
ALLIES = frozenset({"partners", "allies", "friends", "counterparts", "colleagues"})
GOES_ON = frozenset({"visiting", "acting", "outgoing", "incoming", "led", "headed", "by", "of", "for", "from"})
SPANS = frozenset("hours hour minutes moments days day weeks week months years".split())
"""Words that the parser takes for a subject in "hours before the session X was received"."""
OWN_CLAUSE = ("acl:relcl", "ccomp", "parataxis")
CUTS = 2  # how many wrong cuts of a sentence are mended
NEXT = 2  # tokens from the end of a phrase to its apposition after a comma
PERSONS = frozenset(
    "man woman person one politician official diplomat figure candidate heir favourite favorite".split()
)
FARTHEST = 40  # tokens: how far a list of partners may run
STEPS = 8  # how far up the tree a subject or an outlook is sought
ACTS_FOR = frozenset({"of", "from", "to", "for", "sent"})  # words between an envoy and who sent him
SENT_BY = frozenset({"sent", "dispatched", "despatched"})


def sentence_of(token: Token) -> Any:
    """Return the sentence of a token as a span, with its other parts where the parser cut it before a small letter."""
    doc = token.doc
    start, end = token.sent.start, token.sent.end
    for _ in range(CUTS):
        if start > 0 and (_goes_on(doc[start]) or doc[start - 1].lower_ == ","):
            start = doc[start - 1].sent.start
        if end < len(doc) and (_goes_on(doc[end]) or doc[end - 1].lower_ == ","):
            end = doc[end].sent.end
    return doc[start:end]


def _goes_on(token: Token) -> bool:
    """Whether a token cannot begin a sentence."""
    is_mid = token.text == "I" and token.i > 0 and token.nbor(-1).is_alpha  # "Today I met"
    return is_mid or bool(token.is_lower and token.is_alpha) or token.lower_ in {",", ")", ";"}


def merged(parties: Iterable[Party]) -> tuple[Party, ...]:
    """Return the parties, each once, in their order."""
    return tuple(dict.fromkeys(parties))


def phrase_parties(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Return who is meant by a noun phrase with all that is joined to it, or by who stands in apposition to it."""
    if head.lower_ in RELATIVES:
        clause = relative_clause(head)
        found_before = phrase_parties(reading, paragraph, clause.head) if clause is not None else ()
        back = head.i - (2 if head.i > 1 and head.nbor(-1).lower_ == "," else 1)
        return found_before or (reading.meant(paragraph, head.doc[back]) if back >= 0 else ())
    found = list(speaker(reading, paragraph, head) or reading.parties(paragraph, head))
    found += _joined_to_name(reading, paragraph, head)
    for part in reading.joined(head):
        for child in part.children:
            if child.dep_ == "appos" and not any(party.kind == "official" for party in found):
                found += [party for party in reading.parties(paragraph, child) if not found or party.kind == "official"]
            elif child.lower_ in {"led", "headed"} and child.dep_.startswith("acl"):
                found += [party for agent in after(child, {"by"}) for party in reading.parties(paragraph, agent)]
    return merged(found)


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


def relative_clause(token: Token) -> Token | None:
    """Return the verb of the relative clause that a relative pronoun belongs to."""
    for _ in range(STEPS):
        if token.dep_.startswith("acl"):
            return token
        if token.head is token:
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


def subject(token: Token) -> Token | None:
    """Return the head of the subject of a verb, or of the clause that a noun is told in.

    Verbs without a subject of their own take that of the verb they depend on, participles after a noun that noun.
    """
    node = token
    for _ in range(STEPS):
        own = [child for child in node.children if child.dep_ in SUBJECTS]
        if own and own[0] is not token:
            return own[1] if len(own) > 1 and own[0].lower_ in SPANS and own[1].i < node.i else own[0]
        dep = node.dep_
        if (
            dep.startswith("acl")
            and node.pos_ in {"VERB", "AUX"}
            and node.tag_ in {"VBN", "VBG"}
            and dep != "acl:relcl"
        ):
            return node.head
        if node.head is node or dep in SUBJECTS or dep in OWN_CLAUSE:
            break
        node = node.head
    if token.tag_ == "VBG" and not any(t.dep_ in SUBJECTS for t in token.doc[token.sent.start : token.i]):
        return next((t for t in token.doc[token.i : token.sent.end] if t.dep_ in SUBJECTS), None)
    return None


def subject_parties(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Return who is the subject of a verb, or of the clause that a noun is told in."""
    head = subject(token)
    if head is None:
        return ()
    found = phrase_parties(reading, paragraph, head)
    for other in head.head.children:  # "the Kingdom of A and the Republic of B held": parsed as two subjects
        if head.i < other.i < head.head.i and other.dep_ in SUBJECTS and any(c.lower_ == "and" for c in other.children):
            found = (*found, *phrase_parties(reading, paragraph, other))
    if any(party.official is not None for party in found):
        found = (*found, *_joined_on(reading, paragraph, head))
    return merged(found)


def _joined_on(reading: Reading, paragraph: Paragraph, head: Token) -> Iterator[Party]:
    """Those joined to a subject by "and" whom the tree hangs elsewhere: "A of Chile and B of Peru arrived"."""
    is_joined = False
    for other in head.doc[head.i + 1 : head.head.i]:
        meant = reading.meant(paragraph, other)
        if other.lower_ == "and":
            is_joined = True
        elif other.lower_ not in {"of", "the", ","} and not meant and other.pos_ != "PROPN":
            return
        elif is_joined and not is_owner(other):
            yield from (party for party in meant if party.official is not None)


def fronted(reading: Reading, paragraph: Paragraph, noun: Token, pronoun: Token) -> tuple[Party, ...]:
    """Whom "his" means in a phrase that stands before the subject of its clause: that subject."""
    if pronoun.lower_ not in {"his", "her", "their"}:
        return ()
    head = subject(noun)
    if head is None or head.i < noun.i:
        return ()
    found = phrase_parties(reading, paragraph, head)
    return found if any(party.kind in {"official", "body"} for party in found) else ()


def before(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Return who is named between the beginning of the clause and a token: the subject by the order of words alone."""
    found: list[Party] = []
    for other in reversed(token.doc[sentence_of(token).start : token.i]):
        if other.lower_ in {"who", "which", "whom"} and other.i > token.sent.start:
            found = []
            continue
        if other.tag_ in FINITE and any(t.lower_ in {"who", "which"} for t in other.doc[max(0, other.i - 3) : other.i]):
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


def is_owner(token: Token) -> bool:
    """Whether a possessive ending follows the token and what is possessed is somebody else."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return (
        following is not None and following.lower_ in {"'s", "’s", "’", "'"} and token.idx + len(token) == following.idx
    )


def _is_whereabouts(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    head = token
    own = reading.meant(paragraph, token)
    while head.dep_ in {"flat", "compound"} and head.head is not head and reading.meant(paragraph, head.head) == own:
        head = head.head
    return any(child.dep_ == "case" and child.lower_ in {"in", "at", "from", "to", "of"} for child in head.children)


def listed(
    reading: Reading, paragraph: Paragraph, first: int, stop: int | None = None
) -> tuple[tuple[Party, ...], bool, int]:
    """Return who is listed from token `first` on, whether officials of no named country are, and the list's end."""
    doc = paragraph.doc
    found: list[Party] = []
    runs: list[tuple[int, int, int]] = []  # first and last token of a phrase, and how many were found before it
    local = False
    end = min(len(doc), first + FARTHEST, stop if stop is not None else len(doc))
    i = _behind_description(reading, paragraph, first, end)
    while i < end:
        token = doc[i]
        meant = reading.meant(paragraph, token) if token.tag_ != "PRP$" else ()
        if token.lower_ == "(":
            i = next((k for k in range(i, end) if doc[k].lower_ == ")"), i) + 1
            continue
        if i > first and token.tag_ != "PRP$" and ((not meant and _ends_list(token)) or _begins_clause(token, first)):
            break
        if meant:
            start = i
            while i + 1 < end and reading.meant(paragraph, doc[i + 1]):
                i += 1  # of a phrase like "Doe's envoy Roe" the last word tells who is meant
            if (
                runs
                and start - runs[-1][1] == NEXT
                and any(t.dep_ == "appos" and runs[-1][0] <= t.head.i <= runs[-1][1] for t in doc[start : i + 1])
            ):
                del found[runs[-1][2] :]  # "his counterpart, Minister Roe" is one
            runs.append((start, i, len(found)))
            meant = reading.meant(paragraph, doc[i])
            if _is_another(reading, paragraph, doc[i]):
                local = True
            elif _is_sender(doc, start, first):
                found += [Party("body", None, p.actor_code) for p in meant if p.official is not None]
            elif not is_owner(doc[i]):
                found += [p for p in meant if not (p.kind == "actor" and _after_of(doc[i], first))]
        elif token.lower_ in ALLIES and (members := _members(reading, paragraph, token, end)):
            found += members
            i = next(k for k in range(i, end) if reading.meant(paragraph, doc[k]))
        elif _is_local(paragraph, token):
            local = True
        i += 1
    return merged(found), local, i


def _is_sender(doc: Any, start: int, first: int) -> bool:
    """Whether those who act for somebody are met, and not he who sent them: "an envoy of Peru's President Roe"."""
    links = SENT_BY if start - 2 >= first and doc[start - 1].lower_ == "by" else ACTS_FOR
    k = start - 1
    while k > first and (doc[k].lower_ in {"the", "by"} or doc[k].dep_ in {"compound", "amod", "det"}):
        k -= 1
    return k > first and doc[k].lower_ in links and doc[k - 1].lower_ in cues("acts for")


def _behind_description(reading: Reading, paragraph: Paragraph, first: int, end: int) -> int:
    """Where the name begins of who is described before he is named: "the man who may succeed him, X"."""
    doc = paragraph.doc
    low = [t.lower_ for t in doc[first : min(end, first + 3)]]
    if len(low) < 3 or low[0] not in {"the", "a"} or low[1] not in PERSONS or reading.meant(paragraph, doc[first + 1]):
        return first
    for k in range(first + 2, end - 1):
        if doc[k].lower_ in {".", ";", ":"}:
            break
        if doc[k].lower_ == "," and any(p.official is not None for p in reading.meant(paragraph, doc[k + 1])):
            return k + 1
    return first


def _members(reading: Reading, paragraph: Paragraph, noun: Token, end: int) -> tuple[Party, ...]:
    """Those who act for an organisation or country that their name is told after: "our partners in the Union"."""
    doc = paragraph.doc
    if noun.i + 1 >= end or doc[noun.i + 1].lower_ not in {"in", "at", "from", "of"}:
        return ()
    meant = next((m for t in doc[noun.i + 2 : min(end, noun.i + 5)] if (m := reading.meant(paragraph, t))), ())
    return tuple(Party("body", None, p.actor_code) for p in meant if p.kind == "actor")


def _is_local(paragraph: Paragraph, token: Token) -> bool:
    """Whether a noun means somebody of the government of a place: "with officials", a speaker's "the premier"."""
    if token.lower_ not in cues("local") or token.pos_ not in {"NOUN", "PROPN"}:
        return False
    if paragraph.speaker is not None and not token.is_lower:
        return False  # a speaker's "the President" is his own
    previous = token.nbor(-1).lower_ if token.i else ""
    if previous == "foreign" and token.lower_ not in {"minister", "ministers"}:
        return False  # "with foreign counterparts": of any country
    return previous not in cues("private")


def _is_another(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    """Whether "the minister" seems to mean the speaker, who calls nobody but a colleague so."""
    meant = reading.meant(paragraph, token)
    is_own = paragraph.speaker is not None and any(p.official == paragraph.speaker for p in meant)
    return is_own and bool(token.is_lower) and token.tag_ not in {"PRP", "PRP$"}


def _after_of(token: Token, first: int) -> bool:
    k = token.i - 1
    while k > first and token.doc[k].lower_ in {"the", "republic", "state", "kingdom"}:
        k -= 1
    return k >= first and bool(token.doc[k].lower_ in {"of", "for", "from", "in", "to", "on"})


def _ends_list(token: Token) -> bool:
    low = token.lower_
    if low in GOES_ON:
        return False
    if low in ENDS_LIST or low in {".", ";", ":", "—", "–", "?", "!", "”"}:
        return True
    if token.tag_ in FINITE and token.pos_ in {"VERB", "AUX"}:
        return True
    return token.tag_ in {"VBG", "VBN", "VB"} and token.pos_ == "VERB" and token.dep_ not in {"amod", "compound"}


def _begins_clause(token: Token, first: int) -> bool:
    """Whether the token begins the subject of a new clause."""
    if token.i == 0 or token.nbor(-1).lower_ not in {",", "and", "but", "while"}:
        return False
    head = token
    while (
        head.dep_ in {"flat", "compound", "amod", "det", "nmod:poss"}
        and head.head is not head
        and head.head.i >= token.i
    ):
        head = head.head
    return head.dep_ in SUBJECTS and head.head.i > head.i and head.i >= first
