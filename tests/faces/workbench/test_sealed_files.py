"""隔离文件: the reviewer's list, the uploader's, and the state beside the attachment."""

import io

import pytest

from gongkai.attachments import intake
from gongkai.attachments.models import PageReading
from gongkai.information.content import FileRef
from gongkai.review.actions.scan_unseen import scan_unseen
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_item
from tests.fixtures import papers

pytestmark = pytest.mark.django_db
PAGE = "/work/review/sealed/"


@pytest.fixture
def team():
    return furnished_team()


def with_scan(team, *pages):
    file = intake.store(io.BytesIO(papers.scanned_pdf(*pages)), name="扫描.pdf", by=team.clerk)
    return make_item(agency=team.agency, by=team.clerk, files=(FileRef(file.pk, file.sha256, "扫描.pdf"),)), file


def test_while_pages_are_read_the_item_says_so_and_only_the_uploader_downloads(team):
    item, file = with_scan(team, ["第一页"], ["第二页"])
    address = f"/work/items/{item.pk}/files/{file.sha256}/"
    assert "识别中" in text_of(desk_of(team.secrecy).get(f"/work/items/{item.pk}/"))
    refused = desk_of(team.secrecy).get(address)
    assert refused.status_code == 422 and "正在识别（还有1页）" in text_of(refused)
    assert desk_of(team.clerk).get(address).status_code == 200
    scan_unseen()
    assert desk_of(team.secrecy).get(address).status_code == 200
    assert "识别中" not in text_of(desk_of(team.secrecy).get(f"/work/items/{item.pk}/"))


def test_a_sealed_file_is_told_of_served_to_nobody_and_removed_by_the_reviewer(team):
    item, file = with_scan(team, ["第一页"], ["机密★5年"])
    scan_unseen()
    for actor in (team.clerk, team.secrecy):
        desk = desk_of(actor)
        assert "扫描页中有“机密”标志，已隔离" in text_of(desk.get("/work/"))
        assert "已隔离" in text_of(desk.get(f"/work/items/{item.pk}/"))
        assert desk.get(f"/work/items/{item.pk}/files/{file.sha256}/").status_code == 422
    assert "待保密审查人员移除" in text_of(desk_of(team.clerk).get(PAGE))
    pk = PageReading.objects.get().pk
    assert desk_of(team.clerk).post(f"{PAGE}{pk}/discard/").status_code == 404
    done = desk_of(team.secrecy).post(f"{PAGE}{pk}/discard/", follow=True)
    assert "文件已移除" in text_of(done) and "（已移除的文件）" in text_of(done)
    assert "隔离" not in text_of(desk_of(team.secrecy).get("/work/")).partition("<main")[2]


def test_it_is_for_whoever_reviews_and_whoever_brought_one(team, django_assert_max_num_queries):
    assert desk_of(team.publisher).get(PAGE).status_code == 404
    assert "没有隔离的文件" in text_of(desk_of(team.secrecy).get(PAGE))
    for number in range(3):
        with_scan(team, ["第一页"], ["机密★5年", str(number)])
        scan_unseen()
    desk = desk_of(team.secrecy)
    with django_assert_max_num_queries(16):
        assert text_of(desk.get(f"{PAGE}?page=99999999999999999999")).count("badge--bad") == 3


@pytest.mark.parametrize("pk", ["0", "99999999999999999999"])
def test_what_is_not_there_is_not_found(team, pk):
    assert desk_of(team.secrecy).post(f"{PAGE}{pk}/discard/").status_code == 404
    assert desk_of(team.secrecy).get(f"{PAGE}1/discard/").status_code == 405
