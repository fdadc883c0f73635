import pytest
from django.db import DatabaseError, connection, transaction

from gongkai.accounts.actor import SYSTEM
from gongkai.audit import protection
from gongkai.audit.journal import Thing, record, verify
from gongkai.audit.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def protected():
    record("a.b", Thing("address", "", "/"), by=SYSTEM)
    protection.protect(connection, "audit_entry")
    return Entry.objects.get()


def test_the_database_refuses_to_change_or_remove_an_entry(protected):
    for change in (lambda: Entry.objects.update(actor_name="别人"), lambda: Entry.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert verify().ok
    assert Entry.objects.get().actor_name == "系统"


def test_entries_can_still_be_added(protected):
    record("a.c", Thing("address", "", "/"), by=SYSTEM)
    assert verify().entries == 2


def test_says_what_is_missing(protected):
    assert protection.missing("audit_entry") == []
    protection.unprotect(connection, "audit_entry", verbs=["DELETE"])
    assert protection.missing("audit_entry") == ["DELETE"]


def test_a_row_changed_behind_the_database_is_found_by_the_chain(protected):
    protection.unprotect(connection, "audit_entry")
    Entry.objects.update(actor_name="别人")
    verdict = verify()
    assert (verdict.ok, verdict.first_bad, verdict.why) == (False, 1, "内容与校验值不符")
