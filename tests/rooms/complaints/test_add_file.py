"""添加材料."""

import io

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.complaints.actions.add_file import add_file
from tests.rooms.complaints.grievances import make_desk, registered

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_a_file_is_kept_with_the_complaint(desk):
    one = registered(desk)
    add_file(one.pk, io.BytesIO("谈话记录".encode()), name="记录.txt", note="来访记录", by=desk.clerk)
    assert one.files.get().name == "记录.txt"


def test_strangers_find_nothing(desk):
    with pytest.raises(Unknown):
        add_file(registered(desk).pk, io.BytesIO(b"x"), name="x.txt", by=desk.bureau_head)
