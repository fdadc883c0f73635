"""删除材料."""

import io

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.consultations.actions.add_file import add_file
from gongkai.consultations.actions.remove_file import remove_file
from gongkai.consultations.actions.submit import submit
from gongkai.consultations.errors import WrongState
from gongkai.consultations.vocabulary import Part
from tests.rooms.consultations.held import again, drafted

pytestmark = pytest.mark.django_db


@pytest.fixture
def one(house, settings, tmp_path):
    """A draft with one paper."""
    settings.MEDIA_ROOT = tmp_path
    one = drafted(house)
    add_file(one.pk, io.BytesIO("全文".encode()), name="稿.txt", part=Part.TEXT, by=house.clerk)
    return one


def test_a_paper_is_taken_off(house, one):
    remove_file(one.pk, file_id=one.files.get().pk, by=house.clerk)
    assert not again(one).files.exists()


def test_refuses_once_handed_in(house, one):
    submit(one.pk, by=house.clerk)
    with pytest.raises(WrongState):
        remove_file(one.pk, file_id=one.files.get().pk, by=house.clerk)


def test_another_drafts_paper_is_not_found(house, one):
    with pytest.raises(Unknown):
        remove_file(drafted(house).pk, file_id=one.files.get().pk, by=house.clerk)
