"""What every check is given, and what it gives back."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property

from gongkai.agencies.models import Agency
from gongkai.catalogue import tree
from gongkai.catalogue.tree import ColumnNode
from gongkai.law.sentences import say
from gongkai.readers.entering import site_keeper

MOST = 1000  # findings of one check that are listed one by one


@dataclass(frozen=True)
class Seen:
    """One fault, or (`is_clean`) a record a rolling check looked at and found in order.

    `key` is the same every night for the same fault; `about` names the record: item:12, column:plans, agency:3, person:7, site:.
    """

    key: str
    about: str
    title: str = ""
    detail: str = ""
    agency_id: int | None = None
    is_clean: bool = False


@dataclass
class Look:
    """The day, the limits of this place, and what several checks need to know, read once."""

    now: datetime
    today: date
    limits: Mapping[str, int]
    periods: Mapping[str, int] = field(default_factory=dict)  # column → days, where the place has set its own

    def limit(self, code: str) -> int:
        """The limit of a check; nought where it has none."""
        return self.limits.get(code, 0)

    def before(self, code: str) -> date:
        """The first day still within the limit of a check counted in days."""
        return self.today - timedelta(days=min(self.limit(code), 36500))

    @cached_property
    def keeper_id(self) -> int | None:
        """The body that answers for what is nobody else's."""
        keeper = site_keeper()
        return keeper.pk if keeper else None

    @cached_property
    def columns(self) -> list[ColumnNode]:
        """The live columns that list items."""
        return [node for node in tree.read().walk() if node.takes_items]

    @cached_property
    def agencies(self) -> list[Agency]:
        """The bodies in use."""
        return list(Agency.objects.filter(is_active=True).order_by("position", "id"))

    def owner_of(self, node: ColumnNode) -> int | None:
        """The body that answers for a column."""
        return node.owner_id or self.keeper_id


Checker = Callable[[Look], Iterable[Seen]]


def capped(found: Iterable[Seen], *, code: str, agency_id: int | None) -> Iterator[Seen]:
    """The faults one by one as far as they are listed; one more that says how many are not."""
    left = 0
    for number, one in enumerate(found):
        if number < MOST:
            yield one
        else:
            left += 1
    if left:
        yield Seen(
            f"{code}:more",
            "site:",
            "其余问题",
            say("另有{left}处没有逐条列出，处理后再次检查时列出。", left=left),
            agency_id,
        )
