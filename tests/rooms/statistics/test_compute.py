"""All figures of a body: one year counted by hand, what the older forms make of it, and how many queries it takes."""

from datetime import date
from decimal import Decimal

import pytest

from gongkai import statistics
from gongkai.agencies.models import Agency
from gongkai.info_requests.actions.merge import merge
from gongkai.info_requests.actions.send_on import send_on
from gongkai.info_requests.actions.split import split
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.kin import Matter
from gongkai.info_requests.results import groups
from gongkai.law.checks import check
from gongkai.law.forms import form, forms
from gongkai.law.report_periods import PeriodKind, ReportPeriod
from gongkai.law.report_rows import row_key
from gongkai.law.vocabulary import ApplicantKind, Channel, RemedyBlock
from tests.factories import make_agency
from tests.rooms.info_requests.answered import answered_case
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.statistics.histories import make_case, make_fee, make_remedy

pytestmark = pytest.mark.django_db
FORM = form("report_2021")
YEAR = ReportPeriod(2025)


def told(figures):
    """What is not zero, without the table's name."""
    return {key: int(value) for key, value in figures.items() if value}


def test_a_year_counted_by_hand():
    """Nine requests: two carried in, six received, one of them carried out; one more went to another body."""
    body = make_agency()
    company = ApplicantKind.COMPANY
    make_case(body, date(2024, 12, 30), date(2025, 1, 20), "A2")  # carried in, granted
    make_case(body, date(2024, 12, 31), date(2025, 1, 1), "withdrawn", applicant=company)  # carried in, ended otherwise
    make_case(body, date(2025, 1, 1), date(2025, 1, 1), "A1")  # answered on the day it came
    make_case(body, date(2025, 3, 3), date(2025, 3, 20), "A3", ground="X15")  # partly: counted only there
    make_case(body, date(2025, 3, 4), date(2025, 3, 21), "A4", ground="X16b", applicant=company)
    make_case(body, date(2025, 6, 2), date(2025, 6, 9), "A15")
    make_case(body, date(2025, 7, 1), date(2025, 12, 31), "merged")
    make_case(body, date(2025, 12, 15), date(2026, 1, 5), "A2")  # carried out, though answered by now
    make_case(body, date(2025, 8, 1), date(2025, 8, 4), "sent_on")
    make_remedy(body, date(2024, 11, 1), date(2025, 2, 1), "upheld")
    make_remedy(body, date(2025, 11, 1))
    make_remedy(
        body, date(2025, 5, 1), date(2026, 2, 1), "corrected", RemedyBlock.LITIGATION_DIRECT
    )  # pending at the end

    found = statistics.compute(FORM, YEAR, [body.pk])[body.pk]

    assert told(found) == {
        "t3.new_received.natural": 5, "t3.new_received.business": 1, "t3.new_received.total": 6,
        "t3.carried_in.natural": 1, "t3.carried_in.business": 1, "t3.carried_in.total": 2,
        "t3.granted.natural": 2, "t3.granted.total": 2,
        "t3.partly_granted.natural": 1, "t3.partly_granted.total": 1,
        "t3.denied_process_info.business": 1, "t3.denied_process_info.total": 1,
        "t3.other_no_correction.natural": 1, "t3.other_no_correction.total": 1,
        "t3.other_other.natural": 1, "t3.other_other.business": 1, "t3.other_other.total": 2,
        "t3.total_handled.natural": 5, "t3.total_handled.business": 2, "t3.total_handled.total": 7,
        "t3.carried_out.natural": 1, "t3.carried_out.total": 1,
        "t4.reconsideration.upheld": 1, "t4.reconsideration.pending": 1, "t4.reconsideration.total": 2,
        "t4.litigation_direct.pending": 1, "t4.litigation_direct.total": 1,
    }  # fmt: skip
    assert len(found) == 196 and not [one for one in check(found, year=2025) if one.severity == "error"]


def test_a_body_without_anything_has_every_known_cell_at_zero():
    body = make_agency()
    for one in forms():
        found = statistics.compute(one, YEAR, [body.pk])
        assert set(found[body.pk]) == statistics.known_cells(one) <= one.keys()
        assert set(found[body.pk].values()) == {Decimal(0)}


