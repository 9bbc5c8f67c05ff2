"""An attribution: a verb of saying with the ways it may be taken and who speaks."""

from __future__ import annotations

from dataclasses import dataclass

from etl.transform.reading import Party
from etl.transform.statements.moods import Mood
from etl.transform.statements.saying import Saying
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Attribution:
    """A verb of saying: `ways` that its particle allows with the token that follows, and who is its subject.

    `parties` is empty where somebody speaks who is of no interest; `is_inverted` where the subject follows the verb.
    """

    sentence: Sentence
    verb: Token
    ways: tuple[tuple[Saying, int], ...]
    mood: Mood
    parties: tuple[Party, ...]
    is_inverted: bool = False

    @property
    def can_quote(self) -> bool:
        """Whether the verb introduces quoted words."""
        return any(way.may("quote") for way, _ in self.ways)
