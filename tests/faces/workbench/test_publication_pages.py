"""公开的深层页面: the internal board, ways, causes, chains, versions, sendings, documents of higher levels."""

import json
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from gongkai.catalogue.actions.seed_defaults import seed_defaults
from gongkai.information.models import InfoItem
from gongkai.law.vocabulary import Duty
from gongkai.publication.models import InternalItem, LateCause, LinkedDocument, PublicItem, Relation, Sending, WayUsed
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.factories import COLUMN, make_actor, make_agency, make_team, published_item
from tests.rooms.publication.internal import internal_item
from tests.rooms.publication.public import ready_item

pytestmark = pytest.mark.django_db
ROOT = "/work/publication/"


@pytest.fixture
def team():
    seed_defaults()
    return make_team()


@pytest.fixture
def publisher(team):
    return desk_of(team.publisher)


def today():
    return f"{timezone.localdate():%Y-%m-%d}"


def test_an_internal_matter_goes_on_the_board_and_is_read(team, publisher):
    item = internal_item(team)
    assert item.pk in [row.id for row in publisher.get(f"{ROOT}internal/ready/").context["rows"]]
    address = f"{ROOT}internal/{item.pk}/"
    assert publisher.post(f"{address}publish/", {"reach": "agency"}).status_code == 302
    colleague = desk_of(make_actor(team.agency, Duty.HANDLE))
    board = colleague.get(f"{ROOT}internal/")
    assert "未读" in text_of(board) and item.current.title in text_of(board)
    shown = colleague.get(address)
    assert shown.status_code == 200 and "仅供内部" in text_of(shown) and shown.context["readers"] is None
    assert "已阅" in text_of(publisher.get(address))
    stranger = desk_of(make_actor(make_agency(), Duty.PUBLISH))
    assert stranger.get(address).status_code == 404
    assert "内部公开事项" in text_of(publisher.get(f"{ROOT}internal/?export=csv"))
    assert publisher.get(f"{ROOT}internal/?q=%00&matter=x&agency_id=999999999999&page=99999").status_code == 200
    assert publisher.post(f"{address}withdraw/", {"reason": "内容有误"}).status_code == 302
    assert not InternalItem.objects.exists() and publisher.get(address).status_code == 404


def test_ways_are_ticked_confirmed_and_counted(team, publisher):
    item = published_item(team)
    page = f"{ROOT}items/{item.pk}/ways/"
    assert publisher.post(page, {"way": "gazette"}).status_code == 302
    way = WayUsed.objects.get(item=item, way="gazette")
    wrong = publisher.post(f"{ROOT}ways/{way.pk}/confirm/", {"done_on": "9999-01-01", "place": "第3期"})
    assert wrong.status_code == 422 and "第3期" in text_of(wrong)
    assert (
        publisher.post(f"{ROOT}ways/{way.pk}/confirm/", {"done_on": today(), "place": "2026年第3期"}).status_code == 302
    )
    figures = publisher.get(f"{ROOT}ways/")
    counts = {one.way.value: one.done for one in figures.context["counts"]}
    assert (counts["website"], counts["gazette"], counts["newspaper"]) == (1, 1, 0)
    assert "2026年第3期" in text_of(publisher.get(f"{ROOT}ways/?export=csv"))
    assert publisher.get(f"{ROOT}ways/?show=open&way=x&from_on=abc&page=9").status_code == 200
    assert publisher.post(page, {"way": "nonsense"}).status_code == 422
    assert publisher.get(f"{ROOT}ways/999999/confirm/").status_code == 404


