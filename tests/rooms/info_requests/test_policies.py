"""Defaults of an office that has set nothing, and whom a decision is challenged before."""

from datetime import date

import pytest

from gongkai.info_requests import policies
from gongkai.info_requests.actions.save_policy import save_policy
from gongkai.info_requests.vocabulary import ConsultationKind
from gongkai.law.vocabulary import AgencyKind, Level
from tests.factories import make_agency, make_county
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def test_defaults_hold_until_an_office_sets_its_own():
    office = make_office()
    case = make_request(office)
    assert (policies.correction_days(case), policies.section_days(case), policies.warning_days(case)) == (15, 10, 5)
    save_policy(office.agency.pk, by=office.admin, correction_days=7, section_days=4, warning_days=2)
    assert (policies.correction_days(case), policies.section_days(case), policies.warning_days(case)) == (7, 4, 2)


def test_days_for_third_parties_are_the_laws_under_2019_and_the_offices_under_2008():
    office = make_office()
    save_policy(office.agency.pk, by=office.admin, consult_days=9)
    new, old = make_request(office), make_request(office, on=date(2010, 3, 1))
    assert policies.consult_days(new) == policies.consult_days(new, kind=ConsultationKind.CO_MAKER) == 15
    assert policies.consult_days(new, kind=ConsultationKind.OTHER_ORGAN) == 9
    assert policies.consult_days(old) == 9


def test_decisions_are_challenged_before_the_government_above():
    county = make_county()
    department = make_agency(parent=county)
    bodies = policies.bodies_of(department.pk)
    assert (bodies.reconsideration, bodies.former) == (county.name, "上一级主管部门")
    assert policies.bodies_of(make_agency(kind=AgencyKind.TOWNSHIP, parent=county).pk).reconsideration == county.name
    assert (
        policies.bodies_of(make_agency(kind=AgencyKind.INSTITUTION, parent=department).pk).reconsideration
        == county.name
    )
    assert policies.bodies_of(county.pk).reconsideration == "上一级人民政府"
    assert policies.bodies_of(county.pk).former == ""
    city = make_agency("示范市人民政府", kind=AgencyKind.GOVERNMENT, level=Level.CITY, address="示范市演示路")
    below = make_agency("示范区人民政府", kind=AgencyKind.GOVERNMENT, parent=city)
    assert (policies.bodies_of(below.pk).reconsideration, policies.bodies_of(below.pk).address) == (
        "示范市人民政府",
        "示范市演示路",
    )
    assert (
        policies.bodies_of(make_agency(kind=AgencyKind.VERTICAL, parent=county).pk).reconsideration == "上一级主管部门"
    )


def test_an_office_names_its_own():
    office = make_office()
    save_policy(office.agency.pk, by=office.admin, reconsideration_body="示范市人民政府", court="示范县人民法院")
    bodies = policies.bodies_of(office.agency.pk)
    assert (bodies.reconsideration, bodies.court) == ("示范市人民政府", "示范县人民法院")
