"""查看咨询人."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.consultations.actions.open_inquirer import open_inquirer
from gongkai.entry.errors import BadWords
from tests.rooms.consultations.held import asked

pytestmark = pytest.mark.django_db


def test_the_name_is_opened_and_the_journal_keeps_why_but_not_who(house):
    one = asked(house, name="李演示", contact="0000-1234567")
    person = open_inquirer(one.pk, reason="电话答复", by=house.counter)
    assert (person.name, person.contact) == ("李演示", "0000-1234567")
    assert Line.objects.get(action="consultations.open_inquirer").details == {"reason": "电话答复"}
    assert "李演示" not in repr(person)


def test_where_nobody_said_who_there_is_nobody(house):
    assert open_inquirer(asked(house).pk, reason="看看", by=house.counter).name == ""


def test_refuses_without_a_reason_and_from_others(house):
    one = asked(house, name="李演示")
    with pytest.raises(BadWords):
        open_inquirer(one.pk, reason="", by=house.counter)
    with pytest.raises(NotAllowed):
        open_inquirer(one.pk, reason="看看", by=house.clerk)
    with pytest.raises(Unknown):
        open_inquirer(one.pk, reason="看看", by=house.outsider)
