"""更新周期: how often one column is expected to get something new."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.catalogue import tree
from gongkai.entry.numbers import must_lie
from gongkai.site_checks.actions.save_setting import MOST, must_keep_site
from gongkai.site_checks.errors import UnknownColumn
from gongkai.site_checks.models import ColumnPeriod


@transaction.atomic
def save_period(column_code: str, *, days: int | None, by: Actor) -> ColumnPeriod | None:
    """Fix a column's own period, or let that of its sort hold again with no days."""
    must_keep_site(by)
    node = tree.read().by_code.get(column_code)
    if node is None:
        raise UnknownColumn(given=column_code[:60], field="column_code")
    row = ColumnPeriod.objects.select_for_update().filter(column_code=column_code).first()
    if days is None:
        if row is not None:
            journal.record("site_checks.save_period", row, by=by, column=node.name, days=None)
            row.delete()
        return None
    must_lie(days, least=1, most=MOST, what="更新周期", field="days")
    row = row or ColumnPeriod(column_code=column_code)
    row.days, row.changed_by_id, row.changed_at = days, by.person_id, timezone.now()
    row.save()
    journal.record("site_checks.save_period", row, by=by, column=node.name, days=days)
    return row
