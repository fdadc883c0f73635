"""受理设置: set by those who may, refused field by field, empty means the default."""

import pytest

from gongkai.info_requests.models import RequestPolicy
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.head)


def at(office):
    return f"/work/requests/policies/{office.agency.pk}/"


def said(**changes):
    typed = {"office_name": "政务公开办", "phone": "0000-0000000", "channels": ["online"], "section_days": "8"}
    return typed | {"group_decision": "flagged", "fee_basis": "page", "court": "示范县人民法院"} | changes


def test_an_office_sets_how_it_works(office, desk):
    assert desk.get("/work/requests/policies/").status_code == 302  # its only one
    assert "现在对外公布的" in text_of(desk.get(at(office)))
    page = text_of(desk.post(at(office), said(), follow=True))
    assert "受理设置已保存" in page and "政务公开办" in page
    rules = RequestPolicy.objects.get()
    assert (rules.section_days, rules.group_decision, rules.channels) == (8, "flagged", ["online"])
    assert (rules.fee_basis, rules.court, rules.warning_days) == ("page", "示范县人民法院", None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"section_days": "0"},
        {"section_days": "999"},
        {"email": "not an address"},
        {"channels": ["pigeon"]},
        {"group_decision": "perhaps"},
        {"accepted_by_id": "999999"},
        {"address": "<script>alert(1)</script>"},
        {"phone": "9" * 100},
        {"fee_basis": "cost"},
    ],
)
def test_a_setting_that_cannot_be_is_refused_and_the_rest_stays_typed(office, desk, wrong):
    response = desk.post(at(office), said(office_name="请留住我") | wrong)
    assert response.status_code == 422 and "请留住我" in text_of(response)
    assert not RequestPolicy.objects.exists()


def test_the_administrator_may_too_and_nobody_else(office):
    assert desk_of(office.admin).get(at(office)).status_code == 200
    assert desk_of(office.clerk).get(at(office)).status_code == 404
    assert desk_of(make_office().head).get(at(office)).status_code == 404
