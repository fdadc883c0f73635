"""查阅场所 on the desk."""

from datetime import date

import pytest

from gongkai.outlets.models import Equipment, Point
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.outlets.reading_places import make_desk, make_point, shown

pytestmark = pytest.mark.django_db
LIST = "/work/outlets/points/"


@pytest.fixture
def people():
    return make_desk()


@pytest.fixture
def clerk(people):
    return desk_of(people.clerk)


def typed(people, **changes):
    said = {
        "agency_id": people.agency.pk, "name": "示范图书馆", "kind": "library", "level": "county", "owner": "示范县图书馆",
        "address": "文化路8号", "hours": "每天 9:00-17:00", "opened_on": "2020-03-02", "phone": "", "room": "", "route": "",
        "note": "", "keeper": "", "custodian": "王演示", "shelf": "三号柜", "has_sign_since": "", "electronic_since": "2021-01-01",
        "receives_since": "", "receives_for_id": "",
    }  # fmt: skip
    return said | changes


def test_the_places_are_listed_with_their_sums(people, clerk, django_assert_max_num_queries):
    make_point(people, name="甲查阅室", electronic_since=date(2021, 1, 1)), make_point(people, name="乙查阅室")
    make_point(make_desk(), name="邻居的查阅室")
    with django_assert_max_num_queries(16):
        response = clerk.get(LIST)
    page = text_of(response)
    assert "甲查阅室" in page and "乙查阅室" in page and "邻居" not in page
    assert [tile["value"] for tile in response.context["tiles"]] == [2, 2, 1, 0]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("q=甲", ["甲"]), ("kind=archive", []), ("standing=closed", []), ("standing=unshown", ["甲", "乙"]),
        ("agency_id=x&page=99999999999999999999&kind=%00", ["甲", "乙"]),
    ],
)  # fmt: skip
def test_the_list_is_narrowed(people, clerk, query, wanted):
    make_point(people, name="甲"), make_point(people, name="乙")
    assert sorted(row.name for row in clerk.get(f"{LIST}?{query}").context["page"].rows) == sorted(wanted)


def test_an_empty_list_says_what_to_do(clerk):
    assert "还没有登记查阅场所" in text_of(clerk.get(LIST))


@pytest.mark.parametrize("shape", ["csv", "xlsx"])
def test_the_list_is_exported(people, clerk, shape):
    make_point(people, name="=甲")
    response = clerk.get(f"{LIST}?export={shape}")
    assert shape in response["Content-Disposition"]
    if shape == "csv":
        assert "'=甲" in text_of(response)


def test_the_list_is_printed(people, clerk):
    make_point(people, name="甲查阅室")
    assert "甲查阅室" in text_of(clerk.get(f"{LIST}print/"))


def test_a_place_is_entered_amended_shown_and_closed(people, clerk):
    clerk.post(f"{LIST}new/", typed(people))
    point = Point.objects.get()
    assert (point.custodian, point.shelf, point.changed_by_id) == ("王演示", "三号柜", people.clerk.user_id)
    clerk.post(f"{LIST}{point.pk}/amend/", typed(people, address="新址"))
    head = desk_of(people.head)
    assert "新址" in text_of(head.get(f"{LIST}{point.pk}/show/"))
    head.post(f"{LIST}{point.pk}/show/")
    point.refresh_from_db()
    assert point.shown["address"] == "新址"
    clerk.post(f"{LIST}{point.pk}/close/", {"closed_on": "2026-01-05", "reason": "搬迁"})
    point.refresh_from_db()
    assert point.closed_on == date(2026, 1, 5)
    assert "已撤销" in text_of(clerk.get(f"{LIST}{point.pk}/"))


@pytest.mark.parametrize(
    "changes",
    [
        {"hours": "随时"}, {"name": "\x00"}, {"kind": "palace"}, {"opened_on": "9999-12-31"}, {"opened_on": "0001-01-01"},
        {"agency_id": "99999999999999999999"}, {"level": ""}, {"receives_since": "2021-01-01"}, {"address": "<script>"},
    ],
)  # fmt: skip
def test_bad_input_keeps_what_was_typed(people, clerk, changes):
    response = clerk.post(f"{LIST}new/", typed(people, **changes))
    if "0001" in str(changes):
        assert response.status_code in (302, 422)
    else:
        assert response.status_code == 422 and "文化路8号" in text_of(response) or "address" in changes
        assert not Point.objects.exists()


def test_equipment_is_counted_by_the_keeper(people):
    point, keeper = make_point(people), desk_of(people.keeper)
    said = {"counted_on": "2026-01-10", "computers": "3", "printers": "1", "screens": "0", "catalogues": "2"}
    assert keeper.post(f"{LIST}{point.pk}/equipment/", said).status_code == 302
    assert Equipment.objects.get().computers == 3
    assert keeper.post(f"{LIST}{point.pk}/equipment/", said | {"computers": "-1"}).status_code == 422
    assert keeper.get(f"{LIST}{point.pk}/amend/").status_code == 404


def test_the_page_of_a_place(people, clerk, django_assert_max_num_queries):
    point = shown(people)
    with django_assert_max_num_queries(16):
        page = text_of(clerk.get(f"{LIST}{point.pk}/"))
    assert point.name in page and "查阅场所" in page


@pytest.mark.parametrize("path", ["", "amend/", "show/", "close/", "equipment/", "sheet.pdf"])
def test_a_strangers_place_looks_like_none(people, path):
    point = make_point(people)
    stranger = desk_of(people.stranger)
    assert stranger.get(f"{LIST}{point.pk}/{path}").status_code == 404
    assert stranger.get(f"{LIST}{2**70}/{path}").status_code == 404


def test_the_blank_sheet_is_a_pdf(people):
    response = desk_of(people.keeper).get(f"{LIST}{make_point(people).pk}/sheet.pdf")
    assert response.content.startswith(b"%PDF")
