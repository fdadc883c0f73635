"""目录覆盖、零信息说明: the table, the records behind it, declaring and agreeing on pages."""

from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest
from django.utils import timezone

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.catalogue.models import NilDeclaration
from gongkai.law.vocabulary import AgencyKind, Duty, Level
from gongkai.publication.actions.recount import recount
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_county, make_person, make_team, published_item

pytestmark = pytest.mark.django_db
PAGE, NIL = "/work/catalogue/coverage/", "/work/catalogue/nil/"


@pytest.fixture
def team():
    seed_defaults()
    return make_team(make_agency("示范县水务局"))


@pytest.fixture
def desk(team):
    return sign_in(make_person(team.agency, Duty.FILL))


@pytest.fixture
def leader(team):
    return sign_in(make_person(team.agency, Duty.APPROVE))


def form(agency, **changes):
    day = timezone.localdate()
    return {
        "agency_id": agency.pk, "heading": "2019-20-08", "reason": "本机关不收取任何行政事业性收费。",
        "from_on": day, "to_on": day + timedelta(days=60),
    } | changes  # fmt: skip


def declared(desk, team):
    answer = desk.post(f"{NIL}new/", form(team.agency))
    assert answer.status_code == 302
    return NilDeclaration.objects.get()


def test_a_unit_sees_its_own_counts_and_gaps_and_opens_the_records(team, desk):
    item = published_item(team, title="示范县饮水安全办法")
    page = text_of(desk.get(PAGE))
    address = f"{PAGE}{team.agency.pk}/2019-20-01/"
    assert f'href="{address}"' in page and "缺" in page
    assert "示范县饮水安全办法" in text_of(desk.get(address))
    assert f"/work/items/{item.pk}/" in text_of(desk.get(address))


def test_the_sheet_says_count_and_newest_day(team, desk):
    published_item(team)
    book = openpyxl.load_workbook(BytesIO(desk.get(PAGE, {"export": "xlsx"}).content))
    head, row = list(book.active.values)
    assert "第二十条第（一）项" in head[1]
    assert row[0] == team.agency.name and row[1] == f"1（{timezone.localdate()}）" and row[2] == "空缺"
    assert row[-1] == 14


def test_the_older_lists_follow_the_same_columns(team, desk):
    published_item(team, column_code="statutory-20-04")
    page = text_of(desk.get(PAGE, {"part": "2008-10"}))
    assert f"{PAGE}{team.agency.pk}/2008-10-03/" in page


def test_a_township_is_asked_its_own_list():
    town = make_agency("示范县青禾镇人民政府", kind=AgencyKind.TOWNSHIP, level=Level.TOWNSHIP)
    page = text_of(sign_in(make_person(town, Duty.FILL)).get(PAGE))
    assert "第二十一条（乡镇）" in page and "第二十一条（市县）" not in page


def test_the_table_costs_the_same_for_fifty_units(django_assert_max_num_queries):
    county = make_county()
    for number in range(12):
        make_agency(f"示范县第{number}试验局", parent=county)
    team = make_team(make_agency(parent=county))
    published_item(team)
    recount()
    desk = sign_in(make_person(county, Duty.OVERSEE, branch=True))
    desk.get(PAGE)
    with django_assert_max_num_queries(26):
        page = text_of(desk.get(PAGE))
    assert page.count("示范县第") >= 12


@pytest.mark.parametrize("address", ["999999/2019-20-01/", "1/nonsense/", "1/2019-20-99/", "1/2008/"])
def test_what_is_not_there_is_not_found(desk, address):
    assert desk.get(f"{PAGE}{address}").status_code == 404


def test_a_strangers_records_are_not_found(team):
    stranger = sign_in(make_person(make_agency(), Duty.FILL))
    assert stranger.get(f"{PAGE}{team.agency.pk}/2019-20-01/").status_code == 404
    assert team.agency.name not in text_of(stranger.get(PAGE, {"agency": team.agency.pk}))


@pytest.mark.parametrize(
    "query", ["part=nonsense", "part=%00", "agency=x", f"agency={'9' * 400}", "agency=0", "page=-1"]
)
def test_nonsense_in_the_address_does_no_harm(desk, query):
    assert desk.get(f"{PAGE}?{query}").status_code == 200
    assert desk.get(f"{NIL}?{query}&standing=x").status_code == 200


