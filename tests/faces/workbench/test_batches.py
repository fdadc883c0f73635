from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.saved.models import BatchAct
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of, furnished_team
from tests.factories import (
    make_agency,
    make_item,
    make_person,
    make_section,
    published_item,
    ready_item,
    submitted_slip,
)

pytestmark = pytest.mark.django_db
NEW = "/work/saved/batches/new/"


@pytest.fixture
def team():
    return furnished_team(make_agency("示范县水务局"))


@pytest.fixture
def desk(team):
    return desk_of(team.clerk)


@pytest.fixture
def drafts(team):
    return [make_item(agency=team.agency, by=team.clerk, title=title, keywords="安全") for title in ("甲", "乙", "丙")]


def do(desk, verb, chosen, **values):
    said = {"verb": verb, "chosen": [item.pk for item in chosen], "source": "items", "go": "1", "key": verb} | values
    return desk.post(NEW, said)


def outcome():
    batch = BatchAct.objects.latest("id")
    return batch.state, batch.done, batch.refused


def undo(desk):
    return desk.post(f"/work/saved/batches/{BatchAct.objects.latest('id').pk}/undo/")


def now(item):
    return InfoItem.objects.select_related("current").get(pk=item.pk)


def test_what_is_chosen_is_shown_before_anything_is_done(desk, drafts):
    response = desk.post(NEW, {"verb": "set_keywords", "chosen": [drafts[0].pk], "source": "items"})
    page = text_of(response)
    assert "修改关键词：1条" in page and "30分钟内可以整批撤销" in page and not BatchAct.objects.exists()


def test_keywords_are_changed_and_changed_back_as_new_revisions(desk, drafts):
    do(desk, "set_keywords", drafts, keywords="饮水，安全", adds="on")
    assert outcome() == ("done", 3, 0)
    assert [now(item).current.keywords for item in drafts] == ["安全 饮水"] * 3
    undo(desk)
    assert [(now(item).current.keywords, now(item).current.number) for item in drafts] == [("安全", 3)] * 3


def test_what_somebody_changed_since_is_not_taken_back(team, desk, drafts):
    do(desk, "set_ways", drafts[:1], ways=["website", "gazette"])
    do(desk, "set_keywords", drafts[:1], keywords="后改的")
    first = BatchAct.objects.earliest("id")
    desk.post(f"/work/saved/batches/{first.pk}/undo/")
    assert now(drafts[0]).current.ways == ["website", "gazette"]
    assert "又有变动" in text_of(desk.get(f"/work/saved/batches/{first.pk}/"))


def test_columns_and_subjects_are_set(desk, drafts):
    do(desk, "set_column", drafts, column_code="statutory-20-02")
    assert {now(item).current.column_code for item in drafts} == {"statutory-20-02"}
    undo(desk)
    assert {now(item).current.column_code for item in drafts} == {"statutory-20-01"}
    do(desk, "set_subject", drafts, subject_code="")
    assert BatchAct.objects.count() == 1  # the form asks again


def test_sections_and_responsible_bodies_are_set_and_set_back(team, desk, drafts):
    section = make_section(team.agency)
    do(desk, "set_place", drafts, section_id=section.pk)
    assert {now(item).section_id for item in drafts} == {section.pk}
    undo(desk)
    assert {now(item).section_id for item in drafts} == {None}


def test_drafts_are_deleted_and_come_back(desk, drafts):
    do(desk, "delete", drafts[:2], sure="on")
    assert InfoItem.objects.count() == 1
    undo(desk)
    assert sorted(InfoItem.objects.values_list("current__title", flat=True)) == sorted(["甲", "乙", "丙"])


def test_each_refusal_names_its_item_and_leaves_the_others(team, desk, drafts):
    waiting = submitted_slip(team, title="审查中的").item
    do(desk, "set_keywords", [*drafts, waiting], keywords="新")
    assert outcome() == ("done", 3, 1)
    page = text_of(desk.get(f"/work/saved/batches/{BatchAct.objects.get().pk}/?state=refused"))
    assert "审查中的" in page and "批量修改只适用于草稿和退回的信息" in page
    sheet = text_of(desk.get(f"/work/saved/batches/{BatchAct.objects.get().pk}/?export=csv"))
    assert sheet.splitlines()[0].startswith("编号,信息名称,结果")


