from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from python_calamine import CalamineWorkbook

from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_agency, make_item, make_person, published_item

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return furnished_team(make_agency("示范县水务局"))


def late_item(team, days, **changes):
    item = make_item(agency=team.agency, by=team.clerk, **changes)
    InfoItem.objects.filter(pk=item.pk).update(due_on=timezone.localdate() - timedelta(days=days), is_backlog=False)
    return item


def test_what_is_late_stands_before_what_is_near(team):
    late_item(team, 3, title="已经迟了的")
    late_item(team, -1, title="就要到期的")
    page = text_of(desk_of(team.clerk).get("/work/overdue/"))
    assert page.index("已经迟了的") < page.index("就要到期的")


def test_nothing_late_is_said_plainly(team):
    assert "没有逾期未公开的信息" in text_of(desk_of(team.clerk).get("/work/overdue/"))


def test_another_bodys_delay_is_not_shown(team):
    late_item(furnished_team(), 3, title="邻居迟了的")
    assert "邻居迟了的" not in text_of(desk_of(team.clerk).get("/work/overdue/"))


def test_the_list_of_delays_is_exported(team):
    late_item(team, 3, title="=1+1")
    desk = desk_of(team.clerk)
    assert "'=1+1" in text_of(desk.get("/work/overdue/?export=csv"))
    book = CalamineWorkbook.from_filelike(BytesIO(desk.get("/work/overdue/?export=xlsx").content))
    assert book.get_sheet_by_index(0).to_python()[1][0] == "=1+1"


@pytest.mark.parametrize("rows", [1, 8])
def test_delays_cost_the_same_however_many(team, django_assert_max_num_queries, rows):
    for n in range(rows):
        late_item(team, n + 1, title=f"第{n}号")
    desk = desk_of(team.clerk)
    with django_assert_max_num_queries(12):
        desk.get("/work/overdue/")


def test_publications_are_counted_body_by_body(team):
    published_item(team)
    response = desk_of(team.publisher).get("/work/figures/")
    page = text_of(response)
    assert "示范县水务局" in page and "chart__bar" in page
    assert response.context["figures"].total.published == 1


def test_figures_of_a_past_period_are_empty(team):
    published_item(team)
    page = text_of(desk_of(team.publisher).get("/work/figures/?from_on=2001-01-01&to_on=2001-12-31"))
    assert "这段时间没有发布信息" in page


def test_figures_are_exported_with_their_sum(team):
    published_item(team)
    rows = text_of(desk_of(team.publisher).get("/work/figures/?export=csv")).splitlines()
    assert rows[0].startswith("单位,发布条数,按期,逾期") and rows[-1].startswith("合计,1,")


@pytest.mark.parametrize(
    "query", ["from_on=x", "to_on=2026-02-30", "from_on=9999-01-01&to_on=0001-01-01", "from_on=%00"]
)
def test_nonsense_in_the_address_does_no_harm(team, query):
    assert desk_of(team.publisher).get(f"/work/figures/?{query}").status_code == 200


@pytest.mark.parametrize("page", ["overdue", "figures"])
def test_whoever_runs_the_system_has_no_figures(team, page):
    assert sign_in(make_person(team.agency, Duty.ADMINISTER)).get(f"/work/{page}/").status_code == 404
