"""电子目录 for everybody: fourteen elements in four shapes, their schemas, the note beside the catalogue."""

import csv
import io
import json
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.core.cache import cache
from django.utils import timezone

from gongkai.catalogue.actions.agree_nil import agree_nil
from gongkai.catalogue.actions.agree_note import agree_note
from gongkai.catalogue.actions.declare_nil import declare_nil
from gongkai.catalogue.actions.write_note import write_note
from gongkai.catalogue.entering import NoteEntry
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_team, published_item

CODES = [
    "Identifier", "Title", "Description", "Date", "Publisher", "Subject", "Type", "DocumentNumber", "Keywords",
    "Language", "Format", "Location", "Validity", "Relation",
]  # fmt: skip


@pytest.fixture(autouse=True)
def fresh():
    cache.clear()


def body(answer):
    return b"".join(answer.streaming_content)


def test_xml_json_and_csv_say_the_same(client, team):
    item = published_item(team, title="示范县公共停车管理办法2026")
    root = ElementTree.fromstring(body(client.get("/catalogue/data.xml")))
    assert (root.attrib["format"], root.attrib["version"]) == ("gongkai-catalogue", "1")
    assert [child.tag for child in root[0]] == CODES
    read = json.loads(body(client.get("/catalogue/data.json")))
    assert list(read["items"][0]) == CODES
    assert read["items"][0]["Location"] == f"http://testserver/items/{item.pk}/"
    head, row = csv.reader(io.StringIO(body(client.get("/catalogue/data.csv")).decode("utf-8-sig")))
    assert row == list(read["items"][0].values()) == [child.text or "" for child in root[0]]
    assert client.get("/catalogue/data.xlsx").status_code == 200


def test_the_files_are_narrowed_as_the_page_is(client, team):
    other = make_team()
    published_item(team, title="甲办法2026")
    published_item(other, title="乙办法2026")
    read = json.loads(body(client.get("/catalogue/data.json", {"agency": other.agency.code})))
    assert [one["Title"] for one in read["items"]] == ["乙办法2026"]


def test_the_schemas_name_every_element(client, db):
    xsd = ElementTree.fromstring(client.get("/catalogue/catalogue.xsd").content)
    names = [one.attrib["name"] for one in xsd.iter("{http://www.w3.org/2001/XMLSchema}element")]
    assert names == ["Catalogue", "Item", *CODES]
    schema = client.get("/catalogue/catalogue.schema.json").json()
    assert schema["properties"]["items"]["items"]["required"] == CODES


def test_unknown_shapes_and_too_many_downloads(client, db):
    assert client.get("/catalogue/data.exe").status_code == 404
    assert client.post("/catalogue/data.csv").status_code == 405
    codes = [client.get("/catalogue/data.csv").status_code for _n in range(14)]
    assert codes[0] == 200 and codes[-1] == 429


def test_the_note_stands_beside_the_catalogue(client, team):
    agency = team.agency
    address = f"/catalogue/notes/{agency.code}/"
    assert "还没有单独的目录编制说明" in client.get(address).content.decode()
    write_note(agency.pk, NoteEntry("方便查找。", "主动公开的信息。", "索引。"), by=make_actor(agency, Duty.CATALOGUE))
    assert "方便查找。" not in client.get(address).content.decode()
    agree_note(agency.pk, by=team.leader)
    page = client.get(address).content.decode()
    assert "方便查找。" in page and team.leader.name not in page
    listed = client.get("/catalogue/").content.decode()
    assert address in listed and "/data-dictionary/" in listed
    assert client.get("/catalogue/notes/no-such/").status_code == 404


def test_a_column_says_who_has_nothing_and_costs_no_more(client, team, kept_pages, django_assert_max_num_queries):
    other = make_agency("示范县林业局")
    today = timezone.localdate()
    row = declare_nil(
        other.pk, "2019-20-08", reason="本机关不收费。", from_on=today, to_on=today + timedelta(days=9),
        by=make_actor(other, Duty.FILL),
    )  # fmt: skip
    agree_nil(row.pk, by=make_actor(other, Duty.APPROVE))
    published_item(team, column_code="statutory-20-08")
    page = client.get("/columns/statutory-20-08/").content.decode()
    assert "示范县林业局" in page and "本机关不收费。" in page
    assert "本机关不收费。" not in client.get(f"/columns/statutory-20-08/?agency={team.agency.code}").content.decode()
    with django_assert_max_num_queries(4):
        client.get("/columns/statutory-20-08/")
