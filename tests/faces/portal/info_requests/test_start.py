"""先找一找, choosing a body, the blank form, the catalogue of titles; and that nothing sealed is public anywhere."""

import pytest

from gongkai.info_requests.actions.save_policy import save_policy
from gongkai.info_requests.models import SearchTally
from gongkai.search import indexing
from tests.faces.portal.info_requests.asking import FILLED, enter, newest, page, send
from tests.factories import make_agency, make_team, published_item
from tests.rooms.info_requests.cases import ID_NUMBER


def tally():
    row = SearchTally.objects.get()
    return row.shown, row.clicked, row.satisfied


def whole(answer):
    """All of it, also where it comes in pieces."""
    return b"".join(answer.streaming_content).decode() if answer.streaming else page(answer)


@pytest.fixture
def published(office, settings, tmp_path):
    """One public item about roads, in an index of its own."""
    settings.SEARCH_DIR = tmp_path / "search"
    item = published_item(make_team(office.agency), title="示范县农村公路养护资金管理办法")
    indexing.catch_up()
    return item


def test_offers_what_is_public_and_always_a_way_to_ask(client, published):
    text = page(client.get("/requests/?q=农村公路养护资金"))
    assert "仍要申请" in text and f"/requests/found/{published.pk}/" in text
    assert client.get(f"/requests/found/{published.pk}/")["Location"] == f"/items/{published.pk}/"
    assert "已经找到" in page(client.post("/requests/found/"))
    assert tally() == (1, 1, 1)


def test_nothing_found_or_nothing_asked_blocks_nobody(client, office):
    assert "直接申请" in page(client.get("/requests/"))
    assert "可以提出申请" in page(client.get("/requests/?q=没有这样的东西"))
    assert not SearchTally.objects.exists()


def test_only_public_items_are_counted(client, office):
    assert client.get("/requests/found/999999/").status_code == 404
    assert not SearchTally.objects.exists()


def test_bodies_are_listed_with_their_announced_channels(client, office):
    outside = make_agency("示范县演示协会", kind="out_of_scope")
    save_policy(office.agency.pk, by=office.admin, office_name="示范县信息公开受理窗口", address="示范路8号",
                hours="工作日9:00—17:00", channels=["email"], email="yanshi@example.org")  # fmt: skip
    text = page(client.get("/requests/"))
    for words in ("示范县信息公开受理窗口", "示范路8号", "工作日9:00—17:00", "yanshi@example.org", "未开通网上申请"):
        assert words in text
    assert outside.name not in text
    assert "未开通网上申请" in page(client.get(f"/requests/new/?agency={office.agency.code}"))
    assert send(client, office.agency).status_code == 200


def test_the_search_is_limited_but_asking_is_not(client, office, settings):
    settings.SEARCH_PER_MINUTE = 0
    text = page(client.get("/requests/?q=公路"))
    assert "检索过于频繁" in text and "网上填写申请表" in text


def test_the_blank_form_is_a_page_and_a_document(client, office):
    text = page(client.get("/requests/form/"))
    assert "政府信息公开申请表" in text and "证件号码" in text and "用途" not in text
    given = client.get("/requests/form/form.docx")
    assert given.status_code == 200 and given.content[:2] == b"PK"
    assert client.get("/requests/form/?agency=NOBODY").status_code == 404


@pytest.mark.parametrize("asked", ["", "?agency=NOBODY&year=2024", "?page=9999999999", "?page=-1&year=abc"])
def test_the_catalogue_of_titles_answers_every_question(client, office, asked):
    answer = client.get(f"/requests/titles/{asked}")
    assert answer.status_code == 200 and "依申请公开目录" in page(answer)


@pytest.mark.parametrize("address", ["/", "/help/", "/search/?q=没有这样的东西", "/columns/requests/"])
def test_other_pages_lead_here(client, office, address):
    answer = client.get(address)
    if answer.status_code == 200:
        assert "/requests/" in page(answer)


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_opens_in_both_languages(client, office, language):
    send(client, office.agency)
    code = office.agency.code
    for address in ("", f"new/?agency={code}", "sent/", "follow/", "case/", "case/withdraw/", "form/", "titles/"):
        assert client.get(f"{language}/requests/{address}").status_code == 200


def test_nothing_sealed_is_public_anywhere(client, office, published):
    send(client, office.agency, name="金丝雀演示", address="示范县金丝雀路7号")
    number = newest().number
    client.cookies.clear()
    indexing.catch_up()
    addresses = (
        "/", "/catalogue/", "/catalogue/export.csv", "/feed/", "/sitemap.xml", "/sitemap-0.xml", "/guide/", "/requests/",
        "/requests/titles/", "/search/?q=金丝雀", f"/search/?q={number}", "/requests/?q=金丝雀演示的申请",
        f"/agencies/{office.agency.code}/", "/requests/form/",
    )  # fmt: skip
    canaries = (ID_NUMBER, FILLED["phone"], FILLED["email"], "金丝雀路", FILLED["title"])
    for address in addresses:
        text = whole(client.get(address))
        assert [word for word in canaries if word in text] == [], address
        if number not in address:
            assert number not in text


def test_addresses_and_heads_say_nothing_of_the_case(client, office):
    send(client, office.agency)
    case = newest()
    enter(client, case)
    for address in ("/requests/case/", "/requests/sent/"):
        answer = client.get(address)
        head = page(answer).split("</head>")[0]
        assert case.number not in head and case.title not in head
        assert 'name="robots" content="noindex' in head
        assert answer["Referrer-Policy"] == "same-origin"
