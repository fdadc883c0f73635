import pytest

from gongkai.accounts.actions.note_refused_sign_in import note_refused_sign_in
from gongkai.audit.models import Entry
from tests.factories import make_agency, make_person

pytestmark = pytest.mark.django_db


def test_a_failed_sign_in_is_written_down_for_the_auditors_of_the_persons_body():
    user = make_person(make_agency(), username="zhang", name="张演示")
    note_refused_sign_in("zhang", address="10.0.0.1", locked=False)
    entry = Entry.objects.get()
    assert (entry.about_label, entry.about_agency_id, entry.actor_name) == ("张演示", user.agency_id, "未登录")


def test_a_name_nobody_has_is_not_written_down_since_it_may_be_a_password():
    note_refused_sign_in("My-secret-1", address="10.0.0.1", locked=False)
    assert "My-secret-1" not in str(Entry.objects.values().get())
