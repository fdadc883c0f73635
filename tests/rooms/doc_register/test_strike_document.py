"""删除发文登记: the line goes, the journal keeps what it said."""

import pytest

from gongkai.audit.models import Entry
from gongkai.doc_register.actions.strike_document import strike_document
from gongkai.doc_register.models import IssuedDocument
from gongkai.entry.errors import BadWords
from tests.rooms.doc_register.issued import issued


def test_the_line_goes(team):
    row = issued(team)
    with pytest.raises(BadWords):
        strike_document(row.pk, reason="", by=team.clerk)
    assert strike_document(row.pk, reason="重复登记", by=team.clerk) == team.agency.pk
    assert not IssuedDocument.objects.exists()
    assert Entry.objects.filter(action="doc_register.strike_document").exists()
