"""脱敏、文字阅读 on staff pages: masking by one press, masked copies, undoing, what was read out of a file."""

import io

import pytest

from gongkai.attachments import intake
from gongkai.attachments.models import StoredFile
from gongkai.information.content import FileRef
from gongkai.information.models import InfoItem, RevisionFile
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.rescan import rescan
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_agency, make_item, make_person
from tests.fixtures import documents, papers

pytestmark = pytest.mark.django_db
ID, MOBILE = "11010119900307803X", "13800138000"


@pytest.fixture
def team():
    return furnished_team()


@pytest.fixture
def desk(team):
    return desk_of(team.clerk)


def item_with(team, *files, body=f"<p>证号{ID}。</p>"):
    refs = []
    for data, name in files:
        file = intake.store(io.BytesIO(data), name=name)
        refs.append(FileRef(file.pk, file.sha256, name))
    item = make_item(agency=team.agency, by=team.clerk, body_html=body, files=tuple(refs))
    rescan(item.pk, by=team.clerk)
    return item


def test_one_press_on_the_findings_masks_and_shows_what_is_left(team, desk):
    item = item_with(team)
    assert "一键脱敏" in text_of(desk.get(f"/work/items/{item.pk}/"))
    answer = desk.post(f"/work/items/{item.pk}/mask/", follow=True)
    assert answer.redirect_chain[-1][0] == f"/work/items/{item.pk}/masking/"
    shown = text_of(answer)
    assert "已遮盖1处，保存为第2版并重新检查。" in shown
    assert "当前版本：一键脱敏：遮盖1处" in shown
    assert "没有可以自动遮盖的内容。" in shown


def test_the_second_click_says_there_is_nothing_left_to_mask(team, desk):
    item = item_with(team)
    desk.post(f"/work/items/{item.pk}/mask/")
    assert "没有可以自动遮盖的内容" in text_of(desk.post(f"/work/items/{item.pk}/mask/"))
    assert InfoItem.objects.get(pk=item.pk).current.number == 2


def test_a_name_beside_an_illness_is_left_to_a_person(team, desk):
    item = item_with(team, body="<p>张演示患有尿毒症。</p>")
    assert "一键脱敏" not in text_of(desk.get(f"/work/items/{item.pk}/"))
    assert "须由人判断" in text_of(desk.get(f"/work/items/{item.pk}/masking/"))


def test_masking_is_undone_on_the_same_page(team, desk):
    item = item_with(team)
    desk.post(f"/work/items/{item.pk}/mask/")
    shown = text_of(desk.post(f"/work/items/{item.pk}/unmask/", follow=True))
    assert "已恢复脱敏前的内容，保存为第3版。" in shown
    assert "110****803X" in shown


def test_the_page_lists_files_and_what_can_be_done_with_each(team, desk):
    item = item_with(
        team, (documents.docx(f"手机{MOBILE}"), "名单.docx"), (documents.pdf([f"手机{MOBILE}"]), "名单.pdf")
    )
    shown = text_of(desk.get(f"/work/items/{item.pk}/masking/"))
    assert shown.count("生成脱敏副本并替换") == 1
    assert shown.count("转到遮盖") == 2


def test_a_masked_copy_takes_the_place_of_the_file(team, desk):
    item = item_with(team, (documents.docx(f"手机{MOBILE}"), "名单.docx"))
    sha256 = item.current.files.get().file.sha256
    shown = text_of(desk.post(f"/work/items/{item.pk}/files/{sha256}/mask/", follow=True))
    assert "附件脱敏：《名单.docx》遮盖1处" in shown
    assert InfoItem.objects.get(pk=item.pk).current.files.get().file.text == "手机138****8000"


def test_a_file_that_cannot_be_masked_is_a_sentence(team, desk):
    item = item_with(team, (documents.pdf([f"手机{MOBILE}"]), "名单.pdf"))
    sha256 = item.current.files.get().file.sha256
    assert "请转到“遮盖”办理" in text_of(desk.post(f"/work/items/{item.pk}/files/{sha256}/mask/"))


def test_what_was_read_off_a_scan_is_shown_line_by_line_with_confidence(team, desk, settings):
    item = item_with(team, (papers.picture(f"证号{ID}", "示范县公告"), "扫描.png"))
    pk = item.current.files.get().pk
    shown = text_of(desk.get(f"/work/files/{pk}/reading/"))
    assert "示范县公告" in shown
    assert "图像识别可信度" in shown
    assert "不确定" not in shown
    settings.OCR_SURE_FROM = 1.01
    assert "不确定" in text_of(desk.get(f"/work/files/{pk}/reading/"))


