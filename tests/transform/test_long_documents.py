"""Reading takes time in proportion to the length of a text: nothing in it looks through all of a document each time.

Calls are counted, which are the same on every machine, and not seconds.
"""

from __future__ import annotations

import cProfile
import pstats
from datetime import date

import pytest

from etl.facts import Document
from etl.transform.extractor import GrammarExtractor
from etl.transform.officials.lines import LONGEST, lines_of

REPORT = """
LIMA, March 3 - Kenyan President Amina Wanjiku met Peruvian President Rosa Quispe here on Thursday, the second day of \
her visit to Peru. The two leaders discussed trade and signed an accord on fisheries.
"We are glad to see her again," Quispe told reporters. She said that the talks had lasted three hours.
Wanjiku, accompanied by Foreign Minister Kofi Mensah, was received by Prime Minister Pablo Soto on Wednesday. He was \
joined by the defence minister, Jorge Rojas, and later flew to Santiago, where he is expected to meet his Chilean \
counterpart on March 7.
The Chilean delegation, led by Deputy Foreign Minister Carla Vega, attended the ceremony. The ministers agreed to hold \
the next round of consultations in Nairobi in May.
His Excellency praised the General Assembly of the United Nations, whose Secretary-General will travel to Lima in \
April. The leaders of both countries last met in 2019 on the sidelines of a summit in Quito.
Mensah spoke by telephone with Vega and said the visitor would not meet the president of Ecuador. "No date has been \
set," the spokesman added.
"""
TRANSCRIPT = """
MR. SOTO: Good afternoon. President Quispe met President Wanjiku of Kenya in Lima yesterday, and the two signed an \
accord. She will travel to Santiago on March 7 for talks with the Chilean foreign minister.
QUESTION: Will the president see the Secretary-General of the United Nations? And has he spoken with Foreign Minister \
Mensah since Wednesday?
MR. SOTO: Yes, they spoke by phone last night. I would say that we welcome the talks. Our delegation will attend the \
summit in Quito in May, and the minister condemned the attack.
"""
COMMUNIQUE = "The ministry said the road was shut, and the government denied it. "
FACTOR = 4  # by which the second document is longer than the first
ALLOWED = 2 * FACTOR  # growth of the calls of a function: some look back at the last forty meetings, soon found
FEW = 1_000  # calls that do not matter
CASES = [(REPORT, 6), (TRANSCRIPT, 8), (COMMUNIQUE, 40)]


def _calls(text: str, times: int) -> dict[str, int]:
    """Read a text as often as told, in one document; return how often each function of the package was called."""
    body = text * times
    document = Document(url="urn:test", title="In brief", body=body, origin="test", published_on=date(2022, 3, 4))
    profile = cProfile.Profile()
    profile.enable()
    GrammarExtractor().read(document)
    profile.disable()
    found = pstats.Stats(profile).stats.items()  # type: ignore[attr-defined]
    return {f"{path} {line} {name}": told[1] for (path, line, name), told in found if "/etl/" in path}


@pytest.mark.parametrize(("text", "times"), CASES, ids=["report", "transcript", "communique"])
def test_no_function_is_called_more_often_than_the_text_is_longer(text: str, times: int) -> None:
    _calls(text, 1)  # what is looked up once and kept
    short, long = _calls(text, times), _calls(text, times * FACTOR)
    assert sum(long.values()) > FEW
    assert not {
        name: (short.get(name, 0), count) for name, count in long.items() if count > ALLOWED * short.get(name, 0) + FEW
    }


def test_text_without_line_breaks_is_read_in_pieces_of_whole_sentences() -> None:
    text = "In brief\n" + REPORT.strip().replace("\n", " ") * 20 + "\nEnd.\n"
    lines = lines_of(text)
    assert all(text.startswith(line.text, line.first_char) for line in lines)
    assert max(len(line.text) for line in lines) <= LONGEST
    assert all(line.text.endswith((".", '"')) for line in lines[1:])
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())
    assert lines[-1].text == "End."
