"""Which meeting an occasion is at which somebody is told to have been: the one told shortly before that fits best."""

from __future__ import annotations

from etl.facts import Status
from etl.transform.circumstances.days import overlap
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.encounters.frames import noun_kind
from etl.transform.meetings.attendance.phrases_of_presence import LEAD
from etl.transform.meetings.drafts import BACK, OPEN, Draft, told_near
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.neighbours import ahead_of, next_to
from etl.transform.text.parties import actors_of
from etl.transform.text.tokens import Span

NEXT = 2  # paragraphs from a meeting to those who joined it
FAR = 8  # paragraphs from a meeting to those said to have been there
ANYWHERE = 99  # the same where they are told to have been at "the talks" or "the dinner"
OPENING = 9  # tokens of a sentence in which the occasion is named at which somebody was


def meeting_told(
    around: Surroundings, drafts: list[Draft], paragraph: Paragraph, sentence: Span, parties: tuple[Party, ...],
    kind: str, status: Status | None = None,
) -> Draft | None:  # fmt: skip
    """The meeting at which they were: told shortly before, on the day that the sentence tells, with their country.

    Of several it is rather one of the status told: who "sat in on the talks" was not at those to come.
    """
    if not parties:
        return None
    first, last = paragraph.first(sentence[0]), paragraph.last(sentence[-1])
    told = [one for one in around.dates_in(first, last) if one.kind != "duration"]
    actors = actors_of(parties)
    occasion = _occasion_attended(sentence)
    reach = {"company": BACK, "joined": NEXT}.get(kind, FAR if occasion is None else ANYWHERE)
    near = [
        d for d in told_near(drafts, paragraph.number, reach)
        if d.first_char <= last and _since(paragraph, d, kind, first) < reach and d.status in OPEN and len(d.actors) > 1
        and d.strength != "weak"
        and all(overlap(d.days or d.scene, day) for one in told if (day := around.days(one, d.status or "held")))
    ]  # fmt: skip
    near.sort(key=lambda d: -_told_last(d, first))
    near.sort(key=lambda d: status is not None and d.status not in {status, None})
    if occasion is not None:
        near.sort(key=lambda d: not _is_told_with(around.reading, d, [occasion], first))
    if names := _names_of_occasion(sentence):
        near.sort(key=lambda d: not _is_told_with(around.reading, d, names, first))
    own = [d for d in near if actors & set(d.actors)]
    beside = [d for d in near if _since(paragraph, d, kind, first) <= 1]
    if kind == "joined":
        return next(iter(beside), None)
    return next(iter(own), None if kind == "company" else next(iter(beside), None))


def _told_last(draft: Draft, before: int) -> int:
    """Where a meeting was told last before some character."""
    return max((first for first, _ in draft.told_in if first < before), default=draft.first_char)


def _names_of_occasion(sentence: Span) -> list[str]:
    """The names before an occasion that tell which it was: "Present at the State House meeting were"."""
    for token in sentence[:OPENING]:
        if noun_kind(token.lower_) in {"talk", "event"} and token.i > sentence.start:
            names = [t.text for t in ahead_of(token, LEAD) if t.pos_ == "PROPN"]
            is_definite = any(t.lower_ in {"the", "this"} for t in ahead_of(token, LEAD))
            return names if is_definite else []
    return []


def _occasion_attended(sentence: Span) -> str | None:
    """The word for what somebody was at, if it is one that not every meeting is told by: "was present at the talks"."""
    for token in sentence[1:]:
        is_definite = next_to(token, -1).lower_ == "the" and token.dep_ in {"obl", "nmod", "obj"}
        if is_definite and (token.lower_ == "talks" or noun_kind(token.lower_) == "hosted"):
            return str(token.lower_)
    return None


def _is_told_with(reading: Reading, draft: Draft, names: list[str], before: int) -> bool:
    """Whether a sentence before some character that tells of a meeting has these names, each of them."""
    told = (reading.text[first:last] for first, last in draft.told_in if first < before)
    return any(all(name in sentence for name in names) for sentence in told)


def _since(paragraph: Paragraph, draft: Draft, kind: str, first: int) -> int:
    """How many paragraphs there are since a meeting, or who else was there, was told; none where it is taken up again.

    Only who joined those who met is told behind that.
    """
    is_taken_up = kind == "joined" and paragraph.first(paragraph.doc[0]) <= draft.told_again < first
    told_last = draft.attended_in if draft.paragraph <= draft.attended_in <= paragraph.number else draft.paragraph
    return 0 if is_taken_up else paragraph.number - told_last
