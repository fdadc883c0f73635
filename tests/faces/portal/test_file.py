"""附件下载."""

import pytest

from gongkai.attachments.storage import keep
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import PublicFile
from tests.factories import published_item

BODY = "演示附件内容".encode()


@pytest.fixture
def item(team):
    """A public item with one file."""
    made = published_item(team)
    PublicFile.objects.create(
        public_item=made.public,
        sha256=keep(BODY),
        name="附件1 分解表.txt",
        kind="txt",
        media_type="text/plain",
        size=len(BODY),
    )
    return made


@pytest.fixture
def address(item):
    """Where the file lies."""
    return f"/items/{item.pk}/files/{item.public.files.get().sha256}/x.txt"


def test_hands_out_the_file_under_its_name(client, address):
    answer = client.get(address)
    assert answer.getvalue() == BODY
    assert (
        answer["Content-Disposition"]
        == "attachment; filename*=utf-8''%E9%99%84%E4%BB%B61%20%E5%88%86%E8%A7%A3%E8%A1%A8.txt"
    )
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "text/plain"
    assert answer["Content-Length"] == "18"


def test_the_page_links_it_with_type_and_size(client, item, address):
    page = client.get(f"/items/{item.pk}/").content.decode()
    assert "附件1 分解表.txt" in page
    assert "18 B" in page


def test_what_the_visitor_has_is_not_sent_again(client, address):
    tag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(
    ("asked", "status", "got"),
    [
        ("bytes=0-2", 206, BODY[:3]),
        ("bytes=-3", 206, BODY[-3:]),
        ("bytes=3-", 206, BODY[3:]),
        ("bytes=99-", 416, b""),
        ("lines=1-2", 200, BODY),
    ],
)
def test_a_broken_download_can_go_on(client, address, asked, status, got):
    answer = client.get(address, headers={"Range": asked})
    assert answer.status_code == status
    assert answer.getvalue() == got


def test_a_withdrawn_item_takes_its_file_with_it(client, team, item, address):
    withdraw(item.pk, reason="误将内部材料公开，予以撤回。", by=team.publisher)
    assert client.get(address).status_code == 404


def test_a_kept_file_of_nothing_public_does_not_exist(client, item):
    assert client.get(f"/items/{item.pk}/files/{keep(b'elsewhere')}/x.txt").status_code == 404
