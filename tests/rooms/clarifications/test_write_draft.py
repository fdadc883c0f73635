"""拟写澄清稿."""

from datetime import date

import pytest
from django.utils import timezone

from gongkai.clarifications.actions.ask_confirmation import ask_confirmation
from gongkai.clarifications.actions.record_confirmation import record_confirmation
from gongkai.clarifications.actions.write_draft import write_draft
from gongkai.clarifications.errors import SameDraft, WrongState
from gongkai.clarifications.vocabulary import Answer
from gongkai.entry.errors import BadWords
from tests.rooms.clarifications.matters import concluded, drafted, submitted, verified, wording


def test_each_version_is_kept(desk):
    case = concluded(desk)
    write_draft(case.pk, wording(), by=desk.clerk)
    second = write_draft(case.pk, wording(title="关于自来水的说明"), by=desk.clerk)
    assert second.version == 2
    assert [row.title for row in case.drafts.all()] == ["关于示范镇自来水水质的情况说明", "关于自来水的说明"]


def test_a_new_text_must_be_agreed_to_again(desk):
    case, today = drafted(desk), timezone.localdate()
    asked = ask_confirmation(case.pk, organ="示范县水利局", asked_on=today, by=desk.clerk)
    record_confirmation(case.pk, confirmation_id=asked.pk, answer=Answer.AGREED, answered_on=today, by=desk.clerk)
    write_draft(case.pk, wording(facts="各项指标合格。"), by=desk.clerk)
    asked.refresh_from_db()
    assert (asked.answer, asked.answered_on) == ("waiting", None)


def test_refuses_the_same_words_and_none(desk):
    case = drafted(desk)
    with pytest.raises(SameDraft):
        write_draft(case.pk, wording(), by=desk.clerk)
    for name in ("title", "quoted", "facts", "sources"):
        with pytest.raises(BadWords):
            write_draft(case.pk, wording(**{name: " "}), by=desk.clerk)


def test_refused_before_the_conclusion_and_under_review(desk):
    for case in (verified(desk), submitted(desk)):
        with pytest.raises(WrongState):
            write_draft(case.pk, wording(title=f"{date.min}"), by=desk.clerk)
