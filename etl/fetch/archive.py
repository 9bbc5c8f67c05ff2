"""Unpacking archives from strangers: only the wanted regular files, under their own names, and never too much."""

from __future__ import annotations

import tarfile
import zlib
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import IO, Final

from etl.extract import limits
from etl.extract.outcome import UnreadableError

FILES: Final = 50_000
UNPACKED: Final = 1024 * limits.MEGABYTE


def unpack(file: IO[bytes], folder: Path, keep: Sequence[str]) -> int:
    """Write the files of a tar archive that match a pattern into a folder, without the archive's first folder.

    Links, devices and names that lead out of the folder are passed over. Returns how many files were written.

    Raises:
        UnreadableError: it is no sound archive, holds none of the files, or too much.
    """
    count = size = 0
    try:
        with tarfile.open(fileobj=file, mode="r|*") as archive:
            for member in archive:
                path = _wanted(member, keep)
                if path is None:
                    continue
                count, size = count + 1, size + member.size
                if count > FILES or size > UNPACKED:
                    raise UnreadableError(f"the archive holds more than {FILES:,} files or {UNPACKED:,} bytes")
                _write(archive, member, folder / path)
    except (tarfile.TarError, EOFError, zlib.error) as error:
        raise UnreadableError(f"not a sound tar archive ({error}); fetch it again") from None
    if not count:
        raise UnreadableError(f"the archive holds no file like {', '.join(keep)}; has the source changed its folders?")
    return count


def _wanted(member: tarfile.TarInfo, keep: Sequence[str]) -> PurePosixPath | None:
    """Return the name under which a member is kept; None where it is not."""
    parts = PurePosixPath(member.name).parts
    if not member.isreg() or len(parts) < 2 or ".." in parts or parts[0] == "/" or "\\" in member.name:
        return None
    path = PurePosixPath(*parts[1:])
    return path if any(_matches(path, pattern) for pattern in keep) else None


def _matches(path: PurePosixPath, pattern: str) -> bool:
    return len(path.parts) == len(PurePosixPath(pattern).parts) and path.match(pattern)


def _write(archive: tarfile.TarFile, member: tarfile.TarInfo, path: Path) -> None:
    content = archive.extractfile(member)
    assert content is not None
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as target:
        while piece := content.read(limits.CHUNK):
            target.write(piece)
