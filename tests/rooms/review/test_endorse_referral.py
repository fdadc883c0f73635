"""批准报审."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.review import referral_queries
from gongkai.review.actions.endorse_referral import endorse_referral
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from gongkai.review.errors import EndorsedByAnother, NothingToEndorse
from gongkai.review.papers import undetermined
from tests.factories import make_team, passed_slip, submitted_slip

pytestmark = pytest.mark.django_db


def referred(team, by=None):
    slip = sign(submitted_slip(team).pk, decision="pass", by=team.head)
    more = {
        "body": "secrecy",
        "preliminary": "on_request",
        "body_opinion": "拟定为依申请公开",
        "letter_number": "示保函〔2026〕1号",
    }
    return refer(slip.pk, sent_to="示范市保密局", reason="事项范围不明确", by=team.secrecy, **more)


def test_the_leader_approves_the_form_and_the_letter_is_no_draft_any_more():
    team = make_team()
    referral = referred(team)
    assert referral.number == f"不能确定〔{referral.year}〕{team.agency.code}-0001号"
    assert [row.id for row in referral_queries.to_endorse(team.leader)] == [referral.pk]
    assert undetermined.letter(referral_queries.referral_record(team.leader, referral.pk)).draft

    endorse_referral(referral.pk, by=team.leader)
    shown = referral_queries.referral(team.clerk, referral.pk)
    assert (shown.row.endorsed_by, shown.row.preliminary) == (team.leader.name, "on_request")
    assert not undetermined.letter(referral_queries.referral_record(team.leader, referral.pk)).draft
    assert referral_queries.to_endorse(team.leader) == []


def test_numbers_run_on_and_the_form_prints_every_field():
    team = make_team()
    first, second = referred(team), referred(team)
    assert (first.serial, second.serial) == (1, 2)
    form = undetermined.form(referral_queries.referral(team.clerk, second.pk))
    said = "".join(cell.text for row in form.rows for cell in row)
    for word in ("事项范围不明确", "拟定为依申请公开", "依申请公开", "示范市保密局", "示保函〔2026〕1号"):
        assert word in said


def test_refuses_twice_and_by_the_person_who_filled_it_in():
    team = make_team()
    referral = referred(team)
    endorse_referral(referral.pk, by=team.leader)
    with pytest.raises(NothingToEndorse):
        endorse_referral(referral.pk, by=team.leader)
    slip = passed_slip(team)
    own = refer(slip.pk, sent_to="示范市保密局", reason="请确认", by=team.leader)
    with pytest.raises(EndorsedByAnother):
        endorse_referral(own.pk, by=team.leader)
    with pytest.raises(NotAllowed):
        endorse_referral(referred(team).pk, by=team.clerk)
