"""Speech told in the passive: "the raid was condemned by the minister", "was assured by the king that …"."""

from __future__ import annotations

from etl.transform.reading import Party, Reading
from etl.transform.statements.open_contents import is_person
from etl.transform.statements.saying import Saying
from etl.transform.statements.speakers import parties_of
from etl.transform.text.kinds import FINITE, NOMINAL_SUBJECTS
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token

WEIGHED = {"praise", "criticise", "reject"}  # "was condemned by" is said, "was accepted by" may be done
BEHIND = 24  # tokens between the one who says it, with title and country, and the "that" or "to"


def agent(reading: Reading, sentence: Sentence, verb: Token) -> tuple[Party, ...]:
    """Return by whom something is said, for a passive verb with its auxiliary; () where nobody is named."""
    if verb.tag_ not in {"VBN", "VBD"} or not _is_passive(verb):
        return ()
    by = _agent(sentence, verb)
    if by is None:
        return ()
    named = (token for token in sentence.plain(by.left_edge.i, by.right_edge.i + 1) if token.pos_ != "ADP")
    found = parties_of(reading, sentence.paragraph, by)
    if not any(party.official is not None for party in found):
        # "by Peru's under secretary for trade, Jane Doe, that": the name may stand behind its title.
        apposed = (reading.meant(sentence.paragraph, token) for token in named)
        found = next((one for one in apposed if any(party.official is not None for party in one)), found)
    return found


def _is_passive(verb: Token) -> bool:
    """Whether an auxiliary of the passive stands before a verb, or before the one it is joined to."""
    if any(child.dep_.startswith("aux") for child in verb.lefts):
        return True
    joined = verb.dep_ == "conj" and verb.head.tag_ == "VBN" and verb.head.i < verb.i
    has_own = any(child.dep_ in NOMINAL_SUBJECTS for child in verb.children)
    return bool(joined and not has_own and any(child.dep_ == "aux:pass" for child in verb.head.children))


def _agent(sentence: Sentence, verb: Token) -> Token | None:
    for child in verb.children:
        is_agent = child.i > verb.i and any(case.lower_ == "by" for case in child.children)
        if child.dep_.startswith("obl") and is_agent and child.i < sentence.end:
            return child
    given = next((child for child in verb.rights if child.dep_ == "obj"), None)
    for child in given.children if given is not None else ():  # "was refused a pilot by the minister"
        if child.dep_ == "nmod" and child.i < sentence.end and any(case.lower_ == "by" for case in child.children):
            return child
    return None


def passive_content(
    reading: Reading, sentence: Sentence, verb: Token, way: Saying, parties: tuple[Party, ...]
) -> tuple[int, int | None, str] | None:
    """Return where the content begins, where it ends (None: as any content does) and its frame."""
    by = _agent(sentence, verb)
    if by is None:
        return None
    if len(parties) > 1 and not any(party.official is not None for party in parties):
        return _weighed(reading, sentence, verb, way, are_many=True)  # not "were told by their ministers to go on"
    for token in sentence.doc[by.i + 1 : min(by.i + 1 + BEHIND, sentence.end - 1)]:
        if reading.meant(sentence.paragraph, token) == parties:
            continue
        if token.lower_ == "that" and (way.may("that") or way.may("addressee")):
            return token.i + 1, None, "that"
        if token.lower_ == "to" and next_to(token).tag_ == "VB" and way.may("infinitive_object"):
            return int(token.i), None, "infinitive_object"
        if token.lower_ == "of" and verb.lower_ == "accused":
            return token.i + 1, None, "object"
        is_name = token.pos_ in {"NOUN", "PROPN", "ADJ", "DET"} or token.lower_ in {"of", "for", "and"}
        if token.tag_ in FINITE or (token.is_punct and token.text != ",") or not (is_name or token.text == ","):
            break
    return _weighed(reading, sentence, verb, way, len(parties) > 1)


def _weighed(
    reading: Reading, sentence: Sentence, verb: Token, way: Saying, are_many: bool
) -> tuple[int, int, str] | None:
    """Return what "was condemned by" somebody, or "was agreed on by" several."""
    subject = next((child for child in verb.lefts if child.dep_ in NOMINAL_SUBJECTS), None)
    if (
        subject is None
        or not (way.may("object") and (way.act in WEIGHED or (way.verb == "agree" and are_many)))
        or subject.pos_ != "NOUN"
        or subject.left_edge.i < sentence.start
        or (way.may("thing") and is_person(reading, sentence, subject))  # "the guests were welcomed by" is none
    ):
        return None
    return int(subject.left_edge.i), int(subject.right_edge.i) + 1, "object"
