"""集体研究."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords, DayAhead
from gongkai.review import meeting_queries
from gongkai.review.actions.approve import approve
from gongkai.review.actions.record_meeting import Minutes, record_meeting
from gongkai.review.errors import AgainstMeeting, MeetingIncomplete, MeetingNeeded, MinutesTaken, SlipNotForMeeting
from tests.factories import make_team, passed_slip
from tests.rooms.review.around import policy

pytestmark = pytest.mark.django_db


def minutes(**changes):
    said = {
        "kind": "office", "name": "第三次办公会", "held_on": timezone.localdate(), "minutes_number": "办公会纪要〔2026〕3号",
        "chair": "张演示", "conclusion": "同意按研究意见确定公开属性。", "present": "张演示、李演示",
    }  # fmt: skip
    return Minutes(**(said | changes))


def recorded(team, *slips, openness="proactive", **changes):
    decisions = [(slip.pk, openness, "") for slip in slips]
    return record_meeting(team.agency.pk, minutes(**changes), decisions=decisions, by=team.secrecy)


def test_a_meeting_decides_several_slips_and_the_leader_signs_what_it_decided():
    team = make_team()
    one, other = passed_slip(team), passed_slip(team, title="示范县2026年防汛工作要点")
    upload = BytesIO("会议纪要".encode())
    meeting = record_meeting(
        team.agency.pk, minutes(), decisions=[(one.pk, "proactive", ""), (other.pk, "on_request", "先不公开")],
        upload=upload, name="纪要.txt", by=team.secrecy,
    )  # fmt: skip
    shown = meeting_queries.meeting(team.leader, meeting.pk)
    assert [row.openness for row in shown.decisions] == ["proactive", "on_request"]
    assert [one_file.name for one_file in shown.files] == ["纪要.txt"]

    slip = approve(one.pk, conclusion="open", final_openness="proactive", by=team.leader)
    assert slip.signatures.get(step="approval").meeting == "第三次办公会（办公会纪要〔2026〕3号）"
    with pytest.raises(AgainstMeeting) as refusal:
        approve(other.pk, conclusion="open", final_openness="proactive", by=team.leader)
    assert "依申请公开" in refusal.value.sentence


def test_major_matters_wait_for_their_meeting_where_the_policy_says_so():
    team = make_team()
    policy(team, meeting_for_major=True)
    slip = passed_slip(team)
    type(slip).objects.update(is_major=True)
    assert [row[0] for row in meeting_queries.waiting(team.secrecy)] == [slip.pk]
    with pytest.raises(MeetingNeeded):
        approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)
    recorded(team, slip)
    assert approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader).state == "concluded"


def test_the_backlog_too():
    team = make_team()
    policy(team, meeting_for_backlog=True)
    slip = passed_slip(team)
    type(slip.item).objects.update(is_backlog=True)
    with pytest.raises(MeetingNeeded) as refusal:
        approve(slip.pk, conclusion="open", final_openness="proactive", by=team.leader)
    assert "历史清理" in refusal.value.sentence
    assert meeting_queries.to_discuss(team.secrecy, team.agency.pk)[0].why == "历史清理信息"


def test_refuses_no_slip_a_strangers_slip_and_one_decided_before():
    team, strangers = make_team(), make_team()
    slip = passed_slip(team)
    with pytest.raises(MeetingIncomplete):
        recorded(team)
    with pytest.raises(MeetingIncomplete):
        recorded(team, passed_slip(strangers))
    recorded(team, slip)
    with pytest.raises(SlipNotForMeeting):
        recorded(team, slip, minutes_number="另一号")
    with pytest.raises(MinutesTaken):
        recorded(team, passed_slip(team))


def test_refuses_days_to_come_empty_words_and_others():
    team = make_team()
    slip = passed_slip(team)
    with pytest.raises(DayAhead):
        recorded(team, slip, held_on=timezone.localdate() + timedelta(days=1))
    with pytest.raises(BadWords):
        recorded(team, slip, chair=" ")
    with pytest.raises(NotAllowed):
        record_meeting(team.agency.pk, minutes(), decisions=[(slip.pk, "proactive", "")], by=team.clerk)
