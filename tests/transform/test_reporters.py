"""A spokesman who tells of a meeting did not sit in it."""

from __future__ import annotations

import pytest

from tests.transform.conftest import facts_of, sides_of


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Zambia's Moses Banda and Togo's Ayao Mensah met on Monday, said Rita Phiri, a spokeswoman for the Zambian "
            "presidency.",
            [{"Moses Banda", "Ayao Mensah"}],
        ),
        (
            "Rita Phiri, spokeswoman for the Zambian presidency, said the summit of Zambia, Malawi and Angola would "
            "take place in June.",
            [{"ZMB", "MWI", "AGO"}],
        ),
        (
            "Zambian government spokeswoman Rita Phiri met Togolese Foreign Minister Ayao Mensah in Lusaka on Monday.",
            [{"Rita Phiri", "Ayao Mensah"}],
        ),
    ],
)
def test_who_only_tells_of_a_meeting_is_not_of_it(told: str, expected: list[set[str | None]]) -> None:
    assert sides_of(facts_of(told)) == expected
