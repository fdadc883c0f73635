"""印制 and 资料 on the desk."""

import pytest

from gongkai.outlets.models import Material, PanelText, Stock
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import published_item
from tests.rooms.outlets.reading_places import key, make_desk, make_material, make_point
from tests.rooms.outlets.test_papers import make_guide

pytestmark = pytest.mark.django_db
PRINTED, STOCK = "/work/outlets/printed/", "/work/outlets/materials/"


@pytest.fixture
def people():
    return make_desk()


@pytest.fixture
def clerk(people):
    return desk_of(people.clerk)


def asked(people, **changes):
    return {
        "agency_id": people.agency.pk,
        "from_on": "2026-01-01",
        "to_on": "2100-01-01",
        "paper": "a4",
        "speed": "200",
    } | changes


def test_what_can_be_printed(clerk):
    page = text_of(clerk.get(PRINTED))
    assert all(name in page for name in ("纸质目录", "指南折页", "公开栏张贴页", "广播稿"))


@pytest.mark.parametrize("what", ["catalogue", "board", "leaflet"])
def test_a_look_and_the_file(people, clerk, what):
    published_item(people.team)
    make_guide(people)
    look = clerk.get(f"{PRINTED}{what}/", asked(people))
    assert look.context["pages"] >= 1 and "data:image/png;base64," in text_of(look)
    file = clerk.get(f"{PRINTED}{what}/", asked(people, shape="pdf"))
    assert file.content.startswith(b"%PDF") and "attachment" in file["Content-Disposition"]


def test_the_broadcast_is_read_on_the_page_and_taken_away(people, clerk):
    published_item(people.team)
    assert "第一条" in text_of(clerk.get(f"{PRINTED}broadcast/", asked(people)))
    assert clerk.get(f"{PRINTED}broadcast/", asked(people, shape="docx")).content.startswith(b"PK")
    assert "播报完毕" in clerk.get(f"{PRINTED}broadcast/", asked(people, shape="txt")).content.decode("utf-8-sig")


@pytest.mark.parametrize(
    "changes",
    [
        {"agency_id": "0"}, {"agency_id": "99999999999999999999"}, {"from_on": "x"}, {"from_on": "9999-12-31"}, {"paper": "a0"},
        {"speed": "-1"}, {"columns": "\x00"}, {"shape": "exe"}, {"to_on": "0001-01-01"},
    ],
)  # fmt: skip
@pytest.mark.parametrize("what", ["catalogue", "board", "leaflet", "broadcast"])
def test_bad_input_is_a_page(people, clerk, what, changes):
    assert clerk.get(f"{PRINTED}{what}/", asked(people, **changes)).status_code == 200


def test_nothing_to_print_and_no_such_thing(people, clerk):
    assert "没有可以印制的内容" in text_of(clerk.get(f"{PRINTED}board/", asked(people)))
    assert "还没有编制政府信息公开指南" in text_of(clerk.get(f"{PRINTED}leaflet/", asked(people)))
    assert clerk.get(f"{PRINTED}poster/").status_code == 404
    assert clerk.get(f"{PRINTED}board/", asked(people, shape="pdf")).status_code == 422


def test_another_bodys_papers_are_not_offered(people):
    stranger = desk_of(people.stranger)
    assert "pictures" not in (stranger.get(f"{PRINTED}catalogue/", asked(people)).context or {})
    assert stranger.get(f"{PRINTED}leaflet/texts/{people.agency.pk}/").status_code == 404


def test_a_leaflet_is_shortened_and_agreed_to(people, clerk):
    make_guide(people, proactive="主动公开的信息很多，这里逐项列出。" * 200)
    leaflet = f"{PRINTED}leaflet/"
    assert "约超出" in text_of(clerk.get(leaflet, asked(people)))
    texts = f"{leaflet}texts/{people.agency.pk}/"
    assert clerk.post(texts, {"panel_scope": "公开政策和财政。"}).status_code == 302
    assert clerk.post(f"{leaflet}agree/{people.agency.pk}/").status_code == 422
    head = desk_of(people.head)
    assert "审核通过" in text_of(head.get(leaflet, asked(people)))
    assert head.post(f"{leaflet}agree/{people.agency.pk}/").status_code == 302
    assert PanelText.objects.get().agreed_by_id == people.head.user_id
    assert clerk.get(leaflet, asked(people)).context["pages"] == 2
    assert clerk.post(texts, {"panel_scope": "身份证11010119900307803X"}).status_code == 422


def test_texts_without_a_guide_say_so(people, clerk):
    assert clerk.get(f"{PRINTED}leaflet/texts/{people.agency.pk}/").status_code == 422


def test_material_comes_goes_and_runs_low(people, clerk):
    point = make_point(people)
    assert (
        clerk.post(f"{STOCK}new/", {"agency_id": people.agency.pk, "name": "指南折页", "kind": "leaflet"}).status_code
        == 302
    )
    said = {
        "point_id": point.pk,
        "material_id": Material.objects.get().pk,
        "amount": "30",
        "on": "2026-03-02",
        "note": "",
    }
    keeper = desk_of(people.keeper)
    assert keeper.post(f"{STOCK}move/", said | {"kind": "printed", "key": key()}).status_code == 302
    assert keeper.post(f"{STOCK}move/", said | {"kind": "given", "amount": "25", "key": key()}).status_code == 302
    too_many = keeper.post(f"{STOCK}move/", said | {"kind": "given", "amount": "6", "key": key()})
    assert too_many.status_code == 422 and "现有5份" in text_of(too_many)
    assert "需补充" in text_of(clerk.get(f"{STOCK}?low=on")) and "需要补充的资料" in text_of(clerk.get("/work/"))
    low = f"{STOCK}low/{Stock.objects.get().pk}/"
    assert keeper.post(low, {"low_at": "3"}).status_code == 302
    assert "没有符合条件的资料" in text_of(clerk.get(f"{STOCK}?low=on"))
    assert desk_of(people.stranger).get(low).status_code == 404


def test_the_stock_in_few_queries_exported_and_retired(people, clerk, django_assert_max_num_queries):
    material = make_material(people)
    with django_assert_max_num_queries(16):
        page = text_of(clerk.get(STOCK))
    assert "还没有登记资料" in page and material.name in page
    assert "现有份数" in text_of(clerk.get(f"{STOCK}?export=csv"))
    assert clerk.post(f"{STOCK}{material.pk}/retire/").status_code == 302
    assert "已停用" in text_of(clerk.get(STOCK))
    assert clerk.get(f"{STOCK}?point_id=%00&low=x&page=0").status_code == 200
