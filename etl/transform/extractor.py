"""The grammar's extractor: a document in, the facts that it states out."""

from __future__ import annotations

from collections.abc import Iterator

from etl.facts import Document, Facts
from etl.transform.allegiance.former_states import backdate
from etl.transform.allegiance.short_names import spell_out
from etl.transform.circumstances.datelines import dateline, of_its_day
from etl.transform.circumstances.surroundings import Surroundings
from etl.transform.confidence.confidence import calibrated
from etl.transform.encounters.gatherings.schedules import HOUR
from etl.transform.meetings.meetings import find_meetings
from etl.transform.officials.lines import Line
from etl.transform.officials.names import Named, land_after
from etl.transform.officials.officials import Cast, find_officials
from etl.transform.reading import Paragraph, ParagraphKind, Reading
from etl.transform.references.antecedents import Watch
from etl.transform.references.floor import speakers
from etl.transform.references.references import resolve
from etl.transform.statements.statements import find_statements
from etl.transform.text.parse import Fold, parse
from etl.transform.visits.visits import find_visits
from etl.version import extractor_version

NAME = "grammar"
MEMBERS = frozenset({"countries", "states", "nations", "members", "economies", "group", "bloc"})
"""What may stand behind the organisation in a title: "the ministers of the ASEAN countries"."""


class GrammarExtractor:
    """Reads a document by a grammar over its parse."""

    name = NAME

    @property
    def version(self) -> str:
        """The package's version and a digest of the grammar's files, so that a changed grammar is noticed."""
        return extractor_version()

    def read(self, document: Document) -> Facts:
        """Return what the document says. Pure: the same document gives the same facts."""
        return calibrated(self.read_as_given(document))

    def read_as_given(self, document: Document) -> Facts:
        """Return what the document says, each report with the confidence that its rule gives."""
        reading = read_document(document)
        around = Surroundings(reading)
        meetings = find_meetings(reading, around)
        return Facts(
            extractor=self.name,
            version=self.version,
            officials=tuple(reading.officials),
            mentions=tuple(reading.mentions),
            meetings=tuple(meetings),
            visits=tuple(find_visits(reading, around)),
            statements=tuple(find_statements(reading)),
        )


def read_document(document: Document, watch: Watch | None = None) -> Reading:
    """Parse a document and find who is named and who is meant in it.

    Args:
        watch: is told of each "he" and "she", for those who learn from them.
    """
    text = document.text
    cast = find_officials(text, document.publisher, document.url, bool(document.title.strip()))
    trees = parse(
        [line.text for line in cast.lines], [_folds(line) for line in cast.lines], _sentence_starts(text, cast)
    )
    paragraphs = [
        Paragraph(line.number, line.first_char, _kind(document, line), tree, speaker, line.label, line.text)
        for line, tree, speaker in zip(cast.lines, trees, speakers(cast), strict=True)
    ]
    titles = sorted(span for line in cast.lines for span in _titles(line))
    reading = Reading(of_its_day(document), text, paragraphs, cast.officials, cast.mentions, titles=titles)
    resolve(reading, cast, watch)
    spell_out(reading)
    backdate(reading)
    return reading


def _sentence_starts(text: str, cast: Cast) -> dict[int, int]:
    """Where the first sentence begins behind a label, a dateline or the hour of a row: these are no part of it."""
    starts = {index: line.label_last for index, line in enumerate(cast.lines) if line.label_last}
    starts |= {index: row.end() for index, line in enumerate(cast.lines) if (row := HOUR.match(line.text)) is not None}
    found = dateline(text)
    if found is None:
        return starts
    for index, line in enumerate(cast.lines):
        if line.first_char <= found.last_char < line.first_char + len(line.text):
            return {**starts, index: found.last_char - line.first_char}
    return starts


def _kind(document: Document, line: Line) -> ParagraphKind:
    if line.number == 0 and document.title.strip():
        return "title"
    if line.number == 1 and document.author and line.text == document.author:
        return "byline"
    short = len(line.text) < 80 and not line.text.rstrip().endswith((".", "”", '"', "?", "!", ":", ".’", ".'", "»"))
    return "heading" if short else "body"


def _titles(line: Line) -> Iterator[tuple[int, int]]:
    """Where the titles of offices in a paragraph begin and end, in the document's text."""
    for office in (*(named.office for named in line.named), *line.bare):
        if office is not None and not (office.elsewhere or office.plural):
            units = line.units
            yield line.first_char + units[office.title_first].first, line.first_char + units[office.last - 1].last


def _is_left_open(line: Line, named: Named) -> bool:
    """Whether a title and a name are parted by a comma that no second one closes: "the Thai minister, Doe met"."""
    office = named.office_beside
    if office is None or office.owner or office.counterpart or office.plural:
        return False
    units = line.units[named.begin : named.end]
    commas = [unit for unit in units if unit.cls == ","]
    following = line.units[named.end] if named.end < len(line.units) else None
    return len(commas) == 1 and following is not None and following.cls not in {",", ".", "q"}


def _folds(line: Line) -> list[Fold]:
    """What the parser sees as one word: a name with what stands right before it; a long title without a name."""
    folds = []
    for named in line.named:
        last = line.units[named.last - 1]
        first = line.units[named.begin]
        office = named.office
        is_behind = office is not None and office.first >= named.last  # "with Admiral Doe at its head"
        if (
            office is not None
            and not is_behind
            and (
                office.last > named.first
                or any(u.cls in {",", "."} and u.text != "." for u in line.units[office.last : named.first])
            )
        ):
            first = line.units[named.first]
        end, past_land = last.last, land_after(line.units, named.last)[1]
        if _is_left_open(line, named):
            first, end = line.units[named.begin], line.units[named.end - 1].last
        elif named.end in {named.last, past_land}:
            end = line.units[past_land - 1].last
        head = max(last.first, last.first + max(last.text.rfind("-"), last.text.rfind("‑")) + 1)
        folds.append(Fold(first.first, end, head, last.last))
    for office in line.bare:
        if office.last - office.title_first > 2:
            units, noun = line.units, line.units[office.head]
            start = noun.first + noun.text.rfind(" ") + 1
            behind = units[office.last] if office.last < len(units) else noun
            end = behind.last if behind.low in MEMBERS else units[office.last - 1].last
            whole = units[office.title_first].first, end
            folds.append(Fold(*whole, start, noun.last, is_name=False))
    return [*folds, *_lands_with_article(line)]


FIRST = 3  # units from a country over a comma and "the" to the next
OPENINGS = frozenset({"In", "At", "From", "Near", "Outside", "Like", "Unlike", "For", "To", "Before", "After"})
"""Words that open a sentence with a country that is in no row with those behind it."""


def _lands_with_article(line: Line) -> Iterator[Fold]:
    """Countries with an article inside a row, at which the parser breaks it: "Chad, | the Netherlands | and Libya"."""
    for k in range(FIRST, len(line.units) - 1):
        before, comma, article, land = line.units[k - FIRST : k + 1]
        is_row = before.cls == land.cls == "A" and comma.cls == "," and article.low == "the"
        is_scene = k > FIRST and line.units[k - FIRST - 1].text in OPENINGS  # "In Chad, the Netherlands and Libya met"
        if is_row and not is_scene and line.units[k + 1].cls in {",", "&"}:
            yield Fold(article.first, land.last, land.first + land.text.rfind(" ") + 1, land.last, is_name=False)
