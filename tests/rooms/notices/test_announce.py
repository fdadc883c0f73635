from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.law.vocabulary import Duty
from gongkai.notices import queries
from gongkai.notices.actions.announce import announce
from gongkai.notices.errors import DuePast, NobodyThere, UnitOutOfReach
from gongkai.notices.models import Receipt
from tests.factories import actor_for, make_actor, make_agency, make_county, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_county()


def told(notice):
    return set(notice.receipts.values_list("person_id", flat=True))


def send(by, agency, units, **changes):
    said = {"title": "关于报送年度计划的通知", "text": "请于月底前报送。", "unit_ids": [unit.pk for unit in units]}
    return announce(agency.pk, **(said | changes), by=by)


def test_a_notice_reaches_the_duty_it_names_in_each_unit(county):
    first, second = (make_agency(parent=county) for _ in range(2))
    heads = [make_person(unit, Duty.OFFICE_HEAD) for unit in (first, second)]
    make_person(first, Duty.FILL)
    notice = send(office_now(county), county, [first, second], duties=["office_head"])
    assert notice.number == f"通知{timezone.localdate().year}-0001"
    assert told(notice) == {head.pk for head in heads}
    assert [(row.told, row.read) for row in queries.unit_rows(office_now(county), notice.pk)] == [(1, 0), (1, 0)]


def office_now(county):
    """Somebody of the office, appointed after the units were founded."""
    return make_actor(county, Duty.OVERSEE, branch=True)


def test_without_a_duty_everybody_of_the_unit_is_told_but_not_the_sender():
    unit = make_agency()
    head = make_actor(unit, Duty.OFFICE_HEAD)
    clerk = make_person(unit, Duty.FILL)
    make_person(unit, is_active=False)
    assert told(send(head, unit, [unit])) == {clerk.pk}


def test_numbers_follow_one_another_and_the_journal_holds_no_text():
    unit = make_agency()
    head = make_actor(unit, Duty.OFFICE_HEAD)
    make_person(unit, Duty.FILL)
    numbers = [send(head, unit, [unit]).number[-4:] for _ in range(3)]
    assert numbers == ["0001", "0002", "0003"]
    assert "月底前" not in str(Entry.objects.filter(action="notices.announce").values_list("details", flat=True))


def test_files_go_along():
    unit = make_agency()
    head, clerk = make_actor(unit, Duty.OFFICE_HEAD), make_person(unit, Duty.FILL)
    notice = send(head, unit, [unit], files=[("要点.txt", BytesIO("要点".encode()))])
    assert [file.name for file in queries.files(actor_for(clerk), notice.pk)] == ["要点.txt"]


def test_a_head_of_office_cannot_tell_another_unit():
    unit, other = make_agency(), make_agency()
    make_person(other, Duty.FILL)
    with pytest.raises(UnitOutOfReach):
        send(make_actor(unit, Duty.OFFICE_HEAD), unit, [other])


def test_a_clerk_does_not_announce():
    unit = make_agency()
    with pytest.raises(NotAllowed):
        send(make_actor(unit, Duty.FILL), unit, [unit])


def test_a_duty_nobody_holds_is_refused():
    unit = make_agency()
    with pytest.raises(NobodyThere):
        send(make_actor(unit, Duty.OFFICE_HEAD), unit, [unit], duties=["audit"])


def test_a_last_day_gone_by_is_refused():
    unit = make_agency()
    make_person(unit, Duty.FILL)
    with pytest.raises(DuePast):
        send(make_actor(unit, Duty.OFFICE_HEAD), unit, [unit], due_on=timezone.localdate() - timedelta(days=1))


@pytest.mark.parametrize(
    "changes", [{"title": "  "}, {"text": ""}, {"text": "\0"}, {"title": "甲" * 121}, {"text": "<script>"}]
)
def test_bad_words_are_refused(changes):
    unit = make_agency()
    make_person(unit, Duty.FILL)
    with pytest.raises(BadWords):
        send(make_actor(unit, Duty.OFFICE_HEAD), unit, [unit], **changes)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["fill", "publish", "office_head"]), max_size=3))
def test_nobody_is_told_twice_however_many_duties_they_hold(duties):
    unit = make_agency()
    head = make_actor(unit, Duty.OFFICE_HEAD)
    make_person(unit, Duty.FILL, Duty.PUBLISH, Duty.OFFICE_HEAD)
    notice = send(head, unit, [unit], duties=duties)
    assert Receipt.objects.filter(notice=notice).count() == 1
