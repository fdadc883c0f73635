"""提交调查结论: what the investigators found, and what they propose."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.complaints import clock, events, states
from gongkai.complaints.errors import OpinionOpen
from gongkai.complaints.locking import HANDLE, locked
from gongkai.complaints.models import Complaint
from gongkai.entry import plain
from gongkai.entry.days import must_have_come


@transaction.atomic
def conclude(pk: int, *, findings: str, proposal: str, on: date, by: Actor) -> Complaint:
    """Lay the findings before whoever decides; the body is heard first while its days run.

    Law: Regulation 2019, Art. 47; Regulation 2008, Art. 33.
    """
    complaint = locked(pk, HANDLE, by=by)
    states.must_allow("conclude", complaint)
    _must_have_heard(complaint)
    said = plain.needed(findings, what="调查结论", most=3000, field="findings")
    proposed = plain.needed(proposal, what="处理建议", most=1000, field="proposal")
    must_have_come(
        on, what="调查终结日期", field="on", after=(complaint.accepted_on or complaint.received_on, "受理日期")
    )

    complaint.findings, complaint.proposal = said, proposed
    complaint.found_by_id, complaint.found_on = by.person_id, on
    states.move(complaint, "conclude", on=on, writing=["findings", "proposal", "found_by", "found_on"])
    clock.restate(complaint)
    events.note(complaint, "conclude", by=by, on=on)
    journal.record("complaints.conclude", complaint, by=by, on=on)
    return complaint


def _must_have_heard(complaint: Complaint) -> None:
    waiting = complaint.opinions.filter(answered_on__isnull=True, due_on__gte=timezone.localdate()).first()
    if waiting is not None:
        raise OpinionOpen(agency=waiting.agency.name, due=waiting.due_on)
