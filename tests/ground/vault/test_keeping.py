"""`keeping`: sealed files, what lies on the disk says nothing, and an erased one is gone."""

import pytest
from django.core.files.storage import default_storage

from gongkai.vault import keeping
from gongkai.vault.errors import CannotUnseal

PAPER = b"\x89PNG\r\n\x1a\n" + b"11010519491231002X" * 50


def test_a_kept_file_comes_back():
    assert keeping.open_sealed(keeping.keep(PAPER)) == PAPER
    assert keeping.open_sealed(keeping.keep(b"")) == b""


def test_what_lies_in_the_storage_shows_neither_content_nor_kind():
    place = keeping.keep(PAPER)
    with default_storage.open(place, "rb") as file:
        lying = file.read()
    assert b"PNG" not in lying
    assert b"1101" not in lying
    assert place.startswith("sealed/")


def test_the_same_bytes_are_two_files_so_that_erasing_one_leaves_the_other():
    one, other = keeping.keep(PAPER), keeping.keep(PAPER)
    assert one != other
    keeping.erase(one)
    assert keeping.open_sealed(other) == PAPER


def test_an_erased_file_is_gone_and_erasing_again_is_no_fault():
    place = keeping.keep(PAPER)
    keeping.erase(place)
    keeping.erase(place)
    assert not default_storage.exists(place)
    with pytest.raises(CannotUnseal):
        keeping.open_sealed(place)


@pytest.mark.parametrize("place", ["", "ab/cd/abcd", "sealed/../secret.key", "/etc/passwd", "sealed/ab/" + "g" * 32])
def test_only_places_of_its_own_are_touched(place):
    for touch in (keeping.open_sealed, keeping.erase):
        with pytest.raises(CannotUnseal):
            touch(place)


def test_a_file_is_not_opened_as_a_text_nor_changed_unseen():
    place = keeping.keep(PAPER)
    with default_storage.open(place, "rb") as file:
        lying = bytearray(file.read())
    lying[-1] ^= 1
    with open(default_storage.path(place), "wb") as file:
        file.write(lying)
    with pytest.raises(CannotUnseal):
        keeping.open_sealed(place)
