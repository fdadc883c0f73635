"""What the checks find in an item's files, with the places people understand."""

import io

import pytest

from gongkai.attachments import intake
from gongkai.attachments.reread import read_waiting
from gongkai.information.content import FileRef
from gongkai.review.actions.rescan import rescan
from gongkai.review.actions.scan_unseen import scan_unseen
from gongkai.review.models import Finding
from tests.factories import make_item, make_team
from tests.fixtures import documents, papers

pytestmark = pytest.mark.django_db
ID, MOBILE = "11010119900307803X", "13800138000"


def item_with(team, data, name):
    file = intake.store(io.BytesIO(data), name=name)
    return make_item(agency=team.agency, by=team.clerk, files=(FileRef(file.pk, file.sha256, name),))


def found(item, team):
    return {(one.rule, one.place) for one in rescan(item.pk, by=team.clerk).findings.filter(rule__startswith="P")}


def test_a_comment_and_a_cell_are_told_apart():
    team = make_team()
    item = item_with(team, documents.xlsx([["姓名", MOBILE]], comment=f"证号{ID}"), "名单.xlsx")
    assert found(item, team) == {
        ("P3", "附件《名单.xlsx》工作表“目录”第1行"),
        ("P1", "附件《名单.xlsx》工作表“目录”批注（A1单元格）"),
    }


def test_a_scan_carries_its_confidence():
    team = make_team()
    item = item_with(team, papers.scanned_pdf([f"证号{ID}"]), "扫描.pdf")
    [(rule, place)] = found(item, team)
    assert rule == "P1"
    assert place.startswith("附件《扫描.pdf》第1页扫描图像，识别可信度")


def test_pages_read_later_are_checked_when_they_are_read():
    team = make_team()
    item = item_with(team, papers.scanned_pdf(["第一页"], [f"证号{ID}"]), "扫描.pdf")
    assert found(item, team) == set()
    assert scan_unseen() == 1
    finding = Finding.objects.get(scan__revision__item=item, rule="P1")
    assert finding.place.startswith("附件《扫描.pdf》第2页扫描图像")
    assert (scan_unseen(), read_waiting()) == (0, None)
