"""Contents that stand before their speaker: "The talks will go on, the minister said on Monday."."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.reading import Reading
from etl.transform.statements.attribution_model import Attribution
from etl.transform.statements.content_ends import right_end, trimmed
from etl.transform.statements.joint_voices import BOTH
from etl.transform.text.kinds import FINITE
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token
from etl.transform.text.verb_subjects import subject

LONG_ADDRESSEE = 9  # tokens of "told a news conference in Lima on Monday"
RELATIVE_TAGS = {"WDT", "WP", "WP$", "WRB"}
SUBORDINATORS = {
    "since",
    "because",
    "although",
    "though",
    "while",
    "until",
    "unless",
    "if",
    "whereas",
    "after",
    "before",
}
CONDITIONS = SUBORDINATORS | {"when", "should", "were", "had"}  # that open a clause before the main one
LONG_SPEAKER = 45  # tokens of a speaker with title and apposition
NEGATIVE = {"not", "n't", "n’t", "no", "nobody", "none", "nothing", "never", "neither", "less", "rather"}
TURNS = {"but", "than", "nor", "or"}  # that go on with what was denied or compared before the speaker
PROVISOS = {"if", "unless", "until", "provided", "when", "once"}  # of what is only to happen


def fronted(reading: Reading, said: Attribution, others: Sequence[Attribution]) -> tuple[int, int] | None:
    """Return the tokens, from and to (exclusive), of a content that stands before its speaker; None if none does."""
    sentence = said.sentence
    comma = _front_comma(reading, said)
    if comma is None:
        return None
    start = _first(said, comma)
    before = sentence.plain(start, comma)
    is_on_topic = len(before) > 1 and before[1].lower_ in {"for", "to", "regards"}  # "As for the plan, it would wait"
    if not before or (before[0].lower_ in {"as", "asked", "pressed", "questioned"} and not is_on_topic):
        return None  # "as we have said, …", "Asked whether he would go, …"
    is_condition = before[0].lower_ in CONDITIONS
    if not is_condition and any(start <= o.verb.i < comma and _says_itself(said, o) for o in others):
        return None
    if sum(1 for index in range(start, comma) if index in sentence.quoted) * 2 > comma - start:
        return None
    told = sentence.doc[start:comma]  # also in quoted words: 'The ministry "strongly urges" them to leave, he said'
    is_told = any(start <= other.verb.i < comma for other in others)  # a verb of saying is a verb, whatever its tag
    is_told = is_told or any(token.tag_ in FINITE or _has_subject(token, told) for token in told)
    is_clause = len(before) > 2 and is_told
    is_clause = is_clause and not is_condition
    rest = _rest(reading, said, others, is_clause)
    if not is_clause and (rest is None or before[0].lower_ == "with") and not _is_exclaimed(said, before):
        return None
    return start, trimmed(sentence, start, rest or comma)


def _is_exclaimed(said: Attribution, before: Sequence[Token]) -> bool:
    """Whether words without a verb are all that is said: "Sixteen degrees in the wards, the minister lamented"."""
    behind = said.sentence.plain(said.verb.i + 1, said.sentence.end)
    is_nominal = before[0].pos_ in {"NOUN", "NUM", "ADJ"} or before[0].lower_ in {"no", "not", "never"}
    is_nominal = is_nominal or before[0].like_num
    is_short = not behind or behind[0].pos_ in {"ADP", "SCONJ"} or behind[0].text in {";", ":"}
    return len(before) > 2 and is_nominal and is_short and not any(token.pos_ == "VERB" for token in before)


def _first(said: Attribution, comma: int) -> int:
    """Return where a content in front begins: with its sentence or behind a colon or semicolon, past "and"."""
    sentence = said.sentence
    if comma > sentence.start + 1 and sentence.doc[comma - 1].lower_ == "which":
        return comma - 1  # "for their frankness, which, he joked, was cooling"
    marks = [token.i for token in sentence.plain(stop=comma) if token.text in {":", ";"}]
    start = marks[-1] + 1 if marks else sentence.start
    return int(start) + (1 if sentence.doc[start].tag_ == "CC" else 0)


def _rest(reading: Reading, said: Attribution, others: Sequence[Attribution], is_clause: bool) -> int | None:
    """Return where a content goes on to behind a speaker who is only put in between; None if it does not go on.

    "The plan, the minister said, was unfair", "Help had been offered, he told reporters, but had never been wanted".
    """
    sentence, comma = said.sentence, _comma_behind(reading, said)
    if comma is None or comma + 1 >= sentence.end:
        return None
    following = sentence.doc[comma + 1]
    if following.lower_ == "according":  # "…, he promised, according to the ministry, and would …"
        later = next((token.i for token in sentence.plain(comma + 1) if token.text == ","), sentence.end)
        if later + 1 >= sentence.end:
            return None
        comma, following = later, sentence.doc[later + 1]
    before = sentence.plain(sentence.start, said.verb.i)
    if is_clause and _turns(before, following):
        return right_end(reading, said, comma + 1, True, others)
    if is_clause and following.lower_ == "because":
        return right_end(reading, said, comma + 1, True, others)
    if following.tag_ in RELATIVE_TAGS or following.lower_ in SUBORDINATORS | {"as"}:
        return None
    if following.tag_ == "VBG" or any(other.verb.i == comma + 1 and other.mood != "finite" for other in others):
        return None
    stop = right_end(reading, said, comma + 1, True, others)
    if not is_clause:
        # "She would, she said, come back", "The plan, she said, amounted to a threat": some taggers see no verb there.
        is_open = any(token.pos_ == "AUX" or token.tag_ in FINITE for token in before)
        is_open = is_open or following.pos_ in {"VERB", "AUX"}
        return stop if is_open or any(token.tag_ in FINITE for token in sentence.plain(comma + 1, stop)) else None
    if following.tag_ in {"CC", *FINITE}:
        return stop if any(token.tag_ in FINITE for token in sentence.plain(comma + 1, stop)) else None
    is_going_on = following.pos_ in {"ADP", "PART"} or following.lower_ in {"not", "be"}
    is_open = any(token.tag_ == "MD" for token in before)
    is_open = is_open or (before[0].lower_ == "it" and following.lower_ == "to")  # "It was early, she said, to judge"
    return stop if is_going_on and is_open else None


def _turns(before: Sequence[Token], following: Token) -> bool:
    """Whether a clause goes on behind its speaker: "It was no camp, she said, but a city", "We shall, he said, if"."""
    told = {token.lower_ for token in before}
    if following.lower_ == "but" and next_to(following).lower_ == "not":
        return True  # "He would welcome inspectors, he said, but not instructors"
    if following.lower_ in TURNS:
        is_compared = any(token.tag_ in {"JJR", "RBR"} for token in before)
        return is_compared if following.lower_ == "than" else bool(told & NEGATIVE)
    return following.lower_ in PROVISOS and bool(told & {"would", "will", "could", "should", "shall"})


def _comma_behind(reading: Reading, said: Attribution) -> int | None:
    """Return the comma behind a verb of saying, its time or place and those to whom it is said; None without one."""
    first = max(after for way, after in said.ways if way.may("front"))
    reach = LONG_SPEAKER if said.is_inverted else LONG_ADDRESSEE
    for token in said.sentence.doc[first : min(first + reach, said.sentence.end)]:
        if token.i in said.sentence.quoted or token.pos_ in {"VERB", "AUX"} or token.lower_ == "that":
            return None
        if token.text == "," and not (said.is_inverted and _is_within(reading, said, token)):
            return int(token.i)
    return None


def _is_within(reading: Reading, said: Attribution, comma: Token) -> bool:
    """Whether a comma stands inside the speaker: ", said Jane Doe, the envoy,"."""
    meant = reading.meant(said.sentence.paragraph, next_to(comma))
    return bool(meant) and meant == said.parties


def _is_somebody(said: Attribution) -> bool:
    """Whether a person or both sides speak, and not a country: "Iran offered help, the minister said" is his."""
    return any(party.kind == "official" for party in said.parties)


def _has_subject(token: Token, told: Sequence[Token]) -> bool:
    """Whether a form that the tagger takes for a participle or a noun is a verb with a subject of its own in front."""
    is_form = token.tag_ == "VBN" or (token.tag_ == "NNS" and token.dep_ == "ccomp")
    return is_form and any(child.dep_ == "nsubj" and told[0].i <= child.i < token.i for child in token.children)


def _says_itself(said: Attribution, other: Attribution) -> bool:
    """Whether a verb in front has its own words, and is not what another tells: "Doe declined, an aide said"."""
    if other.mood != "finite" or not _is_somebody(other):
        return False
    is_told = any(party.kind == "body" or party.official is not None for party in said.parties)
    is_speech = not is_told or any(way.may("quote") for way, _ in other.ways)
    is_thought = all(way.may("person") for way, _ in other.ways)  # "He was deeply worried, the envoy said"
    return is_speech or (other.parties == said.parties and not is_thought)


def _is_subordinate(said: Attribution) -> bool:
    """Whether the verb stands in a clause about what came before: "…, who said", "at which the king explained"."""
    for token in reversed(said.sentence.plain(stop=said.verb.i)):
        if token.tag_ in RELATIVE_TAGS and next_to(token).text == ",":
            return False  # "…, which, she said, was cooling"
        if token.tag_ in RELATIVE_TAGS or token.lower_ in SUBORDINATORS:
            return True
        if token.text in {",", ";", ":", "–", "—"} or token.tag_ in FINITE:
            return False
    return False


def _front_comma(reading: Reading, said: Attribution) -> int | None:
    """Return the comma between a content that stands in front and its speaker, an apposition taken to the speaker."""
    sentence = said.sentence
    if said.is_inverted and said.verb.i > sentence.start and sentence.doc[said.verb.i - 1].text == ",":
        return int(said.verb.i) - 1  # "The road is safe, said the minister"
    if _is_subordinate(said):
        return None
    found = None
    head = subject(sentence, said.verb)
    for index in range(said.verb.i - 1, max(sentence.start, said.verb.i - LONG_SPEAKER), -1):
        token = sentence.doc[index]
        if index in sentence.quoted or (token.tag_ in FINITE and token.i != said.verb.i - 1 and token.pos_ != "AUX"):
            break
        if token.text != ",":
            continue
        between = sentence.plain(index + 1, said.verb.i)
        if between and between[0].tag_ in {"CC", "IN"} and between[0].lower_ != "both":
            continue
        is_before = said.parties == BOTH and head is not None and index < head.i
        is_before = is_before or (head is not None and index + 1 == head.left_edge.i)
        is_before = is_before or (said.parties == BOTH and sentence.doc[said.verb.i - 1].lower_ == "both")
        if is_before or any(set(reading.meant(sentence.paragraph, one)) & set(said.parties) for one in between):
            if found is not None and (
                is_before
                or not any(
                    set(reading.meant(sentence.paragraph, one)) & set(said.parties)
                    for one in sentence.plain(index + 1, found)
                )
            ):
                break
            found = index
    return found
