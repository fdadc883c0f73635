"""One complaint on one page: what is said, where it stands, what was found, ordered and answered, what can be done."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _, gettext_noop

from gongkai.complaints import queries
from gongkai.complaints.displays import ComplaintView
from gongkai.complaints.vocabulary import NextStep, Sort, State
from gongkai.workbench.acting import actor_of, staff

DOORS = (  # verb, label, whether it is the next step
    ("accept", gettext_noop("受理"), True),
    ("refuse", gettext_noop("不予受理"), False),
    ("send_on", gettext_noop("转送"), False),
    ("judge_extension", gettext_noop("审批延期"), True),
    ("assign", gettext_noop("指定调查人员"), False),
    ("ask_opinion", gettext_noop("要求说明情况"), False),
    ("conclude", gettext_noop("提交调查结论"), True),
    ("decide", gettext_noop("作出处理决定"), True),
    ("send_back", gettext_noop("退回补充调查"), False),
    ("answer", gettext_noop("书面答复"), True),
    ("close", gettext_noop("办结"), True),
    ("ask_extension", gettext_noop("申请延期"), False),
    ("merge", gettext_noop("合并"), False),
    ("amend", gettext_noop("更正登记"), False),
    ("withdraw", gettext_noop("登记撤回"), False),
)
WAY = (
    (gettext_noop("登记"), (State.RECEIVED,)),
    (gettext_noop("受理"), (State.ACCEPTED,)),
    (gettext_noop("调查"), (State.INVESTIGATING,)),
    (gettext_noop("决定"), (State.DECIDING,)),
    (gettext_noop("答复"), (State.DECIDED,)),
    (gettext_noop("落实、办结"), (State.ANSWERED,)),
)
OFF_THE_WAY = (State.REFUSED, State.SENT_ON, State.MERGED, State.WITHDRAWN)


@staff
def complaint(request: HttpRequest, pk: int) -> HttpResponse:
    """The page of a complaint, for the desk that received it."""
    found = queries.complaint(actor_of(request), pk)
    context = {
        "complaint": found,
        "doors": _doors(found),
        "steps": _steps(found),
        "events": _events(found),
        "may_appeal": _may_be_appealed(found) and actor_of(request).may("complaints.register", found),
        "today": timezone.localdate(),
    }
    return render(request, "workbench/complaints/complaint.html", context)


def _may_be_appealed(found: ComplaintView) -> bool:
    """Whether there is a result somebody may be content with or not."""
    is_over = found.answered_on is not None or found.state is State.REFUSED
    return is_over and found.sort is not Sort.APPEAL


def _doors(found: ComplaintView) -> list[tuple[str, str, bool]]:
    """What can be done now: name, address, whether it is the next step."""
    awaited = {"assign": found.state is State.ACCEPTED, "close": found.next_step is NextStep.CLOSE}
    return [
        (_(label), reverse(f"workbench:complaint_{verb}", args=[found.id]), awaited.get(verb, is_next))
        for verb, label, is_next in DOORS
        if found.may.get(verb)
    ]


def _steps(found: ComplaintView) -> list[dict[str, str]]:
    """The way of a complaint with where this one stands; none for one that left it."""
    if found.state in OFF_THE_WAY:
        return []
    here = next((place for place, (_label, states) in enumerate(WAY) if found.state in states), len(WAY))
    return [
        {"name": _(label), "state": "done" if place < here else "now" if place == here else "later", "note": ""}
        for place, (label, _states) in enumerate(WAY)
    ]


def _events(found: ComplaintView) -> list[dict[str, Any]]:
    return [
        {"on": event.on, "at": event.at, "what": _(event.label), "who": event.who, "note": event.note, "bad": False}
        for event in found.events
    ]
