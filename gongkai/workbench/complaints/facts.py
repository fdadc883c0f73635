"""What stands beside every form about a complaint."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from gongkai.complaints import queries
from gongkai.complaints.displays import ComplaintView
from gongkai.complaints.vocabulary import Sort
from gongkai.ui.formats import cn_date
from gongkai.workbench.acting import actor_of
from gongkai.workbench.verb_pages import Subject


def found(request: HttpRequest, pk: int, permission: str) -> ComplaintView:
    """The complaint, where this person may do such things to it."""
    complaint = queries.complaint(actor_of(request), pk)
    actor_of(request).must(permission, complaint)
    return complaint


def subject(complaint: ComplaintView) -> Subject:
    """The complaint in a few lines."""
    facts: tuple[tuple[Any, Any], ...] = (
        (_("事项"), complaint.title),
        (_("被申诉单位") if complaint.sort is Sort.APPEAL else _("被投诉举报单位"), complaint.about_whom),
        (_("事由"), _(complaint.reason_label)),
        (_("收到日期"), cn_date(complaint.received_on)),
        (_("受理日期"), cn_date(complaint.accepted_on) if complaint.accepted_on else ""),
        (_("办理期限"), cn_date(complaint.due_on) if complaint.due_on else ""),
        (_("办理状态"), _(complaint.state.label)),
    )
    return Subject(complaint.number, reverse("workbench:complaint", args=[complaint.id]), facts)
