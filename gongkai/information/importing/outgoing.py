"""修改导出: the items a person may change, as the sheet in which they come in again."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import QuerySet

from gongkai.accounts.actor import Actor
from gongkai.information import queries
from gongkai.information.importing import identity, versions
from gongkai.information.importing.errors import NothingToExport, TooManyToExport
from gongkai.information.importing.headings import Column, columns
from gongkai.information.importing.shapes import Lists
from gongkai.information.importing.shown import Names, cell_of, guarded
from gongkai.information.importing.template import STATUS, workbook
from gongkai.information.models import InfoItem
from gongkai.information.queries import ItemFilters
from gongkai.information.revisions import current_of
from gongkai.law import kinds

MOST = 100_000
CHUNK = 1000
SPARE = 500  # empty rows below, with their checks
NOT_SECRET = "非涉密"  # noqa: S105 - the word of the column, no password


def editable(actor: Actor, filters: ItemFilters) -> QuerySet[InfoItem]:
    """Of the items on that list, those this person may change."""
    listed = queries.all_rows(actor, filters).order_by().values("id")
    reach = actor.scope("information.write").condition()
    return InfoItem.objects.filter(reach, pk__in=listed, current__isnull=False)


def sheet(actor: Actor, filters: ItemFilters, lists: Lists, *, today: date, with_body: bool) -> bytes:
    """The workbook: as the template of the kind chosen, or the one for mixed lists, with a row for each item.

    Raises NothingToExport and TooManyToExport.
    """
    chosen, shown = _chosen(actor, filters), _shown(filters.kind, with_body=with_body)
    count = chosen.count() + SPARE
    rows = _rows(chosen, shown, Names.of(lists))
    return workbook(shown, lists, today=today, kind=filters.kind, rows=rows, count=count)


def lines(actor: Actor, filters: ItemFilters, lists: Lists, *, with_body: bool) -> Iterator[str]:
    """The same as CSV that Excel and WPS open rightly, row by row."""
    chosen, shown = _chosen(actor, filters), _shown(filters.kind, with_body=with_body)
    edition = versions.version_of(filters.kind)
    heads = [f"{one.name}（请勿修改，{edition}）" if one.hidden else one.name for one in shown]
    yield "\ufeff" + _line([STATUS, *heads])
    for row in _rows(chosen, shown, Names.of(lists)):
        yield _line(["", *row])


def _chosen(actor: Actor, filters: ItemFilters) -> QuerySet[InfoItem]:
    if filters.kind:
        kinds.kind(filters.kind)
    chosen = editable(actor, filters)
    count = chosen.count()
    if not count:
        raise NothingToExport
    if count > MOST:
        raise TooManyToExport(count=count, limit=MOST)
    return chosen


def _shown(kind: str, *, with_body: bool) -> list[Column]:
    return [column for column in columns(kind) if with_body or column.field != "body"]


def _rows(chosen: QuerySet[InfoItem], shown: Sequence[Column], names: Names) -> Iterator[list[str]]:
    """A few hundred items at a time, in the order they were entered."""
    last = 0
    ordered = chosen.select_related("current", "agency", "section", "responsible").order_by("pk")
    while found := list(ordered.filter(pk__gt=last)[:CHUNK]):
        for item in found:
            yield [_cell(column.field, item, names) for column in shown]
        last = found[-1].pk


def _cell(name: str, item: InfoItem, names: Names) -> str:
    said = current_of(item)
    if name == "identity":
        return identity.written(item.pk, said.number, said.digest)
    if name == "secrecy":
        return NOT_SECRET
    if name == "kind":
        return kinds.name_of(item.kind)
    if name == "section":
        return item.section.name if item.section else ""
    if name in ("agency", "responsible"):
        return str(getattr(item, name).name)
    return cell_of(name, item, said, names)


def _line(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow([guarded(cell) for cell in cells])
    return out.getvalue()
