"""归并访问量."""

from datetime import date

import pytest

from gongkai.readers.actions.fold_views import fold_views
from gongkai.readers.models import ItemViews

pytestmark = pytest.mark.django_db
TODAY = date(2026, 4, 2)


def test_old_days_become_months_and_the_sums_stay():
    for on, item, count in (
        (date(2024, 12, 3), 1, 4), (date(2024, 12, 31), 1, 5), (date(2024, 12, 31), 2, 1), (date(2025, 1, 1), 1, 7),
        (date(2025, 1, 2), 1, 8), (date(2026, 4, 1), 1, 9),
    ):  # fmt: skip
        ItemViews.objects.create(on=on, item_id=item, agency_id=1, count=count)
    assert (fold_views(TODAY), fold_views(TODAY), fold_views(TODAY)) == (1, 1, 0)
    assert sorted(ItemViews.objects.values_list("on", "item_id", "count")) == [
        (date(2024, 12, 1), 1, 9),
        (date(2024, 12, 1), 2, 1),
        (date(2025, 1, 1), 1, 15),
        (date(2026, 4, 1), 1, 9),
    ]


def test_nothing_old_nothing_folded():
    assert fold_views(TODAY) == 0
