"""Extract: files, feeds and addresses in; documents out. `read` is the way in."""

from etl.extract.outcome import InputError
from etl.extract.reading import read
from etl.extract.recognize import FORMATS

__all__ = ["FORMATS", "InputError", "read"]
