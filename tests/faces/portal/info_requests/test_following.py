"""查询进度 and what is done in the own case: constant answers, nobody else's case, every verb on its small page."""

import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.ask_reasons import ask_reasons
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.actions.renew_code import renew_code
from gongkai.info_requests.actions.split import split
from gongkai.info_requests.models import CaseFile, Delivery, InfoRequest, Suggestion
from gongkai.info_requests.vocabulary import FileRole
from gongkai.portal.info_requests import entry
from tests.faces.portal.info_requests.asking import a_key, enter, page
from tests.rooms.info_requests.answered import answered_case, prepared_case, refreshed
from tests.rooms.info_requests.cases import make_request, wish
from tests.rooms.info_requests.handling import notified
from tests.rooms.info_requests.papers import picture

WRONG = "申请编号或者查询码不正确"


def today():
    return timezone.localdate()


def fresh(office):
    """A request of today."""
    return make_request(office, on=today())


def test_number_and_code_open_the_own_case(client, office):
    case = make_request(office)
    answer = enter(client, case)
    assert (answer.status_code, answer["Location"]) == (302, "/requests/case/")
    text = page(client.get("/requests/case/"))
    for words in (case.number, case.title, "2026年3月2日", "为什么是这一天", "办理经过"):
        assert words in text
    for cookie in entry.COOKIES:
        kept = answer.cookies[cookie]
        assert kept["httponly"] and kept["samesite"] == "Lax" and kept["path"] in ("/requests/", "/en/requests/")
        assert case.number not in kept.value


def test_a_wrong_code_and_an_unknown_number_get_the_same_page(client, office):
    case = make_request(office)
    answers = [
        client.post("/requests/follow/", {"number": number, "code": "AAAAA22222"})
        for number in (case.number, "NOBODY-2026-0001", "x\0y")
    ]
    assert {answer.status_code for answer in answers} == {422}
    shown = [re.sub(r'value="[^"]*"|csrf\S+', "", page(answer)) for answer in answers]
    assert shown[0] == shown[1] and WRONG in shown[0]
    assert not any("gongkai_case" in answer.cookies for answer in answers)


def test_guessing_comes_to_an_end(client, office):
    case = make_request(office)
    wrong = [client.post("/requests/follow/", {"number": case.number, "code": "AAAAA22222"}) for _ in range(11)]
    assert wrong[-1].status_code == 429 and "查询次数过多" in page(wrong[-1])
    assert enter(client, case).status_code == 429


def test_without_number_and_code_nothing_is_shown(client, office):
    for address in ("case/", "sent/", "case/withdraw/", "case/letters/1.pdf", "case/files/1/", "sent/receipt.pdf"):
        assert client.get(f"/requests/{address}")["Location"] == "/requests/follow/"


def test_a_made_up_cookie_opens_nothing(client, office):
    for value in ("x", "", '["A-2026-0001","AAAAA22222",9999999999,9999999999]'):
        client.cookies["gongkai_case"] = value
        assert client.get("/requests/case/").status_code == 302


def test_leaving_forgets_the_case(client, office):
    enter(client, make_request(office))
    client.post("/requests/leave/")
    assert client.get("/requests/case/").status_code == 302


def test_a_renewed_code_lets_nobody_stay(client, office):
    case = make_request(office)
    enter(client, case)
    renew_code(case.number, by=office.clerk)
    assert client.get("/requests/case/").status_code == 302


def test_half_an_hour_without_a_click_is_the_end(client, office, monkeypatch):
    enter(client, make_request(office))
    monkeypatch.setattr(entry, "IDLE", 0)
    assert client.get("/requests/case/").status_code == 302


def test_letters_and_files_of_another_case_are_not_there(client, office):
    _case, letter = answered_case(office, signed_on=date(2026, 3, 10))
    other, others_letter = answered_case(office, signed_on=date(2026, 3, 10))
    paper = hold_file(picture(), name="图.png", role=FileRole.REPLY, by=office.clerk, number=other.number)
    enter(client, _case)
    assert client.get(f"/requests/case/letters/{letter.pk}.pdf").status_code in (200, 422)  # 422: no fonts here
    assert client.get(f"/requests/case/letters/{others_letter.pk}.pdf").status_code == 404
    assert client.get(f"/requests/case/files/{paper.pk}/").status_code == 404


def test_an_answer_is_shown_downloaded_and_its_download_kept(client, office):
    case, letter = answered_case(office, "A3")
    paper = hold_file(picture(), name="方案.png", role=FileRole.REPLY, by=office.clerk, number=case.number)
    enter(client, case)
    text = page(client.get("/requests/case/"))
    for words in ("部分公开", "不服怎么办", letter.number, "方案.png", "附表三中的账户信息"):
        assert words in text
    given = client.get(f"/requests/case/letters/{letter.pk}.docx")
    assert (given.status_code, given["Cache-Control"]) == (200, "no-store")
    assert given.content[:2] == b"PK"
    assert Delivery.objects.get(letter=letter).downloaded_at is not None
    file = client.get(f"/requests/case/files/{paper.pk}/")
    assert (file["Content-Type"], "attachment" in file["Content-Disposition"]) == ("image/png", True)


