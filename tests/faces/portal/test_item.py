"""信息页: what the public reads, and what it no longer may."""

import pytest

from gongkai.publication.actions.repeal import repeal
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import PublicItem
from tests.faces.portal.test_home import TAGS
from tests.factories import make_item, published_item


@pytest.fixture
def item(team):
    """One public item."""
    return published_item(
        team,
        title="示范县公共停车管理办法",
        doc_number="示政发〔2026〕1号",
        source="示范县人民政府办公室",
        body_html="<p>第一条　为了规范停车。</p>",
    )


def test_shows_metadata_text_and_number(client, item):
    page = client.get(f"/items/{item.pk}/").content.decode()
    for words in (
        "示范县公共停车管理办法",
        "示政发〔2026〕1号",
        item.public.index_number,
        "<p>第一条　为了规范停车。</p>",
        "2026年3月2日",
    ):
        assert words in page


def test_carries_the_ten_tags_of_an_item(client, item):
    tags = TAGS.findall(client.get(f"/items/{item.pk}/").content.decode())
    assert [name for name, _ in tags] == [
        "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType",
        "ArticleTitle", "PubDate", "ContentSource",
    ]  # fmt: skip
    assert dict(tags)["ArticleTitle"] == "示范县公共停车管理办法"
    assert dict(tags)["ContentSource"] == "示范县人民政府办公室"


def test_publication_is_tagged_in_beijing_time(client, item):
    from_london = item.public.published_at.replace(year=2026, month=5, day=18, hour=2, minute=19)
    PublicItem.objects.filter(pk=item.pk).update(published_at=from_london)
    tags = dict(TAGS.findall(client.get(f"/items/{item.pk}/").content.decode()))
    assert tags["PubDate"] == "2026-05-18 10:19"


def test_a_title_cannot_break_out_of_a_tag(client, item):
    PublicItem.objects.filter(pk=item.pk).update(title='"><script>alert(1)</script>')
    assert "<script>alert" not in client.get(f"/items/{item.pk}/").content.decode()


def test_a_withdrawn_item_is_gone_and_says_no_more(client, team, item):
    client.get(f"/items/{item.pk}/")
    withdraw(item.pk, reason="误将内部材料公开，予以撤回。", by=team.publisher)
    answer = client.get(f"/items/{item.pk}/")
    page = answer.content.decode()
    assert answer.status_code == 410
    assert "该信息已不再公开" in page
    assert "停车" not in page
    assert "内部材料" not in page


def test_a_draft_and_nothing_look_the_same(client, team, item):
    draft = make_item(agency=team.agency)
    assert client.get(f"/items/{draft.pk}/").status_code == 404
    assert client.get("/items/999999/").status_code == 404
    assert client.get(f"/items/{draft.pk}/").content == client.get("/items/999999/").content


def test_print_view_has_no_navigation(client, item):
    page = client.get(f"/items/{item.pk}/print/").content.decode()
    assert "示范县公共停车管理办法" in page
    assert "<nav" not in page


def test_next_and_previous_follow_the_column(client, team, item):
    later = published_item(team, title="示范县公共停车收费办法")
    assert client.get(f"/items/{item.pk}/newer/")["Location"] == f"/items/{later.pk}/"
    assert client.get(f"/items/{later.pk}/older/")["Location"] == f"/items/{item.pk}/"
    assert client.get(f"/items/{later.pk}/newer/")["Location"] == "/columns/statutory-20-01/"


def test_an_item_costs_five_queries_once_the_frame_is_kept(
    client, team, item, kept_pages, django_assert_max_num_queries
):
    other = published_item(team, title="示范县公共停车收费办法")
    client.get(f"/items/{other.pk}/")
    with django_assert_max_num_queries(5):
        client.get(f"/items/{item.pk}/")


def test_a_kept_page_costs_two_queries_and_dies_with_a_withdrawal(
    client, team, item, kept_pages, django_assert_max_num_queries
):
    address = f"/items/{item.pk}/"
    first = client.get(address)
    with django_assert_max_num_queries(2):
        assert client.get(address).content == first.content
    withdraw(item.pk, reason="误将内部材料公开，予以撤回。", by=team.publisher)
    assert client.get(address).status_code == 410


def test_a_repealed_item_is_shown_as_repealed(client, team, item):
    repeal(item.pk, reason="已由新办法取代，原办法废止。", on=item.started_on, by=team.publisher)
    answer = client.get(f"/items/{item.pk}/")
    assert "废止" in answer.content.decode()


def test_metadata_cannot_carry_markup(client, item):
    PublicItem.objects.filter(pk=item.pk).update(summary="<img src=x onerror=alert(1)>", keywords="<b>")
    page = client.get(f"/items/{item.pk}/").content.decode()
    assert "<img" not in page
    assert "&lt;img" in page
