import pytest

from gongkai.agencies.actions.change_contact import change_contact
from gongkai.agencies.contact import Contact
from gongkai.agencies.errors import UnknownAgency
from gongkai.agencies.models import Agency
from gongkai.audit.journal import history
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency

pytestmark = pytest.mark.django_db


def test_its_own_administrator_changes_how_a_body_is_reached():
    bureau = make_agency(parent=make_agency())
    change_contact(bureau.pk, Contact(address=" 示范路1号 ", phone="0000-1"), by=make_actor(bureau, Duty.ADMINISTER))
    bureau = Agency.objects.get(pk=bureau.pk)
    assert (bureau.address, bureau.phone) == ("示范路1号", "0000-1")
    assert history(bureau)[-1].details == {"changed": ["address", "phone"]}


def test_the_same_again_changes_nothing_and_leaves_no_trace():
    bureau = make_agency(phone="")
    change_contact(bureau.pk, Contact(), by=make_actor(bureau, Duty.ADMINISTER))
    assert list(history(bureau)) == []


def test_to_a_neighbour_it_does_not_exist():
    bureau = make_agency()
    with pytest.raises(UnknownAgency):
        change_contact(bureau.pk, Contact(), by=make_actor(make_agency(), Duty.ADMINISTER, branch=True))
