"""What the public reads: every row once however it pages, by index, in few queries."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.publication import keyset, queries_public as public
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.errors import BadCursor, NotFound
from gongkai.publication.models import PublicItem
from gongkai.publication.public_filters import PublicFilters
from tests.factories import make_agency, make_team
from tests.rooms.publication.public import PLANS, REPORTS, RULES, STATISTICS, public_rows, published_item

DAY = date(2026, 3, 2)


def walk(filters, size, cursor=""):
    """Every row, page after page to the end."""
    found = []
    while True:
        page = public.page(filters, cursor, size)
        found += [row.pk for row in page.rows]
        if page.next is None:
            return found
        cursor = page.next


def walk_back(filters, size):
    """Every row from the last page back to the first, in the order of the list."""
    page = public.page(filters, "", size)
    found, cursor = [], page.last
    if cursor is None:
        return [row.pk for row in page.rows]
    while cursor:
        page = public.page(filters, cursor, size)
        found = [row.pk for row in page.rows] + found
        cursor = page.previous
    return found


def expected(**lookups):
    """The same list by the plainest query."""
    return list(PublicItem.objects.filter(**lookups).order_by("-published_on", "-item_id").values_list("pk", flat=True))


@pytest.fixture
def many(columns):
    """A hundred public items of two agencies, most of them released on the same three days."""
    chance = random.Random(3)
    for agency in (make_agency(), make_agency()):
        days = [DAY + timedelta(days=chance.choice([0, 0, 0, 1, 40])) for _ in range(50)]
        public_rows(
            agency,
            [(day, chance.choice([RULES, STATISTICS, PLANS, REPORTS]), chance.choice([2025, 2026])) for day in days],
        )
    return list(PublicItem.objects.all())


@pytest.mark.parametrize("size", [1, 7, 20, 50, 100, 101])
def test_paging_meets_every_row_once(many, size):
    assert walk(PublicFilters(), size) == expected()
    assert walk_back(PublicFilters(), size) == expected()


def test_paging_meets_every_row_once_under_filters(many):
    agency_id = many[0].agency_id
    below = [RULES, STATISTICS, PLANS]
    assert walk(PublicFilters(agency_id=agency_id), 7) == expected(agency_id=agency_id)
    assert walk(PublicFilters(column_code=RULES, year=2026), 7) == expected(column_code=RULES, year=2026)
    assert walk(PublicFilters(column_code="statutory"), 7) == expected(column_code__in=below)
    assert walk_back(PublicFilters(column_code="statutory"), 7) == expected(column_code__in=below)
    assert walk(PublicFilters(agency_id, "statutory", 2025), 3) == expected(
        agency_id=agency_id, column_code__in=below, year=2025
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(size=st.integers(1, 40), start=st.integers(0, 99))
def test_the_page_before_the_next_page_is_this_page(many, size, start):
    here = expected()[start]
    row = PublicItem.objects.get(pk=here)
    mark = keyset.Cursor(keyset.Way.OLDER, (row.published_on, row.pk)).encode()
    page = public.page(PublicFilters(), mark, size)
    if page.next:
        after = public.page(PublicFilters(), page.next, size)
        assert [one.pk for one in public.page(PublicFilters(), after.previous, size).rows] == [
            one.pk for one in page.rows
        ]


def test_a_row_released_while_somebody_pages_shifts_nothing(many):
    first = public.page(PublicFilters(), "", 20)
    public_rows(make_agency(), [(DAY + timedelta(days=90), RULES, 2026)])
    second = public.page(PublicFilters(), first.next, 20)
    assert not {row.pk for row in first.rows} & {row.pk for row in second.rows}


def test_jumps_to_a_month(many):
    page = public.page(PublicFilters(), public.jump(2026, 3), 5)
    assert {row.published_on for row in page.rows} <= {DAY, DAY + timedelta(days=1)}
    assert page.previous is not None


@pytest.mark.parametrize("bad", ["x", "%%%", "b2ZmZg", "bzE", "二", "bzAuMA==", "bzExMS4tMQ", "b" * 400, "ejEuMQ"])
def test_a_mark_of_somebody_elses_making_is_refused(db, bad):
    with pytest.raises(BadCursor):
        public.page(PublicFilters(), bad)


@pytest.mark.parametrize(("year", "month"), [(2026, 0), (2026, 13), (0, 1), (9999, 12), (-3, 5)])
def test_a_month_that_cannot_be_is_refused(year, month):
    with pytest.raises(BadCursor):
        public.jump(year, month)


def test_an_unknown_column_is_empty(many):
    page = public.page(PublicFilters(column_code="nowhere"))
    assert (page.rows, page.next, page.previous, page.last) == ([], None, None, None)


@pytest.mark.parametrize(
    ("filters", "index", "queries"),
    [
        (PublicFilters(), "public_newest", 1),
        (PublicFilters(agency_id=1), "public_agency", 1),
        (PublicFilters(column_code=RULES), "public_column", 2),
        (PublicFilters(year=2026), "public_y", 1),
        (PublicFilters(agency_id=1, column_code=RULES), "public_a_c", 2),
        (PublicFilters(agency_id=1, year=2026), "public_a_y", 1),
        (PublicFilters(column_code=RULES, year=2026), "public_c_y", 2),
        (PublicFilters(agency_id=1, column_code=RULES, year=2026), "public_a_c_y", 2),
        (PublicFilters(column_code="statutory"), "public_column", 3),
        (PublicFilters(agency_id=1, column_code="statutory", year=2026), "public_a_c_y", 3),
    ],
)
@pytest.mark.parametrize("deep", [False, True])
def test_lists_go_by_their_index_and_never_sort_or_skip(columns, filters, index, queries, deep):
    agency = make_agency()
    filters = replace(filters, agency_id=agency.pk) if filters.agency_id else filters
    for one in (agency, make_agency(), make_agency()):
        public_rows(
            one, [(DAY + timedelta(days=n % 50), [RULES, STATISTICS, PLANS][n % 3], 2020 + n % 7) for n in range(420)]
        )
    cursor = keyset.Cursor(keyset.Way.OLDER, (DAY + timedelta(days=20), 5)).encode() if deep else ""

    public.page(filters, cursor)  # reads the column tree, which is then kept
    with CaptureQueriesContext(connection) as captured:
        public.page(filters, cursor)

    assert len(captured) == queries
    analyse()
    listing = next(query["sql"] for query in captured.captured_queries if "publication_publicitem" in query["sql"])
    assert "OFFSET" not in listing
    plan = explain(listing)
    assert index in plan
    assert "TEMP B-TREE" not in plan and "Sort" not in plan
    assert "SCAN publication_publicitem\n" not in plan + "\n" and "Seq Scan on publication_publicitem" not in plan


def test_facets_are_read_by_index(columns):
    for _ in range(4):
        public_rows(make_agency(), [(DAY, [RULES, STATISTICS, PLANS][n % 3], 2020 + n % 6) for n in range(18)])
    with CaptureQueriesContext(connection) as captured:
        public.facets(PublicFilters(year=2021))
    plans = [explain(query["sql"]) for query in captured.captured_queries if "publication_facetcount" in query["sql"]]
    assert len(plans) == len(captured) == 3
    for plan in plans:
        assert "SCAN publication_facetcount" not in plan and "Seq Scan" not in plan


def analyse():
    """Let PostgreSQL know how the rows are spread."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE publication_publicitem")


