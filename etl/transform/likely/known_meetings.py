"""The meetings that rules have found, by who takes part in them and by where they are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from etl.transform.likely.sentence_pairs import Side, side_key
from etl.transform.meetings.drafts import Draft
from etl.transform.reading import Party


class KnownMeetings:
    """Meetings, looked up for each two of a document, so that not all of them are gone through each time."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        """Index the meetings; those noted later are found by where they are told alone."""
        self._places: dict[int, tuple[int, int]] = {}  # which one → its number and paragraph
        self._by_paragraph: dict[int, dict[int, Draft]] = {}
        self._with: dict[Side, set[Side]] = {}
        self._counts: dict[int, int] = {}  # which one → how many sides of it are indexed
        for draft in drafts:
            self._counts[id(draft)] = 0
            self.note(draft)

    def note(self, draft: Draft) -> None:
        """Take up a new meeting, or what has changed in a known one, which loses nobody who takes part."""
        number, before = self._places.get(id(draft), (len(self._places), draft.paragraph))
        if before != draft.paragraph:
            del self._by_paragraph[before][number]
        self._places[id(draft)] = number, draft.paragraph
        self._by_paragraph.setdefault(draft.paragraph, {})[number] = draft
        sides: set[Side] = {*draft.people, *draft.actors}
        if draft.strength != "weak" and self._counts.get(id(draft), len(sides)) < len(sides):
            self._counts[id(draft)] = len(sides)
            for side in sides:
                self._with.setdefault(side, set()).update(sides)

    def have_met(self, sides: tuple[Party, Party]) -> bool:
        """Whether both take part in one of the meetings that were known from the beginning."""
        one, other = map(side_key, sides)
        return other in self._with.get(one, ())

    def told_in(self, paragraphs: Sequence[int]) -> Iterator[Draft]:
        """Yield the meetings told in some paragraphs, the last one found first."""
        found = [item for number in paragraphs for item in self._by_paragraph.get(number, {}).items()]
        yield from (draft for _, draft in sorted(found, key=lambda item: -item[0]))
