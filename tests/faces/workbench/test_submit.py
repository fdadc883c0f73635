import pytest
from django.test import Client

from gongkai.accounts.models import User
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.rescan import rescan
from gongkai.review.models import Finding, ReviewSlip
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import ID_NUMBER, desk_of, furnished_team, said_no
from tests.factories import make_agency, make_item, make_person, submitted_slip

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return furnished_team()


@pytest.fixture
def item(team):
    return make_item(agency=team.agency, by=team.clerk)


@pytest.fixture
def desk(team):
    return desk_of(team.clerk)


def test_answering_every_question_hands_the_item_over(desk, item):
    assert "是否涉及国家秘密" in text_of(desk.get(f"/work/items/{item.pk}/submit/"))
    response = desk.post(f"/work/items/{item.pk}/submit/", said_no(item), follow=True)
    slip = ReviewSlip.objects.get()
    assert f"审查单编号{slip.number}" in text_of(response)
    assert slip.waits_for == "first_review"


def test_an_unanswered_question_is_named_and_the_other_answers_stay(desk, item):
    said = said_no(item) | {"secret": "", "privacy": "yes", "privacy_reason": "名单已按规定遮盖"}
    response = desk.post(f"/work/items/{item.pk}/submit/", said)
    page = text_of(response)
    assert response.status_code == 422
    assert "是否涉及国家秘密”尚未回答" in page and 'value="名单已按规定遮盖"' in page
    assert not ReviewSlip.objects.exists()


def test_what_the_item_lacks_is_told_at_once(desk, team):
    item = make_item(agency=team.agency, by=team.clerk, summary="", column_code="")
    page = text_of(desk.post(f"/work/items/{item.pk}/submit/", said_no(item)))
    assert "须选择栏目" in page and "须填写内容概述" in page


def test_what_the_checks_found_is_shown_before_submitting(desk, team):
    item = make_item(agency=team.agency, by=team.clerk, body_html=f"<p>{ID_NUMBER}</p>")
    rescan(item.pk, by=team.clerk)
    page = text_of(desk.get(f"/work/items/{item.pk}/submit/"))
    assert "公民身份证号码" in page and ID_NUMBER not in page


def test_what_is_under_review_already_is_not_submitted_twice(desk, team):
    slip = submitted_slip(team)
    assert desk.get(f"/work/items/{slip.item_id}/submit/").status_code == 422
    assert desk.post(f"/work/items/{slip.item_id}/submit/", said_no(slip.item)).status_code == 422
    assert ReviewSlip.objects.count() == 1


@pytest.mark.parametrize("answer", ["maybe", "\0", "x" * 10_000, "是"])
def test_an_answer_that_is_none_changes_nothing(desk, item, answer):
    assert desk.post(f"/work/items/{item.pk}/submit/", said_no(item) | {"secret": answer}).status_code == 422
    assert not ReviewSlip.objects.exists()


def test_a_neighbour_submits_nothing(item):
    desk = sign_in(make_person(make_agency(), Duty.FILL))
    assert desk.post(f"/work/items/{item.pk}/submit/", said_no(item)).status_code == 404
    assert not ReviewSlip.objects.exists()


def test_a_form_from_elsewhere_is_turned_away(team, item):
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.get(pk=team.clerk.user_id))
    assert client.post(f"/work/items/{item.pk}/submit/", said_no(item)).status_code == 403


def test_a_false_alarm_is_explained_by_one_and_released_by_another(team):
    slip = submitted_slip(team, body_html=f"<p>样式编号{ID_NUMBER}</p>")
    finding = Finding.objects.get(severity="block")
    asked = desk_of(team.clerk).post(f"/work/findings/{finding.pk}/ask/", {"reason": "这是设备编号"})
    assert asked.url == f"/work/items/{slip.item_id}/"
    own = desk_of(team.clerk).post(f"/work/findings/{finding.pk}/lift/")
    assert own.status_code == 404
    desk_of(team.head).post(f"/work/findings/{finding.pk}/lift/")
    finding.refresh_from_db()
    assert (finding.asked_reason, finding.lifted_by_id) == ("这是设备编号", team.head.user_id)


def test_signs_no_database_holds_are_left_out_of_a_reason(team):
    submitted_slip(team, body_html=f"<p>{ID_NUMBER}</p>")
    finding = Finding.objects.get(severity="block")
    desk_of(team.clerk).post(f"/work/findings/{finding.pk}/ask/", {"reason": "设备\0编号"})
    finding.refresh_from_db()
    assert finding.asked_reason == "设备编号"


def test_a_false_alarm_without_a_reason_is_not_asked(team):
    submitted_slip(team, body_html=f"<p>{ID_NUMBER}</p>")
    finding = Finding.objects.get(severity="block")
    response = desk_of(team.clerk).post(f"/work/findings/{finding.pk}/ask/", {"reason": "  "})
    assert response.status_code == 422
    assert "请填写说明" in text_of(response)


@pytest.mark.parametrize("number", [0, 999999, 99999999999999999999])
@pytest.mark.parametrize("verb", ["ask", "lift"])
def test_a_finding_that_is_none_is_not_found(desk, number, verb):
    assert desk.post(f"/work/findings/{number}/{verb}/", {"reason": "误报说明"}).status_code == 404
