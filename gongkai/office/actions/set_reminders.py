"""设置提醒: how early a body is reminded of what falls due in its own work."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.numbers import must_lie
from gongkai.office.locking_work import body
from gongkai.office.models import Reminders

MOST_DAYS = 365
MOST_MONTHS = 60


@transaction.atomic
def set_reminders(
    agency_id: int, *, task_days: int, trial_days: int, drill_months: int, gap_days: int, by: Actor
) -> Reminders:
    """Keep the body's own days of reminder; they hold for the bodies below it that have none of their own.

    Law: Regulation 2019, Arts. 3-4; Regulation 2008, Arts. 3-4.
    """
    agency = body(agency_id, by=by)
    values = {
        "task_days": must_lie(task_days, most=MOST_DAYS, what="任务到期前天数", field="task_days"),
        "trial_days": must_lie(trial_days, most=MOST_DAYS, what="试行期满前天数", field="trial_days"),
        "drill_months": must_lie(drill_months, least=1, most=MOST_MONTHS, what="演练间隔月数", field="drill_months"),
        "gap_days": must_lie(gap_days, most=MOST_DAYS, what="请示后天数", field="gap_days"),
    }
    kept, _new = Reminders.objects.update_or_create(agency=agency, defaults=values)
    journal.record("office.set_reminders", kept, by=by, agency=agency.name, **values)
    return kept
