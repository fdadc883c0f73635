"""误报复核放行."""

import pytest
from django.db import IntegrityError, transaction

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.information.actions.revise import revise
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.ask_lift import ask_lift
from gongkai.review.actions.lift import lift
from gongkai.review.actions.sign import sign
from gongkai.review.actions.submit import submit
from gongkai.review.errors import Blocked, NotAskedYet, NothingToLift, SecondPersonNeeded
from gongkai.review.models import Finding
from tests.factories import actor_for, answers, content, make_person, make_team, submitted_slip

pytestmark = pytest.mark.django_db
BODY = "<p>样例编号11010119900307803X，非真实身份证号。</p>"


def blocked(team):
    slip = submitted_slip(team, body_html=BODY)
    return slip, Finding.objects.get(scan__revision=slip.revision, severity="block")


def test_a_second_person_lifts_and_the_slip_goes_on():
    team = make_team()
    slip, finding = blocked(team)
    ask_lift(finding.pk, reason="样例编号，不属于任何人", by=team.clerk)

    finding = lift(finding.pk, note="已核实", by=team.head)

    assert (finding.asked_by_id, finding.lifted_by_id) == (team.clerk.user_id, team.head.user_id)
    assert finding.asked_reason == "样例编号，不属于任何人"
    assert sign(slip.pk, decision="pass", by=team.head).waits_for == "secrecy_review"


def test_the_value_is_kept_masked():
    _, finding = blocked(make_team())
    kept = f"{finding.masked} {finding.message} {finding.fingerprint}"
    assert "19900307" not in kept


def test_refuses_before_anybody_explained():
    team = make_team()
    with pytest.raises(NotAskedYet):
        lift(blocked(team)[1].pk, by=team.head)


def test_refuses_the_one_who_asked():
    team = make_team()
    _, finding = blocked(team)
    ask_lift(finding.pk, reason="样例", by=team.head)
    with pytest.raises(SecondPersonNeeded):
        lift(finding.pk, by=team.head)
    assert lift(finding.pk, by=team.secrecy).lifted_by_id == team.secrecy.user_id


def test_refuses_the_author_of_the_text():
    team = make_team()
    author = actor_for(make_person(team.agency, Duty.FILL, Duty.FIRST_REVIEW))
    slip, _ = blocked(team)
    sign(slip.pk, decision="return", opinion="请核对", by=team.head)
    revise(slip.item_id, content(body_html=BODY + "<p>已核对。</p>"), by=author)
    again = submit(slip.item_id, answers=answers(slip.item), by=team.clerk)
    finding = Finding.objects.get(scan__revision=again.revision, severity="block")
    ask_lift(finding.pk, reason="样例", by=team.clerk)
    with pytest.raises(SecondPersonNeeded):
        lift(finding.pk, by=author)


def test_the_database_itself_refuses_one_person_for_both():
    team = make_team()
    _, finding = blocked(team)
    with pytest.raises(IntegrityError), transaction.atomic():
        Finding.objects.filter(pk=finding.pk).update(asked_by=team.head.user_id, lifted_by=team.head.user_id)


def test_refuses_clerks_and_hides_from_other_agencies():
    team = make_team()
    _, finding = blocked(team)
    ask_lift(finding.pk, reason="样例", by=team.head)
    with pytest.raises(NotAllowed):
        lift(finding.pk, by=team.clerk)
    with pytest.raises(Unknown):
        lift(finding.pk, by=make_team().head)


def test_a_lifted_value_stays_lifted_in_the_next_revision_but_a_new_one_blocks():
    team = make_team()
    slip, finding = blocked(team)
    ask_lift(finding.pk, reason="样例", by=team.clerk)
    lift(finding.pk, by=team.head)
    sign(slip.pk, decision="return", opinion="补充一段", by=team.head)

    revise(slip.item_id, content(body_html=BODY + "<p>联系人身份证号110101199003070935。</p>"), by=team.clerk)
    again = submit(slip.item_id, answers=answers(slip.item), by=team.clerk)

    rows = Finding.objects.filter(scan__revision=again.revision, severity="block").order_by("offset")
    assert [row.lifted_by_id for row in rows] == [team.head.user_id, None]
    with pytest.raises(Blocked):
        sign(again.pk, decision="pass", by=team.head)


def test_refuses_what_is_lifted_already_and_what_is_no_block():
    team = make_team()
    _, finding = blocked(team)
    ask_lift(finding.pk, reason="样例", by=team.clerk)
    lift(finding.pk, by=team.head)
    with pytest.raises(NothingToLift):
        lift(finding.pk, by=team.secrecy)
    Finding.objects.filter(pk=finding.pk).update(severity="warn", lifted_by=None)
    with pytest.raises(NothingToLift):
        lift(finding.pk, by=team.secrecy)
