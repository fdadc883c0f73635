"""投诉举报 on the portal: the channels, the form, the receipt, where it stands."""

import re
from datetime import date
from io import BytesIO
from time import time

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from gongkai.complaints import codes
from gongkai.complaints.actions.add_file import add_file
from gongkai.complaints.actions.answer import answer as answer_in_writing
from gongkai.complaints.actions.save_desk import save_desk
from gongkai.complaints.actions.save_route import save_route
from gongkai.complaints.models import Complaint, ComplaintPaper
from gongkai.info_requests.models import CaseFile
from gongkai.portal.info_requests import form_key
from tests.rooms.complaints.grievances import accepted, answered, decided, make_desk, registered

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_limits():
    """Every test begins with no tries of its address."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def desk():
    return make_desk()


def page(answer):
    return answer.content.decode()


def a_key():
    return form_key.issue(at=time() - 60)


def send(client, desk, *, key=None, **changes):
    said = {
        "sort": "complaint",
        "against_id": desk.bureau.pk,
        "reason": "not_answered",
        "title": "申请到期没有答复",
        "text": "一月申请，至今没有答复。",
        "name": "张演示",
        "phone": "0000-1234567",
        "answer_way": "online",
        "form_key": key or a_key(),
    }
    return client.post("/complaints/new/", said | changes)


def test_a_filled_form_becomes_a_complaint_and_a_receipt(client, desk):
    answer = send(client, desk)
    assert (answer.status_code, answer["Location"]) == (302, "/complaints/sent/")
    one = Complaint.objects.get()
    receipt = page(client.get("/complaints/sent/"))
    assert one.number in receipt and codes.code_of(one)[:5] in receipt and one.agency == desk.agency
    assert "张演示" not in receipt


def test_a_double_click_is_one_complaint(client, desk):
    key = a_key()
    assert [send(client, desk, key=key).status_code for _ in range(2)] == [302, 302]
    assert Complaint.objects.count() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"name": ""},
        {"phone": ""},
        {"title": ""},
        {"text": "a\x00b"},
        {"text": "长" * 4000},
        {"reason": "made-up"},
        {"against_id": "9" * 30},
        {"against_id": "x"},
        {"sort": "rumour"},
        {"website": "http://spam"},
        {"form_key": "forged"},
    ],
)
def test_bad_input_is_said_and_nothing_typed_is_lost(client, desk, changes):
    answer = send(client, desk, **changes)
    assert answer.status_code == 422 and not Complaint.objects.exists()
    assert changes.get("title", "申请到期没有答复") in page(answer)


def test_an_anonymous_report_is_followed_by_its_code(client, desk):
    send(client, desk, sort="report", is_anonymous="on", name="", phone="")
    one = Complaint.objects.get()
    assert one.is_anonymous and one.masked == "匿名"
    assert one.number in page(client.get("/complaints/case/"))


def test_too_many_from_one_address_are_refused(client, desk, settings):
    settings.REQUESTS_PER_HOUR = 1
    send(client, desk)
    assert send(client, desk, title="另一件").status_code == 429


def test_number_and_code_let_in_and_leaving_forgets(client, desk):
    one = accepted(desk)
    said = {"number": one.number, "code": codes.code_of(one)}
    assert client.post("/complaints/follow/", said)["Location"] == "/complaints/case/"
    shown = page(client.get("/complaints/case/"))
    assert "已受理" in shown and "受理通知书" in shown and "张演示" not in shown
    client.post("/complaints/leave/")
    assert client.get("/complaints/case/").status_code == 302


def test_a_wrong_code_does_not(client, desk):
    answer = client.post("/complaints/follow/", {"number": registered(desk).number, "code": "x"})
    assert answer.status_code == 422 and client.get("/complaints/case/").status_code == 302
    assert client.post("/complaints/follow/", {}).status_code == 422


def test_the_decision_is_not_told_before_the_answer(client, desk):
    one = answered(desk)
    client.post("/complaints/follow/", {"number": one.number, "code": codes.code_of(one)})
    shown = client.get("/complaints/case/")
    assert "处理答复书" in page(shown) and "no-store" in shown["Cache-Control"]
    letter = one.letters.get(kind="answer")
    assert client.get(f"/complaints/case/letters/{letter.pk}.docx").content[:2] == b"PK"
    assert client.get("/complaints/case/letters/999.docx").status_code == 404


def test_another_persons_letter_is_not_there(client, desk):
    mine, theirs = registered(desk), accepted(desk, title="别人的")
    client.post("/complaints/follow/", {"number": mine.number, "code": codes.code_of(mine)})
    assert client.get(f"/complaints/case/letters/{theirs.letters.get().pk}.docx").status_code == 404


def test_the_page_tells_the_telephone_the_box_and_who_receives_what(client, desk):
    save_desk(desk.agency.pk, {"phone": "0000-12345", "box": "一楼大厅"}, by=desk.overseer)
    save_route(receiver_id=desk.agency.pk, against_kind="township", by=desk.overseer)
    shown = page(client.get("/complaints/"))
    assert "0000-12345" in shown and "一楼大厅" in shown and "乡镇人民政府" in shown and "第四十七条" in shown
    assert registered(desk).number not in page(client.get("/complaints/"))


def test_pages_of_a_complaint_are_kept_by_nobody(client, desk):
    for address in ("/complaints/new/", "/complaints/follow/"):
        answer = client.get(address)
        assert "no-store" in answer["Cache-Control"] and "noindex" in answer["X-Robots-Tag"]


@pytest.mark.parametrize("typed", [{"number": "a\x00b", "code": "A"}, {"number": "投诉2026-0001", "code": "\x00"}, {}])
def test_odd_numbers_and_codes_open_nothing(client, typed):
    answer = client.post("/complaints/follow/", typed)
    assert answer.status_code in (200, 422, 429)


def appeal(client, desk, **changes):
    return send(client, desk, sort="appeal", title="不服答复", contested="示交信复〔2026〕3号", **changes)


def test_an_appeal_says_what_it_is_against_and_gets_its_own_number(client, desk):
    assert appeal(client, desk).status_code == 302
    one = Complaint.objects.get()
    assert (one.sort, one.contested) == ("appeal", "示交信复〔2026〕3号") and one.number.startswith("申诉")
    assert one.contested in page(client.get("/complaints/case/"))


@pytest.mark.parametrize(
    "changes", [{"contested": ""}, {"contested": "a\x00b"}, {"contested": "长" * 300}, {"name": ""}]
)
def test_an_appeal_about_nothing_is_refused_and_kept(client, desk, changes):
    answer = send(client, desk, **({"sort": "appeal", "contested": "复"} | changes))
    assert answer.status_code == 422 and not Complaint.objects.exists()
    assert "申请到期没有答复" in page(answer)


def test_a_complaint_that_contests_something_is_asked_what_it_is(client, desk):
    answer = send(client, desk, contested="示交信复〔2026〕3号")
    assert answer.status_code == 422 and "请改选“申诉”" in page(answer)


def test_the_result_leads_to_an_appeal(client, desk):
    one = answered(desk)
    client.post("/complaints/follow/", {"number": one.number, "code": codes.code_of(one)})
    assert "提出申诉" in page(client.get("/complaints/case/"))
    begun = page(client.get("/complaints/new/", {"contested": one.number}))
    assert f'value="{one.number}"' in begun
    assert re.search(r'value="appeal"[^>]*checked', begun)


EVIDENCE = "我的证据".encode()


def paper(data=EVIDENCE, name="证据.txt"):
    return SimpleUploadedFile(name, data)


def test_papers_are_sealed_and_only_their_names_are_told(client, desk):
    send(client, desk, upload_other=paper())
    one = Complaint.objects.get()
    kept = one.papers.get()
    assert kept.name == "证据.txt" and default_storage.open(kept.place).read().find("我的证据".encode()) == -1
    shown = page(client.get("/complaints/case/"))
    assert "证据.txt" in shown and f"/papers/{kept.pk}" not in shown


def test_a_paper_is_kept_while_other_fields_are_put_right(client, desk):
    key = a_key()
    wrong = send(client, desk, key=key, title="", upload_other=paper())
    token = re.search(r'name="held" value="([^"]+)"', page(wrong))[1]
    assert wrong.status_code == 422 and "证据.txt" in page(wrong)
    assert send(client, desk, key=key, held=token, files=token).status_code == 302
    assert Complaint.objects.get().papers.get().name == "证据.txt"


def test_a_double_click_keeps_the_paper_once(client, desk):
    key = a_key()
    assert [send(client, desk, key=key, upload_other=paper()).status_code for _ in range(2)] == [302, 302]
    assert (ComplaintPaper.objects.count(), CaseFile.objects.count()) == (1, 0)


def test_a_program_is_not_taken_and_nothing_typed_is_lost(client, desk):
    answer = send(client, desk, upload_other=paper(b"MZ" + b"\0" * 200, "程序.exe"))
    assert answer.status_code == 422 and "没有收下" in page(answer) and "一月申请，至今没有答复。" in page(answer)
    assert not Complaint.objects.exists() and not CaseFile.objects.exists()


def test_what_goes_with_the_answer_is_had_by_its_complainant_alone(client, desk):
    one, other = decided(desk), answered(desk)
    chosen = add_file(one.pk, BytesIO("附表".encode()), name="附表.txt", by=desk.clerk)
    inner = add_file(one.pk, BytesIO("内部".encode()), name="内部.txt", by=desk.clerk)
    answer_in_writing(one.pk, on=date(2026, 3, 18), enclosed=[chosen.pk], by=desk.head)
    address = f"/complaints/case/files/{chosen.pk}/"
    assert client.get(address).status_code == 302  # not let in
    client.post("/complaints/follow/", {"number": other.number, "code": codes.code_of(other)})
    assert client.get(address).status_code == 404
    client.post("/complaints/follow/", {"number": one.number, "code": codes.code_of(one)})
    shown = page(client.get("/complaints/case/"))
    assert "附表.txt" in shown and "内部.txt" not in shown
    given = client.get(address)
    assert b"".join(given.streaming_content).decode() == "附表" and "no-store" in given["Cache-Control"]
    assert client.get(f"/complaints/case/files/{inner.pk}/").status_code == 404
