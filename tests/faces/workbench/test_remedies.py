"""行政复议、行政诉讼 on the desk: the list and one case."""

from datetime import date

import pytest

from gongkai.law.vocabulary import Duty, RemedyResult
from gongkai.remedies.actions.note_correction import note_correction
from tests.faces.workbench.desk import sign_in, text_of
from tests.faces.workbench.office import desk_of
from tests.factories import make_item, make_person
from tests.rooms.info_requests.answered import answered_case
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.remedies.proceedings import AFTER, DIRECT, concluded, make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def rows(response):
    return [row.case_number for row in response.context["page"].rows]


def test_the_cases_of_the_own_body_are_listed_the_newest_on_top(office, desk):
    concluded(office, case_number="示政复〔2026〕1号")
    make_remedy(office, case_number="示政复〔2026〕2号", filed_on=date(2026, 5, 1))
    response = desk.get("/work/remedies/")
    page = text_of(response)
    assert rows(response) == ["示政复〔2026〕2号", "示政复〔2026〕1号"]
    assert "尚未审结" in page and "结果维持" in page and "张**" in page and "登记案件" in page


def test_another_bodys_cases_are_not(desk):
    make_remedy(make_office(), about="邻居的案件")
    assert "邻居的案件" not in text_of(desk.get("/work/remedies/"))


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("q=法院", ["诉"]),
        ("block=litigation_direct", ["诉"]),
        ("result=pending", ["诉"]),
        ("result=corrected", ["复"]),
        ("year=2025&result=pending", ["诉", "复"]),
        ("year=2026&result=corrected", ["复"]),
        ("year=2024", []),
    ],
)
def test_the_list_is_narrowed(office, desk, query, wanted):
    concluded(office, case_number="复", filed_on=date(2025, 6, 1), on=date(2026, 1, 9), result=RemedyResult.CORRECTED)
    make_remedy(office, case_number="诉", block=DIRECT, organ="示范县人民法院", filed_on=date(2025, 7, 1))
    response = desk.get(f"/work/remedies/?{query}")
    assert rows(response) == wanted
    if "year" in query:
        assert "年度报告统计的案件" in text_of(response)


def test_an_empty_list_says_what_to_do(office, desk):
    assert "收到行政复议答复通知书、应诉通知书后在这里登记" in text_of(desk.get("/work/remedies/"))
    assert "请放宽条件" in text_of(desk.get("/work/remedies/?q=没有的"))
    button = 'href="/work/remedies/new/"'
    assert button in text_of(desk.get("/work/remedies/"))
    assert button not in text_of(desk_of(office.leader).get("/work/remedies/"))


@pytest.mark.parametrize(
    "query",
    ["page=99999999999999999999", "page=x", "q=%00", "q=%ff%fe", f"agency_id={'9' * 5000}", "year=9999", "year=0",
     "year=x", "block=king", "result='--"],
)  # fmt: skip
def test_nonsense_in_the_address_does_no_harm(office, desk, query):
    make_remedy(office)
    assert desk.get(f"/work/remedies/?{query}").status_code == 200


@pytest.mark.parametrize("many", [1, 12])
def test_the_list_costs_the_same_however_long_it_is(office, desk, django_assert_max_num_queries, many):
    for n in range(many):
        make_remedy(office, about=f"第{n}件")
    with django_assert_max_num_queries(12):
        desk.get("/work/remedies/")


def test_the_sheet_holds_every_line_and_no_name(office, desk):
    make_remedy(office, about="=HYPERLINK(1)")
    text = text_of(desk.get("/work/remedies/?export=csv"))
    assert text.splitlines()[0].startswith("案号,类别,复议机关、法院")
    assert "'=HYPERLINK(1)" in text and "张**" in text and "尚未审结" in text and "张演示" not in text
    assert desk.get("/work/remedies/?export=xlsx").status_code == 200


def test_a_case_shows_what_it_is_about_and_what_followed(office, desk):
    asked = make_request(office, title="道路养护资金分配方案")
    item = make_item(agency=office.agency, title="县本级预算")
    first = concluded(office, request_number=asked.number, item_id=item.pk, result=RemedyResult.CORRECTED)
    note_correction(first.pk, correction_note="已重新答复", corrected_reply="示范公复〔2026〕9号", by=office.clerk)
    suit = make_remedy(
        office, block=AFTER, earlier_id=first.pk, filed_on=date(2026, 4, 28), case_number="（2026）示0101行初5号"
    )
    page = text_of(desk.get(f"/work/remedies/{first.pk}/"))
    for words in ("道路养护资金分配方案", "县本级预算", "结果纠正", "示范公复〔2026〕9号", "（2026）示0101行初5号"):
        assert words in page
    assert f"earlier={first.pk}&amp;request={asked.number}" in page and "撤销审结登记" in page
    page = text_of(desk.get(f"/work/remedies/{suit.pk}/"))
    assert first.case_number in page and "复议后起诉" in page and "登记之后的起诉" not in page


def test_a_direct_suit_against_a_refusal_is_marked(office, desk):
    asked, _letter = answered_case(office, "A4")
    suit = make_remedy(office, block=DIRECT, request_number=asked.number, filed_on=date(2026, 4, 1))
    assert "须先申请行政复议（《行政复议法》第二十三条）" in text_of(desk.get(f"/work/remedies/{suit.pk}/"))


def test_who_may_only_read_is_offered_nothing_to_do(office):
    case = make_remedy(office)
    page = text_of(desk_of(office.leader).get(f"/work/remedies/{case.pk}/"))
    assert "审结登记" not in page and "更正登记" not in page and case.about in page


def test_strangers_find_nothing(office):
    case = make_remedy(office)
    for desk in (desk_of(make_office().clerk), sign_in(make_person(office.agency, Duty.ADMINISTER))):
        assert desk.get(f"/work/remedies/{case.pk}/").status_code == 404
    assert sign_in(make_person(office.agency, Duty.ADMINISTER)).get("/work/remedies/").status_code == 404


@pytest.mark.parametrize("page", ["", "new/", "{pk}/", "{pk}/amend/", "{pk}/conclude/", "{pk}/reopen/", "{pk}/note/"])
def test_every_page_opens_in_english(office, desk, page):
    asked, _letter = answered_case(office, "A4")
    suit = make_remedy(office, block=DIRECT, request_number=asked.number, filed_on=date(2026, 4, 1))
    assert desk.get(f"/en/work/remedies/{page.format(pk=suit.pk)}").status_code == 200
