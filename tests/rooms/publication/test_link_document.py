"""登记上级文件: linked, never counted as the body's own; public only after a second look."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadField, BadWords, DayAhead, NothingFound
from gongkai.publication import linked_public
from gongkai.publication.actions.link_document import link_document
from gongkai.publication.errors import BadAddress, BlockedWords, LinkedAlready
from gongkai.publication.models import FacetCount, LinkedDocument
from tests.faces.workbench.office import ID_NUMBER
from tests.rooms.publication.linking import entry


def test_it_waits_for_a_second_person(team):
    made = link_document(team.agency.pk, entry=entry(), by=team.clerk)
    assert made.doc_number == "示省政发〔2026〕1号" and linked_public.linked().total == 0
    assert not FacetCount.objects.exists()


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"address": "http://example.gov.cn/1"}, BadAddress),
        ({"address": "https://a b.cn/"}, BadAddress),
        ({"address": "javascript:alert(1)"}, BadWords),
        ({"address": "https://[::1"}, BadAddress),
        ({"title": "\0"}, BadWords),
        ({"title": ""}, BadWords),
        ({"title": f"公示{ID_NUMBER}"}, BlockedWords),
        ({"column_code": "x"}, NothingFound),
        ({"issued_on": date(9999, 1, 1)}, DayAhead),
    ],
)
def test_bad_input_is_refused_at_its_field(team, changes, refusal):
    with pytest.raises(refusal) as said:
        link_document(team.agency.pk, entry=entry(**changes), by=team.clerk)
    assert isinstance(said.value, BadField) and said.value.field in {"title", *changes}


def test_refusals(team):
    link_document(team.agency.pk, entry=entry(), by=team.clerk)
    with pytest.raises(LinkedAlready):
        link_document(team.agency.pk, entry=entry(title="同一个网址"), by=team.clerk)
    with pytest.raises(NotAllowed):
        link_document(team.agency.pk, entry=entry(2), by=team.secrecy)
    assert LinkedDocument.objects.count() == 1
