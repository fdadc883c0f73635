"""登记集体研究: a meeting with its minutes, and what it decided about each slip."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from django.db import transaction
from django.utils import timezone

from gongkai.accounts.actor import Actor
from gongkai.agencies.models import Agency
from gongkai.agencies.reach import At
from gongkai.attachments.attached import attach
from gongkai.audit import journal
from gongkai.entry import plain
from gongkai.entry.days import must_have_come
from gongkai.law.vocabulary import Openness
from gongkai.review.errors import MeetingIncomplete, MinutesTaken, SlipNotForMeeting
from gongkai.review.models import Meeting, MeetingDecision, MeetingFile, ReviewSlip
from gongkai.review.visibility import REFER
from gongkai.review.vocabulary import MeetingKind, SlipState


@dataclass(frozen=True)
class Minutes:
    """What the minutes say of the meeting itself."""

    kind: str
    name: str
    held_on: date
    minutes_number: str
    chair: str
    conclusion: str
    present: str = ""


@transaction.atomic
def record_meeting(
    agency_id: int,
    minutes: Minutes,
    *,
    decisions: Sequence[tuple[int, str, str]],
    upload: BinaryIO | None = None,
    name: str = "",
    by: Actor,
) -> Meeting:
    """Keep a meeting; `decisions` are (slip, openness, note). The leader then signs what was decided, nothing else.

    Law: Regulation 2019, Art. 17; Regulation 2008, Art. 14.
    """
    by.must(REFER, At(agency_id))
    Agency.objects.select_for_update().get(pk=agency_id)
    slips = _slips(agency_id, [slip_id for slip_id, *_rest in decisions])
    meeting = _written(agency_id, minutes, by=by)
    MeetingDecision.objects.bulk_create(
        MeetingDecision(
            meeting=meeting,
            slip=slips[slip_id],
            openness=Openness(openness),
            note=plain.said(note, what="说明", most=300, field="slips"),
        )
        for slip_id, openness, note in decisions
    )
    if upload is not None:
        attach(MeetingFile, upload, name=name, note="会议纪要", by=by, meeting=meeting)
    journal.record(
        "review.record_meeting", meeting, by=by, number=meeting.minutes_number, slips=[s.number for s in slips.values()]
    )
    return meeting


def _slips(agency_id: int, wanted: Iterable[int]) -> dict[int, ReviewSlip]:
    """The slips, locked; each open and not decided by a meeting before."""
    ids = list(wanted)
    if not ids:
        raise MeetingIncomplete(field="slips")
    rows = ReviewSlip.objects.select_for_update(of=("self",)).filter(pk__in=ids, item__agency_id=agency_id)
    found = {slip.pk: slip for slip in rows}
    taken = set(MeetingDecision.objects.filter(slip_id__in=ids).values_list("slip_id", flat=True))
    for slip_id in ids:
        slip = found.get(slip_id)
        if slip is None:
            raise MeetingIncomplete(field="slips")
        if slip_id in taken or slip.state not in (SlipState.OPEN, SlipState.REFERRED):
            raise SlipNotForMeeting(number=slip.number, field="slips")
    return found


def _written(agency_id: int, minutes: Minutes, *, by: Actor) -> Meeting:
    must_have_come(minutes.held_on, what="会议日期", field="held_on")
    line = plain.one_line
    number = plain.needed(line(minutes.minutes_number), what="纪要文号", most=80, field="minutes_number")
    if Meeting.objects.filter(agency_id=agency_id, minutes_number=number).exists():
        raise MinutesTaken(number=number, field="minutes_number")
    return Meeting.objects.create(
        agency_id=agency_id,
        kind=MeetingKind(minutes.kind),
        name=plain.needed(line(minutes.name), what="会议名称", most=120, field="name"),
        held_on=minutes.held_on,
        minutes_number=number,
        chair=plain.needed(line(minutes.chair), what="主持人", most=40, field="chair"),
        present=plain.said(line(minutes.present), what="出席人员", most=400, field="present"),
        conclusion=plain.needed(minutes.conclusion, what="会议结论", most=4000, field="conclusion"),
        recorded_by_id=by.person_id,
        recorded_at=timezone.now(),
    )
