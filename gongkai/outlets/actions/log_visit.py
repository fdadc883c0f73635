"""查阅登记: people who came to read, counted at once and without names."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.outlets.entering import VisitEntry
from gongkai.outlets.locking import locked_point, must_be_open
from gongkai.outlets.models import Visit
from gongkai.outlets.visibility import LOG


@transaction.atomic
def log_visit(entry: VisitEntry, *, key: str, by: Actor) -> Visit:
    """Count a visit; the same form sent twice counts once.

    Law: Regulation 2019, Art. 25; Regulation 2008, Art. 16.
    """
    point = locked_point(entry.point_id, permission=LOG, by=by)
    kept = Visit.objects.filter(key=f"{by.person_id}:{key}", logged_by_id=by.person_id).first()
    if kept is not None:
        return kept
    must_have_come(entry.on, what="日期", field="on")
    must_be_open(point, on=entry.on)
    counts = entry.counts.checked()
    visit = Visit.objects.create(
        agency_id=point.agency_id, point=point, on=entry.on, way=entry.way.value,
        persons=counts.persons, files=counts.files, pages=counts.pages,
        reader=entry.reader.value if entry.reader else "",
        note=plain.said(plain.one_line(entry.note), what="备注", most=200, field="note"),
        key=f"{by.person_id}:{key}", logged_by_id=by.person_id, logged_at=timezone.now(),
    )  # fmt: skip
    journal.record("outlets.log_visit", visit, by=by, point=point.name, persons=counts.persons, on=entry.on)
    return visit
