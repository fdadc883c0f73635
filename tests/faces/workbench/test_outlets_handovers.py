"""移送 on the desk."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from gongkai.outlets.models import Handover, OutletPolicy
from gongkai.publication.actions.withdraw import withdraw
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import published_item
from tests.rooms.outlets.reading_places import make_desk, make_handover, make_receiver

pytestmark = pytest.mark.django_db
LIST, NEW = "/work/outlets/handovers/", "/work/outlets/handovers/new/"


@pytest.fixture
def people():
    return make_desk()


@pytest.fixture
def library(people):
    return make_receiver(people)


@pytest.fixture
def clerk(people):
    return desk_of(people.clerk)


def today():
    return f"{timezone.localdate():%Y-%m-%d}"


def test_from_the_queue_to_the_signature(people, library, clerk):
    one, two = published_item(people.team), published_item(people.team, title="示范县第二份工作要点")
    queue = clerk.get(NEW)
    assert {row.id for row in queue.context["page"].rows} == {one.pk, two.pk} and "20个工作日" in text_of(queue)
    address = f"{NEW}?agency_id={people.agency.pk}&receiver_id={library.pk}"
    made = clerk.post(address, {"items": [one.pk], "copies": "2", "note": "首批"})
    handover = Handover.objects.get()
    assert made.status_code == 302 and handover.lines.get().copies == 2
    page = f"{LIST}{handover.pk}/"
    assert clerk.post(f"{page}send/", {"sent_on": today()}).status_code == 302
    receipt = SimpleUploadedFile("回执.txt", "收到。".encode(), "text/plain")
    assert (
        clerk.post(f"{page}sign/", {"received_on": today(), "received_by": "赵演示", "receipt": receipt}).status_code
        == 302
    )
    shown = clerk.get(page)
    assert "赵演示" in text_of(shown) and "回执.txt" in text_of(shown)
    file = clerk.get(f"{page}files/{handover.files.get().pk}/")
    assert "收到。" in text_of(file) and "attachment" in file["Content-Disposition"]


def test_the_queue_says_when_a_box_is_wrong(people, library, clerk):
    published_item(people.team)
    address = f"{NEW}?agency_id={people.agency.pk}&receiver_id={library.pk}"
    nothing = clerk.post(address, {"copies": "1", "note": ""})
    assert nothing.status_code == 422 and "没有选择要移送的信息" in text_of(nothing)
    for said in ({"items": ["99999999999"]}, {"items": ["x", "\x00"]}, {"items": ["1"], "copies": "0"}):
        assert clerk.post(address, {"copies": "1", "note": "保留"} | said).status_code == 422
    assert not Handover.objects.exists()


def test_the_list_in_every_shape(people, library, clerk):
    made = make_handover(people, library, items=2)
    heads = {"pdf": b"%PDF", "docx": b"PK", "xlsx": b"PK"}
    for shape, head in heads.items():
        assert clerk.get(f"{LIST}{made.pk}/list.{shape}").content.startswith(head)
    assert "移送期限" in text_of(clerk.get(f"{LIST}{made.pk}/list.csv"))
    assert clerk.get(f"{LIST}{made.pk}/list.exe").status_code == 404
    assert clerk.get(f"{LIST}{made.pk}/recall.pdf").status_code == 404


def test_what_was_withdrawn_is_recalled(people, library, clerk):
    made = make_handover(people, library, items=2)
    clerk.post(f"{LIST}{made.pk}/send/", {"sent_on": today()})
    withdraw(made.lines.first().item_id, reason="含有个人信息", by=people.team.publisher)
    assert "打印收回通知" in text_of(clerk.get(f"{LIST}{made.pk}/"))
    assert "待通知收回" in text_of(clerk.get("/work/"))
    assert clerk.get(f"{LIST}{made.pk}/recall.pdf").content.startswith(b"%PDF")
    assert clerk.post(f"{LIST}{made.pk}/recall/", {"recalled_on": today()}).status_code == 302
    assert "打印收回通知" not in text_of(clerk.get(f"{LIST}{made.pk}/"))


def test_a_list_is_cancelled(people, library, clerk):
    made = make_handover(people, library)
    assert clerk.post(f"{LIST}{made.pk}/cancel/", {"reason": ""}).status_code == 422
    assert clerk.post(f"{LIST}{made.pk}/cancel/", {"reason": "送错"}).status_code == 302
    assert clerk.post(f"{LIST}{made.pk}/send/", {"sent_on": today()}).status_code == 422


def test_the_overview_in_few_queries(people, library, clerk, django_assert_max_num_queries):
    for _ in range(3):
        make_handover(people, library)
    published_item(people.team)
    with django_assert_max_num_queries(20):
        response = clerk.get(LIST)
    assert response.context["page"].total == 3 and response.context["owed"][0].waiting == 1
    assert clerk.get(f"{LIST}?state=sent&agency_id=%00&page=x").context["page"].total == 0
    assert "移送" in text_of(clerk.get(f"{LIST}?export=csv"))


def test_without_a_receiver_it_says_what_to_do(clerk):
    assert "没有接收移送的场所" in text_of(clerk.get(NEW))
    assert "还没有移送过" in text_of(clerk.get(LIST))


@pytest.mark.parametrize("path", ["", "send/", "sign/", "cancel/", "recall/", "list.pdf", "recall.pdf", "files/1/"])
def test_a_strangers_list_looks_like_none(people, library, path):
    made = make_handover(people, library)
    assert desk_of(people.stranger).get(f"{LIST}{made.pk}/{path}").status_code == 404


def test_the_settings_are_saved(people, clerk):
    page = f"/work/outlets/policy/{people.agency.pk}/"
    assert people.agency.name in text_of(clerk.get("/work/outlets/policy/"))
    said = {
        "handover_days": "15",
        "counted_from": "made",
        "warn_days": "3",
        "undo_minutes": "10",
        "basis": "示范县办法",
    }
    assert clerk.post(page, said).status_code == 302
    assert OutletPolicy.objects.get().handover_days == 15
    assert clerk.post(page, said | {"handover_days": "0"}).status_code == 422
    assert desk_of(people.stranger).get(page).status_code == 404
