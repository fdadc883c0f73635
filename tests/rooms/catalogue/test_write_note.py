"""起草目录编制说明."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.catalogue import note_queries, public
from gongkai.catalogue.actions.write_note import write_note
from gongkai.catalogue.entering import NoteEntry
from gongkai.catalogue.errors import MayNotGoOut
from gongkai.catalogue.models import CompileNote
from gongkai.entry.errors import BadWords

NOTE = NoteEntry(purpose="方便公众查找。", extent="主动公开的信息。", elements="索引：唯一的号码。")


def test_keeps_one_draft_that_nobody_outside_reads(bureau, outsider):
    write_note(bureau.pk, NOTE, by=outsider)
    row = write_note(bureau.pk, NoteEntry("改过的目的。", "范围。", "释义。"), by=outsider)
    assert CompileNote.objects.count() == 1
    assert (row.number, row.purpose, row.is_current) == (1, "改过的目的。", False)
    assert public.note(bureau.pk) is None


def test_refuses_whoever_does_not_keep_the_guide(bureau, clerk, stranger):
    for person in (clerk, stranger):
        with pytest.raises(NotAllowed):
            write_note(bureau.pk, NOTE, by=person)


@pytest.mark.parametrize("part", ["purpose", "extent", "elements"])
def test_refuses_a_missing_part_and_words_that_must_not_go_out(bureau, outsider, part):
    with pytest.raises(BadWords):
        write_note(bureau.pk, NoteEntry(**(vars(NOTE) | {part: " "})), by=outsider)
    with pytest.raises(MayNotGoOut):
        write_note(bureau.pk, NoteEntry(**(vars(NOTE) | {part: "张演示身份证11010519491231002X"})), by=outsider)
    with pytest.raises(BadWords):
        write_note(bureau.pk, NoteEntry(**(vars(NOTE) | {part: "字" * 4001})), by=outsider)


def test_the_list_costs_the_same_however_many(bureau, outsider, keeper, django_assert_num_queries):
    write_note(bureau.pk, NOTE, by=outsider)
    with django_assert_num_queries(4):
        rows = note_queries.rows(outsider)
    assert [(row.agency_id, row.has_draft, row.number) for row in rows] == [(bureau.pk, True, 0)]
