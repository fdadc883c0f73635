from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.notices.actions.send_message import send_message
from gongkai.workbench import first_steps, menu
from gongkai.workbench.home import _each, _panel
from gongkai.workbench.inbox import INBOX
from gongkai.workbench.waiting import Inbox, Seldom, Waiting
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import actor_for, make_agency, make_item, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def bureau():
    return make_agency("示范县教育局")


def test_a_clerk_sees_own_drafts_and_what_is_late(bureau):
    clerk = make_person(bureau, Duty.FILL)
    item = make_item(agency=bureau, by=actor_for(clerk), title="示范县2026年招生工作通知")
    InfoItem.objects.filter(pk=item.pk).update(due_on=timezone.localdate() - timedelta(days=1))
    page = text_of(sign_in(clerk).get("/work/"))
    assert page.count("示范县2026年招生工作通知") == 2  # once among the drafts, once among what is late
    assert "未送审的草稿" in page and "已逾期" in page


def test_somebody_without_work_is_told_so(bureau):
    page = text_of(sign_in(make_person(bureau, Duty.ADMINISTER)).get("/work/"))
    assert "目前没有等您办理的事项" in page


@pytest.mark.parametrize("duty", list(Duty))
def test_opens_for_every_duty(bureau, duty):
    assert sign_in(make_person(bureau, duty)).get("/work/").status_code == 200


def test_a_neighbours_draft_is_not_among_what_waits(bureau):
    make_item(agency=make_agency("示范县卫生局"), title="邻居的草稿")
    assert "邻居的草稿" not in text_of(sign_in(make_person(bureau, Duty.FILL)).get("/work/"))


def test_the_page_costs_the_same_however_much_waits(bureau, django_assert_max_num_queries):
    clerk = make_person(bureau, Duty.FILL)
    for n in range(6):
        make_item(agency=bureau, by=actor_for(clerk), title=f"示范县第{n}号通知")
    client = sign_in(clerk)
    with django_assert_max_num_queries(18):  # one for all that seldom waits, one for each sort of daily work
        client.get("/work/")


def test_what_seldom_waits_costs_its_own_query_only_where_it_waits(bureau, django_assert_max_num_queries):
    clerk, office = make_person(bureau, Duty.FILL), make_person(bureau, Duty.OFFICE_HEAD)
    send_message(bureau.pk, person=clerk.username, subject="催报进度", text="请今天报齐。", by=actor_for(office))
    client = sign_in(clerk)
    with django_assert_max_num_queries(19):
        page = text_of(client.get("/work/"))
    assert "新消息" in page and "催报进度" in page


def test_every_source_that_is_asked_first_says_so_to_everybody(bureau):
    person = actor_for(make_person(bureau, *Duty))
    for one in INBOX:
        if isinstance(one, Seldom):
            inbox = one.read(person, timezone.localdate())
            assert one.rows(person).exists() or inbox is None or not inbox.rows


def test_the_menu_shows_what_the_duties_open(bureau):
    clerk, administrator = make_person(bureau, Duty.FILL), make_person(bureau, Duty.ADMINISTER)
    assert "/work/people/" not in text_of(sign_in(clerk).get("/work/"))
    assert "/work/people/" in text_of(sign_in(administrator).get("/work/"))


def test_somebody_without_work_is_shown_where_to_begin(bureau):
    page = text_of(sign_in(make_person(bureau, Duty.ADMINISTER)).get("/work/"))
    begin = page.partition("从这里开始")[2]
    assert begin.index("建机构和科室") < begin.index("建账号、给职责") < begin.index("填受理设置")
    assert "核对栏目" not in begin  # no duty of theirs


@pytest.mark.parametrize("duty", list(Duty))
def test_every_duty_can_open_what_it_is_told_to_begin_with(bureau, duty):
    client = sign_in(make_person(bureau, duty))
    for step in first_steps.offered(actor_for(make_person(bureau, duty))):
        assert client.get(step.address, follow=True).status_code == 200, step.page


def test_with_work_waiting_nobody_is_told_where_to_begin(bureau):
    clerk = make_person(bureau, Duty.FILL)
    make_item(agency=bureau, by=actor_for(clerk))
    assert "从这里开始" not in text_of(sign_in(clerk).get("/work/"))


def test_the_more_sorts_wait_the_fewer_of_each_stand_open_and_the_rest_unfolds():
    rows = [Waiting(f"事项{number}", "/work/") for number in range(30)]
    listed, alone = Inbox("a", "有清单", "info", rows, "/work/items/"), Inbox("b", "没有清单", "info", rows)
    assert [_each(sorts) for sorts in (1, 4, 5, 8, 9, 23)] == [10, 10, 5, 5, 3, 3]
    shown = _panel(listed, first=3)
    assert (len(shown["first"]), len(shown["rest"])) == (3, 7)  # the others stand in the list it leads to
    shown = _panel(alone, first=3)
    assert (len(shown["first"]), len(shown["rest"])) == (3, 27)  # nowhere else to see them


@pytest.mark.parametrize(
    ("page", "place"),
    [("item_versions", "items"), ("submit", "items"), ("import_export", "imports"), ("column_new", "columns"),
     ("meetings", "register"), ("refusals", "register"), ("batches", "queries")],
)  # fmt: skip
def test_a_page_below_a_place_lights_that_place_up_and_no_other(page, place):
    lit = [link.name for section in menu.SECTIONS for link in section.links if link.shows(page)]
    assert lit == [place]
