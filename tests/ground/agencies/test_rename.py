from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import NotAllowed
from gongkai.agencies.actions.found import found
from gongkai.agencies.actions.rename import rename
from gongkai.agencies.errors import Closed, InTheFuture, NameTaken, SameName, TooEarly, UnknownAgency
from gongkai.agencies.models import Agency
from gongkai.agencies.queries import all_names, name_on
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from tests.factories import make_actor, make_agency

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def bureau(county):
    return found(
        "示范县教育委员会",
        code="EDU",
        kind=AgencyKind.DEPARTMENT,
        level=Level.COUNTY,
        parent_id=county.pk,
        on=date(2010, 1, 1),
        by=SYSTEM,
    )


@pytest.fixture
def administrator(county):
    return make_actor(county, Duty.ADMINISTER, branch=True)


def test_a_body_has_a_new_name_from_that_day_and_the_old_one_before(bureau, administrator):
    rename(bureau.pk, "示范县教育局", on=date(2019, 3, 1), by=administrator, short_name="县教育局")
    assert Agency.objects.get(pk=bureau.pk).name == "示范县教育局"
    assert name_on(bureau.pk, date(2019, 2, 28)) == "示范县教育委员会"
    assert name_on(bureau.pk, date(2019, 3, 1)) == "示范县教育局"
    assert name_on(bureau.pk, date(2008, 1, 1)) == "示范县教育委员会"


def test_every_name_it_ever_had_is_still_known(bureau, administrator):
    rename(bureau.pk, "示范县教育局", on=date(2019, 3, 1), by=administrator, short_name="县教育局")
    names = all_names()
    assert names["示范县教育委员会"] == names["示范县教育局"] == names["县教育局"] == bureau.pk


def test_its_own_administrator_does_not_rename_it(bureau):
    with pytest.raises(NotAllowed):
        rename(bureau.pk, "新名称", on=date(2019, 3, 1), by=make_actor(bureau, Duty.ADMINISTER, branch=True))


def test_to_a_stranger_it_does_not_exist(bureau):
    stranger = make_actor(make_agency(), Duty.ADMINISTER, branch=True)
    with pytest.raises(UnknownAgency):
        rename(bureau.pk, "新名称", on=date(2019, 3, 1), by=stranger)


def test_whoever_administers_the_top_renames_the_top(county, administrator):
    assert rename(county.pk, "示范市人民政府", on=date(2019, 3, 1), by=administrator).name == "示范市人民政府"


def test_refuses_a_day_that_has_not_come(bureau, administrator):
    with pytest.raises(InTheFuture):
        rename(bureau.pk, "新名称", on=timezone.localdate() + timedelta(days=1), by=administrator)


def test_refuses_a_day_before_the_last_change(bureau, administrator):
    rename(bureau.pk, "示范县教育局", on=date(2019, 3, 1), by=administrator)
    with pytest.raises(TooEarly) as refused:
        rename(bureau.pk, "示范县教育和体育局", on=date(2019, 3, 1), by=administrator)
    assert "2019-03-01" in refused.value.sentence
    assert Agency.objects.get(pk=bureau.pk).name == "示范县教育局"


def test_refuses_the_name_it_has_or_another_has(bureau, county, administrator):
    with pytest.raises(SameName):
        rename(bureau.pk, "示范县教育委员会", on=date(2019, 3, 1), by=administrator)
    with pytest.raises(NameTaken):
        rename(bureau.pk, county.name, on=date(2019, 3, 1), by=administrator)


def test_refuses_a_closed_body(bureau, administrator):
    Agency.objects.filter(pk=bureau.pk).update(is_active=False)
    with pytest.raises(Closed):
        rename(bureau.pk, "新名称", on=date(2019, 3, 1), by=administrator)
