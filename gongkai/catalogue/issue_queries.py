"""When catalogues were given out, and when the guides were last written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gongkai.accounts.actor import Actor
from gongkai.catalogue.models import CatalogueIssue, Guide
from gongkai.catalogue.visibility import READ, within
from gongkai.catalogue.vocabulary import IssueKind


@dataclass(frozen=True)
class IssueRow:
    """One time a catalogue was given out."""

    agency_id: int
    agency_name: str
    kind: IssueKind
    number: int
    items: int
    issued_on: date
    issued_by: str
    remark: str


def issues(actor: Actor, agency_id: int | None = None, *, most: int = 20) -> list[IssueRow]:
    """The newest ones in reach. One query."""
    found = CatalogueIssue.objects.filter(within(actor, READ)).select_related("agency", "issued_by")
    chosen = found.filter(agency_id=agency_id) if agency_id else found
    return [
        IssueRow(
            one.agency_id,
            one.agency.name,
            IssueKind(one.kind),
            one.number,
            one.items,
            one.issued_on,
            one.issued_by.name,
            one.remark,
        )
        for one in chosen.order_by("-issued_at", "-id")[:most]
    ]


def last_issued(agency_ids: Sequence[int]) -> Mapping[int, datetime]:
    """When each agency last gave its catalogue out on paper. One query."""
    found: dict[int, datetime] = {}
    rows = CatalogueIssue.objects.filter(agency_id__in=agency_ids, kind=IssueKind.PAPER).order_by("issued_at")
    for pk, at in rows.values_list("agency_id", "issued_at"):
        found[pk] = at
    return found


def guides_written(agency_ids: Sequence[int]) -> Mapping[int, date]:
    """When each agency's current guide was written or last found right. One query."""
    rows = Guide.objects.filter(agency_id__in=agency_ids, is_current=True)
    return {
        pk: max(updated, checked or updated)
        for pk, updated, checked in rows.values_list("agency_id", "updated_on", "checked_on")
    }
