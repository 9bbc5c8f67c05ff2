"""What a verb of saying reports: the words of the content, without the verb, the speaker, the addressee and "that"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.transform.attributions import Attribution
from etl.transform.passages import FINITE, Sentence
from etl.transform.reading import Reading, Token
from etl.transform.saying import Saying, noun_acts, noun_of
from etl.transform.speakers import RELATIVE, open_relative, parties_of, phrase_parties, subject

NOMINAL_TAGS = {"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART", "X", "SYM"}
CLAUSES = {"that", "clause", "addressee", "front"}
JOINING = {"and", "but", "while", "whereas", "though", "yet", "or", "as"}
DATELINE = re.compile(r"^\W*(?=[^a-z]{3}|\w+ ?:)[\w’'.,/() ]{2,60}?(?:\([A-Z]\w+\) ?)?(?: [-–—]+ |--|: | [-–—]+$)")
OPENERS = {"who", "which", "whose", "whom", "where", "when", "after", "before", "while", "as", "since", "because"}
REACH = 30  # tokens between a verb and the "that" that belongs to it
NOUN_REACH = 9  # tokens between a verb and the noun of saying that it takes
LONG_SUBJECT = 14


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens `start` to `stop` (exclusive) that are the content, and by which way and frame they are."""

    start: int
    stop: int
    way: Saying
    frame: str


def content_of(reading: Reading, said: Attribution, others: Sequence[Attribution]) -> Content | None:
    """Return what is reported by a verb of saying; None where nothing is, or where only quoted words follow.

    Args:
        reading: the document, asked who is meant by an object.
        said: the verb.
        others: all verbs of saying of the sentence, where the content of this one may end.
    """
    for way, after in said.ways:
        start, frame = _start(reading, said, way, after)
        if frame == "front":
            if found := _front(reading, said, way, others):
                return found
        elif start is not None:
            stop = right_end(reading, said, start, frame in CLAUSES, others)
            if stop > start:
                return Content(start, stop, way, frame)
    return None


def _start(reading: Reading, said: Attribution, way: Saying, after: int) -> tuple[int | None, str]:
    """Return where the content begins and the frame by which it does; (None, "") where no frame of this way fits."""
    sentence = said.sentence
    index = _past_adverbs(sentence, after)
    if index >= sentence.end:
        return (None, "front") if way.may("front") else (None, "")
    if _is_quoted(sentence, index):
        return None, ""
    token = sentence.doc[index]
    if way.may("addressee") or way.may("about") or way.may("of"):
        start, frame = _after_addressee(reading, said, way, index)
        if frame:
            return start, frame
    if way.may("that") and (that := _that(sentence, index, way)) is not None:
        return that + 1, "that"
    if way.may("infinitive") and token.lower_ == "to" and sentence.doc[index + 1].tag_ in {"VB", "RB"}:
        return index, "infinitive"
    if way.may("pledge"):
        return (index, "infinitive") if token.tag_ == "VB" else (None, "")
    if way.may("infinitive_object") and token.pos_ in NOMINAL_TAGS and _has_infinitive(sentence, index):
        return index, "infinitive_object"
    if way.may("noun") and _has_noun(sentence, index):
        return index, "noun"
    if (way.may("object") or way.may("clause") or way.may("small")) and (
        found := _open_start(reading, said, way, index)
    ):
        return found
    return (None, "front") if way.may("front") and token.pos_ not in {"PART", "VERB"} else (None, "")


