"""Leaders of a bloc told again without it: "CARICOM leaders gathered …. The leaders had a session with Doe"."""

from __future__ import annotations

from etl.transform.gazetteer import is_organization
from etl.transform.reading import Paragraph, Party, Reading
from etl.transform.references.group_words import Group, phrase_before
from etl.transform.text.tokens import Token

LEADERS = frozenset({"leaders", "ministers", "presidents", "premiers", "heads"})
NEWS = 3  # paragraphs, the title among them, in which it is told of which bloc the leaders are
PAIR = 2  # of whom "the leaders" tells rather than of a bloc


def leaders_of_bloc(
    reading: Reading, paragraph: Paragraph, token: Token, group: Group, found: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Return the leaders of the bloc of which the news is, where "the leaders" means no two who were named."""
    is_bare = group.count is None and not group.of_both and not group.is_pronoun and not group.is_headline
    if not is_bare or token.lower_ not in LEADERS or phrase_before(token) != ("the",):
        return ()
    if len({p.official for p in found if p.official is not None}) == PAIR or not paragraph.is_narrated:
        return ()
    first = paragraph.number if paragraph.number < NEWS else NEWS
    for line in reading.paragraphs[: first + 1]:
        for other in line.doc:
            if line is paragraph and other.i >= token.i:
                break
            told = reading.meant(line, other) if other.lower_ == token.lower_ else ()
            whole = [p for p in told if p.official is None and p.kind == "official" and is_organization(p.actor_code)]
            if len(told) == 1 and whole:
                return tuple(whole)
    return ()
