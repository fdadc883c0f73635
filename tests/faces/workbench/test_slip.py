import pytest
from django.utils import timezone

from gongkai.catalogue.models import IndexNumber
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.refer import refer
from gongkai.review.models import ReviewSlip, Signature
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import ID_NUMBER, desk_of, furnished_team
from tests.factories import make_agency, make_person, passed_slip, submitted_slip

pytestmark = pytest.mark.django_db
PASS = {"verb": "sign", "decision": "pass", "opinion": "同意"}
OPEN = {"verb": "approve", "final_openness": "proactive", "opinion": "同意公开"}


@pytest.fixture
def team():
    return furnished_team()


def test_the_head_signs_and_the_slip_moves_on(team):
    slip = submitted_slip(team)
    desk = desk_of(team.head)
    assert "部门负责人初审" in text_of(desk.get(f"/work/slips/{slip.pk}/"))
    page = text_of(desk.post(f"/work/slips/{slip.pk}/", PASS, follow=True))
    slip.refresh_from_db()
    assert slip.waits_for == "secrecy_review" and "已签署同意" in page


def test_the_leader_concludes_and_the_index_number_is_made(team):
    slip = passed_slip(team)
    page = text_of(desk_of(team.leader).post(f"/work/slips/{slip.pk}/", OPEN, follow=True))
    assert "已签发" in page
    assert InfoItem.objects.get().stage == "ready"
    assert IndexNumber.objects.filter(item_id=slip.item_id).exists()


def test_withholding_needs_its_ground_and_what_was_typed_stays(team):
    slip = passed_slip(team)
    said = {"verb": "approve", "final_openness": "withheld", "opinion": "涉及内部事务"}
    response = desk_of(team.leader).post(f"/work/slips/{slip.pk}/", said)
    page = text_of(response)
    assert response.status_code == 422
    assert "免于公开须选择" in page and "涉及内部事务" in page
    assert InfoItem.objects.get().stage == "approval"


def test_withholding_with_its_ground_closes_the_item(team):
    slip = passed_slip(team)
    said = {
        "verb": "approve", "final_openness": "withheld", "ground_code": "X16a", "ground_reason": "属于内部人事管理",
    }  # fmt: skip
    desk_of(team.leader).post(f"/work/slips/{slip.pk}/", said)
    assert InfoItem.objects.get().stage == "closed"
    assert "属于内部人事管理" in text_of(desk_of(team.leader).get("/work/refusals/"))


def test_returning_needs_a_word(team):
    slip = submitted_slip(team)
    desk, address = desk_of(team.head), f"/work/slips/{slip.pk}/"
    refused = desk.post(address, PASS | {"decision": "return", "opinion": ""})
    assert refused.status_code == 422 and "退回修改须写明意见" in text_of(refused)
    desk.post(address, PASS | {"decision": "return", "opinion": "请补充附件"})
    assert InfoItem.objects.get().stage == "returned"
    assert "请补充附件" in text_of(desk_of(team.clerk).get(address))


def test_the_leader_may_return_too(team):
    slip = passed_slip(team)
    said = {"verb": "sign", "decision": "return", "opinion": "口径不准"}
    desk_of(team.leader).post(f"/work/slips/{slip.pk}/", said)
    assert InfoItem.objects.get().stage == "returned"


def test_the_leader_cannot_pass_as_a_reviewer(team):
    slip = passed_slip(team)
    assert desk_of(team.leader).post(f"/work/slips/{slip.pk}/", PASS).status_code == 422
    assert InfoItem.objects.get().stage == "approval"


def test_an_id_number_stops_the_head(team):
    slip = submitted_slip(team, body_html=f"<p>证号{ID_NUMBER}</p>")
    response = desk_of(team.head).post(f"/work/slips/{slip.pk}/", PASS)
    page = text_of(response)
    assert response.status_code == 422
    assert "自动检查还有1处阻断项未处理" in page and f"{ID_NUMBER}</mark>" in page
    assert not Signature.objects.exists()


