"""文书 and 送达 on the desk: the letter, its files, its way; other letters by hand; printing in one go; the archive."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from gongkai.audit.models import Entry
from gongkai.info_requests.actions.deliver import deliver
from gongkai.info_requests.actions.void_letter import void_letter
from gongkai.info_requests.models import Delivery, InfoRequest, Letter
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.info_requests.answered import SIGNED, answered_case
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import asked_third_party
from tests.rooms.info_requests.papers import picture

pytestmark = pytest.mark.django_db
NAME = "张演示"


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


@pytest.fixture
def answered(office):
    return answered_case(office)


def at(letter, verb=""):
    return f"/work/requests/{letter.info_request.number}/letters/{letter.pk}/{verb}"


def state(case):
    return InfoRequest.objects.get(pk=case.pk).state


def test_a_letter_shows_its_text_with_the_addressee_masked(desk, answered):
    case, letter = answered
    page = text_of(desk.get(at(letter)))
    assert letter.number in page and "政府信息予以公开告知书" in page and "张**" in page and NAME not in page
    assert "登记送达" in page and "作废" in page


def test_a_letter_is_handed_over_as_docx_and_pdf_and_that_is_journaled(desk, answered):
    _case, letter = answered
    for shape, begins in (("docx", b"PK"), ("pdf", b"%PDF")):
        response = desk.get(at(letter, f"file.{shape}"))
        assert response.status_code == 200 and response.content.startswith(begins)
        assert "attachment" in response["Content-Disposition"] and "no-store" in response["Cache-Control"]
    assert Entry.objects.filter(action="info_requests.print_letters").count() == 2
    assert desk.get(at(letter, "file.exe")).status_code == 404
    assert desk.get(at(letter, "delivery-form.docx")).content.startswith(b"PK")


def test_whoever_may_not_know_the_applicant_gets_no_file(office, answered):
    _case, letter = answered
    leader = desk_of(office.leader)
    assert leader.get(at(letter)).status_code == 200
    assert "file.pdf" not in text_of(leader.get(at(letter)))
    assert leader.get(at(letter, "file.pdf")).status_code == 404


def test_another_bodys_letter_and_another_cases_letter_are_not_found(office, desk, answered):
    _case, letter = answered
    assert desk_of(make_office().clerk).get(at(letter)).status_code == 404
    other = make_request(office)
    for page in ("", "file.pdf", "deliver/", "void/"):
        assert desk.get(f"/work/requests/{other.number}/letters/{letter.pk}/{page}").status_code == 404


def test_posting_is_recorded_with_its_proof_and_closes_the_case(desk, answered):
    case, letter = answered
    assert 'value="post" selected' in text_of(desk.get(at(letter, "deliver/")))
    proof = SimpleUploadedFile("回执.png", picture().read(), "image/png")
    said = {"way": "post", "sent_on": "2026-03-11", "tracking_number": "EMS0001", "upload": proof}
    page = text_of(desk.post(at(letter, "deliver/"), said, follow=True))
    assert "已登记送达" in page and "EMS0001" in page
    assert state(case) == "closed" and Delivery.objects.get().proof.name == "回执.png"


def test_a_delivery_refused_keeps_what_was_typed_and_the_proof_once_uploaded(desk, answered):
    case, letter = answered
    proof = SimpleUploadedFile("回执.png", picture().read(), "image/png")
    said = {"way": "post", "sent_on": "2026-03-01", "tracking_number": "EMS0002", "upload": proof}
    response = desk.post(at(letter, "deliver/"), said)
    assert response.status_code == 422 and "EMS0002" in text_of(response) and "回执.png" in text_of(response)
    file = case.files.get()
    desk.post(at(letter, "deliver/"), {"way": "post", "sent_on": "2026-03-11", "proof_id": file.pk})
    assert Delivery.objects.get().proof == file and case.files.count() == 1


@pytest.mark.parametrize("said", [{"way": "king"}, {"sent_on": "x"}, {"proof_id": "999"}, {"signed_on": "2999-01-01"}])
def test_nonsense_about_a_delivery_is_refused(desk, answered, said):
    _case, letter = answered
    response = desk.post(at(letter, "deliver/"), {"way": "post", "sent_on": "2026-03-11"} | said)
    assert response.status_code == 422 and not Delivery.objects.exists()


def test_without_a_letter_named_the_one_that_waits_is_meant(desk, answered):
    case, letter = answered
    assert letter.number in text_of(desk.get(f"/work/requests/{case.number}/deliver/"))


def test_a_letter_is_signed_for_or_comes_back(office, desk, answered):
    case, letter = answered
    sent = deliver(letter.pk, way="pickup", sent_on=SIGNED, by=office.clerk)
    base = f"/work/requests/{case.number}/deliveries/{sent.pk}"
    assert "登记签收" in text_of(desk.get(at(letter)))
    page = text_of(desk.post(f"{base}/signed/", {"on": "2026-03-12", "signed_by": "本人"}, follow=True))
    assert "已登记签收" in page and state(case) == "closed"
    response = desk.post(f"{base}/returned/", {"on": "2026-03-13", "reason": "迁移新址"})
    assert response.status_code == 422 and "迁移新址" in text_of(response)


def test_a_returned_letter_waits_again(office, desk, answered):
    case, letter = answered
    sent = deliver(letter.pk, way="post", sent_on=SIGNED, by=office.clerk)
    base = f"/work/requests/{case.number}/deliveries/{sent.pk}"
    desk.post(f"{base}/returned/", {"on": "2026-03-20", "reason": "查无此人"})
    assert state(case) == "decided" and "查无此人" in text_of(desk.get(at(letter)))
    other = make_request(office)
    assert desk.get(f"/work/requests/{other.number}/deliveries/{sent.pk}/signed/").status_code == 404


def test_a_signed_letter_is_voided_by_a_leader_and_issued_again(office, desk, answered):
    case, letter = answered
    assert desk.post(at(letter, "void/"), {"reason": "写错了"}).status_code == 404
    leader = desk_of(office.leader)
    assert "文书已作废" in text_of(leader.post(at(letter, "void/"), {"reason": "写错了"}, follow=True))
    assert "写错了" in text_of(desk.get(at(letter)))
    new = f"/work/requests/{case.number}/letters/new/"
    assert "重新制发已作废的答复" in text_of(leader.get(new))
    leader.post(new, {"code": "D08", "on": "2026-03-12", "verb": "issue"})
    assert Letter.objects.filter(info_request=case, code="D08", state="issued").count() == 1


def test_another_letter_is_looked_at_and_issued_by_hand(office, desk):
    case, asked = asked_third_party(office)
    new = f"/work/requests/{case.number}/letters/new/"
    page = text_of(desk.get(new))
    assert "政府信息公开决定告知书" in page and "政府信息予以公开告知书" not in page and "登记回执" not in page
    page = text_of(desk.get(new + "?code=D22"))
    assert 'class="locked"' in page and "〔申请编号〕" in page
    said = {
        "code": "D22", "part_content": "检测报告", "part_reasons": "涉及饮水安全",
        "consultation_id": asked.pk, "on": timezone.localdate(),
    }  # fmt: skip
    page = text_of(desk.post(new, said | {"verb": "preview"}))
    assert '<span class="own">检测报告</span>' in page and not Letter.objects.filter(code="D22").exists()
    page = text_of(desk.post(new, said | {"verb": "issue"}, follow=True))
    assert "已制发，文号" in page and Letter.objects.get(code="D22").consultation == asked
    response = desk.post(new, said | {"part_content": "", "verb": "issue"})
    assert response.status_code == 422 and "涉及饮水安全" in text_of(response)


def test_letters_are_printed_in_one_go(office, desk, answered):
    case, letter = answered
    page = text_of(desk.get("/work/requests/letters/"))
    assert letter.number in page and NAME not in page
    response = desk.post("/work/requests/letters/", {"letter": [letter.pk], "shape": "docx"})
    assert response.content.startswith(b"PK") and "no-store" in response["Cache-Control"]
    assert "还没有勾选文书" in text_of(desk.post("/work/requests/letters/", {}))
    page = text_of(desk.get(f"/work/requests/letters/?number={case.number}"))
    assert letter.number in page and "checked" in page
    assert desk.post("/work/requests/letters/", {"letter": ["999999"]}).status_code == 404
    deliver(letter.pk, way="post", sent_on=SIGNED, by=office.clerk)
    assert letter.number not in text_of(desk.get("/work/requests/letters/?signed_from=x"))
    assert letter.number in text_of(desk.get("/work/requests/letters/?sent=on&signed_from=2026-03-01"))


def test_another_bodys_letters_are_neither_listed_nor_printed(answered):
    _case, letter = answered
    stranger = desk_of(make_office().clerk)
    assert letter.number not in text_of(stranger.get("/work/requests/letters/"))
    assert stranger.post("/work/requests/letters/", {"letter": [letter.pk]}).status_code == 404


def test_a_leader_prints_nothing(office):
    assert desk_of(office.leader).get("/work/requests/letters/").status_code == 404


def test_a_case_is_finished_and_filed_once_nothing_is_missing(office, desk, answered):
    case, letter = answered
    deliver(letter.pk, way="pickup", sent_on=SIGNED, by=office.clerk)
    assert "已办结" in text_of(desk.post(f"/work/requests/{case.number}/finish/", {"on": "2026-03-20"}, follow=True))
    page = text_of(desk.get(f"/work/requests/{case.number}/archive/"))
    assert "归档前核对" in page and "卷内目录" in page and "政府信息公开申请表" in page and letter.number in page
    response = desk.post(f"/work/requests/{case.number}/archive/", {"on": "2026-03-20"})
    assert response.status_code == 422 and "未送达的文书" in text_of(response)
    deliver(letter.pk, way="post", sent_on=SIGNED + timedelta(days=1), by=office.clerk)
    page = text_of(desk.post(f"/work/requests/{case.number}/archive/", {"on": "2026-03-20"}, follow=True))
    assert "已归档，案卷号2026-依申请-0001" in page


def test_a_void_letter_has_no_verbs(office, desk, answered):
    _case, letter = answered
    void_letter(letter.pk, reason="写错了", by=office.leader)
    page = text_of(desk.get(at(letter)))
    assert "登记送达" not in page
    assert desk.post(at(letter, "deliver/"), {"way": "post", "sent_on": "2026-03-11"}).status_code == 422
