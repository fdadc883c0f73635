"""提交承办意见: the section hands in what it found and proposes."""

from datetime import date

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.info_requests import clock, days, events, states
from gongkai.info_requests.errors_handling import NotAssigned
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import InfoRequest
from gongkai.law import replies
from gongkai.law.vocabulary import EventKind, Version

LONGEST = 5000


@transaction.atomic
def hand_in_draft(number: str, *, draft: str, draft_kind: str = "", on: date, by: Actor) -> InfoRequest:
    """Hand in the section's draft, perhaps with the kind of answer it proposes; handing in again replaces it.

    Law: Regulation 2019, Art. 45.
    """
    info_request = locked(number, "info_requests.draft", by=by)
    states.must_allow("hand_in_draft", info_request)
    assignment = info_request.assignments.filter(is_current=True).first()
    if assignment is None:
        raise NotAssigned(number=number, verb="提交承办意见")
    days.must_be_possible(on, what="提交日期", after=assignment.assigned_on, after_what="交办日期")
    if draft_kind:
        replies.reply_kind(draft_kind, version=Version(info_request.version))

    assignment.draft = plain.needed(draft, what="承办意见", most=LONGEST, field="draft")
    assignment.draft_kind, assignment.sent_back_note = draft_kind, ""
    assignment.handed_in_by_id, assignment.handed_in_on = by.person_id, on
    assignment.save(update_fields=["draft", "draft_kind", "sent_back_note", "handed_in_by", "handed_in_on"])
    events.add(info_request, EventKind.DRAFTED, on=on, by=by, is_public=False)
    clock.restate(info_request)
    journal.record("info_requests.hand_in_draft", info_request, by=by, kind=draft_kind, on=on)
    return info_request
