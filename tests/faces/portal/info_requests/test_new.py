"""填写申请表: one sending is one case; what is wrong is said at its field; nothing typed or chosen is lost."""

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from gongkai.info_requests.models import CaseFile, InfoRequest
from tests.faces.portal.info_requests.asking import FILLED, a_key, newest, page, send
from tests.rooms.info_requests.cases import CREDIT_CODE
from tests.rooms.info_requests.papers import pdf, picture, zip_bomb


def upload(data, name):
    return SimpleUploadedFile(name, data if isinstance(data, bytes) else data.getvalue())


def held_tokens(answer):
    return re.findall(r'name="held" value="([^"]+)"', page(answer))


def test_a_filled_form_becomes_a_case_and_a_receipt(client, office):
    answer = send(client, office.agency)
    assert (answer.status_code, answer["Location"]) == (302, "/requests/sent/")
    case = newest()
    assert (case.title, case.channel, case.agency) == (FILLED["title"], "online", office.agency)
    receipt = page(client.get("/requests/sent/"))
    assert case.number in receipt and "收件回执" in receipt


def test_the_form_asks_for_no_purpose(client, office):
    shown = client.get(f"/requests/new/?agency={office.agency.code}")
    assert shown.status_code == 200
    assert 'name="purpose"' not in page(shown) and 'name="waiver_reason"' not in page(shown)
    assert "no-store" in shown["Cache-Control"] and "noindex" in shown["X-Robots-Tag"]
    assert "csrftoken" in shown.cookies and "sessionid" not in shown.cookies
    assert not hasattr(shown.wsgi_request, "session")


def test_an_organisation_gives_its_credit_code(client, office):
    body = {"kind": "company", "name": "示范演示有限公司", "credit_code": CREDIT_CODE, "contact": "王演示"}
    assert send(client, office.agency, **body).status_code == 302
    assert newest().applicant.kind == "company"


def test_a_double_click_makes_one_case(client, office):
    key = a_key()
    first, second = (send(client, office.agency, key=key) for _ in range(2))
    assert first["Location"] == second["Location"] == "/requests/sent/"
    assert InfoRequest.objects.count() == 1


def test_a_double_click_with_the_same_paper_makes_one_case_and_keeps_one_paper(client, office):
    key = a_key()
    for _ in range(2):
        assert send(client, office.agency, key=key, upload_identity=upload(picture(), "证件.png")).status_code == 302
    assert (InfoRequest.objects.count(), CaseFile.objects.count()) == (1, 1)


