"""职责划转."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.agencies.actions.close import close
from gongkai.agencies.actions.found import found
from gongkai.agencies.actions.merge import merge
from gongkai.agencies.actions.transfer_duty import transfer_duty
from gongkai.agencies.errors import (
    BeforeFounding,
    InTheFuture,
    OutsideScope,
    SameHolder,
    StillHoldsDuties,
    TooEarly,
    UnknownAgency,
)
from gongkai.agencies.models import Agency
from gongkai.agencies.queries_history import competent_ids_on, holder_on, holders, timeline
from gongkai.agencies.vocabulary import DutyKind
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from tests.factories import make_actor, make_agency

pytestmark = pytest.mark.django_db
SITE, COMPETENT = DutyKind.SITE, DutyKind.COMPETENT


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def office(county):
    return make_agency("示范县人民政府办公室", parent=county, is_competent=True)


@pytest.fixture
def centre(county):
    return found(
        "示范县信息中心", code="XX", kind=AgencyKind.INSTITUTION, level=Level.COUNTY, parent_id=county.pk,
        on=date(2009, 6, 1), by=SYSTEM,
    )  # fmt: skip


def test_a_centre_becomes_the_competent_office_from_its_day(county, office, centre):
    transfer_duty(
        COMPETENT, scope_id=county.pk, to_id=centre.pk, on=date(2009, 7, 1), by=SYSTEM, basis="示编〔2009〕9号"
    )
    assert holder_on(COMPETENT, date(2009, 6, 30), scope_id=county.pk) == office.pk
    assert holder_on(COMPETENT, date(2009, 7, 1), scope_id=county.pk) == centre.pk
    assert (competent_ids_on(date(2009, 1, 1)), competent_ids_on(date(2020, 1, 1))) == ({office.pk}, {centre.pk})
    marks = dict(Agency.objects.values_list("code", "is_competent"))
    assert (marks[office.code], marks["XX"]) == (False, True)
    assert [one.kind.value for one in timeline(centre)] == ["founded", "duty_in"]
    assert [one.kind.value for one in timeline(office)][-1] == "duty_out"


def test_the_site_passes_from_hand_to_hand(county, office, centre):
    transfer_duty(SITE, scope_id=county.pk, to_id=office.pk, on=date(2008, 5, 1), by=SYSTEM)
    transfer_duty(SITE, scope_id=county.pk, to_id=centre.pk, on=date(2009, 7, 1), by=SYSTEM)
    rows = [(one.holder, one.taken_from, one.from_on, one.to_on) for one in holders(county.pk)]
    assert rows == [
        ("示范县信息中心", "示范县人民政府办公室", date(2009, 7, 1), None),
        ("示范县人民政府办公室", "", date(2008, 5, 1), date(2009, 6, 30)),
    ]
    assert holder_on(SITE, date(2008, 1, 1), scope_id=county.pk) is None


def test_duties_with_different_words_are_different(county, office, centre):
    other = DutyKind.OTHER
    transfer_duty(other, scope_id=county.pk, to_id=office.pk, on=date(2010, 1, 1), what="热线", by=SYSTEM)
    transfer_duty(other, scope_id=county.pk, to_id=centre.pk, on=date(2010, 1, 1), what="公报", by=SYSTEM)
    assert len(holders(county.pk)) == 2
    with pytest.raises(BadWords):
        transfer_duty(other, scope_id=county.pk, to_id=centre.pk, on=date(2010, 1, 1), by=SYSTEM)


def test_refuses_what_cannot_be(county, office, centre):
    def pass_site(**changes):
        said = {"scope_id": county.pk, "to_id": centre.pk, "on": date(2010, 1, 1), "by": SYSTEM}
        return transfer_duty(SITE, **(said | changes))

    for refusal, changes in (
        (BeforeFounding, {"on": date(2009, 5, 31)}),
        (InTheFuture, {"on": timezone.localdate() + timedelta(days=1)}),
        (OutsideScope, {"to_id": make_agency().pk}),
        (UnknownAgency, {"by": make_actor(make_agency(), Duty.ADMINISTER, branch=True)}),
        (UnknownAgency, {"scope_id": 999_999}),
    ):
        with pytest.raises(refusal):
            pass_site(**changes)
    pass_site()
    with pytest.raises(SameHolder):
        pass_site(on=date(2011, 1, 1))
    with pytest.raises(TooEarly):
        pass_site(to_id=office.pk)


def test_a_body_with_duties_is_not_simply_closed_but_merged(county, office, centre):
    transfer_duty(SITE, scope_id=county.pk, to_id=centre.pk, on=date(2010, 1, 1), by=SYSTEM)
    with pytest.raises(StillHoldsDuties, match="政府网站建设管理"):
        close(centre.pk, on=date(2015, 1, 1), by=SYSTEM)
    merge(centre.pk, into_id=office.pk, on=date(2015, 1, 1), by=SYSTEM)
    assert holder_on(SITE, date(2015, 1, 1), scope_id=county.pk) == office.pk
