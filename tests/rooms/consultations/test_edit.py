"""修改征求意见."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.consultations.actions.edit import edit
from gongkai.consultations.errors import WrongState
from tests.rooms.consultations.held import again, content, drafted, submitted

pytestmark = pytest.mark.django_db


def test_a_draft_is_mended_and_the_journal_names_the_fields(house):
    one = drafted(house)
    edit(one.pk, content(title="示范县村道管理养护办法（征求意见稿）", phone="0000-1234567"), by=house.clerk)
    assert again(one).title == "示范县村道管理养护办法（征求意见稿）"
    assert Line.objects.get(action="consultations.edit").details == {"changed": ["title", "phone"]}


def test_nothing_changed_is_nothing_written(house):
    edit(drafted(house).pk, content(), by=house.clerk)
    assert not Line.objects.filter(action="consultations.edit").exists()


def test_refuses_once_it_is_handed_in(house):
    with pytest.raises(WrongState, match="待审批"):
        edit(submitted(house).pk, content(), by=house.clerk)


def test_is_the_business_of_those_who_draft(house):
    one = drafted(house)
    with pytest.raises(NotAllowed):
        edit(one.pk, content(), by=house.leader)
    with pytest.raises(Unknown):
        edit(one.pk, content(), by=house.outsider)
