"""报送自查报告."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.supervision.actions.submit_self_inspection import submit_self_inspection
from gongkai.supervision.errors import ChaptersWrong
from gongkai.supervision.vocabulary import SelfState
from tests.rooms.supervision.round import TODAY, opened, report


def test_a_whole_report_is_handed_in(county):
    made = submit_self_inspection(report(county).pk, by=county.worker)
    assert (made.state, made.submitted_on) == (SelfState.SUBMITTED, TODAY)


def test_refuses_a_chapter_missing(county):
    with pytest.raises(ChaptersWrong, match="缺少“三、目录和指南”一章"):
        submit_self_inspection(report(county, catalogue=" ").pk, by=county.worker)


def test_refuses_a_heading_running_on_in_the_line_of_another_chapter(county):
    made = report(county, secrecy="审查记录完整。七、存在的问题 更新不及时。")
    with pytest.raises(ChaptersWrong, match="接在“六、保密审查”的文字后面"):
        submit_self_inspection(made.pk, by=county.worker)


def test_is_the_unit_s_business(county):
    with pytest.raises(NotAllowed):
        submit_self_inspection(report(county).pk, by=county.overseer)
    with pytest.raises(Unknown):
        submit_self_inspection(report(county, opened(county)).pk, by=county.stranger)
