"""What staff may see of the items."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import Unknown
from gongkai.information import queries
from gongkai.information.actions.revise import revise
from gongkai.information.actions.save_draft import save_draft
from gongkai.information.models import InfoItem
from gongkai.information.queries import ItemFilters
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.sign import sign
from tests.factories import (
    content,
    make_actor,
    make_agency,
    make_county,
    make_item,
    make_section,
    make_team,
    published_item,
    submitted_slip,
)

pytestmark = pytest.mark.django_db


def titles(actor, **filters):
    return [row["title"] for row in queries.items(actor, ItemFilters(**filters)).rows]


@pytest.fixture
def team():
    return make_team()


def test_the_own_bodys_items_are_seen(team):
    make_item(agency=team.agency, by=team.clerk, title="自己的")
    make_item(title="邻居的")
    assert titles(team.clerk) == ["自己的"]


def test_whoever_oversees_the_branch_sees_the_branch():
    county = make_county()
    below = make_agency(parent=county)
    make_item(agency=below, title="下级的")
    make_item(title="别处的")
    assert titles(make_actor(county, Duty.OVERSEE, branch=True)) == ["下级的"]
    assert titles(make_actor(county, Duty.OVERSEE)) == []


def test_whoever_works_for_a_section_sees_that_section(team):
    own, other = make_section(team.agency), make_section(team.agency)
    make_item(agency=team.agency, section=own, by=team.clerk, title="本科室")
    make_item(agency=team.agency, section=other, by=team.clerk, title="别科室")
    make_item(agency=team.agency, by=team.clerk, title="不分科室")
    assert titles(make_actor(team.agency, Duty.FILL, section=own)) == ["本科室"]


def test_without_duties_or_with_those_of_the_system_nothing_is_seen(team):
    make_item(agency=team.agency, by=team.clerk)
    assert titles(make_actor(team.agency)) == []
    assert titles(make_actor(team.agency, Duty.ADMINISTER)) == []


def test_the_program_itself_sees_everything():
    make_item(title="甲")
    make_item(title="乙")
    assert len(titles(SYSTEM)) == 2


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({"text": "饮水"}, ["饮水"]),
        ({"text": "饮 水"}, ["饮水"]),
        ({"text": "〔2026〕7号"}, ["道路"]),
        ({"text": "饮水 道路"}, []),
        ({"stages": ("draft",)}, ["道路", "饮水"]),
        ({"stages": ("published",)}, []),
        ({"kind": "notice"}, ["道路"]),
        ({"openness": "on_request"}, ["饮水"]),
        ({"column_code": "statutory-20-01"}, ["道路", "饮水"]),
        ({"column_code": "none"}, []),
        ({"made_from": date(2026, 5, 1)}, ["道路"]),
        ({"made_to": date(2026, 5, 1)}, ["饮水"]),
        ({"mine": True}, ["道路", "饮水"]),
    ],
)
def test_filters_narrow(team, filters, wanted):
    make_item(agency=team.agency, by=team.clerk, title="饮水", openness="on_request")
    number = {"doc_number": "示政发〔2026〕7号", "made_on": date(2026, 6, 1)}
    make_item(agency=team.agency, by=team.clerk, title="道路", kind="notice", **number)
    assert titles(team.clerk, **filters) == wanted


@pytest.mark.parametrize(
    "sort", ["changed", "-changed", "due", "-due", "made", "-made", "title", "-agency", "nonsense", ""]
)
def test_every_sorting_gives_every_row_once(team, sort):
    for n in range(3):
        make_item(agency=team.agency, by=team.clerk, title=f"第{n}号", openness="on_request" if n else "proactive")
    assert sorted(titles(team.clerk, sort=sort)) == ["第0号", "第1号", "第2号"]


def test_pages_hold_what_they_should_and_no_page_is_beyond_the_last(team):
    for n in range(5):
        make_item(agency=team.agency, by=team.clerk, title=f"第{n}号")
    first, last = (queries.items(team.clerk, ItemFilters(), page=page, size=2) for page in (1, 99))
    assert (len(first.rows), first.pages, first.total) == (2, 3, 5)
    assert (len(last.rows), last.number) == (1, 3)


@pytest.mark.parametrize("rows", [1, 10])
def test_a_page_costs_three_queries_however_long(team, django_assert_num_queries, rows):
    for n in range(rows):
        make_item(agency=team.agency, by=team.clerk, title=f"第{n}号")
    with django_assert_num_queries(3):
        queries.items(team.clerk, ItemFilters())


def test_every_row_is_there_for_an_export(team):
    make_item(agency=team.agency, by=team.clerk, title="甲", summary="概述")
    assert [(row["title"], row["summary"]) for row in queries.all_rows(team.clerk, ItemFilters())] == [("甲", "概述")]


def test_stages_are_counted_for_the_tabs(team):
    make_item(agency=team.agency, by=team.clerk)
    submitted_slip(team)
    published_item(team)
    tabs = {"open": (Stage.DRAFT, Stage.FIRST_REVIEW), "public": (Stage.PUBLISHED,), "gone": (Stage.WITHDRAWN,)}
    assert queries.tab_counts(team.clerk, tabs) == {"open": 2, "public": 1, "gone": 0}


def test_revisions_come_newest_first(team):
    item = make_item(agency=team.agency, by=team.clerk)
    revise(item.pk, content(title="第二版"), by=team.clerk)
    assert [revision.number for revision in queries.revisions(team.clerk, item.pk)] == [2, 1]
    assert queries.revision(team.clerk, item.pk, 2).title == "第二版"
    with pytest.raises(Unknown):
        queries.revision(team.clerk, item.pk, 3)


def test_revisions_of_a_hidden_item_are_hidden():
    item, stranger = make_item(), make_actor(make_agency(), Duty.FILL)
    with pytest.raises(Unknown):
        queries.revisions(stranger, item.pk)
    with pytest.raises(Unknown):
        queries.file(stranger, item.pk, "0" * 64)


def test_the_own_drafts_are_listed_newest_first(team):
    save_draft("new-1", {}, by=team.clerk)
    save_draft("new-2", {}, by=team.clerk)
    save_draft("new-3", {}, by=make_actor(team.agency, Duty.FILL))
    assert [draft.key for draft in queries.drafts(team.clerk)] == ["new-2", "new-1"]
    assert queries.draft(team.clerk, "new-3") is None


def test_what_was_returned_waits_for_whoever_may_mend_it(team):
    slip = submitted_slip(team)
    sign(slip.pk, decision="return", opinion="请补充", by=team.head)
    assert [item.pk for item in queries.returned(team.clerk)] == [slip.item_id]
    assert list(queries.returned(team.head)) == []


def test_only_what_is_due_by_a_day(team):
    item = make_item(agency=team.agency, by=team.clerk)
    soon = timezone.localdate() + timedelta(days=3)
    InfoItem.objects.filter(pk=item.pk).update(due_on=soon)
    assert len(titles(team.clerk, due_by=soon)) == 1
    assert titles(team.clerk, due_by=soon - timedelta(days=1)) == []


def test_old_stock_is_told_apart(team):
    make_item(agency=team.agency, by=team.clerk, title="旧的", made_on=date(2009, 1, 1))
    make_item(agency=team.agency, by=team.clerk, title="新的", made_on=timezone.localdate())
    assert titles(team.clerk, backlog=True) == ["旧的"]
    assert titles(team.clerk, backlog=False) == ["新的"]
