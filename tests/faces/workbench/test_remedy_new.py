"""登记案件、更正登记 on the desk."""

import pytest

from gongkai.remedies.models import RemedyCase
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.faces.workbench.remedy_forms import remedy_form
from tests.factories import make_item
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.remedies.proceedings import again, concluded, make_remedy

pytestmark = pytest.mark.django_db
NEW = "/work/remedies/new/"


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def test_a_case_is_entered_from_its_notice(office, desk):
    assert "怎样计数" in text_of(desk.get(NEW))
    page = text_of(desk.post(NEW, remedy_form(office), follow=True))
    assert "已登记案件示政复〔2026〕12号。" in page and "张**" in page and "张演示" not in page
    kept = RemedyCase.objects.get()
    assert (kept.organ, str(kept.filed_on), str(kept.accepted_on)) == ("示范县人民政府", "2026-03-02", "2026-03-05")


def test_the_request_is_looked_up_by_its_number_before_anything_is_kept(office, desk):
    asked, item = make_request(office), make_item(agency=office.agency, title="县本级预算")
    said = remedy_form(office, request_number=asked.number, item_id=item.pk, case_number="", verb="look")
    response = desk.post(NEW, said)
    page = text_of(response)
    assert response.status_code == 200 and asked.title in page and "县本级预算" in page and "请先改正" not in page
    assert 'value="张演示"' in page and "对不予公开道路养护资金分配方案不服" in page
    assert not RemedyCase.objects.exists()
    page = text_of(desk.post(NEW, said | {"request_number": "没有", "item_id": "9" * 60}))
    assert "没有找到编号为没有的申请" in page and "没有找到序号为999" in page


def test_a_form_begins_from_a_request_or_a_reconsideration(office, desk):
    asked, first = make_request(office), concluded(office)
    response = desk.get(f"{NEW}?request={asked.number}&earlier={first.pk}")
    page = text_of(response)
    assert asked.title in page and f'<option value="{first.pk}" selected>' in page
    assert '<option value="litigation_after_reconsideration" selected>' in page
    for nonsense in ("?earlier=x", "?earlier=99999999999", "?request=%00", f"?request={'长' * 900}"):
        assert desk.get(NEW + nonsense).status_code == 200


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"filed_on": "2999-01-01"}, "晚于今天"),
        ({"accepted_on": "2026-03-01"}, "早于申请复议日期"),
        ({"block": "litigation_after_reconsideration"}, "登记为“复议后起诉”的，须选择在先的行政复议案件"),
        ({"request_number": "没有这一件"}, "没有找到“没有这一件”对应的申请"),
        ({"item_id": "999999"}, "没有找到“999999”对应的信息"),
        ({"item_id": "-1"}, ""),
        ({"item_id": "9" * 40}, ""),
        ({"party": ""}, "“申请人、原告”没有填写"),
        ({"about": "<script>x</script>"}, "网页代码"),
        ({"about": "坏\x00字"}, ""),
        ({"organ": ""}, ""),
        ({"filed_on": "去年"}, "请按“2026-03-01”的格式"),
        ({"block": "king"}, ""),
        ({"earlier_id": "77"}, ""),
        ({"agency_id": ""}, ""),
    ],
)
def test_what_cannot_be_is_refused_beside_the_form_and_stays_typed(office, desk, said, words):
    response = desk.post(NEW, remedy_form(office) | said)
    page = text_of(response)
    assert response.status_code == 422 and words in page and "示政复〔2026〕12号" in page
    assert not RemedyCase.objects.exists()


def test_the_same_number_twice_is_refused(office, desk):
    desk.post(NEW, remedy_form(office))
    response = desk.post(NEW, remedy_form(office))
    assert response.status_code == 422 and "已经在" in text_of(response) and RemedyCase.objects.count() == 1


def test_a_suit_follows_its_reconsideration(office, desk):
    first = concluded(office)
    said = {"block": "litigation_after_reconsideration", "earlier_id": first.pk, "filed_on": "2026-04-28"}
    said |= {"accepted_on": "", "organ": "示范县人民法院", "case_number": "（2026）示0101行初5号"}
    page = text_of(desk.post(NEW, remedy_form(office) | said, follow=True))
    assert "在先的行政复议案件" in page and first.case_number in page


def test_an_entry_is_put_right_with_a_reason(office, desk):
    case = make_remedy(office, case_number="示政复〔2026〕12号", item_id=make_item(agency=office.agency).pk)
    at = f"/work/remedies/{case.pk}/amend/"
    page = text_of(desk.get(at))
    assert 'value="示政复〔2026〕12号"' in page and 'value="张**"' in page and 'value="2026-03-02"' in page
    response = desk.post(at, remedy_form(office, organ="示范市人民政府"))
    assert response.status_code == 422 and "示范市人民政府" in text_of(response)
    said = remedy_form(office, organ="示范市人民政府", party="张**", reason="机关登错")
    assert "已更正登记" in text_of(desk.post(at, said, follow=True))
    assert (again(case).organ, again(case).party_masked, again(case).item) == ("示范市人民政府", "张**", None)


def test_entering_is_for_those_who_may(office):
    case = make_remedy(office)
    for desk in (desk_of(office.leader), desk_of(make_office().clerk)):
        assert desk.get(f"/work/remedies/{case.pk}/amend/").status_code == 404
    assert desk_of(office.leader).get(NEW).status_code == 404
    assert desk_of(office.head).get(NEW).status_code == 200
    stranger = desk_of(make_office().clerk)
    assert stranger.post(NEW, remedy_form(office)).status_code == 422  # not one of the bodies offered
