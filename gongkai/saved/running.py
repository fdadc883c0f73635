"""What one record's action tells the batch it belongs to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Outcome:
    """How the record stood before and stands now, as far as undoing needs it; plain values."""

    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Done:
    """A line as the one who undoes it needs it."""

    record_id: int
    before: Mapping[str, Any]
    after: Mapping[str, Any]


Act = Callable[[int], Outcome]  # does it to one record, by the record's own action
Undo = Callable[[Done], None]
