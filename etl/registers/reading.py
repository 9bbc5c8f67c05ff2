"""From a register's file to documents, and from a record's document to its facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from etl.extract.outcome import UnreadableError
from etl.extract.stream import Stream
from etl.facts import Document, Facts, Rejected
from etl.registers.catalogue import MEDIA_TYPE, Register, by_root, file_reader, of_document, record_reader


def parsed(data: bytes) -> Any:
    """Return the root element of an XML file; entities are not resolved and nothing is fetched.

    Raises:
        UnreadableError: it is no well-formed XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError(f"the XML of this register is broken ({error}); fetch it again") from None


def read(stream: Stream, origin: str) -> Iterator[Document | Rejected]:
    """Yield a document or a rejection for every record of a register's file.

    A file that records only look things up in (people, lists of codes) holds no records and yields nothing.

    Raises:
        UnreadableError: it is broken, or no register has such files.
    """
    root = parsed(stream.whole())
    register = by_root().get(str(root.tag))
    if register is None:
        known = ", ".join(f"<{name}>" for name in sorted(by_root()))
        raise UnreadableError(f"<{root.tag}> is no file of a register that is known here ({known})")
    if root.tag in register.roots:
        yield from file_reader(register).documents(root, origin, register)


def facts(document: Document) -> Facts | None:
    """Return what a record says, read by its register's own reader; None where the document is no record. Pure."""
    register = of_document(document)
    return record_reader(register).facts(document) if register else None


def value(element: Any, path: str) -> str:
    """Return the text of a child element with blanks for line breaks, empty where there is none."""
    found = element.find(path)
    return "" if found is None else " ".join("".join(found.itertext()).split())


def record(element: Any) -> str:
    """Return a record's own XML, without what surrounds it."""
    return str(etree.tostring(element, encoding="unicode", with_tail=False)).strip()


def document(register: Register, record_id: str, title: str, body: str, markup: str, origin: str) -> Document:
    """Return the document of one record, under the register's address for it.

    Raises:
        ValueError: the record has no id.
    """
    if not record_id:
        raise ValueError("the record has no id, which its address is made of")
    return Document(
        url=register.address(record_id),
        title=title,
        body=body,
        origin=origin,
        position=f"record {record_id}",
        publisher=register.publisher,
        language="en",
        source=register.name,
        markup=markup,
        media_type=MEDIA_TYPE,
    )
