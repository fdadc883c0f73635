from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from gongkai.accounts.models import User
from gongkai.information.models import InfoItem
from gongkai.information.vocabulary import Stage
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import PublicItem, Schedule
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import make_agency, make_item, make_person, published_item, ready_item

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return furnished_team()


@pytest.fixture
def item(team):
    return ready_item(team, made_on=timezone.localdate())


@pytest.fixture
def desk(team):
    return desk_of(team.publisher)


def test_publishing_now_puts_it_before_the_public(desk, item):
    assert "立即发布" in text_of(desk.get(f"/work/items/{item.pk}/publish/"))
    page = text_of(desk.post(f"/work/items/{item.pk}/publish/", {"when": "now"}, follow=True))
    assert "公众现在可以看到" in page
    assert desk.get(f"/items/{item.pk}/").status_code == 200


def test_a_later_hour_is_set_and_let_go(desk, item):
    at = timezone.localtime() + timedelta(days=1)
    desk.post(f"/work/items/{item.pk}/publish/", {"when": "later", "release_at": f"{at:%Y-%m-%dT%H:%M}"})
    assert Schedule.objects.count() == 1
    assert item.current.title in text_of(desk.get("/work/publish/"))
    desk.post(f"/work/items/{item.pk}/unschedule/")
    assert not Schedule.objects.exists()


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        ("", "请填写发布时间"),
        ("2020-01-01T09:00", "已经过去"),
        ("2999-01-01T09:00", "晚于公开期限"),
        ("明天", ""),
        ("0001-01-01T00:00", ""),
        ("9999-12-31T23:59", "晚于公开期限"),
    ],
)
def test_an_hour_that_will_not_do_is_refused_beside_the_form(desk, item, hour, words):
    response = desk.post(f"/work/items/{item.pk}/publish/", {"when": "later", "release_at": hour})
    assert response.status_code == 422
    assert words in text_of(response)
    assert not Schedule.objects.exists()


def test_what_is_not_reviewed_is_not_published(team, desk):
    item = make_item(agency=team.agency, by=team.clerk)
    for response in (
        desk.get(f"/work/items/{item.pk}/publish/"),
        desk.post(f"/work/items/{item.pk}/publish/", {"when": "now"}),
    ):
        assert response.status_code == 422
        assert "须先经初审、保密审查、签发" in text_of(response)
    assert not PublicItem.objects.exists()


def test_several_are_published_at_once(team, desk):
    items = [ready_item(team, title=f"第{n}号") for n in range(3)]
    InfoItem.objects.update(due_on=timezone.localdate())
    page = text_of(desk.post("/work/publish/", {"item": [items[0].pk, items[1].pk]}, follow=True))
    assert "已发布2条" in page and "第2号" in page
    assert PublicItem.objects.count() == 2


@pytest.mark.parametrize("chosen", ["x", "0", "99999999999999999999", "9" * 5000, "\0", "-1"])
def test_nonsense_among_the_chosen_publishes_the_rest(desk, item, chosen):
    page = text_of(desk.post("/work/publish/", {"item": [chosen, item.pk, item.pk]}, follow=True))
    assert "已发布1条" in page and "未作处理" in page


def test_nothing_chosen_says_so(desk, item):
    assert "没有选择信息" in text_of(desk.post("/work/publish/", {}, follow=True))
    assert not PublicItem.objects.exists()


def test_another_bodys_item_is_not_published(desk):
    other = ready_item(furnished_team())
    desk.post("/work/publish/", {"item": [other.pk]})
    assert desk.post(f"/work/items/{other.pk}/publish/", {"when": "now"}).status_code == 404
    assert not PublicItem.objects.exists()


def test_a_clerk_does_not_publish(team, item):
    desk = desk_of(team.clerk)
    assert desk.get(f"/work/items/{item.pk}/publish/").status_code == 404
    assert desk.post(f"/work/items/{item.pk}/publish/", {"when": "now"}).status_code == 404
    assert desk.get("/work/publish/").status_code == 404


def test_a_form_from_elsewhere_publishes_nothing(team, item):
    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.get(pk=team.publisher.user_id))
    assert client.post(f"/work/items/{item.pk}/publish/", {"when": "now"}).status_code == 403
    assert not PublicItem.objects.exists()


def test_withdrawing_leaves_nothing_behind(team, desk):
    item = published_item(team, title="示范县将撤回的通知")
    public = Client()
    assert "示范县将撤回的通知" in text_of(public.get("/catalogue/"))
    page = text_of(
        desk.post(f"/work/items/{item.pk}/withdraw/", {"act": "withdraw", "reason": "内容有误"}, follow=True)
    )
    assert "全部撤下" in page
    gone = public.get(f"/items/{item.pk}/")
    assert gone.status_code == 410 and "示范县将撤回的通知" not in text_of(gone)
    for address in ("/", "/catalogue/", "/columns/statutory-20-01/", "/feed/", "/sitemap.xml", "/search/?q=撤回"):
        response = public.get(address)
        assert "示范县将撤回的通知" not in text_of(response), address


def test_a_reason_is_asked_for(team, desk):
    item = published_item(team)
    for reason in ("", "错", "\0\0\0\0\0"):
        response = desk.post(f"/work/items/{item.pk}/withdraw/", {"act": "withdraw", "reason": reason})
        assert response.status_code == 422
    assert PublicItem.objects.count() == 1


def test_a_document_is_repealed_with_its_day(team, desk):
    item = published_item(team)
    said = {"act": "repeal", "reason": "已有新文件替代", "on": str(timezone.localdate())}
    desk.post(f"/work/items/{item.pk}/withdraw/", said)
    assert InfoItem.objects.get().stage == "repealed"


@pytest.mark.parametrize("day", ["2999-01-01", "1990-01-01", "昨天"])
def test_a_day_of_repeal_that_cannot_be_is_refused(team, desk, day):
    item = published_item(team)
    said = {"act": "repeal", "reason": "已有新文件替代", "on": day}
    response = desk.post(f"/work/items/{item.pk}/withdraw/", said)
    assert response.status_code == 422 and "已有新文件替代" in text_of(response)
    assert PublicItem.objects.count() == 1


def test_what_is_not_public_is_not_withdrawn(desk, item):
    response = desk.get(f"/work/items/{item.pk}/withdraw/")
    assert response.status_code == 422 and "只有已公开的信息可以撤回" in text_of(response)


@pytest.mark.parametrize("rows", [1, 8])
def test_the_queue_costs_the_same_however_long_it_is(team, desk, django_assert_max_num_queries, rows):
    for n in range(rows):
        ready_item(team, title=f"第{n}号")
    with django_assert_max_num_queries(12):
        desk.get("/work/publish/")


def test_an_empty_queue_says_so():
    desk = sign_in(make_person(make_agency(), Duty.PUBLISH))
    assert "没有待发布的信息" in text_of(desk.get("/work/publish/"))


def test_what_a_later_review_closed_is_shown_until_it_is_withdrawn(team, desk):
    public = published_item(team)
    public.stage = Stage.CLOSED
    public.save(update_fields=["stage"])
    page = text_of(desk.get("/work/publish/"))
    assert "仍在公开，但重新审查后已定为不主动公开" in page and f"/work/items/{public.pk}/withdraw/" in page
    desk.post(f"/work/items/{public.pk}/withdraw/", {"act": "withdraw", "reason": "复审定为不予公开"})
    assert "仍在公开" not in text_of(desk.get("/work/publish/"))
