"""The kind of an office that a register of leaders gives someone. Pure."""

from __future__ import annotations

import re
from functools import cache

from etl.registers import lists
from etl.transform.gazetteer import actors_in, kind_of_actor
from etl.transform.officials.titles.office_types import normal_title, office_type


def leader_type(title: str, actor_code: str | None) -> str:
    """Return the kind of a leader's office: a chairman or a prince in such a register is a head of state.

    >>> leader_type("General Secretary", "SUN")
    'head_of_state'
    """
    if actor_code is not None and kind_of_actor(actor_code) == "organization":
        return office_type(title, actor_code)
    low = normal_title(title)
    for pattern, kind in _patterns():
        if pattern.search(low):
            return kind or office_type(title, actor_code)
    return office_type(title, actor_code)


def without_actor(title: str, actor_code: str | None) -> str:
    """Return a title without the actor that it serves, where something is left ("Palestinian Authority Chairman").

    >>> without_actor("UN Special Envoy", "UN")
    'Special Envoy'
    """
    for match in reversed(actors_in(title)):
        if match.actor_code == actor_code and match.first_char == 0:
            title = title[match.last_char :].strip(" ,") or title
    return title


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["office_type"]) for row in lists.rows(__package__, "leaders"))


@cache
def leader_titles() -> dict[str, str]:
    """Return the titles that a leader's name follows, lower case, with the style that some are: `birth` or `rank`."""
    return {row["title"]: row["style"] for row in lists.rows(__package__, "leader_titles")}


@cache
def title_pattern() -> re.Pattern[str]:
    """Return the pattern of such a title; a capital may follow without a blank ("Prime MinisterJane")."""
    titles = "|".join(re.escape(title) for title in sorted(leader_titles(), key=len, reverse=True))
    return re.compile(rf"\b(?i:{titles})(?![a-zà-ÿ])")
