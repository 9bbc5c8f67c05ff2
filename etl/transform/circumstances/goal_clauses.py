"""What awaits somebody where he is to go: "will fly to Lima, where the minister waits for him"."""

from __future__ import annotations

from etl.transform.circumstances.governors import JOURNEYS
from etl.transform.text.cues import verb_of
from etl.transform.text.kinds import PRESENT_TENSE
from etl.transform.text.tokens import Token


def verb_of_goal(verb: Token) -> Token | None:
    """Return the verb to whose goal a clause with "where" in the present tense belongs, None if it is none."""
    if (
        verb.pos_ != "VERB"
        or verb.dep_ not in {"advcl", "acl:relcl"}
        or not any(c.lower_ == "where" for c in verb.lefts)
    ):
        return None
    is_being = verb.tag_ == "VBG" and any(c.tag_ in PRESENT_TENSE and c.dep_.startswith("aux") for c in verb.lefts)
    is_now = is_being or verb.tag_ in PRESENT_TENSE
    above = verb.head.head if verb.head.pos_ in {"PROPN", "NOUN"} else verb.head
    return above if is_now and above != verb else None


def goes_now(verb: Token) -> bool:
    """Return whether a verb of travel tells in the present tense of a journey to come: "flies to Lima on Friday"."""
    return verb.tag_ in PRESENT_TENSE and verb_of(verb) in JOURNEYS
