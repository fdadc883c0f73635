"""记下访问量: sums alone, of pages that exist."""

from collections import Counter
from datetime import date

import pytest
from django.db import OperationalError
from hypothesis import given, settings, strategies as st

from gongkai.readers import tally, view_queries
from gongkai.readers.actions.keep_views import keep_views
from gongkai.readers.models import DayViews, ItemViews
from gongkai.readers.tally import Opened, Tally
from tests.factories import COLUMN, published_item
from tests.rooms.readers.reading_public import DAY, make_desk

pytestmark = pytest.mark.django_db
NEXT = date(2026, 3, 3)


@pytest.fixture
def desk():
    return make_desk()


def test_openings_are_summed_by_day_body_and_column(desk):
    item = published_item(desk.team)
    opened = Opened(DAY, "item", str(item.pk))
    keep_views({opened: 3, Opened(DAY, "column", COLUMN): 2, Opened(DAY, "home", ""): 5})
    keep_views({opened: 4, Opened(NEXT, "agency", desk.agency.code): 1})
    assert ItemViews.objects.get().count == 7
    found = view_queries.views(desk.head, from_on=DAY, to_on=NEXT)
    assert (found.total, found.items, found.days) == (8, 7, [(DAY, 7), (NEXT, 1)])
    assert [(one.key, one.count) for one in found.by_column] == [(COLUMN, 7)]
    assert [(one.key, one.count) for one in found.by_item] == [(str(item.pk), 7)]
    assert DayViews.objects.get(page="home").count == 5


def test_who_oversees_everything_sees_the_pages_of_no_single_body_as_well(desk):
    keep_views({Opened(DAY, "column", COLUMN): 2})
    item = published_item(desk.team)
    keep_views({Opened(DAY, "item", str(item.pk)): 1, Opened(DAY, "column", COLUMN): 2})
    assert view_queries.views(desk.head, from_on=DAY, to_on=DAY).total == 1
    assert view_queries.views(desk.stranger, from_on=DAY, to_on=DAY).total == 0


def test_what_is_not_there_counts_nowhere(desk):
    wrong = [("item", "999999"), ("item", "9" * 18), ("column", "nowhere"), ("agency", "nobody")]
    assert keep_views({Opened(DAY, *one): 9 for one in wrong}) == 0
    assert not DayViews.objects.exists() and not ItemViews.objects.exists()


def test_figures_take_a_handful_of_queries(desk, django_assert_max_num_queries):
    item = published_item(desk.team)
    keep_views({Opened(DAY, "item", str(item.pk)): 1})
    with django_assert_max_num_queries(12):
        view_queries.views(desk.head, from_on=DAY, to_on=NEXT)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "home"), ("/en/", "home"), ("/items/12/", "item"), ("/en/items/12/", "item"), ("/columns/plans/", "column"),
        ("/agencies/110/", "agency"), ("/browse/", "browse"), ("/browse/subjects/01/", "browse"), ("/guide/", "other"),
        ("/items/12/print/", ""), ("/feed/", ""), ("/work/", ""), ("/items/x/", ""), ("/items/" + "9" * 30 + "/", ""),
    ],
)  # fmt: skip
def test_only_pages_people_read_are_counted(path, kind):
    found = tally.page_of(path)
    assert (found[0] if found else "") == kind


@pytest.mark.parametrize("agent", ["", "Googlebot/2.1", "Baiduspider", "python-requests/2", "curl/8", "HeadlessChrome"])
def test_programs_are_left_out(agent):
    assert tally.is_robot(agent)
    assert not tally.is_robot("Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537.36")


def test_what_could_not_be_written_is_kept_for_the_next_time():
    kept, fails = Counter(), [True]

    def keep(counted):
        if fails.pop() if fails else False:
            raise OperationalError("locked")
        kept.update(counted)

    sums = Tally(keep, every=0)
    sums.add(Opened(DAY, "home", ""))
    assert (sums.hand_over(), sums.hand_over(), sums.hand_over()) == (0, 1, 0)
    assert kept == {Opened(DAY, "home", ""): 1}


def test_a_walk_through_every_page_does_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr(tally, "MOST_KEYS", 3)
    kept = Counter()
    sums = Tally(kept.update, every=0)
    for number in (1, 2, 3, 4, 5, 1):
        sums.add(Opened(DAY, "item", str(number)))
    sums.hand_over()
    assert sum(kept.values()) == 4


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["home", "other", "browse"]), st.integers(1, 9)), max_size=10), st.integers(0, 9)
)
def test_however_the_sums_are_handed_over_they_come_to_the_same(rows, cut):
    DayViews.objects.all().delete()
    for part in (rows[:cut], rows[cut:]):
        counted = Counter()
        for page, count in part:
            counted[Opened(DAY, page, "")] += count
        keep_views(counted)
    assert sum(DayViews.objects.values_list("count", flat=True)) == sum(count for _page, count in rows)
