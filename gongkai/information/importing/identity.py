"""The hidden identity of a row that went out: which item, which revision, and a mark that copying by dragging breaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from gongkai.information.models import Revision

Wrong = dict[str, str]  # field → what is wrong with its cell
_WRITTEN = re.compile(r"GK(\d{1,15})-(\d{1,6})-([0-9a-f]{8})")


class Identity(NamedTuple):
    """What the hidden cell says."""

    item_id: int
    number: int  # of the revision the row was made from
    mark: str

    def fits(self, revision: Revision) -> bool:
        """Whether this revision is the one the row was made from."""
        return revision.number == self.number and revision.digest.startswith(self.mark)


@dataclass(frozen=True)
class Back:
    """One row that came back and names its item."""

    number: int
    values: Sequence[object]
    identity: Identity | None
    read: dict[str, Any]
    wrong: Wrong
    given: str = ""
    kind: str = ""


def written(item_id: int, number: int, digest: str) -> str:
    """The cell of an item as it stands."""
    return f"GK{item_id}-{number}-{digest[:8]}"


def read(text: str) -> Identity | None:
    """The identity a cell names, or none where it makes no sense."""
    found = _WRITTEN.fullmatch(text)
    return Identity(int(found[1]), int(found[2]), found[3]) if found else None
