"""修改发文登记: put right, and still once."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.doc_register.actions.amend_document import amend_document
from gongkai.doc_register.errors import RegisteredAlready
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_section, make_team
from tests.rooms.doc_register.issued import entry, issued


def test_the_line_is_written_anew(team):
    row, other = issued(team), issued(team, 2)
    amended = amend_document(row.pk, entry=entry(3, files=2), by=team.clerk)
    assert (amended.doc_number, amended.files, amended.key) == ("示测发〔2026〕3号", 2, "示测发〔2026〕3号")
    with pytest.raises(RegisteredAlready):
        amend_document(other.pk, entry=entry(3), by=team.clerk)
    with pytest.raises(Unknown):
        amend_document(row.pk, entry=entry(4), by=make_team().clerk)


def test_whoever_keeps_one_section_gives_no_line_to_another(team):
    own, other = make_section(team.agency, "办公室"), make_section(team.agency, "综合科")
    row = issued(team, section_id=own.pk)
    keeper = make_actor(team.agency, Duty.FILL, section=own)
    assert amend_document(row.pk, entry=entry(section_id=own.pk, files=1), by=keeper).files == 1
    with pytest.raises(NotAllowed):
        amend_document(row.pk, entry=entry(section_id=other.pk), by=keeper)
