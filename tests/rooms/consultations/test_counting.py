"""What the reports count of this room."""

from datetime import date

import pytest

from gongkai.consultations import counting
from gongkai.consultations.models import Consultation
from tests.rooms.consultations.held import asked, commented, drafted, opened, today

pytestmark = pytest.mark.django_db


def test_questions_of_a_span_with_both_its_days(house):
    for on in (date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1)):
        asked(house, asked_on=on)
    found = counting.inquiries_asked(date(2025, 1, 1), date(2025, 12, 31)).order_by("asked_on")
    assert [one.asked_on for one in found] == [date(2025, 1, 1), date(2025, 12, 31)]


def test_only_what_was_put_to_the_public_was_held(house):
    one = opened(house)
    drafted(house)
    assert list(counting.consultations_held(today(), today())) == [one]
    Consultation.objects.filter(pk=one.pk).update(from_on=date(2020, 1, 1))
    assert not counting.consultations_held(today(), today())


def test_comments_by_the_day_they_came(house):
    came = commented(opened(house))
    assert list(counting.comments_received(today(), today())) == [came]
    assert not counting.comments_received(date(2020, 1, 1), date(2020, 12, 31))
