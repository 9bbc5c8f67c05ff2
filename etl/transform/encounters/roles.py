"""Encounters told by who is whose host or guest: "beside his host, President Roe", "was the guest of King Foe"."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.modes import mode_of
from etl.transform.circumstances.outlook import outlook
from etl.transform.encounters.frames import Encounter, link
from etl.transform.reading import Paragraph, Party, Reading, Token
from etl.transform.references.pointing import other_before
from etl.transform.text.clause_parties import merged, subject_parties
from etl.transform.text.listed import listed

ROLES = frozenset({"host", "guest", "visitor"})
OWNERS = frozenset({"his", "her", "their"})
SENTENCES = 2  # how far back the host of a guest may be named
NEAR = 3  # tokens from "guest" to the "of" before the host


def by_role(reading: Reading, paragraph: Paragraph, noun: Token) -> Encounter | None:
    """Return the encounter that "host" or "guest" tells, None if it tells none."""
    if (
        paragraph.kind != "body"
        or paragraph.speaker is not None
        or (status := outlook(noun)) not in {"held", "planned"}
    ):
        return None
    meant = tuple(p for p in reading.meant(paragraph, noun) if p.official is not None)
    of = link(noun, frozenset({"of"}), NEAR)
    if of is not None:
        hosts = _officials(listed(reading, paragraph, of.i + 1)[0])
        guests = _officials(subject_parties(reading, paragraph, noun)) or meant
        return _encounter(paragraph, noun, guests, hosts, "of", status)
    if status != "held":
        return None
    owned = any(child.lower_ in OWNERS for child in noun.children)
    if not owned or len(meant) != 1:
        return None
    their = next((child for child in noun.children if child.lower_ == "their"), None)
    group = _officials(reading.meant(paragraph, their)) if their is not None else ()
    other = tuple(p for p in group if p not in meant) or other_before(reading, paragraph, noun, meant, SENTENCES)
    return _encounter(paragraph, noun, other, meant, "named")


def _officials(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(p for p in parties if p.official is not None)


def _encounter(
    paragraph: Paragraph,
    noun: Token,
    one: tuple[Party, ...],
    other: tuple[Party, ...],
    rule: str,
    status: Status | None = "held",
) -> Encounter | None:
    parties = merged([*one, *other])
    if len({p.actor_code for p in parties if p.actor_code}) < 2 or not one or not other:
        return None
    return Encounter(
        paragraph, noun, parties, mode_of(paragraph, noun, ""), status, f"{noun.lower_} {rule}", "addressed",
        partners=other,
    )  # fmt: skip
