"""What staff may see of content duties, beside what the face knows of the columns' latest releases."""

from collections.abc import Callable
from datetime import date

from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.agencies.reach import At
from gongkai.office import clock_work, visibility_work
from gongkai.office.displays_plans import DutyRow
from gongkai.office.locking_work import WRITE
from gongkai.office.models import ContentDuty
from gongkai.office.vocabulary_work import Cycle

Latest = Callable[[int, str], date | None]  # body and column code → the last day something was published there
MOST = 3000


def matrix(actor: Actor, latest: Latest, *, agency_id: int | None = None, column: str = "") -> list[DutyRow]:
    """Every open duty in reach, by column and body, each with how far behind it is. One query.

    Law: Regulation 2019, Arts. 12, 26; Regulation 2008, Arts. 18-19.
    """
    equal = {"agency_id": agency_id, "column_code": column}
    open_ones = visibility_work.duties(actor).filter(to_on=None)
    chosen = open_ones.filter(**{name: value for name, value in equal.items() if value})
    today = timezone.localdate()
    ordered = chosen.select_related("agency", "section").order_by("column_code", "agency__position", "id")[:MOST]
    return [_row(one, latest(one.agency_id, one.column_code), today) for one in ordered]


def duty(actor: Actor, pk: int) -> tuple[ContentDuty, bool]:
    """One open duty, and whether this person may change it."""
    found = visibility_work.duties(actor).filter(to_on=None).select_related("agency", "section").filter(pk=pk).first()
    if found is None:
        raise Unknown
    return found, actor.may(WRITE, At(found.agency_id))


def _row(one: ContentDuty, latest: date | None, today: date) -> DutyRow:
    next_on = clock_work.next_update(latest, Cycle(one.cycle), since=one.from_on)
    return DutyRow(
        id=one.pk,
        agency_id=one.agency_id,
        agency_name=one.agency.name,
        section_name=one.section.name if one.section else "",
        column_code=one.column_code,
        column_name=one.column_name,
        cycle=Cycle(one.cycle),
        content=one.content,
        procedure=one.procedure,
        form=one.form,
        time_limit=one.time_limit,
        from_on=one.from_on,
        latest_on=latest,
        next_on=next_on,
        days_late=max((today - next_on).days, 0) if next_on else 0,
    )