def test_pages_still_to_be_read_are_said(team, desk):
    item = item_with(team, (papers.scan(["第一页"], ["第二页"], ["第三页"]), "扫描.tif"))
    shown = text_of(desk.get(f"/work/files/{item.current.files.get().pk}/reading/"))
    assert "还有2页图像正在排队识别" in shown


def test_a_file_without_text_says_what_to_do(team, desk):
    item = item_with(team, (documents.picture("PNG"), "照片.png"))
    shown = text_of(desk.get(f"/work/files/{item.current.files.get().pk}/reading/"))
    assert "没有读出文字" in shown
    assert "请打开原文件逐页查看" in shown


def test_a_long_text_has_pages_and_bad_page_numbers_do_no_harm(team, desk):
    text = "\n".join(f"第{number}行" for number in range(1, 451))
    item = item_with(team, (text.encode(), "长文.txt"))
    address = f"/work/files/{item.current.files.get().pk}/reading/"
    assert "第201行" in text_of(desk.get(f"{address}?page=2"))
    for bad in ("0", "-1", "x", "9" * 15, "9" * 40, "\0"):
        assert desk.get(address, {"page": bad}).status_code == 200


def test_reading_costs_the_same_however_much_is_in_the_file(team, desk, django_assert_max_num_queries):
    item = item_with(team, ("\n".join(f"手机1380013{n:04}" for n in range(300)).encode(), "长文.txt"))
    with django_assert_max_num_queries(16):
        desk.get(f"/work/files/{item.current.files.get().pk}/reading/")


def test_the_page_of_masking_stays_within_its_queries(team, desk, django_assert_max_num_queries):
    files = [(documents.docx(f"第{n}份 手机{MOBILE}"), f"名单{n}.docx") for n in range(6)]
    item = item_with(team, *files)
    with django_assert_max_num_queries(16):
        desk.get(f"/work/items/{item.pk}/masking/")


def test_a_reviewer_ticks_what_only_a_person_can_check(team):
    item = item_with(team, (documents.picture("PNG"), "照片.png"), body="<p>公告。</p>")
    finding = item.current.scan.findings.get(rule="F1")
    reviewer = desk_of(team.secrecy)
    assert "已逐页人工检查" in text_of(reviewer.get(f"/work/items/{item.pk}/"))
    assert "已登记人工检查。" in text_of(reviewer.post(f"/work/findings/{finding.pk}/tick/", follow=True))
    assert (
        "已逐页人工检查"
        not in desk_of(team.clerk).get(f"/work/items/{item.pk}/").content.decode().split("人工检查</p>")[0][-40:]
    )


def test_other_agencies_and_unknown_numbers_see_nothing(team):
    item = item_with(team, (documents.docx(f"手机{MOBILE}"), "名单.docx"))
    file = item.current.files.get()
    stranger = sign_in(make_person(make_agency(), Duty.FILL))
    addresses = [f"/work/items/{item.pk}/masking/", f"/work/files/{file.pk}/reading/", "/work/files/999999999/reading/"]
    posts = [
        f"/work/items/{item.pk}/mask/",
        f"/work/items/{item.pk}/unmask/",
        f"/work/items/{item.pk}/files/{file.file.sha256}/mask/",
    ]
    assert {stranger.get(each).status_code for each in addresses} == {404}
    assert {stranger.post(each).status_code for each in posts} == {404}
    assert {stranger.get(each).status_code for each in posts} == {405}
    assert RevisionFile.objects.count() == 1


def test_tampered_hashes_are_unknown(team, desk):
    item = item_with(team)
    for bad in ("x", "0" * 64, "..%2f..", "%00"):
        assert desk.post(f"/work/items/{item.pk}/files/{bad}/mask/").status_code == 404


def test_a_marked_file_is_refused_in_the_form_and_nothing_is_kept(team, desk):
    upload = io.BytesIO(documents.docx("机密★5年", "报告"))
    upload.name = "报告.docx"
    shown = text_of(
        desk.post("/work/items/new/", {"key": "new-1", "kind": "document", "verb": "upload", "upload": upload})
    )
    assert "涉密文件不得存入本系统" in shown
    assert StoredFile.objects.count() == 0
