"""征求意见、咨询设置: how one body works this room; what is left empty takes the product's default."""

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.consultations.locking import locked_body
from gongkai.consultations.models import ConsultationPolicy
from gongkai.entry.numbers import must_lie

LIMITS = {  # what people call it, least and most
    "least_days": ("征求意见最短天数", 1, 366),
    "answer_days": ("咨询答复工作日", 1, 60),
    "most_per_hour": ("同一地址每小时提交数", 1, 1000),
}


@transaction.atomic
def set_policy(
    agency_id: int, *, least_days: int | None, answer_days: int | None, most_per_hour: int | None, by: Actor
) -> ConsultationPolicy:
    """Set the numbers; questions that already wait keep their day."""
    agency = locked_body(agency_id, "consultations.approve", by=by)
    values = {"least_days": least_days, "answer_days": answer_days, "most_per_hour": most_per_hour}
    for name, value in values.items():
        if value is not None:
            what, least, most = LIMITS[name]
            must_lie(value, least=least, most=most, what=what, field=name)

    row, _ = ConsultationPolicy.objects.update_or_create(agency=agency, defaults=values)
    journal.record("consultations.set_policy", row, by=by, after=values)
    return row
