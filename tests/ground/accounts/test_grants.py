"""A person's duties, however many rows they are kept in."""

from datetime import date

import pytest

from gongkai.accounts.actor import Actor, Grant, Scope
from gongkai.accounts.models import Appointment
from gongkai.agencies.reach import At
from gongkai.law.vocabulary import Duty
from tests.factories import make_agency, make_person, make_section

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


def held_by(person, *rows):
    for duty, agency, section, post in rows:
        Appointment.objects.create(
            user=person, duty=duty, agency=agency, section=section, post=post, from_on=date(2020, 1, 1)
        )
    return Actor.of(person, DAY)


def test_one_grant_stands_for_a_duty_in_many_bodies():
    bodies = [make_agency() for _ in range(4)]
    actor = held_by(make_person(bodies[0]), *((Duty.FILL, body, None, "") for body in bodies))
    assert [grant.agency_ids for grant in actor.grants] == [frozenset(body.pk for body in bodies)]


def test_a_section_of_a_body_held_as_a_whole_adds_nothing_unless_its_post_differs():
    body, other = make_agency(), make_agency()
    own, strange = make_section(body), make_section(other)
    actor = held_by(
        make_person(body),
        (Duty.FILL, body, None, ""), (Duty.FILL, body, own, ""), (Duty.FILL, other, strange, ""),
        (Duty.FILL, body, own, "科长"),
    )  # fmt: skip
    kept = {(grant.section_id, grant.post) for grant in actor.grants}
    assert kept == {(None, ""), (strange.pk, ""), (own.pk, "科长")}
    assert actor.may("information.write", At(body.pk))
    assert actor.may("information.write", At(other.pk, strange.pk))
    assert not actor.may("information.write", At(other.pk))
    assert actor.scope("information.write") == Scope(
        agency_ids=frozenset({body.pk}), sections=frozenset({(other.pk, strange.pk)})
    )


def test_a_grant_says_whether_it_reaches_everywhere_though_others_of_the_duty_do_not():
    everywhere = Grant(Duty.OVERSEE, "", frozenset({1, 2}), is_everywhere=True)
    actor = Actor(1, "演示", grants=(Grant(Duty.OVERSEE, "", frozenset({1})), everywhere))
    assert actor.scope("information.read").everything
