"""Others who did the same, or with whom it was done: "saw the premier, as did X", "So did Y", "did the same with Z"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import FAR, Encounter
from etl.transform.reading import Party, Reading
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.listed import listed
from etl.transform.text.parties import actors_of

AUXILIARIES = frozenset({"did", "does", "do", "will", "had", "has", "have", "was", "were", "is", "are", "would"})
LINKS = (" object", " with", " on", " passive")
"""Ends of the rules of encounters that somebody has with another."""
WITH_OTHERS = ("the", "same", "with")
DONE = frozenset({"did", "do", "done", "doing", "does"})


def likewise(reading: Reading, made: Encounter) -> list[Encounter]:
    """Return the encounters that others had with the same partner, by what is told right behind it."""
    if made.paragraph.kind != "body":
        return []
    if further := _same_with(reading, made):
        return further
    if made.paragraph.speaker is not None or made.is_noun:
        return []
    is_passive = made.rule.endswith(" passive")
    apart = tuple(p for p in made.parties if p not in made.partners)
    kept = named_officials(apart if is_passive else made.partners)
    if not kept or made.strength != "full" or not made.rule.endswith(LINKS):  # nor "urged her to sign, as did X"
        return []
    others, part = _others(reading, made)
    others = tuple(p for p in others if p not in made.parties)
    if not others or actors_of(others) & actors_of(kept):
        return []
    partners = others if is_passive else kept
    return [
        replace(
            made, parties=merged([*others, *kept]), partners=partners, guests=(), hosts=(), is_another=True, part=part
        )
    ]  # fmt: skip


def with_likewise(reading: Reading, made: Encounter) -> Encounter:
    """Return a gathering with those who attend it as well: "will attend the summit, as will the leaders of Chile"."""
    if not made.is_event or made.status not in {"held", "planned"} or not made.paragraph.is_narrated:
        return made
    doc, end = made.trigger.doc, made.trigger.sent.end
    for k in range(made.trigger.i + 1, min(end - 2, made.trigger.i + FAR)):
        if doc[k].lower_ == "as" and doc[k + 1].lower_ in AUXILIARIES and doc[k + 2].tag_ != "PRP":
            others = tuple(p for p in listed(reading, made.paragraph, k + 2, end)[0] if p.kind == "official")
            return replace(made, parties=merged([*made.parties, *others]))
    return made


def _same_with(reading: Reading, made: Encounter) -> list[Encounter]:
    """The encounter that "and did the same with the Chileans" adds to one told before it in its sentence."""
    doc, trigger = made.trigger.doc, made.trigger
    mine = tuple(p for p in made.parties if p not in made.partners)
    for k in range(trigger.i + 1, trigger.sent.end - len(WITH_OTHERS)):
        if tuple(t.lower_ for t in doc[k : k + len(WITH_OTHERS)]) != WITH_OTHERS or doc[k - 1].lower_ not in DONE:
            continue
        partners = tuple(p for p in listed(reading, made.paragraph, k + len(WITH_OTHERS))[0] if p.actor_code)
        if mine and partners and made.partners and not actors_of(partners) & actors_of(mine):
            status = "planned" if doc[k - 2].lower_ in {"will", "to"} else made.status
            return [
                replace(
                    made, parties=merged([*mine, *partners]), partners=partners, status=status, is_another=True,
                    part=(k, trigger.sent.end),
                )
            ]  # fmt: skip
    return []


def _others(reading: Reading, made: Encounter) -> tuple[tuple[Party, ...], tuple[int, int] | None]:
    """Who did the same, and the words that tell it where they end the sentence itself."""
    doc, end = made.trigger.doc, made.trigger.sent.end
    for k in range(made.trigger.i + 1, min(end - 2, made.trigger.i + FAR)):
        if doc[k].lower_ == "as" and doc[k + 1].lower_ in AUXILIARIES and doc[k + 2].tag_ != "PRP":
            return named_officials(listed(reading, made.paragraph, k + 2)[0]), (k, end)
    if end + 2 < len(doc) and doc[end].lower_ == "so" and doc[end + 1].lower_ in AUXILIARIES:
        return named_officials(listed(reading, made.paragraph, end + 2)[0]), None
    return (), None
