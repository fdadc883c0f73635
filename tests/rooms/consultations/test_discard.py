"""删除草稿."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry as Line
from gongkai.consultations.actions.discard import discard
from gongkai.consultations.errors import WrongState
from gongkai.consultations.models import Consultation
from tests.rooms.consultations.held import drafted, opened

pytestmark = pytest.mark.django_db


def test_a_draft_goes_and_the_journal_keeps_its_number(house):
    one = drafted(house)
    discard(one.pk, by=house.clerk)
    assert not Consultation.objects.exists()
    assert one.number in Line.objects.get(action="consultations.discard").about_label


def test_refuses_what_was_put_to_the_public(house):
    with pytest.raises(WrongState, match="只能延期或者中止"):
        discard(opened(house).pk, by=house.clerk)


def test_a_stranger_finds_nothing(house):
    with pytest.raises(Unknown):
        discard(drafted(house).pk, by=house.outsider)
