"""Clauses: who is a verb's subject, who is listed after a word, and whether what is told took place.

The parse is one witness; where it breaks on long lists, the order of the words is the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any

from etl.facts import Mention, Status
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.wordlists import table

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
INNER = frozenset({"flat", "compound", "amod", "det", "nummod", "punct", "appos", "nmod", "nmod:poss", "case", "cc", "conj"})
ENDS_LIST = frozenset(
    "who whom which whose where when while that during about over after before at on amid as since until against regarding "
    "concerning into under in to through because following without via than but if so near upon ahead despite towards".split()
)
OPENS_ELEMENT = frozenset({"and", "&", ",", "with", "including", "plus", "as", "well", "both", "also", "alongside", "/"})
GOES_ON = frozenset({"visiting", "acting", "outgoing", "incoming", "led", "headed", "by", "of", "for", "from"})
OWN_CLAUSE = ("acl:relcl", "ccomp", "parataxis")
OPENING = 40  # paragraphs among which the first turn of a transcript is
MENTIONS = 60  # how many mentions "the visitor" may point back over
CUTS = 2  # how many wrong cuts of a sentence are mended
MEMORY = 500  # characters: how far back "the two" may point
NEXT = 2  # tokens from the end of a phrase to its apposition after a comma
FARTHEST = 40  # tokens: how far a list of partners may run
FIRST_PERSON = frozenset({"i", "me", "we", "us", "my", "our"})
STEPS = 8  # how far up the tree a subject or an outlook is sought


@cache
def cues(kind: str) -> frozenset[str]:
    """Return the words of one kind of `words/encounter_cues.csv`."""
    return frozenset(row["word"] for row in table("encounter_cues") if row["kind"] == kind)


@cache
def _forms() -> dict[str, str]:
    """Inflected form → verb, for the verbs of meeting and of travel; the trained lemmatizer errs on rare ones."""
    verbs = {row["verb"] for row in table("encounter_verbs")}
    verbs |= {row["word"] for row in table("travel") if row["kind"] != "noun"}
    verbs |= cues("planned") | cues("cancelled") | cues("unreal") | cues("hold") | cues("attend")
    found: dict[str, str] = {}
    for verb in verbs:
        stem = verb.removesuffix("e")
        for form in (verb, f"{verb}s", f"{verb}es", f"{stem}ed", f"{stem}ing"):
            found[form] = verb
    found.update({row["form"]: row["verb"] for row in table("irregular_forms")})
    return found


def forms_of(verbs: Collection[str]) -> frozenset[str]:
    """Return the inflected forms of some verbs."""
    return frozenset(form for form, verb in _forms().items() if verb in verbs)


def verb_of(token: Token) -> str:
    """Return the base form of a verb of meeting or travel, else the lemma that the pipeline gives."""
    return _forms().get(token.lower_) or token.lemma_.lower()


def _mentions_before(reading: Reading, char: int) -> Iterator[Mention]:
    """The mentions of officials before a character, the nearest first."""
    last = bisect_left(reading.mentions, char, key=lambda one: one.first_char)
    return reversed(reading.mentions[max(0, last - MENTIONS) : last])


def guest_before(reading: Reading, paragraph: Paragraph, token: Token, others: Iterable[Party]) -> tuple[Party, ...]:
    """Whom "the visitor" or "the visiting president" means: of the officials who serve none of the others' countries
    one with that title, else the one named most often before, of equals the last."""
    taken = {party.actor_code for party in others}
    counts: dict[int, int] = {}
    for mention in _mentions_before(reading, paragraph.first(token)):
        actor = reading.officials[mention.official].actor_code
        if actor and actor not in taken:
            counts[mention.official] = counts.get(mention.official, 0) + 1
    titled = [n for n in counts if token.lower_ in (reading.officials[n].office_title or "").lower().split()]
    chosen = titled[0] if titled else max(counts, key=lambda n: counts[n], default=None)
    return (Party("official", chosen, reading.officials[chosen].actor_code),) if chosen is not None else ()


def pair_before(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Whom "the two" means: the official named last and the one before him of another actor."""
    char = paragraph.first(token)
    sides: dict[str, Party] = {}
    for other in reversed(token.doc[token.sent.start : token.i]):
        for party in reading.meant(paragraph, other):
            if party.official is not None and party.actor_code:
                sides.setdefault(party.actor_code, party)
    if len(sides) > 1:
        return tuple(sides.values())[:2]
    for mention in _mentions_before(reading, char):
        official = reading.officials[mention.official]
        if char - mention.first_char > MEMORY or len(sides) > 1:
            break
        if official.actor_code:
            sides.setdefault(official.actor_code, Party("official", mention.official, official.actor_code))
    return tuple(sides.values()) if len(sides) > 1 else ()


