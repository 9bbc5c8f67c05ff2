"""Summonses to a ministry, and calls there: "was called to the Foreign Ministry by Minister Doe", "was summoned to".

Who summoned stands behind "by", or behind "where"; else it is the ministry, of the country that is the scene.
"""

from __future__ import annotations

from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter
from etl.transform.encounters.verbs.passives import is_passive
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clause_parties import merged, named_officials, subject_parties
from etl.transform.text.listed import listed
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import actors_of
from etl.transform.text.tokens import Token

BIDDEN = frozenset({"summoned", "called", "convoked", "hauled"})
MINISTRIES = frozenset({"ministry", "office", "department", "chancellery", "palace", "chancery"})
"""Nouns for where an envoy is summoned to."""
HOUSES = frozenset({"house", "building"})
"""The same, with a capital letter: "was summoned to State House"."""
WAY = frozenset(
    "in to at the a an on this yesterday today tomorrow early late earlier again back also morning afternoon evening"
    " last night week".split()
)
"""Words between the verb and the ministry, besides days, names and adjectives."""
PLACE = 9  # tokens from the verb to the ministry
REACH = 24  # tokens from there to who received the envoy
BY_OR_WHERE = frozenset({"by", "where"})
ENVOYS = frozenset({"ambassador", "diplomat", "envoy"})
"""Types of office whose holders call at the ministry of another country."""


def summoned_there(reading: Reading, paragraph: Paragraph, verb: Token) -> Encounter | None:
    """Return the encounter of an envoy with those to whom he was summoned, None where a word tells of no such thing."""
    if verb.lower_ not in BIDDEN or not paragraph.is_narrated:
        return None
    is_call = verb.lower_ == "called" and not is_passive(verb)
    if not is_call and not is_passive(verb):
        return None
    ministry = _ministry(verb, "at" if is_call else "to")
    status = outlook(verb)
    is_bidden = ministry is None and not is_call and _is_alone(verb)
    if (ministry is None and not is_bidden) or status not in {"held", "planned", "cancelled"}:
        return None
    mine = subject_parties(reading, paragraph, verb)
    own = actors_of(mine)
    if len(own) != 1 or None in own or ((is_call or is_bidden) and not _are_envoys(reading, mine)):
        return None
    hosts = tuple(p for p in _hosts(reading, paragraph, ministry) if p.actor_code not in own) if ministry else ()
    hosts = hosts or (_country(reading, paragraph, verb, ministry) if ministry else _telling(reading, paragraph, verb))
    if not hosts or actors_of(hosts) & own:
        return None
    return Encounter(
        paragraph, verb, merged([*mine, *hosts]), "in_person", status, f"{verb.lower_} to ministry",
        guests=mine, hosts=hosts, partners=hosts,
    )  # fmt: skip


def _is_alone(verb: Token) -> bool:
    """Whether it is left out where and by whom somebody was summoned: "was called in on Monday and told"."""
    behind = next_to(verb)
    is_in = verb.lower_ != "called" or (behind.lower_ == "in" and next_to(behind).pos_ not in {"PROPN", "DET"})
    is_home = behind.lower_ in {"home", "back", "to", "before"}
    return is_in and not is_home and all(t.lower_ != "by" for t in verb.doc[verb.i + 1 : verb.sent.end])


def _telling(reading: Reading, paragraph: Paragraph, verb: Token) -> tuple[Party, ...]:
    """The foreign ministry that tells of it: "was called in on Monday, the Chilean foreign ministry said"."""
    for token in verb.sent:
        is_ministry = token.lower_ == "ministry" and next_to(token, -1).lower_ in {"foreign", "affairs"}
        if is_ministry and (next_to(token).lower_ == "said" or token.i < token.head.i):
            return tuple(p for p in reading.meant(paragraph, token) if p.actor_code)[:1]
    return ()


def _are_envoys(reading: Reading, mine: tuple[Party, ...]) -> bool:
    """Whether all of some parties are named envoys."""
    return all(p.official is not None and reading.officials[p.official].office_type in ENVOYS for p in mine)


def _ministry(verb: Token, link: str) -> Token | None:
    """The ministry behind a verb, with nothing between them but when it was and whose it is."""
    is_linked = False
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + PLACE)]:
        is_linked = is_linked or (token.lower_ == link and token.tag_ != "TO")
        if token.lower_ in MINISTRIES or (token.lower_ in HOUSES and token.text[0].isupper()):
            return token if is_linked else None
        if token.pos_ not in {"ADJ", "PROPN", "NOUN", "NUM", "PART"} and token.lower_ not in WAY:
            return None
    return None


def _hosts(reading: Reading, paragraph: Paragraph, ministry: Token) -> tuple[Party, ...]:
    """The officials by whom an envoy was summoned, or who told him something there."""
    for token in ministry.doc[ministry.i + 1 : min(ministry.sent.end, ministry.i + REACH)]:
        if token.lower_ in BY_OR_WHERE:
            return named_officials(listed(reading, paragraph, token.i + 1)[0])
        if token.tag_ in {"VBD", "VBZ", "VBP"} or token.text in {";", ":"}:
            return ()
    return ()


def _country(reading: Reading, paragraph: Paragraph, verb: Token, ministry: Token) -> tuple[Party, ...]:
    """Whose ministry it is: told with it, else that of the country that is the scene."""
    for token in ministry.doc[verb.i + 1 : min(ministry.sent.end, ministry.i + 4)]:
        codes = [p.actor_code for p in reading.meant(paragraph, token) if p.official is None and p.actor_code]
        if codes:
            return (Party("body", None, codes[0]),)
    return (Party("body", None, reading.host),) if reading.host is not None else ()
