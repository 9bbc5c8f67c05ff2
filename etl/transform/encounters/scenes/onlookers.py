"""Who stood by: "clasped hands before President Doe", "with Roe between them", "gathered around Foe"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.reading import Party, Reading
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.cues import cues, verb_of
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import ahead_of
from etl.transform.text.tokens import Token

PLACED = frozenset({"before", "around", "round", "behind", "alongside", "beside", "under"})
ALONE = frozenset({"around", "round", "under"})
"""Words between those who do something and who is there as well; the latter also where they are of one side."""
CLOSING = frozenset({";", ":", "who", "whom", "which", "that", "said", "where", "when", "while", "after"})
EYES = frozenset({"gaze", "eye", "eyes", "watch"})
"""Words for the look of who is there: "signed it under the gaze of"."""
PLACING = frozenset({"stand", "sit", "walk", "march", "kneel"})
HANDS = frozenset({"left", "right", "side", "sides"})
NEAR = 7  # tokens from a verb to "on his left"
BEHIND = 4  # tokens behind a name in which it is told that its bearer stood by


def with_onlookers(reading: Reading, made: Encounter) -> Encounter:
    """Add to an encounter of named officials whoever is told, in its sentence, to have stood by or looked on."""
    paragraph = made.paragraph
    if not paragraph.is_narrated or not named_officials(made.parties):
        return made
    if (made.is_separate and made.partners) or (len(made.actors) < BOTH and not made.parties):
        return made
    if made.mode in {"phone", "video"} and "listening" not in {t.lower_ for t in made.trigger.sent}:
        return made
    known = {p.official for p in made.parties}
    there = (*_standing_by(reading, made), *_told_ahead(reading, made), *_in_the_middle(reading, made))
    there = tuple(p for p in there if p.official not in known)
    if not there:
        return made
    is_watched = made.strength == "placed" and EYES & {t.lower_ for t in made.trigger.sent}  # who looks on is there
    strength = "addressed" if is_watched else made.strength
    return replace(made, parties=merged([*made.parties, *there]), strength=strength)


def _in_the_middle(reading: Reading, made: Encounter) -> Iterator[Party]:
    """Whoever has others beside him: "X and Y stood on his left", "sat to the king's right"."""
    if verb_of(made.trigger) not in PLACING or not made.rule.endswith(" together"):
        return
    for token in made.trigger.doc[made.trigger.i + 1 : min(made.trigger.sent.end, made.trigger.i + NEAR)]:
        if token.lower_ in HANDS and any(c.lower_ in {"on", "to", "at"} for c in token.lefts):
            for owner in (c for c in token.lefts if c.dep_ == "nmod:poss" and c.lower_ not in {"their", "its"}):
                yield from named_officials(reading.meant(made.paragraph, owner))
            return


def _standing_by(reading: Reading, made: Encounter) -> Iterator[Party]:
    """Those behind "before" or "around" and, behind "with", those of whom it is told that they were between them."""
    paragraph, trigger = made.paragraph, made.trigger
    doc = trigger.doc
    for k in range(trigger.i + 1, trigger.sent.end - 1):
        low = doc[k].lower_
        if low in CLOSING or doc[k].dep_ == "mark":
            return  # "was received by Doe before he sat down beside Roe"
        if low == "of" and doc[k - 1].lower_ in EYES and _is_under(doc[k - 1]) and len(made.actors) >= BOTH:
            yield from named_officials(listed(reading, paragraph, k + 1)[0])
        elif low in PLACED and doc[k].dep_ == "case" and len(made.actors) >= (1 if low in ALONE else BOTH):
            yield from _right_behind(reading, made, k + 1)
        elif low == "with" and len(made.actors) >= BOTH:
            people, _, last = listed(reading, paragraph, k + 1)
            following = " ".join(t.lower_ for t in doc[k + BOTH : min(trigger.sent.end, last + BEHIND)])
            if any(cue in following for cue in cues("looks on")):
                yield from named_officials(people)


def _told_ahead(reading: Reading, made: Encounter) -> tuple[Party, ...]:
    """Who was there by the words that open a sentence: "With the ambassador listening in, Doe told Roe"."""
    sentence = made.trigger.sent
    if sentence[0].lower_ != "with" or len(made.actors) < BOTH or made.trigger.i < sentence.start + BEHIND:
        return ()
    people, _, last = listed(reading, made.paragraph, sentence.start + 1)
    comma = next((t.i for t in sentence.doc[last : made.trigger.i] if t.lower_ == ","), last)
    words = " ".join(t.lower_ for t in sentence.doc[sentence.start + BOTH : comma])
    return named_officials(people) if any(words.endswith(cue) for cue in cues("looks on")) else ()


def _is_under(look: Token) -> bool:
    """Whether something is done under a look: "under the watchful eyes of", not "kept an eye on"."""
    return any(t.lower_ in {"under", "beneath"} for t in ahead_of(look, BEHIND))


def _right_behind(reading: Reading, made: Encounter, first: int) -> tuple[Party, ...]:
    """Who is named right behind a preposition whose object he is."""
    case = made.trigger.doc[first - 1]
    people = named_officials(listed(reading, made.paragraph, first)[0])
    meant: Token = case.head
    is_object = any(p.official is not None for p in reading.meant(made.paragraph, meant))
    return people if is_object and meant.tag_ not in {"PRP", "PRP$"} else ()
