"""A long list of rows that takes little memory: packed a few hundred at a time, unpacked as it is walked."""

import json
import zlib
from collections.abc import Iterator, Sequence
from typing import overload

from gongkai.information.importing.shapes import Row

TOGETHER = 400


class PackedRows(Sequence[Row]):
    """Rows in order. Walking is cheap; asking for one unpacks its neighbours too."""

    def __init__(self) -> None:
        """Begin without rows."""
        self._packed: list[bytes] = []
        self._loose: list[Row] = []

    def append(self, row: Row) -> None:
        """Add one at the end."""
        self._loose.append(row)
        if len(self._loose) == TOGETHER:
            self._packed.append(zlib.compress(json.dumps(self._loose, ensure_ascii=False).encode(), 1))
            self._loose = []

    def __len__(self) -> int:
        return len(self._packed) * TOGETHER + len(self._loose)

    def __iter__(self) -> Iterator[Row]:
        for part in self._packed:
            yield from json.loads(zlib.decompress(part))
        yield from self._loose

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        return list(self)[at] if isinstance(at, slice) or at < 0 else self._one(at)

    def _one(self, at: int) -> Row:
        part, place = divmod(at, TOGETHER)
        rows: list[Row] = json.loads(zlib.decompress(self._packed[part])) if part < len(self._packed) else self._loose
        return rows[place]
