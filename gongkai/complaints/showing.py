"""Rows of this room as plain values for pages; who may do what is asked of the actor here, once."""

from typing import Any

from gongkai.accounts.actor import Actor
from gongkai.complaints import states
from gongkai.complaints.displays import (
    ComplaintRow,
    EventView,
    ExtensionView,
    FileView,
    LetterView,
    Link,
    MeasureView,
    OpinionView,
    PaperView,
)
from gongkai.complaints.locking import HANDLE
from gongkai.complaints.models import (
    Complaint,
    ComplaintEvent,
    ComplaintExtension,
    ComplaintFile,
    ComplaintLetter,
    ComplaintOpinion,
    ComplaintPaper,
    Measure,
)
from gongkai.complaints.visibility import READ
from gongkai.complaints.vocabulary import Channel, DeliveryWay, LetterKind, MeasureKind, NextStep, Outcome, Sort, State
from gongkai.law.complaints import reason_label

PLAIN = (
    "id", "number", "title", "agency_id", "about_whom", "masked", "received_on", "accepted_on", "due_on",
    "due_provisional", "next_due_on", "decided_on", "answered_on", "closed_on", "contested",
)  # fmt: skip
REGISTER, DECIDE, IDENTITY = "complaints.register", "complaints.decide", "complaints.identity"
_VERBS = {
    "amend": REGISTER, "withdraw": REGISTER, "add_file": REGISTER,
    "accept": HANDLE, "refuse": HANDLE, "send_on": HANDLE, "merge": HANDLE, "assign": HANDLE, "ask_opinion": HANDLE,
    "ask_extension": HANDLE, "conclude": HANDLE, "answer": HANDLE, "close": HANDLE, "deliver": HANDLE,
    "judge_extension": DECIDE, "send_back": DECIDE, "decide": DECIDE,
}  # fmt: skip


def row(one: Complaint) -> ComplaintRow:
    """A line of the list."""
    values: dict[str, Any] = {name: getattr(one, name) for name in PLAIN}
    return ComplaintRow(
        **values,
        sort=Sort(one.sort),
        channel=Channel(one.channel),
        reason_label=reason_label(one.reason),
        agency_name=one.agency.name,
        next_step=NextStep(one.next_step),
        state=State(one.state),
        outcome=Outcome(one.outcome) if one.outcome else None,
        request_number=one.info_request.number if one.info_request else "",
        earlier_number=one.earlier.number if one.earlier else "",
    )


def opinion(one: ComplaintOpinion, *, actor: Actor) -> OpinionView:
    """A question to a body; the complaint's number is all that is said of the complaint."""
    open_now = one.answered_on is None and states.may("give_opinion", one.complaint)
    may = actor.may(HANDLE, one) or actor.may(HANDLE, one.complaint)
    return OpinionView(
        one.pk, one.complaint_id, one.complaint.number, one.agency.name, one.asked, one.asked_on, one.due_on,
        one.due_provisional, one.answer, one.answered_on, open_now and may, actor.may(READ, one.complaint),
    )  # fmt: skip


def measure(one: Measure, *, actor: Actor) -> MeasureView:
    """Something ordered."""
    handles, fits = actor.may(HANDLE, one.complaint), states.may("report_measure", one.complaint)
    return MeasureView(
        one.pk, one.complaint_id, one.complaint.number, one.agency.name, MeasureKind(one.kind), one.words, one.due_on, one.done_on,
        one.done_note, one.confirmed_on,
        may_report=fits and one.confirmed_on is None and (handles or actor.may(HANDLE, one)),
        may_confirm=fits and handles and _is_to_confirm(one, actor),
        may_read_all=actor.may(READ, one.complaint),
    )  # fmt: skip


def _is_to_confirm(one: Measure, actor: Actor) -> bool:
    return one.done_on is not None and one.confirmed_on is None and one.done_by_id != actor.user_id


def letter(one: ComplaintLetter) -> LetterView:
    """A letter; the query code stays out of it until it is printed."""
    way = DeliveryWay(one.delivery_way) if one.delivery_way else None
    lines = [(style, text.replace("{query_code}", "**********")) for style, text in one.lines]
    return LetterView(
        one.pk, LetterKind(one.kind), one.number, one.issued_on, lines, one.delivered_on, way, one.delivery_note
    )


def event(one: ComplaintEvent) -> EventView:
    """A step of the record, in the words of the states table."""
    return EventView(states.ROWS[one.verb].label, one.on, one.at, one.by.name if one.by else "", one.note)


def file(one: ComplaintFile) -> FileView:
    """A file."""
    return FileView(one.pk, one.name, one.note, one.added_at, one.file.size, one.enclosed_in_id is not None)


def paper(one: ComplaintPaper) -> PaperView:
    """A paper that came with the complaint."""
    return PaperView(one.pk, one.name, one.size, one.came_at)


def extension(complaint: Complaint) -> ExtensionView | None:
    """The extension asked for, if there is one."""
    one = ComplaintExtension.objects.select_related("asked_by", "judged_by").filter(complaint=complaint).first()
    if one is None:
        return None
    judge = one.judged_by.name if one.judged_by else ""
    return ExtensionView(one.days, one.reason, one.asked_by.name, one.asked_on, one.agreed, judge, one.told)


def links(actor: Actor, one: Complaint) -> dict[str, Link | None]:
    """The request, item and case it is about; no titles for those who may not read them."""
    request, item, remedy, earlier = one.info_request, one.item, one.remedy_case, one.earlier
    return {
        "request": _link(request.number, request.number, request.title, actor.may("info_requests.read", request))
        if request
        else None,
        "item": _link(str(item.pk), str(item.pk), str(item), actor.may("information.read", item)) if item else None,
        "remedy": _link(str(remedy.pk), remedy.case_number, str(remedy), actor.may("remedies.read", remedy))
        if remedy
        else None,
        "earlier": _link(str(earlier.pk), earlier.number, earlier.title, actor.may(READ, earlier)) if earlier else None,
    }


def may(actor: Actor, one: Complaint, asked: ExtensionView | None) -> dict[str, bool]:
    """Verb → open to this person now."""
    found = {verb: states.may(verb, one) and actor.may(permission, one) for verb, permission in _VERBS.items()}
    found["judge_extension"] &= asked is not None and asked.agreed is None
    found["ask_extension"] &= asked is None
    found["open_paper"] = actor.may("complaints.papers", one)
    found["print"] = actor.may(IDENTITY, one)
    found["identity"] = bool(one.sealed) and actor.may(IDENTITY, one)
    return found


def _link(key: str, number: str, title: str, may_read: bool) -> Link:
    return Link(key, number, title if may_read else "", may_read)
