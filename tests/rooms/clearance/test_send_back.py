"""退回清理批次."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.clearance import queries
from gongkai.clearance.actions.send_back import send_back
from gongkai.clearance.actions.sign import sign
from gongkai.entry.errors import BadWords
from tests.rooms.clearance.stock import make_batch, make_crew, old, proposed

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_the_signature_is_struck_out_and_the_section_may_sign_again(crew):
    batch = proposed(crew, make_batch(crew, [old(crew)]), proactive=1)
    sign(batch.pk, by=crew.head)
    send_back(batch.pk, reason="第一条请再核对", by=crew.leader)
    view = queries.clearance(crew.head, batch.pk)
    assert (view.state, view.checked, view.signatures[0].is_struck) == ("open", 0, True)
    sign(batch.pk, by=crew.head)
    assert len(queries.clearance(crew.head, batch.pk).signatures) == 2


def test_refuses_without_a_reason_and_who_may_not(crew):
    batch = proposed(crew, make_batch(crew, [old(crew)]), proactive=1)
    sign(batch.pk, by=crew.head)
    with pytest.raises(BadWords):
        send_back(batch.pk, reason=" ", by=crew.leader)
    with pytest.raises(NotAllowed):
        send_back(batch.pk, reason="x", by=crew.head)