def test_what_went_through_the_real_actions_balances():
    office, other = make_office(), make_office()
    answered_case(office, "A2")
    answered_case(office, "A4")
    withdraw(make_request(office).number, on=date(2026, 3, 2), reason="", by=office.clerk)
    into = make_request(office)
    merge(make_request(office).number, into=into.number, on=date(2026, 3, 3), by=office.clerk)
    parts = [Matter("甲方案", "甲方案全文"), Matter("乙方案", "乙方案全文")]
    split(make_request(office).number, parts=parts, on=date(2026, 3, 3), by=office.clerk)
    send_on(
        make_request(office).number,
        agency_id=other.agency.pk,
        reason="不属于本机关",
        on=date(2026, 3, 3),
        by=office.clerk,
    )

    found = statistics.compute(FORM, ReportPeriod(2026), [office.agency.pk, other.agency.pk])

    here, there = found[office.agency.pk], found[other.agency.pk]
    assert {key: here[f"t3.{key}.total"] for key in ("new_received", "total_handled", "carried_out")} == {
        "new_received": 7, "total_handled": 4, "carried_out": 3,
    }  # fmt: skip
    assert (here["t3.denied_process_info.total"], here["t3.other_other.total"]) == (1, 2)
    assert (there["t3.new_received.total"], there["t3.carried_out.total"]) == (1, 1)
    assert [one for one in check(here, year=2025) if one.code in ("C1", "C2", "C3")] == []


def test_the_form_of_2014_counts_channels_replies_and_remedies():
    body, year = make_agency(), ReportPeriod(2016)
    spring, march = date(2016, 3, 1), date(2016, 3, 18)
    make_case(body, spring, march, "B2", channel=Channel.ORAL)
    make_case(body, spring, march, "B4", ground="N-C", channel=Channel.EMAIL, due_on=date(2016, 3, 22))
    make_case(body, spring, date(2016, 4, 5), "B6", channel=Channel.REGISTERED, days_extended=15)
    make_case(body, spring, date(2016, 4, 5), "B8", channel=Channel.FAX, due_on=date(2016, 3, 22))  # late
    make_case(body, spring, march, "withdrawn", channel=Channel.ONLINE)
    paid = make_case(body, spring, march, "B1", channel=Channel.LETTER)
    make_fee(paid, date(2016, 3, 10), [("search", "", "3.00"), ("copy", "光盘", "3.00"), ("copy", "A4单面", "2.40")],
             amount="8.40")  # fmt: skip
    make_remedy(body, date(2016, 4, 1), date(2016, 6, 1), "corrected")
    make_remedy(body, date(2016, 4, 1), date(2016, 6, 1), "other", RemedyBlock.LITIGATION_AFTER_RECONSIDERATION)
    make_remedy(body, date(2016, 12, 1))  # still pending: no column of this form

    found = statistics.compute(form("statistics_2014"), year, [body.pk])[body.pk]

    assert {key.removeprefix("stat.").removesuffix(".year"): value for key, value in found.items() if value} == {
        "requests_total": 6, "requests_by_channel.in_person": 1, "requests_by_channel.fax": 1,
        "requests_by_channel.online": 2, "requests_by_channel.letter": 2,
        "requests_completed": 5, "requests_completed_on_time": 3, "requests_completed_extended": 2,
        "replies_total": 5, "replies_granted": 1, "replies_already_public": 1, "replies_not_exist": 1,
        "replies_refused": 2, "replies_refused_by_reason.privacy": 1,
        "replies_refused_by_reason.not_government_information": 1,
        "reconsiderations": 1, "reconsiderations_by_result.corrected": 1,
        "lawsuits": 1, "lawsuits_by_result.other": 1, "fees_yuan": Decimal("8.40"),
    }  # fmt: skip
    assert [one.message for one in check(found, form="statistics_2014")] == []


def test_a_quarter_of_the_form_of_54_rows_stands_beside_the_year_so_far():
    body = make_agency()
    make_case(body, date(2012, 2, 1), date(2012, 2, 20), "B5", ground="N-D")
    paid = make_case(body, date(2012, 5, 2), date(2012, 5, 20), "B9", channel=Channel.EMAIL)
    make_fee(paid, date(2012, 5, 10), [("postage", "挂号", "5.60"), ("copy", "软盘", "3.00")], amount="8.60")
    part = make_case(body, date(2012, 5, 3), date(2012, 5, 21), "B2")
    make_fee(part, date(2012, 5, 10), [("copy", "A4单面", "10.00")], amount="10.00", waived="4.00")
    make_remedy(body, date(2012, 6, 1))
    found = statistics.compute(form("local_54"), ReportPeriod(2012, PeriodKind.QUARTER, 2), [body.pk])[body.pk]
    expected = {
        "requests_total": (2, 3), "requests_by_channel.email": (1, 1), "requests_by_channel.in_person": (1, 2),
        "replies_total": (2, 3), "replies_duplicate": (1, 1), "replies_granted": (1, 1), "replies_refused": (0, 1),
        "replies_refused_by_reason.safety_stability": (0, 1), "reconsiderations": (1, 1),
        "fees_on_request_yuan": (Decimal("14.60"), Decimal("14.60")),  # 8.60 and 10.00 − 4.00
        "fees_on_request_by_item.postage": (Decimal("5.60"), Decimal("5.60")),
        "fees_on_request_by_item.floppy": (Decimal("3.00"), Decimal("3.00")),
    }  # fmt: skip
    assert {key: (found[f"stat.{key}.period"], found[f"stat.{key}.year"]) for key in expected} == expected
    assert found["stat.fees_on_request_by_item.paper.period"] == 0  # of a part that was waived nobody stored the items


