"""拟定服务承诺."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords, NothingFound
from gongkai.office import public_work
from gongkai.office.actions.draft_commitment import Promise, draft_commitment
from gongkai.office.vocabulary_work import CommitmentKind
from tests.rooms.office.promises import make_promise
from tests.rooms.office.work import again, make_desk, make_rule

pytestmark = pytest.mark.django_db


def test_a_promise_is_written_and_mended_and_nobody_outside_sees_it():
    desk = make_desk()
    made = make_promise(desk)
    make_promise(desk, pk=made.pk, text="首位接待的人负责到底，不推诿。")
    assert (again(made).state, again(made).text) == ("draft", "首位接待的人负责到底，不推诿。")
    assert public_work.commitments() == []


def test_refuses_empty_words_hidden_rules_and_strangers():
    desk, other = make_desk(), make_desk()
    with pytest.raises(BadWords):
        make_promise(desk, text=" ")
    with pytest.raises(NothingFound):
        make_promise(desk, rule_id=make_rule(other).pk)
    with pytest.raises(Unknown):
        make_promise(desk, pk=make_promise(other).pk)
    with pytest.raises(NotAllowed):
        draft_commitment(desk.agency.pk, Promise(CommitmentKind.OTHER, "承诺", "文字"), by=desk.reader)
