"""编写自查报告."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.supervision.actions.write_self_inspection import write_self_inspection
from gongkai.supervision.errors import WrongState
from tests.rooms.supervision.round import opened, submitted


def test_the_first_words_begin_the_report(county):
    inspection = opened(county)
    made = write_self_inspection(inspection.pk, county.water.pk, {"rules": "已建立六项制度。"}, by=county.worker)
    assert made.title == "示范县水务局关于公开工作专项检查自查整改情况的报告"
    again = write_self_inspection(inspection.pk, county.water.pk, {"catalogue": "已更新。"}, by=county.worker)
    assert again == made and {one.key: one.body for one in made.chapters.all()} == {
        "rules": "已建立六项制度。",
        "catalogue": "已更新。",
    }


def test_chapters_nobody_knows_are_left_out(county):
    made = write_self_inspection(opened(county).pk, county.water.pk, {"secret": "x"}, by=county.worker)
    assert not made.chapters.exists()


def test_a_unit_writes_only_its_own(county):
    inspection = opened(county)
    with pytest.raises(NotAllowed):
        write_self_inspection(inspection.pk, county.water.pk, {"rules": "。"}, by=county.stranger)


def test_there_is_none_where_none_is_asked_for(county):
    inspection = opened(county, self_due_on=None)
    with pytest.raises(Unknown):
        write_self_inspection(inspection.pk, county.water.pk, {"rules": "。"}, by=county.worker)


def test_what_was_handed_in_is_not_changed(county):
    made = submitted(county)
    with pytest.raises(WrongState):
        write_self_inspection(made.inspection_id, county.water.pk, {"rules": "。"}, by=county.worker)
