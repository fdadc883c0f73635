"""栏目分权: give a shared column, with what stands below it, to one agency to maintain."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import locked_in_use
from gongkai.audit import journal
from gongkai.catalogue import editions, keeping, tree
from gongkai.catalogue.errors import AlreadyDelegated, DelegatedAway
from gongkai.catalogue.models import Column
from gongkai.catalogue.visibility import COLUMNS
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage

_ENDED = (Stage.WITHDRAWN, Stage.REPEALED, Stage.CLOSED)


@transaction.atomic
def delegate_column(code: str, agency_id: int, *, is_open: bool = True, by: Actor) -> Column:
    """Let the agency keep the branch; `is_open` leaves it to the others to list their items there.

    Law: Regulation 2019, Arts. 12, 24; Regulation 2008, Art. 19.
    """
    column = keeping.column(code)
    keeping.must_keep(by, COLUMNS, None)
    if column.owner is not None:
        raise AlreadyDelegated(name=column.name, agency=column.owner.name)
    agency = locked_in_use(agency_id)
    if not is_open:
        _must_be_alone(column, agency)
    column.owner, column.is_open = agency, is_open
    column.save(update_fields=["owner", "is_open"])
    editions.renew_columns()
    journal.record("catalogue.delegate_column", column, by=by, code=code, agency=agency.name, is_open=is_open)
    return column


def _must_be_alone(column: Column, agency: Agency) -> None:
    """Refuse while others have something in the branch."""
    codes = tree.read(retired=True).codes_below(column.code)
    others = InfoItem.objects.filter(current__column_code__in=codes).exclude(agency=agency).exclude(stage__in=_ENDED)
    count = others.count()
    if count:
        raise DelegatedAway(name=column.name, count=count, agency=agency.name)
