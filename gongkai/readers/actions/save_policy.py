"""反馈办理设置: the place's own days, for a body and those below it."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.numbers import must_lie
from gongkai.readers.models import ReaderPolicy
from gongkai.readers.visibility import CONFIGURE

MOST_DAYS = 60


@transaction.atomic
def save_policy(agency_id: int, *, due_days: int, warn_days: int, basis: str = "", by: Actor) -> ReaderPolicy:
    """Fix the days; reports already in keep theirs."""
    by.must(CONFIGURE, At(agency_id))
    agency = Agency.objects.select_for_update().get(pk=agency_id)
    must_lie(due_days, least=1, most=MOST_DAYS, what="办理期限", field="due_days")
    must_lie(warn_days, most=MOST_DAYS, what="提前提醒", field="warn_days")
    why = plain.said(plain.one_line(basis), what="依据", most=120, field="basis")
    row, _new = ReaderPolicy.objects.update_or_create(
        agency=agency, defaults={"due_days": due_days, "warn_days": warn_days, "basis": why}
    )
    journal.record("readers.save_policy", agency, by=by, days=due_days, basis=why)
    return row