def explain(sql):
    """The plan the database makes, as text; a small table would be read whole on PostgreSQL, so that is switched off."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off; SET LOCAL enable_bitmapscan = off"
            )
            cursor.execute(f"EXPLAIN {sql}")
        else:
            cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


def test_an_items_page_takes_three_queries(team, django_assert_num_queries):
    item = published_item(team, doc_number="示政发〔2026〕8号")
    other = published_item(team, title="相关文件2026", related_numbers=("示政发〔2026〕8号",))
    third = published_item(
        team, title="另栏文件2026", column_code=STATISTICS, related_numbers=(public.item(item.pk).item["index_number"],)
    )

    with django_assert_num_queries(3):
        view = public.item(other.pk)

    assert view.item["title"] == "相关文件2026" and view.files == []
    assert [row.pk for row in view.related] == [item.pk]
    assert [row.pk for row in public.item(third.pk).related] == [item.pk]
    assert [row.pk for row in public.item(item.pk).related] == [other.pk]


def test_an_expired_item_says_so(team):
    item = published_item(team)
    PublicItem.objects.filter(pk=item.pk).update(expires_on=date(2026, 4, 1))
    assert public.item(item.pk).item["validity"] == "expired"
    assert public.newest()[0].validity == "expired"


def test_neighbours_in_the_column(columns):
    one, two, three = public_rows(
        make_agency(), [(DAY, RULES, 2026), (DAY, RULES, 2026), (DAY + timedelta(days=1), RULES, 2026)]
    )
    public_rows(make_agency(), [(DAY, STATISTICS, 2026)])
    around = public.neighbours(two.pk)
    assert (around.newer.pk, around.older.pk) == (three.pk, one.pk)
    assert public.neighbours(three.pk).newer is None


def test_feeds_and_newest_are_narrowed(many):
    agency_id = many[0].agency_id
    assert [row.pk for row in public.newest(5)] == expected()[:5]
    assert [row.pk for row in public.feed_rows("statutory", agency_id, 3)] == expected(
        agency_id=agency_id, column_code__startswith="stat"
    )[:3]


def test_the_sitemap_has_every_item_once(many):
    parts = public.sitemap_pages(size=30)
    found = [pk for part in parts for pk, _ in public.sitemap_page(part.number, size=30)]
    assert found == sorted(expected())
    with pytest.raises(NotFound):
        public.sitemap_page(-1)


def test_annual_reports_by_year(columns):
    one, two = make_agency(), make_agency()
    for agency in (one, two):
        public_rows(agency, [(DAY, REPORTS, 2024), (DAY, REPORTS, 2025)])
    PublicItem.objects.update(kind="annual_report")
    by_year = public.reports_by_year()
    assert [(year, {row.agency_id for row in rows}) for year, rows in by_year] == [
        (2025, {one.pk, two.pk}),
        (2024, {one.pk, two.pk}),
    ]
    assert [(year, len(rows)) for year, rows in public.reports_by_year(agency_id=one.pk, year=2024)] == [(2024, 1)]


def test_the_stamp_changes_with_every_act(columns, django_assert_num_queries):
    before = public.stamp()
    published_item(make_team())
    assert public.stamp() != before
    with django_assert_num_queries(1):
        public.stamp()


def test_an_agency_by_its_code(columns):
    agency = make_agency()
    assert public.agency(agency.code)["name"] == agency.name
    with pytest.raises(NotFound):
        public.agency("nobody")


def test_acts_are_numbered_under_the_journals_lock(team):
    """So their numbers rise in the order in which they become visible, and the stamp never stands still."""
    with CaptureQueriesContext(connection) as captured:
        item = published_item(team)
        withdraw(item.pk, reason="标题有误，撤回。", by=team.publisher)
    kinds = ("audit_entry", "publication_publicationact")
    written = [
        kind
        for query in captured.captured_queries
        for kind in kinds
        if query["sql"].startswith("INSERT") and f'"{kind}"' in query["sql"]
    ]
    acts = [place for place, kind in enumerate(written) if kind == "publication_publicationact"]
    assert len(acts) == 2
    assert all(written[place - 1] == "audit_entry" for place in acts)
