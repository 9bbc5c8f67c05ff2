"""What passes between the stages: a document as it was read, and the facts that it states.

Spans count Python code points in `Document.text`; `first_char` is inclusive, `last_char` exclusive.
Codes (office types, topics, modes …) are those of `schema/reference/*.csv`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

Mode = Literal["in_person", "phone", "video", "unknown"]
Status = Literal["held", "planned", "cancelled"]
Kind = Literal["direct", "indirect", "written"]
Role = Literal["host", "guest"]
Standing = Literal["current", "former", "elect", "acting"]
Precision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class Document:
    """One text to be read: a press release, a news report, a transcript.

    `origin` is the file or address it was read from, `position` the place in it (line, record number; None where the
    file is one document). `markup` is the text as it came (HTML, plain); `body` the clean text, paragraphs parted by
    a newline. `url` is always given: a document without an address gets a `urn:readout:sha256:…` of its content.
    """

    url: str
    title: str
    body: str
    origin: str
    position: str | None = None
    published_on: date | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    source: str | None = None
    markup: str = ""
    media_type: str = "text/plain"

    @property
    def text(self) -> str:
        """Title, byline (unless the body opens with it) and body, a paragraph a line: what spans count in."""
        opening = self.body[: 200 + 2 * len(self.author or "")]
        byline = self.author if self.author and self.author not in opening else ""
        return "\n".join(part for part in (self.title.strip(), byline.strip() if byline else "", self.body) if part)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text where an official is named (name or part of it, never a pronoun or a bare office)."""

    official: int
    first_char: int
    last_char: int


@dataclass(frozen=True, slots=True)
class OfficialReport:
    """A person holding public office as one document presents them; `Facts.officials[i]` is number i.

    `seen_on` is the day on which the document shows the person in the office, where that is not the day of publication:
    a register tells today of a visit in 1906. `person_key` is the key by which a list knows the person, behind the
    list's name: "presidents:adams-john".
    """

    name: str
    office_title: str | None
    office_type: str | None
    actor_code: str | None
    standing: Standing = "current"
    rule: str = ""
    confidence: float = 0.5
    seen_on: date | None = None
    person_key: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """One side's presence at a meeting: a named official (its number) or only the actor (None)."""

    actor_code: str
    official: int | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class MeetingReport:
    """An encounter between representatives of two or more actors."""

    participants: tuple[Participant, ...]
    mode: Mode
    status: Status
    first_char: int
    last_char: int
    started_on: date | None = None
    ended_on: date | None = None
    place_name: str | None = None
    place_country_code: str | None = None
    topics: tuple[str, ...] = ()
    rule: str = ""
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class VisitReport:
    """An official's travel to one or more other countries."""

    official: int
    origin_code: str | None
    destination_codes: tuple[str, ...]
    status: Status
    first_char: int
    last_char: int
    started_on: date | None = None
    ended_on: date | None = None
    rule: str = ""
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class StatementReport:
    """What an official (or, with `official` None, a government or both sides) said, wrote or conveyed.

    `actor_code` is the speaker's actor; None where both sides of a meeting speak. `meeting` is the number of the
    meeting report at which it was said, where the text tells.
    """

    official: int | None
    actor_code: str | None
    kind: Kind
    act: str
    first_char: int
    last_char: int
    said_on: date | None = None
    meeting: int | None = None
    rule: str = ""
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class TenureReport:
    """An official's time in the office that the document gives them, as a register records it.

    Where only a month or a year is known, `started_on` is its first day and `ended_on` its last, and the precision says
    so. A date that is not known is None and has no precision; so has the end of a term that lasts.
    """

    official: int
    started_on: date | None
    ended_on: date | None
    first_char: int
    last_char: int
    started_precision: Precision | None = None
    ended_precision: Precision | None = None
    rule: str = ""
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one document states, read by one version of one extractor."""

    extractor: str
    version: str
    officials: tuple[OfficialReport, ...] = ()
    mentions: tuple[Mention, ...] = ()
    meetings: tuple[MeetingReport, ...] = ()
    visits: tuple[VisitReport, ...] = ()
    statements: tuple[StatementReport, ...] = ()
    tenures: tuple[TenureReport, ...] = ()


class Extractor(Protocol):
    """Anything that reads a document: the grammar of this project, another model, a language model."""

    @property
    def name(self) -> str:
        """Which extractor it is."""
        ...

    @property
    def version(self) -> str:
        """Its version: other facts may come of another one."""
        ...

    def read(self, document: Document) -> Facts:
        """Return what the document says. Pure: same document, same facts."""
        ...


@dataclass(frozen=True, slots=True)
class Rejected:
    """Input that could not be used: where it stood, why in words a person understands, and the input itself."""

    origin: str
    position: str | None
    reason: str
    payload: bytes = field(default=b"", repr=False)
