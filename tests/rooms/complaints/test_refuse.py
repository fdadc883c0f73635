"""不予受理."""

import pytest

from gongkai.complaints.actions.refuse import refuse
from gongkai.complaints.errors import UnknownRefusal
from gongkai.entry.errors import BadWords
from tests.rooms.complaints.grievances import TAKEN, again, make_desk, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_it_ends_with_a_letter_that_says_why(desk):
    one = registered(desk)
    refuse(one.pk, refusal="elsewhere", refusal_words="已申请复议。", on=TAKEN, by=desk.head)
    kept = again(one)
    assert (kept.state, kept.closed_on, kept.refusal) == ("refused", TAKEN, "elsewhere")
    assert "已申请复议。" in str(kept.letters.get().lines) and "同一事项" in str(kept.letters.get().lines)


def test_a_case_of_the_list_and_words_are_needed(desk):
    one = registered(desk)
    with pytest.raises(UnknownRefusal):
        refuse(one.pk, refusal="because", refusal_words="x", on=TAKEN, by=desk.head)
    with pytest.raises(BadWords):
        refuse(one.pk, refusal="elsewhere", refusal_words="", on=TAKEN, by=desk.head)
