"""What the checks before release look at, and what they report."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from gongkai.law.vocabulary import Term
from gongkai.review.scan.folding import Folded


class Severity(Term):
    """轻重: whether publishing waits for a second person, for a look, or for nothing."""

    BLOCK = "block", "阻止公开"
    WARN = "warn", "提醒"
    INFO = "info", "提示"


@dataclass(frozen=True)
class ScanContext:
    """What is known about the item under review; everything is optional, and more of it means fewer false alarms."""

    own_names: frozenset[str] = frozenset()  # the agency and all above it, full and short names
    other_names: frozenset[str] = frozenset()  # every other agency
    office_phones: frozenset[str] = frozenset()  # numbers that may be published
    kind: str = ""  # law.vocabulary.ItemKind

    @cached_property
    def own_text(self) -> str:
        """All own names in one string, to ask whether a place name is part of one."""
        return "\n".join(sorted(self.own_names))

    @cached_property
    def open_digits(self) -> frozenset[str]:
        """The published office numbers, digits only."""
        return frozenset(filter(None, (re.sub(r"\D", "", number) for number in self.office_phones)))


@dataclass(frozen=True)
class Hit:
    """One place where a rule applies, counted in the folded text."""

    rule: str
    severity: Severity
    start: int
    end: int
    value: str  # in its plain form, the same however it was written
    masked: str  # fit to be shown and stored
    message: str


@dataclass(frozen=True)
class Found:
    """One finding, counted in the text as it was given; the same value in one place is one finding."""

    rule: str
    severity: Severity
    place: str
    offset: int
    length: int
    value: str
    masked: str
    message: str
    count: int = 1


Rule = Callable[..., Iterable[Hit]]  # (text: Folded, *, context: ScanContext)
Finder = Callable[[Folded], Iterable[Hit]]
