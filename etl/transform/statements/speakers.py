"""Who speaks: the subject of a verb of saying, and the voice (a person, a government, both sides) of its parties."""

from __future__ import annotations

from dataclasses import dataclass

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import addressed
from etl.transform.statements.joined_speakers import joined_before, joined_behind
from etl.transform.statements.joint_voices import BOTH, DOCUMENTS, JOINT, is_both, is_of_all
from etl.transform.statements.speaking_bodies import body_of_members, speaking_body
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token
from etl.transform.text.verb_subjects import RELATIVE, SUBJECTS, antecedent, before_verb, open_relative, subject
from etl.transform.wordlists import words

NOUNS = {"NOUN", "PROPN", "PRON", "NUM", "DET", "X"}
NOMINAL = {
    "nmod",
    "nmod:poss",
    "nmod:tmod",
    "nmod:npmod",
    "flat",
    "compound",
    "amod",
    "appos",
    "det",
    "case",
    "conj",
    "nummod",
    "acl",
    "acl:relcl",
    "fixed",
    "punct",
    "goeswith",
    "list",
    "dep",
    "cc",
    "nmod:desc",
    "nmod:unmarked",
}
OFFICES = {
    "authorities",
    "office",
    "secretariat",
    "unit",
    "household",
    "staff",
    "bureau",
}  # "the president's office said" is not the president
POSTS = {"embassy", "consulate"}  # told by their town only, they are not that country's ("the embassy in Lome")
SOURCES = {"from", "by", "of"}
MAX_CLIMB = 12


@dataclass(frozen=True, slots=True)
class Voice:
    """The speaker of a statement: a named official, else a government by its code, else (both None) both sides."""

    official: int | None
    actor_code: str | None

    @property
    def is_joint(self) -> bool:
        """Whether several speak with one voice."""
        return self.official is None and self.actor_code is None


def voice_of(reading: Reading, parties: tuple[Party, ...], *, bodies_only: bool = False) -> Voice | None:
    """Return the voice of those parties, None where nobody speaks whose words are kept (an unnamed official, a guest).

    With `bodies_only` a bare country or organisation is no speaker: in an official's own text it means "we".
    """
    if len(parties) > 1:
        return Voice(None, None)
    if not parties:
        return None
    party = parties[0]
    if party.kind == "official":
        if party.official is None:
            return None
        return Voice(party.official, reading.officials[party.official].actor_code)
    if party.actor_code is None or (bodies_only and party.kind == "actor"):
        return None
    return Voice(None, party.actor_code)


