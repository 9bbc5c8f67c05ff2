"""Names of one word, the given name of one and the surname of another: "Ernst" is Karel Ernst, not Ernst Weber."""

from __future__ import annotations

from collections.abc import Sequence

from etl.transform.officials.titles.offices import Office
from etl.transform.officials.units.name_corrections import given_names
from etl.transform.wordlists import words


def is_given_only(core: Sequence[str], full: Sequence[str]) -> bool:
    """Return whether a name of one word can only be the given name of somebody, of whose full name the words are told.

    Args:
        core: the words of the shorter name that tell people apart.
        full: those of the fuller one.
    """
    return len(core) == 1 and core[0] in given_names() and full[-1] != core[0]


def is_other_monarch(office: Office | None, core: Sequence[str], full: Sequence[str]) -> bool:
    """Return whether a monarch's one name, which is given, is no given name of another: not "Fahd Al Hussein"."""
    is_reigning = office is not None and office.title.split()[-1].lower() in words("regnal_titles")
    return is_reigning and len(core) == 1 and core[0] != full[0]
