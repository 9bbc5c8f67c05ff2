"""Several officials without names who are the subject of a sentence, whom "they" and "their" of the next take up.

"The prime ministers of the two countries have not spoken since May. A meeting of theirs was put off": theirs.
"""

from __future__ import annotations

from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.text.clauses import SUBJECTS, is_main
from etl.transform.text.neighbours import next_to
from etl.transform.text.parties import are_several
from etl.transform.text.tokens import Span, Token


def unnamed_subject(reading: Reading, paragraph: Paragraph, sentence: Span) -> tuple[Party, ...]:
    """Return the officials of several countries, told by office alone, who are the subject of a main clause."""
    head = next((t for t in sentence if t.dep_ in SUBJECTS and is_main(t.head)), None)
    meant = reading.meant(paragraph, head) if head is not None else ()
    is_unnamed = are_several(meant) and all(p.kind == "official" and p.official is None for p in meant)
    is_plain = head is not None and not any(c.dep_ == "conj" for c in head.children)
    return meant if is_unnamed and is_plain else ()


def called_so_before(reading: Reading, paragraph: Paragraph, token: Token) -> tuple[Party, ...]:
    """Return the nameless of one country whom the same plural told last: "Peruvian senators came. The senators saw"."""
    if token.tag_ != "NNS" or token.i == 0 or next_to(token, -1).lower_ != "the":
        return ()
    before = [(paragraph, t) for t in paragraph.doc[: token.sent.start]]
    if paragraph.number > 0 and (last := reading.paragraphs[paragraph.number - 1]).kind == paragraph.kind:
        before = [*((last, t) for t in last.doc), *before]
    told = next(((part, t) for part, t in reversed(before) if t.lower_ == token.lower_), None)
    meant = reading.meant(*told) if told is not None else ()
    is_nameless = len(meant) == 1 and meant[0].official is None and meant[0].kind == "official"
    return meant if is_nameless else ()
