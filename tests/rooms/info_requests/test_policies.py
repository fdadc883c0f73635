"""What an office says of itself, and what holds where it says nothing."""

import pytest

from gongkai.info_requests import policies
from gongkai.info_requests.models import RequestPolicy
from tests.factories import make_agency

pytestmark = pytest.mark.django_db


def test_requests_are_handed_in_at_the_body_itself():
    agency = make_agency("示范县水务局", phone="0000-0000005", address="示范大道5号", office_hours="工作日")
    assert policies.office_of(agency) == policies.AcceptingOffice(
        name="示范县水务局政府信息公开工作机构",
        address="示范大道5号",
        hours="工作日",
        phone="0000-0000005",
        fax="",
        email="",
    )


def test_one_body_may_accept_for_another():
    window = make_agency("示范县政务服务中心", phone="0000-0000009", address="示范大道9号")
    agency = make_agency("示范县水务局", phone="0000-0000005")
    RequestPolicy.objects.create(agency=agency, accepted_by=window)
    office = policies.office_of(agency)
    assert (office.name, office.phone, office.address) == (
        "示范县政务服务中心政府信息公开工作机构",
        "0000-0000009",
        "示范大道9号",
    )


def test_what_the_office_set_stands_before_what_the_agency_has():
    agency = make_agency(phone="0000-0000005")
    RequestPolicy.objects.create(agency=agency, office_name="政务公开科", phone="0000-0000006")
    office = policies.office_of(agency)
    assert (office.name, office.phone) == ("政务公开科", "0000-0000006")
