"""版本对照、规范性文件、上级文件 on the portal."""

import pytest
from django.test import Client
from django.utils import timezone

from gongkai.information.models import InfoItem
from gongkai.publication.actions.end_linked import end_linked
from gongkai.publication.actions.link_document import link_document
from gongkai.publication.actions.list_here import list_here
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.relate import relate
from gongkai.publication.actions.show_linked import show_linked
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.models import PublicItem
from gongkai.publication.vocabulary import RelationKind
from tests.factories import make_team, published_item
from tests.rooms.publication.linking import entry
from tests.rooms.publication.public import RULES, STATISTICS
from tests.rooms.publication.sent import offered
from tests.rooms.publication.test_publish import corrected

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return make_team()


@pytest.fixture
def visitor():
    return Client()


def text(answer):
    return answer.content.decode()


def test_two_versions_in_one_run_and_side_by_side(team, visitor):
    item = published_item(team)
    page = f"/items/{item.pk}/versions/"
    assert "只有一个版本" in text(visitor.get(page))
    publish(corrected(team, item, body_html="<p>各乡镇人民政府要按期完成任务。</p>").pk, by=team.publisher)
    shown = text(visitor.get(page))
    assert "<ins>期" in shown and "<del>" in shown
    assert "左右对照" in text(visitor.get(f"{page}?view=side&a=1&b=2"))
    for wrong in ("a=1&b=1", "a=9&b=1", "a=%00&b=x", "a=99999999999999"):
        assert visitor.get(f"{page}?{wrong}").status_code in (200, 404)
    withdraw(item.pk, reason="含有个人隐私", by=team.publisher)
    assert visitor.get(page).status_code == 404
    assert visitor.get(f"/items/{2**70}/versions/").status_code == 404


def test_documents_in_force_and_not(team, visitor):
    old = published_item(team, title="示范县旧的节水办法2026")
    new = published_item(team, title="示范县新的节水办法2026")
    InfoItem.objects.update(kind="normative")
    PublicItem.objects.update(kind="normative")
    relate(
        new.pk, earlier_id=old.pk, kind=RelationKind.REPLACE, takes_effect_on=timezone.localdate(), by=team.publisher
    )
    assert "旧的节水办法" not in text(visitor.get("/normative/")) and "新的节水办法" in text(visitor.get("/normative/"))
    assert "旧的节水办法" in text(visitor.get("/normative/?standing=ended"))
    for odd in ("?standing=%00&q=%00", "?year=0", "?year=99999&page=99999", "?agency=x", "?page=-1"):
        assert visitor.get(f"/normative/{odd}").status_code == 200


def test_what_is_public_now_costs_few_queries(team, visitor, django_assert_max_num_queries):
    published_item(team)
    for page in ("/normative/", "/linked/"):
        with django_assert_max_num_queries(16):
            assert visitor.get(page).status_code == 200


def test_a_column_shows_what_stands_beside_its_own_items(team, visitor):
    other, item = make_team(), published_item(team, title="示范县同列的一件事", column_code=RULES)
    list_here(offered(team, other, item).pk, column_code=STATISTICS, by=other.clerk)
    made = link_document(team.agency.pk, entry=entry(column_code=STATISTICS), by=team.clerk)
    page = f"/columns/{STATISTICS}/"
    assert "同列的一件事" in text(visitor.get(page)) and "第1号节水办法" not in text(visitor.get(page))
    show_linked([made.pk], by=team.publisher)
    assert "第1号节水办法" in text(visitor.get(page))
    end_linked(made.pk, reason="上级已废止", by=team.clerk)
    assert "第1号节水办法" not in text(visitor.get(page))
    assert "/normative/" in text(visitor.get(f"/columns/{RULES}/"))
