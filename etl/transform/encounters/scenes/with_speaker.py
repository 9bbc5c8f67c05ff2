"""Who is there with a speaker, as he says: "it's good to be here with Doe", "thank you, Minister Roe, for joining us".

Only whoever has the floor in a transcript is read so, not a spokesperson, who speaks of others.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from etl.facts import Status
from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.encounters.prepositions import is_beside
from etl.transform.encounters.scenes.appearances import joint_appearance
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import holder_of_floor
from etl.transform.text.clause_parties import before, merged, named_officials, subject_parties
from etl.transform.text.clauses import SUBJECTS, is_owner
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Span, Token

HERE = "here with the speaker"
"""The rule of those who are with a speaker where and when he speaks."""
ONCE = "was with the speaker"
"""The rule of those who were, or will be, with him elsewhere."""
BEING = frozenset({"be", "am", "'m", "’m", "are", "'re", "’re", "was", "were", "been", "stand", "standing"})
PAST = frozenset({"was", "were", "been"})
OWN = frozenset({"i", "we"})
SCENE = frozenset("here today tonight together again back this morning afternoon evening now once both".split())
"""Words between "be" and "with" that tell that it is meant of one place: "to be here today with"."""
TIMES = SCENE | frozenset("yesterday last earlier ago recently just week month".split())
FEELING = frozenset(
    "great good wonderful pleasure honor honour privilege delighted pleased happy thrilled honored honoured nice"
    " fantastic terrific delight special glad privileged".split()
)
"""What a speaker finds it to be somewhere with somebody."""
UNREAL = frozenset({"not", "n't", "n’t", "never", "would", "could", "should", "wish", "if", "might", "may", "hope"})
AHEAD = frozenset({"will", "'ll", "’ll", "forward", "tomorrow", "going"})
THANKS = frozenset({"thank", "thanks", "grateful", "thankful", "appreciate", "gratitude", "appreciation"})
SEEING = frozenset({"see", "have", "meet", "welcome", "host"})
"""Verbs before the "you" to whom somebody says that it is good to."""
RECEIVING = frozenset({"having", "hosting", "receiving", "welcoming", "joining", "meeting", "seeing"})
"""Gerunds before "us" for which one thanks those who are there."""
DEEDS = frozenset({"signed", "agreed", "launched", "inaugurated", "concluded", "visited", "toured", "opened"})
"""What two do in one place, if they do it today."""
NOW = frozenset({"just", "today", "now", "morning", "afternoon", "evening", "tonight"})
US = frozenset({"us", "me"})
REACH = 7  # tokens from "be" to "with"
OPENING = 4  # tokens from the beginning of a sentence to the "with us" that opens it


def with_speaker(reading: Reading, paragraph: Paragraph, sentence: Span) -> Iterator[Encounter]:
    """Yield the encounters that a sentence of a speaker tells by who is, was or will be with him."""
    speaker = holder_of_floor(reading, paragraph)
    if speaker is None or not speaker.actor_code or paragraph.kind != "body":
        return
    words = {token.lower_ for token in sentence}
    if words & UNREAL or words.isdisjoint(TELLING):
        return
    for token in sentence:
        found = TELLING[token.lower_](reading, paragraph, token) if token.lower_ in TELLING else ()
        others = tuple(p for p in named_officials(found) if p.actor_code != speaker.actor_code)
        if others and not _is_at_hand(reading, {speaker.official, *(p.official for p in others)}):
            being = _being_before(token) if token.lower_ == "with" else None
            is_once = being is not None and being.lower_ in PAST
            status: Status = "planned" if words & AHEAD else "held"
            rule = ONCE if is_once or status == "planned" else HERE
            yield Encounter(paragraph, token, merged([speaker, *others]), "in_person", status, rule, partners=others)
            return


def _is_at_hand(reading: Reading, numbers: set[int | None]) -> bool:
    """Whether a transcript is known to be of a meeting of some, in which they speak in turn."""
    joint = joint_appearance(reading)
    return joint is not None and numbers <= {p.official for p in joint.parties}


def _with(reading: Reading, paragraph: Paragraph, with_: Token) -> tuple[Party, ...]:
    """Who is told behind a "with" to be where the speaker is or was, or to be with him."""
    if with_.i + 1 < with_.sent.end and next_to(with_).lower_ == "us":
        return _with_us(reading, paragraph, with_)
    is_there = _being_before(with_) is not None or _is_of_company(with_)
    return listed(reading, paragraph, with_.i + 1)[0] if is_there else ()


def _is_of_company(with_: Token) -> bool:
    """Whether a speaker did something at somebody's side: "This morning, together with Minister Doe, I visited"."""
    is_own = any(t.lower_ in OWN and t.dep_ in SUBJECTS and t.head.tag_ == "VBD" for t in with_.sent)
    return is_own and with_.i > with_.sent.start and is_beside(with_)


