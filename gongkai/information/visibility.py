"""Which items a person may know of: the one place this is decided."""

from typing import Any

from django.db.models import F, Func, QuerySet

from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import Unknown
from gongkai.information.models import InfoItem


def visible_to(actor: Actor) -> QuerySet[InfoItem]:
    """Every item this person may know of."""
    return InfoItem.objects.filter(actor.scope("information.read").condition())


class Beside(Func):
    """A column that is read row by row: SQLite, which knows nothing of how many rows there are, must not begin with it."""

    template = "%(expressions)s"

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> Any:
        """The sign before a column keeps SQLite from looking for an index of it."""
        return self.as_sql(compiler, connection, template="+%(expressions)s", **more)


def visible_in_order(actor: Actor) -> QuerySet[InfoItem]:
    """The same items, to be read along the index of an order until a page is full: right where many are meant."""
    reach = actor.scope("information.read").condition("body")
    return InfoItem.objects.alias(body=Beside(F("agency_id"))).filter(reach)


def item(actor: Actor, item_id: int) -> InfoItem:
    """One item with its agencies and current revision; unknown and hidden look the same."""
    found = (
        visible_to(actor)
        .select_related("agency", "section", "responsible", "original", "current", "current__made_by", "created_by")
        .filter(pk=item_id)
        .first()
    )
    if found is None:
        raise Unknown
    return found
