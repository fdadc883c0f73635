"""登记确认意见."""

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.clarifications.actions.ask_confirmation import ask_confirmation
from gongkai.clarifications.actions.record_confirmation import record_confirmation
from gongkai.clarifications.vocabulary import Answer
from gongkai.entry.errors import BadWords
from tests.rooms.clarifications.matters import drafted


@pytest.fixture
def asked(desk):
    return ask_confirmation(drafted(desk).pk, organ="示范县水利局", asked_on=timezone.localdate(), by=desk.clerk)


def test_the_answer_is_kept_and_may_change(desk, asked):
    day = timezone.localdate()
    case = asked.case_id
    said = {"confirmation_id": asked.pk, "answered_on": day, "by": desk.clerk}
    record_confirmation(case, answer=Answer.OBJECTED, words="数字有误", **said)
    row = record_confirmation(case, answer=Answer.AGREED, **said)
    assert (row.answer, row.answered_on, row.words) == ("agreed", day, "")


def test_an_objection_says_why(desk, asked):
    with pytest.raises(BadWords):
        record_confirmation(
            asked.case_id,
            confirmation_id=asked.pk,
            answer=Answer.OBJECTED,
            answered_on=timezone.localdate(),
            by=desk.clerk,
        )


def test_refuses_an_organ_of_another_matter(desk, asked):
    other = drafted(desk)
    for pk in (asked.pk, 10**30):
        with pytest.raises(Unknown):
            record_confirmation(
                other.pk, confirmation_id=pk, answer=Answer.AGREED, answered_on=timezone.localdate(), by=desk.clerk
            )
