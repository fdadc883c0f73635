"""One word stands in everything that was not released: no public page, list, feed, file or index says it."""

import re
from html import unescape

import pytest
from django.core.cache import cache
from django.test import Client

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.actions.write_note import write_note
from gongkai.catalogue.entering import NoteEntry
from gongkai.information.models import InfoItem
from gongkai.law import kinds
from gongkai.law.vocabulary import Duty
from gongkai.notices.actions.announce import announce
from gongkai.notices.actions.send_message import send_message
from gongkai.publication.actions.hide_version import hide_version
from gongkai.publication.actions.link_document import link_document
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.publish_internal import publish_internal
from gongkai.publication.actions.withdraw import withdraw
from gongkai.readers.actions.mark_useful import mark_useful
from gongkai.review.actions.refer import refer
from gongkai.review.actions.sign import sign
from tests.faces.portal.test_readers import typed
from tests.factories import make_actor, make_item, make_person, make_team, published_item, submitted_slip
from tests.fixtures.pages import paper
from tests.rooms.catalogue import nil as nils
from tests.rooms.clearance import stock
from tests.rooms.doc_register.issued import issued
from tests.rooms.publication.internal import internal_item
from tests.rooms.publication.linking import entry
from tests.rooms.publication.sent import offered
from tests.rooms.publication.test_on_request_titles import on_request
from tests.rooms.publication.test_publish import corrected
from tests.rooms.readers import reading_public
from tests.rooms.redaction import redacting
from tests.rooms.review.around import withheld_slip
from tests.rooms.site_checks.inspected import finding

pytestmark = pytest.mark.django_db
SECRET = "貔貅"
TITLE = "示范县2026年农村饮水安全工作要点"
STARTS = (
    "/", "/browse/", "/normative/", "/linked/", "/collections/", "/data-dictionary/", "/help/", "/feed/", "/sitemap.xml",
    "/catalogue/", "/catalogue/print/", "/catalogue/export.csv", "/catalogue/data.xml", "/catalogue/data.json",
    "/catalogue/data.csv", "/catalogue/catalogue.xsd", "/catalogue/catalogue.schema.json", "/guide/", "/requests/titles/",
    "/feedback/error/?page=/", "/feedback/follow/", f"/search/?q={SECRET}", f"/search/?q={SECRET}&in=all", "/services/",
    "/api/v1/items/", "/api/v1/items/?changed_since=2000-01-01", "/api/v1/columns/", "/api/v1/agencies/", "/api/v1/reports/",
    *(f"/kinds/{code}/" for code in kinds.KINDS), *(f"/kinds/{code}.schema.json" for code in kinds.KINDS),
    *(f"/kinds/{code}/list.csv" for code in kinds.KINDS),
    *(f"/collections/{kind.collection}/" for kind in kinds.KINDS.values() if kind.collection),
)  # fmt: skip
LINK = re.compile(
    r'(?:href="|<loc>https?://[^/]*)(/(?:en/)?(?:items|columns|agencies|browse|catalogue|guide|collections|normative|'
    r'linked|feed|requests/titles|data-dictionary|kinds)(?:/[^"#<]*)?)["<]'
)


@pytest.fixture(autouse=True)
def nothing_counted_yet():
    cache.clear()


def before_release(team):
    """Drafts, what is under review or referred, what is decided not to be public, a correction that waits."""
    make_item(agency=team.agency, by=team.clerk, title=f"{SECRET}草稿")
    slip = sign(submitted_slip(team, title=f"{SECRET}请示").pk, decision="pass", by=team.head)
    refer(slip.pk, sent_to="示范市保密局", reason=f"{SECRET}是否涉密不明确", by=team.secrecy)
    withheld_slip(team, title=f"{SECRET}信访维稳方案")
    out = published_item(team)
    corrected(team, out, body_html=f"<p>{SECRET}还没有发布的更正。</p>", summary=f"{SECRET}更正")
    mark_useful(out.pk, is_useful=False, words=f"{SECRET}看不懂", form_key="web-one")
    return out


def on_the_way(team, other):
    """The board of the house, the words of a catalogue on request, hidden and withdrawn versions, offers, links."""
    publish_internal(internal_item(team, title=f"{SECRET}内部通报").pk, by=team.publisher)
    on_request(
        team, title="示范县征地补偿登记清册", summary=f"{SECRET}概述", body_html=f"<p>{SECRET}正文</p>", keywords=SECRET
    )
    hidden = published_item(team, title="示范县节水工作要点2026", body_html=f"<p>{SECRET}旧版本</p>")
    publish(corrected(team, hidden, body_html="<p>各乡镇要按期完成。</p>").pk, by=team.publisher)
    hide_version(hidden.pk, number=1, reason="含有个人隐私", by=team.publisher)
    gone = published_item(team, title=f"{SECRET}误发的文件")
    withdraw(gone.pk, reason=f"{SECRET}有误", by=team.publisher)
    extra = {"addressee": "各乡镇", "signatory": f"张{SECRET}", "_mark": SECRET}
    offered(team, other, published_item(team, title="示范县防汛工作要点2026", extra=extra))
    link_document(team.agency.pk, entry=entry(title=f"{SECRET}办法"), by=team.publisher)
    return hidden, gone


