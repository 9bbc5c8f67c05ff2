"""Travel for somebody's own sake, which is no visit: to be treated, on holiday, into exile."""

from __future__ import annotations

import re

from etl.transform.text.kinds import FINITE
from etl.transform.text.tokens import Token, text_of

PRIVATELY = re.compile(
    r"(?i)\bon (?:a|his|her) private (?:visit|trip|stay)\b|"
    r"\bat (?:his|her|their) own expense\b|"
    r"\b(?:at the age of|as an? (?:child|boy|girl|student|exchange student|tourist|refugee|immigrant))\b|"
    r"\b(?:for|on|into|to (?:undergo|receive|seek|have)|spen(?:d|t|ding)) "
    r"(?:(?!talks|meetings?|discussions|on\b|of\b)[\w’'-]+ ){0,3}?"
    r"(?:treatment|surgery|operation|check-?ups?|convalescence|holidays?|vacation|honeymoon|exile|"
    r"(?:medical|health|heart|blood|routine) (?:checks?|tests?|care|reasons|leave|examinations?|attention))\b"
)

AGES = frozenset({"year", "years", "decade", "decades", "childhood", "youth", "life", "career"})
SPENT = 6  # tokens from "spent" to the time


def is_private(verb: Token) -> bool:
    """Whether somebody travels for himself: to be treated, on holiday, into exile, as a child."""
    stop = next(
        (t.i for t in verb.doc[verb.i + 1 : verb.sent.end] if t.tag_ in FINITE or t.lower_ == ";"), verb.sent.end
    )
    return PRIVATELY.search(text_of(verb.doc[verb.i : stop])) is not None


def is_of_life(verb: Token) -> bool:
    """Return whether a time is spent that is no visit: "spent two years in Lima", "spent her childhood there"."""
    return any(t.lower_ in AGES for t in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + SPENT)])
