"""The list, one case in full, what a form offers, and who may see it."""

from datetime import date

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.info_requests.actions.assign import assign
from gongkai.law.vocabulary import Duty, RemedyBlock, RemedyResult
from gongkai.remedies.displays import RemedyFilters
from gongkai.remedies.queries import about_item, about_request, case, cases, reconsiderations, rows
from tests.factories import make_actor, make_agency, make_item
from tests.rooms.info_requests.answered import answered_case
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.remedies.proceedings import AFTER, DIRECT, concluded, make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def numbers(page):
    return [row.case_number for row in page.rows]


def test_the_list_shows_one_line_a_case_the_newest_on_top(office):
    asked = make_request(office)
    make_remedy(office, case_number="旧", filed_on=date(2025, 3, 2))
    made = make_remedy(office, case_number="新", request_number=asked.number)
    page = cases(office.clerk)
    assert numbers(page) == ["新", "旧"] and (page.total, page.page, page.pages) == (2, 1, 1)
    row = page.rows[0]
    assert (row.id, row.agency_name, row.block) == (made.pk, office.agency.name, RemedyBlock.RECONSIDERATION)
    assert (row.party, row.result, row.request_number) == ("张**", None, asked.number)


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({"q": "道路 法院"}, ["诉1"]),
        ({"q": "复"}, ["复2", "复1"]),
        ({"q": "没有的"}, []),
        ({"block": "litigation_direct"}, ["诉1"]),
        ({"result": "pending"}, ["复2", "诉1"]),
        ({"result": "upheld"}, ["复1"]),
        ({"result": "nonsense"}, ["复2", "诉1", "复1"]),
        ({"year": 2025}, ["诉1", "复1"]),
        ({"year": 2025, "result": "pending"}, ["诉1", "复1"]),
        ({"year": 2026, "result": "upheld"}, ["复1"]),
        ({"year": 2024}, []),
    ],
)
def test_the_list_is_narrowed(office, filters, wanted):
    concluded(office, case_number="复1", about="预算", filed_on=date(2025, 11, 3), on=date(2026, 1, 5))
    make_remedy(
        office, case_number="诉1", about="道路", block=DIRECT, organ="示范县人民法院", filed_on=date(2025, 12, 1)
    )
    make_remedy(office, case_number="复2", about="饮水", filed_on=date(2026, 2, 2))
    assert numbers(cases(office.clerk, RemedyFilters(**filters))) == wanted
    assert {row.case_number for row in rows(office.clerk, RemedyFilters(**filters))} == set(wanted)


def test_pages_and_their_cost_do_not_grow_with_the_list(office, django_assert_num_queries):
    for n in range(5):
        make_remedy(office, filed_on=date(2026, 1, n + 1))
    with django_assert_num_queries(2):
        page = cases(office.clerk, page=2, size=2)
    assert (len(page.rows), page.page, page.pages, page.total) == (2, 2, 3, 5)
    assert cases(office.clerk, page=99, size=2).page == 3


def test_one_case_with_all_it_is_joined_to(office):
    asked, _letter = answered_case(office, "A4")
    item = make_item(agency=office.agency, title="预算")
    first = concluded(office, request_number=asked.number)
    suit = make_remedy(
        office,
        block=AFTER,
        earlier_id=first.pk,
        filed_on=date(2026, 4, 28),
        item_id=item.pk,
        request_number=asked.number,
    )
    view = case(office.clerk, suit.pk)
    assert (view.request.title, view.request.answered_on, view.request.outcome_label) == (
        asked.title,
        date(2026, 3, 10),
        "不予公开",
    )
    assert (view.item.title, view.earlier.id, list(view.later)) == ("预算", first.pk, [])
    assert [row.id for row in case(office.clerk, first.pk).later] == [suit.pk]
    assert (view.watch, view.registered_by) == ("", office.clerk.name)
    closed = {"reopen": False, "note_correction": False}
    assert view.may == {"amend": True, "conclude": True, "note_event": True, "add_paper": True} | closed
    assert case(office.clerk, first.pk).may["reopen"] and not any(case(office.leader, first.pk).may.values())


def test_one_case_costs_a_handful_of_queries(office, django_assert_max_num_queries):
    first = concluded(office, result=RemedyResult.CORRECTED)
    for n in range(3):
        make_remedy(office, block=AFTER, earlier_id=first.pk, filed_on=date(2026, 4, 28 + n % 2))
    with django_assert_max_num_queries(6):
        case(office.clerk, first.pk)


def test_others_cases_look_like_none(office):
    made = make_remedy(office)
    for stranger in (make_office().clerk, make_actor(office.agency, Duty.ADMINISTER), office.auditor):
        assert cases(stranger).rows == []
        with pytest.raises(Unknown):
            case(stranger, made.pk)
    with pytest.raises(Unknown):
        case(office.clerk, 10**9)


def test_who_oversees_the_branch_sees_everybodys(office):
    county = make_agency()
    office = make_office(make_agency(parent=county))
    made = make_remedy(office)
    overseer = make_actor(county, Duty.OVERSEE, branch=True)
    assert [row.id for row in cases(overseer).rows] == [made.pk]
    assert not any(case(overseer, made.pk).may.values())


def test_a_section_sees_the_cases_about_its_own_requests(office):
    asked = make_request(office)
    make_remedy(office, case_number="别科的")
    made = make_remedy(office, case_number="本科的", request_number=asked.number)
    assert numbers(cases(office.section_clerk)) == []
    assign(asked.number, section_id=office.section.pk, on=asked.received_on, by=office.clerk)
    assert numbers(cases(office.section_clerk)) == ["本科的"]
    assert case(office.section_clerk, made.pk).request.may_read


def test_what_a_form_offers_and_looks_up(office):
    made = make_remedy(office, case_number="示政复〔2026〕1号", about="对不予公开不服")
    make_remedy(office, block=DIRECT)
    make_remedy(make_office())
    assert reconsiderations(office.clerk) == [(made.pk, "示政复〔2026〕1号　示范县人民政府　对不予公开不服")]
    asked, item = make_request(office), make_item(agency=office.agency, title="预算")
    assert about_request(office.clerk, f" {asked.number}").title == asked.title
    assert about_item(office.clerk, item.pk).title == "预算"
    assert about_request(make_office().clerk, asked.number) is None and about_request(office.clerk, "") is None
    assert about_item(make_office().clerk, item.pk) is None
