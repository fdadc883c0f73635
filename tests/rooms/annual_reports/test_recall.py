"""撤回报送: what was handed in comes back to the desk until the office has decided."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports.actions.approve import approve
from gongkai.annual_reports.actions.recall import recall
from gongkai.annual_reports.actions.submit import submit
from gongkai.annual_reports.errors import WrongState
from tests.rooms.annual_reports.compiling import begun, fresh, handed_in, make_cast, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast():
    return make_cast()


def test_a_clerk_takes_the_report_back(cast):
    version = recall(handed_in(cast).pk, by=cast.clerk)
    version = fresh(version)
    assert (version.state, version.figures, version.recorded, version.parts) == ("draft", {}, {}, [])
    assert (version.submitted_by, version.submitted_at, version.submitted_on) == (None, None, None)
    assert told(version) == ["opened", "submitted", "recalled"]
    assert version.typed and version.sections, "what was typed and written stays"


def test_it_can_be_handed_in_again(cast):
    version = recall(handed_in(cast).pk, by=cast.clerk)
    assert submit(version.pk, by=cast.clerk).state == "submitted"


def test_a_draft_is_not_taken_back(cast):
    with pytest.raises(WrongState) as refusal:
        recall(begun(cast).pk, by=cast.clerk)
    assert refusal.value.sentence == "示范县水利局 2025年度目前为“编制中”，不能撤回报送。该报告还在编制，请先报送。"


def test_an_approved_report_is_not_taken_back(cast):
    version = approve(handed_in(cast).pk, by=cast.office)
    with pytest.raises(WrongState) as refusal:
        recall(version.pk, by=cast.clerk)
    assert "请办理更正并说明原因" in refusal.value.sentence
    assert fresh(version).state == "approved"


def test_others_do_not_take_it_back(cast):
    version = handed_in(cast)
    with pytest.raises(Unknown):
        recall(version.pk, by=cast.stranger)
    with pytest.raises(NotAllowed):
        recall(version.pk, by=cast.reader)
