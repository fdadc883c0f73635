"""设置等次."""

import pytest

from gongkai.assessment.actions.set_bands import set_bands
from gongkai.assessment.errors import BandsWrong
from tests.rooms.assessment.scheming import bands, draft, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_grades_are_set_the_highest_first(at):
    scheme = set_bands(draft(at).pk, bands((("不合格", 0, 69), ("优秀", 90, 100), ("合格", 70, 89))), by=at.overseer)
    assert [(one.label, one.least) for one in scheme.bands.all()] == [("优秀", 90), ("合格", 70), ("不合格", 0)]


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ((("优秀", 85, 100), ("合格", 0, 89)), "“合格”与“优秀”在85分处重叠"),
        ((("优秀", 90, 100), ("合格", 0, 79)), "“合格”与“优秀”之间（79分至90分）没有等次"),
        ((("优秀", 90, 99), ("合格", 0, 89)), "最高一档到99分为止"),
        ((("优秀", 90, 100), ("合格", 10, 89)), "最低一档从10分开始"),
    ],
)
def test_refuses_grades_that_overlap_or_leave_a_gap(at, given, sentence):
    with pytest.raises(BandsWrong, match=sentence) as refusal:
        set_bands(draft(at).pk, bands(given), by=at.overseer)
    assert refusal.value.field == "bands"
