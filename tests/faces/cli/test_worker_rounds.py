"""The worker opens the assessment of a period that is over."""

import pytest
from django.utils import timezone

from gongkai.assessment.models import Round
from gongkai.cli import worker
from tests.rooms.assessment.scheming import adopted, make_office

pytestmark = pytest.mark.django_db


def test_the_last_period_is_opened_and_looked_for_once_an_hour(monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(worker, "_looked_after", {"rounds": -2.0 * worker.HOUR})
    adopted(make_office(), year=timezone.localdate().year - 1)
    worker._open_rounds()
    assert Round.objects.get().ordinal == 12
    with django_assert_num_queries(0):
        worker._open_rounds()
