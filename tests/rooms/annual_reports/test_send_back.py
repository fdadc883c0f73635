"""退回: the competent office says what to change."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports.actions.fill_in import fill_in
from gongkai.annual_reports.actions.send_back import send_back
from gongkai.annual_reports.actions.submit import submit
from gongkai.annual_reports.errors import WrongState
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.annual_reports.compiling import PENALTIES, begun, fresh, handed_in, make_cast, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


def test_the_office_sends_a_report_back_with_a_remark(cast):
    version = fresh(send_back(handed_in(cast).pk, remark=" 行政处罚数与执法统计不符，请核对。 ", by=cast.office))
    assert (version.state, version.remark) == ("returned", "行政处罚数与执法统计不符，请核对。")
    assert version.events.last().words == "行政处罚数与执法统计不符，请核对。"
    entry = Entry.objects.get(action="annual_reports.send_back")
    assert entry.details["remark"] == "行政处罚数与执法统计不符，请核对。"


def test_the_clerk_mends_it_and_hands_it_in_again(cast):
    version = send_back(handed_in(cast).pk, remark="请核对行政处罚数", by=cast.office)
    fill_in(version.pk, values={PENALTIES: "12"}, source="执法统计", by=cast.clerk)
    version = fresh(submit(version.pk, by=cast.clerk))
    assert (version.state, version.remark, version.figures[PENALTIES]) == ("submitted", "", "12")
    assert told(version) == ["opened", "submitted", "sent_back", "submitted"]


@pytest.mark.parametrize("remark", ["", "  \n "])
def test_a_remark_is_required(cast, remark):
    version = handed_in(cast)
    with pytest.raises(BadWords) as refusal:
        send_back(version.pk, remark=remark, by=cast.office)
    assert refusal.value.sentence == "“退回意见”没有填写。请填写后再提交。"
    assert fresh(version).state == "submitted"


def test_a_remark_of_a_whole_essay_is_refused(cast):
    with pytest.raises(BadWords):
        send_back(handed_in(cast).pk, remark="改" * 501, by=cast.office)


def test_a_draft_is_not_sent_back(cast):
    with pytest.raises(WrongState):
        send_back(begun(cast).pk, remark="请核对", by=cast.office)


def test_the_body_itself_does_not_send_back(cast):
    with pytest.raises(NotAllowed) as refusal:
        send_back(handed_in(cast).pk, remark="请核对", by=cast.clerk)
    assert "审定和汇总年度报告" in refusal.value.sentence


def test_an_office_of_another_branch_knows_nothing_of_it(cast):
    elsewhere = make_actor(cast.other, Duty.OVERSEE, branch=True)
    with pytest.raises(Unknown):
        send_back(handed_in(cast).pk, remark="请核对", by=elsewhere)