def test_publishing_is_never_undone_silently(team):
    items = [ready_item(team, title=title) for title in ("甲", "乙")]
    desk = desk_of(team.publisher)
    do(desk, "publish", items, sure="on")
    assert outcome() == ("done", 2, 0)
    page = text_of(undo(desk).client.get(f"/work/saved/batches/{BatchAct.objects.get().pk}/"))
    assert "不能整批撤销" in page and all(now(item).is_public for item in items)


def test_items_are_scheduled_and_let_go(team):
    item = ready_item(team, title="甲")
    InfoItem.objects.filter(pk=item.pk).update(due_on=None)
    desk = desk_of(team.publisher)
    at = timezone.localtime() + timedelta(days=1)
    do(desk, "schedule", [item], release_at=f"{at:%Y-%m-%dT%H:%M}")
    assert now(item).stage == "scheduled"
    undo(desk)
    assert now(item).stage == "ready"


def test_a_second_press_does_nothing_twice(desk, drafts):
    for _ in range(2):
        do(desk, "set_keywords", drafts, keywords="新")
    assert BatchAct.objects.count() == 1 and now(drafts[0]).current.number == 2


def test_all_of_the_filter_is_taken(desk, drafts):
    said = {
        "verb": "set_keywords",
        "all": "1",
        "source": "items",
        "filter": "q=甲",
        "go": "1",
        "key": "a",
        "keywords": "新",
    }
    desk.post(NEW, said)
    asked = {"source": "queries", "filter": "g0=all&f0_0=title&o0_0=contains&v0_0=乙", "key": "b"}
    desk.post(NEW, said | asked)
    assert [now(item).current.keywords for item in drafts] == ["新", "新", "安全"]


def test_more_than_fifty_go_on_part_by_part_and_can_be_stopped(team, desk):
    items = [make_item(agency=team.agency, by=team.clerk, title=f"第{n}号") for n in range(53)]
    response = do(desk, "set_keywords", items, keywords="新")
    assert outcome() == ("running", 50, 0)
    assert "继续办理其余 3 条" in text_of(desk.get(response.url)) and "data-continues" in text_of(
        desk.get(response.url)
    )
    desk.post(f"{response.url}stop/")
    assert "已停止" in text_of(desk.get(response.url))
    desk.post(f"{response.url}go-on/")
    assert outcome() == ("done", 53, 0)
    undo(desk)
    assert "继续撤销其余 3 条" in text_of(desk.get(response.url))
    desk.post(f"{response.url}go-on/")
    assert {now(item).current.keywords for item in items} == {""}


@pytest.mark.parametrize(
    "said",
    [
        {"verb": "king", "chosen": ["1"]},
        {"verb": "publish", "chosen": ["1"]},
        {"verb": "delete"},
        {"verb": "delete", "chosen": ["x", "\0", "9" * 50]},
        {"verb": "delete", "all": "1", "source": "items", "filter": "%00&tab=king&q=没有"},
        {"verb": "delete", "all": "1", "source": "queries", "filter": "f0_0=made_on&v0_0=x&o0_0=\0"},
    ],
)
def test_nonsense_does_no_harm(desk, drafts, said):
    assert desk.post(NEW, said).status_code in (200, 302, 404)
    assert InfoItem.objects.count() == 3


def test_nobody_touches_what_they_do_not_see(drafts):
    stranger = sign_in(make_person(make_agency(), Duty.FILL))
    do(stranger, "delete", drafts, sure="on")
    assert InfoItem.objects.count() == 3 and not BatchAct.objects.exists()


def test_too_many_are_refused_before_anything_is_done(desk, drafts, settings):
    settings.BATCH_MOST = 2
    assert do(desk, "delete", drafts, sure="on").status_code == 302
    assert InfoItem.objects.count() == 3 and not BatchAct.objects.exists()


def test_ones_batches_are_listed_and_nobody_elses(team, desk, drafts):
    do(desk, "set_keywords", drafts, keywords="新")
    assert "修改关键词" in text_of(desk.get("/work/saved/batches/"))
    other = sign_in(make_person(team.agency, Duty.FILL))
    assert "还没有批量办理过" in text_of(other.get("/work/saved/batches/"))
    assert other.get(f"/work/saved/batches/{BatchAct.objects.get().pk}/").status_code == 404


def test_a_reader_without_duties_for_it_is_offered_nothing(team):
    published_item(team)
    page = text_of(desk_of(team.leader).get("/work/items/"))
    assert "对所选信息" not in page
