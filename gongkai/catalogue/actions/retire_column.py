"""停用栏目: take an empty column off the platform."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.catalogue import editions, keeping
from gongkai.catalogue.errors import ColumnInUse, ColumnRequired
from gongkai.catalogue.models import Column
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law import platform

_ENDED = (Stage.WITHDRAWN, Stage.REPEALED, Stage.CLOSED)


@transaction.atomic
def retire_column(code: str, *, by: Actor) -> Column:
    """Take a column out of use once nothing stands in it or below it; columns the law requires stay.

    Law: Regulation 2019, Arts. 12, 20-21; Regulation 2008, Art. 19.
    """
    column = keeping.column(code)
    keeping.must_keep_column(by, column)
    required = next((plan for plan in platform.columns() if plan.code == code), None)
    if required is not None:
        raise ColumnRequired(name=column.name, law=required.article)
    children = Column.objects.filter(parent=column, is_active=True).count()
    items = InfoItem.objects.filter(current__column_code=code).exclude(stage__in=_ENDED)
    standing = (items | InfoItem.objects.filter(is_public=True, revisions__column_code=code)).distinct().count()
    if children or standing:
        raise ColumnInUse(name=column.name, children=children, items=standing, law=ColumnInUse.law)
    column.is_active = False
    column.save(update_fields=["is_active"])
    editions.renew_columns()
    journal.record("catalogue.retire_column", column, by=by, code=code)
    return column
