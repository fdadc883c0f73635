"""导入登记: what a check found is kept with its problems, for a person to look at."""

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.information.actions.keep_import import keep_import
from gongkai.information.importing import told
from gongkai.information.importing.errors import NoKeeper
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_county, make_person
from tests.rooms.information.sheets import check, row, xlsx


def test_keeps_the_sound_rows_and_every_problem_with_its_row(db):
    agency = make_county()
    clerk = make_actor(agency, Duty.FILL)
    batch = keep_import(check(xlsx([row(1), row(2, 生成日期="去年", 栏目="小道消息")]), agency, clerk), by=clerk)
    assert (batch.state, batch.total, batch.bad, batch.ready, batch.shape) == ("refused", 2, 1, 1, "sheet")
    page = told.problems(clerk, batch.pk)
    assert [(problem["cell"], problem["value"]) for problem in page.rows] == [("C3", "去年"), ("D3", "小道消息")]
    ((cells, sentence),) = told.wrong_rows(clerk, batch.pk)
    assert cells[:4] == ["示范县人民政府办公室关于第2项工作的通知", "示政办发〔2026〕2号", "去年", "小道消息"]
    assert (
        sentence.startswith("C3 生成日期：“去年”不是有效的日期。") and "\nD3 栏目：没有名为“小道消息”的栏目" in sentence
    )
    assert InfoItem.objects.count() == 0


def test_what_the_program_imports_goes_into_the_hands_of_the_nearest_clerk(db):
    county = make_county()
    town = make_agency("示范镇人民政府", parent=county)
    above = make_person(county, Duty.FILL, branch=True)
    assert keep_import(check(xlsx([row(1)]), town, SYSTEM), by=SYSTEM).made_by == above
    own = make_person(town, Duty.FILL)
    assert keep_import(check(xlsx([row(1)]), town, SYSTEM), by=SYSTEM).made_by == own


def test_the_program_refuses_where_nobody_could_go_on_with_the_drafts(db):
    agency = make_county()
    with pytest.raises(NoKeeper, match="没有承担“填报”职责的人员"):
        keep_import(check(xlsx([row(1)]), agency, SYSTEM), by=SYSTEM)
