"""申诉 on the desk: the register, the form, papers that come along, what goes with the answer, and who sees none of it."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.complaints.models import Complaint
from gongkai.info_requests.models import CaseFile
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_actor
from tests.rooms.complaints.grievances import CONTESTED, again, answered, appealed, decided, make_desk, registered

pytestmark = pytest.mark.django_db
SCANNED = "来信扫描件".encode()
LIST, NEW = "/work/complaints/appeals/", "/work/complaints/appeals/new/"


@pytest.fixture
def desk():
    return make_desk()


@pytest.fixture
def clerk(desk):
    return desk_of(desk.clerk)


def form(desk, **changes):
    said = {
        "sort": "appeal",
        "agency_id": desk.agency.pk,
        "channel": "letter",
        "received_on": "2026-03-02",
        "against_id": desk.bureau.pk,
        "reason": "not_answered",
        "title": "不服养护资金申请的答复",
        "text": "答复没有说明理由。",
        "contested": CONTESTED,
        "contested_on": "2026-02-09",
        "name": "张演示",
        "phone": "0000-1234567",
        "answer_way": "post",
    }
    return said | changes


def letter(data=SCANNED, name="来信.txt"):
    return SimpleUploadedFile(name, data)


def test_an_appeal_is_entered_and_stands_in_the_register(desk, clerk):
    assert "申诉：不服的处理" in text_of(clerk.get(NEW)) and '<details class="fold" open>' in text_of(clerk.get(NEW))
    made = clerk.post(NEW, form(desk))
    one = Complaint.objects.get()
    assert (made.status_code, made["Location"]) == (302, f"/work/complaints/{one.pk}/")
    page = text_of(clerk.get(made["Location"]))
    assert CONTESTED in page and "2026-02-09" in page and "被申诉单位" in page and "张演示" not in page
    shown = text_of(clerk.get(LIST))
    assert one.number in shown and CONTESTED in shown
    assert one.number not in text_of(clerk.get("/work/complaints/"))


@pytest.mark.parametrize(
    "changes",
    [
        {"name": ""},
        {"contested": "", "contested_on": ""},
        {"contested_on": "2026-03-03"},
        {"contested_on": "9999-12-31"},
        {"contested_on": "x"},
        {"contested": "长" * 300},
        {"contested": "a\x00b"},
        {"earlier_number": "投诉1999-0001"},
        {"earlier_number": "\x00"},
        {"sort": "complaint"},
        {"sort": "plea"},
        {"request_number": "没有这件"},
    ],
)
def test_bad_input_is_said_and_kept(desk, clerk, changes):
    answer = clerk.post(NEW, form(desk, **changes))
    assert answer.status_code == 422 and "答复没有说明理由。" in text_of(answer)
    assert not Complaint.objects.exists()


def test_the_form_begins_from_the_complaint_that_was_handled(desk, clerk):
    one = answered(desk)
    page = text_of(clerk.get(f"/work/complaints/{one.pk}/"))
    assert "对本件处理的申诉" in page and f"{NEW}?earlier=" in page
    begun = text_of(clerk.get(f"{NEW}?earlier={one.number}"))
    assert f'value="{one.number}"' in begun and 'value="appeal"' in begun
    assert NEW not in text_of(clerk.get(f"/work/complaints/{registered(desk).pk}/"))  # nothing decided yet


@pytest.mark.parametrize(
    "query", ["state=open", "q=%00", "agency_id=x", "year=1", "late=on&page=99999999999", "sort=report"]
)
def test_filters_break_nothing(desk, clerk, query, django_assert_max_num_queries):
    appealed(desk)
    with django_assert_max_num_queries(16):
        assert clerk.get(f"{LIST}?{query}").status_code == 200


def test_the_register_says_that_it_is_empty(clerk):
    assert "还没有申诉" in text_of(clerk.get(LIST)) and "没有符合条件的申诉" in text_of(clerk.get(f"{LIST}?q=x"))


@pytest.mark.parametrize("shape", ["csv", "xlsx"])
def test_the_register_is_exported(desk, clerk, shape):
    one = appealed(desk, contested="=SUM(1)")
    complaint = registered(desk)
    answer = clerk.get(f"{LIST}?export={shape}")
    assert shape in answer["Content-Disposition"]
    if shape == "csv":
        lines = text_of(answer)
        assert one.number in lines and complaint.number not in lines and "'=SUM(1)" in lines


def test_it_waits_on_the_start_page_of_who_handles_and_who_decides(desk):
    one = appealed(desk)
    decided(desk, sort="appeal", contested=CONTESTED, title="已经决定的")
    page = text_of(desk_of(desk.head).get("/work/"))
    assert "待办的申诉" in page and one.title in page
    assert "待办的申诉" not in text_of(desk_of(desk.principal).get("/work/"))  # nothing to decide


def test_the_body_it_is_against_and_strangers_see_nothing(desk):
    one = appealed(desk)
    other = desk_of(desk.bureau_head)
    assert one.number not in text_of(other.get(LIST))
    assert other.get(f"/work/complaints/{one.pk}/").status_code == 404
    filler = desk_of(make_actor(desk.agency, Duty.FILL))
    assert (filler.get(LIST).status_code, filler.get(NEW).status_code) == (404, 404)
    assert desk_of(desk.head).get(NEW).status_code in (403, 404)  # handles, does not register


def test_papers_come_with_the_form_and_are_opened_under_the_eye_of_the_journal(desk, clerk):
    clerk.post(NEW, form(desk, upload_other=letter(), form_key="desk-0123456789"))
    one = Complaint.objects.get()
    paper = one.papers.get()
    address = f"/work/complaints/{one.pk}/papers/{paper.pk}/"
    assert address in text_of(clerk.get(f"/work/complaints/{one.pk}/"))
    opened = desk_of(desk.head).get(address)
    assert opened.content.decode() == "来信扫描件" and "attachment" in opened["Content-Disposition"]
    assert "no-store" in opened["Cache-Control"] and opened["X-Content-Type-Options"] == "nosniff"
    assert desk_of(desk.bureau_head).get(address).status_code == 404
    assert clerk.get(f"/work/complaints/{one.pk}/papers/99999/").status_code == 404


def test_a_paper_is_kept_while_other_fields_are_put_right(desk, clerk):
    said = form(desk, name="", upload_other=letter(), form_key="desk-0123456789")
    wrong = clerk.post(NEW, said)
    token = re.search(r'name="held" value="([^"]+)"', text_of(wrong))[1]
    assert wrong.status_code == 422 and "来信.txt" in text_of(wrong)
    clerk.post(NEW, form(desk, held=token, files=token, form_key="desk-0123456789"))
    assert Complaint.objects.get().papers.get().name == "来信.txt" and not CaseFile.objects.exists()


def test_a_paper_that_cannot_be_taken_is_refused_with_a_sentence(desk, clerk):
    answer = clerk.post(NEW, form(desk, upload_other=letter(b"MZ" + b"\0" * 200, "程序.exe")))
    assert answer.status_code == 422 and "有文件没有收下" in text_of(answer)
    assert not Complaint.objects.exists()


def test_what_is_chosen_goes_with_the_written_answer(desk, clerk):
    one = decided(desk, sort="appeal", contested=CONTESTED)
    add = f"/work/complaints/{one.pk}/files/"
    for name in ("附表.txt", "内部记录.txt"):
        clerk.post(add, {"upload": letter(name.encode(), name), "note": ""})
    chosen = one.files.get(name="附表.txt")
    head, address = desk_of(desk.head), f"/work/complaints/{one.pk}/answer/"
    assert "附表.txt" in text_of(head.get(address))
    assert head.post(address, {"on": "2026-03-18", "enclosed": ["999999"]}).status_code == 422
    assert again(one).answered_on is None
    head.post(address, {"on": "2026-03-18", "enclosed": [chosen.pk]})
    assert again(one).answered_on == date(2026, 3, 18)
    kept = one.letters.get(kind="answer")
    assert [file.name for file in kept.enclosures.all()] == ["附表.txt"]
    page = text_of(clerk.get(f"/work/complaints/{one.pk}/"))
    assert page.count("答复附件") == 1
    drawn = clerk.get(f"/work/complaints/{one.pk}/letters/{kept.pk}.docx")
    assert drawn.content[:2] == b"PK"
