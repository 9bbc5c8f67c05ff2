"""Where the content of a verb of saying ends: before what its speaker says or does next, or at the sentence's end."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.reading import Reading
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.comments import comment_follows
from etl.transform.statements.speakers import phrase_parties
from etl.transform.text.kinds import FINITE
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token, text_of
from etl.transform.text.verb_subjects import RELATIVE, open_relative, subject
from etl.transform.wordlists import words

JOINING = {"and", "but", "while", "whereas", "though", "yet", "or", "as", "when"}
OPENERS = {"who", "which", "whose", "whom", "where", "when", "after", "before", "while", "as", "since", "because"}
LONG_SUBJECT = 14
SHORT_SPEAKER = 4  # tokens from "which" to the verb of "which he once accused of"
THOUGHTS = {"expected", "hoped", "believed", "feared", "wanted", "intended", "doubted", "thought", "wished"}
LONG_OCCASION = 6  # tokens of "in a strongly worded letter"
LONG_TIME = 8  # tokens of "a little more than two weeks after"
SPANS = {f"{span}{ending}" for span in ("minute", "hour", "day", "week", "month", "year") for ending in ("", "s")}
NEWS = {"reports", "reported", "writes", "wrote", "informs", "informed"}  # what papers and agencies do
LONG_AGENCY = 6  # tokens of "the state news agency BelTA"
QUALITIES = {"continued", "increased", "improved", "expanded", "renewed", "enhanced", "strengthened", "sustained"}
SOURCES = {"sources", "officials", "diplomats", "aides", "spokesman", "spokeswoman", "spokesperson"}


def right_end(reading: Reading, said: Attribution, start: int, is_clause: bool, others: Sequence[Attribution]) -> int:
    """Return where the content ends: at the sentence's end, or where the next thing said or done begins."""
    sentence, doc = said.sentence, said.sentence.doc
    later = {other.verb.i: other for other in others if other.verb.i > start}
    is_relative = open_relative(sentence, said.verb) is not None or said.verb.i <= sentence.start + 1
    is_relative = is_relative or (said.mood == "participle" and said.verb.head.i > said.verb.i)
    for index in range(start + 1, sentence.end):
        if index in sentence.quoted:
            continue
        token = doc[index]
        if token.text in {",", "–", "—", "-", ";"}:
            if _ends_at_mark(said, index, is_clause, is_relative, later):
                return trimmed(sentence, start, index)
        elif token.lower_ in JOINING and _joins_other(reading, said, index, is_clause, later):
            return trimmed(sentence, start, index)
        elif not is_clause and token.lower_ == "even" and doc[min(index + 1, sentence.end)].lower_ in {"as", "though"}:
            return trimmed(sentence, start, index)  # "ruled out talks even as his allies urged them"
        elif not is_clause and (_occasion(sentence, index) or _own_doing(reading, said, index)):
            return trimmed(sentence, start, index)
        elif token.lower_ in {"before", "after", "by"} and index + 1 in later and later[index + 1].mood == "participle":
            return trimmed(sentence, start, index)  # "thanked the crew before calling for calm"
    return trimmed(sentence, start, sentence.end)


def _ends_at_mark(
    said: Attribution, index: int, is_clause: bool, is_relative: bool, later: dict[int, Attribution]
) -> bool:
    """Whether a comma, dash or semicolon ends the content."""
    sentence, mark = said.sentence, said.sentence.doc[index].text
    if mark == ";" and _says_on(sentence, index, is_clause, later):
        return True
    if mark in {",", "–", "—"} and comment_follows(sentence, index):
        return True
    if _participle_follows(sentence, index, later) or _trailing(sentence, index, later):
        return True
    if mark != ",":
        return False
    return (
        (is_relative and _clause_resumes(sentence, index))
        or _time_follows(sentence, index)
        or _relative_says(said, index, later)
        or _next_in_row(said, later.get(past_adverbs(sentence, index + 1)))
    )


def _relative_says(said: Attribution, comma: int, later: dict[int, Attribution]) -> bool:
    """Whether the speaker says more in a relative clause: "blamed Lima, which he accused of breaking its word"."""
    if said.sentence.doc[min(comma + 1, said.sentence.end - 1)].lower_ not in {"which", "whom"}:
        return False
    following = (later[k] for k in range(comma + 2, comma + 2 + SHORT_SPEAKER) if k in later)
    return any(other.mood == "finite" and other.parties == said.parties for other in following)


def _occasion(sentence: Sentence, index: int) -> bool:
    """Whether the letter or speech follows in which it was said: "… in a letter to the king", "in an interview"."""
    if sentence.doc[index].lower_ not in {"in", "during"} or index + 2 >= sentence.end:
        return False
    if sentence.doc[index + 1].lower_ not in {"a", "an", "his", "her", "its", "their"}:
        return False
    phrase = sentence.doc[index + 2 : min(index + LONG_OCCASION, sentence.end)]
    noun = next((token for token in phrase if token.pos_ not in {"ADJ", "PROPN", "NUM"}), None)
    if noun is None or noun.lower_ not in words("said_documents"):
        return False
    behind = [token.lower_ for token in sentence.doc[noun.i + 1 : min(noun.i + 3, sentence.end)]]
    return behind != [",", "to"]  # "asked the envoys, in a joint letter, to stay"


