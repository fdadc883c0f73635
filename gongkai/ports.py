"""Every replaceable part of the product, as a Protocol, with the setting that says what fills it: the complete list.

Described for whoever replaces one in docs/reference/settings.md.
"""

from dataclasses import dataclass
from typing import BinaryIO, Protocol

from gongkai.search.interface import BriefSource, IndexWriter, SearchBackend, SearchSource


class FileStore(Protocol):
    """Where uploaded files lie, by content hash: of Django's default storage only these four things are asked."""

    def open(self, name: str, mode: str = "rb") -> BinaryIO:
        """The bytes of one file."""

    def save(self, name: str, content: BinaryIO) -> str:
        """Keep the bytes under that name."""

    def exists(self, name: str) -> bool:
        """Whether there is such a file."""

    def delete(self, name: str) -> None:
        """Take one file away."""


@dataclass(frozen=True)
class Port:
    """One replaceable part: its shape, and the setting that names what fills it."""

    shape: type
    setting: str


PORTS = (
    Port(SearchBackend, "SEARCH_ENGINE"),
    Port(IndexWriter, "SEARCH_ENGINE"),
    Port(SearchSource, "SEARCH_SOURCE"),
    Port(BriefSource, "SEARCH_SOURCE"),
    Port(FileStore, "STORAGES"),
)

__all__ = ["PORTS", "BriefSource", "FileStore", "IndexWriter", "Port", "SearchBackend", "SearchSource"]
