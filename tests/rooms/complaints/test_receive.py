"""网上提交."""

import pytest

from gongkai.complaints import codes
from gongkai.complaints.actions.receive import receive
from gongkai.complaints.actions.save_route import save_route
from gongkai.complaints.errors import NameMissing, SentAlready
from gongkai.complaints.models import Complaint
from gongkai.complaints.people import Person
from tests.rooms.complaints.grievances import ZHANG, entry, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_it_goes_to_the_competent_office_and_gives_a_receipt(desk):
    receipt = receive(entry(desk), ZHANG, form_key="k1")
    one = Complaint.objects.get()
    assert (one.agency, one.channel, receipt.number) == (desk.agency, "web", one.number)
    assert receipt.code == codes.code_of(one) and len(receipt.code) == 10


def test_a_second_click_is_the_same_complaint(desk):
    first, second = (receive(entry(desk), ZHANG, form_key="k1") for _ in range(2))
    assert first == second and Complaint.objects.count() == 1


def test_the_same_words_from_the_same_person_today_are_refused(desk):
    receive(entry(desk), ZHANG, form_key="k1")
    with pytest.raises(SentAlready):
        receive(entry(desk), ZHANG, form_key="k2")


def test_what_is_said_of_the_office_goes_to_its_superior(desk):
    receive(entry(desk, against_id=desk.agency.pk), ZHANG, form_key="k1")
    assert Complaint.objects.get().agency == desk.county


def test_the_routing_table_decides_before_the_default(desk):
    save_route(receiver_id=desk.county.pk, against_id=desk.bureau.pk, by=desk.overseer)
    receive(entry(desk), ZHANG, form_key="k1")
    assert Complaint.objects.get().agency == desk.county


def test_an_unknown_request_number_is_passed_over_in_silence(desk):
    receive(entry(desk, request_number="X-2026-0001"), ZHANG, form_key="k1")
    assert Complaint.objects.get().info_request is None


def test_a_complaint_without_a_name_is_refused(desk):
    with pytest.raises(NameMissing):
        receive(entry(desk), Person(), form_key="k1")