def test_a_declaration_from_the_gap_to_the_public_page_and_its_end(client, team, desk, leader):
    gap = text_of(desk.get(f"{PAGE}{team.agency.pk}/2019-20-08/"))
    assert f"{NIL}new/?agency={team.agency.pk}&heading=2019-20-08" in gap.replace("&amp;", "&")
    row = declared(desk, team)
    assert "本机关不收取" not in text_of(client.get("/columns/statutory-20-08/"))
    assert "审核通过并公示" in text_of(leader.get(f"{NIL}{row.pk}/agree/"))
    leader.post(f"{NIL}{row.pk}/agree/")
    assert "本机关不收取" in text_of(client.get("/columns/statutory-20-08/"))
    assert "零" in text_of(desk.get(PAGE))
    desk.post(f"{NIL}{row.pk}/end/", {"reason": "已有收费。"})
    assert "本机关不收取" not in text_of(client.get("/columns/statutory-20-08/"))
    assert "已有收费。" in text_of(desk.get(f"{NIL}{row.pk}/"))


def test_what_waits_is_on_the_start_page(team, desk, leader):
    declared(desk, team)
    assert "待审核的零信息说明" in text_of(leader.get("/work/"))


def test_it_comes_back_with_the_remark_and_is_mended(team, desk, leader):
    row = declared(desk, team)
    leader.post(f"{NIL}{row.pk}/return/", {"remark": "请写明由谁办理。"})
    assert "请写明由谁办理。" in text_of(desk.get(f"{NIL}{row.pk}/amend/"))
    desk.post(f"{NIL}{row.pk}/amend/", form(team.agency, reason="收费由县税务局办理。"))
    assert NilDeclaration.objects.get().state == "written"


@pytest.mark.parametrize("changes", [
    {"heading": "2019-21-township-01"}, {"heading": "x"}, {"heading": ""}, {"agency_id": "999999"}, {"agency_id": ""},
    {"from_on": "昨天"}, {"to_on": "0001-01-01"}, {"to_on": "9999-12-31"}, {"from_on": "9999-12-31", "to_on": "9999-12-31"},
    {"reason": "\0无"}, {"reason": "无" * 301}, {"reason": "<script>x</script>"}, {"reason": ""},
])  # fmt: skip
def test_what_cannot_be_is_refused_and_stays_in_the_form(team, desk, changes):
    answer = desk.post(f"{NIL}new/", form(team.agency, **({"reason": "留住这些字"} | changes)))
    assert answer.status_code == 422
    assert not NilDeclaration.objects.exists()
    if "reason" not in changes:
        assert "留住这些字" in text_of(answer)


def test_the_writer_and_a_second_click_are_told_in_a_sentence(team, desk, leader):
    row = declared(desk, team)
    assert "不能由您本人审核" in text_of(desk.post(f"{NIL}{row.pk}/agree/"))
    leader.post(f"{NIL}{row.pk}/agree/")
    assert leader.post(f"{NIL}{row.pk}/agree/").status_code == 422
    assert desk.post(f"{NIL}new/", form(team.agency)).status_code == 422


@pytest.mark.parametrize("verb", ["", "amend/", "agree/", "return/", "end/"])
def test_a_stranger_finds_nothing(team, desk, verb):
    row = declared(desk, team)
    stranger = sign_in(make_person(make_agency(), Duty.FILL, Duty.APPROVE))
    assert stranger.get(f"{NIL}{row.pk}/{verb}").status_code == 404
    assert stranger.post(f"{NIL}{row.pk}/{verb}", {"reason": "x", "remark": "x"}).status_code == 404


def test_the_list_filters_and_exports(team, desk):
    declared(desk, team)
    assert "行政事业性收费" in text_of(desk.get(NIL, {"standing": "written"}))
    assert "没有符合条件的说明" in text_of(desk.get(NIL, {"standing": "ended"}))
    assert "本机关不收取" in text_of(desk.get(NIL, {"export": "csv"}))
