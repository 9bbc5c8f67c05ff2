"""What follows a verb of saying without a "that": a clause, an object, or a thing that is called something."""

from __future__ import annotations

import calendar
from functools import cache

from etl.transform.officials.somebody import is_somebody
from etl.transform.reading import Reading
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.content_ends import OPENERS
from etl.transform.statements.saying import Saying
from etl.transform.statements.speakers import parties_of
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token
from etl.transform.text.verb_subjects import RELATIVE
from etl.transform.wordlists import table, words

NOMINAL_TAGS = {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART", "X", "SYM"}
SUBORDINATORS = {"after", "before", "as", "when", "while", "following", "during", "hours", "shortly"}
TIMES = {
    *(day.lower() for day in calendar.day_name),
    "today",
    "tonight",
    "yesterday",
    "late",
    "early",
    "earlier",
    "night",
    "morning",
}
LIKENING = {"to", "with", "as", "for"}
TAKEN_UP = {"it", "this", "that", "so"}
OPENING_THINGS = {"what", "how", "both", "either"}  # no joining words, though tagged so, where an object begins
OBJECT = 4  # tokens among which the noun of an object stands
LONG_THING = 10  # tokens of what is called something
LIKENING_REACH = 15  # tokens of an object after which "as a clown" may follow


def open_start(reading: Reading, said: Attribution, way: Saying, index: int) -> tuple[int, str] | None:
    """Return the start of a clause without "that", of an object, or of a thing that is called something."""
    token, verb = said.sentence.doc[index], said.verb
    if _is_no_start(said, way, index):
        return None
    clause = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    if (
        way.may("clause")
        and clause is not None
        and index <= clause.left_edge.i <= index + 1
        and token.pos_ in NOMINAL_TAGS
    ):
        return index, "clause"
    if way.may("clause") and not (way.may("object") and clause is None and _takes_object(verb, index)):
        is_opening = token.pos_ in NOMINAL_TAGS | {"SCONJ", "ADV"} or token.lower_ in OPENING_THINGS
        if is_opening and token.lower_ not in {"so", "to"} and _finite_ahead(said.sentence, index):
            return index, "clause"
        if (
            clause is not None
            and token.pos_ == "ADP"
            and said.sentence.start <= clause.left_edge.i < said.sentence.end
            and clause.left_edge.i > index
            and not clause.left_edge.is_punct
            and clause.left_edge.tag_ not in FINITE
        ):
            return clause.left_edge.i, "clause"
    if way.may("object") and token.lower_ == "to" and (late := _late_object(said, index)) is not None:
        return late, "object"
    is_set_off = token.lower_ == "as" and way.may("object")  # "dismissed as nonsense the reports"
    if token.is_punct or (
        token.pos_ in {"ADP", "CCONJ", "SCONJ"} and token.lower_ not in OPENING_THINGS and not is_set_off
    ):
        return None
    if way.may("thing") and not _is_thing(reading, said, way, index):
        given = _given(said, index)
        return None if given is None else (given, "object")
    if way.may("front") and _is_listener(reading, said, way, index):
        return None  # "The water will come, he promised his visitor"
    if way.may("object"):
        return None if _is_taken_up(said, index) else (index, "object")
    if way.may("small") and not is_gapped(said) and _is_small_clause(said, index):
        return index, "small"
    return None


def _is_no_start(said: Attribution, way: Saying, index: int) -> bool:
    """Whether no content begins there: a time or place, "when asked for the reason", "(regretted) to inform"."""
    token, following = said.sentence.doc[index], said.sentence.doc[min(index + 1, said.sentence.end - 1)]
    if way.may("front") and (_is_circumstance(said.sentence, index) or _is_time_and_place(said.sentence, index)):
        return True  # "…, the minister said on Monday after he had landed"
    if token.lower_ in SUBORDINATORS and following.tag_ in {"VBN", "VBG"}:
        return True
    return token.lower_ == "to" and following.tag_ == "VB" and not way.may("infinitive")


def _is_listener(reading: Reading, said: Attribution, way: Saying, index: int) -> bool:
    """Whether the object is somebody who is told, and not what is said."""
    heads = [child for child in said.verb.children if child.dep_ in {"obj", "iobj"} and child.i >= index]
    if not heads or heads[0].lower_ in words("listeners"):
        return bool(heads)
    # "The catch would be shared, the minister promised Doe.": a named official alone, behind what he is told
    parties = parties_of(reading, said.sentence.paragraph, heads[0]) if way.may("addressee") else ()
    is_named = bool(parties) and parties[0].official is not None
    return is_named and heads[0].right_edge.i + 1 >= said.sentence.end - 1


def _is_taken_up(said: Attribution, index: int) -> bool:
    """Whether what is said stands elsewhere: "welcomed it", "the sum that the envoy announced is new"."""
    token, following = said.sentence.doc[index], said.sentence.doc[min(index + 1, said.sentence.end - 1)]
    if token.pos_ == "AUX" and token.tag_ in FINITE:
        return True
    if token.lower_ in TAKEN_UP and token.pos_ == "PRON" and following.lower_ not in LIKENING:
        return not _is_likened(said.sentence, index)
    return is_gapped(said)


def is_gapped(said: Attribution) -> bool:
    """Whether the verb stands in a clause that describes its own object ("the aid that the minister announced")."""
    if not said.verb.dep_.startswith("acl") or said.mood != "finite":
        return False
    own = [child for child in said.verb.children if child.dep_ in {"nsubj", "nsubj:outer"}]
    if not own or any(child.lower_ in RELATIVE or child.lower_.endswith("self") for child in own):
        return False
    if said.verb.head.dep_ == "ROOT" and said.verb.head.pos_ in {"NOUN", "PROPN"}:
        return False  # a sentence with no other verb is misread
    between = said.sentence.doc[said.verb.head.i + 1 : own[0].left_edge.i]
    is_apart = bool(between) and between[-1].text == ","  # "…, Doe insisted": the clause is none about the noun
    return not is_apart and not any(
        token.lower_ in {"where", "when", "why", "as", "while", "whereas"} or token.pos_ == "ADP" for token in between
    )


def _late_object(said: Attribution, index: int) -> int | None:
    """Return where an object begins that stands after the addressee: "conveyed to the king the greetings of …"."""
    objects = (child.left_edge.i for child in said.verb.children if child.dep_ == "obj")
    start = next((first for first in objects if first > index + 1), None)
    return int(start) if start is not None and start < said.sentence.end else None


def _is_thing(reading: Reading, said: Attribution, way: Saying, index: int) -> bool:
    """Whether a matter is said: no person, nothing raised by hand ("raised the flag"), no act ("agreed to go")."""
    doc = said.sentence.doc
    if _is_person(reading, said, index) and not _is_likened(said.sentence, index):
        return False
    if way.particle[-1:] == ("to",) and doc[index].tag_ == "VB":
        return False
    return not any(is_no_matter(one.lower_, way.verb) for one in doc[index : index + OBJECT])


def _given(said: Attribution, index: int) -> int | None:
    """Return where a thing begins that stands behind the one to whom it is given: "offered the king help"."""
    things = [child for child in said.verb.children if child.dep_ in {"obj", "iobj"} and child.i >= index]
    is_thing = len(things) == 2 and things[1].left_edge.i == things[0].right_edge.i + 1 < said.sentence.end
    return int(things[1].left_edge.i) if is_thing else None


def is_no_matter(word: str, verb: str) -> bool:
    """Whether a thing is not said but given, raised or called back by this verb."""
    verbs = _no_matters().get(word)
    return verbs is not None and (not verbs or verb in verbs)


@cache
def _no_matters() -> dict[str, frozenset[str]]:
    return {row["word"]: frozenset(row["verbs"].split()) for row in table("no_matters")}


def _is_circumstance(sentence: Sentence, index: int) -> bool:
    """Whether only a time or place and perhaps a clause of time follow: "on Monday after he had landed"."""
    position = index
    while position < sentence.end and (
        sentence.doc[position].lower_ in TIMES or sentence.doc[position].pos_ == "ADV" or position == index
    ):
        token = sentence.doc[position]
        if token.lower_ in SUBORDINATORS:
            return not any(other.text == "," for other in sentence.plain(position))
        if token.lower_ not in TIMES and token.pos_ != "ADP":
            return False
        position += 1
        if token.pos_ == "ADP" and position < sentence.end and sentence.doc[position].lower_ in TIMES:
            position += 1
    return position < sentence.end and sentence.doc[position].lower_ in SUBORDINATORS


def _is_time_and_place(sentence: Sentence, index: int) -> bool:
    """Whether only a time, places and perhaps a relative clause follow: "Monday in Lima, where he signed a treaty"."""
    if sentence.doc[index].lower_ not in TIMES:
        return False
    before = sentence.doc[index]
    for token in sentence.doc[index + 1 : sentence.end]:
        if token.text == ",":
            return bool(next_to(token).lower_ in OPENERS or next_to(token).tag_ == "VBG")
        is_closed = before.lower_ in TIMES or before.pos_ in {"NOUN", "PROPN"}
        opens_thing = token.pos_ in {"DET", "ADJ", "NUM", "PRON"} and is_closed
        if opens_thing or token.pos_ not in {"ADP", "ADV", "DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "PART"}:
            return False
        before = token
    return True


def _takes_object(verb: Token, index: int) -> bool:
    """Whether the parse sees an object that begins right there: "noted concern about what happened" is no clause."""
    return any(child.dep_ == "obj" and child.left_edge.i <= index <= child.i for child in verb.children)


def _finite_ahead(sentence: Sentence, index: int) -> bool:
    """Whether the words that follow are a clause: a finite verb comes before any relative pronoun of it."""
    for position in range(index, sentence.end):
        token = sentence.doc[position]
        if token.lower_ in {"who", "which", "whose"} and position > index:
            return any(t.tag_ in FINITE for t in sentence.doc[position + 3 : sentence.end])
        if token.text in {";", ":"} or (token.lower_ == "where" and next_to(token, -1).text == ","):
            return False  # "maintained a presence at the port, where it is welcome"
        if token.tag_ in FINITE:
            return True
    return False


def _is_person(reading: Reading, said: Attribution, index: int) -> bool:
    """Whether the object is somebody and not something ("welcomed the minister", not "the minister's visit")."""
    token = said.sentence.doc[index]
    if token.lower_ in {"him", "her", "them", "me", "us"}:
        following = said.sentence.doc[index + 1] if index + 1 < said.sentence.end else token
        return token.lower_ != "her" or following.pos_ not in {"NOUN", "ADJ"}
    heads = [child for child in said.verb.children if child.dep_ in {"obj", "iobj"} and child.i >= index]
    head = heads[0] if heads else _last_of_name(said.sentence, index)
    return head is not None and is_person(reading, said.sentence, head)


def _last_of_name(sentence: Sentence, index: int) -> Token | None:
    """The last word of a name or title that begins there and is no owner ("welcomed Doe", not "Doe's offer")."""
    last = None
    for token in sentence.doc[index : sentence.end]:
        if token.pos_ != "PROPN":
            return None if token.tag_ == "POS" else last
        last = token
    return last


def is_person(reading: Reading, sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is somebody, known or not: "welcomed the heads of state at the airport"."""
    return is_somebody(noun) or any(p.kind == "official" for p in parties_of(reading, sentence.paragraph, noun))


def _is_likened(sentence: Sentence, index: int) -> bool:
    """Whether "as" follows: "dismissed the general as a clown", "described them as lies" say something of them."""
    following = sentence.doc[index + 1] if index + 1 < sentence.end else sentence.doc[index]
    if sentence.doc[index].pos_ == "PRON" and following.lower_ == "as":
        return True
    return any(
        token.lower_ == "as" and token.i + 1 < sentence.end and next_to(token).lower_ in {"a", "an", "the", "being"}
        for token in sentence.plain(index, min(sentence.end, index + LIKENING_REACH))
    )


def _is_small_clause(said: Attribution, index: int) -> bool:
    """Whether a thing is called something: "called the response effective", "called it a mistake"."""
    following = said.sentence.doc[index : said.sentence.end]
    if any(token.lower_ in {"home", "back"} and token.head == said.verb for token in following):
        return False  # "called his ambassador home"
    if _has_predicate(said.verb, index):
        return True
    if following[0].pos_ == "PRON" and len(following) > 1 and following[1].pos_ in {"DET", "ADJ", "NOUN"}:
        return True
    if any(_opens_predicate(token) for token in following[1:LONG_THING]):
        return True
    first_end = next((token.i for token in following if token.pos_ in {"CCONJ", "PUNCT", "SCONJ"}), said.sentence.end)
    last = said.sentence.doc[first_end - 1]
    return first_end > index + 1 and (last.pos_ == "ADJ" or last.lower_ in words("judging_adjectives"))


def _has_predicate(verb: Token, index: int) -> bool:
    """Whether the parse sees what a thing is called; an infinitive is none ("called the crowd to march")."""
    predicates = [child for child in verb.children if child.dep_ == "xcomp" and child.i >= index]
    return any(not any(mark.lower_ == "to" for mark in child.children) for child in predicates)


def _opens_predicate(token: Token) -> bool:
    """Whether what a thing is called begins: an article right behind a noun ("called the visit an act of courage")."""
    before = next_to(token, -1)
    return token.lower_ in {"a", "an", "one"} and before.pos_ in {"NOUN", "PROPN", "PRON"}
