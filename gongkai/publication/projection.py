"""The only builder of what the public sees: an item's reviewed revision becomes its row and its files.

Everything public is read from these rows, so what is not copied here cannot get out: no slip, no opinion, no section,
no place of the paper original, no name of any member of staff.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from gongkai.agencies import queries as agencies
from gongkai.agencies.models import Agency
from gongkai.catalogue import queries as catalogue
from gongkai.catalogue.models import IndexNumber
from gongkai.catalogue.tree import ColumnNode
from gongkai.information.models import InfoItem, Revision
from gongkai.law import kinds
from gongkai.law.vocabulary import ItemKind
from gongkai.publication import counts, sorts, topics, validity
from gongkai.publication.errors import NoColumn, NoIndexNumber, NotReviewed
from gongkai.publication.models import PublicFile, PublicItem
from gongkai.publication.public_rows import validity_on

_AS_SAID = (
    "title",
    "subtitle",
    "doc_number",
    "summary",
    "keywords",
    "body_html",
    "subject_code",
    "genre_code",
    "language",
    "carrier",
    "made_on",
    "signed_on",
    "effective_on",
    "source",
    "related_numbers",
)


def put(item: InfoItem, *, at: datetime) -> counts.Change:
    """Show the item's current revision to the public; a correction keeps the day of first release."""
    sorts.must_be_for_the_public(item)
    revision = current_of(item)
    before = PublicItem.objects.filter(pk=item.pk).first()
    row = _row(item, revision, at=before.published_at if before else at, now=at)
    if before is None:
        row.save(force_insert=True)
    else:
        row.save(force_update=True)
    _put_files(row, revision)
    return counts.Change(_cell(before), _cell(row), topics.of(before), topics.of(row))


def take_away(item: InfoItem) -> counts.Change:
    """Let nothing of the item be seen any more: page, files and every place it was counted."""
    row = PublicItem.objects.get(pk=item.pk)
    change = counts.Change(_cell(row), None, topics.of(row), ())
    row.delete()
    return change


def must_be_listable(item: InfoItem) -> None:
    """Refuse an item the catalogue could not list: without its number or without a live column.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    _column(current_of(item))
    _index_number(item)


def current_of(item: InfoItem) -> Revision:
    """What the item says now; something that says nothing yet cannot have been reviewed."""
    if item.current is None:
        raise NotReviewed
    return item.current


def public_extra(kind: str, extra: Mapping[str, Any]) -> dict[str, Any]:
    """The special fields that are for the public: what begins with an underscore or the kind keeps inside is the office's own."""
    known = kinds.KINDS.get(kind)
    if known is not None:
        return kinds.public_values(known, extra)
    return {name: value for name, value in extra.items() if not name.startswith("_")}


def change_owner(row: PublicItem, agency: Agency, *, at: datetime) -> counts.Change:
    """Let another body stand as publisher; the index number, the day of release and the text stay."""
    before, topics_before = _cell(row), topics.of(row)
    row.agency_id, row.agency_code, row.agency_name = agency.pk, agency.code, agency.name
    row.updated_at = at
    row.save(update_fields=["agency_id", "agency_code", "agency_name", "updated_at"])
    return counts.Change(before, _cell(row), topics_before, topics.of(row))


def _row(item: InfoItem, revision: Revision, *, at: datetime, now: datetime) -> PublicItem:
    column = _column(revision)
    published_on = timezone.localdate(at)
    end = validity.end_of(item.pk, revision.expires_on)
    return PublicItem(
        item=item,
        index_number=_index_number(item),
        kind=item.kind,
        **{name: getattr(revision, name) for name in _AS_SAID},
        body_text=kinds.full_text(kinds.kind(item.kind), revision.body_text, revision.extra),
        **_bodies(item, on=published_on),
        column_code=column.code,
        column_name=column.name,
        subject_name=catalogue.subject_name(revision.subject_code),
        genre_name=catalogue.genre_name(revision.genre_code),
        expires_on=end.expires_on,
        repealed_on=end.repealed_on,
        validity=validity_on(end.expires_on, timezone.localdate(now), end.repealed_on),
        extra=public_extra(item.kind, revision.extra),
        year=_year(item, revision),
        published_at=at,
        published_on=published_on,
        updated_at=now,
        revision_number=revision.number,
    )


def _bodies(item: InfoItem, *, on: date) -> dict[str, Any]:
    """The bodies under the names they had on the day of first release."""
    return {
        "agency_id": item.agency_id,
        "agency_code": item.agency.code,
        "agency_name": _name(item.agency, on),
        "responsible_name": _name(item.responsible, on),
        "original_name": _name(item.original, on) if item.original else "",
    }


def _name(agency: Agency, on: date) -> str:
    """What the body was called that day; its present name where no earlier one is recorded."""
    return agencies.name_on(agency.pk, on) if agency.names.exists() else agency.name


def _put_files(row: PublicItem, revision: Revision) -> None:
    row.files.all().delete()
    PublicFile.objects.bulk_create(
        PublicFile(
            public_item=row,
            sha256=one.file.sha256,
            name=one.name,
            kind=one.file.kind,
            media_type=one.file.media_type,
            size=one.file.size,
            position=one.position,
        )
        for one in revision.files.select_related("file")
    )


def _column(revision: Revision) -> ColumnNode:
    found = catalogue.column(revision.column_code)
    if found is None or not found.takes_items:
        raise NoColumn(code=revision.column_code)
    return found


def _index_number(item: InfoItem) -> str:
    number = IndexNumber.objects.filter(item=item).values_list("number", flat=True).first()
    if number is None:
        raise NoIndexNumber
    return number


def _year(item: InfoItem, revision: Revision) -> int:
    """The year an item is listed under: that of its making, for an annual report the year it reports on."""
    reported = str(revision.extra.get("report_year", ""))
    if item.kind == ItemKind.ANNUAL_REPORT and len(reported) == 4 and reported.isdecimal():
        return int(reported)
    return revision.made_on.year


def _cell(row: PublicItem | None) -> counts.Cell | None:
    return (row.agency_id, row.column_code, row.year) if row else None
