"""查阅登记 on the desk."""

import pytest
from django.utils import timezone

from gongkai.outlets.actions.log_visit import log_visit
from gongkai.outlets.models import Visit
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.outlets.reading_places import key, make_desk, make_point, visit

pytestmark = pytest.mark.django_db
NEW, LIST, DAY = "/work/outlets/visits/new/", "/work/outlets/visits/", "/work/outlets/visits/day/"


@pytest.fixture
def people():
    return make_desk()


@pytest.fixture
def keeper(people):
    return desk_of(people.keeper)


def typed(point, **changes):
    said = {
        "point_id": point.pk, "way": "paper", "reader": "", "persons": "1", "files": "2", "pages": "0",
        "on": f"{timezone.localdate():%Y-%m-%d}", "note": "", "key": key(),
    }  # fmt: skip
    return said | changes


def test_one_click_logs_and_the_screen_is_ready_for_the_next(people, keeper):
    point = make_point(people)
    page = keeper.get(NEW)
    assert page.context["form"].initial["point_id"] == point.pk
    response = keeper.post(NEW, typed(point, quick="3"), follow=True)
    assert Visit.objects.get().persons == 3
    assert "今天已登记3人次" in text_of(response) and "撤销" in text_of(response)


def test_the_next_one_begins_with_the_last_place_and_way(people, keeper):
    make_point(people, name="甲"), make_point(people, name="乙")
    second = make_point(people, name="丙")
    keeper.post(NEW, typed(second, way="electronic"))
    begun = keeper.get(NEW).context["form"].initial
    assert (begun["point_id"], begun["way"], begun["reader"]) == (second.pk, "electronic", "")


def test_a_double_click_counts_once_and_undo_takes_it_back(people, keeper):
    said = typed(make_point(people))
    keeper.post(NEW, said), keeper.post(NEW, said)
    made = Visit.objects.get()
    keeper.post(f"{LIST}{made.pk}/undo/")
    assert "今天已登记0人次" in text_of(keeper.get(NEW))
    assert keeper.post(f"{LIST}{made.pk}/undo/").status_code == 422
    assert keeper.get(f"{LIST}{made.pk}/undo/").status_code == 405


@pytest.mark.parametrize(
    "changes",
    [
        {"persons": "0"}, {"persons": "99999999999999999999"}, {"way": "walking"}, {"on": "9999-12-31"}, {"on": "0001-01-01"},
        {"key": "x"}, {"key": ""}, {"point_id": "0"}, {"note": "\x00", "files": "3"}, {"reader": "king"},
    ],
)  # fmt: skip
def test_bad_input_is_refused_and_logs_nothing(people, keeper, changes):
    assert keeper.post(NEW, typed(make_point(people), **changes)).status_code == 422
    assert not Visit.objects.exists()


def test_a_days_totals_are_entered_once(people, keeper):
    said = {
        "point_id": make_point(people).pk,
        "on": "2026-03-02",
        "key": key(),
        "paper_persons": "7",
        "paper_files": "9",
    }
    assert keeper.post(DAY, said).status_code == 302
    assert (Visit.objects.get().persons, Visit.objects.get().is_sheet) == (7, True)
    again = keeper.post(DAY, said | {"key": key()})
    assert again.status_code == 422 and "已经补录过" in text_of(again)
    assert keeper.post(DAY, said | {"key": key(), "on": "2026-03-03", "paper_persons": ""}).status_code == 422


def test_the_log_is_summed_charted_and_exported(people, keeper, django_assert_max_num_queries):
    point = make_point(people)
    for _ in range(3):
        log_visit(visit(point), key=key(), by=people.keeper)
    with django_assert_max_num_queries(16):
        response = keeper.get(LIST)
    assert [tile["value"] for tile in response.context["tiles"]] == [3, 6, 0, 3]
    assert "<svg" in text_of(response)
    narrowed = keeper.get(f"{LIST}?from_on=2026-03-03&point_id={point.pk}")
    assert narrowed.context["page"].total == 0 and "没有符合条件的登记" in text_of(narrowed)
    assert "2026-03-02" in text_of(keeper.get(f"{LIST}?export=csv"))
    assert keeper.get(f"{LIST}?from_on=0001-01-01&to_on=0001-01-02&way=%00&page=-1").status_code == 200


def test_who_may_not(people):
    assert desk_of(people.team.clerk).get(NEW).status_code == 404
    stranger = desk_of(people.stranger)
    log_visit(visit(make_point(people)), key=key(), by=people.keeper)
    assert stranger.get(LIST).context["page"].total == 0
    assert stranger.post(f"{LIST}{Visit.objects.get().pk}/undo/").status_code == 404
    assert stranger.post(NEW, typed(Visit.objects.get().point)).status_code == 422
