"""Forms no honest browser sends, and some that honest people do: a clear sentence, never a crash, nothing changed."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.information.models import InfoItem, Revision
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import change_of, desk_of, furnished_team, typed
from tests.factories import make_item
from tests.fixtures import documents

pytestmark = pytest.mark.django_db

LONG = "字" * 10_000
BAD = {
    "no title": {"title": ""},
    "blank title": {"title": " 　\t"},
    "long title": {"title": "名" * 301},
    "title of ten thousand": {"title": LONG},
    "null in title": {"title": "名\0称"},
    "null in text": {"body_html": "<p>正\0文</p>"},
    "null in keywords": {"keywords": "\0"},
    "long subtitle": {"subtitle": "副" * 301},
    "long number": {"doc_number": "号" * 81},
    "long summary": {"summary": "概" * 501},
    "summary of ten thousand": {"summary": LONG},
    "long keywords": {"keywords": "词" * 201},
    "long source": {"source": "源" * 121},
    "long place of paper": {"paper_location": "柜" * 121},
    "long relations": {"related_numbers": "1 " * 200},
    "no day": {"made_on": ""},
    "no such day": {"made_on": "2026-02-30"},
    "day in words": {"made_on": "昨天"},
    "day of five figures": {"made_on": "12026-01-01"},
    "year zero": {"made_on": "0000-01-01"},
    "year one": {"made_on": "0001-01-01"},
    "last year there is": {"made_on": "9999-12-31"},
    "before the republic": {"made_on": "1948-12-31"},
    "signed tomorrow": {"signed_on": "2999-01-01"},
    "ends before it begins": {"effective_on": "2026-05-01", "expires_on": "2026-04-01"},
    "no such column": {"column_code": "no-such"},
    "column of SQL": {"column_code": "'; DROP TABLE information_infoitem; --"},
    "no such subject": {"subject_code": "ZZ"},
    "no such genre": {"genre_code": "ZZ"},
    "no openness": {"openness": ""},
    "no such openness": {"openness": "king"},
    "no such way": {"ways": ["website", "pigeon"]},
    "no such carrier": {"carrier": "stone"},
    "no such language": {"language": "xx"},
    "withheld without ground": {"openness": "withheld"},
    "withheld on no such ground": {"openness": "withheld", "ground_code": "N-Z"},
    "year in words": {"kind": "annual_report", "report_year": "去年"},
    "year too early": {"kind": "annual_report", "report_year": "1999"},
    "year too great": {"kind": "annual_report", "report_year": "9" * 400},
}
PLACES = {
    "body in words": {"agency_id": "水务局"},
    "no such body": {"agency_id": "999999"},
    "body out of range": {"agency_id": "9" * 30},
    "body of five thousand figures": {"agency_id": "9" * 5000},
    "null for a body": {"agency_id": "\0"},
    "no body": {"agency_id": ""},
    "no such section": {"section_id": "999999"},
    "no such responsible body": {"responsible_id": "-1"},
    "no such original body": {"original_id": "1.5"},
}
FILES = {
    "empty": ("空.txt", b""),
    "program": ("公告.pdf", b"MZ\x90\0"),
    "word that is none": ("公告.docx", b"PK\x03\x04broken"),
    "old word": ("公告.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    "script": ("公告.html", b"<script>alert(1)</script>"),
    "picture cut short": ("图.png", b"\x89PNG\r\n\x1a\n\0\0"),
    "locked": ("密.pdf", None),
    "no ending": ("公告", b"\x01\x02\x03"),
    "marked secret": ("机密★关于某事的通知.txt", "内容".encode()),
}


@pytest.fixture
def team():
    return furnished_team()


@pytest.fixture
def desk(team):
    return desk_of(team.clerk)


@pytest.mark.parametrize("changes", (BAD | PLACES).values(), ids=(BAD | PLACES).keys())
def test_a_new_item_that_will_not_do_is_told_so_and_nothing_is_kept(desk, team, changes):
    response = desk.post("/work/items/new/", typed(team.agency, **changes))
    assert response.status_code == 422
    assert "请先改正以下内容" in text_of(response)
    assert not InfoItem.objects.exists()


@pytest.mark.parametrize("changes", BAD.values(), ids=BAD.keys())
def test_a_change_that_will_not_do_is_told_so_and_the_item_stays(desk, team, changes):
    kind = changes.get("kind", "document")
    item = make_item(agency=team.agency, by=team.clerk, kind=kind)
    said = change_of(item, **{name: value for name, value in changes.items() if name != "kind"})
    response = desk.post(f"/work/items/{item.pk}/edit/", said)
    assert response.status_code == 422
    assert Revision.objects.count() == 1


@pytest.mark.parametrize(("name", "inside"), FILES.values(), ids=FILES.keys())
def test_a_file_that_will_not_do_is_told_so_by_name(desk, team, name, inside):
    inside = documents.pdf(["内容"], password="x") if inside is None else inside
    response = desk.post("/work/items/new/", typed(team.agency, upload=SimpleUploadedFile(name, inside)))
    page = text_of(response)
    assert response.status_code == 422
    assert "农村饮水安全巩固提升任务" in page and len(response.context["refused"][0]) > 8
    assert not InfoItem.objects.exists()


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"verb": "\0"},
        {"verb": "upload", "files": ["\0", "x" * 10_000]},
        {"verb": "kind", "kind": "\0"},
        {"base": "x"},
        {"base": "9" * 5000},
        {"base": "-1"},
        {"key": "\0" * 99},
        {"title": ["一", "二"]},
        {"ways": "\0"},
    ],
)
@pytest.mark.parametrize("new", [True, False])
def test_a_form_with_parts_missing_or_bent_does_no_harm(desk, team, said, new):
    item = make_item(agency=team.agency, by=team.clerk)
    response = desk.post("/work/items/new/" if new else f"/work/items/{item.pk}/edit/", said)
    assert response.status_code in (200, 422)
    assert Revision.objects.count() == 1


@pytest.mark.parametrize("sign", ["\ud800", "𠮷", "\u202e逆", "\u200b", "\ufffe", "👨‍👩‍👧", "ﷺ", "\x1f", "é̂̃"])
def test_odd_signs_are_kept_or_refused_but_never_crash(desk, team, sign):
    raw = typed(team.agency, title=f"示范{sign}县", body_html=f"<p>正文{sign}&#xD800;&#0;</p>", keywords=sign)
    sent = {
        name: value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value for name, value in raw.items()
    }
    response = desk.post("/work/items/new/", sent)
    assert response.status_code in (302, 422)
    assert InfoItem.objects.count() == (response.status_code == 302)


def test_a_very_long_text_is_taken(desk, team):
    desk.post("/work/items/new/", typed(team.agency, body_html=f"<p>{LONG * 5}</p>"))
    assert len(Revision.objects.get().body_text) == 50_000
