"""Encounters told by who is whose host or guest: "beside his host, President Roe", "was the guest of King Foe"."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter
from etl.transform.encounters.prepositions import link
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.pointing import other_before
from etl.transform.text.clause_parties import merged, subject_parties
from etl.transform.text.kinds import HIS_OR_THEIR
from etl.transform.text.listed import listed
from etl.transform.text.parties import are_several, named_people
from etl.transform.text.tokens import Token

ROLES = frozenset({"host", "guest", "visitor", "guests"})
SENTENCES = 2  # how far back the host of a guest may be named
NEAR = 3  # tokens from "guest" to the "of" before the host


def by_role(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the encounter that "host" or "guest" tells, None if it tells none."""
    if paragraph.kind != "body" or (status := outlook(noun)) is None:
        return None
    meant = named_people(reading.meant(paragraph, noun))
    is_host = noun.lower_ == "host" and any(c.dep_ == "cop" for c in noun.children)  # "played host to" is a verb's
    to = link(noun, frozenset({"to"}), 2 * NEAR) if is_host else None
    if to is not None and meant != (own := named_people(subject_parties(reading, paragraph, noun))):
        guests = tuple(p for p in named_people(listed(reading, paragraph, to.i + 1)[0]) if p not in own)
        return _encounter(paragraph, noun, guests, own, "to", status)  # "was host to Roe"
    of = link(noun, frozenset({"of"}), NEAR)
    if noun.lower_ == "guests" and (of is None or not _is_role_taken(noun)):
        return None
    if of is not None:
        hosts = named_people(listed(reading, paragraph, of.i + 1)[0])
        guests = named_people(subject_parties(reading, paragraph, noun)) or meant
        return _encounter(paragraph, noun, guests, hosts, "of", status)
    hosts = named_people(_owners(reading, paragraph, noun))
    guests = tuple(p for p in named_people(subject_parties(reading, paragraph, noun)) if p not in hosts)
    if hosts and guests and noun.lower_ == "guest":
        return _encounter(paragraph, noun, guests, hosts, "of", status)  # "was President Doe's guest in Lima"
    if status == "planned":
        return None
    owned = any(child.lower_ in HIS_OR_THEIR for child in noun.children)
    if not owned or len(meant) != 1:
        return None
    their = next((child for child in noun.children if child.lower_ == "their"), None)
    group = named_people(reading.meant(paragraph, their)) if their is not None else ()
    other = tuple(p for p in group if p not in meant) or other_before(reading, paragraph, noun, meant, SENTENCES)
    return _encounter(paragraph, noun, other, meant, "named", status)


def _is_role_taken(noun: Token) -> bool:
    """Whether somebody is, or plays, the host."""
    return noun.head.lemma_.lower() in {"play", "act"} or any(c.dep_ == "cop" for c in noun.children)


def _owners(reading: Reading, paragraph: Paragraph, noun: Token) -> tuple[Party, ...]:
    """Whose host or guest somebody is, where a name tells it."""
    named = (c for c in noun.children if c.dep_ == "nmod:poss" and (c.tag_ != "PRP$" or c.lower_ == "my"))
    return next((reading.meant(paragraph, c) for c in named), ())


def _encounter(
    paragraph: Paragraph,
    noun: Token,
    one: tuple[Party, ...],
    other: tuple[Party, ...],
    rule: str,
    status: Status | None = "held",
) -> Encounter | None:
    parties = merged([*one, *other])
    if not are_several(p for p in parties if p.actor_code) or not one or not other:
        return None
    return Encounter(
        paragraph, noun, parties, mode_of(paragraph, noun, ""), status, f"{noun.lower_} {rule}", "addressed",
        partners=other,
    )  # fmt: skip
