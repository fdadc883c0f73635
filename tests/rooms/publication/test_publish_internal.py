"""内部公开: on the staff's board, and nowhere the public looks."""

import pytest
from django.test import Client

from gongkai.accounts.errors import NotAllowed
from gongkai.law.vocabulary import Duty
from gongkai.publication import internal_queries, projection, queries_public
from gongkai.publication.actions.publish_internal import publish_internal
from gongkai.publication.errors import InternalOnly, NotDecided, NotForStaff, NotInternal
from gongkai.publication.models import InternalItem, PublicItem
from gongkai.publication.search_source import PublicSource
from gongkai.publication.vocabulary import InternalReach
from gongkai.search.models import Change
from tests.factories import make_actor, make_agency, make_item
from tests.rooms.publication.internal import TITLE, internal_item
from tests.rooms.publication.public import published_item, ready_item


def test_the_staff_of_the_body_reads_it(team):
    item = internal_item(team)
    assert [row.id for row in internal_queries.ready(team.publisher)] == [item.pk]
    publish_internal(item.pk, by=team.publisher)
    row = internal_queries.board(make_actor(team.agency, Duty.HANDLE)).rows[0]
    assert (row.title, row.matter, row.matter_name, row.is_read) == (TITLE, "funds", "资金开支和物资管理", False)
    assert internal_queries.ready(team.publisher) == []
    view = internal_queries.view(team.clerk, item.pk)
    assert [one.text for one in view.said] == ["全体工作人员"]
    assert (
        internal_queries.board(team.clerk, q="采购").total == 1
        and internal_queries.board(team.clerk, q="绿化").total == 0
    )


def test_other_bodies_do_not_those_below_only_where_the_branch_is_meant(team):
    item = internal_item(team)
    below = make_actor(make_agency(parent=team.agency), Duty.FILL)
    other = make_actor(make_agency(), Duty.FILL)
    publish_internal(item.pk, by=team.publisher)
    assert internal_queries.board(below).total == internal_queries.board(other).total == 0
    publish_internal(item.pk, reach=InternalReach.BRANCH, by=team.publisher)
    assert (internal_queries.board(below).total, internal_queries.board(other).total) == (1, 0)


def test_nothing_internal_is_on_any_public_page(team):
    published_item(team)
    item = internal_item(team, body_html="<p>内部采购金丝雀文字</p>")
    Change.objects.all().delete()
    publish_internal(item.pk, by=team.publisher)
    assert not PublicItem.objects.filter(pk=item.pk).exists() and not Change.objects.exists()
    assert item.pk not in list(PublicSource().ids()) and queries_public.gone(item.pk) is None
    client = Client()
    agency, column = team.agency.code, "statutory-20-01"
    pages = (
        "/", f"/columns/{column}/", f"/columns/{column}/feed/", f"/agencies/{agency}/", "/catalogue/", "/feed/",
        f"/items/{item.pk}/", f"/items/{item.pk}/print/", f"/items/{item.pk}/versions/", "/normative/", "/linked/",
        "/search/?q=采购", "/sitemap.xml", "/sitemap-0.xml", "/catalogue/export.csv",
    )  # fmt: skip
    for page in pages:
        answer = client.get(page)
        text = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert "金丝雀".encode() not in text and TITLE.encode() not in text, page
        assert f"/items/{item.pk}/".encode() not in text or answer.status_code == 404, page


def test_the_public_door_is_shut(team):
    item = internal_item(team)
    with pytest.raises(InternalOnly):
        projection.put(item, at=item.changed_at)


def test_refusals(team):
    item = internal_item(team)
    with pytest.raises(NotAllowed):
        publish_internal(item.pk, by=team.clerk)
    with pytest.raises(NotInternal):
        publish_internal(ready_item(team).pk, by=team.publisher)
    said = {"openness": "withheld", "ground_code": "X16a", "extra": {"internal_matter": "funds"}}
    draft = make_item(agency=team.agency, by=team.clerk, kind="internal_notice", **said)
    with pytest.raises(NotDecided):
        publish_internal(draft.pk, by=team.publisher)
    assert not InternalItem.objects.exists()


@pytest.mark.parametrize("code", ["X14a", "X14b"])
def test_what_the_law_forbids_to_disclose_is_not_for_the_board_either(team, code):
    item = internal_item(team, ground=code)
    with pytest.raises(NotForStaff, match="第十四条"):
        publish_internal(item.pk, by=team.publisher)
    assert not InternalItem.objects.exists()