def is_guest_phrase(head: Token) -> bool:
    """Whether a noun phrase speaks of a visitor without the name."""
    return head.lower_ in cues("guest") or any(child.lower_ == "visiting" for child in head.children)


def sentence_of(token: Token) -> Any:
    """Return the sentence of a token as a span, with its other parts where the parser cut it before a small letter."""
    doc = token.doc
    start, end = token.sent.start, token.sent.end
    for _ in range(CUTS):
        if start > 0 and _goes_on(doc[start]):
            start = doc[start - 1].sent.start
        if end < len(doc) and _goes_on(doc[end]):
            end = doc[end].sent.end
    return doc[start:end]


def _goes_on(token: Token) -> bool:
    """Whether a token cannot begin a sentence."""
    return bool(token.is_lower and token.is_alpha) or token.lower_ in {",", ")", ";"}


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
    found = list(_speaker(reading, paragraph, head) or reading.parties(paragraph, head))
    for part in reading.joined(head):
        for child in part.children:
            if child.dep_ == "appos" and not any(party.kind == "official" for party in found):
                found += [party for party in reading.parties(paragraph, child) if not found or party.kind == "official"]
            elif child.lower_ in {"led", "headed"} and child.dep_.startswith("acl"):
                found += [party for agent in after(child, {"by"}) for party in reading.parties(paragraph, agent)]
    return merged(found)


def _speaker(reading: Reading, paragraph: Paragraph, head: Token) -> tuple[Party, ...]:
    """Whom "I" and "we" mean in a turn of a transcript or a signed text."""
    if head.lower_ not in FIRST_PERSON:
        return ()
    number = voice(reading, paragraph)
    if number is None:
        return ()
    actor = reading.officials[number].actor_code
    if head.lower_ in {"i", "me", "my"}:
        return (Party("official", number, actor),)
    return (Party("body", None, actor),) if actor else ()


def voice(reading: Reading, paragraph: Paragraph) -> int | None:
    """The official whose own words a paragraph is: the speaker of a turn, the only one in the byline of a signed text."""
    if paragraph.speaker is not None:
        return paragraph.speaker
    if is_transcript(reading):
        return None
    for line in reading.paragraphs[:3]:
        if line.kind in {"byline", "heading"}:
            named = {party.official for token in line.doc for party in reading.meant(line, token) if party.official is not None}
            if len(named) == 1:
                return next(iter(named))
    return None


def is_transcript(reading: Reading) -> bool:
    """Whether a document is a transcript: some paragraph near its beginning is an official's turn."""
    return any(other.speaker is not None for other in reading.paragraphs[:OPENING])


