"""删除宣传记录."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.office.actions.note_publicity import note_publicity
from gongkai.office.actions.strike_publicity import strike_publicity
from gongkai.office.entering_trainings import PublicityEntry
from gongkai.office.models import Publicity
from gongkai.office.vocabulary_people import Medium
from tests.rooms.office.people import make_people

pytestmark = pytest.mark.django_db


def test_a_record_goes_with_its_reason_in_the_journal():
    county = make_people()
    entry = PublicityEntry(county.unit.pk, Medium.WALL, "墙报", date(2025, 5, 15))
    row = note_publicity(entry, by=county.head)
    with pytest.raises(BadWords):
        strike_publicity(row.pk, reason="", by=county.head)
    with pytest.raises(NotAllowed):
        strike_publicity(row.pk, reason="重复", by=county.clerk)
    strike_publicity(row.pk, reason="重复登记", by=county.head)
    assert not Publicity.objects.exists()
    assert Entry.objects.get(action="office.strike_publicity").details["reason"] == "重复登记"