def _open_start(reading: Reading, said: Attribution, way: Saying, index: int) -> tuple[int, str] | None:
    """Return the start of a clause without "that", of an object, or of a thing that is called something."""
    token, verb = said.sentence.doc[index], said.verb
    clause = next((child for child in verb.children if child.dep_ == "ccomp" and child.i > verb.i), None)
    if way.may("clause") and not (way.may("object") and clause is None and _takes_object(verb, index)):
        if (
            token.pos_ in NOMINAL_TAGS | {"SCONJ", "ADV"}
            and token.lower_ not in {"so", "to"}
            and _finite_ahead(said.sentence, index)
        ):
            return index, "clause"
        if (
            clause is not None
            and token.pos_ == "ADP"
            and said.sentence.start <= clause.left_edge.i < said.sentence.end
            and clause.left_edge.i > index
        ):
            return clause.left_edge.i, "clause"
    if token.is_punct or (
        token.pos_ in {"ADP", "CCONJ", "SCONJ"} and token.lower_ not in {"what", "how", "its"} and token.tag_ != "WP"
    ):
        return None
    if way.may("thing") and _is_person(reading, said, index):
        return None
    if way.may("object"):
        return index, "object"
    if way.may("small") and _is_small_clause(said, index):
        return index, "small"
    return None


def _takes_object(verb: Token, index: int) -> bool:
    """Whether the parse sees an object that begins right there: "noted concern about what happened" is no clause."""
    return any(child.dep_ == "obj" and child.left_edge.i <= index <= child.i for child in verb.children)


def _after_addressee(reading: Reading, said: Attribution, way: Saying, index: int) -> tuple[int | None, str]:
    """Return the start of the content after "told reporters", "assured the minister", and the frame."""
    sentence = said.sentence
    if way.may("addressee") and (that := _that(sentence, index, way, skip_people=True)) is not None:
        return that + 1, "that"
    stop = index
    while (
        stop < sentence.end
        and stop not in sentence.quoted
        and (sentence.doc[stop].pos_ in NOMINAL_TAGS or sentence.doc[stop].lower_ in {"of", "and", "for"})
        and not (sentence.doc[stop].lower_ == "to" and sentence.doc[stop].pos_ == "PART")
    ):
        stop += 1
    if stop >= sentence.end:
        return None, ""
    token = sentence.doc[stop]
    if way.may("about") and token.lower_ == "about":
        return stop + 1, "object"
    if way.may("of"):
        of = next((t.i for t in sentence.doc[index:stop] if t.lower_ == "of"), None)
        return (of + 1, "object") if of is not None else (None, "")
    if way.may("infinitive_object") and token.lower_ == "to" and token.pos_ == "PART":
        return index, "infinitive_object"
    if way.may("addressee") and token.tag_ in FINITE and stop - index > 1:
        # "told reporters the talks would go on": the addressee is the first word or phrase of two run together.
        head = sentence.doc[index]
        begin = (
            index + 1
            if head.pos_ in {"PRON", "PROPN"} or head.tag_ == "NNS"
            else _subject_start(sentence, token, index)
        )
        return (begin, "clause") if begin is not None else (None, "")
    return None, ""


def _subject_start(sentence: Sentence, verb: Token, after: int) -> int | None:
    """Return where the subject of a finite verb begins, if the parse sees one after the token `after`."""
    head = subject(sentence, verb) or subject(sentence, verb.head)
    return head.left_edge.i if head is not None and head.left_edge.i > after else None


def _that(sentence: Sentence, index: int, way: Saying, *, skip_people: bool = False) -> int | None:
    """Return where the "that" of a reporting clause stands: at once, after a time or place, or after an addressee."""
    limit = min(sentence.end, index + REACH)
    for position in range(index, limit):
        token = sentence.doc[position]
        if position in sentence.quoted:
            return None
        if token.lower_ == "that" and (position == index or _is_complementizer(sentence, position)):
            following = sentence.doc[position + 1] if position + 1 < sentence.end else token
            return None if position == index and following.is_punct and following.text != "," else position
        if (
            position == index
            and not skip_people
            and token.pos_ not in {"ADP", "ADV", "SCONJ"}
            and not token.is_punct
            and token.ent_type_ == ""
            and token.pos_ not in {"PROPN", "NUM"}
            and token.lower_ not in DAYS
        ):
            return None
        if token.tag_ in FINITE and not _in_relative(sentence, index, position):
            return None
    return None