def _being_before(with_: Token) -> Token | None:
    """The "be" of "it is great to be here with", "I was with Doe in Lima"; None where "with" tells of no one place."""
    doc, first = with_.doc, with_.sent.start
    k = with_.i - 1
    while k > first and with_.i - k < REACH and doc[k].lower_ not in BEING and _is_of_place(doc[k]):
        k -= 1
    if doc[k].lower_ not in BEING:
        return None
    lead = [t.lower_ for t in doc[first:k]]
    is_felt = bool(FEELING & set(lead)) and lead[-1:] == ["to"]
    is_own = bool(OWN & set(lead[-BOTH:]))
    if is_felt:
        return doc[k]
    behind = doc[with_.i : with_.sent.end]
    is_placed = k < with_.i - 1 or any(
        t.lower_ in TIMES or (t.pos_ == "PROPN" and next_to(t, -1).lower_ in {"in", "at"}) for t in behind
    )
    return doc[k] if is_own and is_placed and not any(t.lower_ == "on" for t in behind) else None


def _is_of_place(token: Token) -> bool:
    return token.lower_ in SCENE or token.lower_ in {"in", "at", "the"} or token.pos_ == "PROPN"


def _with_us(reading: Reading, paragraph: Paragraph, with_: Token) -> tuple[Party, ...]:
    """Who is "with us": told behind, "With us today is Doe", or before, "Doe, who is here with us"."""
    doc, sentence = with_.doc, with_.sent
    if with_.i < sentence.start + OPENING:
        verb = next((t for t in doc[with_.i + 2 : with_.i + REACH] if t.lower_ in {"is", "are"}), None)
        return listed(reading, paragraph, verb.i + 1)[0] if verb is not None else ()
    lead = [t for t in doc[max(sentence.start, with_.i - REACH) : with_.i] if t.lower_ in {"is", "are", "'s", "’s"}]
    if not lead or not all(_is_of_place(t) or t.lower_ == "also" for t in doc[lead[-1].i + 1 : with_.i]):
        return ()
    return before(reading, paragraph, lead[-1])


def _thanked(reading: Reading, paragraph: Paragraph, thanks: Token) -> tuple[Party, ...]:
    """Who is thanked for being there: "thank you, Minister Roe, for joining us", "grateful to Doe for being here"."""
    doc, sentence = thanks.doc, thanks.sent
    cause = next((t for t in doc[thanks.i + 1 : sentence.end - 1] if _is_of_being_there(t)), None)
    if cause is None:
        return ()
    named = [t for t in doc[sentence.start : _end(thanks)] if t.pos_ == "PROPN" and not is_owner(t)]
    if not any(t.lower_ == "you" for t in doc[thanks.i : cause.i]) and cause.lower_ == "for":
        named = [t for t in named if thanks.i < t.i < cause.i]
    return merged(p for t in named for p in reading.meant(paragraph, t))


