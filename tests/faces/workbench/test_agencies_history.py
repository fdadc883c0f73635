"""机构沿革 on the desk: one timeline, a split, a duty passed, a line put right, print and sheets."""

import pytest

from gongkai.agencies.models import Agency, AgencyDuty, AgencyName
from gongkai.law.vocabulary import AgencyKind, Duty
from tests.faces.workbench.desk import sign_in, text_of
from tests.factories import make_agency, make_person, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_agency("示范县人民政府")


@pytest.fixture
def bureau(county):
    return make_agency("示范县文体局", parent=county)


@pytest.fixture
def desk(county, bureau):
    return sign_in(make_person(county, Duty.ADMINISTER, branch=True))


def split_form(**changes):
    """Two new bodies."""
    rows = {f"{name}_{n}": "" for n in range(4) for name in ("body", "name", "code", "takes")}
    said = {"name_0": "示范县文化局", "code_0": "WH", "takes_0": "文化", "name_1": "示范县体育局", "code_1": "TY"}
    return rows | said | {"on": "2021-03-01", "basis": "示编〔2021〕1号", "finishes": "1"} | changes


def test_a_body_is_split_and_its_page_leads_to_both_heirs(desk, bureau):
    section = make_section(bureau, "文艺科")
    address = f"/work/agencies/{bureau.pk}/"
    assert "文艺科" in text_of(desk.get(f"{address}split/"))
    page = text_of(desk.post(f"{address}split/", split_form(**{f"section_{section.pk}": "0"}), follow=True))
    for words in ("已办理：拆分。", "示范县文化局", "示范县体育局", "承继关系", "示编〔2021〕1号", "2021年3月1日"):
        assert words in page
    assert Agency.objects.get(code="WH").sections.get().name == "文艺科"
    assert Agency.objects.get(pk=bureau.pk).successor.code == "TY"
    assert "示范县文体局" in text_of(desk.get(f"/work/agencies/{Agency.objects.get(code='WH').pk}/"))


def test_a_split_into_one_is_refused_and_nothing_typed_is_lost(desk, bureau):
    response = desk.post(f"/work/agencies/{bureau.pk}/split/", split_form(name_1="", code_1=""))
    page = text_of(response)
    assert response.status_code == 422 and "拆分至少要有两个承接机构" in page and "示范县文化局" in page
    assert Agency.objects.get(pk=bureau.pk).is_active


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31", "昨天", ""])
def test_strange_days_are_refused(desk, bureau, on):
    for page, form in (("split", split_form(on=on)), ("duty", {"kind": "site", "to_id": bureau.pk, "on": on})):
        assert desk.post(f"/work/agencies/{bureau.pk}/{page}/", form).status_code == 422


def test_a_duty_is_passed_and_listed(desk, county, bureau):
    form = {"kind": "site", "to_id": bureau.pk, "on": "2009-07-01", "basis": "示编〔2009〕9号"}
    page = text_of(desk.post(f"/work/agencies/{county.pk}/duty/", form, follow=True))
    assert "已划转职责" in page
    page = text_of(desk.get("/work/agencies/duties/"))
    assert "政府网站建设管理" in page and "示范县文体局" in page and "示编〔2009〕9号" in page
    assert "示范县文体局" in text_of(desk.get("/work/agencies/duties/?export=csv"))
    assert "政府网站建设管理" in text_of(desk.get(f"/work/agencies/{bureau.pk}/"))


def test_a_line_is_put_right_with_its_reason(desk, bureau):
    desk.post(f"/work/agencies/{bureau.pk}/rename/", {"name": "示范县文体广电局", "on": "2020-01-01"})
    row = AgencyName.objects.get(agency=bureau, name="示范县文体广电局")
    address = f"/work/agencies/{bureau.pk}/history/name-{row.pk}/"
    assert "示范县文体广电局" in text_of(desk.get(address))
    sent = {"on": "2020-01-01", "words": "示范县文体旅局", "basis": "示编〔2020〕2号", "reason": "录入错误"}
    page = text_of(desk.post(address, sent, follow=True))
    assert "已更正沿革" in page and "录入错误" in page and "示范县文体旅局" in page
    for nonsense in ("name-999999", "king-1", "x"):
        assert desk.get(f"/work/agencies/{bureau.pk}/history/{nonsense}/").status_code == 404


def test_the_duty_line_of_an_unnamed_duty_is_corrected_without_a_name(desk, county, bureau):
    desk.post(f"/work/agencies/{county.pk}/duty/", {"kind": "site", "to_id": bureau.pk, "on": "2009-07-01"})
    row = AgencyDuty.objects.get()
    address = f"/work/agencies/{bureau.pk}/history/duty-{row.pk}/"
    desk.post(address, {"on": "2009-08-01", "words": "", "basis": "", "reason": "日期有误"})
    row.refresh_from_db()
    assert (str(row.from_on), row.what) == ("2009-08-01", "")


def test_the_history_is_printed_and_a_section_gets_its_place(desk, bureau):
    section = make_section(bureau, "办公室")
    assert "机构沿革" in text_of(desk.get(f"/work/agencies/{bureau.pk}/history/"))
    page = text_of(desk.post(f"/work/sections/{section.pk}/place/", {"address": "演示路1号"}, follow=True))
    assert "演示路1号" in page


def test_bodies_are_found_by_kind_and_by_an_earlier_name(desk, county, bureau):
    court = make_agency("示范县法院", parent=county, kind=AgencyKind.OUT_OF_SCOPE)
    desk = sign_in(make_person(county, Duty.ADMINISTER, branch=True))
    page = text_of(desk.get("/work/agencies/?kind=out_of_scope"))
    assert "示范县法院" in page and "示范县文体局</a>" not in page
    assert "不适用《条例》" in text_of(desk.get(f"/work/agencies/{court.pk}/"))
    AgencyName.objects.create(agency=bureau, name="示范县文化局", from_on="2000-01-01", to_on="2005-01-01")
    assert "示范县文体局" in text_of(desk.get("/work/agencies/?q=示范县文化局"))
    assert desk.get("/work/agencies/?kind=king&q=%00").status_code == 200


def test_strangers_and_other_duties_find_nothing(county, bureau):
    strangers = (sign_in(make_person(make_agency(), Duty.ADMINISTER)), sign_in(make_person(county, Duty.FILL)))
    for stranger in strangers:
        for page in ("history/", "split/", "duty/", "history/name-1/"):
            assert stranger.get(f"/work/agencies/{bureau.pk}/{page}").status_code == 404
    assert strangers[1].get("/work/agencies/duties/").status_code == 404


@pytest.mark.parametrize("page", ["", "history/", "split/", "duty/"])
def test_every_page_opens_in_english_and_costs_little(desk, bureau, django_assert_max_num_queries, page):
    with django_assert_max_num_queries(26):
        assert desk.get(f"/en/work/agencies/{bureau.pk}/{page}").status_code == 200
