"""移动栏目: put a column elsewhere in the tree or in another order."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.catalogue import editions, keeping, tree
from gongkai.catalogue.errors import ColumnLoop
from gongkai.catalogue.models import Column
from gongkai.information.models import InfoItem
from gongkai.search import changes


@transaction.atomic
def move_column(code: str, *, parent_code: str = "", place: int = 1, by: Actor) -> Column:
    """Make the column the `place`-th below `parent_code` (the top level when empty); what it lists goes with it."""
    column = keeping.column(code)
    keeping.must_keep_column(by, column)
    parent = keeping.column(parent_code) if parent_code else None
    keeping.must_keep(by, "catalogue.columns", keeping.keeper_of(parent) if parent else None)  # whose siblings it joins
    if parent_code in tree.read(retired=True).codes_below(code):
        raise ColumnLoop(name=column.name)
    column.parent = parent
    column.save(update_fields=["parent"])
    _place(column, parent, place)
    _tell_search(code)
    editions.renew_columns()
    journal.record("catalogue.move_column", column, by=by, code=code, below=parent_code, place=place)
    return column


def _tell_search(code: str) -> None:
    """What stands in the column or below it is now found under other columns above."""
    codes = tree.read(retired=True).codes_below(code)
    listed = InfoItem.objects.filter(is_public=True, current__column_code__in=codes)
    changes.mark(listed.values_list("pk", flat=True).iterator(chunk_size=5000))


def _place(column: Column, parent: Column | None, place: int) -> None:
    """Number the siblings anew, with the column at its place."""
    siblings = list(
        Column.objects.without_tree_fields().filter(parent=parent).exclude(pk=column.pk).order_by("position", "id")
    )
    siblings.insert(max(place, 1) - 1, column)
    for position, sibling in enumerate(siblings, start=1):
        sibling.position = position
    Column.objects.bulk_update(siblings, ["position"])