def _own_doing(reading: Reading, said: Attribution, index: int) -> bool:
    """Whether it follows what the speaker did meanwhile: "… as he sat down with the king", "before she flew home"."""
    token, doc = said.sentence.doc[index], said.sentence.doc
    if token.lower_ not in {"as", "when", "while", "before", "after"} or index + 2 >= said.sentence.end:
        return False
    who = reading.meant(said.sentence.paragraph, doc[index + 1])
    is_he = doc[index + 1].lower_ in {"he", "she", "they"} and bool(who) and who == said.parties
    is_doing = doc[index + 2].tag_ in FINITE and not _is_to_come(said, doc[index + 2 : index + 3])
    return is_he and is_doing


def _is_to_come(said: Attribution, clause: Sequence[Token]) -> bool:
    """Whether a clause behind what somebody said tells what is to come: "hoped for more when he meets the king"."""
    verb = next((token for token in clause if token.tag_ in FINITE), None)
    return said.verb.tag_ == "VBD" and verb is not None and verb.tag_ in {"VBZ", "VBP"}


def _says_on(sentence: Sentence, semicolon: int, is_clause: bool, later: dict[int, Attribution]) -> bool:
    """Whether a semicolon ends the content: a sentence of its own follows, or somebody's next words."""
    if is_clause:
        return any(index > semicolon and other.mood == "finite" and other.parties for index, other in later.items())
    return any(token.tag_ in FINITE for token in sentence.plain(semicolon + 1, sentence.end))


def _clause_resumes(sentence: Sentence, comma: int) -> bool:
    """Whether the main clause follows a relative one: its verb at once, or a subject with its verb."""
    doc = sentence.doc
    if doc[comma + 1].tag_ in FINITE:
        return True
    for token in sentence.plain(comma + 1, min(comma + LONG_SUBJECT, sentence.end)):
        if token.tag_ in FINITE:
            own = subject(sentence, token)
            return own is not None and own.i > comma and token.dep_ in {"ROOT", "parataxis"}
        if token.is_punct or token.lower_ in RELATIVE or token.lower_ in JOINING:
            return False
    return False


def _participle_follows(sentence: Sentence, comma: int, later: dict[int, Attribution]) -> bool:
    """Whether ", stressing that" or ", while stressing" follows."""
    position = comma + 1
    while position < sentence.end and (
        sentence.doc[position].pos_ == "ADV" or sentence.doc[position].lower_ in {"while", "and"}
    ):
        position += 1
    return position in later and later[position].mood == "participle"


def _next_in_row(said: Attribution, other: Attribution | None) -> bool:
    """Whether the speaker's next verb follows a comma: "hailed the plan, promised a loan and reminded them of it"."""
    if other is None or other.is_inverted or other.mood != said.mood or other.parties != said.parties:
        return False
    return other.verb.tag_ in {"VBD", "VBZ"} and other.verb.tag_ == said.verb.tag_


def _time_follows(sentence: Sentence, comma: int) -> bool:
    """Whether the time of saying follows, told by what came before it: ", two days after he had met the king"."""
    for token in sentence.doc[comma + 1 : min(comma + LONG_TIME, sentence.end)]:
        if token.lower_ in {"after", "before"}:
            return token.i > comma + 1 and sentence.doc[token.i - 1].lower_ in SPANS
        if token.pos_ not in {"DET", "NUM", "ADV", "ADJ", "NOUN"} and token.lower_ not in {"than", "of"}:
            return False
    return False


def _trailing(sentence: Sentence, comma: int, later: dict[int, Attribution]) -> bool:
    """Whether the source follows: ", the state news agency reported", ", according to the ministry"."""
    if text_of(sentence.doc[comma + 1 : comma + 3]).lower() == "according to" or _agency_ends(sentence, comma):
        return True
    for position in range(comma + 2, min(comma + LONG_SUBJECT, sentence.end)):
        token = sentence.doc[position]
        other = later.get(position)
        if other is not None and other.mood == "finite" and any(way.may("front") for way, _ in other.ways):
            following = sentence.doc[position + 1] if position + 1 < len(sentence.doc) else None
            is_told = token.lower_ == "told"
            return following is None or following.is_punct or following.pos_ in {"ADP", "PROPN"} or is_told
        is_placed = token.lower_ in {"at", "in", "from", "to"} and sentence.doc[position - 1].lower_ in SOURCES
        if (
            token.tag_ in FINITE
            or token.lower_ in RELATIVE
            or token.lower_ in JOINING
            or (token.pos_ == "ADP" and token.lower_ not in {"of", "for"} and not is_placed)
        ):
            return False
    return False


