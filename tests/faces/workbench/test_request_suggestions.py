import pytest

from gongkai.info_requests.actions.suggest import suggest
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.models import Suggestion
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def test_a_suggestion_is_listed_and_decided(office, desk):
    case = make_request(office)
    suggest(case.number, words="很多村民都想知道", by=APPLICANT)
    assert "很多村民都想知道" in text_of(desk.get("/work/requests/suggestions/"))
    address = f"/work/requests/{case.number}/decide-suggestion/"
    assert desk.get(address).status_code == 200
    page = text_of(desk.post(address, {"adopted": "yes", "answer": "将在网站公布。"}, follow=True))
    assert "已登记处理结果" in page and "已采纳" in page
    assert Suggestion.objects.get().adopted


def test_a_decision_without_a_word_to_the_applicant_is_refused(office, desk):
    case = make_request(office)
    suggest(case.number, words="很多村民都想知道", by=APPLICANT)
    response = desk.post(f"/work/requests/{case.number}/decide-suggestion/", {"adopted": "no", "item_id": "9" * 30})
    assert response.status_code == 422 and not Suggestion.objects.get().decided_on


def test_a_case_without_a_suggestion_says_so(office, desk):
    case = make_request(office)
    address = f"/work/requests/{case.number}/decide-suggestion/"
    assert "没有待处理的" in text_of(desk.post(address, {"adopted": "no", "answer": "已公开"}))


def test_nothing_suggested_says_where_it_would_come_from(desk):
    assert "会列在这里" in text_of(desk.get("/work/requests/suggestions/"))


def test_another_bodys_suggestions_are_not_listed(desk):
    case = make_request(make_office())
    suggest(case.number, words="邻居的建议", by=APPLICANT)
    assert "邻居的建议" not in text_of(desk.get("/work/requests/suggestions/"))
    assert desk.get(f"/work/requests/{case.number}/decide-suggestion/").status_code == 404


def test_whoever_only_signs_decides_none(office):
    case = make_request(office)
    assert desk_of(office.leader).get(f"/work/requests/{case.number}/decide-suggestion/").status_code == 404
