from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from hypothesis import given, settings, strategies as st
from hypothesis.extra.django import TestCase

from gongkai.accounts.actor import SYSTEM
from gongkai.audit import journal
from gongkai.audit.journal import Thing, record, record_many, verify
from gongkai.audit.models import Entry
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency

ADDRESS = Thing("address", "", "/work/")
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.django_db
def test_what_was_done_is_written_down_with_who_and_to_what():
    agency = make_agency("示范县教育局")
    actor = make_actor(agency, Duty.FILL, name="张演示")
    entry = record("information.enter", agency, by=actor, number="1")
    assert (entry.actor_name, entry.agency_id, entry.about_agency_id) == ("张演示", agency.pk, agency.pk)
    assert (entry.about_kind, entry.about_id, entry.about_label) == ("agencies.agency", str(agency.pk), "示范县教育局")
    assert Entry.objects.get().details == {"number": "1"}


@pytest.mark.django_db
def test_a_whole_chain_is_found_good_and_counted():
    record_many("a.b", [(ADDRESS, {"n": n}) for n in range(7)], by=SYSTEM)
    record("a.c", ADDRESS, by=SYSTEM)
    verdict = verify()
    assert (verdict.ok, verdict.entries) == (True, 8)
    assert verdict.last_hash == Entry.objects.get(seq=8).hash


@pytest.mark.django_db(transaction=True)
def test_refuses_to_write_outside_a_transaction():
    with pytest.raises(RuntimeError):
        record("a.b", ADDRESS, by=SYSTEM)


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_leaves_no_gap():
    with transaction.atomic():
        record("a.b", ADDRESS, by=SYSTEM)
    with transaction.atomic():
        record("a.undone", ADDRESS, by=SYSTEM)
        transaction.set_rollback(True)
    with transaction.atomic():
        record("a.c", ADDRESS, by=SYSTEM)
    assert list(Entry.objects.order_by("seq").values_list("seq", "action")) == [(1, "a.b"), (2, "a.c")]
    assert verify().ok


@pytest.mark.django_db
def test_a_missing_entry_is_noticed():
    record_many("a.b", [(ADDRESS, {})] * 3, by=SYSTEM)
    entries = list(Entry.objects.order_by("seq"))
    verdict = verify([entries[0], entries[2]])
    assert (verdict.ok, verdict.first_bad, verdict.why) == (False, 3, "缺少第2条记录")


class AnyDetails(TestCase):
    @settings(max_examples=60, deadline=None)
    @given(
        details=st.dictionaries(
            st.text(max_size=8).filter(lambda key: key not in ("about", "by", "action")), ANY_JSON, max_size=4
        )
    )
    def test_the_chain_stays_whole_whatever_the_details_are(self, details):
        record("a.b", Thing("address", "", str(details)), by=SYSTEM, **details)
        assert verify().ok


class AnyTampering(TestCase):
    @settings(max_examples=60, deadline=None)
    @given(position=st.integers(0, 3), data=st.data())
    def test_changing_any_field_of_any_entry_is_noticed(self, position, data):
        agency = make_agency()
        actor = make_actor(agency, Duty.FILL)
        record_many("a.b", [(agency, {"n": n}) for n in range(4)], by=actor)
        entries = list(Entry.objects.order_by("-seq")[:4][::-1])
        start = entries[0].seq
        field = data.draw(st.sampled_from(sorted(OTHER_VALUES)))
        value = data.draw(OTHER_VALUES[field])
        if getattr(entries[position], field) == value:
            return
        setattr(entries[position], field, value)
        whole = [*Entry.objects.filter(seq__lt=start).order_by("seq"), *entries]
        verdict = verify(whole)
        assert not verdict.ok
        assert verdict.first_bad in (entries[position].seq, start + position, start + position + 1)


OTHER_VALUES = {
    "seq": st.integers(1, 10_000),
    "at": st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    "actor_id": st.none() | st.integers(0, 10_000),
    "actor_name": st.text(max_size=20),
    "agency_id": st.none() | st.integers(0, 10_000),
    "about_agency_id": st.none() | st.integers(0, 10_000),
    "action": st.text(max_size=20),
    "about_kind": st.text(max_size=20),
    "about_id": st.text(max_size=20),
    "about_label": st.text(max_size=20),
    "details": st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=5), max_size=2),
    "previous_hash": st.text("0123456789abcdef", min_size=64, max_size=64),
    "hash": st.text("0123456789abcdef", min_size=64, max_size=64),
}


def test_every_field_of_an_entry_is_under_the_tampering_test():
    assert {field.name for field in Entry._meta.fields} == set(OTHER_VALUES)


@pytest.mark.django_db
def test_the_history_of_one_record_is_told_oldest_first():
    one, other = make_agency(), make_agency()
    for action, about in (("a.first", one), ("a.other", other), ("a.last", one)):
        record(action, about, by=SYSTEM)
    assert [entry.action for entry in journal.history(one)] == ["a.first", "a.last"]


@pytest.mark.django_db(transaction=True)
def test_many_writers_at_once_leave_one_chain_without_gaps():
    def write(writer):
        try:
            for n in range(8):
                with transaction.atomic():
                    record("a.b", ADDRESS, by=SYSTEM, writer=writer, n=n)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as writers:
        list(writers.map(write, range(4)))
    assert list(Entry.objects.order_by("seq").values_list("seq", flat=True)) == list(range(1, 33))
    assert verify().ok