DAYS = {"today", "yesterday", "earlier", "late", "early", "last", "this", "separately", "here", "also", "again", "both"}


def _is_complementizer(sentence: Sentence, position: int) -> bool:
    """Whether this "that" opens a reported clause and is no pronoun: a subject and not a verb follows it."""
    token = sentence.doc[position]
    following = sentence.doc[position + 1] if position + 1 < sentence.end else None
    if following is None or following.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
        return False
    return token.tag_ in {"IN", "DT", "WDT"} or token.dep_ == "mark"


def _in_relative(sentence: Sentence, start: int, position: int) -> bool:
    """Whether a verb stands in a relative clause that opened after `start`."""
    return any(token.lower_ in OPENERS for token in sentence.doc[start:position])


def _past_adverbs(sentence: Sentence, index: int) -> int:
    while (
        index < sentence.end
        and sentence.doc[index].pos_ == "ADV"
        and sentence.doc[index].lower_ not in {"how", "why", "there", "when", "as"}
    ):
        index += 1
    return index


def _is_quoted(sentence: Sentence, index: int) -> bool:
    """Whether quoted words follow, after a colon or comma or at once."""
    if index in sentence.quoted:
        return True
    return sentence.doc[index].text in {":", ",", "–", "—", "-"} and index + 1 in sentence.quoted


def _has_infinitive(sentence: Sentence, index: int) -> bool:
    """Whether somebody is asked to do something: "to" and a verb follow the phrase."""
    for position in range(index + 1, min(index + 25, sentence.end - 1)):
        token = sentence.doc[position]
        if token.lower_ == "to" and token.pos_ == "PART" and sentence.doc[position + 1].tag_ in {"VB", "RB"}:
            return True
        if token.text in {";", ":"} or token.lower_ == "according":
            return False
        if token.tag_ in FINITE and not _in_relative(sentence, index, position):
            return False
    return False


def _has_noun(sentence: Sentence, index: int) -> bool:
    """Whether the object is a noun of saying."""
    for token in sentence.doc[index : min(index + NOUN_REACH, sentence.end)]:
        if noun_of(token) in noun_acts() and token.pos_ in {"NOUN", "VERB", "PROPN"}:
            return True
        if token.pos_ in {"ADP", "VERB", "AUX"} or token.is_punct:
            return False
    return False


def _finite_ahead(sentence: Sentence, index: int) -> bool:
    """Whether the words that follow are a clause: a finite verb comes before any relative pronoun of it."""
    for position in range(index, sentence.end):
        token = sentence.doc[position]
        if token.lower_ in {"who", "which", "whose"} and position > index:
            return any(t.tag_ in FINITE for t in sentence.doc[position + 3 : sentence.end])
        if token.tag_ in FINITE:
            return True
        if token.text in {";", ":"}:
            return False
    return False


def _is_person(reading: Reading, said: Attribution, index: int) -> bool:
    """Whether the object is somebody and not something ("welcomed the minister", not "welcomed the minister's visit")."""
    token = said.sentence.doc[index]
    if token.lower_ in {"him", "her", "them", "me", "us"}:
        following = said.sentence.doc[index + 1] if index + 1 < said.sentence.end else token
        return token.lower_ != "her" or following.pos_ not in {"NOUN", "ADJ"}
    heads = [child for child in said.verb.children if child.dep_ in {"obj", "iobj"} and child.i >= index]
    return bool(heads) and any(
        party.kind == "official" for party in parties_of(reading, said.sentence.paragraph, heads[0])
    )


def _is_small_clause(said: Attribution, index: int) -> bool:
    """Whether a thing is called something: "called the response effective", "called it a mistake"."""
    words = said.sentence.doc[index : said.sentence.end]
    if any(child.dep_ == "xcomp" and child.i >= index for child in said.verb.children):
        return True
    if words[0].pos_ == "PRON" and len(words) > 1 and words[1].pos_ in {"DET", "ADJ", "NOUN"}:
        return True
    first_end = next((token.i for token in words if token.pos_ in {"CCONJ", "PUNCT", "SCONJ"}), said.sentence.end)
    return first_end > index + 1 and said.sentence.doc[first_end - 1].pos_ == "ADJ"


