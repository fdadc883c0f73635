"""The worker's hourly look after requests."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.cli import worker
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.actions.unlock import unlock
from gongkai.info_requests.models import Attempt, CaseFile
from gongkai.info_requests.vocabulary import FileRole
from tests.rooms.info_requests.papers import picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def fresh(monkeypatch):
    """A worker that has just started."""
    monkeypatch.setattr(worker, "_looked_after", {"requests": -2.0 * worker.HOUR})


def test_forgets_what_is_kept_only_for_a_day(fresh):
    hold_file(picture(), name="身份证.png", role=FileRole.IDENTITY, form_key="form-1")
    unlock("nobody-2026-0001", "WRONG", address="192.0.2.1")
    CaseFile.objects.update(uploaded_at=timezone.now() - timedelta(days=2))
    Attempt.objects.update(hour=timezone.now() - timedelta(days=2))

    assert worker._look_after_requests() is True  # more may be waiting

    assert (CaseFile.objects.count(), Attempt.objects.count()) == (0, 0)


def test_looks_once_an_hour(fresh, django_assert_num_queries, monkeypatch):
    assert worker._look_after_requests() is False
    with django_assert_num_queries(0):
        assert worker._look_after_requests() is False
    later = worker.time.monotonic() + worker.HOUR
    monkeypatch.setattr(worker.time, "monotonic", lambda: later)
    hold_file(picture(), name="身份证.png", role=FileRole.IDENTITY, form_key="form-1")
    CaseFile.objects.update(uploaded_at=timezone.now() - timedelta(days=2))
    assert worker._look_after_requests() is True