def test_a_late_item_asks_for_its_cause(team, publisher):
    item = ready_item(team, made_on=timezone.localdate())
    InfoItem.objects.filter(pk=item.pk).update(due_on=timezone.localdate() - timedelta(days=5))
    page = f"/work/items/{item.pk}/publish/"
    assert "逾期原因" in text_of(publisher.get(page))
    assert publisher.post(page, {"when": "now"}).status_code == 422
    queue = publisher.post("/work/publish/", {"item": [item.pk]}, follow=True)
    assert "请打开后先选择逾期原因" in text_of(queue) and not PublicItem.objects.exists()
    other = publisher.post(page, {"when": "now", "cause": "other", "note": ""})
    assert other.status_code == 422 and "写明具体情况" in text_of(other)
    done = publisher.post(page, {"when": "now", "cause": "review", "note": "征求了三个科室意见", "ways": ["gazette"]})
    assert done.status_code == 302 and LateCause.objects.get().cause == "review"
    assert set(WayUsed.objects.values_list("way", flat=True)) == {"website", "gazette"}
    shown = publisher.get(f"{ROOT}causes/")
    assert f'value="{timezone.localdate().year}-01-01"' in text_of(shown) and "清除条件" not in text_of(shown)
    assert "清除条件" in text_of(publisher.get(f"{ROOT}causes/?from_on=2026-02-01"))
    figures = shown.context["figures"]
    assert (figures.published, figures.late, figures.unexplained) == (1, 1, 0)
    assert "审查耗时" in text_of(publisher.get(f"{ROOT}causes/?export=csv"))
    assert publisher.get(f"{ROOT}causes/?cause=%00&agency_id=x").status_code == 200


def test_a_chain_is_entered_and_undone(team, publisher):
    old, new = published_item(team), published_item(team, title="示范县2027年农村饮水安全工作要点")
    page = f"{ROOT}items/{new.pk}/relations/"
    wrong = publisher.post(page, {"kind": "replace", "earlier": "查无此件", "takes_effect_on": today()})
    assert wrong.status_code == 422 and "查无此件" in text_of(wrong)
    assert (
        publisher.post(page, {"kind": "replace", "earlier": str(old.pk), "takes_effect_on": today()}).status_code == 302
    )
    shown = desk_of(team.publisher).get(f"/items/{old.pk}/")
    assert shown.status_code == 200
    tie = Relation.objects.get()
    assert "替代" in text_of(publisher.get(page))
    assert publisher.post(f"{ROOT}relations/{tie.pk}/undo/", {"reason": "登记有误"}).status_code == 302
    assert not Relation.objects.exists()
    assert publisher.get(f"{ROOT}expiring/").status_code == 200
    assert publisher.get(f"{ROOT}items/{old.pk}/versions/").status_code == 200
    assert publisher.get(f"{ROOT}relations/999/undo/").status_code == 404


def test_the_four_ways_of_taking_away(team, publisher):
    kept = published_item(team, title="示范县保留的工作要点2026")
    merged, lapsed, repealed = (published_item(team, title=f"示范县第{n}份工作要点2026") for n in range(3))
    page = "/work/items/{}/withdraw/"
    nothing = publisher.post(page.format(merged.pk), {"act": "merge", "reason": "内容重复"})
    assert nothing.status_code == 422
    said = {"act": "merge", "reason": "内容重复", "into": PublicItem.objects.get(pk=kept.pk).index_number}
    assert publisher.post(page.format(merged.pk), said).status_code == 302
    said = {"act": "lapse", "reason": "有效期已满", "on": f"{timezone.localdate() - timedelta(days=1)}"}
    assert publisher.post(page.format(lapsed.pk), said).status_code == 302
    said = {"act": "repeal", "reason": "被新文件代替", "on": today(), "into": str(kept.pk)}
    assert publisher.post(page.format(repealed.pk), said).status_code == 302
    assert set(PublicItem.objects.values_list("item_id", flat=True)) == {kept.pk, lapsed.pk}
    assert publisher.post(f"{ROOT}items/{lapsed.pk}/revive/", {"reason": "登记有误"}).status_code == 302
    assert PublicItem.objects.get(pk=lapsed.pk).expires_on is None


def test_sending_to_another_body_and_its_answers(team, publisher):
    other = make_team()
    receiver, item = desk_of(other.publisher), published_item(team)
    new = f"{ROOT}items/{item.pk}/send/"
    assert publisher.post(new, {"receiver_id": team.agency.pk, "wish": "list"}).status_code == 422
    assert publisher.post(new, {"receiver_id": other.agency.pk, "wish": "list", "note": "请同列"}).status_code == 302
    sending = Sending.objects.get()
    page = f"{ROOT}sendings/{sending.pk}/"
    assert "请同列" in text_of(receiver.get(page)) and publisher.get(page).status_code == 200
    assert desk_of(make_actor(make_agency(), Duty.PUBLISH)).get(page).status_code == 404
    assert receiver.post(f"{page}list/", {"column_code": "x"}).status_code == 422
    assert receiver.post(f"{page}list/", {"column_code": COLUMN}).status_code == 302
    again = receiver.post(f"{page}list/", {"column_code": COLUMN})
    assert again.status_code == 422 and "已同列" in text_of(again)
    assert receiver.post(f"{page}end/", {"reason": "不再需要"}).status_code == 302
    assert "转出单位" in text_of(publisher.get(f"{ROOT}sendings/?export=csv"))
    assert publisher.get(f"{ROOT}sendings/?side=x&state=%00").status_code == 200


