"""修改培训、会议."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.office.actions.amend_training import amend_training
from gongkai.office.entering_trainings import AttendeeEntry, DocumentEntry
from tests.rooms.office.people import make_people, make_training, training_entry

pytestmark = pytest.mark.django_db


def test_the_rows_are_replaced_and_the_body_stays():
    county = make_people()
    made = make_training(county, documents=[DocumentEntry("示政发〔2025〕1号")])
    entry = training_entry(
        county, agency_id=county.root.pk, to_on=date(2025, 4, 11), attendees=[AttendeeEntry("甲校", 9)]
    )
    kept = amend_training(made.pk, entry, by=county.head)
    assert (kept.agency, kept.to_on, kept.documents.count()) == (county.unit, date(2025, 4, 11), 0)
    assert [(one.unit_name, one.heads) for one in kept.attendances.all()] == [("甲校", 9)]
    with pytest.raises(NotAllowed):
        amend_training(made.pk, entry, by=county.clerk)