def _having_here(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who is there with a speaker who is glad of it: "it is a pleasure to have Minister Doe here"."""
    lead = {t.lower_ for t in verb.doc[verb.sent.start : verb.i]}
    behind = [t.lower_ for t in verb.doc[verb.i : verb.sent.end]]
    if behind[1:3] == ["with", "us"] and next_to(verb, -1).lower_ == "we":  # "We have with us today Minister Doe"
        first = next((t.i for t in verb.doc[verb.i + 3 : verb.sent.end] if t.lower_ not in SCENE), verb.sent.end - 1)
        return listed(reading, paragraph, first)[0]
    found = listed(reading, paragraph, verb.i + 1)[0]
    is_here = "here" in behind or any(pair == ("with", "us") for pair in pairwise(behind))
    return found if lead & FEELING and is_here else ()


def _greeted(reading: Reading, paragraph: Paragraph, word: Token) -> tuple[Party, ...]:
    """Who is spoken to, and greeted: "Minister Doe, it is good to see you", "Welcome to Lima, Minister Roe"."""
    sentence = word.sent
    lead = {t.lower_ for t in word.doc[sentence.start : word.i]}
    is_glad = word.lower_ == "you" and next_to(word, -1).lower_ in SEEING and bool(lead & FEELING)
    if not is_glad and word.i != sentence.start:
        return ()
    named = [t for t in sentence if t.pos_ == "PROPN" and _is_spoken_to(t)]
    return merged(p for t in named for p in reading.meant(paragraph, t))


def _is_spoken_to(name: Token) -> bool:
    """Whether a name stands between commas at one of the ends of a sentence."""
    sentence = name.sent
    is_first = name.left_edge.i == sentence.start and name.i + 1 < sentence.end and next_to(name).lower_ == ","
    start = name.i
    while start > sentence.start and name.doc[start - 1].pos_ == "PROPN":
        start -= 1
    is_last = name.i >= sentence.end - BOTH and start > sentence.start and name.doc[start - 1].lower_ == ","
    return bool(is_first or is_last)


def _joined_by(reading: Reading, paragraph: Paragraph, participle: Token) -> tuple[Party, ...]:
    """Who has joined a speaker: "we are joined today by Doe and Roe"."""
    doc = participle.doc
    by = next((t for t in doc[participle.i + 1 : participle.i + OPENING] if t.lower_ == "by"), None)
    lead = doc[max(participle.sent.start, participle.i - OPENING) : participle.i]
    is_own = any(t.lower_ in OWN for t in lead) and any(t.lower_ in BEING for t in lead)
    return listed(reading, paragraph, by.i + 1)[0] if by is not None and is_own else ()


def _done_together(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """Who did something with a speaker today: "Doe and I have just signed an agreement", "agreed today to launch"."""
    lead = verb.doc[verb.sent.start : verb.i]
    is_now = any(t.lower_ in NOW for t in verb.sent)
    is_joint = any(t.lower_ == "i" and next_to(t, -1).lower_ == "and" for t in lead if t.i > verb.sent.start)
    return subject_parties(reading, paragraph, verb) if is_now and is_joint else ()


def _end(token: Token) -> int:
    """Where a sentence ends, with those whom it announces: "my colleagues who are here: Minister Doe and Mayor Roe"."""
    end = int(token.sent.end)
    is_open = token.doc[end - 1].lower_ in {":", "–", "—", "-"} and end < len(token.doc)
    return int(token.doc[end].sent.end) if is_open else end


def _is_of_being_there(word: Token) -> bool:
    """Whether a word begins what one thanks for: "for joining us", "for being here", "who are here today"."""
    following = [t.lower_ for t in word.doc[word.i + 1 : word.sent.end]]
    if word.lower_ == "who":
        return following[:2] in (["is", "here"], ["are", "here"], ["is", "with"], ["are", "with"])
    if word.lower_ != "for" or len(following) < BOTH:
        return False
    if following[0] == "being":
        return following[1] == "here" or following[1:3] == ["with", "us"]
    if following[0] == "taking" and "time" in following[1:4]:
        return "to" in following[2:5] and not US.isdisjoint(following[4:8])  # "for taking the time to see me today"
    if following[0] == "coming":
        return following[1] in {"here", "to", "today", "."}
    if following[2:3] == ["in"] and "".join(following[3:4]).endswith("ing"):
        return False  # "joining us in calling for"
    return following[0] in RECEIVING and following[1] in US


TELLING = (
    {
        "with": _with,
        "have": _having_here,
        "having": _having_here,
        "you": _greeted,
        "welcome": _greeted,
        "joined": _joined_by,
    }
    | dict.fromkeys(THANKS, _thanked)
    | dict.fromkeys(DEEDS, _done_together)
)
"""Words by which a sentence of a speaker may tell who is with him, each with what reads who that is."""
