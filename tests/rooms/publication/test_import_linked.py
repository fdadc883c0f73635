"""导入上级文件: sheet, XML and JSON; the same file twice brings nothing."""

import json

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.publication.actions.import_linked import import_linked
from gongkai.publication.errors import UnreadableCatalogue
from gongkai.publication.linked_reading import read_linked
from gongkai.publication.models import LinkedDocument
from gongkai.publication.vocabulary import LinkOrigin
from tests.rooms.publication.linking import entry
from tests.rooms.publication.public import RULES

CSV = "名称,文号,发文机关,成文日期,网址\n示范市节水规定,示市政发〔2026〕1号,示范市人民政府,2026年1月2日,https://example.gov.cn/9.html\n"
XML = (
    '<Catalogue format="gongkai-catalogue" version="1"><Item><Title>示范市节水规定</Title><Publisher>示范市人民政府</Publisher>'
    "<Date>2026-01-02</Date><Location>https://example.gov.cn/9.html</Location><Extra>x</Extra></Item></Catalogue>"
)
JSON = json.dumps({
    "format": "gongkai-catalogue", "version": 1,
    "items": [{"Title": "示范市节水规定", "Publisher": "示范市人民政府", "Location": "https://example.gov.cn/9.html"}, 7],
})  # fmt: skip


def test_three_shapes_of_the_same_list_bring_it_once(team):
    for number, (name, text) in enumerate((("a.csv", CSV), ("a.xml", XML), ("a.json", JSON))):
        read = read_linked(text.encode(), name=name, column_code=RULES)
        done = import_linked(team.agency.pk, entries=read.entries, origin=read.origin, by=team.clerk)
        assert (done.created, done.known, done.problems) == ((1, 0, []) if number == 0 else (0, 1, []))
    row = LinkedDocument.objects.get()
    assert (row.title, f"{row.issued_on}", row.origin, row.shown_by) == ("示范市节水规定", "2026-01-02", "sheet", None)


def test_wrong_lines_are_told_and_the_others_taken(team):
    entries = [(1, entry(1)), (2, entry(2, address="不是网址")), (3, entry(1))]
    done = import_linked(team.agency.pk, entries=entries, origin=LinkOrigin.SHEET, by=team.clerk)
    assert (done.created, done.known, [line for line, _why in done.problems]) == (1, 1, [2])
    with pytest.raises(NotAllowed):
        import_linked(team.agency.pk, entries=[], origin=LinkOrigin.SHEET, by=team.secrecy)


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE x [<!ENTITY a "b">]><Catalogue format="gongkai-catalogue" version="1"/>', b"<Catalogue", b"{", b"[" * 9,
        b'{"format": "other", "items": []}', b'{"format": "gongkai-catalogue", "version": 2}', b"<html/>", b"{\xff",
    ],
)  # fmt: skip
def test_what_is_no_catalogue_is_refused_in_words(columns, data):
    with pytest.raises(Exception) as said:
        read_linked(data, name="a.xml", column_code=RULES)
    assert isinstance(said.value, UnreadableCatalogue) or hasattr(said.value, "sentence")
