"""申请误报放行."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.information.actions.revise import revise
from gongkai.review.actions.ask_lift import ask_lift
from gongkai.review.actions.rescan import rescan
from gongkai.review.errors import LiftReasonNeeded, NothingToLift
from gongkai.review.models import Finding
from tests.factories import content, make_item, make_team

pytestmark = pytest.mark.django_db
BODY = "<p>样例编号11010119900307803X。</p>"


def found(team):
    item = make_item(agency=team.agency, by=team.clerk, body_html=BODY)
    scan = rescan(item.pk, by=team.clerk)
    return item, scan.findings.get(severity="block")


def test_the_clerk_explains_before_submitting():
    team = make_team()
    _, finding = found(team)
    assert ask_lift(finding.pk, reason=" 样例编号 ", by=team.clerk).asked_reason == "样例编号"


def test_refuses_without_a_reason():
    team = make_team()
    with pytest.raises(LiftReasonNeeded):
        ask_lift(found(team)[1].pk, reason="  ", by=team.clerk)


def test_refuses_a_finding_of_an_earlier_revision():
    team = make_team()
    item, finding = found(team)
    revise(item.pk, content(), by=team.clerk)
    with pytest.raises(NothingToLift):
        ask_lift(finding.pk, reason="样例", by=team.clerk)


def test_refuses_people_without_the_duty_and_hides_from_others():
    team = make_team()
    _, finding = found(team)
    with pytest.raises(NotAllowed):
        ask_lift(finding.pk, reason="样例", by=team.publisher)
    with pytest.raises(Unknown):
        ask_lift(finding.pk, reason="样例", by=make_team().clerk)
    with pytest.raises(Unknown):
        ask_lift(finding.pk + 1000, reason="样例", by=team.clerk)
    assert Finding.objects.get(pk=finding.pk).asked_by_id is None
