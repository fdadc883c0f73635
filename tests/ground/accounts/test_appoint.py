from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.actions.appoint import appoint
from gongkai.accounts.actor import Actor
from gongkai.accounts.errors import (
    AlreadyAppointed,
    DatesCrossed,
    NotOneself,
    OutsideBranch,
    SectionElsewhere,
    SwitchedOff,
    Unknown,
)
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_person, make_section

pytestmark = pytest.mark.django_db
DAY = date(2020, 1, 1)


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def bureau(county):
    return make_agency(parent=county)


@pytest.fixture
def school(bureau):
    return make_agency(parent=bureau)


@pytest.fixture
def administrator(bureau):
    return make_actor(bureau, Duty.ADMINISTER, branch=True)


def test_a_duty_holds_for_the_branch_from_that_day(bureau, school, administrator):
    user = make_person(bureau)
    appoint(
        user.pk,
        duty=Duty.PUBLISH,
        agency_id=bureau.pk,
        covers_branch=True,
        from_on=DAY,
        post="办公室主任",
        by=administrator,
    )
    actor = Actor.of(user, DAY)
    assert actor.scope("publication.publish").agency_ids == {bureau.pk, school.pk}
    assert not Actor.of(user, DAY - timedelta(days=1)).may("publication.publish")


def test_a_duty_can_be_held_in_one_section_and_ends_with_its_last_day(bureau, administrator):
    user, section = make_person(bureau), make_section(bureau)
    appoint(
        user.pk,
        duty=Duty.FILL,
        agency_id=bureau.pk,
        section_id=section.pk,
        from_on=DAY,
        to_on=date(2020, 6, 30),
        by=administrator,
    )
    assert Actor.of(user, date(2020, 6, 30)).scope("information.write").sections == {(bureau.pk, section.pk)}
    assert not Actor.of(user, date(2020, 7, 1)).may("information.write")


@pytest.mark.parametrize("duty", list(Duty))
def test_no_duty_reaches_beyond_the_administrators_branch(county, bureau, administrator, duty):
    user = make_person(bureau)
    with pytest.raises(Unknown):
        appoint(user.pk, duty=duty, agency_id=county.pk, from_on=DAY, by=administrator)


@pytest.mark.parametrize("duty", list(Duty))
def test_whoever_runs_one_body_gives_no_duty_over_the_bodies_below_it(bureau, school, duty):
    narrow = make_actor(bureau, Duty.ADMINISTER, branch=False)
    user = make_person(bureau)
    with pytest.raises(OutsideBranch):
        appoint(user.pk, duty=duty, agency_id=bureau.pk, covers_branch=True, from_on=DAY, by=narrow)


def test_nobody_appoints_somebody_of_another_branch(county, bureau, administrator):
    outsider = make_person(make_agency(parent=county))
    with pytest.raises(Unknown):
        appoint(outsider.pk, duty=Duty.FILL, agency_id=bureau.pk, from_on=DAY, by=administrator)


def test_nobody_appoints_themselves(bureau, administrator):
    with pytest.raises(NotOneself):
        appoint(administrator.user_id, duty=Duty.AUDIT, agency_id=bureau.pk, from_on=DAY, by=administrator)


def test_refuses_the_same_duty_twice_and_dates_that_cross(bureau, administrator):
    user = make_person(bureau, Duty.FILL)
    with pytest.raises(AlreadyAppointed):
        appoint(user.pk, duty=Duty.FILL, agency_id=bureau.pk, from_on=DAY, by=administrator)
    with pytest.raises(DatesCrossed):
        appoint(
            user.pk,
            duty=Duty.PUBLISH,
            agency_id=bureau.pk,
            from_on=DAY,
            to_on=DAY - timedelta(days=1),
            by=administrator,
        )


def test_refuses_a_strange_section_and_an_account_switched_off(bureau, administrator):
    with pytest.raises(SectionElsewhere):
        strange = make_section(make_agency()).pk
        appoint(
            make_person(bureau).pk,
            duty=Duty.FILL,
            agency_id=bureau.pk,
            section_id=strange,
            from_on=DAY,
            by=administrator,
        )
    with pytest.raises(SwitchedOff):
        off = make_person(bureau, is_active=False)
        appoint(off.pk, duty=Duty.FILL, agency_id=bureau.pk, from_on=DAY, by=administrator)


def test_a_duty_over_every_body_reaches_everything_and_others_do_not(county, bureau, school):
    today = timezone.localdate()
    everywhere = Actor.of(make_person(county, Duty.AUDIT, branch=True), today)
    assert everywhere.scope("audit.read").everything
    assert everywhere.scope("audit.read").agency_ids == {county.pk, bureau.pk, school.pk}
    assert not Actor.of(make_person(bureau, Duty.AUDIT, branch=True), today).scope("audit.read").everything
