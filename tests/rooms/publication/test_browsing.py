"""Browsing by subject, kind, column, body and year: exact counts, pages by place, the same rows as counting would give."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from gongkai.publication import browsing, topics
from gongkai.publication.actions.recount import recount
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.browsing import Browse
from gongkai.publication.errors import BadCursor
from gongkai.publication.models import PublicItem, TopicCount
from gongkai.publication.topics import Within
from tests.factories import make_agency
from tests.rooms.publication.public import RULES, STATISTICS, public_rows, published_item

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def placed(agency, rows):
    """Public rows, each from (days ago, column, year, subject, kind)."""
    made = public_rows(agency, [(DAY - timedelta(ago), column, year) for ago, column, year, _s, _k in rows])
    for one, (_ago, _column, _year, subject, kind) in zip(made, rows, strict=True):
        PublicItem.objects.filter(pk=one.pk).update(subject_code=subject, kind=kind)
    recount()
    return made


@pytest.fixture
def county(columns):
    root = make_agency("示范县人民政府甲")
    bureau = make_agency("示范县水务局甲", parent=root)
    placed(root, [(1, RULES, 2026, "01", "document"), (2, STATISTICS, 2025, "02", "news")])
    placed(bureau, [(3, RULES, 2026, "01", "document"), (4, RULES, 2025, "", "document")])
    return root, bureau


def test_every_choice_has_its_exact_count(county):
    root, bureau = county
    found = browsing.choices(Browse())
    assert (found.total, found.subjects, found.kinds) == (4, {"01": 2, "02": 1}, {"document": 3, "news": 1})
    assert found.columns == {RULES: 3, STATISTICS: 1}
    assert {one.value: one.count for one in found.agencies} == {root.pk: 2, bureau.pk: 2}
    assert [(one.value, one.count) for one in found.years] == [(2026, 2), (2025, 2)]


def test_a_body_is_taken_alone_or_with_those_below_it(county):
    root, bureau = county
    assert browsing.total(Browse(agency_id=root.pk)) == 2
    assert browsing.total(Browse(agency_id=root.pk, with_branch=True)) == 4
    assert browsing.total(Browse("subject", "01", root.pk, with_branch=True, year=2026)) == 2
    assert browsing.total(Browse("subject", "01", bureau.pk)) == 1


def test_choices_narrow_each_other(county):
    root, bureau = county
    found = browsing.choices(Browse("kind", "document", year=2025))
    assert (found.total, {one.value: one.count for one in found.agencies}) == (1, {bureau.pk: 1})
    assert [(one.value, one.count) for one in found.years] == [(2026, 2), (2025, 1)]
    assert found.subjects == {"02": 1}  # of all that is of 2025, whatever its kind


def test_a_list_is_paged_by_place_there_and_back(county):
    root, _bureau = county
    asked = Browse("kind", "document", root.pk, with_branch=True)
    first = browsing.page(asked, size=2)
    assert [row.published_on for row in first.rows] == [DAY - timedelta(1), DAY - timedelta(3)]
    second = browsing.page(asked, first.next, size=2)
    assert ([row.published_on for row in second.rows], second.next) == ([DAY - timedelta(4)], None)
    assert [row.item_id for row in browsing.page(asked, second.previous, size=2).rows] == [
        row.item_id for row in first.rows
    ]
    assert [row.item_id for row in browsing.page(asked, first.last, size=2).rows] == [
        row.item_id for row in second.rows
    ]


def test_very_many_ranges_are_walked_along_the_newest(county, monkeypatch):
    root, _bureau = county
    asked = Browse("kind", "document", root.pk, with_branch=True)
    merged = [row.item_id for row in browsing.page(asked).rows]
    monkeypatch.setattr(browsing, "MOST_MERGED", 1)
    assert [row.item_id for row in browsing.page(asked).rows] == merged
    assert len(merged) == 3


@pytest.mark.parametrize("mark", ["x", "b2", "%00", "o" * 500])
def test_a_made_up_mark_is_refused(county, mark):
    with pytest.raises(BadCursor):
        browsing.page(Browse(), mark)


def test_what_is_unknown_has_nothing(county):
    assert browsing.total(Browse("subject", "没有")) == 0
    assert browsing.page(Browse("kind", "没有", agency_id=2**40)).rows == []


def test_choices_take_a_handful_of_queries(county, django_assert_max_num_queries):
    root, _bureau = county
    browsing.classes()
    with django_assert_max_num_queries(7):
        browsing.choices(Browse("subject", "01", root.pk, with_branch=True, year=2026))


def test_publishing_correcting_and_withdrawing_keep_the_counters(team):
    item = published_item(team)
    kind = item.kind
    assert topics.values(topics.KIND, Within())[0].count == 1
    assert topics.agencies(topics.KIND, [kind], year=2026)[0].value == team.agency.pk
    withdraw(item.pk, reason="公开有误", by=team.publisher)
    assert not TopicCount.objects.exists()


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["", "01", "02"]), st.sampled_from(["document", "news"]), st.integers(1, 3),
                  st.integers(2024, 2026)),
        max_size=12,
    ),
    st.integers(0, 11),
)  # fmt: skip
def test_counters_are_what_counting_gives(rows, dropped):
    TopicCount.objects.all().delete()
    put = [tuple((d, v, a, y) for d, v in (("subject", s), ("kind", k)) if v) for s, k, a, y in rows]
    for one in put:
        topics.apply((), one)
    kept = [one for place, one in enumerate(put) if place != dropped]
    for one in put[dropped : dropped + 1]:
        topics.apply(one, ())
    counted = Counter(value for one in kept for d, value, _a, _y in one if d == "kind")
    assert {one.value: one.count for one in topics.values("kind", Within())} == dict(counted)