def parties_of(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Return who is meant by a noun phrase, whichever of its words the parse takes for the head."""
    direct = reading.parties(paragraph, token)
    if token.lower_ in OFFICES and direct:
        return tuple(dict.fromkeys(Party("body", None, party.actor_code) for party in direct))
    if direct:
        return body_of_members(direct, token)
    if token.lower_ == "you" and paragraph.speaker is None:
        return addressed(reading, paragraph)  # a journalist's "you said that …"
    if token.lower_ in DOCUMENTS or (token.lower_ in JOINT and is_of_all(token)):
        return BOTH
    if token.lower_ in OFFICES:
        owners = [c for c in token.children if c.dep_ in {"nmod", "nmod:poss"} and reading.parties(paragraph, c)]
        return tuple(Party("body", None, p.actor_code) for c in owners[:1] for p in reading.parties(paragraph, c)[:1])
    if is_both(token):
        return BOTH
    for child in token.children:
        if child.dep_ in {"flat", "compound", "appos", "nmod:desc", "nmod:unmarked", "list"} and (
            found := reading.parties(paragraph, child)
        ):
            return found
    return ()


def issuer(reading: Reading, sentence: Sentence, noun: Token) -> tuple[Party, ...]:
    """Return whose a statement, a letter or a claim is: its owner, who it is "from" or "by", else who issued it."""
    for child in noun.children:
        is_source = child.dep_.startswith("nmod") and any(case.lower_ in SOURCES for case in child.children)
        if child.dep_ != "nmod:poss" and not is_source:
            continue
        if found := parties_of(reading, sentence.paragraph, child) or speaking_body(reading, sentence, child):
            return found
    verb = noun.head
    while verb.dep_ in {"conj", "xcomp", "nmod", "obl"} and verb.head.i != verb.i and verb.pos_ != "VERB":
        verb = verb.head
    if verb.pos_ != "VERB" or noun.dep_ in SUBJECTS or not sentence.start <= verb.i < sentence.stop:
        return ()
    return speaker(reading, sentence, verb) or ()


def phrase_parties(reading: Reading, sentence: Sentence, index: int) -> tuple[Party, ...]:
    """Return who is meant by the noun phrase that ends with the token `index`: its topmost head that means anybody."""
    token = sentence.doc[index]
    best: tuple[Party, ...] = ()

    def found_at(word: Token) -> tuple[Party, ...]:
        return parties_of(reading, sentence.paragraph, word)

    for _ in range(MAX_CLIMB):
        found = found_at(token)
        is_place = any(party.official is not None for party in best) and all(p.kind == "actor" for p in found)
        if found and not is_place:  # "In Quito the minister, Jane Doe,": the town is no higher head
            best = found
        head = token.head
        if (
            token.dep_ not in NOMINAL
            or head.i == token.i
            or not sentence.start <= head.i < index + 1
            or head.i in sentence.quoted
        ):
            break
        if head.pos_ in {"VERB", "AUX"}:
            break
        if token.dep_ == "nmod" and not found_at(head) and _is_another(head, best):
            best = ()  # "the people of Chile", "an analyst in Quito", "the party of President Doe"
        token = head
    return best


def _is_another(noun: Token, parties: tuple[Party, ...]) -> bool:
    """Whether a noun is not those themselves with whom it is told."""
    if any(party.kind != "actor" for party in parties):
        return noun.lower_ in words("followers")
    return noun.lower_ not in words("bodies") - POSTS


def speaker(reading: Reading, sentence: Sentence, verb: Token) -> tuple[Party, ...] | None:
    """Return who the verb's own subject means: () for somebody of no interest, None where it has no subject of its own.

    The parse is asked first; where it knows no party, the words that stand before the verb are.
    """
    head = subject(sentence, verb)
    if head is not None and (put_in := _put_in(reading, sentence, head, verb)):
        return put_in
    if head is not None and (found := parties_of(reading, sentence.paragraph, head)):
        return joined_behind(reading, sentence, head.i, verb.i, joined_before(reading, sentence, head.i, found))
    if (pronoun := open_relative(sentence, verb)) is not None:
        named = antecedent(sentence, pronoun)
        found = () if named is None else phrase_parties(reading, sentence, named.i)
        return found or _just_named(reading, sentence, pronoun)
    if head is not None and (local := speaking_body(reading, sentence, head)):
        return local
    if head is not None and head.lower_ in words("said_documents") and (writer := issuer(reading, sentence, head)):
        return writer  # "Doe's tweet read"
    before = before_verb(sentence, verb.i)
    if before < sentence.start:
        return None if head is None else ()
    token = sentence.doc[before]
    if token.lower_ in RELATIVE:
        named = antecedent(sentence, token)
        return () if named is None else phrase_parties(reading, sentence, named.i)
    is_noun = token.pos_ in NOUNS or is_both(token) or (token.pos_ == "ADJ" and head is not None)
    if is_noun or reading.meant(sentence.paragraph, token):
        return joined_before(reading, sentence, before, phrase_parties(reading, sentence, before))
    if token.is_punct and before not in sentence.quoted and (found := _before_commas(reading, sentence, before)):
        return found
    return None if head is None else ()


def _put_in(reading: Reading, sentence: Sentence, head: Token, verb: Token) -> tuple[Party, ...]:
    """Return the official put in with a verb between commas: "Moscow, Doe said, would" (the parse has Moscow)."""
    before = before_verb(sentence, verb.i)
    meant = reading.meant(sentence.paragraph, sentence.doc[before]) if head.i < before else ()
    is_closed = verb.i + 1 < sentence.end and next_to(verb).text == ","
    if not is_closed or len(meant) != 1 or meant[0].official is None:
        return ()
    for token in reversed(sentence.doc[head.i + 1 : before]):
        if token.text == ",":
            return meant if not set(meant) & set(parties_of(reading, sentence.paragraph, head)) else ()
        if reading.meant(sentence.paragraph, token) != meant:
            return ()
    return ()


def _just_named(reading: Reading, sentence: Sentence, pronoun: Token) -> tuple[Party, ...]:
    """Return the official right before ", who", where the parse has a thing: "drew criticism from Jane Doe, who"."""
    index = pronoun.i - 1
    while index > sentence.start and sentence.doc[index].is_punct:
        index -= 1
    if pronoun.lower_ != "who" or index < sentence.start:
        return ()
    found = phrase_parties(reading, sentence, index)
    return found if any(party.official is not None for party in found) else ()


def _before_commas(reading: Reading, sentence: Sentence, comma: int) -> tuple[Party, ...]:
    """Return who is meant before an inserted ", the minister of defence," or ", who had arrived on Monday,"."""
    openings = [
        index
        for index in range(comma - 1, sentence.start, -1)
        if index not in sentence.quoted and sentence.doc[index].text in {",", "(", "–", "—"}
    ]
    clauses = [index for index in openings if _opens_clause(sentence.doc[index + 1])]
    for index in clauses[-1:] + openings:
        inserted, named = sentence.doc[index + 1], sentence.doc[index - 1]
        if inserted.tag_ in {"CC", "VBD"} or named.pos_ not in {"NOUN", "PROPN", "PRON"}:
            continue
        if found := phrase_parties(reading, sentence, index - 1):
            return joined_before(reading, sentence, index - 1, found)
    return ()


def _opens_clause(token: Token) -> bool:
    """Whether a word opens an inserted clause (", who had come", ", joined by his deputy")."""
    return token.lower_ in RELATIVE or token.tag_ in {"VBN", "VBG"}


def speaker_after(reading: Reading, sentence: Sentence, verb: Token) -> tuple[Party, ...] | None:
    """Return who is meant by the subject that follows its verb ("…," said the minister); None if there is none."""
    stop = verb.i + 1
    while (
        stop < sentence.stop
        and stop not in sentence.quoted
        and sentence.doc[stop].pos_ in {"DET", "ADJ", "NOUN", "PROPN", "PART", "NUM", "PRON", "ADP", "X"}
    ):
        if sentence.doc[stop].pos_ == "ADP" and sentence.doc[stop].lower_ not in {"of", "for"}:
            break
        stop += 1
    if stop == verb.i + 1 or sentence.doc[verb.i + 1].pos_ in {"ADP", "PART"}:
        return None
    for index in range(verb.i + 1, stop):
        is_owned = index + 1 < stop and sentence.doc[index + 1].tag_ == "POS"  # "reiterated Peru's support"
        if not is_owned and (found := parties_of(reading, sentence.paragraph, sentence.doc[index])):
            return found
    return ()
