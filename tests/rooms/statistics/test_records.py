"""What stands behind a cell: the newest first, by pages, with titles only where the person may read them."""

from datetime import date
from decimal import Decimal

import pytest

from gongkai import statistics
from gongkai.accounts.errors import Unknown
from gongkai.law.forms import form
from gongkai.law.report_periods import ReportPeriod
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor, make_agency, make_section
from tests.rooms.statistics.histories import make_case, make_fee, make_remedy

pytestmark = pytest.mark.django_db
FORM = form("report_2021")
YEAR = ReportPeriod(2025)


def test_the_cases_behind_a_cell_are_listed_newest_first():
    body = make_agency("示范县统计局")
    old = make_case(body, date(2025, 3, 3), date(2025, 3, 20), "A2")
    new = make_case(body, date(2025, 3, 4), date(2025, 3, 21), "A1")
    make_case(body, date(2025, 3, 4), date(2025, 3, 21), "A5")
    clerk = make_actor(body, Duty.ACCEPT)
    found = statistics.records(clerk, FORM, "t3.granted.total", YEAR, [body.pk])
    assert (found.total, found.value) == (2, 2)
    assert [(row.kind, row.pk, row.number, row.title, row.on) for row in found.rows] == [
        ("request", new.pk, new.number, new.title, date(2025, 3, 21)),
        ("request", old.pk, old.number, old.title, date(2025, 3, 20)),
    ]
    assert {row.agency_name for row in found.rows} == {"示范县统计局"}


def test_pages_are_cut_and_the_total_stays(django_assert_num_queries):
    body = make_agency()
    numbers = [make_case(body, date(2025, 3, day)).number for day in range(1, 8)]
    clerk = make_actor(body, Duty.ACCEPT)
    with django_assert_num_queries(3):
        second = statistics.records(clerk, FORM, "t3.new_received.total", YEAR, [body.pk], page=2, size=3)
    assert ([row.number for row in second.rows], second.total) == ([numbers[3], numbers[2], numbers[1]], 7)


def test_whoever_may_not_read_requests_sees_number_and_day_only():
    body = make_agency()
    section = make_section(body)
    own = make_case(body, date(2025, 3, 3), section=section)
    other = make_case(body, date(2025, 3, 4))
    clerk = make_actor(body, Duty.FILL)  # reads reports, not requests
    found = statistics.records(clerk, FORM, "t3.new_received.total", YEAR, [body.pk])
    assert [(row.number, row.title, row.on) for row in found.rows] == [
        (other.number, "", date(2025, 3, 4)),
        (own.number, "", date(2025, 3, 3)),
    ]
    handler = make_actor(body, Duty.HANDLE, section=section)
    found = statistics.records(handler, FORM, "t3.new_received.total", YEAR, [body.pk])
    assert [row.title for row in found.rows] == ["", own.title]


def test_bodies_out_of_reach_are_left_out():
    body, other = make_agency(), make_agency()
    make_case(other, date(2025, 3, 3))
    clerk = make_actor(body, Duty.ACCEPT)
    assert statistics.records(clerk, FORM, "t3.new_received.total", YEAR, [body.pk, other.pk]).total == 0


def test_a_case_before_a_court_opens_behind_its_column():
    body = make_agency()
    one = make_remedy(body, date(2025, 3, 3), date(2025, 5, 1), "upheld")
    found = statistics.records(make_actor(body, Duty.ACCEPT), FORM, "t4.reconsideration.upheld", YEAR, [body.pk])
    assert [(row.kind, row.number, row.title) for row in found.rows] == [("remedy", one.case_number, "不服不予公开")]
    reader = make_actor(body, Duty.FILL)
    found = statistics.records(reader, FORM, "t4.reconsideration.upheld", YEAR, [body.pk])
    assert [(row.number, row.title) for row in found.rows] == [(one.case_number, "")]


def test_money_opens_the_payments_and_their_sum():
    body = make_agency()
    for day, waived in ((1, "0"), (2, "2.40")):
        case = make_case(body, date(2016, 3, 1), date(2016, 3, 20), "B2")
        make_fee(case, date(2016, 3, day), [("copy", "A4单面", "8.40")], amount="8.40", waived=waived)
    found = statistics.records(
        make_actor(body, Duty.ACCEPT), form("statistics_2014"), "stat.fees_yuan.year", ReportPeriod(2016), [body.pk]
    )
    assert [row.amount for row in found.rows] == [Decimal("6.00"), Decimal("8.40")]
    assert (found.total, found.value) == (2, Decimal("14.40"))


def test_a_cell_no_record_knows_opens_nothing():
    body = make_agency()
    with pytest.raises(Unknown):
        statistics.records(make_actor(body, Duty.ACCEPT), FORM, "t2.licensing.decisions", YEAR, [body.pk])
    with pytest.raises(Unknown):
        statistics.explanation(FORM, "no.such.cell")


def test_every_known_cell_is_explained_with_its_law():
    for key in statistics.known_cells(FORM):
        told = statistics.explanation(FORM, key)
        assert told.sentence.endswith("。") and told.law


def test_a_row_says_which_answers_it_counts():
    told = statistics.explanation(FORM, "t3.other_no_correction.total")
    assert told.sentence == (
        "报告期内办结的申请，不论哪一年收到，按最终结果只计一次；申请人撤回和合并办理的计入其他处理。"
        "本行计入：逾期未补正，视为放弃、逾期不补正，视为放弃。"
    )
    assert "涉及商业秘密、个人隐私等" in statistics.explanation(FORM, "t3.denied_third_party.natural").sentence
    assert "《" in told.article
