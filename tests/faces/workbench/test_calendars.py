"""放假安排 in the workbench: the years, a notice taken in after a look, what it moved; and what a wrong one is told."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.info_requests.models import CalendarLoad
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_person

pytestmark = pytest.mark.django_db
NEW = "/work/calendars/new/"
TYPED = {
    "number": "国办发明电〔2026〕9号",
    "year": "2027",
    "words": "元旦：1月1日（周五）至3日（周日）放假。1月9日（周六）上班。",
}
SHEET = [("date", "name", "works"), ("2027-01-01", "元旦", "放假"), ("2027-01-09", "元旦", "上班")]


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.CALENDARS_DIR = tmp_path / "calendars"


@pytest.fixture
def desk():
    return sign_in(make_person(make_agency(), Duty.ADMINISTER))


def file(name, data):
    return {"number": TYPED["number"], "upload": SimpleUploadedFile(name, data)}


def test_the_years_say_official_or_for_the_time_being(desk):
    page = text_of(desk.get("/work/calendars/"))
    assert "正式" in page and "暂按周一至周五推算" in page and "国办发明电〔2025〕7号" in page
    assert 'href="/work/calendars/"' in page


def test_a_notice_is_looked_at_confirmed_and_counts(desk):
    preview = desk.post(NEW, TYPED)
    page = text_of(preview)
    assert preview.status_code == 200
    assert "2027-01-03 星期日" in page and "2027-01-09 星期六" in page
    assert "没有列出以下法定节日" in page and "春节、清明节、劳动节、端午节、中秋节、国庆节" in page
    assert not CalendarLoad.objects.exists()

    answer = desk.post(NEW, {"text": preview.context["text"]})
    load = CalendarLoad.objects.get()
    assert answer.url == f"/work/calendars/loads/{load.pk}/"
    assert "没有期限变动" in text_of(desk.get(answer.url))
    assert f"/work/calendars/loads/{load.pk}/" in text_of(desk.get("/work/calendars/"))


def test_what_moved_is_listed_with_the_reason(desk):
    desk.post(NEW, {"text": desk.post(NEW, TYPED).context["text"]})
    load = CalendarLoad.objects.get()
    load.moved = [["A-2026-0001 答复", "2027-01-11", "2027-01-12", "2027-01-01法定节假日（元旦）"]]
    load.save()
    page = text_of(desk.get(f"/work/calendars/loads/{load.pk}/"))
    assert "A-2026-0001 答复" in page and "2027-01-12" in page and "法定节假日（元旦）" in page


def test_a_sheet_or_a_toml_file_does_as_well(desk):
    csv = "\n".join(",".join(row) for row in SHEET).encode("gb18030")
    assert "2027-01-09" in text_of(desk.post(NEW, file("2027.csv", csv)))
    book = openpyxl.Workbook()
    for row in SHEET:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    preview = desk.post(NEW, file("2027.xlsx", out.getvalue()))
    assert "2027-01-09" in text_of(preview)
    again = desk.post(NEW, {"upload": SimpleUploadedFile("2027.toml", preview.context["text"].encode())})
    assert again.context["year"] == 2027


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"words": ""}, "请上传文件，或者填写通知内容"),
        ({"year": ""}, "请填写年份"),
        ({"number": ""}, "没有写明通知文号"),
        ({"words": "元旦：1月1日至3日放假。1月2日上班。"}, "2027-01-02 写了两次"),
        ({"words": "元旦：1月1日放假。1月5日上班。"}, "2027-01-05 是周一至周五，不是调休上班的周末"),
        ({"words": "元旦：2026年1月1日放假。"}, "2026-01-01 不在 2027 年"),
        ({"words": "元旦：1月9日上班。"}, "没有列出任何放假日"),
        ({"words": "<script>alert(1)</script>"}, "看不懂“&lt;script&gt;"),
    ],
)
def test_a_wrong_notice_is_told_and_what_was_typed_stays(desk, changes, says):
    answer = desk.post(NEW, TYPED | changes)
    page = text_of(answer)
    assert answer.status_code == 422
    assert says in page
    assert "国办发明电〔2026〕9号" in page or not changes.get("number", "x")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("2027.toml", b"year = ", "不是可读的 TOML 文件"),
        ("2027.toml", "年".encode("gb18030"), "文件不是 UTF-8 编码"),
        ("2027.csv", b"", "文件"),
        ("2027.csv", "日期,节日,安排\n明天,元旦,放假".encode(), "第2行的“明天”不是日期"),
        ("2027.xlsx", b"PK not a workbook", "2027.xlsx"),
        ("2027.exe", b"MZ", "2027.exe"),
    ],
)
def test_a_wrong_file_is_told(desk, name, data, says):
    answer = desk.post(NEW, file(name, data))
    assert answer.status_code == 422
    assert says in text_of(answer)


def test_a_file_and_words_together_are_too_much(desk):
    answer = desk.post(NEW, TYPED | file("2027.csv", b"date,name,works"))
    assert "只能选一种" in text_of(answer)


def test_a_tampered_confirmation_is_refused(desk):
    answer = desk.post(NEW, {"text": "year = 2027"})
    assert "没有列出任何放假日" in text_of(answer)
    assert not CalendarLoad.objects.exists()


@pytest.mark.parametrize("duty", [Duty.ACCEPT, Duty.OFFICE_HEAD, Duty.AUDIT])
def test_nobody_else_gets_in(duty):
    desk = sign_in(make_person(make_agency(), duty))
    for address in ("/work/calendars/", NEW, "/work/calendars/loads/1/"):
        assert desk.get(address).status_code == 404
    assert desk.post(NEW, {"text": "year = 2027"}).status_code == 404
    assert "/work/calendars/" not in text_of(desk.get("/work/"))
