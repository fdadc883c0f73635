"""转送."""

from io import BytesIO

import pytest

from gongkai.complaints.actions.add_file import add_file
from gongkai.complaints.actions.send_on import send_on
from gongkai.complaints.errors import NoReceiver, RouteToItself
from gongkai.complaints.models import Complaint
from gongkai.complaints.people import Person, opened
from gongkai.complaints.vocabulary import Sort
from tests.rooms.complaints.grievances import TAKEN, ZHANG, again, make_desk, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def send(one, desk, receiver_id=None, words=""):
    return send_on(one.pk, receiver_id=receiver_id, receiver_words=words, reason="属其职权", on=TAKEN, by=desk.head)


def test_it_stands_on_the_other_desk_at_once(desk):
    one = registered(desk)
    send(one, desk, desk.county.pk)
    there = Complaint.objects.get(agency=desk.county)
    assert (again(one).state, there.state, there.channel, there.sent_on_from) == ("sent_on", "received", "sent_on", one)
    assert opened(there) == ZHANG and there.received_on == TAKEN


def test_an_anonymous_report_stays_anonymous_and_its_files_go_along(desk):
    one = registered(desk, Person(), sort=Sort.REPORT, is_anonymous=True)
    add_file(one.pk, BytesIO(b"demo"), name="照片说明.txt", note="现场", by=desk.clerk)
    send(one, desk, desk.county.pk)
    there = Complaint.objects.get(agency=desk.county)
    assert (there.is_anonymous, there.masked, opened(there)) == (True, "匿名", Person())
    assert list(there.files.values_list("name", "note")) == [("照片说明.txt", "现场")]


def test_a_body_outside_is_named(desk):
    one = registered(desk)
    send(one, desk, words="示范市政府办公室")
    assert again(one).sent_on_to == "示范市政府办公室" and Complaint.objects.count() == 1


def test_never_to_the_body_complained_about_and_never_to_nobody(desk):
    one = registered(desk)
    with pytest.raises(RouteToItself):
        send(one, desk, desk.bureau.pk)
    with pytest.raises(NoReceiver):
        send(one, desk)
