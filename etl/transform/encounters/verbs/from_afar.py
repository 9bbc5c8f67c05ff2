"""What one tells another who is not there: in a newspaper column, a fax, a video put on the web, a speech to others."""

from __future__ import annotations

import re

from etl.transform.text.cues import cues
from etl.transform.text.neighbours import next_to
from etl.transform.text.tokens import Token, text_of

IN_WRITING = re.compile(
    r"\b(?:in|by|via|through) (?:(?:an?|the|his|her|their|another|one) )?(?:[\w’'-]+ ){0,3}"
    r"(?:column|op-ed|op - ed|editorial|essay|blog|fax|telex|cable|e-?mail|e - mail|sms|whatsapp|podcast"
    r"|note verbale|diplomatic note)\b"
    r"|\b(?:in|by|via) (?:an? |the )?(?:[\w’'-]+ ){0,2}(?:text|whatsapp) messages?\b",
    re.IGNORECASE,
)
"""Words for what is written, and read elsewhere."""
BY_ANOTHER = re.compile(
    r"\bthrough (?:the|his|her|its|their|an?|another) (?:[\w’'-]+ ){0,2}"
    r"(?:ambassadors?|envoys?|embassy|chargé|intermediar(?:y|ies)|mediators?|go-betweens?|channels?)\b",
    re.IGNORECASE,
)
"""Words for who passes on what is said."""
PUT_ON_THE_WEB = re.compile(
    r"\bin (?:an?|the|his|her|their) (?:[\w’'-]+ ){0,2}videos? (?:\w+ ){0,2}"
    r"(?:posted|published|released|uploaded|shared|put|circulated|recorded)\b"
    r"|\bin (?:an?|the|his|her|their) (?:[\w’'-]+ ){0,2}(?:posted|published|released|recorded|online) videos?\b",
    re.IGNORECASE,
)
SPEECH_TO_OTHERS = re.compile(
    r"\bin (?:an?|his|her|their) (?:[\w’'-]+ ){0,2}(?:speech|address|sermon|broadcast) (?:to|before) "
    r"(?:his|her|their|the nation|party|supporters|lawmakers|members|voters|a rally)\b"
    r"|\bin (?:an?|his|her) (?:radio|televised|television|live) (?:speech|address|broadcast)\b"
    r"|\bon (?:X|Twitter|Facebook|Instagram|Telegram|Weibo|Truth Social|social media)\b"
    r"|\b(?:on|over) (?:state|national|public|live)? ?(?:radio|television|TV)\b",
    re.IGNORECASE,
)
"""Words for a speech whose hearers are others."""
IN_IT = frozenset({"it", "them"})


def is_said_from_afar(verb: Token) -> bool:
    """Return whether the sentence of a verb of saying tells that it was written, or said to others."""
    text = text_of(verb.doc[verb.sent.start : verb.sent.end])
    return any(
        pattern.search(text) for pattern in (IN_WRITING, BY_ANOTHER, PUT_ON_THE_WEB, SPEECH_TO_OTHERS)
    ) or _is_in_missive(verb)


def _is_in_missive(verb: Token) -> bool:
    """Whether a sentence tells what stands in the letter of the one before: "A message came. In it Doe tells Roe"."""
    first = verb.doc[verb.sent.start]
    if first.lower_ != "in" or next_to(first).lower_ not in IN_IT or first.i == 0:
        return False
    return any(t.lower_ in cues("missive") | cues("written") for t in next_to(first, -1).sent)
