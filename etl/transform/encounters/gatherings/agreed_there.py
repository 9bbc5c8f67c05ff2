"""What several did together where a meeting is told beside it: "Ministers from A and B agreed …. The talks"."""

from __future__ import annotations

from dataclasses import replace

from etl.transform.encounters.frames import BOTH, Encounter, noun_kind
from etl.transform.gazetteer import is_country
from etl.transform.text.clause_parties import merged
from etl.transform.text.clauses import is_of_time
from etl.transform.text.cues import verb_of
from etl.transform.text.parties import two_acting

TOGETHER = " together"
"""How the rule ends of what its sides are told to have done as one."""
UNSIDED = (" named", " given by", " attended by")
"""How the rules end of nouns of meeting that leave it to what stands around them who met."""
OPENING = frozenset({"open", "begin", "start"})
TELLING = frozenset({"tell", "assure", "inform", "warn", "promise", "remind"})
OF_TWO = frozenset({"meeting", "talks", "conversation", "session", "discussion", "discussions"})
AT = frozenset({"at", "after", "during", "following"})
NEAR = 3  # mentions between a deed and the meeting at which it was done
SENTENCES = 2  # the same in sentences


def met_to_agree(found: list[Encounter]) -> list[Encounter]:
    """Return the mentions of encounters, those of a meeting without its sides with the sides that agreed there."""
    told = list(found)
    for k, meeting in enumerate(found):
        if not _is_without_sides(meeting):
            continue
        near = [n for n in range(max(0, k - NEAR), min(len(found), k + NEAR + 1)) if n != k]
        deed = next((n for n in sorted(near, key=lambda n: abs(n - k)) if _was_done_at(told[n], meeting)), None)
        if deed is not None and not any(_are_others(told[n]) for n in range(min(deed, k) + 1, max(deed, k))):
            if verb_of(meeting.trigger.head) not in OPENING:  # the day of the talks is another than that of the accord
                told[deed] = replace(told[deed], strength="full")
            told[k] = replace(meeting, parties=merged([*told[deed].parties, *meeting.parties]))
    return told


def _is_without_sides(meeting: Encounter) -> bool:
    """Whether a noun tells that people met, and at the most who presided or spoke there."""
    is_told = meeting.is_noun and meeting.status == "held" and meeting.strength == "full"
    is_meeting = is_told and noun_kind(meeting.trigger.lower_) in {"talk", "event"} and meeting.rule.endswith(UNSIDED)
    return is_meeting and len(meeting.actors) < BOTH and meeting.paragraph.is_narrated and not meeting.is_further


def _was_done_at(deed: Encounter, meeting: Encounter) -> bool:
    """Whether what several who are not named did was done at a meeting told beside it."""
    if _was_told_at(deed, meeting):
        return True
    if not deed.rule.endswith(TOGETHER) or deed.status != "held" or deed.strength not in {"weak", "placed"}:
        return False
    if deed.paragraph is not meeting.paragraph or len(deed.actors) < BOTH or deed.is_pair:
        return False
    between = abs(_sentence(deed) - _sentence(meeting))
    is_theirs = set(meeting.actors) <= set(deed.actors)
    are_unnamed = all(party.official is None for party in deed.parties)
    return is_theirs and are_unnamed and between <= SENTENCES and all(map(is_country, deed.actors))


def _was_told_at(deed: Encounter, meeting: Encounter) -> bool:
    """Whether what one told another was said at a meeting: "were told by X that it was so, they said after talks"."""
    is_telling = deed.rule.split(" ")[0] in TELLING and deed.rule.endswith((" object", " passive"))
    if not is_telling or deed.status != "held" or deed.strength != "weak" or not two_acting(deed.parties):
        return False
    noun = meeting.trigger
    is_at = noun.dep_ == "obl" and noun.lower_ in OF_TWO and any(c.lower_ in AT for c in noun.lefts)
    is_known = any(c.lower_ == "the" or (c.dep_ == "nmod:poss" and is_of_time(c)) for c in noun.lefts)
    is_near = deed.paragraph is meeting.paragraph and _sentence(meeting) - _sentence(deed) in {0, 1}
    return is_at and is_known and is_near and not meeting.parties and noun.i > deed.trigger.i


def _sentence(one: Encounter) -> int:
    """The number of the sentence of its paragraph that tells of an encounter."""
    return sum(sentence.start <= one.trigger.i for sentence in one.paragraph.doc.sents)


def _are_others(told: Encounter) -> bool:
    """Whether a meeting of other sides is told between."""
    return told.strength == "full" and len(told.actors) >= BOTH
