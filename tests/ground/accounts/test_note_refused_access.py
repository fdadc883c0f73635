import pytest

from gongkai.accounts.actions.note_refused_access import note_refused_access
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency

pytestmark = pytest.mark.django_db


def test_who_asked_for_what_is_written_down():
    actor = make_actor(make_agency(), Duty.FILL, name="张演示")
    note_refused_access("/work/people/7/", method="GET", by=actor)
    entry = Entry.objects.get()
    assert (entry.action, entry.actor_name, entry.about_label, entry.details) == (
        "access.refused",
        "张演示",
        "/work/people/7/",
        {"method": "GET"},
    )
