"""登记下载."""

from datetime import UTC, date, datetime

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry
from gongkai.info_requests.actions.deliver import deliver
from gongkai.info_requests.actions.note_download import note_download
from gongkai.info_requests.actions.void_letter import void_letter
from gongkai.info_requests.errors_answer import NotIssued
from gongkai.info_requests.models import Letter
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.answered import SIGNED, answered_case, refreshed
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db
EVENING = datetime(2026, 3, 30, 16, 30, tzinfo=UTC)  # half past midnight of 31 March in Beijing


def test_the_first_download_is_kept_with_the_letter_put_online():
    office = make_office()
    case, letter = answered_case(office)
    deliver(letter.pk, way="online", sent_on=SIGNED, by=office.clerk)
    delivery = note_download(letter.pk, at=EVENING)
    note_download(letter.pk, at=datetime(2026, 5, 1, tzinfo=UTC))

    delivery.refresh_from_db()
    assert (delivery.downloaded_at, delivery.sent_on, delivery.in_time) == (EVENING, SIGNED, True)
    assert letter.deliveries.count() == 1
    assert Entry.objects.filter(action="info_requests.note_download").count() == 1
    assert refreshed(case).state == State.CLOSED


def test_where_nobody_put_it_online_the_download_is_the_service():
    office = make_office()
    case, letter = answered_case(office)
    delivery = note_download(letter.pk, at=EVENING)
    assert (delivery.way, delivery.sent_on, delivery.in_time) == ("online", date(2026, 3, 31), False)
    assert refreshed(case).state == State.CLOSED


def test_refuses_void_letters_and_letters_to_others():
    office = make_office()
    _, letter = answered_case(office)
    void_letter(letter.pk, reason="有误", by=office.leader)
    with pytest.raises(NotIssued):
        note_download(letter.pk, at=EVENING)
    _, other = answered_case(office)
    Letter.objects.filter(pk=other.pk).update(code="D05")  # a letter to a third party
    with pytest.raises(Unknown):
        note_download(other.pk, at=EVENING)
