from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import concluded_slip, make_agency, make_person, submitted_slip

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return furnished_team()


def test_every_slip_stands_in_the_register(team):
    open_one, done = submitted_slip(team, title="正在审的"), concluded_slip(team, title="审定了的")
    page = text_of(desk_of(team.head).get("/work/slips/"))
    for words in (open_one.number, done.number, "正在审的", "审定了的", "审查中", "已审定"):
        assert words in page


def test_another_bodys_slips_do_not(team):
    submitted_slip(furnished_team(), title="邻居的信息")
    assert "邻居的信息" not in text_of(desk_of(team.head).get("/work/slips/"))


def test_the_register_is_narrowed(team):
    submitted_slip(team, title="正在审的")
    concluded_slip(team, title="审定了的")
    rows = desk_of(team.head).get("/work/slips/?state=concluded").context["rows"]
    assert [row.title for row in rows] == ["审定了的"]


@pytest.mark.parametrize(
    "query", ["page=x", "page=999999999999999999999", "state=%00", "agency_id=x", "opened_from=x", "text=%00"]
)
def test_nonsense_in_the_address_does_no_harm(team, query):
    submitted_slip(team)
    assert desk_of(team.head).get(f"/work/slips/?{query}").status_code == 200


@pytest.mark.parametrize("slips", [1, 8])
def test_the_register_costs_the_same_however_long_it_is(team, django_assert_max_num_queries, slips):
    for _ in range(slips):
        submitted_slip(team)
    desk = desk_of(team.head)
    with django_assert_max_num_queries(12):
        desk.get("/work/slips/")


def test_the_workbook_has_a_column_for_every_signature(team):
    slip = concluded_slip(team, title="=1+1")
    response = desk_of(team.head).get("/work/slips/?export=xlsx")
    heads, row = CalamineWorkbook.from_filelike(BytesIO(response.content)).get_sheet_by_index(0).to_python()
    assert heads[11:15] == ["部门负责人初审", "复审", "保密审查机构审查", "主管领导签发"]
    assert (row[0], row[1], row[8]) == (slip.number, "=1+1", "公开")


def test_the_csv_runs_no_formula(team):
    submitted_slip(team, title="@SUM(A1)")
    assert "'@SUM(A1)" in text_of(desk_of(team.head).get("/work/slips/?export=csv"))


@pytest.mark.parametrize("page", ["slips", "review/undetermined", "refusals"])
def test_registers_are_for_whoever_reviews(page):
    desk = sign_in(make_person(make_agency(), Duty.CATALOGUE))
    assert desk.get(f"/work/{page}/").status_code == 404


@pytest.mark.parametrize("page", ["review/undetermined", "refusals"])
def test_empty_registers_say_so(team, page):
    assert desk_of(team.head).get(f"/work/{page}/").status_code == 200
