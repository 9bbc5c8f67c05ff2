"""One occasion of which each sentence tells another's part: "X told the conference …. Y, who opened it, …"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from etl.transform.encounters.frames import BOTH, Encounter
from etl.transform.meetings.assemblies.assembly_people import ASSEMBLIES
from etl.transform.meetings.drafts import Draft, let_attend
from etl.transform.text.clause_parties import merged, named_officials
from etl.transform.text.neighbours import ahead_of

TAKEN_UP = frozenset({"the", "this", "same"})
OTHERS = frozenset({"last", "next", "previous", "earlier", "news", "party", "annual"})
"""Words before an occasion that make another of it than the one told before."""
NEAR = 4  # tokens before an occasion in which they stand


def occasion_told_apart(encounters: Iterable[Encounter], drafts: Iterable[Draft]) -> Encounter | None:
    """Return the summit or conference at which several are told to have been one by one, if no meeting is that yet.

    Where a sentence that tells one part of it tells of a meeting, the others are added to that.
    """
    parts = [one for one in encounters if _is_part(one)]
    first = next(iter(parts), None)
    if first is None:
        return None
    own = [one for one in parts if one is first or _takes_up(one, first)]
    parties = merged(p for one in own for p in named_officials(one.parties))
    if len({p.actor_code for p in parties}) < BOTH:
        return None
    sentences = {(one.paragraph.number, one.paragraph.first(one.trigger.sent[0])) for one in own}
    for draft in drafts:
        if (draft.paragraph, draft.first_char) in sentences and draft.status == "held" and draft.strength != "weak":
            let_attend(draft, parties, "together")
            return None
        if draft.is_event or draft.rule.startswith(first.trigger.lower_):
            return None
    return replace(first, parties=parties)


def _is_part(one: Encounter) -> bool:
    """Whether a mention tells of an occasion of many what officials of one actor did there."""
    is_occasion = one.is_noun and one.trigger.lower_ in ASSEMBLIES and one.status == "held"
    is_told = one.paragraph.kind == "body" and one.paragraph.is_narrated and not one.partners
    return is_occasion and is_told and len(one.actors) < BOTH and bool(named_officials(one.parties))


def _takes_up(one: Encounter, first: Encounter) -> bool:
    """Whether a mention is of the occasion told first, by its word and its article."""
    words = {t.lower_ for t in ahead_of(one.trigger, NEAR)}
    return one.trigger.lower_ == first.trigger.lower_ and bool(words & TAKEN_UP) and not words & OTHERS
