"""收回栏目: a delegated column is shared again, and the competent office's to maintain."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.catalogue import editions, keeping
from gongkai.catalogue.errors import NotDelegated
from gongkai.catalogue.models import Column
from gongkai.catalogue.visibility import COLUMNS


@transaction.atomic
def take_back_column(code: str, *, by: Actor) -> Column:
    """End the delegation; what the agency has written of the column and listed in it stays.

    Law: Regulation 2019, Arts. 12, 24; Regulation 2008, Art. 19.
    """
    column = keeping.column(code)
    keeping.must_keep(by, COLUMNS, None)
    if column.owner is None:
        raise NotDelegated(name=column.name)
    agency = column.owner
    column.owner, column.is_open = None, False
    column.save(update_fields=["owner", "is_open"])
    editions.renew_columns()
    journal.record("catalogue.take_back_column", column, by=by, code=code, agency=agency.name)
    return column