def test_what_cannot_be_determined_is_referred_and_the_answer_entered(team):
    slip = passed_slip(team)
    said = {"verb": "refer", "body": "secrecy", "sent_to": "示范市保密行政管理部门", "reason": "密级难以确定"}
    desk_of(team.leader).post(f"/work/slips/{slip.pk}/", said)
    assert InfoItem.objects.get().stage == "referred"
    desk = desk_of(team.leader)
    page = text_of(desk.get("/work/review/undetermined/"))
    assert "示范市保密行政管理部门" in page and "待答复" in page
    address = f"/work/review/undetermined/{slip.referrals.get().pk}/answer/"
    assert address in text_of(desk.get(f"/work/slips/{slip.pk}/"))
    early = {"answer": "open", "answered_on": "2020-01-01"}
    assert desk.post(address, early).status_code == 422
    answer = early | {"answered_on": str(timezone.localdate()), "answer_number": "示保函〔2026〕1号"}
    assert desk.post(address, answer).status_code == 302
    assert InfoItem.objects.get().stage == "approval"


def test_a_referral_without_a_reason_keeps_the_body_typed(team):
    slip = passed_slip(team)
    response = desk_of(team.leader).post(f"/work/slips/{slip.pk}/", {"verb": "refer", "sent_to": "示范市保密局"})
    assert response.status_code == 422 and "示范市保密局" in text_of(response)


def test_whoever_handed_it_in_does_not_sign_it(team):
    slip = submitted_slip(team)
    page = text_of(desk_of(team.clerk).get(f"/work/slips/{slip.pk}/"))
    assert 'value="sign"' not in page
    assert desk_of(team.clerk).post(f"/work/slips/{slip.pk}/", PASS).status_code == 302
    assert not Signature.objects.exists()


def test_a_slip_signed_meanwhile_tells_so(team):
    slip = submitted_slip(team)
    desk = desk_of(team.head)
    desk.post(f"/work/slips/{slip.pk}/", PASS)
    page = text_of(desk.post(f"/work/slips/{slip.pk}/", PASS, follow=True))
    assert "审查单的状态已经变化" in page
    assert Signature.objects.count() == 1


def test_after_signing_the_next_one_is_offered(team):
    first, second = submitted_slip(team, title="先来的"), submitted_slip(team, title="后来的")
    page = text_of(desk_of(team.head).post(f"/work/slips/{first.pk}/", PASS, follow=True))
    assert "下一件待您审查：后来的" in page and f"/work/slips/{second.pk}/" in page


@pytest.mark.parametrize("page", ["", "print/"])
def test_a_neighbours_slip_is_not_there(team, page):
    slip = submitted_slip(team)
    desk = sign_in(make_person(make_agency(), Duty.FIRST_REVIEW))
    assert desk.get(f"/work/slips/{slip.pk}/{page}").status_code == 404
    assert desk.post(f"/work/slips/{slip.pk}/", PASS).status_code == 404
    assert not Signature.objects.exists()


@pytest.mark.parametrize("said", [
    {"verb": "sign", "decision": "refer"},
    {"verb": "sign", "decision": "\0"},
    {"verb": "sign", "decision": "pass", "opinion": "字" * 10_000},
    {"verb": "sign"},
    {"verb": "approve", "final_openness": "proactive"},
    {"verb": "nonsense"},
    {"verb": "\0"},
])  # fmt: skip
def test_a_form_bent_by_hand_signs_nothing(team, said):
    slip = submitted_slip(team)
    response = desk_of(team.head).post(f"/work/slips/{slip.pk}/", said)
    assert response.status_code in (302, 422)
    assert not Signature.objects.exists()
    assert ReviewSlip.objects.get().waits_for == "first_review"


def test_the_printed_form_holds_every_part(team):
    slip = passed_slip(team)
    page = text_of(desk_of(team.leader).get(f"/work/slips/{slip.pk}/print/"))
    for words in ("政府信息公开保密审查单", slip.number, "逐项", "保密审查机构审查", "不涉密，同意公开", "审查结论"):
        assert words in page


def test_a_referral_prints_in_the_remarks(team):
    slip = passed_slip(team)
    refer(slip.pk, sent_to="示范市保密局", reason="密级难以确定", by=team.leader)
    assert "报审：示范市保密局" in text_of(desk_of(team.leader).get(f"/work/slips/{slip.pk}/print/"))


def test_no_field_of_the_page_has_the_name_of_another(team):
    slip = passed_slip(team)
    page = text_of(desk_of(team.leader).get(f"/work/slips/{slip.pk}/"))
    ids = [part.split('"')[0] for part in page.split(' id="')[1:]]
    assert sorted({one for one in ids if ids.count(one) > 1}) == []
