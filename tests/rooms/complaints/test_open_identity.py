"""查看投诉举报人身份信息."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.complaints.actions.open_identity import open_identity
from gongkai.complaints.errors import NoIdentity
from gongkai.complaints.people import Person
from gongkai.complaints.vocabulary import Sort
from gongkai.entry.errors import BadWords
from tests.rooms.complaints.grievances import ZHANG, make_desk, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_it_is_opened_for_a_reason_that_is_journaled(desk):
    one = registered(desk)
    assert open_identity(one.pk, reason="联系本人", by=desk.clerk) == ZHANG
    assert Line.objects.get(action="complaints.open_identity").details == {"reason": "联系本人"}


def test_not_without_a_reason_nor_the_duty(desk):
    one = registered(desk)
    with pytest.raises(BadWords):
        open_identity(one.pk, reason="", by=desk.clerk)
    with pytest.raises(NotAllowed):
        open_identity(one.pk, reason="想看", by=desk.head)
    with pytest.raises(Unknown):
        open_identity(one.pk, reason="想看", by=desk.bureau_head)


def test_an_anonymous_report_has_none(desk):
    one = registered(desk, Person(), sort=Sort.REPORT, is_anonymous=True)
    with pytest.raises(NoIdentity):
        open_identity(one.pk, reason="联系", by=desk.clerk)
