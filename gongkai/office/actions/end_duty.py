"""结束内容保障责任: from a day on another body, or nobody, keeps the column."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_follow
from gongkai.office import visibility_work
from gongkai.office.locking_work import WRITE, locked
from gongkai.office.models import ContentDuty


@transaction.atomic
def end_duty(pk: int, *, to_on: date, by: Actor) -> ContentDuty:
    """Close the duty on a day; it stays readable.

    Law: Regulation 2019, Arts. 12, 19-20; Regulation 2008, Arts. 9-10, 19.
    """
    duty = locked(visibility_work.duties(by).filter(to_on=None), pk, permission=WRITE, by=by)
    must_follow(to_on, after=(duty.from_on, "起始日期"), what="结束日期", field="to_on")
    duty.to_on = to_on
    duty.save(update_fields=["to_on"])
    journal.record("office.end_duty", duty, by=by, to_on=to_on, code=duty.column_code)
    return duty