def _agency_ends(sentence: Sentence, comma: int) -> bool:
    """Whether the sentence ends with the paper or agency that tells it: ", Tanjug reports."."""
    told = [token for token in sentence.plain(comma + 1, sentence.end) if not token.is_punct]
    is_agency = 1 < len(told) <= LONG_AGENCY and (told[0].lower_ == "the" or told[0].text[:1].isupper())
    return is_agency and told[0].pos_ != "PRON" and told[-1].lower_ in NEWS


def _joins_other(
    reading: Reading, said: Attribution, index: int, is_clause: bool, later: dict[int, Attribution]
) -> bool:
    """Whether "and" joins not a part of the content but the next verb of the speaker, or a sentence of its own."""
    sentence, doc = said.sentence, said.sentence.doc
    position = past_adverbs(sentence, index + 1)
    while position < sentence.end and doc[position].pos_ in {"AUX", "ADV"}:
        position += 1
    if position >= sentence.end or position in sentence.quoted or _is_quality(sentence, position):
        return False
    other = later.get(position)
    if other is not None:
        is_within = is_clause and doc[index - 1].text != "," and other.verb.lower_ in THOUGHTS
        if is_within and other.verb.dep_ == "conj" and other.verb.head.i >= said.verb.i + 1:
            return False  # "said that Peru would listen but expected to be paid"
        return (
            other.mood == said.mood
            or (other.mood == "finite" and not is_clause)
            or (other.mood == "participle" and doc[index].lower_ == "while")
        )
    if not is_clause and _is_next_verb(sentence, position, said.verb):
        return not in_relative(sentence, said.verb.i, index) or doc[index - 1].text == ","
    if doc[index].lower_ == "when" and doc[index - 1].tag_ == "VB":
        return False  # "refused to say when the port would open"
    if doc[index].lower_ == "when" and _is_to_come(said, doc[index + 1 : sentence.end]):
        return False
    after_comma = doc[index - 1].text in {",", ";"} or doc[index].lower_ in {"as", "when"}
    is_clause = is_clause or doc[index].lower_ == "as"
    return after_comma and _own_sentence(reading, sentence, position, is_clause, later)


def _is_quality(sentence: Sentence, index: int) -> bool:
    """Whether a participle stands before its noun: "gratitude for the assistance and continued support"."""
    following = sentence.doc[index + 1] if index + 1 < sentence.end else None
    return sentence.doc[index].lower_ in QUALITIES and following is not None and following.pos_ in {"NOUN", "ADJ"}


def _is_next_verb(sentence: Sentence, index: int, verb: Token) -> bool:
    """Whether a word after "and" is a verb and no participle ("and discussed measures", not "and shared goals")."""
    token = sentence.doc[index]
    if token.lower_ in words("next_verbs"):
        return True
    following = sentence.doc[index + 1] if index + 1 < sentence.end else None
    is_open = following is not None and (following.pos_ in {"DET", "ADP", "PRON"} or following.lower_ in {"to", "that"})
    return is_open and token.pos_ == "VERB" and token.tag_ in {"VBD", verb.tag_} - {"VBN", "VBG", "VB"}


def _own_sentence(
    reading: Reading, sentence: Sentence, position: int, is_clause: bool, later: dict[int, Attribution]
) -> bool:
    """Whether a subject of its own with a finite verb follows."""
    for index in range(position, min(position + LONG_SUBJECT, sentence.end)):
        token = sentence.doc[index]
        if token.text in {",", ";"} or token.lower_ in RELATIVE or (token.lower_ in JOINING and token.lower_ != "and"):
            return False
        if token.tag_ in FINITE or (token.tag_ == "VBN" and token.dep_ in {"conj", "ROOT", "parataxis"}):
            own = subject(sentence, token.head if token.dep_.startswith(("aux", "cop")) else token)
            has_own = bool(phrase_parties(reading, sentence, index - 1)) or (own is not None and own.i >= position)
            other = later.get(index)
            is_said = other is not None and any(not way.may("person") for way, _ in other.ways)  # and not only thought
            is_said = is_said and other is not None and other.mood == "finite" and bool(other.parties)
            return has_own and (not is_clause or is_said)
    return False


def in_relative(sentence: Sentence, start: int, position: int) -> bool:
    """Whether a verb stands in a relative clause that opened after `start`."""
    return any(token.lower_ in OPENERS for token in sentence.doc[start:position])


def past_adverbs(sentence: Sentence, index: int) -> int:
    """Return the index of the first token from `index` on that is no adverb ("agreed as well to")."""
    if text_of(sentence.doc[index : min(index + 2, sentence.end)]).lower() == "as well":
        index += 2
    while (
        index < sentence.end
        and sentence.doc[index].pos_ == "ADV"
        and sentence.doc[index].lower_ not in {"how", "why", "there", "when", "as"}
    ):
        index += 1
    return index


def trimmed(sentence: Sentence, start: int, stop: int) -> int:
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
