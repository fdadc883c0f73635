"""上传材料."""

import io

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.attachments.errors import FileRefused
from gongkai.consultations.actions.add_file import MOST_FILES, add_file
from gongkai.consultations.errors import TooManyFiles, WrongState
from gongkai.consultations.vocabulary import Part
from tests.rooms.consultations.held import drafted, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shelf(settings, tmp_path):
    """A folder of its own for files."""
    settings.MEDIA_ROOT = tmp_path


def text(words="村道养护办法（征求意见稿）全文"):
    return io.BytesIO(words.encode())


def test_a_checked_file_hangs_on_the_draft(house):
    one = drafted(house)
    file = add_file(one.pk, text(), name="征求意见稿.txt", part=Part.TEXT, by=house.clerk)
    assert (file.name, file.part, list(one.files.all())) == ("征求意见稿.txt", "text", [file])


def test_refuses_what_is_no_document(house):
    with pytest.raises(FileRefused):
        add_file(drafted(house).pk, io.BytesIO(b"MZ\x90\x00"), name="程序.exe", part=Part.TEXT, by=house.clerk)


def test_refuses_more_than_a_page_carries(house):
    one = drafted(house)
    for n in range(MOST_FILES):
        add_file(one.pk, text(f"材料{n}"), name=f"{n}.txt", part=Part.OTHER, by=house.clerk)
    with pytest.raises(TooManyFiles):
        add_file(one.pk, text("再来"), name="再来.txt", part=Part.OTHER, by=house.clerk)


def test_refuses_once_handed_in_and_from_others(house):
    with pytest.raises(WrongState):
        add_file(submitted(house).pk, text(), name="a.txt", part=Part.TEXT, by=house.clerk)
    with pytest.raises(NotAllowed):
        add_file(drafted(house).pk, text(), name="a.txt", part=Part.TEXT, by=house.leader)