def inside(team):
    """Old stock, the register of documents, declarations and notes that wait, redaction, messages, findings, readers."""
    crew = stock.make_crew()
    stock.proposed(
        crew, stock.make_batch(crew, [stock.old(crew, title=f"{SECRET}旧文件")], name=f"{SECRET}清理"), proactive=1
    )
    issued(team, title=f"{SECRET}通知")
    nils.declared(team.agency, team.clerk, reason=f"{SECRET}没有收费。")
    keeper, head = make_actor(team.agency, Duty.CATALOGUE), make_actor(team.agency, Duty.OFFICE_HEAD)
    write_note(team.agency.pk, NoteEntry(f"{SECRET}目的。", "范围。", "释义。"), by=keeper)
    redacting.begun(redacting.make_desk(paper(f"张{SECRET}，身份证号110101199003070652。"), name=f"{SECRET}名单.pdf"))
    announce(team.agency.pk, title=f"{SECRET}通知", text=f"{SECRET}自查", unit_ids=[team.agency.pk], by=head)
    to = make_person(team.agency, Duty.FILL).username
    send_message(team.agency.pk, person=to, subject=f"{SECRET}消息", text=f"{SECRET}请核对", by=team.clerk)
    finding(agency=team.agency, title=f"{SECRET}问题", detail=f"{SECRET}链接打不开")
    desk = reading_public.make_desk()
    reading_public.reported(desk, words=f"{SECRET}写错了", contact=f"{SECRET}0000-1234567")


def read_all(client, todo):
    """Every public address that these lead to, in Chinese and English."""
    read = {}
    while todo:
        address = todo.pop(0)
        if address in read or len(read) > 500:
            continue
        response = client.get(address)
        assert response.status_code in (200, 302, 404, 410, 429), (address, response.status_code)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        read[address] = unescape(body.decode("utf-8-sig", "replace"))
        todo += [unescape(found) for found in LINK.findall(read[address])]
    return read


def test_what_was_not_released_is_on_no_public_page():
    seed_defaults()
    team, other = make_team(), make_team()
    out = before_release(team)
    hidden, gone = on_the_way(team, other)
    inside(team)
    ids = InfoItem.objects.values_list("pk", flat=True)
    deep = [f"/items/{pk}/{part}" for pk in ids for part in ("", "print/", "versions/", "versions/?a=1&b=2", "newer/")]
    read = read_all(Client(), [*STARTS, "/en/", "/en/browse/", "/en/catalogue/", *deep])
    own = (f'value="{SECRET}"', f"“{SECRET}”", f"q={SECRET}", f"<title>{SECRET}", f"<mark>{SECRET}</mark>")
    leaks = [
        at for at, page in read.items() if SECRET in (page if not at.startswith("/search") else without(page, own))
    ]
    assert leaks == []
    for public in (TITLE, "示范县征地补偿登记清册", "示范县节水工作要点2026"):
        assert any(public in page for page in read.values()), public
    assert read[f"/items/{gone.pk}/"] and Client().get(f"/items/{gone.pk}/versions/").status_code == 404
    assert Client().get(f"/items/{hidden.pk}/versions/?a=1&b=2").status_code in (200, 404)
    assert Client().get(f"/items/{out.pk}/").status_code == 200


def without(page, own):
    """A page of the search without the words the reader typed."""
    for words in own:
        page = page.replace(words, "")
    return page


@pytest.mark.parametrize("start", [one for one in STARTS if "q=" not in one and "?" not in one][:20])
def test_strange_numbers_in_addresses_do_no_harm(client, db, start):
    seed_defaults()
    for query in (
        "page=0",
        "page=-1",
        f"page={'9' * 40}",
        "page=%00&year=0&agency=%00",
        "year=9999&kind=x",
        "page=２&branch=x",
    ):
        assert client.get(f"{start}?{query}").status_code in (200, 404, 429), query
    assert client.head(start).status_code in (200, 404, 429)


@pytest.mark.parametrize("room", ["items/{}/", "items/{}/versions/", "items/{}/print/", "feedback/items/{}/useful/", "sitemap-{}.xml",
                                  "browse/years/{}/", "browse/columns/{}/", "browse/agencies/{}/", "browse/kinds/{}/",
                                  "browse/subjects/{}/", "kinds/{}/", "kinds/{}.schema.json", "collections/{}/",
                                  "data-dictionary/{}/", "catalogue/notes/{}/", "catalogue/data.{}"])  # fmt: skip
def test_what_nobody_has_is_not_found(client, db, room):
    seed_defaults()
    for number in (2**31, 2**63, 10**30, "%00", "x" * 300, "'\"<b>"):
        assert client.get(f"/{room.format(number)}").status_code == 404, number


def test_an_internal_kind_has_neither_page_nor_file(client, db):
    for kind in (one for one in kinds.KINDS.values() if one.internal):
        for address in (f"/kinds/{kind.code}/", f"/kinds/{kind.code}/list.csv", f"/browse/kinds/{kind.code}/"):
            assert client.get(address).status_code == 404


def test_what_readers_send_is_never_shown_again_to_others(client, db):
    desk = reading_public.make_desk()
    item = published_item(desk.team)
    sent = client.post(
        f"/feedback/error/?page=/items/{item.pk}/", typed(words=f"{SECRET}有误", contact=f"{SECRET}@example.com")
    )
    assert sent.status_code == 200
    for address in (f"/items/{item.pk}/", "/feedback/follow/", f"/feedback/error/?page=/items/{item.pk}/", "/"):
        assert SECRET not in Client().get(address).content.decode()
