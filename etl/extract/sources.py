"""From what the user names (files, folders, globs, `-`, addresses) to the inputs to open, in a stable order."""

from __future__ import annotations

import glob
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, Literal

from etl.extract.outcome import InputError

_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)
_OTHER_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """One input: `name` is its path, its address or `-`; `fault` says why it can't be opened at all."""

    kind: Literal["file", "pipe", "address"]
    name: str
    fault: str | None = None


def expanded(inputs: Sequence[str]) -> Iterator[Source]:
    """Return the inputs one by one, each file once; what does not exist is told before anything is read.

    Raises:
        InputError: nothing is named, or a path or glob names nothing that exists.
    """
    if isinstance(inputs, str | bytes):
        raise TypeError("inputs is a sequence of names, not one name")
    if not inputs:
        raise InputError("nothing to read is named; give files, folders, globs, addresses or - for standard input")
    for name in inputs:
        _check(os.fspath(name))
    return _expanded([os.fspath(name) for name in inputs])


def _check(name: str) -> None:
    if name == "-" or _ADDRESS.match(name):
        return
    if scheme := _OTHER_SCHEME.match(name):
        raise InputError(f"{name!r}: addresses begin with http:// or https://, not {scheme[1]}://")
    if "\0" in name:
        raise InputError(f"{name!r} is no path: it has a NUL byte in it")
    if not os.path.lexists(Path(name).expanduser()) and not _matches(name):
        what = "no file matches" if glob.has_magic(name) else "no such file or folder:"
        raise InputError(f"{what} {name!r}")


def _matches(pattern: str) -> list[str]:
    pattern = str(Path(pattern).expanduser()) if pattern.startswith("~") else pattern
    return sorted(glob.glob(pattern, recursive=True)) if glob.has_magic(pattern) else []  # noqa: PTH207 - absolute ones too


def _expanded(names: Sequence[str]) -> Iterator[Source]:
    seen: set[tuple[int, int] | str] = set()
    for name in names:
        if name == "-" or _ADDRESS.match(name):
            if name not in seen:
                yield Source("pipe" if name == "-" else "address", name)
            seen.add(name)
            continue
        path = Path(name).expanduser()
        found = [path] if os.path.lexists(path) else [Path(match) for match in _matches(name)]
        for source in (source for each in found for source in _inside(each)):
            if (key := _identity(source.name)) not in seen:
                yield source
            seen.add(key)


def _identity(name: str) -> tuple[int, int] | str:
    """Return what is equal for one file under two names (a folder and a file in it, a link and its target)."""
    try:
        status = Path(name).stat()
    except OSError:
        return name
    return status.st_dev, status.st_ino


def _inside(path: Path) -> Iterator[Source]:
    if path.is_dir():
        yield from _walked(path)
    elif path.is_file() or path.is_fifo() or path.is_char_device():
        yield Source("file", str(path))
    else:
        fault = "the link leads nowhere" if path.is_symlink() else "not a file: a socket or a device can't be read"
        yield Source("file", str(path), fault)


def _walked(folder: Path) -> Iterator[Source]:
    """Yield the files of a folder and its folders, sorted, without hidden ones; links to folders are not followed."""
    faults: list[OSError] = []
    is_empty = True
    for place, folders, files in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            is_empty = False
            path = Path(place, name)
            if path.is_file() or path.is_symlink():
                yield Source("file", str(path), None if path.exists() else "the link leads nowhere")
            else:
                yield Source("file", str(path), "not a file: a pipe, a socket or a device is not read from a folder")
    for error in faults:
        yield Source("file", str(error.filename or folder), f"the folder can't be read: {error.strerror}")
    if is_empty and not faults:
        yield Source("file", str(folder), "the folder holds no files (hidden ones are not read)")


def standard_input() -> BinaryIO:
    """Return the bytes of standard input."""
    return sys.stdin.buffer
