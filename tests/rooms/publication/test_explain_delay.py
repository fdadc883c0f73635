"""逾期原因: asked of what is late or undated, counted by cause with one decimal."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.publication import causes_queries
from gongkai.publication.actions.explain_delay import explain_delay
from gongkai.publication.actions.publish import publish
from gongkai.publication.errors import CauseNeeded, CauseWords, NotLate
from gongkai.publication.models import LateCause
from tests.factories import make_actor, make_agency
from tests.rooms.publication.public import published_item, ready_item
from tests.rooms.publication.test_queries import published_on


def late_item(team):
    item = ready_item(team, made_on=timezone.localdate())
    InfoItem.objects.filter(pk=item.pk).update(due_on=timezone.localdate() - timedelta(days=3))
    return item


def test_the_cause_is_kept_and_said_again_the_last_word_counts(team):
    item = late_item(team)
    publish(item.pk, cause="review", by=team.publisher)
    explain_delay(item.pk, cause="other", note="办公楼停电两天", by=team.clerk)
    kept = LateCause.objects.get()
    assert (kept.cause, kept.note, kept.entered_by_id) == ("other", "办公楼停电两天", team.clerk.user_id)


def test_refusals(team):
    item = late_item(team)
    with pytest.raises(NotAllowed):
        explain_delay(item.pk, cause="review", by=team.secrecy)
    with pytest.raises(CauseWords):
        explain_delay(item.pk, cause="other", note="  ", by=team.clerk)
    with pytest.raises(CauseNeeded):
        explain_delay(item.pk, cause="x\0", by=team.clerk)
    with pytest.raises(NotLate):
        explain_delay(published_item(team, made_on=timezone.localdate()).pk, cause="review", by=team.clerk)
    assert not LateCause.objects.exists()


def test_figures_by_cause(team):
    day = date(2024, 10, 21)
    for kept in (True, True, True, False, False, None, None):
        published_on(team, day, kept, 5)
    late = causes_queries.releases(team.publisher, day, day)
    assert late.total == 4
    for row, cause in zip(late.rows, ("review", "review", "staff"), strict=False):
        explain_delay(row.item_id, cause=cause, by=team.publisher)
    found = causes_queries.figures(team.publisher, day, day)
    assert (found.published, found.in_time, found.late, found.undated) == (7, 3, 2, 2)
    counted = {row.cause and row.cause.value: (row.total, row.share) for row in found.rows if row.total}
    assert counted == {
        "review": (2, Decimal("50.0")), "staff": (1, Decimal("25.0")), None: (1, Decimal("25.0")),
    }  # fmt: skip
    assert found.share_in_time == Decimal("42.9") and found.unexplained == 1
    assert causes_queries.figures(make_actor(make_agency(), Duty.FILL), day, day).published == 0
    assert causes_queries.releases(team.publisher, day, day, cause="none").total == 1


def test_news_are_no_disclosure_by_law(team):
    day = date(2024, 10, 21)
    published_on(team, day, False, 30)
    InfoItem.objects.update(kind="news")
    assert causes_queries.figures(team.publisher, day, day).published == 0
