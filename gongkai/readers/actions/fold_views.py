"""归并访问量: item by item, what is older than a year is kept by month, so that the table does not grow without end."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Min, Sum

from gongkai.readers.models import ItemViews

BY_DAY = 400  # days for which each day stands alone
AT_ONCE = 31  # days folded in one go: the worker has other things to do


@transaction.atomic
def fold_views(today: date) -> int:
    """Fold the oldest month that still stands day by day; says how many rows went. Sums by column and body are untouched."""
    before = (today - timedelta(BY_DAY)).replace(day=1)
    loose = ItemViews.objects.filter(on__lt=before).exclude(on__day=1)
    oldest = loose.aggregate(on=Min("on"))["on"]
    if oldest is None:
        return 0
    first = oldest.replace(day=1)
    month = ItemViews.objects.filter(on__gte=first, on__lt=first + timedelta(AT_ONCE), on__month=first.month)
    held = list(month.select_for_update().values_list("pk", flat=True))  # a second worker waits, and finds nothing left
    if not held:
        return 0
    rows = list(month.order_by().values("item_id", "agency_id").annotate(n=Sum("count")))
    went = month.delete()[0]
    sums: dict[int, ItemViews] = {}
    for row in rows:  # an item that changed hands within the month stays with the last body
        kept = sums.setdefault(row["item_id"], ItemViews(on=first, item_id=row["item_id"], agency_id=0, count=0))
        kept.agency_id, kept.count = row["agency_id"], kept.count + row["n"]
    ItemViews.objects.bulk_create(sums.values(), batch_size=500)
    return went - len(sums)