def right_end(reading: Reading, said: Attribution, start: int, is_clause: bool, others: Sequence[Attribution]) -> int:
    """Return where the content ends: at the sentence's end, or where the next thing said or done begins."""
    sentence, doc = said.sentence, said.sentence.doc
    later = {other.verb.i: other for other in others if other.verb.i > start}
    is_relative = open_relative(sentence, said.verb) is not None
    for index in range(start + 1, sentence.end):
        if index in sentence.quoted:
            continue
        token = doc[index]
        if token.text in {",", "–", "—", "-", ";"}:
            if token.text == "," and is_relative and doc[index + 1].tag_ in FINITE:
                return _trim(sentence, start, index)
            if _participle_follows(sentence, index, later) or _trailing(sentence, index, later):
                return _trim(sentence, start, index)
        elif token.lower_ in JOINING and _joins_other(reading, said, index, is_clause, later):
            return _trim(sentence, start, index)
    return _trim(sentence, start, sentence.end)


def _participle_follows(sentence: Sentence, comma: int, later: dict[int, Attribution]) -> bool:
    """Whether ", stressing that" or ", while stressing" follows."""
    position = comma + 1
    while position < sentence.end and (
        sentence.doc[position].pos_ == "ADV" or sentence.doc[position].lower_ in {"while", "and"}
    ):
        position += 1
    return position in later and later[position].mood == "participle"


def _trailing(sentence: Sentence, comma: int, later: dict[int, Attribution]) -> bool:
    """Whether the source follows: ", the state news agency reported", ", according to the ministry"."""
    if sentence.doc[comma + 1 : comma + 3].text.lower() == "according to":
        return True
    for position in range(comma + 2, min(comma + LONG_SUBJECT, sentence.end)):
        token = sentence.doc[position]
        other = later.get(position)
        if other is not None and other.mood == "finite" and any(way.may("front") for way, _ in other.ways):
            following = sentence.doc[position + 1] if position + 1 < len(sentence.doc) else None
            return following is None or following.is_punct or following.pos_ in {"ADP", "PROPN"}
        if (
            token.tag_ in FINITE
            or token.lower_ in RELATIVE
            or token.lower_ in JOINING
            or (token.pos_ == "ADP" and token.lower_ not in {"of", "for"})
        ):
            return False
    return False


def _joins_other(
    reading: Reading, said: Attribution, index: int, is_clause: bool, later: dict[int, Attribution]
) -> bool:
    """Whether "and" joins not a part of the content but the next verb of the speaker, or a sentence of its own."""
    sentence, doc = said.sentence, said.sentence.doc
    position = _past_adverbs(sentence, index + 1)
    while position < sentence.end and doc[position].pos_ in {"AUX", "ADV"}:
        position += 1
    if position >= sentence.end or position in sentence.quoted:
        return False
    other = later.get(position)
    if other is not None:
        return (
            other.mood == said.mood
            or (other.mood == "finite" and not is_clause)
            or (other.mood == "participle" and doc[index].lower_ == "while")
        )
    verb = doc[position]
    if not is_clause and verb.tag_ in {"VBD", "VBZ"} and verb.pos_ == "VERB" and _same_tense(verb, said.verb):
        return not _in_relative(sentence, said.verb.i, index) or doc[index - 1].text == ","
    after_comma = doc[index - 1].text in {",", ";"} or doc[index].lower_ == "as"
    is_clause = is_clause or doc[index].lower_ == "as"
    return after_comma and _own_sentence(reading, sentence, position, is_clause, later)


