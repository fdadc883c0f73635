"""导入发文登记: headings recognised, lines told apart, nothing doubled."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.doc_register.actions.import_register import import_register
from gongkai.doc_register.errors import NoHeadings, NothingInIt
from gongkai.doc_register.models import IssuedDocument
from gongkai.doc_register.reading import read_register
from gongkai.information.importing.errors import TooManyRows
from tests.factories import make_agency, make_section
from tests.rooms.doc_register.issued import entry

SHEET = """2026年发文登记簿,,,,,
发文字号,文件标题,印发日期,主办科室,附件数,页数,公开属性
示测发〔2026〕1号,关于节水的通知,2026年3月2日,办公室,2,6,主动公开
,关于开会的通知,2026.3.5,,,,
示测发〔2026〕4号,日期不对,不是日期,,,,
示测发〔2026〕5号,科室不对,2026-03-06,外单位,,,
示测发〔2026〕6号,属性不对,2026-03-06,,x,,
"""


def test_a_registry_sheet_comes_in_once(team):
    section = make_section(team.agency, "办公室")
    for expected in ((2, 0), (0, 2)):
        entries, problems = read_register(SHEET.encode(), name="发文.csv", agency_id=team.agency.pk)
        done = import_register(team.agency.pk, entries=entries, by=team.clerk)
        assert (done.created, done.known) == expected
        assert [line for line, _why in problems] == [5, 6, 7]
    first, second = IssuedDocument.objects.order_by("pk")
    assert (first.doc_number, first.section_id, first.files, first.pages, first.openness) == (
        "示测发〔2026〕1号", section.pk, 2, 6, "proactive",
    )  # fmt: skip
    assert (second.key, second.openness) == ("20260305|关于开会的通知", "undetermined")


def test_refusals(team):
    with pytest.raises(NoHeadings):
        read_register(b"a,b\n1,2\n", name="a.csv", agency_id=team.agency.pk)
    with pytest.raises(NothingInIt):
        read_register("标题,发文日期\n".encode(), name="a.csv", agency_id=team.agency.pk)
    with pytest.raises(NotAllowed):
        import_register(team.agency.pk, entries=[], by=team.leader)


def test_long_titles_of_one_day_are_told_apart(team):
    same = "示范县人民政府办公室" * 8
    entries = [(n, entry(title=f"{same}{end}", doc_number="")) for n, end in enumerate(("甲", "乙", "甲"), start=2)]
    done = import_register(team.agency.pk, entries=entries, by=team.clerk)
    assert (done.created, done.known) == (2, 1)


def test_a_list_too_long_is_refused_whole(team, monkeypatch):
    monkeypatch.setattr("gongkai.doc_register.reading.MOST", 2)
    with pytest.raises(TooManyRows):
        read_register(SHEET.encode(), name="发文.csv", agency_id=team.agency.pk)


def test_a_long_sheet_asks_no_more_than_a_short_one(team, django_assert_max_num_queries):
    section = make_section(team.agency, "办公室")
    lines = [(n, entry(n, section_id=section.pk)) for n in range(1, 41)]
    with django_assert_max_num_queries(12):
        done = import_register(team.agency.pk, entries=lines, by=team.clerk)
    assert (done.created, done.problems) == (40, [])
    foreign = make_section(make_agency(), "外单位科室")
    refused = import_register(team.agency.pk, entries=[(2, entry(99, section_id=foreign.pk))], by=team.clerk)
    assert refused.created == 0 and refused.problems[0][0] == 2
