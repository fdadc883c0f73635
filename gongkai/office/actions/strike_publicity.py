"""删除宣传记录: entered twice or by mistake."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.office.locking_people import locked_row
from gongkai.office.models import Publicity


@transaction.atomic
def strike_publicity(pk: int, *, reason: str, by: Actor) -> None:
    """Take a record away, with the reason in the journal."""
    row: Publicity = locked_row(Publicity, pk, by=by)
    why = plain.needed(plain.one_line(reason), what="删除理由", most=200, field="reason")
    journal.record("office.strike_publicity", row, by=by, medium=row.medium, on=row.on, reason=why)
    row.delete()
