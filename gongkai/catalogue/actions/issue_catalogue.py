"""登记目录印发: the catalogue was given out, so that what changes from now on is known."""

from datetime import date

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.reach import At, locked_in_use
from gongkai.audit import journal
from gongkai.catalogue.models import CatalogueIssue
from gongkai.catalogue.visibility import GUIDE
from gongkai.catalogue.vocabulary import IssueKind
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.information.models import InfoItem


@transaction.atomic
def issue_catalogue(agency_id: int, *, kind: IssueKind, issued_on: date, remark: str = "", by: Actor) -> CatalogueIssue:
    """Keep that an agency gave its catalogue out, with how many items it had.

    Law: Regulation 2019, Art. 12; Regulation 2008, Art. 19.
    """
    by.must(GUIDE, At(agency_id))
    agency = locked_in_use(agency_id)
    must_have_come(issued_on, what="印发日期", field="issued_on")
    said = plain.one_line(plain.said(remark, what="说明", most=200, field="remark"))
    last = CatalogueIssue.objects.filter(agency=agency).aggregate(last=Max("number"))["last"] or 0
    issue = CatalogueIssue.objects.create(
        agency=agency,
        kind=kind,
        number=last + 1,
        items=InfoItem.objects.filter(agency=agency, is_public=True).count(),
        issued_on=issued_on,
        issued_by_id=by.person_id,
        issued_at=timezone.now(),
        remark=said,
    )
    journal.record("catalogue.issue_catalogue", issue, by=by, agency=agency.name, number=issue.number, kind=kind.label)
    return issue
