import pytest

from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from gongkai.notices import queries
from gongkai.notices.actions.open_notice import open_notice
from gongkai.notices.actions.recall_notice import recall_notice
from tests.factories import make_actor, make_agency

pytestmark = pytest.mark.django_db


def test_the_first_opening_is_the_receipt(unit, notice):
    assert queries.unread_counts(unit.clerk) == (1, 0)
    open_notice(notice.pk, by=unit.clerk)
    first = notice.receipts.get().opened_at
    open_notice(notice.pk, by=unit.clerk)
    assert first and notice.receipts.get().opened_at == first
    assert queries.unread_counts(unit.clerk) == (0, 0)
    assert Entry.objects.filter(action="notices.open_notice").count() == 1


def test_the_sender_reads_without_a_receipt(unit, notice):
    open_notice(notice.pk, by=unit.head)
    assert notice.receipts.get().opened_at is None


def test_a_recalled_notice_counts_no_more_readers(unit, notice):
    recall_notice(notice.pk, reason="日期有误", by=unit.head)
    open_notice(notice.pk, by=unit.clerk)
    assert notice.receipts.get().opened_at is None


def test_a_stranger_finds_nothing(notice):
    with pytest.raises(Unknown):
        open_notice(notice.pk, by=make_actor(make_agency(), Duty.FILL))
