"""谁打开过原件."""

import pytest

from gongkai.audit.models import Entry
from gongkai.redaction import queries
from gongkai.redaction.actions.view import view
from tests.rooms.redaction.redacting import begun, make_desk

pytestmark = pytest.mark.django_db


def test_every_opening_is_written_down_with_the_page():
    desk = make_desk()
    work = begun(desk)
    view(queries.record(desk.clerk, work.pk), what="第1页", by=desk.clerk)
    entry = Entry.objects.get(action="redaction.view")
    assert (entry.actor_name, entry.details["what"]) == (desk.clerk.name, "第1页")
