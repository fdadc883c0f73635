"""Pages of a list."""

import pytest

from gongkai.agencies.models import Agency
from gongkai.paging import cut, paged, streamed
from tests.factories import make_agency

pytestmark = pytest.mark.django_db


def name(agency):
    return agency.name


def test_a_page_says_where_it_lies(django_assert_num_queries):
    for n in range(5):
        make_agency(f"示范县第{n}演示局")
    with django_assert_num_queries(2):
        found = paged(Agency.objects.all(), name, order=["-name"], page=2, size=2)
    assert (list(found.rows), found.total, found.page, found.pages) == (
        ["示范县第2演示局", "示范县第1演示局"],
        5,
        2,
        3,
    )


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (-4, 1), (99, 1)])
def test_a_page_that_is_not_there_is_the_nearest_one(asked, given):
    make_agency()
    assert paged(Agency.objects.all(), name, order=["pk"], page=asked).page == given


def test_an_empty_list_has_one_page():
    found = paged(Agency.objects.none(), name, order=["pk"])
    assert (list(found.rows), found.total, found.page, found.pages) == ([], 0, 1, 1)


def test_everything_streams_in_the_order_of_entry():
    made = [make_agency().name for _ in range(3)]
    assert list(streamed(Agency.objects.all(), name)) == made


@pytest.mark.parametrize(
    ("asked", "at", "rows"), [(1, 1, [0, 1, 2]), (3, 3, [6]), (99, 3, [6]), (0, 1, [0, 1, 2]), (-4, 1, [0, 1, 2])]
)
def test_rows_at_hand_are_cut_into_pages(asked, at, rows):
    found = cut(range(7), page=asked, size=3)
    assert (list(found.rows), found.total, found.page, found.pages) == (rows, 7, at, 3)


def test_no_rows_are_one_empty_page():
    found = cut([])
    assert (list(found.rows), found.total, found.page, found.pages) == ([], 0, 1, 1)
