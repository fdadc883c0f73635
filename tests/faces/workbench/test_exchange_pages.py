"""上下级系统 on the desk: added, tried, switched on, fetched, looked at; failures stand where somebody sees them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.models import User
from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.exchange.actions.fetch_due import fetch_due
from gongkai.exchange.models import Line, Run, Source
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import LinkedDocument
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_actor, make_agency, make_county, make_person
from tests.rooms.exchange.neighbour import neighbour, source_of
from tests.rooms.publication.public import RULES

pytestmark = pytest.mark.django_db
LIST = "/work/exchange/"


@pytest.fixture
def city(settings):
    settings.EXCHANGE_PRIVATE, settings.EXCHANGE_SECONDS = True, 3
    seed_defaults()
    return make_county("示范市人民政府")


@pytest.fixture
def district(city):
    return make_agency("示范区人民政府", parent=city, code="110009")


@pytest.fixture
def office(city, district):
    return make_actor(city, Duty.OVERSEE, branch=True)


@pytest.fixture
def desk(office):
    return sign_in(User.objects.get(pk=office.user_id))


@pytest.fixture
def there():
    with neighbour() as running:
        yield running


def form(district, address, **changes):
    return {
        "name": "示范区系统", "direction": "lower", "agency_id": district.pk, "address": address, "takes_items": "on",
        "column_code": RULES, "only_columns": "", "every_hours": "", "token": "",
    } | changes  # fmt: skip


def test_from_an_empty_list_to_what_the_other_side_published(desk, district, there):
    assert "还没有添加来源" in text_of(desk.get(LIST))
    assert desk.get(f"{LIST}new/").status_code == 200
    there.offers(there.item(1), there.item(2, title=""), resume="mark")
    page = text_of(desk.post(f"{LIST}new/", form(district, there.address, token="secret-1"), follow=True))
    assert "请先试取一次" in page and "secret-1" not in page
    made = Source.objects.get()
    tried = text_of(desk.post(f"{LIST}{made.pk}/try/"))
    assert "示范区第1号节水办法" in tried and "不取入" in tried
    assert not LinkedDocument.objects.exists()
    assert "已启用" in text_of(desk.post(f"{LIST}{made.pk}/on/", follow=True))
    assert "新取入1条" in text_of(desk.post(f"{LIST}{made.pk}/fetch/", follow=True))
    run = Run.objects.get()
    shown = text_of(desk.get(f"{LIST}{made.pk}/runs/{run.pk}/"))
    assert "示范区第1号节水办法" in shown and "没有填写" in shown
    assert "示范区第1号" not in text_of(desk.get(f"{LIST}{made.pk}/runs/{run.pk}/?kind=refused"))
    for shape in ("csv", "xlsx"):
        assert shape in desk.get(f"{LIST}{made.pk}/runs/{run.pk}/?export={shape}")["Content-Disposition"]
    assert "示范区系统,下级系统,示范区人民政府" in text_of(desk.get(f"{LIST}?export=csv"))
    assert "已停用" in text_of(desk.post(f"{LIST}{made.pk}/off/", follow=True))


def test_a_failure_stands_on_the_page_and_on_the_start_page_of_who_may_mend_it(desk, office, district, there):
    made = source_of(district, there.address, by=office)
    there.says(500)
    fetch_due(timezone.now())
    for address in (LIST, f"{LIST}{made.pk}/", "/work/"):
        assert "回答出错（500）" in text_of(desk.get(address))
    assert "下次自动再试" in text_of(desk.get(f"{LIST}{made.pk}/"))
    assert "取数失败的系统" not in text_of(sign_in(make_person(district, Duty.FILL)).get("/work/"))
    assert "回答出错（500）" in text_of(desk.post(f"{LIST}{made.pk}/fetch/", follow=True))
    assert "回答出错（500）" in text_of(desk.post(f"{LIST}{made.pk}/try/"))


def test_is_changed_on_the_form_and_a_token_is_never_shown(desk, office, district):
    made = source_of(district, "https://qu.example.gov.cn", by=office, token="secret-1")
    shown = text_of(desk.get(f"{LIST}{made.pk}/edit/"))
    assert "已有凭证" in shown and "secret-1" not in shown
    desk.post(f"{LIST}{made.pk}/edit/", form(district, "https://qu.example.gov.cn", every_hours="6"))
    made.refresh_from_db()
    assert made.every_hours == 6 and made.sealed_token
    desk.post(f"{LIST}{made.pk}/edit/", form(district, "https://qu.example.gov.cn", drops_token="on"))
    made.refresh_from_db()
    assert (made.every_hours, made.sealed_token) == (None, "")


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "\0"}, {"name": ""}, {"address": "ftp://x.cn"}, {"address": "https://[1"}, {"agency_id": "x"},
        {"agency_id": "99999999999999999999"}, {"direction": "up"}, {"column_code": "none"}, {"takes_items": ""},
        {"every_hours": "9" * 40}, {"every_hours": "-1"}, {"every_hours": "½"}, {"token": "凭证"}, {"token": "a b"},
    ],
)  # fmt: skip
def test_a_bad_form_is_shown_again_with_what_was_typed(desk, district, changes):
    answer = desk.post(f"{LIST}new/", form(district, "https://qu.example.gov.cn", only_columns="规划、预算") | changes)
    assert answer.status_code == 422
    assert "规划、预算" in text_of(answer)
    assert not Source.objects.exists()


def test_who_may_not_finds_nothing_and_who_reads_changes_nothing(office, district, city, there):
    made = source_of(district, there.address, by=office)
    pages = (LIST, f"{LIST}new/", *(f"{LIST}{made.pk}/{verb}" for verb in ("", "edit/", "on/", "off/", "runs/1/")))
    stranger = sign_in(make_person(district, Duty.FILL))
    assert {stranger.get(address).status_code for address in pages} == {404}
    reader = sign_in(make_person(city, Duty.AUDIT, branch=True))
    assert reader.get(f"{LIST}{made.pk}/").status_code == 200
    assert [reader.post(f"{LIST}{made.pk}/{verb}/").status_code for verb in ("fetch", "try", "off", "edit")] == [
        404
    ] * 4
    assert there.asked == []
    elsewhere = sign_in(make_person(make_county("示范省人民政府"), Duty.OVERSEE, branch=True))
    assert elsewhere.get(f"{LIST}{made.pk}/").status_code == 404
    assert elsewhere.get(LIST).context["rows"] == []


@pytest.mark.parametrize("query", ["state=%00", "state=x", "export=pdf", "kind=x&page=99999999999999999999"])
def test_filters_that_make_no_sense_break_nothing(desk, office, district, there, query):
    made = source_of(district, there.address, by=office)
    fetch_due(timezone.now())
    run = Run.objects.get()
    for address in (LIST, f"{LIST}{made.pk}/runs/{run.pk}/"):
        assert desk.get(f"{address}?{query}").status_code == 200
    assert desk.get(f"{LIST}{made.pk}/runs/999999/").status_code == 404
    assert desk.get(f"{LIST}{2**70}/").status_code == 404


def test_pages_ask_the_database_the_same_however_much_there_is(desk, office, district, django_assert_max_num_queries):
    for number in range(8):
        made = source_of(district, f"https://qu{number}.example.gov.cn", by=office, name=f"系统{number}")
        run = Run.objects.create(source=made, begun_at=timezone.now(), ended_at=timezone.now(), part="items", pages=1)
        Line.objects.bulk_create(Line(run=run, kind="created", title=f"第{n}条") for n in range(60))
        Run.objects.create(
            source=made, begun_at=timezone.now() - timedelta(days=1), ended_at=timezone.now(), part="items"
        )
    for address in (LIST, f"{LIST}{made.pk}/", f"{LIST}{made.pk}/runs/{run.pk}/"):
        with django_assert_max_num_queries(16):
            assert desk.get(address).status_code == 200


def test_a_page_in_english(desk, office, district, there):
    made = source_of(district, there.address, by=office)
    assert "Higher and lower systems" in text_of(desk.get(f"/en{LIST}"))
    assert "Fetch now" in text_of(desk.get(f"/en{LIST}{made.pk}/"))
