"""Whom "I" means where a report puts words to somebody without quotation marks: "I met him once, Minister Doe said"."""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.neighbours import next_to
from etl.transform.text.passages import Sentence
from etl.transform.text.tokens import Token

FIRST_PERSON = frozenset({"i", "me", "my", "myself"})


def resolve_unquoted(
    reading: Reading, paragraph: Paragraph, sentence: Sentence, party: Party | None, verb: Token | None, first: int
) -> None:
    """Put into `reading.references` whom the first person means before the comma behind which it is told who speaks.

    Args:
        sentence: one without quotation marks.
        party: the one official whom it tells to speak, by this verb.
        first: where the words put to him may begin, in a sentence before.
    """
    if party is None or verb is None:
        return
    own = [t for t in paragraph.doc[first : verb.i] if t.lower_ in FIRST_PERSON and t.i not in sentence.quoted]
    if not any(t.i >= sentence.start for t in own) or not _is_behind_comma(reading, paragraph, sentence, verb, party):
        return
    for token in own:
        reading.references[paragraph.number, token.i] = (party,)


def _is_behind_comma(reading: Reading, paragraph: Paragraph, sentence: Sentence, verb: Token, party: Party) -> bool:
    """Whether a comma stands before "said Doe", or before "Minister Doe said"."""
    k = verb.i
    if next_to(verb, -1).text != ",":
        while k > sentence.start and party not in reading.meant(paragraph, paragraph.doc[k - 1]):
            k -= 1
        while k > sentence.start and paragraph.doc[k - 1].text != ",":
            k -= 1
    is_own = any(t.lower_ in FIRST_PERSON for t in paragraph.doc[sentence.start : max(sentence.start, k - 1)])
    return k > sentence.start and is_own
