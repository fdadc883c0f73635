"""An item from the clerk's desk to the public page and away again, every step through the pages people use."""

import pytest
from django.test import Client

from gongkai.audit.journal import verify
from gongkai.information.models import InfoItem
from gongkai.review.models import ReviewSlip
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import ID_NUMBER, change_of, desk_of, furnished_team, newest, said_no, typed

pytestmark = pytest.mark.django_db
PASS = {"verb": "sign", "decision": "pass", "opinion": "同意"}
NOW = {"when": "now", "cause": "review"}  # long after its period: the cause is asked for
OPEN = {"verb": "approve", "final_openness": "proactive", "opinion": "同意公开"}


@pytest.fixture
def team():
    return furnished_team()


def hand_in(team, **changes):
    clerk = desk_of(team.clerk)
    clerk.post("/work/items/new/", typed(team.agency, **changes))
    item = newest()
    clerk.post(f"/work/items/{item.pk}/submit/", said_no(item))
    return item, ReviewSlip.objects.get(item=item)


def take_through(team, item, slip):
    for person, said in ((team.head, PASS), (team.secrecy, PASS), (team.leader, OPEN)):
        assert desk_of(person).post(f"/work/slips/{slip.pk}/", said).status_code == 302
    assert desk_of(team.publisher).post(f"/work/items/{item.pk}/publish/", NOW).status_code == 302


def test_clerk_head_secrecy_leader_publisher_public(team):
    item, slip = hand_in(team)
    take_through(team, item, slip)
    page = text_of(Client().get(f"/items/{item.pk}/"))
    assert "示范县2026年农村饮水安全工作要点" in page and "农村饮水安全巩固提升任务" in page
    assert verify().ok


def test_an_id_number_is_blocked_masked_and_reviewed_again(team):
    item, slip = hand_in(team, body_html=f"<p>证号{ID_NUMBER}。</p>")
    assert desk_of(team.head).post(f"/work/slips/{slip.pk}/", PASS).status_code == 422
    back = PASS | {"decision": "return", "opinion": "请遮盖身份证号"}
    desk_of(team.head).post(f"/work/slips/{slip.pk}/", back)
    clerk = desk_of(team.clerk)
    item.refresh_from_db()
    clerk.post(f"/work/items/{item.pk}/edit/", change_of(item, body_html="<p>证号110***********803X。</p>"))
    clerk.post(f"/work/items/{item.pk}/submit/", said_no(item))
    take_through(team, item, ReviewSlip.objects.filter(item=item).latest("pk"))
    page = text_of(Client().get(f"/items/{item.pk}/"))
    assert "110***********803X" in page and ID_NUMBER not in page


def test_a_correction_is_reviewed_again_before_the_public_sees_it(team):
    item, slip = hand_in(team)
    take_through(team, item, slip)
    clerk = desk_of(team.clerk)
    item.refresh_from_db()
    clerk.post(
        f"/work/items/{item.pk}/edit/", change_of(item, body_html="<p>完成时限改为十月底。</p>", change_note="更正时限")
    )
    assert desk_of(team.publisher).post(f"/work/items/{item.pk}/publish/", NOW).status_code == 422
    assert "十月底" not in text_of(Client().get(f"/items/{item.pk}/"))
    clerk.post(f"/work/items/{item.pk}/submit/", said_no(item))
    take_through(team, item, ReviewSlip.objects.filter(item=item).latest("pk"))
    assert "十月底" in text_of(Client().get(f"/items/{item.pk}/"))


def test_after_a_withdrawal_nothing_is_left(team):
    item, slip = hand_in(team, title="示范县将要撤回的通知")
    take_through(team, item, slip)
    said = {"act": "withdraw", "reason": "内容有误，重新核对"}
    desk_of(team.publisher).post(f"/work/items/{item.pk}/withdraw/", said)
    public = Client()
    assert public.get(f"/items/{item.pk}/").status_code == 410
    for address in ("/", "/catalogue/", "/columns/statutory-20-01/", "/feed/", "/search/?q=将要撤回"):
        assert "示范县将要撤回的通知" not in text_of(public.get(address)), address
    assert InfoItem.objects.get(pk=item.pk).stage == "withdrawn"


def test_what_was_withdrawn_may_be_mended_and_comes_back_after_review(team):
    item, slip = hand_in(team)
    take_through(team, item, slip)
    said = {"act": "withdraw", "reason": "内容有误，重新核对"}
    desk_of(team.publisher).post(f"/work/items/{item.pk}/withdraw/", said)
    item.refresh_from_db()
    clerk = desk_of(team.clerk)
    clerk.post(f"/work/items/{item.pk}/edit/", change_of(item, body_html="<p>核对后的内容。</p>"))
    clerk.post(f"/work/items/{item.pk}/submit/", said_no(item))
    take_through(team, item, ReviewSlip.objects.filter(item=item).latest("pk"))
    assert "核对后的内容" in text_of(Client().get(f"/items/{item.pk}/"))
