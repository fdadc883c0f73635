import pytest

from gongkai.info_requests.models import PaperForms
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db
FORMS = "/work/requests/forms/"


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def asked(office, **changes):
    return {"agency_id": office.agency.pk, "version": "2019", "count": "3", "shape": "docx"} | changes


@pytest.mark.parametrize("version", ["2008", "2019"])
def test_the_form_is_handed_out_and_counted(office, desk, version):
    assert "发放申请表" in text_of(desk.get(FORMS))
    response = desk.post(FORMS, asked(office, version=version))
    assert response.content.startswith(b"PK") and "attachment" in response["Content-Disposition"]
    assert PaperForms.objects.get().count == 3


@pytest.mark.parametrize(
    "changes", [{"count": "0"}, {"count": "9" * 30}, {"version": "1999"}, {"shape": "exe"}, {"agency_id": "x"}]
)
def test_nonsense_is_refused_and_counts_nothing(office, desk, changes):
    assert desk.post(FORMS, asked(office, **changes)).status_code == 422
    assert not PaperForms.objects.exists()


def test_only_the_counter_hands_them_out(office):
    assert desk_of(office.leader).get(FORMS).status_code == 404
