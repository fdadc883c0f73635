"""投诉举报 on the portal: the channels, the form, the receipt, where it stands."""

from time import time

import pytest

from gongkai.complaints import codes
from gongkai.complaints.actions.save_desk import save_desk
from gongkai.complaints.actions.save_route import save_route
from gongkai.complaints.models import Complaint
from gongkai.portal.info_requests import form_key
from tests.rooms.complaints.grievances import accepted, answered, make_desk, registered

pytestmark = pytest.mark.django_db


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
