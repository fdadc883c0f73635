"""更正登记."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.complaints.actions.amend import amend
from gongkai.entry.errors import BadWords
from tests.rooms.complaints.grievances import again, entry, make_desk, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_what_it_is_filed_under_is_mended(desk):
    one = registered(desk)
    amend(one.pk, entry(desk, reason="fee", text="别的内容"), reason_words="事由登记有误", by=desk.clerk)
    kept = again(one)
    assert (kept.reason, kept.text) == ("fee", one.text)  # its own words stay


def test_a_reason_is_needed(desk):
    with pytest.raises(BadWords):
        amend(registered(desk).pk, entry(desk), reason_words=" ", by=desk.clerk)


def test_who_may_not(desk):
    with pytest.raises(NotAllowed):
        amend(registered(desk).pk, entry(desk), reason_words="误", by=desk.head)
