"""Speech that goes on without a verb of saying ("The minister said the road was safe. It would be opened in May.").

What a report in the past tense tells with "would" has been told by somebody: by whoever spoke in the sentence before.
"""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.attributions import Attribution
from etl.transform.passages import Sentence
from etl.transform.reading import Party, Reading
from etl.transform.saying import sayings

POINTING = {"that", "this", "neither", "either", "which", "who", "what"}  # subjects of a writer's remark
LATER = {"later", "eventually", "ultimately", "subsequently", "soon", "often", "sometimes", "then"}  # of a chronicler


def last_speaker(said: Sequence[Attribution]) -> tuple[Party, ...]:
    """Return the one official who speaks last in a sentence, () where it is nobody or several."""
    finite = [one for one in said if one.mood in {"finite", "participle"}]
    parties = finite[-1].parties if finite else ()
    return parties if len(parties) == 1 and parties[0].official is not None else ()


def is_carried_on(
    reading: Reading, sentence: Sentence, said: Sequence[Attribution], parties: tuple[Party, ...]
) -> bool:
    """Whether a sentence tells with "would" what has been said before it, nobody else being named or speaking in it."""
    if sentence.quotes or any(one.parties for one in said):
        return False
    named = {party for token in sentence.plain() for party in reading.meant(sentence.paragraph, token)}
    if any(party.official is not None and party not in parties for party in named):
        return False
    for token in sentence.plain():
        if token.lower_ == "would" and token.head.dep_ in {"ROOT", "conj"} and token.dep_.startswith("aux"):
            verb = token.head
            told = {child.lower_ for child in verb.children}
            is_said = any(not way.particle for way in sayings().get(verb.lower_, ()))
            return not is_said and not told & (LATER | POINTING)
    return False