def test_the_same_form_with_other_words_says_so_and_the_next_press_makes_a_new_request(client, office):
    key = a_key()
    send(client, office.agency, key=key)
    answer = send(client, office.agency, key=key, title="另一件事")
    number = newest().number
    assert answer.status_code == 422
    assert number in page(answer) and "另一件事" in page(answer)
    fresh = re.search(r'name="form_key" value="([^"]+)"', page(answer))[1]
    assert fresh != key
    assert InfoRequest.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "given", "said"),
    [
        ("id_number", "110101199003078030", "校验位不符"),
        ("id_number", "110101199013078035", "出生日期不存在"),
        ("id_number", "110101209003078035", "晚于今天"),
        ("description", "字" * 10_000, "最多5000字，现有10000字"),
        ("title", "<script>alert(1)</script>", "网页代码"),
        ("title", "方案\0全文", "控制字符"),
        ("name", "", "没有填写"),
        ("email", "不是邮箱", "邮箱"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(client, office, field, given, said):
    answer = send(client, office.agency, **{field: given})
    text = page(answer)
    assert answer.status_code == 422
    assert said in text and f'href="#id_{field}"' in text
    assert InfoRequest.objects.count() == 0
    kept = [value for name, value in FILLED.items() if name not in (field, "kind", "id_type")]
    assert [value for value in kept if value not in text] == []
    assert "<script>alert" not in text
    assert given.replace("<", "&lt;").replace(">", "&gt;") in text


def test_every_problem_is_told_at_once(client, office):
    text = page(send(client, office.agency, name="", id_number="1", title=""))
    for field in ("name", "id_number", "title"):
        assert f'href="#id_{field}"' in text


def test_a_paper_is_kept_while_other_fields_are_put_right(client, office):
    key = a_key()
    wrong = send(client, office.agency, key=key, title="", upload_identity=upload(picture(), "证件.png"))
    tokens = held_tokens(wrong)
    assert len(tokens) == 1 and "证件.png" in page(wrong)
    assert send(client, office.agency, key=key, held=tokens, files=tokens).status_code == 302
    assert [(paper.info_request, paper.role) for paper in CaseFile.objects.all()] == [(newest(), "identity")]


def test_a_paper_whose_tick_is_taken_away_is_dropped(client, office):
    key = a_key()
    wrong = send(client, office.agency, key=key, title="", upload_identity=upload(picture(), "证件.png"))
    assert send(client, office.agency, key=key, held=held_tokens(wrong)).status_code == 302
    assert CaseFile.objects.count() == 0


def test_a_paper_of_another_form_cannot_be_taken_along(client, office):
    wrong = send(client, office.agency, title="", upload_identity=upload(picture(), "证件.png"))
    tokens = held_tokens(wrong)
    assert send(client, office.agency, held=tokens, files=tokens).status_code == 302
    assert CaseFile.objects.get().info_request is None


@pytest.mark.parametrize(
    ("field", "data", "name", "said"),
    [
        ("upload_application", b"%PDF-1.7 nonsense", "方案.pdf", "没有收下"),
        ("upload_identity", b"MZ" + b"\0" * 200, "证件.jpg", "没有收下"),
        ("upload_application", pdf("secret"), "加密.pdf", "没有收下"),
        ("upload_application", zip_bomb(), "方案.docx", "没有收下"),
        ("upload_identity", b"", "证件.png", "没有收下"),
    ],
)
def test_a_paper_that_cannot_be_taken_is_refused_with_a_sentence(client, office, field, data, name, said):
    answer = send(client, office.agency, **{field: upload(data, name)})
    assert answer.status_code == 422 and said in page(answer)
    assert FILLED["title"] in page(answer)
    assert (InfoRequest.objects.count(), CaseFile.objects.count()) == (0, 0)


def test_an_identity_paper_is_a_picture_or_pdf(client, office):
    answer = send(client, office.agency, upload_identity=upload("身份证明".encode() * 20, "证件.txt"))
    assert answer.status_code == 422
    assert CaseFile.objects.count() == 0


def test_papers_beyond_the_limit_are_thrown_away_as_they_come_and_the_rest_is_kept(client, office, settings):
    settings.REQUEST_FILES_MAX_MB = 1
    big = [upload(b"x" * 1_200_000, f"大{number}.pdf") for number in range(10)]
    said = FILLED | {"form_key": a_key(), "upload_application": [upload(pdf(), "小.pdf"), *big]}
    answer = client.post(f"/requests/new/?agency={office.agency.code}", said)
    text = page(answer)
    assert answer.status_code == 422
    assert "大9.pdf" in text and "合计不超过1MB" in text
    assert len(held_tokens(answer)) == 1 and FILLED["title"] in text


def test_too_many_papers_are_refused(client, office, settings):
    settings.REQUEST_FILES_MAX = 2
    papers = [upload(picture(colour), f"{colour}.png") for colour in ("red", "green", "blue")]
    said = FILLED | {"form_key": a_key(), "upload_application": papers}
    answer = client.post(f"/requests/new/?agency={office.agency.code}", said)
    assert answer.status_code == 422 and len(held_tokens(answer)) == 2


def test_a_program_that_fills_in_everything_is_not_taken(client, office):
    assert send(client, office.agency, website="https://example.invalid/").status_code == 422
    assert send(client, office.agency, key=a_key(seconds=0)).status_code == 422
    assert send(client, office.agency, key="made-up").status_code == 422
    assert InfoRequest.objects.count() == 0


def test_a_form_opened_yesterday_comes_back_filled_in_under_a_fresh_key(client, office):
    answer = send(client, office.agency, key=a_key(seconds=25 * 3600))
    assert answer.status_code == 422 and FILLED["description"] in page(answer)


def test_a_form_from_elsewhere_does_nothing_but_come_back(office):
    client = Client(enforce_csrf_checks=True)
    answer = send(client, office.agency)
    assert answer.status_code == 422 and "页面已过期" in page(answer)
    assert FILLED["title"] in page(answer)
    assert InfoRequest.objects.count() == 0


def test_our_own_form_passes_the_check(office):
    client = Client(enforce_csrf_checks=True)
    shown = page(client.get(f"/requests/new/?agency={office.agency.code}"))
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', shown)[1]
    assert send(client, office.agency, csrfmiddlewaretoken=token).status_code == 302


def test_after_the_limit_the_counter_and_the_post_are_named(client, office, settings):
    settings.REQUESTS_PER_HOUR = 1
    assert send(client, office.agency).status_code == 302
    answer = send(client, office.agency, title="第二件")
    assert answer.status_code == 429
    assert "当面提交、邮寄" in page(answer) and "第二件" in page(answer)
    assert InfoRequest.objects.count() == 1


def test_a_body_that_is_not_there_cannot_be_asked(client, office):
    assert client.get("/requests/new/?agency=NOBODY").status_code == 404
    assert client.get("/requests/new/").status_code == 404


def test_in_english_too(client, office):
    assert send(client, office.agency, language="/en")["Location"] == "/en/requests/sent/"
    assert newest().number in page(client.get("/en/requests/sent/"))


def test_taking_a_request_costs_a_bounded_number_of_queries(client, office, django_assert_max_num_queries):
    client.get(f"/requests/new/?agency={office.agency.code}")
    with django_assert_max_num_queries(40):
        send(client, office.agency)


def test_a_broken_body_is_no_error_of_ours(client, office):
    answer = client.post(
        f"/requests/new/?agency={office.agency.code}", io.BytesIO(b"not multipart").read(),
        content_type="multipart/form-data; boundary=x",
    )  # fmt: skip
    assert answer.status_code in (400, 422)