def _same_tense(verb: Token, other: Token) -> bool:
    """Whether two verbs are both past or both present; the tagger's past participles count as past."""
    return (verb.tag_ == "VBZ") == (other.tag_ == "VBZ")


def _own_sentence(
    reading: Reading, sentence: Sentence, position: int, is_clause: bool, later: dict[int, Attribution]
) -> bool:
    """Whether a subject of its own with a finite verb follows."""
    for index in range(position, min(position + LONG_SUBJECT, sentence.end)):
        token = sentence.doc[index]
        if token.text in {",", ";"} or token.lower_ in RELATIVE:
            return False
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"}:
            if is_clause:
                return index in later and bool(later[index].parties) and later[index].mood == "finite"
            return bool(phrase_parties(reading, sentence, index - 1)) or subject(sentence, token) is not None
    return False


def _front(reading: Reading, said: Attribution, way: Saying, others: Sequence[Attribution]) -> Content | None:
    """Return the content that stands before its speaker: "The talks will go on, the minister said on Monday."."""
    sentence, verb = said.sentence, said.verb
    comma = _front_comma(reading, said)
    if comma is None:
        return None
    start = _past_dateline(sentence)
    first = sentence.doc[start]
    if first.tag_ in {"CC"}:
        start += 1
    before = sentence.plain(start, comma)
    if (
        len(before) < 3
        or not any(token.tag_ in FINITE for token in before)
        or any(o.verb.i < comma and o.mood == "finite" and _is_somebody(o) for o in others)
    ):
        return None
    if sum(1 for index in range(start, comma) if index in sentence.quoted) * 2 > comma - start:
        return None
    stop = comma
    following = verb.i + 1
    if following < sentence.end and sentence.doc[following].text == "," and following not in sentence.quoted:
        # "Help had been offered, he added, but had never been wanted": the speaker is only put in between.
        rest = right_end(reading, said, following + 1, True, others)
        if any(token.tag_ in FINITE for token in sentence.plain(following + 1, rest)):
            stop = rest
    return Content(start, _trim(sentence, start, stop), way, "front")


def _is_somebody(said: Attribution) -> bool:
    """Whether a person or both sides speak, and not a country: "Iran offered help, the minister said" is his."""
    return any(party.kind == "official" for party in said.parties)


def _front_comma(reading: Reading, said: Attribution) -> int | None:
    """Return the comma between a content that stands in front and its speaker, an apposition taken to the speaker."""
    sentence = said.sentence
    found = None
    for index in range(said.verb.i - 1, sentence.start, -1):
        token = sentence.doc[index]
        if index in sentence.quoted or (token.tag_ in FINITE and token.i != said.verb.i - 1 and token.pos_ != "AUX"):
            break
        if token.text != ",":
            continue
        between = sentence.plain(index + 1, said.verb.i)
        if any(set(reading.meant(sentence.paragraph, one)) & set(said.parties) for one in between):
            if found is not None and not any(
                set(reading.meant(sentence.paragraph, one)) & set(said.parties)
                for one in sentence.plain(index + 1, found)
            ):
                break
            found = index
    return found


def _past_dateline(sentence: Sentence) -> int:
    """Return the first token after "PARIS, June 3 -" or "Islamabad:" at the start of a paragraph."""
    if sentence.start > 0:
        return sentence.start
    text = sentence.doc.text
    found = DATELINE.match(text)
    if not found:
        return sentence.start
    return next((token.i for token in sentence.doc if token.idx >= found.end()), sentence.start)


def _trim(sentence: Sentence, start: int, stop: int) -> int:
    """Return the end without punctuation, joining words and adverbs that belong to what follows."""
    while (
        stop > start
        and stop - 1 not in sentence.quoted
        and (
            (sentence.doc[stop - 1].is_punct and sentence.doc[stop - 1].text not in {")", "”", '"', "»"})
            or sentence.doc[stop - 1].is_space
            or sentence.doc[stop - 1].lower_ in JOINING
        )
    ):
        stop -= 1
    return stop
