"""The bytes of one input: unpacked on the way, looked at before they are used, and never more than is safe."""

from __future__ import annotations

import gzip
import tempfile
import zlib
from collections.abc import Iterator
from typing import IO, BinaryIO, NamedTuple, Protocol

from etl.extract import limits
from etl.extract.outcome import UnreadableError

GZIP_MAGIC = b"\x1f\x8b\x08"


class Line(NamedTuple):
    """One line without its line break; of one over the limit only the beginning, `length` says how long it is."""

    number: int
    data: bytes
    length: int

    @property
    def is_cut(self) -> bool:
        """Say whether the line was too long to be read whole."""
        return self.length > len(self.data)


class _Readable(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...


class _Packed:
    """The bytes as they lie on disk: counted, and their beginning remembered for a rejection's payload."""

    def __init__(self, file: _Readable) -> None:
        self._file = file
        self._ahead = b""
        self.count = 0
        self.beginning = bytearray()

    def peek(self, size: int) -> bytes:
        """Return up to `size` first bytes, which stay to be read."""
        while len(self._ahead) < size and (piece := self._file.read(size - len(self._ahead))):
            self._ahead += piece
        return self._ahead[:size]

    def read(self, size: int = -1) -> bytes:
        """Read like a file."""
        if self._ahead:
            size = len(self._ahead) if size < 0 else size
            data, self._ahead = self._ahead[:size], self._ahead[size:]
        else:
            data = self._file.read(size)
        self.count += len(data)
        if len(self.beginning) <= limits.PAYLOAD:
            self.beginning += data[: limits.PAYLOAD + 1 - len(self.beginning)]
        return data


class Stream:
    """One input as a stream of unpacked bytes. gzip is recognised by its first bytes, whatever the name says."""

    def __init__(self, file: _Readable) -> None:
        self._packed = _Packed(file)
        self._ahead = bytearray()
        self._count = 0
        self._failure: UnreadableError | None = None
        self.is_packed = self._packed.peek(len(GZIP_MAGIC)) == GZIP_MAGIC
        self._gzip = gzip.GzipFile(fileobj=self._packed) if self.is_packed else None  # type: ignore[call-overload]

    def head(self, size: int = limits.HEAD) -> bytes:
        """Return the first unread bytes, at most `size`, without using them up.

        A failure behind them (a truncated gzip) is kept for whoever reads on.
        """
        while len(self._ahead) < size and self._failure is None:
            try:
                piece = self._unpack()
            except UnreadableError as failure:
                self._failure = failure
            else:
                if not piece:
                    break
                self._ahead += piece
        return bytes(self._ahead[:size])

    def chunk(self) -> bytes:
        """Return the next piece, empty at the end.

        Raises:
            UnreadableError: the packed data is cut, damaged or a decompression bomb.
        """
        if self._ahead:
            piece = bytes(self._ahead)
            self._ahead.clear()
            return piece
        if self._failure is not None:
            raise self._failure
        return self._unpack()

    def whole(self, limit: int = limits.WHOLE) -> bytes:
        """Return everything up to the end.

        Raises:
            UnreadableError: more than `limit` bytes, or the packed data can't be unpacked to its end.
        """
        pieces, size = [], 0
        while piece := self.chunk():
            size += len(piece)
            if size > limit:
                raise UnreadableError(f"larger than {limit:,} bytes, the most that is read of such a file; split it")
            pieces.append(piece)
        return b"".join(pieces)

    def lines(self) -> Iterator[Line]:
        """Yield the lines; memory stays bounded however long a line is.

        Raises:
            UnreadableError: the packed data ends early or is damaged; `payload` is the unfinished line.
        """
        number, rest, skipped = 1, bytearray(), 0
        while piece := self._chunk_of_line(number, rest):
            start = 0
            while (end := piece.find(b"\n", start)) >= 0:
                room = limits.LINE - len(rest)
                rest += piece[start : min(end, start + room)]
                skipped += max(0, end - start - room)
                yield Line(number, bytes(rest), len(rest) + skipped)
                number, start, skipped = number + 1, end + 1, 0
                rest.clear()
            room = limits.LINE - len(rest)
            rest += piece[start : start + room]
            skipped += max(0, len(piece) - start - room)
        if rest:
            yield Line(number, bytes(rest), len(rest) + skipped)

    def _chunk_of_line(self, number: int, rest: bytearray) -> bytes:
        try:
            return self.chunk()
        except UnreadableError as failure:
            before = f"; the {number - 1:,} lines before were read" if number > 1 else ""
            reason = f"{failure.reason}{before}"
            raise UnreadableError(reason, bytes(rest), f"line {number}") from failure

    def spooled(self) -> BinaryIO:
        """Return the bytes as a file one can seek in (small ones in memory, large ones in a temporary file)."""
        spool: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=limits.WHOLE // 8)  # noqa: SIM115 - the caller closes
        size = 0
        while piece := self.chunk():
            size += len(piece)
            if size > limits.SPOOLED:
                spool.close()
                raise UnreadableError(f"larger than {limits.SPOOLED:,} bytes; give it as an unpacked file on disk")
            spool.write(piece)
        spool.seek(0)
        return spool  # type: ignore[return-value]

    def beginning(self) -> bytes:
        """Return the first bytes as they came (packed, if they are): the payload of a rejected file.

        One byte more than the limit where there is more, so that the cut can be told.
        """
        try:
            while len(self._packed.beginning) <= limits.PAYLOAD and self._packed.read(limits.CHUNK):
                pass
        except OSError:
            pass  # the disk or the connection failed: what was read before is all there is
        return bytes(self._packed.beginning)

    def _unpack(self) -> bytes:
        if self._gzip is None:
            piece = self._packed.read(limits.CHUNK)
        else:
            try:
                piece = self._gzip.read1(limits.CHUNK)
            except EOFError:
                raise UnreadableError("the gzip file is truncated: its end is missing; fetch it again") from None
            except (gzip.BadGzipFile, zlib.error) as error:
                raise UnreadableError(f"the gzip file is damaged ({error}); fetch it again") from None
        self._count += len(piece)
        if self._count > limits.UNPACKED_FREE and self._count > limits.UNPACKED_RATIO * max(1, self._packed.count):
            raise UnreadableError(
                f"a decompression bomb: {self._packed.count:,} bytes unpack to over {self._count:,}; unpack it by hand"
            )
        return piece
