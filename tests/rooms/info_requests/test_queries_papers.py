"""Letters before they go out, and the texts of an office."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.info_requests.actions.save_letter_text import save_letter_text
from gongkai.info_requests.actions.save_script import save_script
from gongkai.info_requests.actions.seed_scripts import seed_scripts
from gongkai.info_requests.queries_papers import (
    issuable,
    letter_texts,
    open_letters,
    reply_gaps,
    reply_preview,
    scripts,
)
from gongkai.law.vocabulary import Duty, Version
from tests.factories import make_actor
from tests.rooms.info_requests.answered import SIGNED, answered_case, prepared_case
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def test_the_leader_reads_the_letter_before_signing():
    office = make_office()
    case = prepared_case(office, "A4")
    paper = reply_preview(office.leader, case.number, on=SIGNED)
    assert (paper.title, paper.draft, paper.addressee) == ("政府信息不予公开告知书", True, "申请人")
    assert "先向" in str(paper.lines)
    assert "张演示" not in str(paper)
    with pytest.raises(Unknown):
        reply_preview(make_office().leader, case.number, on=SIGNED)
    with pytest.raises(Unknown):
        reply_preview(office.leader, make_request(office).number, on=SIGNED)


def test_what_a_draft_lacks_is_told_while_it_is_written():
    office = make_office()
    assert reply_gaps(office.clerk, make_request(office).number) == []
    assert reply_gaps(office.clerk, prepared_case(office, "A5", said={}).number) == ["检索的范围和结果"]
    assert reply_gaps(office.clerk, prepared_case(office, "A5").number) == []


def test_letters_of_the_handling_are_offered():
    office = make_office()
    case = make_request(office)
    codes = {instrument.code for instrument in issuable(office.clerk, case.number)}
    assert {"D02", "D07"} <= codes
    assert codes.isdisjoint({"D01", "D08", "D10", "L2"})


def test_what_stands_in_the_way_of_filing_is_named():
    office = make_office()
    case, letter = answered_case(office)
    assert open_letters(office.clerk, case.number) == [f"{letter.number} {letter.title}"]


def test_an_office_sees_its_words_beside_the_products():
    office = make_office()
    save_letter_text("D02", "guidance", text="本局的话。", agency_id=office.agency.pk, by=office.clerk)
    texts = {
        row.instrument.code: row for row in letter_texts(office.head, agency_id=office.agency.pk, version=Version.R2019)
    }
    parts = {row.part.key: row for row in texts["D02"].parts}
    assert (parts["guidance"].own, parts["guidance"].standing) == ("本局的话。", "本局的话。")
    assert parts["items"].own == ""
    assert any(not line.part for line in texts["D02"].lines)
    with pytest.raises(NotAllowed):
        letter_texts(office.leader, agency_id=office.agency.pk, version=Version.R2019)


def test_an_office_uses_its_own_scripts_and_those_of_all(django_assert_num_queries):
    seed_scripts()
    office, other = make_office(), make_office()
    own = save_script(kind="reason", title="本局", text="话", code="X15", agency_id=office.agency.pk, by=office.clerk)
    save_script(kind="reason", title="别局", text="话", code="X15", agency_id=other.agency.pk, by=other.clerk)
    with django_assert_num_queries(1):
        found = scripts(office.section_clerk, agency_id=office.agency.pk, kind="reason", code="X15")
    titles = [row.title for row in found]
    assert "本局" in titles
    assert "别局" not in titles
    assert any("商业秘密" in title for title in titles)
    mine = {row.id: row.may_change for row in scripts(office.clerk, agency_id=office.agency.pk)}
    assert mine[own.pk] is True
    assert not all(mine.values())
    with pytest.raises(Unknown):
        scripts(office.clerk, agency_id=other.agency.pk)
    with pytest.raises(Unknown):
        scripts(make_actor(office.agency, Duty.ADMINISTER), agency_id=None)
