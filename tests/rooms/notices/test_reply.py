import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import BadWords
from gongkai.notices.actions.announce import announce
from gongkai.notices.actions.recall_notice import recall_notice
from gongkai.notices.actions.reply import reply
from gongkai.notices.errors import NoReplyWanted, Recalled

pytestmark = pytest.mark.django_db


def test_a_receiver_confirms_and_may_say_more_later(unit, notice):
    reply(notice.pk, by=unit.clerk)
    receipt = reply(notice.pk, text="已完成自查，无问题。", by=unit.clerk)
    assert receipt.opened_at and receipt.replied_at and receipt.reply == "已完成自查，无问题。"


def test_only_receivers_confirm(unit, notice):
    with pytest.raises(Unknown):
        reply(notice.pk, by=unit.head)


def test_a_notice_that_wants_no_answer_takes_none(unit):
    plain = announce(unit.agency.pk, title="放假通知", text="放假。", unit_ids=[unit.agency.pk], by=unit.head)
    with pytest.raises(NoReplyWanted):
        reply(plain.pk, by=unit.clerk)


def test_nobody_confirms_what_was_recalled(unit, notice):
    recall_notice(notice.pk, reason="重复", by=unit.head)
    with pytest.raises(Recalled):
        reply(notice.pk, by=unit.clerk)


def test_bad_words_are_refused(unit, notice):
    with pytest.raises(BadWords):
        reply(notice.pk, text="甲" * 501, by=unit.clerk)