def test_all_the_years_are_counted_since_the_regulation_came_into_force():
    body = make_agency()
    make_case(body, date(2008, 5, 1), date(2008, 5, 20), "B2")
    make_case(body, date(2009, 6, 1), date(2009, 6, 20), "B7")
    make_case(body, date(2010, 1, 4), date(2010, 1, 20), "B2")
    found = statistics.compute(form("minimal_2009"), ReportPeriod(2009), [body.pk])[body.pk]
    assert (found["stat.replies_total.year"], found["stat.replies_total.cumulative"]) == (1, 2)
    assert (found["stat.replies_refused.year"], found["stat.replies_granted.cumulative"]) == (1, 1)


def test_every_ending_stands_in_the_same_group_as_in_the_requests_own_figures():
    by_group = {
        "granted": "granted", "partly": "partly_", "refused": "denied_", "not_given": "unable_",
        "not_processed": "refused_", "otherwise": "other_",
    }  # fmt: skip
    apart = {
        code: row_key("report_2021", code.removesuffix(".refused"), ground="N-B" if code.endswith(".refused") else "")
        for group, codes in groups().items()
        for code in codes
        if not row_key(
            "report_2021", code.removesuffix(".refused"), ground="N-B" if code.endswith(".refused") else ""
        ).startswith(by_group[group])
    }
    assert set(apart) <= {"B8"}  # the row of its own time is a refusal, that of 2021 is 其他


def test_an_answer_no_list_knows_still_keeps_the_balance():
    body = make_agency()
    case = make_case(body, date(2025, 3, 3), date(2025, 3, 20), "A2")
    type(case).objects.filter(pk=case.pk).update(outcome="Z9")
    found = statistics.compute(FORM, YEAR, [body.pk])[body.pk]
    assert (found["t3.other_other.total"], found["t3.total_handled.total"]) == (1, 1)


def test_fees_are_counted_for_the_check_that_looks_for_them():
    body = make_agency()
    first = make_case(body, date(2025, 3, 3), date(2025, 3, 20), "A2")
    make_fee(first, date(2025, 3, 10), [], amount="120.00", basis="piece")
    second = make_case(body, date(2025, 3, 3), date(2025, 5, 20), "A16")
    make_fee(second, None, [], amount="120.00", basis="page")
    third = make_case(body, date(2025, 3, 3))
    make_fee(third, None, [], amount="120.00", basis="page")  # told, neither paid nor ended
    assert statistics.counts(YEAR, body.pk) == {"fees": 2}
    assert statistics.counts(ReportPeriod(2024), body.pk) == {"fees": 0}


@pytest.mark.parametrize(
    ("key", "queries"),
    [("report_2021", 11), ("report_2019", 9), ("statistics_2014", 17), ("local_54", 14), ("minimal_2009", 10)],
)
def test_many_bodies_take_no_more_queries_than_one(key, queries, django_assert_num_queries):
    for _ in range(3):
        make_case(make_agency(), date(2016, 3, 3), date(2016, 3, 20), "B2")
    bodies = list(Agency.objects.values_list("pk", flat=True))
    for some in (bodies[:1], bodies):
        with django_assert_num_queries(queries):
            statistics.compute(form(key), ReportPeriod(2016), some)


def test_a_figure_names_the_articles_of_the_regulation_of_its_form():
    now = statistics.explanation(form("report_2021"), "t3.new_received.total").law
    then = statistics.explanation(form("statistics_2014"), "stat.requests_total.year").law
    assert "Regulation 2019, Art. 50" in now and "Regulation 2008" not in now
    assert "Regulation 2008, Art. 32" in then and "Regulation 2019" not in then
