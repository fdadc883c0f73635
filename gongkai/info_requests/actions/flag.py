"""标记: sensitive, group, improper or vexatious requests, with the plan for handling them beside the case."""

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, events, states
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest
from gongkai.law.vocabulary import EventKind

PLAN = 3000
LABELS = {"is_sensitive": "敏感事项", "is_group": "群体申请", "is_improper": "违规申请", "is_vexatious": "纠缠申请"}


@transaction.atomic
def flag(
    number: str, *, sensitive: bool, group: bool, improper: bool, vexatious: bool, plan: str = "", by: Actor
) -> InfoRequest:
    """Set the marks as given and keep the plan; the applicant sees neither. A sensitive case goes to the principal."""
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("flag", info_request)

    info_request.is_sensitive, info_request.is_group = sensitive, group
    info_request.is_improper, info_request.is_vexatious = improper, vexatious
    info_request.plan = plain.said(plan, what="处置预案", most=PLAN, field="plan")
    info_request.save(update_fields=[*LABELS, "plan"])
    marks = [label for name, label in LABELS.items() if getattr(info_request, name)]
    note = "、".join(marks) or "取消标记"
    events.add(info_request, EventKind.FLAGGED, on=timezone.localdate(), by=by, note=note, is_public=False)
    clock.restate(info_request)
    journal.record("info_requests.flag", info_request, by=by, marks=marks)
    return info_request
