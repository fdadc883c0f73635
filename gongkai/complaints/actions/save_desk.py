"""设置受理部门: what the public is told of a desk, and the days it gives itself."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.errors import UnknownAgency
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.audit import journal
from gongkai.complaints.models import ComplaintDesk
from gongkai.entry import plain
from gongkai.entry.numbers import must_lie

WORDS = {
    "office_name": ("受理机构", 120), "duties": ("受理职能", 500), "phone": ("监督投诉电话", 60), "email": ("电子信箱", 254),
    "box": ("投诉意见箱", 200), "address": ("来信来访地址", 200), "postcode": ("邮政编码", 6), "hours": ("接待时间", 120),
    "mark": ("文书代字", 20),
}  # fmt: skip
DAYS = {
    "accept_days": "审查受理", "assign_days": "指定调查人员", "decide_days": "作出处理", "extension_days": "最多延长",
    "opinion_days": "被投诉单位说明情况", "least_investigators": "调查人员最少人数",
}  # fmt: skip
MOST = 60


@transaction.atomic
def save_desk(agency_id: int, values: Mapping[str, Any], *, by: Actor) -> ComplaintDesk:
    """Keep a desk's contact and days; complaints already received keep the days they came under."""
    by.must("complaints.configure", At(agency_id))
    agency = Agency.objects.select_for_update().filter(pk=agency_id).first()
    if agency is None:
        raise UnknownAgency
    said = {
        name: plain.said(plain.one_line(values.get(name, "")), what=what, most=most, field=name)
        for name, (what, most) in WORDS.items()
    }
    days = {
        name: must_lie(values[name], least=0 if name == "extension_days" else 1, most=MOST, what=what, field=name)
        for name, what in DAYS.items()
        if name in values
    }
    kept = {"is_published": bool(values.get("is_published", True)), "changed_by_id": by.person_id}
    desk, _made = ComplaintDesk.objects.update_or_create(
        agency=agency, defaults=said | days | kept | {"changed_at": timezone.now()}
    )
    journal.record("complaints.save_desk", desk, by=by, **days)
    return desk
