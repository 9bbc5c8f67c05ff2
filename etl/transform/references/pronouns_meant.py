"""Whom "he", "him" and "her" mean: by the tree, by what is done, by who is told without a name, else by weight."""

from __future__ import annotations

from etl.transform.officials.lines import Line
from etl.transform.reading import Party, Reading, official_party
from etl.transform.references.antecedents import Discourse, antecedent, gender_of
from etl.transform.references.beside_row import met_by_row
from etl.transform.references.binding import (
    agent_of,
    is_reflexive,
    joined_to_agent,
    owner_of_row,
    relativized,
    subjects_above,
)
from etl.transform.references.candidate_features import SUBJECTS
from etl.transform.references.cataphora import named_across, named_ahead
from etl.transform.references.told_by_deeds import told_by_deed
from etl.transform.references.topics_told import told_for
from etl.transform.references.unnamed_subjects import unnamed_above
from etl.transform.text.clauses import is_main
from etl.transform.text.tokens import Token

NEAR = 3  # tokens from a name to the "whom" that takes it up


def pronoun_meant(
    reading: Reading, line: Line, token: Token, discourse: Discourse, genders: dict[int, str]
) -> tuple[Party, ...]:
    """Whom "he" and "her" mean."""
    relative = relativized(reading, line.number, token)
    if relative is None:
        relative = owner_of_row(reading, line.number, token)
    if relative is not None:
        return (relative,)
    above = subjects_above(reading, line.number, token)
    if above and is_reflexive(token):
        return (official_party(reading.officials, above[0]),)
    told = told_by_deed(reading, line.number, token)
    told = told if told is not None else told_for(reading, line.number, token)
    told = told if told is not None else met_by_row(reading, line.number, token)
    if told is not None and genders.get(told, gender_of(token)) == gender_of(token):
        _take_up(told, token, discourse)
        return (official_party(reading.officials, told),)
    ahead = named_ahead(line, token) if not discourse.sentence else None
    if ahead is not None and genders.get(ahead, gender_of(token)) == gender_of(token):
        return (official_party(reading.officials, ahead),)
    if (unnamed := _unnamed(reading, line, token, discourse)) is not None:
        return (unnamed,)
    agent = agent_of(reading, line.number, token) if token.dep_ not in SUBJECTS else None
    barred = set() if agent is None else {agent, *joined_to_agent(reading, line.number, token)}
    barred |= named_across(line, token)
    whom = next((c for c in token.head.children if c.lower_ == "whom" and c.i < token.i), None)
    never = _named_before(reading, line, whom) if whom is not None and token.dep_ in SUBJECTS else None
    number = antecedent(token, discourse, genders, barred, never, above)
    if number is not None:
        discourse.called[number] = gender_of(token)
        _take_up(number, token, discourse)
    return (official_party(reading.officials, number),) if number is not None else ()


def _unnamed(reading: Reading, line: Line, token: Token, discourse: Discourse) -> Party | None:
    """Whom "he" means where his own sentence names nobody before him, and its clause above or the last sentence no one.

    Where somebody of the same country has been named, "he" may well be the one whom that title means.
    """
    if discourse.sentence or token.i in discourse.quoted:
        return None
    found = unnamed_above(reading, line.number, token)
    if found is None and token.dep_ in SUBJECTS and is_main(token.head):
        found = discourse.unnamed
    known = {reading.officials[number].actor_code for number in discourse.recent}
    return found if found is not None and found.actor_code not in known else None


def _take_up(number: int, token: Token, discourse: Discourse) -> None:
    """Note whom a pronoun means; who is spoken of in somebody's own words alone is told of there alone."""
    inner = discourse.within(token)
    for told in (discourse, inner):
        if told is None or (told is discourse and inner is not None and number not in told.traces):
            continue
        told.trace(number, token, is_named=False)
        if token.dep_ in SUBJECTS:
            told.continued(number, token)


def _named_before(reading: Reading, line: Line, whom: Token) -> int | None:
    """The official who is named right before "whom" or ", with whom"."""
    for k in range(whom.i - 1, max(whom.sent.start, whom.i - NEAR) - 1, -1):
        meant = reading.references.get((line.number, k), ())
        if meant:
            return meant[0].official
    return None
