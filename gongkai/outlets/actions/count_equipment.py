"""盘点设备: what stands in a place on a day."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry.days import must_have_come
from gongkai.entry.numbers import must_lie
from gongkai.outlets.locking import locked_point, must_be_open
from gongkai.outlets.models import Equipment
from gongkai.outlets.visibility import LOG

MOST = 9_999
CALLED = {"computers": "查询电脑", "printers": "打印复印设备", "screens": "电子信息屏", "catalogues": "目录册数"}


@transaction.atomic
def count_equipment(
    point_id: int, *, counted_on: date, computers: int, printers: int, screens: int, catalogues: int, by: Actor
) -> Equipment:
    """Keep a count; one made on a day that has one already takes its place."""
    point = locked_point(point_id, permission=LOG, by=by)
    must_have_come(counted_on, what="盘点日期", field="counted_on")
    must_be_open(point, on=counted_on, field="counted_on")
    counts = {"computers": computers, "printers": printers, "screens": screens, "catalogues": catalogues}
    for name, given in counts.items():
        must_lie(given, most=MOST, what=CALLED[name], field=name)
    whose = {"counted_by_id": by.person_id, "counted_at": timezone.now()}
    row, _new = Equipment.objects.update_or_create(point=point, counted_on=counted_on, defaults=counts | whose)
    journal.record("outlets.count_equipment", point, by=by, on=counted_on, **counts)
    return row
