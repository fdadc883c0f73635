"""监管总览: every unit in reach on one page, what is late first, each figure opening its records."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import AgencyKind, Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_county, make_item, make_person

pytestmark = pytest.mark.django_db
PAGE = "/work/oversight/"


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def slow(county):
    """A unit with something that should have been public yesterday."""
    unit = make_agency("示范县水利局", parent=county)
    item = make_item(agency=unit)
    InfoItem.objects.filter(pk=item.pk).update(due_on=timezone.localdate() - timedelta(days=1))
    return unit


@pytest.fixture
def desk(county):
    return sign_in(make_person(county, Duty.OVERSEE, branch=True))


def test_the_late_unit_stands_first_and_its_figure_opens_its_records(county, slow, desk):
    make_agency("示范县教育局", parent=county)
    page = text_of(desk.get(PAGE))
    assert page.index("示范县水利局") < page.index("示范县教育局")
    assert f"/work/overdue/?only=late&amp;agency_id={slow.pk}" in page
    opened = text_of(desk.get("/work/overdue/", {"agency_id": slow.pk}))
    assert "示范县2026年农村饮水安全工作要点" in opened


def test_only_units_with_something_late_can_be_shown(county, slow, desk):
    make_agency("示范县人民法院", parent=county, kind=AgencyKind.OUT_OF_SCOPE)  # owes no report
    page = text_of(desk.get(PAGE, {"only": "late"}))
    assert "示范县水利局" in page and "示范县人民法院" not in page


def test_the_sheet_holds_every_unit(county, slow, desk):
    sheet = text_of(desk.get(PAGE, {"export": "csv"}))
    assert sheet.splitlines()[0].lstrip("\ufeff").startswith("单位,单位类型,主动公开·逾期")
    assert any(line.startswith("示范县水利局,政府部门,1,") for line in sheet.splitlines())


@pytest.mark.parametrize("asked", [{"order": "nonsense"}, {"kind": "x"}, {"page": "99999999999999999999"}, {"q": "\0"}])
def test_odd_questions_are_answered(slow, desk, asked):
    assert desk.get(PAGE, asked).status_code == 200


def test_fifty_units_take_no_more_queries_than_two(county, slow, desk, django_assert_max_num_queries):
    for n in range(50):
        make_agency(f"示范县第{n}演示局", parent=county)
    with django_assert_max_num_queries(30):
        page = text_of(desk.get(PAGE))
    assert "1 / 2" in page


def test_nobody_but_the_competent_office_sees_it(county, slow):
    for duty in (Duty.FILL, Duty.OFFICE_HEAD, Duty.PRINCIPAL, Duty.AUDIT):
        assert sign_in(make_person(slow, duty)).get(PAGE).status_code == 404


def test_the_page_of_a_unit_shows_its_own_and_no_other(county, slow, desk):
    page = text_of(desk.get(f"{PAGE}units/{slow.pk}/"))
    assert "示范县水利局" in page and "示范县2026年农村饮水安全工作要点" in page
    own = sign_in(make_person(slow, Duty.OVERSEE))
    assert own.get(f"{PAGE}units/{county.pk}/").status_code == 404
    assert desk.get(f"{PAGE}units/999999/").status_code == 404


def test_the_map_shows_who_answers_and_where_nobody_does(county, slow, desk):
    make_person(slow, Duty.PUBLISH, name="赵演示")
    page = text_of(desk.get(f"{PAGE}duties/"))
    assert "赵演示" in page and "空缺" in page
    sheet = text_of(desk.get(f"{PAGE}duties/", {"export": "csv", "only": "gaps"}))
    assert any("示范县水利局" in line and "赵演示" in line for line in sheet.splitlines())
