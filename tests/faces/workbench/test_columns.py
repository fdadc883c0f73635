import pytest

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.models import Column, IndexRule
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_person

pytestmark = pytest.mark.django_db
NEW = {"name": "河湖长制", "code": "rivers", "parent_code": "statutory", "page": "list", "takes_items": "on"}


@pytest.fixture
def county():
    seed_defaults()
    return make_agency("示范县人民政府办公室", is_competent=True)


@pytest.fixture
def desk(county):
    return sign_in(make_person(county, Duty.CATALOGUE, branch=True))


def test_the_tree_shows_every_column(desk):
    page = text_of(desk.get("/work/columns/"))
    assert "政府信息公开指南" in page and "statutory-20-01" in page


def test_a_column_is_added_changed_moved_and_retired(desk):
    assert desk.post("/work/columns/new/", NEW).url == "/work/columns/"
    assert "河湖长制" in text_of(desk.get("/work/columns/"))
    desk.post("/work/columns/rivers/", {"name": "河湖保护", "page": "list", "takes_items": "on"})
    assert Column.objects.get(code="rivers").name == "河湖保护"
    desk.post("/work/columns/rivers/move/", {"parent_code": "", "place": "1"})
    assert Column.objects.get(code="rivers").parent_id is None
    desk.post("/work/columns/rivers/retire/")
    assert not Column.objects.get(code="rivers").is_active


@pytest.mark.parametrize("changes", [
    {"code": "Rivers"}, {"code": "x" * 61}, {"code": "../x"}, {"code": "\0"}, {"name": ""}, {"name": "名" * 81},
    {"parent_code": "no-such"}, {"page": "king"}, {"kinds": ["king"]}, {"owner_id": "9" * 30}, {"code": "statutory"},
])  # fmt: skip
def test_what_will_not_do_is_refused_and_stays_in_the_form(desk, changes):
    before = Column.objects.count()
    response = desk.post("/work/columns/new/", NEW | {"description": "河湖管护信息"} | changes)
    assert response.status_code == 422
    assert "河湖管护信息" in text_of(response)
    assert Column.objects.count() == before


def test_a_statutory_column_stays(desk):
    response = desk.post("/work/columns/statutory-20-01/retire/")
    assert response.status_code == 422 and "法定栏目" in text_of(response)


@pytest.mark.parametrize("place", ["", "0", "-1", "x", "9" * 5000, "²"])
def test_a_place_that_makes_no_sense_moves_to_the_front(desk, place):
    desk.post("/work/columns/new/", NEW)
    assert desk.post("/work/columns/rivers/move/", {"parent_code": "statutory", "place": place}).status_code == 302


@pytest.mark.parametrize("parent", ["no-such", "\0x", "x" * 10_000])
def test_a_column_is_not_moved_below_nothing(desk, parent):
    response = desk.post("/work/columns/rules/move/", {"parent_code": parent, "place": "1"})
    assert response.status_code == 422
    assert Column.objects.get(code="rules").parent_id is None


def test_a_column_cannot_stand_below_itself(desk):
    response = desk.post("/work/columns/statutory/move/", {"parent_code": "statutory-20-01", "place": "1"})
    assert response.status_code == 422


def test_an_unknown_column_is_not_found(desk):
    assert desk.get("/work/columns/no-such/").status_code == 404


def test_a_rule_for_index_numbers_is_kept_with_an_example(desk):
    said = {"agency_id": "", "template": "{org}-{year}-{seq:04d}", "scope": "org,year"}
    desk.post("/work/index-rule/", said)
    assert IndexRule.objects.order_by("-pk").first().template == "{org}-{year}-{seq:04d}"
    assert "现行规则编出的号码如" in text_of(desk.get("/work/index-rule/"))


@pytest.mark.parametrize(
    "template", ["", "无流水号", "{org}{nonsense}", "{seq:99999999d}", "{org.__class__}{seq:d}", "x" * 121, "{"]
)
def test_a_rule_that_cannot_work_is_refused(desk, template):
    before = IndexRule.objects.count()
    response = desk.post("/work/index-rule/", {"agency_id": "", "template": template, "scope": "org,year"})
    assert response.status_code == 422
    assert IndexRule.objects.count() == before


@pytest.mark.parametrize("agency", ["x", "9" * 5000, "-1", "%00", "999999"])
def test_nonsense_in_the_address_does_no_harm(desk, agency):
    assert desk.get(f"/work/index-rule/?agency={agency}").status_code == 200


@pytest.mark.parametrize("page", ["columns/", "columns/new/", "columns/statutory/", "index-rule/"])
def test_columns_are_kept_by_whoever_keeps_the_catalogue(county, page):
    desk = sign_in(make_person(county, Duty.FILL))
    assert desk.get(f"/work/{page}").status_code == 404
    assert desk.post(f"/work/{page}", NEW).status_code in (404, 405)
    assert not Column.objects.filter(code="rivers").exists()


def test_the_tree_costs_the_same_however_large(desk, django_assert_max_num_queries):
    for n in range(5):
        desk.post("/work/columns/new/", NEW | {"code": f"rivers-{n}"})
    with django_assert_max_num_queries(16):
        desk.get("/work/columns/")


@pytest.fixture
def bureau_desk(county):
    return sign_in(make_person(make_agency("示范县水务局"), Duty.CATALOGUE))


def test_a_body_without_the_charge_of_shared_columns_is_told_so_and_loses_nothing(bureau_desk):
    response = bureau_desk.post("/work/columns/new/", NEW | {"description": "河湖管护信息"})
    page = text_of(response)
    assert response.status_code == 422
    assert "各单位共用的栏目由主管部门维护" in page and "河湖管护信息" in page
    for verb in ("move", "retire"):
        said = {"parent_code": "", "place": "1"}
        told = bureau_desk.post(f"/work/columns/statutory-20-01/{verb}/", said, follow=True)
        assert "各单位共用的栏目由主管部门维护" in text_of(told)
    assert Column.objects.get(code="statutory-20-01").is_active


def test_a_body_without_the_charge_of_the_default_rule_is_told_so(bureau_desk):
    said = {"agency_id": "", "template": "{org}-{year}-{seq:04d}", "scope": "org,year"}
    response = bureau_desk.post("/work/index-rule/", said)
    assert response.status_code == 422 and "全县默认规则由主管部门维护" in text_of(response)
