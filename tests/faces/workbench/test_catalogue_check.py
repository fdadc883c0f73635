import pytest
from django.utils import timezone

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from gongkai.publication.actions.check_links import check_links
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_person, make_team, published_item

pytestmark = pytest.mark.django_db
PAGE = "/work/catalogue-check/"


@pytest.fixture
def town():
    seed_defaults()
    return make_agency("示范县青禾镇人民政府", kind=AgencyKind.TOWNSHIP, level=Level.TOWNSHIP)


def test_a_township_sees_what_it_must_publish_and_what_is_empty(town):
    desk = sign_in(make_person(town, Duty.FILL))
    page = text_of(desk.get(PAGE))
    assert "宅基地使用情况审核" in page and "财政预算、决算信息" in page  # Arts. 21 and 20
    assert "治安管理" not in page  # the county's list is not the township's
    assert "23 项应当公开的内容还没有信息" in page  # 15 of Art. 20 and 8 of Art. 21


def test_the_list_can_be_taken_away_as_a_sheet(town):
    sheet = text_of(sign_in(make_person(town, Duty.FILL)).get(PAGE, {"export": "csv"}))
    assert sheet.startswith("应当公开的内容,依据,栏目,公开条数")
    assert "第二十条" in sheet


def test_another_units_catalogue_is_not_shown_to_a_clerk(town):
    elsewhere = make_agency("示范县水利局")
    answer = sign_in(make_person(town, Duty.FILL)).get(PAGE, {"agency": elsewhere.pk})
    assert answer.status_code == 404


def test_odd_agency_numbers_get_the_persons_own_or_nothing(town):
    desk = sign_in(make_person(town, Duty.FILL))
    assert desk.get(PAGE, {"agency": "abc"}).status_code == 200
    assert desk.get(PAGE, {"agency": "999999999"}).status_code == 404


def test_a_column_without_anything_new_for_long_is_marked(settings):
    team = make_team()
    published_item(team)
    desk = sign_in(make_person(team.agency, Duty.FILL))
    assert "长期未更新" not in text_of(desk.get(PAGE))
    settings.STALE_COLUMN_DAYS = -1
    assert "长期未更新" in text_of(desk.get(PAGE))
    assert "1 个栏目长期没有新的信息" in text_of(desk.get(PAGE))


def test_links_that_do_not_open_are_listed_with_their_item():
    team = make_team()
    item = published_item(team, body_html='<p><a href="/items/999999/">见此</a></p>')
    desk = sign_in(make_person(team.agency, Duty.FILL))
    assert "没有发现失效的链接" in text_of(desk.get(f"{PAGE}links/"))
    check_links(timezone.now())
    page = text_of(desk.get(f"{PAGE}links/"))
    assert "/items/999999/" in page and f"/work/items/{item.pk}/" in page
    assert "没有公开，或者已经撤回" in text_of(desk.get(f"{PAGE}links/", {"export": "csv"}))
    assert "/items/999999/" not in text_of(sign_in(make_person(make_agency(), Duty.FILL)).get(f"{PAGE}links/"))
