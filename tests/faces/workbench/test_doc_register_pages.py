"""发文登记 on the desk: from the registry's sheet to the reminder."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.doc_register.models import IssuedDocument, NumberNote, Reminder
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_actor, make_agency, make_section

pytestmark = pytest.mark.django_db
ROOT = "/work/doc-register/"
SHEET = "文号,标题,发文日期,科室\n示测发〔2026〕1号,关于节水的通知,2026-03-02,一科\n示测发〔2026〕3号,关于防汛的通知,2026-03-05,一科\n"


@pytest.fixture
def team(db):
    return furnished_team()


@pytest.fixture
def clerk(team):
    return desk_of(team.clerk)


def upload(team, text=SHEET, name="发文.csv"):
    return {"agency_id": team.agency.pk, "file": SimpleUploadedFile(name, text.encode(), "text/csv")}


def test_from_the_sheet_to_the_reminder(team, clerk):
    section = make_section(team.agency, "一科")
    for _twice in range(2):
        assert clerk.post(f"{ROOT}import/", upload(team)).status_code == 302
        assert IssuedDocument.objects.count() == 2
    assert "关于节水的通知" in text_of(clerk.get(f"{ROOT}?fault=left_out"))
    assert "未录入" in text_of(clerk.get(f"{ROOT}?export=csv"))
    page = f"{ROOT}sections/{team.agency.pk}/{section.pk}/"
    assert "关于防汛的通知" in text_of(clerk.get(page))
    assert clerk.post(f"{page}remind/", {"words": "请抓紧"}).status_code == 302 and Reminder.objects.count() == 1
    assert clerk.post(f"{page}remind/", {"words": "请抓紧"}).status_code == 422
    assert "催报" in text_of(clerk.get("/work/"))
    assert "示测发〔2026〕2号" in text_of(clerk.get(f"{ROOT}gaps/"))
    assert clerk.post(f"{ROOT}gaps/", {"doc_number": "示测发〔2026〕2号", "reason": "空号"}).status_code == 302
    assert NumberNote.objects.get().reason == "空号"
    assert "一科" in text_of(clerk.get(f"{ROOT}sections/?export=csv"))
    assert clerk.get(f"{ROOT}import/template/").content.startswith(b"PK")


def test_one_document_by_hand(team, clerk):
    said = {
        "agency_id": team.agency.pk, "title": "关于绿化的通知", "issued_on": "2026-03-02", "doc_number": "示测发〔2026〕9号",
        "openness": "proactive", "files": "1",
    }  # fmt: skip
    wrong = clerk.post(f"{ROOT}new/", said | {"issued_on": "9999-01-01"})
    assert wrong.status_code == 422 and "关于绿化的通知" in text_of(wrong)
    assert clerk.post(f"{ROOT}new/", said).status_code == 302
    assert clerk.post(f"{ROOT}new/", said).status_code == 422
    row = IssuedDocument.objects.get()
    page = f"{ROOT}documents/{row.pk}/"
    assert "遗漏" in text_of(clerk.get(page))
    assert clerk.post(f"{page}amend/", said | {"title": "关于春季绿化的通知"}).status_code == 302
    assert clerk.post(f"{page}tie/", {"item_id": "99999999"}).status_code == 422
    second = desk_of(make_actor(team.agency, Duty.CATALOGUE))
    assert second.post(f"{page}excuse/", {"reason": "内部通知"}).status_code == 302
    assert second.post(f"{page}take-back/", {}).status_code == 302
    assert second.post(f"{page}strike/", {"reason": "登记错误"}).status_code == 302
    assert not IssuedDocument.objects.exists() and clerk.get(page).status_code == 404


def test_who_may_not(team, clerk):
    assert desk_of(team.leader).post(f"{ROOT}new/", {}).status_code == 404
    stranger = desk_of(make_actor(make_agency(), Duty.FILL))
    assert stranger.get(f"{ROOT}sections/{team.agency.pk}/0/").status_code == 404
    assert stranger.get(ROOT).context["page"].total == 0


def test_bad_input(team, clerk):
    assert (
        clerk.get(f"{ROOT}?year=0&agency_id=%00&section_id=9999999999999999999&fault=x&page=99999&q=%00").status_code
        == 200
    )
    assert clerk.post(f"{ROOT}import/", upload(team, "a,b\n1,2\n")).status_code == 422
    assert clerk.post(f"{ROOT}import/", upload(team, "\0\0", "x.exe")).status_code == 422
    assert clerk.post(f"{ROOT}gaps/", {"doc_number": "\0", "reason": ""}).status_code == 422
    assert clerk.get(f"{ROOT}documents/999999999999999/").status_code == 404


def test_the_register_costs_few_queries(team, clerk, django_assert_max_num_queries):
    clerk.post(f"{ROOT}import/", upload(team))
    clerk.get(ROOT)
    with django_assert_max_num_queries(26):
        assert clerk.get(ROOT).status_code == 200
