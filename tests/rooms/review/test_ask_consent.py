"""发起发布协调."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords, ChosenTwice
from gongkai.review import coordination_queries
from gongkai.review.actions.ask_consent import ask_consent
from gongkai.review.errors import AskedOneself, CoordinationOpen, CoordinationRunning, NobodyAsked
from gongkai.review.gates import coordination_hold, must_be_coordinated
from tests.factories import make_item, make_team, ready_item

pytestmark = pytest.mark.django_db
ASKED = {"kind": "joint", "matter": "请确认第二条涉及贵单位的内容"}


def test_other_bodies_are_asked_and_the_release_waits_for_them():
    team, other = make_team(), make_team()
    item = ready_item(team)
    assert coordination_hold(item) is None
    made = ask_consent(item.pk, **ASKED, agency_ids=[other.agency.pk], outside=["示范军分区"], by=team.clerk)

    assert made.number == f"发布协调〔{made.year}〕{team.agency.code}-0001号"
    assert [row.name for row in made.consents.all()] == [other.agency.name, "示范军分区"]
    assert [row.coordination_id for row in coordination_queries.to_answer(other.clerk)] == [made.pk]
    with pytest.raises(CoordinationOpen) as refusal:
        must_be_coordinated(item)
    assert "2个单位没有答复" in refusal.value.sentence


def test_those_asked_read_what_they_are_asked_about_and_strangers_nothing():
    team, other, stranger = make_team(), make_team(), make_team()
    made = ask_consent(ready_item(team).pk, **ASKED, agency_ids=[other.agency.pk], by=team.clerk)
    shown = coordination_queries.coordination(other.clerk, made.pk)
    assert (shown.is_own, shown.may_decide, shown.consents[0].may_answer) == (False, False, True)
    with pytest.raises(Unknown):
        coordination_queries.coordination(stranger.clerk, made.pk)
    with pytest.raises(Unknown):
        coordination_queries.coordination_record(other.clerk, made.pk)


def test_refuses_nobody_oneself_the_same_twice_and_a_second_round():
    team, other = make_team(), make_team()
    item = ready_item(team)
    for agency_ids, outside, refusal in (
        ([], [" "], NobodyAsked),
        ([team.agency.pk], [], AskedOneself),
        ([other.agency.pk], [other.agency.name], ChosenTwice),
        ([999_999], [], NobodyAsked),
    ):
        with pytest.raises(refusal):
            ask_consent(item.pk, **ASKED, agency_ids=agency_ids, outside=outside, by=team.clerk)
    ask_consent(item.pk, **ASKED, agency_ids=[other.agency.pk], by=team.clerk)
    with pytest.raises(CoordinationRunning):
        ask_consent(item.pk, **ASKED, agency_ids=[other.agency.pk], by=team.clerk)


def test_refuses_without_a_matter_and_without_the_duty():
    team, other = make_team(), make_team()
    item = make_item(agency=team.agency, by=team.clerk)
    with pytest.raises(BadWords):
        ask_consent(item.pk, kind="joint", matter="\x00", agency_ids=[other.agency.pk], by=team.clerk)
    with pytest.raises(NotAllowed):
        ask_consent(item.pk, **ASKED, agency_ids=[other.agency.pk], by=team.leader)
    with pytest.raises(Unknown):
        ask_consent(item.pk, **ASKED, agency_ids=[team.agency.pk], by=other.clerk)
