"""上传材料."""

from io import BytesIO

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.clarifications import queries
from gongkai.clarifications.actions.add_file import add_file
from gongkai.clarifications.errors import NoFile
from gongkai.clarifications.vocabulary import FileRole
from tests.rooms.clarifications.matters import assigned, make_desk, make_matter


def paper(name="摘录.txt"):
    upload = BytesIO("网帖摘录".encode())
    upload.name = name
    return upload


def test_a_body_that_was_asked_adds_its_papers(desk):
    other = make_desk()
    case = assigned(desk, other)
    add_file(case.pk, upload=paper(), role=FileRole.FINDING, note="检测报告", by=other.clerk)
    row = queries.case(desk.clerk, case.pk).files[0]
    assert (row.name, row.role, row.note) == ("摘录.txt", FileRole.FINDING, "检测报告")
    assert queries.file(desk.clerk, case.pk, row.sha256) and queries.file(desk.stranger, case.pk, row.sha256) is None


def test_refuses_nothing_and_strangers(desk):
    case = make_matter(desk)
    with pytest.raises(NoFile):
        add_file(case.pk, upload=None, role=FileRole.CLUE, by=desk.clerk)
    with pytest.raises(Unknown):
        add_file(case.pk, upload=paper(), role=FileRole.CLUE, by=desk.stranger)
    with pytest.raises(NotAllowed):
        add_file(case.pk, upload=paper(), role=FileRole.CLUE, by=desk.leader)
