from io import BytesIO

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import Duty
from gongkai.notices import message_queries, queries
from gongkai.notices.actions.answer_message import answer_message
from gongkai.notices.actions.send_message import send_message
from gongkai.notices.errors import TooManyFiles
from tests.factories import make_actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def thread(unit):
    return send_message(unit.agency.pk, duty="fill", subject="请补", text="请补关键词。", by=unit.head)


def test_an_answer_is_new_to_the_others_only(unit, thread):
    answer_message(thread.pk, text="已补。", files=[("新.txt", BytesIO(b"x"))], by=unit.clerk)
    assert queries.unread_counts(unit.head) == (0, 1)
    said = message_queries.messages(unit.head, thread.pk)
    assert [(one.text, one.is_own) for one in said] == [("请补关键词。", True), ("已补。", False)]
    file = said[1].files[0]
    assert message_queries.file(unit.head, thread.pk, file.id).name == "新.txt"


def test_a_stranger_does_not_answer_nor_download(unit, thread):
    stranger = make_actor(unit.agency, Duty.PRINCIPAL)
    with pytest.raises(Unknown):
        answer_message(thread.pk, text="我来说", by=stranger)
    with pytest.raises(Unknown):
        message_queries.file(stranger, thread.pk, 1)


def test_an_empty_answer_is_refused(unit, thread):
    with pytest.raises(BadWords):
        answer_message(thread.pk, text=" ", by=unit.clerk)


def test_too_many_files_are_refused(unit, thread, settings):
    settings.UPLOAD_MAX_FILES = 1
    files = [(f"{n}.txt", BytesIO(b"x")) for n in range(2)]
    with pytest.raises(TooManyFiles):
        answer_message(thread.pk, text="见附件", files=files, by=unit.clerk)