def test_documents_of_higher_levels(team, publisher):
    clerk = desk_of(team.clerk)
    said = {
        "agency_id": team.agency.pk, "title": "示范省节约用水办法", "issuer": "示范省人民政府", "column_code": COLUMN,
        "address": "https://example.gov.cn/a/1.html", "doc_number": "示省令第1号",
    }  # fmt: skip
    assert clerk.post(f"{ROOT}linked/new/", said | {"address": "ftp://x"}).status_code == 422
    assert clerk.post(f"{ROOT}linked/new/", said).status_code == 302
    assert clerk.post(f"{ROOT}linked/new/", said).status_code == 422
    row = LinkedDocument.objects.get()
    assert clerk.post(f"{ROOT}linked/show/", {"linked": [row.pk]}).status_code == 404
    assert publisher.post(f"{ROOT}linked/show/", {"linked": [row.pk]}).status_code == 302
    assert "示范省节约用水办法" in text_of(publisher.get("/linked/"))
    catalogue = {
        "format": "gongkai-catalogue", "version": 1, "site": "示范市", "made_on": "2026-11-23",
        "items": [{"Title": "示范市节水规定", "Publisher": "示范市人民政府", "Date": "2026-01-02",
                   "DocumentNumber": "示市政发〔2026〕1号", "Location": "https://example.gov.cn/b/2.html"}],
    }  # fmt: skip
    for expected in (2, 2):
        file = SimpleUploadedFile("目录.json", json.dumps(catalogue).encode(), "application/json")
        upload = {"agency_id": team.agency.pk, "column_code": COLUMN, "file": file}
        assert clerk.post(f"{ROOT}linked/import/", upload).status_code == 302
        assert LinkedDocument.objects.count() == expected
    bomb = SimpleUploadedFile(
        "a.xml", b'<!DOCTYPE a [<!ENTITY x "y">]><Catalogue format="gongkai-catalogue" version="1"/>'
    )
    upload = {"agency_id": team.agency.pk, "column_code": COLUMN, "file": bomb}
    assert clerk.post(f"{ROOT}linked/import/", upload).status_code == 422
    assert "示范市人民政府" in text_of(clerk.get(f"{ROOT}linked/?export=csv"))
    assert clerk.post(f"{ROOT}linked/{row.pk}/end/", {"reason": "上级已经废止"}).status_code == 302
    assert "示范省节约用水办法" not in text_of(publisher.get("/linked/"))


def test_settings_and_the_site(team, publisher):
    assert publisher.get(f"{ROOT}settings/").status_code == 200
    assert publisher.post(f"{ROOT}settings/{team.agency.pk}/", {"expiring_days": "30"}).status_code == 302
    assert publisher.post(f"{ROOT}settings/{team.agency.pk}/", {"expiring_days": "99999"}).status_code == 422
    keeper = desk_of(make_actor(team.agency, Duty.ADMINISTER))
    said = {"agency_id": team.agency.pk, "runs": "示范县信息中心", "from_on": today(), "basis": "示政发〔2026〕8号"}
    assert keeper.post(f"{ROOT}site/", said).status_code == 302
    assert keeper.post(f"{ROOT}site/", said).status_code == 422
    assert "示范县信息中心" in text_of(keeper.get(f"{ROOT}site/"))
    assert publisher.get(f"{ROOT}site/").status_code == 404


def test_the_start_page_and_the_menu_take_it_in(team, publisher):
    internal_item(team)
    page = text_of(publisher.get("/work/"))
    assert "待内部公开" in page and "机关内部公开" in page


def test_no_page_costs_more_than_it_may(team, publisher, django_assert_max_num_queries):
    published_item(team)
    for page in ("internal/", "sendings/", "linked/", "ways/", "causes/", "expiring/"):
        publisher.get(f"{ROOT}{page}")
        with django_assert_max_num_queries(26):
            assert publisher.get(f"{ROOT}{page}").status_code == 200
