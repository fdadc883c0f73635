"""查看提交人."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.consultations.actions.open_commenter import open_commenter
from gongkai.entry.errors import BadWords
from tests.rooms.consultations.held import commented, opened

pytestmark = pytest.mark.django_db


def test_the_name_is_opened_and_the_journal_keeps_why_but_not_who(house):
    came = commented(opened(house))
    person = open_commenter(came.pk, reason="核实意见", by=house.editor)
    assert (person.name, person.contact) == ("张演示", "13800000000")
    details = Line.objects.get(action="consultations.open_commenter").details
    assert details == {"number": came.number, "reason": "核实意见"}


def test_refuses_without_a_reason_and_from_others(house):
    came = commented(opened(house))
    with pytest.raises(BadWords):
        open_commenter(came.pk, reason=" ", by=house.editor)
    with pytest.raises(NotAllowed):
        open_commenter(came.pk, reason="看看", by=house.leader)
    with pytest.raises(Unknown):
        open_commenter(came.pk, reason="看看", by=house.outsider)
