"""Where requests are handed in: what an office says of itself, and what holds where it says nothing."""

import pytest

from gongkai.info_requests.models import RequestPolicy
from gongkai.info_requests.reception import reception, reception_of, receptions
from gongkai.law.vocabulary import AgencyKind, Channel
from tests.factories import make_agency

pytestmark = pytest.mark.django_db


def test_requests_are_handed_in_at_the_body_itself():
    agency = make_agency("示范县水务局", phone="0000-0000005", address="示范大道5号", office_hours="工作日")
    office = reception_of(agency)
    assert office.office_name == "示范县水务局政府信息公开工作机构"
    assert (office.phone, office.address, office.hours) == ("0000-0000005", "示范大道5号", "工作日")
    assert office.channels == (Channel.ONLINE,)


def test_one_body_may_accept_for_another():
    window = make_agency("示范县政务服务中心", phone="0000-0000009", address="示范大道9号")
    agency = make_agency("示范县水务局", phone="0000-0000005")
    RequestPolicy.objects.create(agency=agency, accepted_by=window)
    office = reception_of(agency)
    assert (office.name, office.office_name) == ("示范县水务局", "示范县政务服务中心政府信息公开工作机构")
    assert (office.phone, office.address) == ("0000-0000009", "示范大道9号")


def test_what_the_office_set_stands_before_what_the_agency_has():
    agency = make_agency(phone="0000-0000005", postcode="000000")
    RequestPolicy.objects.create(
        agency=agency, office_name="政务公开科", phone="0000-0000006", address="示范路1号", channels=["fax", "email"]
    )
    office = reception_of(agency)
    assert (office.office_name, office.phone, office.postcode) == ("政务公开科", "0000-0000006", "")
    assert office.channels == (Channel.FAX, Channel.EMAIL)
    assert not office.is_online


def test_only_bodies_bound_by_the_regulation_and_in_use(django_assert_num_queries):
    asked = make_agency("示范县水务局", code="WATER")
    make_agency("示范县已撤销的局", is_active=False)
    make_agency("示范县某企业", kind=AgencyKind.OUT_OF_SCOPE, code="FIRM")
    with django_assert_num_queries(2):
        assert [body.name for body in receptions()] == [asked.name]
    assert reception("WATER") is not None
    assert reception("FIRM") is None
