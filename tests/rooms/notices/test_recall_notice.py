import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import BadWords
from gongkai.notices import queries
from gongkai.notices.actions.recall_notice import recall_notice
from gongkai.notices.errors import Recalled

pytestmark = pytest.mark.django_db


def test_a_notice_is_taken_back_with_a_reason(unit, notice):
    recall_notice(notice.pk, reason="附件有误", by=unit.head)
    assert queries.owed(unit.clerk) == [] and queries.unread_counts(unit.clerk) == (0, 0)
    row = queries.received(unit.clerk, queries.NoticeFilters()).rows[0]
    assert row.is_recalled and not row.is_owed


def test_not_twice(unit, notice):
    recall_notice(notice.pk, reason="附件有误", by=unit.head)
    with pytest.raises(Recalled):
        recall_notice(notice.pk, reason="附件有误", by=unit.head)


def test_not_without_a_reason(unit, notice):
    with pytest.raises(BadWords):
        recall_notice(notice.pk, reason=" ", by=unit.head)


def test_not_by_a_receiver(unit, notice):
    with pytest.raises(Unknown):
        recall_notice(notice.pk, reason="附件有误", by=unit.clerk)