def test_the_receipt_can_be_taken_as_a_document(client, office):
    case = make_request(office)
    enter(client, case)
    given = client.get("/requests/sent/receipt.docx")
    assert given.status_code == 200 and case.number not in given["Content-Disposition"]


def test_a_correction_is_answered_with_papers_once(client, office):
    case = fresh(office)
    ask_correction(case.number, items=["写明年度"], on=today(), told_on=today(), by=office.clerk)
    enter(client, case)
    shown = page(client.get("/requests/case/correct/"))
    assert "写明年度" in shown
    said = {"form_key": a_key(), "answer": "", "upload_correction": SimpleUploadedFile("图.png", picture().read())}
    wrong = client.post("/requests/case/correct/", said)
    token = re.search(r'name="held" value="([^"]+)"', page(wrong))[1]
    assert wrong.status_code == 422 and "没有填写" in page(wrong)
    said = {"form_key": said["form_key"], "answer": "2025年度", "held": token, "files": token}
    assert client.post("/requests/case/correct/", said)["Location"] == "/requests/case/?done=correct"
    assert client.post("/requests/case/correct/", said)["Location"] == "/requests/case/"
    assert refreshed(case).correction.answer == "2025年度"
    assert CaseFile.objects.get().info_request == case


def test_withdrawing_asks_once_more_and_ends_the_case(client, office):
    case = fresh(office)
    enter(client, case)
    assert "确认撤回" in page(client.post("/requests/case/withdraw/", {"reason": ""}))
    assert refreshed(case).state == "received"
    client.post("/requests/case/withdraw/", {"reason": "已经找到", "sure": "on"})
    assert refreshed(case).outcome == "withdrawn"


def test_reasons_are_given(client, office):
    case = fresh(office)
    ask_reasons(
        case.number, facts="一个月内提出30件。", due_on=today() + timedelta(days=10), on=today(), by=office.clerk
    )
    enter(client, case)
    assert "一个月内提出30件。" in page(client.get("/requests/case/reasons/"))
    assert client.post("/requests/case/reasons/", {"answer": "研究需要"}).status_code == 302
    assert refreshed(case).explanation.answer == "研究需要"


def test_an_answer_is_rated_once_and_its_publication_suggested(client, office):
    case, _letter = answered_case(office)
    enter(client, case)
    assert "请选择一项" in page(client.post("/requests/case/rate/", {"words": ""}))
    client.post("/requests/case/rate/", {"rating": "4", "words": "答复清楚"})
    assert refreshed(case).rating == 4
    assert client.post("/requests/case/rate/", {"rating": "1"})["Location"] == "/requests/case/"
    client.post("/requests/case/suggest/", {"words": "大家都关心"})
    assert Suggestion.objects.get().words == "大家都关心"


def test_a_fee_notice_says_how_much_and_until_when(client, office):
    enter(client, notified(office))
    text = page(client.get("/requests/case/"))
    assert "应缴金额" in text and "380.00" in text


@pytest.mark.parametrize("verb", ["correct", "reasons", "rate"])
def test_what_cannot_be_done_leads_back_to_the_case(client, office, verb):
    enter(client, fresh(office))
    assert client.get(f"/requests/case/{verb}/")["Location"] == "/requests/case/"


def test_a_draft_answer_is_not_shown(client, office):
    case = prepared_case(office, "A5")
    enter(client, case)
    assert "检索了公文系统" not in page(client.get("/requests/case/"))


def test_script_in_words_stays_words(client, office):
    case = fresh(office)
    enter(client, case)
    answer = client.post("/requests/case/withdraw/", {"reason": "<script>alert(1)</script>", "sure": "on"})
    assert answer.status_code == 422
    assert "<script>alert" not in page(answer)
    assert InfoRequest.objects.get().state == "received"


def test_the_case_costs_the_same_however_much_happened(client, office, django_assert_max_num_queries):
    case, _letter = answered_case(office, "A3")
    enter(client, case)
    client.get("/requests/case/")
    with django_assert_max_num_queries(26):
        client.get("/requests/case/")


def test_from_a_split_case_to_its_parts_and_to_no_other(client, office):
    case, other = fresh(office), fresh(office)
    first, _second = split(case.number, parts=[wish(title="甲事"), wish(title="乙事")], on=today(), by=office.clerk)
    enter(client, case)
    assert first.number in page(client.get("/requests/case/"))
    client.post("/requests/case/other/", {"number": other.number})
    assert case.number in page(client.get("/requests/case/"))
    client.post("/requests/case/other/", {"number": first.number})
    assert "甲事" in page(client.get("/requests/case/"))
