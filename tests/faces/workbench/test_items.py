from datetime import date
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_agency, make_item, make_person, published_item, submitted_slip

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return furnished_team()


@pytest.fixture
def desk(team):
    return desk_of(team.clerk)


def test_the_own_items_are_listed(team, desk):
    make_item(agency=team.agency, by=team.clerk, title="示范县2026年要点")
    page = text_of(desk.get("/work/items/"))
    assert "示范县2026年要点" in page and "草稿" in page


def test_another_bodys_items_are_not(team, desk):
    make_item(agency=make_agency(), title="邻居的草稿")
    assert "邻居的草稿" not in text_of(desk.get("/work/items/"))


def test_tabs_count_and_narrow_by_stage(team, desk):
    make_item(agency=team.agency, by=team.clerk, title="还在写的")
    submitted_slip(team, title="送审了的")
    published_item(team, title="公开了的")
    response = desk.get("/work/items/?tab=review")
    counts = {tab["code"]: tab["count"] for tab in response.context["tabs"]}
    assert counts == {"all": 3, "draft": 1, "review": 1, "ready": 0, "public": 1, "closed": 0, "gone": 0}
    page = text_of(response)
    assert "送审了的" in page and "还在写的" not in page


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("q=饮水", {"饮水"}),
        ("q=〔2026〕7号", {"道路"}),
        ("kind=notice", {"道路"}),
        ("made_from=2026-05-01", {"道路"}),
        ("made_to=2026-05-01", {"饮水"}),
        ("openness=on_request", {"饮水"}),
        ("column_code=statutory-20-01", {"饮水", "道路"}),
        ("mine=on", {"饮水", "道路"}),
    ],
)
def test_the_list_is_narrowed(team, desk, query, wanted):
    make_item(agency=team.agency, by=team.clerk, title="饮水", openness="on_request")
    late = {"doc_number": "示政发〔2026〕7号", "made_on": date(2026, 6, 1)}
    make_item(agency=team.agency, by=team.clerk, title="道路", kind="notice", **late)
    rows = desk.get(f"/work/items/?{query}").context["rows"]
    assert {row["title"] for row in rows} == wanted


def test_sorting_turns(team, desk):
    for title in ("乙", "甲"):
        make_item(agency=team.agency, by=team.clerk, title=title)
    up, down = (desk.get(f"/work/items/?sort={sort}title").context["rows"] for sort in ("", "-"))
    assert [row["title"] for row in up] == [row["title"] for row in reversed(down)]


def test_an_empty_list_says_what_to_do(desk):
    assert "可以逐条填报" in text_of(desk.get("/work/items/"))
    assert "请放宽条件" in text_of(desk.get("/work/items/?q=没有的"))


@pytest.mark.parametrize(
    "query",
    [
        "page=99999999999999999999",
        "page=-1",
        "page=x",
        "tab=%00",
        "sort=;drop table",
        "q=%00",
        "q=%ff%fe",
        "agency_id=999999999999999999999999",
        f"agency_id={'9' * 5000}",
        "kind=king",
        "made_from=2026-02-30",
        "made_from=9999999-01-01",
        "due_by=x",
        "column_code='--",
    ],
)
def test_nonsense_in_the_address_does_no_harm(team, desk, query):
    make_item(agency=team.agency, by=team.clerk)
    assert desk.get(f"/work/items/?{query}").status_code == 200


def test_one_bad_filter_says_so_and_the_others_still_narrow(team, desk):
    make_item(agency=team.agency, by=team.clerk, title="饮水")
    make_item(agency=team.agency, by=team.clerk, title="道路")
    response = desk.get("/work/items/?q=饮水&made_from=不是日期")
    assert [row["title"] for row in response.context["rows"]] == ["饮水"]
    assert "请按“2026-03-01”的格式填写日期" in text_of(response)


@pytest.mark.parametrize("rows", [1, 12])
def test_the_list_costs_the_same_however_long_it_is(team, desk, django_assert_max_num_queries, rows):
    for n in range(rows):
        make_item(agency=team.agency, by=team.clerk, title=f"第{n}号")
    with django_assert_max_num_queries(16):
        desk.get("/work/items/")


def test_the_csv_opens_in_excel_and_runs_no_formula(team, desk):
    make_item(agency=team.agency, by=team.clerk, title="=HYPERLINK(1)", doc_number="示政发〔2026〕7号")
    response = desk.get("/work/items/?export=csv")
    raw = b"".join(response.streaming_content)
    assert raw.startswith(b"\xef\xbb\xbf")
    text = raw.decode("utf-8-sig")
    assert text.splitlines()[0].startswith("信息名称,文号,发布机构")
    assert "'=HYPERLINK(1)" in text and "〔2026〕7号" in text


def test_the_workbook_opens_and_holds_the_same_rows(team, desk):
    make_item(agency=team.agency, by=team.clerk, title="=1+1")
    make_item(agency=team.agency, by=team.clerk, title="道路")
    response = desk.get("/work/items/?export=xlsx&q=道路")
    rows = CalamineWorkbook.from_filelike(BytesIO(response.content)).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows] == ["信息名称", "道路"]
    assert ".xlsx" in response["Content-Disposition"]


def test_an_export_holds_nothing_of_others(team, desk):
    make_item(agency=make_agency(), title="邻居的草稿")
    assert "邻居的草稿" not in text_of(desk.get("/work/items/?export=csv"))


def test_whoever_runs_the_system_does_not_read_items(team):
    assert sign_in(make_person(team.agency, Duty.ADMINISTER)).get("/work/items/").status_code == 404


def test_an_index_number_leads_straight_to_its_item():
    team = furnished_team()
    item = published_item(team)
    answer = desk_of(team.clerk).get("/work/items/", {"q": item.index_number.number})
    assert answer.status_code == 302 and answer.url == f"/work/items/{item.pk}/"


def test_anothers_index_number_is_not_given_away():
    item = published_item(furnished_team())
    other = make_person(make_agency("示范县水利局"), Duty.FILL)
    assert sign_in(other).get("/work/items/", {"q": item.index_number.number}).status_code == 200
