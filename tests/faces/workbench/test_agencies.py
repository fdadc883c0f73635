import pytest

from gongkai.agencies.models import Agency, Section
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_person, make_section

pytestmark = pytest.mark.django_db
NEW = {"name": "示范县林业局", "code": "LY1", "kind": "department", "level": "county", "on": "2020-01-01"}


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def bureau(county):
    return make_agency("示范县教育局", parent=county)


@pytest.fixture
def desk(county, bureau):
    return sign_in(make_person(county, Duty.ADMINISTER, branch=True))


def test_a_body_is_founded_renamed_moved_and_closed(desk, county, bureau):
    made = desk.post("/work/agencies/new/", NEW | {"parent_id": county.pk})
    agency = Agency.objects.get(code="LY1")
    assert made.url == f"/work/agencies/{agency.pk}/"
    desk = sign_in(make_person(county, Duty.ADMINISTER, branch=True))
    desk.post(f"{made.url}rename/", {"name": "示范县林业和草原局", "on": "2021-01-01", "basis": "示编〔2021〕1号"})
    desk.post(f"{made.url}move/", {"to_id": bureau.pk, "on": "2022-01-01"})
    page = text_of(desk.get(made.url))
    assert "示范县林业局" in page and "2021年1月1日" in page and "示编〔2021〕1号" in page
    desk.post(f"{made.url}close/", {"on": "2023-12-31"})
    agency.refresh_from_db()
    assert (agency.name, agency.parent, agency.is_active) == ("示范县林业和草原局", bureau, False)


def test_the_page_of_a_body_leads_to_how_it_reviews(desk, bureau):
    address = f"/work/review/policies/{bureau.pk}/"
    assert f'href="{address}"' in desk.get(f"/work/agencies/{bureau.pk}/").content.decode()
    assert "审查设置" in text_of(desk.get(address))


def test_a_body_is_merged_into_another(desk, county, bureau):
    other = make_agency("示范县体育局", parent=county)
    desk = sign_in(make_person(county, Duty.ADMINISTER, branch=True))
    assert desk.post(f"/work/agencies/{other.pk}/merge/", {"into_id": bureau.pk, "on": "2022-01-01"}).status_code == 302
    assert Agency.objects.get(pk=other.pk).successor == bureau


def test_the_tree_shows_all_and_leads_to_the_own(county, bureau):
    own = sign_in(make_person(bureau, Duty.ADMINISTER))
    page = text_of(own.get("/work/agencies/"))
    assert "示范县人民政府" in page
    assert f"/work/agencies/{bureau.pk}/" in page and f"/work/agencies/{county.pk}/" not in page


def test_the_tree_is_narrowed_and_exported(desk):
    page = text_of(desk.get("/work/agencies/?q=教育"))
    assert "示范县教育局" in page and "共 1 个" in page
    assert "示范县教育局" in text_of(desk.get("/work/agencies/?export=csv"))
    assert "没有符合条件的机构" in text_of(desk.get("/work/agencies/?q=没有"))


def test_a_refusal_stands_beside_the_form(desk, county, bureau):
    response = desk.post("/work/agencies/new/", NEW | {"name": "示范县教育局", "parent_id": county.pk})
    assert response.status_code == 422
    assert "已有名称为“示范县教育局”的机构" in text_of(response)
    response = desk.post(f"/work/agencies/{bureau.pk}/rename/", {"name": "新名称", "on": "2999-01-01"})
    assert "还没有到" in text_of(response)


def test_contact_and_sections_are_kept_by_the_own_administrator(bureau):
    own = sign_in(make_person(bureau, Duty.ADMINISTER))
    assert own.post(f"/work/agencies/{bureau.pk}/contact/", {"phone": "0000-9"}).status_code == 302
    own.post(f"/work/agencies/{bureau.pk}/sections/", {"name": "办公室"})
    section = Section.objects.get(name="办公室")
    own.post(f"/work/sections/{section.pk}/rename/", {"name": "综合科"})
    own.post(f"/work/sections/{section.pk}/close/")
    section.refresh_from_db()
    assert (section.name, section.is_active) == ("综合科", False)
    assert Agency.objects.get(pk=bureau.pk).phone == "0000-9"


def test_a_section_twice_is_refused_on_a_page_with_the_way_back(bureau):
    make_section(bureau, "办公室")
    own = sign_in(make_person(bureau, Duty.ADMINISTER))
    address = f"http://testserver/work/agencies/{bureau.pk}/"
    refused = own.post(f"/work/agencies/{bureau.pk}/sections/", {"name": "办公室"}, headers={"referer": address})
    assert refused.status_code == 422
    assert f'href="/work/agencies/{bureau.pk}/"' in text_of(refused)
    away = own.post(
        f"/work/agencies/{bureau.pk}/sections/", {"name": "办公室"}, headers={"referer": "https://example.com/"}
    )
    assert "example.com" not in text_of(away)


@pytest.mark.parametrize("tail", ["rename/", "move/", "close/", "merge/"])
def test_its_own_administrator_does_not_change_a_body_itself(bureau, county, tail):
    own = sign_in(make_person(bureau, Duty.ADMINISTER, branch=True))
    given = {"name": "新名称", "to_id": bureau.pk, "into_id": bureau.pk, "on": "2022-01-01"}
    response = own.post(f"/work/agencies/{bureau.pk}/{tail}", given)
    assert response.status_code in (404, 422)
    assert Agency.objects.get(pk=bureau.pk).name == "示范县教育局"
    assert Agency.objects.get(pk=bureau.pk).is_active


@pytest.mark.parametrize("tail", ["", "rename/", "move/", "close/", "merge/", "contact/"])
def test_a_strangers_body_is_not_found(bureau, county, tail):
    own = sign_in(make_person(bureau, Duty.ADMINISTER, branch=True))
    assert own.get(f"/work/agencies/{county.pk}/{tail}").status_code == 404
