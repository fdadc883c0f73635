"""登记签收."""

from io import BytesIO

import pytest
from django.utils import timezone

from gongkai import letters
from gongkai.accounts.errors import Unknown
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadWords
from gongkai.outlets import handover_queries
from gongkai.outlets.actions.send_handover import send_handover
from gongkai.outlets.actions.sign_handover import sign_handover
from gongkai.outlets.errors import WrongHandoverState
from gongkai.outlets.papers.lists import handover_form
from tests.rooms.outlets.reading_places import make_desk, make_handover, make_receiver

pytestmark = pytest.mark.django_db
RECEIPT = "签收回执：收到移送的信息两条。".encode()


@pytest.fixture
def desk():
    return make_desk()


@pytest.fixture
def sent(desk):
    made = make_handover(desk, make_receiver(desk), items=2)
    return send_handover(made.pk, sent_on=timezone.localdate(), by=desk.clerk)


def test_it_is_signed_for_with_its_receipt_and_the_name_stays_out_of_the_journal(desk, sent):
    today = timezone.localdate()
    said = {"received_on": today, "received_by": "赵演示", "receipt": BytesIO(RECEIPT), "name": "回执.txt"}
    sign_handover(sent.pk, **said, by=desk.clerk)
    view = handover_queries.handover(desk.clerk, sent.pk)
    assert (view.state, view.received_by, [one.name for one in view.files]) == ("received", "赵演示", ["回执.txt"])
    assert handover_queries.receipt(desk.clerk, sent.pk, view.files[0].id)
    assert handover_queries.receipt(desk.stranger, sent.pk, view.files[0].id) is None
    assert "赵演示" not in str(Line.objects.get(action="outlets.sign_handover").details)


def test_the_list_is_printed_with_its_signature(desk, sent):
    sign_handover(sent.pk, received_on=timezone.localdate(), received_by="赵演示", by=desk.clerk)
    form = handover_form(handover_queries.handover(desk.clerk, sent.pk))
    assert len(form.rows) == 4 and "赵演示" in form.foot[1] and form.has_header
    assert letters.form_pdf(form).startswith(b"%PDF") and letters.form_docx(form).startswith(b"PK")


def test_refuses_without_a_name_or_before_it_was_sent(desk, sent):
    with pytest.raises(BadWords):
        sign_handover(sent.pk, received_on=timezone.localdate(), received_by=" ", by=desk.clerk)
    waiting = make_handover(desk, sent.receiver)
    with pytest.raises(WrongHandoverState):
        sign_handover(waiting.pk, received_on=timezone.localdate(), received_by="赵演示", by=desk.clerk)


def test_who_may_not(desk, sent):
    with pytest.raises(Unknown):
        sign_handover(sent.pk, received_on=timezone.localdate(), received_by="赵演示", by=desk.stranger)
