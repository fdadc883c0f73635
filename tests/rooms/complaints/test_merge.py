"""合并."""

import pytest

from gongkai.complaints.actions.merge import merge
from gongkai.complaints.errors import SameComplaint
from tests.rooms.complaints.grievances import again, make_desk, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_a_repeated_one_goes_into_the_first(desk):
    first, second = registered(desk), registered(desk, title="又说一次")
    merge(second.pk, into=first.number, by=desk.head)
    assert (again(second).state, again(second).merged_into) == ("merged", first)


def test_not_into_itself_and_not_into_what_is_not_there(desk):
    one = registered(desk)
    for number in (one.number, "投诉1999-0001"):
        with pytest.raises(SameComplaint):
            merge(one.pk, into=number, by=desk.head)
