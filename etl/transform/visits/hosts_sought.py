"""Where one has come who is told to have come to see somebody: "flew in on Friday for talks with Doe of Peru"."""

from __future__ import annotations

import re

from etl.transform.gazetteer import kind_of_actor
from etl.transform.reading import Paragraph, Reading
from etl.transform.text.listed import listed
from etl.transform.text.tokens import Token, text_of
from etl.transform.visits.journeys import travellers

ERRAND = re.compile(
    r"(?:\bfor (?:[\w-]+ ){0,3}?(?:talks|meetings?|discussions|consultations|negotiations|conversations|an audience)"
    r"(?: [\w-]+){0,4}? with|"
    r"\bto (?:meet|see|confer with|brief|consult|call on|visit|congratulate|"
    r"(?:hold|have) (?:[\w-]+ ){0,2}?(?:talks|discussions) with))\s$"
)
"""What stands between a verb of coming and whom one came to see."""
REACH = 16  # tokens behind the verb


def country_sought(reading: Reading, paragraph: Paragraph, verb: Token, own: str | None) -> str | None:
    """Return the country of the officials whom somebody came to see, None if they are none or of more than one."""
    for other in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + REACH)]:
        if other.lower_ in {";", "where", "who"}:
            return None
        if not ERRAND.search(text_of(verb.doc[verb.i + 1 : other.i + 1]) + " "):
            continue
        hosts = travellers(reading, listed(reading, paragraph, other.i + 1)[0])
        codes = {reading.officials[number].actor_code for number in hosts}
        country = codes.pop() if len(codes) == 1 else None
        is_abroad = country not in {own, None} and kind_of_actor(country or "") == "country"
        return country if is_abroad else None
    return None
