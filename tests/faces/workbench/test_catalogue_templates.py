"""目录模板、栏目分权、索引号规则: their pages."""

import pytest

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.models import Column, IndexRule, TemplateAdoption
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_person, make_team, published_item

pytestmark = pytest.mark.django_db
PAGE = "/work/catalogue/templates/"
RULES = "/work/catalogue/index-rules/"


@pytest.fixture
def county():
    seed_defaults()
    return make_agency("示范县人民政府办公室", is_competent=True)


@pytest.fixture
def desk(county):
    return sign_in(make_person(county, Duty.CATALOGUE, branch=True))


def test_the_twelve_columns_and_forty_nine_classes_are_shown_with_counts(county, desk):
    published_item(make_team(county), column_code="statutory-20-04")
    page = text_of(desk.get(f"{PAGE}twelve/"))
    assert "十二栏四十九类目录" in page and "统计公报" in page and "有相近栏目" in page
    desk.post(f"{PAGE}twelve/adopt/", {"parent_code": "statutory", "class-c12-0401": "statutory-20-04"})
    sheet = text_of(desk.get(f"{PAGE}twelve/", {"export": "csv"})).splitlines()
    assert len(sheet) == 50
    assert any(line.startswith("统计信息,统计公报") and line.endswith("由现有栏目代替,统计信息,1") for line in sheet)


def test_a_template_is_adopted_on_the_page_and_taken_back(desk):
    form = text_of(desk.get(f"{PAGE}twelve/adopt/"))
    assert form.count('name="class-') == 49
    before = Column.objects.count()
    desk.post(f"{PAGE}twelve/adopt/", {"parent_code": ""})
    assert Column.objects.count() == before + 62
    assert "已采用" in text_of(desk.get(PAGE))
    desk.post(f"{PAGE}twelve/undo/")
    assert Column.objects.count() == before


@pytest.mark.parametrize(
    "said", [{"parent_code": "no-such"}, {"class-c12-0401": "statutory"}, {"class-c12-0401": "\0"}]
)
def test_choices_that_were_not_offered_are_refused(desk, said):
    assert desk.post(f"{PAGE}twelve/adopt/", said).status_code == 422
    assert not TemplateAdoption.objects.exists()


def test_a_second_click_is_told(desk):
    desk.post(f"{PAGE}twelve/adopt/", {})
    assert "已于" in text_of(desk.post(f"{PAGE}twelve/adopt/", {}))


def test_templates_are_for_whoever_keeps_the_catalogue(county):
    clerk = sign_in(make_person(county, Duty.FILL))
    for page in ("", "twelve/", "twelve/adopt/", "twelve/undo/"):
        assert clerk.get(f"{PAGE}{page}").status_code == 404
    assert sign_in(make_person(county, Duty.CATALOGUE)).get(f"{PAGE}no-such/").status_code == 404


def test_a_column_is_given_away_and_taken_back(desk):
    bureau = make_agency("示范县财政局")
    page = "/work/catalogue/columns/statutory-20-07/"
    desk.post(f"{page}delegate/", {"agency_id": bureau.pk, "is_open": "on"})
    assert Column.objects.get(code="statutory-20-07").owner == bureau
    assert "示范县财政局" in text_of(desk.get("/work/columns/"))
    assert "收回栏目" in text_of(desk.get("/work/columns/statutory-20-07/"))
    assert desk.post(f"{page}delegate/", {"agency_id": bureau.pk}).status_code == 422
    desk.post(f"{page}take-back/")
    assert Column.objects.get(code="statutory-20-07").owner is None
    assert desk.post(f"{page}take-back/").status_code == 422


@pytest.mark.parametrize("agency", ["", "x", "9" * 40, "999999"])
def test_a_column_is_not_given_to_nobody(desk, agency):
    answer = desk.post("/work/catalogue/columns/rules/delegate/", {"agency_id": agency})
    assert answer.status_code == 422
    assert Column.objects.get(code="rules").owner is None


def test_the_rule_of_a_class_is_entered_and_shown_to_the_public(client, desk):
    said = {
        "name": "行政事业性收费", "page": "list", "takes_items": "on", "content": "收费项目和标准。",
        "procedure": "收费科室填报。", "ways": "网站、窗口", "time_limit": "变动当日",
    }  # fmt: skip
    desk.post("/work/columns/statutory-20-08/", said)
    page = text_of(client.get("/columns/statutory-20-08/"))
    for words in ("收费项目和标准。", "收费科室填报。", "网站、窗口", "变动当日"):
        assert words in page
    assert "变动当日" in text_of(desk.get("/work/columns/", {"export": "csv"}))


def test_the_rules_page_says_whose_rule_holds_where(county, desk):
    below = make_agency("示范县水务局", parent=county)
    desk.post("/work/index-rule/", {"agency_id": county.pk, "template": "{org}-{seq:04d}", "scope": "org"})
    page = text_of(desk.get(RULES))
    assert "示范县水务局" in page and "示范县人民政府办公室" in page and "本单位" in page
    assert below.name in text_of(desk.get(RULES, {"export": "csv"}))


def test_looking_at_samples_keeps_nothing(county, desk):
    published_item(make_team(county))
    before = IndexRule.objects.count()
    said = {
        "agency_id": county.pk,
        "template": "{org}-{year}-{month}-{seq:09d}",
        "scope": "org,year,month",
        "look": "on",
    }
    page = text_of(desk.post("/work/index-rule/", said))
    assert f"{county.code}-" in page and "-000000001" in page and "不超过20个字符" in page
    assert IndexRule.objects.count() == before


def test_an_own_rule_is_given_up(county, desk):
    desk.post("/work/index-rule/", {"agency_id": county.pk, "template": "{org}-{seq:04d}", "scope": "org"})
    assert "恢复上级规则" in text_of(desk.get(f"/work/index-rule/?agency={county.pk}"))
    desk.post(f"{RULES}{county.pk}/drop/")
    assert not IndexRule.objects.filter(agency=county).exists()
    assert desk.post(f"{RULES}{county.pk}/drop/").status_code == 422
    assert desk.get(f"{RULES}999999/drop/").status_code == 404
