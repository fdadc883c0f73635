"""撤下名单."""

import pytest

from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.office import public_people
from gongkai.office.actions.release_group import release_group
from gongkai.office.actions.withdraw_group import withdraw_group
from gongkai.office.errors_people import NotReleased
from tests.rooms.office.people import make_group, make_people

pytestmark = pytest.mark.django_db


def test_the_list_is_taken_down_with_the_reason_in_the_journal():
    county = make_people()
    group = make_group(county)
    with pytest.raises(NotReleased):
        withdraw_group(group.pk, reason="误公开", by=county.principal)
    release_group(group.pk, must_pass=lambda title, texts: None, by=county.principal)
    with pytest.raises(BadWords):
        withdraw_group(group.pk, reason=" ", by=county.principal)
    withdraw_group(group.pk, reason="名单有误", by=county.principal)
    assert public_people.groups() == []
    assert Entry.objects.get(action="office.withdraw_group").details == {"reason": "名单有误"}
