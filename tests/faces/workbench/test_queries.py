from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from gongkai.law.vocabulary import Duty
from gongkai.saved.models import Pin, SavedQuery
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_agency, make_item, make_person

pytestmark = pytest.mark.django_db
ADDRESS = "/work/saved/queries/"
WATER = {"g0": "all", "f0_0": "title", "o0_0": "contains", "v0_0": "饮水"}


@pytest.fixture
def team():
    return furnished_team(make_agency("示范县水务局"))


@pytest.fixture
def desk(team):
    make_item(agency=team.agency, by=team.clerk, title="饮水", keywords="安全")
    make_item(agency=team.agency, by=team.clerk, title="道路")
    make_item(agency=make_agency(), title="邻居的饮水")
    return desk_of(team.clerk)


def titles(response):
    return [row["cells"][0]["text"] for row in response.context["rows"]]


def test_a_question_finds_ones_own_items(desk):
    assert titles(desk.get(ADDRESS, WATER)) == ["饮水"]


def test_without_a_question_the_page_says_how_to_begin(desk):
    page = text_of(desk.get(ADDRESS))
    assert "还没有保存过查询" in page and "已逾期还没有公开" in page


def test_a_line_is_added_and_taken_away_by_a_press(desk):
    added = desk.get(ADDRESS, WATER | {"add": "0", "new0": "made_on"})
    assert "f0_1=made_on" in added.url
    removed = desk.get(ADDRESS, WATER | {"remove": "0_0"})
    assert "f0_0" not in removed.url
    assert "g1=all" in desk.get(ADDRESS, WATER | {"group": "1"}).url


def test_columns_and_order_are_chosen(desk):
    response = desk.get(ADDRESS, {"g0": "all", "c": ["title", "keywords", "agency"], "sort": "title"})
    assert response.context["heads"] == ["信息名称", "关键词", "发布机构"]
    assert sorted(titles(response)) == ["道路", "饮水"]
    assert "示范县水务局" in text_of(response)


def test_the_answer_goes_along_as_a_sheet(desk):
    assert "饮水" in text_of(desk.get(ADDRESS, WATER | {"export": "csv"}))
    book = CalamineWorkbook.from_filelike(BytesIO(desk.get(ADDRESS, WATER | {"export": "xlsx"}).content))
    assert [row[0] for row in book.get_sheet_by_index(0).to_python()] == ["信息名称", "饮水"]


def test_a_question_is_kept_pinned_and_given_up(team, desk):
    desk.post(f"{ADDRESS}save/", WATER | {"name": "饮水的", "sharing": "own"})
    kept = SavedQuery.objects.get()
    assert titles(desk.get(f"{ADDRESS}{kept.pk}/")) == ["饮水"]
    desk.post(f"{ADDRESS}{kept.pk}/pin/")
    page = text_of(desk.get("/work/"))
    assert "饮水的" in page and "1 条" in page
    desk.post(f"{ADDRESS}{kept.pk}/unpin/")
    assert not Pin.objects.exists()
    desk.post(f"{ADDRESS}{kept.pk}/remove/")
    assert not SavedQuery.objects.exists()


def test_a_clerk_cannot_share_and_is_told_so(desk):
    response = desk.post(f"{ADDRESS}save/", WATER | {"name": "共享", "sharing": "unit"})
    assert response.status_code == 404 and not SavedQuery.objects.exists()


def test_a_shared_question_shows_each_reader_their_own(team, desk):
    head = sign_in(make_person(team.agency, Duty.OFFICE_HEAD))
    head.post(f"{ADDRESS}save/", WATER | {"name": "共享", "sharing": "unit"})
    kept = SavedQuery.objects.get()
    assert titles(desk.get(f"{ADDRESS}{kept.pk}/")) == ["饮水"]
    stranger = sign_in(make_person(make_agency(), Duty.FILL))
    assert stranger.get(f"{ADDRESS}{kept.pk}/").status_code == 404


@pytest.mark.parametrize(
    "asked",
    [
        {"g0": "king", "f0_0": "no.such", "o0_0": "x", "v0_0": "\0"},
        {"f0_0": "made_on", "o0_0": "from", "v0_0": "2026-02-30"},
        {"f0_0": "agency", "o0_0": "is", "v0_0": "9" * 400},
        {"f0_0": "title", "o0_0": "contains", "v0_0": "%' OR 1=1 --\0"},
        {"f0_0": "x.normative.none", "o0_0": "is", "v0_0": "1"},
        {"c": ["x"] * 50, "sort": "; drop", "page": "99999999999999999999"},
        {"add": "99999999999", "new0": "title"},
        {"add": "0001", "new0": "title"},
        {"remove": "x_y"},
        {"k": "9999999"},
    ],
)
def test_nonsense_in_the_address_does_no_harm(desk, asked):
    assert desk.get(ADDRESS, asked, follow=True).status_code in (200, 404)


def test_a_wrong_value_is_told_at_its_line_and_nothing_is_exported(desk):
    asked = {"f0_0": "made_on", "o0_0": "from", "v0_0": "昨天", "export": "csv"}
    page = text_of(desk.get(ADDRESS, asked))
    assert "“昨天”不是有效的日期" in page


def test_the_page_costs_the_same_however_much_it_finds(team, desk, django_assert_max_num_queries):
    for n in range(12):
        make_item(agency=team.agency, by=team.clerk, title=f"饮水{n}")
    with django_assert_max_num_queries(16):
        desk.get(ADDRESS, WATER)


def test_whoever_runs_the_system_asks_nothing(team):
    assert sign_in(make_person(team.agency, Duty.ADMINISTER)).get(ADDRESS).status_code == 404
