"""答复发布协调."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import DayAhead, DayTooEarly
from gongkai.information.actions.revise import revise
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.review import coordination_queries
from gongkai.review.actions.answer_consent import Reply, answer_consent
from gongkai.review.actions.ask_consent import ask_consent
from gongkai.review.errors import (
    AnsweredAlready,
    CoordinationOutdated,
    CoordinationRefused,
    LetterForAnswer,
    ReasonForAnswer,
)
from gongkai.review.gates import coordination_hold, must_be_coordinated
from tests.factories import actor_for, appoint, content, make_person, make_team, ready_item

pytestmark = pytest.mark.django_db


def asked(team, *bodies, outside=()):
    ids = [body.agency.pk for body in bodies]
    return ask_consent(
        ready_item(team).pk, kind="others", matter="请确认", agency_ids=ids, outside=outside, by=team.clerk
    )


def item_of(made):
    return InfoItem.objects.select_related("current").get(pk=made.item_id)


def test_when_everybody_agrees_nothing_stands_in_the_way():
    team, other = make_team(), make_team()
    made = asked(team, other, outside=["示范军分区"])
    inside, outside = made.consents.all()
    answer_consent(inside.pk, Reply("agree"), by=other.clerk)
    assert coordination_hold(item_of(made)) is not None
    upload = BytesIO("同意公开".encode())
    answer_consent(
        outside.pk, Reply("agree", doc_number="军函〔2026〕5号"), upload=upload, name="回函.txt", by=team.clerk
    )

    made.refresh_from_db()
    assert made.state == "agreed"
    must_be_coordinated(item_of(made))
    shown = coordination_queries.coordination(team.clerk, made.pk)
    assert [row.doc_number for row in shown.consents] == ["", "军函〔2026〕5号"]
    assert [one.name for one in shown.consents[1].files] == ["回函.txt"]


def test_one_no_holds_the_release():
    team, other = make_team(), make_team()
    made = asked(team, other)
    answer_consent(made.consents.get().pk, Reply("refuse", reason="数据尚未核定"), by=other.clerk)
    with pytest.raises(CoordinationRefused):
        must_be_coordinated(item_of(made))


def test_what_changed_after_the_consent_is_asked_about_again():
    team, other = make_team(), make_team()
    made = asked(team, other)
    answer_consent(made.consents.get().pk, Reply("agree"), by=other.clerk)
    revise(made.item_id, content(title="改过的标题"), by=team.clerk)
    with pytest.raises(CoordinationOutdated):
        must_be_coordinated(item_of(made))


def test_anything_but_yes_needs_a_reason_and_outsiders_a_letter():
    team, other = make_team(), make_team()
    made = asked(team, other, outside=["示范军分区"])
    inside, outside = made.consents.all()
    with pytest.raises(ReasonForAnswer):
        answer_consent(inside.pk, Reply("partly"), by=other.clerk)
    with pytest.raises(LetterForAnswer):
        answer_consent(outside.pk, Reply("agree"), by=team.clerk)
    with pytest.raises(LetterForAnswer):
        answer_consent(inside.pk, Reply("agree"), by=team.clerk)


def test_answers_once_on_a_possible_day_and_only_for_the_own_body():
    team, other, third = make_team(), make_team(), make_team()
    made = asked(team, other, third)
    one, two = made.consents.all()
    today = timezone.localdate()
    with pytest.raises(DayAhead):
        answer_consent(one.pk, Reply("agree", answered_on=today + timedelta(days=1)), by=other.clerk)
    with pytest.raises(DayTooEarly):
        answer_consent(one.pk, Reply("agree", answered_on=today - timedelta(days=1)), by=other.clerk)
    with pytest.raises(NotAllowed):
        answer_consent(two.pk, Reply("agree"), by=other.clerk)
    with pytest.raises(Unknown):
        answer_consent(one.pk, Reply("agree"), by=make_team().clerk)
    with pytest.raises(Unknown):
        answer_consent(999_999, Reply("agree"), by=other.clerk)
    answer_consent(one.pk, Reply("agree"), by=other.clerk)
    with pytest.raises(AnsweredAlready):
        answer_consent(one.pk, Reply("refuse", reason="后悔"), by=other.clerk)


def test_whoever_asked_needs_the_letter_of_the_other_body_even_with_a_duty_there():
    team, other = make_team(), make_team()
    person = make_person(team.agency, Duty.FILL)
    appoint(person, Duty.FILL, agency=other.agency)
    both = actor_for(person)
    made = ask_consent(ready_item(team).pk, kind="others", matter="请确认", agency_ids=[other.agency.pk], by=both)
    with pytest.raises(LetterForAnswer):
        answer_consent(made.consents.get().pk, Reply("agree"), by=both)
