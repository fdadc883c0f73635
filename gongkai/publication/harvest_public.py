"""What the public may read, for machines that keep a copy: everything by number, then only what changed.

A mark names a place: in the walk over all items by number, or in the log of acts, whose numbers rise in the order in which acts
become visible. The walk remembers the last act at its beginning, so nothing done meanwhile is missed; the last page's mark to go on
from is kept by the reader and asked again later. Either way a page costs what the first one costs.

Law: Regulation 2019, Arts. 23-24.
"""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max, Min
from django.utils import timezone

from gongkai.publication import straight
from gongkai.publication.errors import BadCursor
from gongkai.publication.models import PublicationAct, PublicItem
from gongkai.publication.public_rows import Gone, PublicRow
from gongkai.publication.vocabulary import GONE, Act

SIZE = 200
OLDEST = timedelta(days=366)  # what changed since an earlier day is answered with everything
_BY_NUMBER = f"SELECT {straight.ROW} FROM publication_publicitem WHERE item_id > %s ORDER BY item_id LIMIT %s"  # noqa: S608 - our own words
_ITEMS, _ACTS = "i", "a"


@dataclass(frozen=True)
class Harvest:
    """One page: what is public, what no longer is. `next` is the mark of the next page; on the last one `resume` says where to go on."""

    rows: Sequence[PublicRow]
    gone: Sequence[Gone]
    next: str | None
    resume: str | None


@dataclass(frozen=True)
class _Mark:
    """In which of the two, behind which number; `act` is the last act at the beginning of a walk over the items."""

    way: str
    number: int
    act: int = 0

    def encode(self) -> str:
        said = f"{self.way}{self.number:x}.{self.act:x}"
        return base64.urlsafe_b64encode(said.encode()).decode().rstrip("=")


def harvest(*, cursor: str = "", since: date | None = None, size: int = SIZE) -> Harvest:
    """One page from a mark, else from the first act of a day, else from the beginning. Raises `BadCursor`. At most four queries."""
    mark = _decode(cursor) if cursor else _begin(since)
    size = min(max(size, 1), SIZE)
    return _walk(mark, size) if mark.way == _ITEMS else _changes(mark, size)


def _decode(text: str) -> _Mark:
    try:
        said = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode("ascii")
        number, _, act = said[1:].partition(".")
        mark = _Mark(said[:1], int(number, 16), int(act, 16))
    except (ValueError, binascii.Error) as error:
        raise BadCursor from error
    if mark.way not in (_ITEMS, _ACTS) or mark.encode() != text or not 0 <= max(mark.number, mark.act) < 2**62:
        raise BadCursor
    return mark


def _begin(since: date | None) -> _Mark:
    if since is None or since < timezone.localdate() - OLDEST:
        return _Mark(_ITEMS, 0, _last_act())
    first = PublicationAct.objects.filter(act__in=list(Act), done_on__gte=since).aggregate(n=Min("pk"))["n"]
    return _Mark(_ACTS, first - 1 if first else _last_act())


def _last_act() -> int:
    return PublicationAct.objects.aggregate(n=Max("pk"))["n"] or 0


def _walk(mark: _Mark, size: int) -> Harvest:
    found = straight.public_rows(_BY_NUMBER, (mark.number, size + 1))
    more, rows = len(found) > size, found[:size]
    onward = _Mark(_ITEMS, rows[-1].item_id, mark.act).encode() if more else None
    return Harvest(rows, (), onward, None if more else _Mark(_ACTS, mark.act).encode())


def _changes(mark: _Mark, size: int) -> Harvest:
    """What the next acts touched, each item once and as it stands now."""
    acts = list(
        PublicationAct.objects.filter(pk__gt=mark.number).order_by("pk").values_list("pk", "item_id")[: size + 1]
    )
    if not acts and mark.number > _last_act():  # of another database, or of one put back since
        raise BadCursor
    more, acts = len(acts) > size, acts[:size]
    touched = {item_id for _act, item_id in acts}
    rows = _rows(touched)
    gone = _gone(touched - {row.item_id for row in rows})
    onward = _Mark(_ACTS, acts[-1][0] if acts else mark.number).encode()
    return Harvest(rows, gone, onward if more else None, None if more else onward)


def _rows(numbers: set[int]) -> list[PublicRow]:
    if not numbers:
        return []
    chosen = f"SELECT {straight.ROW} FROM publication_publicitem WHERE item_id IN ({straight.marks(len(numbers))}) ORDER BY item_id"  # noqa: S608
    return straight.public_rows(chosen, sorted(numbers))


def _gone(numbers: set[int]) -> list[Gone]:
    """Of each the act that took it away, its day, and what it went on in where that is public; never a reason or a title."""
    acts = PublicationAct.objects.filter(item_id__in=numbers, act__in=(Act.PUBLISH, Act.CORRECT, *GONE))
    last = {act.item_id: act for act in acts.order_by("pk")} if numbers else {}
    taken = [act for _item, act in sorted(last.items()) if act.act in GONE]
    onward = {act.into_id for act in taken if act.into_id}
    public = set(PublicItem.objects.filter(pk__in=onward).values_list("pk", flat=True)) if onward else set()
    return [
        Gone(act.item_id, act.act, act.done_on, into=act.into_id if act.into_id in public else None) for act in taken
    ]
