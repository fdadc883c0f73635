"""设置审查流程."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.law.vocabulary import Duty
from gongkai.review.actions.configure import Wishes, configure
from gongkai.review.errors import PolicyDaysWrong, PolicyTooSlow
from gongkai.review.models import ReviewPolicy
from tests.factories import make_actor, make_agency, make_team

pytestmark = pytest.mark.django_db


def test_an_administrator_sets_how_the_agency_reviews():
    agency = make_agency()
    admin = make_actor(agency, Duty.ADMINISTER)

    configure(agency.pk, Wishes(second_review=True, section_days=2, office_phones="0000-0000001"), by=admin)
    rules = configure(agency.pk, Wishes(second_review=True, section_days=4), by=admin)

    assert ReviewPolicy.objects.get() == rules
    assert (rules.second_review, rules.section_days, rules.body_days, rules.office_phones) == (True, 4, None, "")


def test_refuses_steps_that_leave_no_time_to_publish():
    agency = make_agency()
    admin = make_actor(agency, Duty.ADMINISTER)
    configure(agency.pk, Wishes(section_days=5, body_days=10, leader_days=5), by=admin)
    with pytest.raises(PolicyTooSlow) as refusal:
        configure(agency.pk, Wishes(second_review=True, section_days=5, body_days=10, leader_days=5), by=admin)
    assert "合计25个工作日" in refusal.value.sentence


def test_refuses_no_time_at_all():
    agency = make_agency()
    with pytest.raises(PolicyDaysWrong):
        configure(agency.pk, Wishes(leader_days=0), by=make_actor(agency, Duty.ADMINISTER))


def test_hides_agencies_outside_the_branch():
    agency = make_agency()
    admin = make_actor(agency, Duty.ADMINISTER)
    with pytest.raises(Unknown):
        configure(make_agency().pk, Wishes(), by=admin)
    with pytest.raises(Unknown):
        configure(agency.pk, Wishes(), by=make_team(agency).clerk)
