"""撤销查阅登记."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.outlets import counting
from gongkai.outlets.actions.log_visit import log_visit
from gongkai.outlets.actions.undo_visit import undo_visit
from gongkai.outlets.errors import TooLateToUndo, UndoneAlready
from gongkai.outlets.models import Visit
from tests.rooms.outlets.reading_places import key, make_desk, make_point, visit

pytestmark = pytest.mark.django_db
YEAR = (date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def desk():
    return make_desk()


@pytest.fixture
def logged(desk):
    return log_visit(visit(make_point(desk)), key=key(), by=desk.keeper)


def test_it_counts_no_more_and_the_row_stays(desk, logged):
    undo_visit(logged.pk, by=desk.keeper)
    assert not counting.query_point_visits(*YEAR).exists() and Visit.objects.get().undone_at
    with pytest.raises(UndoneAlready):
        undo_visit(logged.pk, by=desk.keeper)


def test_after_some_minutes_only_who_keeps_the_points(desk, logged):
    Visit.objects.update(logged_at=timezone.now() - timedelta(minutes=16))
    with pytest.raises(TooLateToUndo) as refusal:
        undo_visit(logged.pk, by=desk.keeper)
    assert "15分钟" in refusal.value.sentence
    assert undo_visit(logged.pk, by=desk.clerk).undone_at


def test_who_may_not(desk, logged):
    with pytest.raises(Unknown):
        undo_visit(logged.pk, by=desk.stranger)
    with pytest.raises(Unknown):
        undo_visit(2**40, by=desk.keeper)
