"""Bytes to `Page`: finds the files, decodes them and takes the text out of every kind of markup.

    with Reader() as reader:
        for file in find_files(["releases"]):          # a SourceFile or a Problem
            for page in reader.read(file): ...         # a Page or a Problem

Importing this loads none of the libraries for markup; they load when such a file is read.
"""

from indexer.reading.corrections import Corrections, read_corrections
from indexer.reading.page import Given, Page, Problem
from indexer.reading.reader import Reader
from indexer.reading.sources import SourceFile, digest, find_files
from indexer.reading.text import normalise

__all__ = [
    "Corrections",
    "Given",
    "Page",
    "Problem",
    "Reader",
    "SourceFile",
    "digest",
    "find_files",
    "normalise",
    "read_corrections",
]
