"""核定目录编制说明."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.catalogue import note_queries, public
from gongkai.catalogue.actions.agree_note import agree_note
from gongkai.catalogue.actions.save_column import ColumnForm, save_column
from gongkai.catalogue.actions.write_note import write_note
from gongkai.catalogue.errors import NothingToAgree, OwnWork
from gongkai.catalogue.models import CompileNote
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.catalogue.test_write_note import NOTE


def test_a_second_person_puts_it_before_the_public(bureau, outsider, leader):
    write_note(bureau.pk, NOTE, by=outsider)
    agree_note(bureau.pk, by=leader)
    shown = public.note(bureau.pk)
    assert shown.parts[0] == ("编制目的", "方便公众查找。")
    assert public.note_lines(bureau.pk)[:2] == ["编制目的：", "方便公众查找。"]


def test_the_next_version_takes_its_place_and_the_first_stays(bureau, outsider, leader):
    for _n in range(2):
        write_note(bureau.pk, NOTE, by=outsider)
        agree_note(bureau.pk, by=leader)
    assert list(CompileNote.objects.order_by("number").values_list("number", "is_current")) == [(1, False), (2, True)]


def test_refuses_the_writer_a_stranger_and_nothing_to_agree(bureau, outsider, leader, stranger):
    with pytest.raises(NothingToAgree):
        agree_note(bureau.pk, by=leader)
    write_note(bureau.pk, NOTE, by=outsider)
    with pytest.raises(OwnWork):
        agree_note(bureau.pk, by=outsider)
    with pytest.raises(Unknown):
        agree_note(bureau.pk, by=stranger)
    agree_note(bureau.pk, by=make_actor(bureau, Duty.CATALOGUE))


def test_a_note_older_than_the_columns_is_pointed_out(bureau, outsider, leader, keeper):
    write_note(bureau.pk, NOTE, by=outsider)
    agree_note(bureau.pk, by=leader)
    assert note_queries.older(outsider) == []
    save_column("rules", ColumnForm(name="工作制度"), by=keeper)
    assert [row[0] for row in note_queries.older(outsider)] == [bureau.pk]
    assert note_queries.view(outsider, bureau.pk).is_older
    write_note(bureau.pk, NOTE, by=outsider)
    assert note_queries.older(outsider) == []