def own_voice(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """The speaker, where the clause before a verb says "I" or "my" ("it was my pleasure to welcome")."""
    first = next((t for t in token.sent if t.lower_ in FIRST_PERSON and t.i < token.i), None)
    if first is None and paragraph.speaker is None:
        return ()
    number = voice(reading, paragraph)
    return (Party("official", number, reading.officials[number].actor_code),) if number is not None else ()


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
        if child.dep_.startswith(("obl", "nmod")) and any(c.dep_ == "case" and c.lower_ in words for c in child.children):
            yield child


def subject(token: Token) -> Token | None:
    """Return the head of the subject of a verb, or of the clause that a noun is told in.

    Verbs without a subject of their own take that of the verb they depend on, participles after a noun that noun.
    """
    node = token
    for _ in range(STEPS):
        own = next((child for child in node.children if child.dep_ in SUBJECTS), None)
        if own is not None and own is not token:
            return own
        dep = node.dep_
        if dep.startswith("acl") and node.pos_ in {"VERB", "AUX"} and node.tag_ in {"VBN", "VBG"} and dep != "acl:relcl":
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
    return phrase_parties(reading, paragraph, head) if head is not None else ()


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
        if other.lower_ in {":", ";", "—", "–"} or (other.tag_ in {"VBD", "VBZ", "VBP"} and other.pos_ == "VERB" and found):
            break
        if other.tag_ != "PRP$" and not is_owner(other) and not _is_whereabouts(reading, paragraph, other):
            found = [*(p for p in reading.meant(paragraph, other) if p.kind != "actor" or paragraph.kind == "title"), *found]
    return merged(found)


def is_owner(token: Token) -> bool:
    """Whether a possessive ending follows the token and what is possessed is somebody else."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    return following is not None and following.lower_ in {"'s", "’s", "’", "'"} and token.idx + len(token) == following.idx


def _is_whereabouts(reading: Reading, paragraph: Paragraph, token: Token) -> bool:
    head = token
    own = reading.meant(paragraph, token)
    while head.dep_ in {"flat", "compound"} and head.head is not head and reading.meant(paragraph, head.head) == own:
        head = head.head
    return any(child.dep_ == "case" and child.lower_ in {"in", "at", "from", "to", "of"} for child in head.children)


def listed(reading: Reading, paragraph: Paragraph, first: int, stop: int | None = None) -> tuple[tuple[Party, ...], bool, int]:
    """Return who is listed from token `first` on, whether officials of no named country are, and where the list ends."""
    doc = paragraph.doc
    found: list[Party] = []
    runs: list[tuple[int, int, int]] = []  # first and last token of a phrase, and how many were found before it
    local = False
    end = min(len(doc), first + FARTHEST, stop if stop is not None else len(doc))
    i = first
    while i < end:
        token = doc[i]
        meant = reading.meant(paragraph, token) if token.tag_ != "PRP$" else ()
        if token.lower_ == "(":
            i = next((k for k in range(i, end) if doc[k].lower_ == ")"), i) + 1
            continue
        if i > first and token.tag_ != "PRP$" and (not meant and _ends_list(token) or _begins_clause(token, first)):
            break
        if meant:
            start = i
            while i + 1 < end and reading.meant(paragraph, doc[i + 1]):
                i += 1  # of a phrase like "Doe's envoy Roe" the last word tells who is meant
            if runs and start - runs[-1][1] == NEXT and any(
                t.dep_ == "appos" and runs[-1][0] <= t.head.i <= runs[-1][1] for t in doc[start : i + 1]
            ):
                del found[runs[-1][2] :]  # "his counterpart, Minister Roe" is one
            runs.append((start, i, len(found)))
            meant = reading.meant(paragraph, doc[i])
            if not is_owner(doc[i]):
                found += [p for p in meant if not (p.kind == "actor" and _after_of(doc[i], first))]
        elif token.lower_ in cues("local") and token.pos_ in {"NOUN", "PROPN"} and token.nbor(-1).lower_ not in cues("private"):
            local = True
        i += 1
    return merged(found), local, i


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
    while head.dep_ in {"flat", "compound", "amod", "det", "nmod:poss"} and head.head is not head and head.head.i >= token.i:
        head = head.head
    return head.dep_ in SUBJECTS and head.head.i > head.i and head.i >= first


def outlook(token: Token) -> Status | None:
    """Return whether what a verb or noun tells took place, is planned or was called off; None if it is not told as a fact."""
    told = _outlook(token)
    if told is None and token.pos_ == "NOUN" and token.dep_ in {"obl", "nmod"}:
        if any(child.dep_ == "case" and child.lower_ in {"during", "after", "following", "since"} for child in token.children):
            return "held"  # "offered to help during the visit": only the help is open
    return told


def _outlook(token: Token) -> Status | None:
    node = token
    for _ in range(STEPS):
        words = {child.lower_ for child in node.children if child.i < node.i or child.dep_ == "compound:prt"}
        lead = {child.lemma_.lower() for child in node.children if child.dep_.startswith("aux") or child.dep_ == "cop"}
        verdict = (_linear_outlook(node) if node.pos_ == "VERB" else None) or _own_outlook(node, words, lead)
        if verdict is not None:
            return None if verdict == "unreal" else verdict  # type: ignore[return-value]
        if _is_clause_head(node, words) or node.head is node:
            return "held"
        up = node.head
        verdict = _governed(node, up, words)
        if verdict is not None:
            return None if verdict == "unreal" else verdict  # type: ignore[return-value]
        node = up
    return "held"


def _linear_outlook(verb: Token) -> str | None:
    """What the words right before a verb tell, whatever the tree says: "is due to", "will also", "would have"."""
    before_verb = [t for t in verb.doc[max(verb.sent.start, verb.i - 7) : verb.i] if t.pos_ != "ADV" or t.lower_ in {"not", "never"}]
    words = [t.lower_ for t in before_verb]
    if words and words[-1] == "be" and verb.tag_ in {"VBN", "VBG"}:
        words.pop(), before_verb.pop()
    if not words:
        return None
    if words[-1] in {"will", "'ll", "’ll", "shall"} and verb.tag_ not in {"VBD", "VBZ"}:
        return "planned"
    if words[-1] == "have" and verb.tag_ == "VBN" and words[-2:-1] in (["to"], ["would"]):
        return "cancelled"
    if words[-1] != "to" or len(words) < 2:
        return None
    governor = before_verb[-2]
    if verb.tag_ == "VBG":
        return "unreal" if verb_of(governor) in {"look", "commit", "object", "open"} else None
    lemma = verb_of(governor)
    if governor.lower_ in {"is", "are", "was", "were", "'s", "be"}:
        return "planned"
    if governor.pos_ in {"VERB", "ADJ", "AUX"} and (governor.lower_ in cues("unreal") or lemma in cues("unreal")):
        return "unreal"
    if governor.lower_ in cues("planned") or (lemma in cues("planned") and lemma not in {"go", "set", "plan"}) or lemma == "plan":
        return "planned" if lemma != "go" or governor.tag_ == "VBG" else None
    return None


def _is_clause_head(node: Token, words: set[str]) -> bool:
    return node.pos_ in {"VERB", "AUX"} and "to" not in words and (
        node.tag_ in {"VBD", "VBZ", "VBP"} or any(child.dep_ in SUBJECTS for child in node.children)
    )  # fmt: skip


def _own_outlook(node: Token, words: set[str], lead: set[str]) -> str | None:
    """What the helping verbs of a verb, or the adjectives of a noun, tell."""
    if node.pos_ == "NOUN":
        return "planned" if words & cues("upcoming") and not words & {"last", "first"} else None
    if words & {"not", "n't", "n’t", "never", "without"}:
        return "unreal"
    if words & {"could", "may", "might", "should", "can", "if", "must", "would"} and "will" not in words:
        if "would" in words:
            return "cancelled" if "have" in lead | words else "planned"
        return "unreal"
    if words & {"will", "'ll", "’ll", "shall", "wo"}:
        return "planned"
    if "to" in words and lead & {"be"} and node.tag_ == "VB":
        return "cancelled" if "have" in lead | words else "planned"
    return None


def _governed(node: Token, up: Token, words: set[str]) -> str | None:
    """What the governing verb, noun or adjective tells of what depends on it."""
    lemma = verb_of(up)
    infinitive = "to" in words and node.pos_ in {"VERB", "AUX"}
    particles = {child.lower_ for child in up.children if child.dep_ == "compound:prt" or child.tag_ == "RP" or child.dep_ == "advmod"}
    if up.i + 1 < len(up.doc):
        particles.add(up.nbor().lower_)
    if node.pos_ in {"NOUN", "PROPN"} and node.dep_ in {"obj", "nsubj:pass", "xcomp"} and lemma in cues("cancelled"):
        return "cancelled" if lemma not in {"put", "call"} or "off" in particles else None
    if infinitive and lemma in cues("unreal") | {up.lower_} & cues("unreal"):
        return "unreal"
    if infinitive and (lemma in cues("planned") or up.lower_ in cues("planned")):
        be_to = lemma == "go" and up.tag_ != "VBG"
        return None if be_to else "planned"
    if infinitive and lemma == "be":
        return "planned"
    if node.tag_ == "VBG" and lemma in {"commit", "look", "consider", "discuss", "avoid", "rule", "propose", "suggest"}:
        return "unreal"
    if node.dep_ == "obj" and lemma in {"propose", "seek", "request", "demand", "reject", "refuse", "want"}:
        return "unreal"
    return None
