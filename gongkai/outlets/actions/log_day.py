"""补录查阅汇总: the totals of a day written on the paper sheet of a place without a computer."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.outlets.entering import Counts
from gongkai.outlets.errors import NothingLogged, SheetTaken
from gongkai.outlets.locking import locked_point, must_be_open
from gongkai.outlets.models import Point, Visit
from gongkai.outlets.visibility import LOG
from gongkai.outlets.vocabulary import ReadingWay


@transaction.atomic
def log_day(point_id: int, *, on: date, totals: Mapping[ReadingWay, Counts], key: str, by: Actor) -> list[Visit]:
    """Enter a day's totals, one row for each way of reading; a day is entered once, however often it is sent."""
    point = locked_point(point_id, permission=LOG, by=by)
    kept = list(Visit.objects.filter(key__startswith=f"{by.person_id}:{key}-"))
    if kept:
        return kept
    must_have_come(on, what="日期", field="on")
    must_be_open(point, on=on)
    _must_be_first(point, on)
    given = {way: counts for way, counts in totals.items() if counts != Counts(0)}
    if not given:
        raise NothingLogged(on=on, field="paper_persons")
    visits = [
        _visit(point, on, way, counts.checked(field=f"{way.value}_"), key=key, by=by) for way, counts in given.items()
    ]
    persons = sum(visit.persons for visit in visits)
    journal.record("outlets.log_day", point, by=by, on=on, persons=persons)
    return visits


def _must_be_first(point: Point, on: date) -> None:
    if Visit.objects.filter(point=point, on=on, is_sheet=True, undone_at__isnull=True).exists():
        raise SheetTaken(name=point.name, on=on, field="on")


def _visit(point: Point, on: date, way: ReadingWay, counts: Counts, *, key: str, by: Actor) -> Visit:
    return Visit.objects.create(
        agency_id=point.agency_id, point=point, on=on, way=way.value, is_sheet=True,
        persons=counts.persons, files=counts.files, pages=counts.pages,
        key=f"{by.person_id}:{key}-{way.value}", logged_by_id=by.person_id, logged_at=timezone.now(),
    )  # fmt: skip
