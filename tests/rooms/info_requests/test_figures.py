"""The figures of a period: complete when nothing happened, each opening what it counts, in balance."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.flag import flag
from gongkai.info_requests.actions.issue_paper_form import issue_paper_form
from gongkai.info_requests.actions.note_search import note_search
from gongkai.info_requests.actions.send_on import send_on
from gongkai.info_requests.actions.suggest import suggest
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.answering import PartInput
from gongkai.info_requests.models import FeeNotice, InfoRequest, PaperForms, SearchTally
from gongkai.info_requests.queries import figures, inbox
from gongkai.info_requests.results import Result, groups, result_of
from gongkai.law.replies import reply_kinds
from gongkai.law.vocabulary import ApplicantKind, Channel, Openness, Version
from tests.factories import make_item
from tests.rooms.info_requests.answered import answered_case
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import asked_third_party, cost_notified, notified

pytestmark = pytest.mark.django_db
YEAR = {"from_on": date(2026, 1, 1), "to_on": date(2026, 12, 31)}
OF_2014 = {"from_on": date(2014, 1, 1), "to_on": date(2014, 12, 31)}


def by_key(found):
    return {figure.key: figure for figure in found}


def test_a_year_is_counted_by_channel_applicant_and_result():
    office = make_office()
    answered_case(office, "A2")
    answered_case(office, "A4", signed_on=date(2026, 4, 1))
    make_request(office, kind=ApplicantKind.COMPANY, channel=Channel.REGISTERED)
    found = figures(office.clerk, **YEAR)
    assert (found.received.value, found.concluded.value, found.carried_in.value, found.carried_out.value) == (
        3,
        2,
        0,
        1,
    )
    channels, kinds = by_key(found.by_channel), by_key(found.by_kind)
    assert {key: figure.value for key, figure in channels.items() if figure.value} == {
        "channel_counter": 2, "channel_registered": 1,
    }  # fmt: skip
    assert (channels["channel_counter"].label, channels["channel_counter"].share) == ("当面提交", Decimal("66.7"))
    assert {key: figure.value for key, figure in kinds.items() if figure.value} == {"kind_person": 2, "kind_company": 1}
    assert (found.granted.value, found.granted.share) == (1, Decimal("50.0"))
    assert (found.refused.value, found.refused.share) == (1, Decimal("50.0"))
    assert {figure.key: figure.value for figure in found.results} == {"A2": 1, "A4": 1}
    assert (found.on_time.value, found.late.value, found.late.share) == (1, 1, Decimal("50.0"))


def test_all_in_person_and_all_granted_still_says_of_how_many():
    """申请次数全部为当面申请数，否决数为0: the share stands beside the count it is taken from."""
    office = make_office()
    for _ in range(3):
        answered_case(office, "A2")
    found = figures(office.clerk, **YEAR)
    assert by_key(found.by_channel)["channel_counter"].share == Decimal("100.0")
    assert (found.granted.share, found.refused.value, found.refused.share) == (Decimal("100.0"), 0, Decimal("0.0"))
    assert found.concluded.value == 3


def test_a_year_without_requests_is_complete_and_divides_by_nothing():
    found = figures(make_office().clerk, **YEAR)
    assert {figure.value for figure in found.all} <= {0, None, Decimal("0.00")}
    assert all(figure.share is None for figure in found.all)
    assert [figure.value for figure in found.elapsed] == [None, None, None]
    assert len(found.by_channel) == len(Channel) and len(found.by_kind) == len(ApplicantKind)


def test_answers_are_timed_in_working_days():
    office = make_office()
    for signed_on in (date(2026, 3, 3), date(2026, 3, 9), date(2026, 3, 16)):  # 1, 5 and 10 working days after 2 March
        answered_case(office, "A2", signed_on=signed_on)
    found = by_key(figures(office.clerk, **YEAR).elapsed)
    assert (found["elapsed_median"].value, found["elapsed_longest"].value) == (Decimal("5.0"), Decimal("10.0"))
    assert (found["elapsed_mean"].value, found["elapsed_mean"].unit) == (Decimal("5.3"), "个工作日")


def test_what_happened_on_the_way_is_counted():
    office = make_office()
    ask_correction(make_request(office).number, items=["请写明年份"], on=date(2026, 3, 4), by=office.clerk)
    asked_third_party(office)
    flagged = make_request(office)
    flag(flagged.number, sensitive=True, group=True, improper=False, vexatious=False, by=office.clerk)
    suggest(flagged.number, words="很多人关心", by=office.clerk)
    withdraw(make_request(office).number, on=date(2026, 3, 4), reason="", by=office.clerk)
    InfoRequest.objects.filter(pk=flagged.pk).update(rating=4)
    found = figures(office.clerk, from_on=date(2026, 1, 1), to_on=date(2030, 12, 31))
    assert (found.corrections.value, found.consultations.value, found.extensions.value) == (1, 1, 0)
    assert {figure.key: figure.value for figure in found.flags} == {
        "sensitive": 1, "group": 1, "improper": 0, "vexatious": 0,
    }  # fmt: skip
    assert by_key(found.suggestions)["suggestions"].value == 1
    assert found.otherwise.value == 1
    assert [figure.label for figure in found.results] == ["申请人撤回"]


def test_cost_fees_are_told_by_item_and_nothing_is_left_over():
    office = make_office()
    one = cost_notified(office)
    FeeNotice.objects.filter(info_request=one).update(waived=Decimal("5.00"), paid_on=date(2014, 3, 10))
    found = figures(office.clerk, **OF_2014)
    fees = {figure.key: figure.value for figure in found.fees}
    assert fees == {
        "fee_search": Decimal("3"), "fee_copy": Decimal("7.20"), "fee_postage": Decimal("5.60"),
        "fee_piece": Decimal("0"), "fee_page": Decimal("0"),
    }  # fmt: skip
    assert (found.fee_total.value, found.other_fees.value) == (Decimal("15.80"), 0)
    assert (found.waived.value, found.waivers.value, found.paid.value) == (Decimal("5"), 1, Decimal("10.80"))
    assert figures(office.clerk, **YEAR).fee_total.value == 0


def test_a_sum_that_no_item_explains_shows_as_other():
    office = make_office()
    FeeNotice.objects.filter(info_request=cost_notified(office)).update(amount=Decimal("20.00"))
    assert figures(office.clerk, **OF_2014).other_fees.value == Decimal("4.20")


def test_processing_fees_are_told_by_basis():
    office = make_office()
    one = notified(office)
    found = figures(office.clerk, **YEAR)
    assert by_key(found.fees)["fee_page"].value == one.fee.amount == found.fee_total.value
    assert found.other_fees.value == 0


def test_a_request_sent_on_is_counted_where_it_went():
    office, other = make_office(), make_office()
    send_on(
        make_request(office).number, agency_id=other.agency.pk, reason="由其负责", on=date(2026, 3, 4), by=office.clerk
    )
    here, there = figures(office.clerk, **YEAR), figures(other.clerk, **YEAR)
    assert (here.received.value, here.concluded.value, here.sent_on.value) == (0, 0, 1)
    assert (there.received.value, there.carried_out.value, there.sent_on.value) == (1, 1, 0)


def test_requests_to_put_a_record_right_are_counted_apart():
    office = make_office()
    one = make_request(office)
    InfoRequest.objects.filter(pk=one.pk).update(kind="correction")
    found = figures(office.clerk, **YEAR)
    assert (found.received.value, found.record_corrections.value) == (0, 1)


def test_items_open_on_request_are_no_applications():
    office = make_office()
    make_item(agency=office.agency, openness=Openness.ON_REQUEST)
    found = figures(office.clerk, **YEAR)
    assert (found.received.value, found.on_request_items.value) == (0, 1)
    assert (found.on_request_items.label, found.on_request_items.unit) == ("属性为依申请公开的信息", "条")


def test_forms_handed_out_and_searches_are_told_beside():
    office = make_office()
    issue_paper_form(office.agency.pk, count=3, by=office.clerk)
    note_search(shown=2, clicked=1)
    PaperForms.objects.update(on=date(2026, 3, 2))
    SearchTally.objects.update(on=date(2026, 3, 2))
    found = figures(office.clerk, **YEAR)
    assert (found.paper_forms.value, found.received.value) == (3, 0)
    assert {figure.key: figure.value for figure in found.searches} == {
        "search_shown": 2, "search_clicked": 1, "search_satisfied": 0,
    }  # fmt: skip


def test_only_what_the_person_may_see_is_counted():
    office, other = make_office(), make_office()
    make_request(office)
    assert figures(other.clerk, **YEAR).received.value == 0
    assert figures(office.auditor, **YEAR).received.value == 0
    assert figures(office.clerk, **YEAR, agency_id=office.agency.pk).received.value == 1


def test_every_figure_opens_the_cases_it_counts():
    office = make_office()
    answered_case(office, "A3")
    answered_case(office, "A4", signed_on=date(2026, 4, 1))
    asked_third_party(office)
    ask_correction(make_request(office).number, items=["请写明年份"], on=date(2026, 3, 4), by=office.clerk)
    withdraw(make_request(office).number, on=date(2026, 3, 4), reason="", by=office.clerk)
    notified(office)
    found = figures(office.clerk, **YEAR)
    counted = [figure for figure in found.all if figure.filters and figure.unit == "件"]
    assert {figure.key: figure.value for figure in counted} == {
        figure.key: inbox(office.clerk, figure.filters).total for figure in counted
    }
    assert len(counted) > 40
    assert inbox(office.clerk, found.fee_total.filters).total == 1


days = st.dates(date(2026, 1, 5), date(2026, 3, 31))
spans = st.lists(st.tuples(days, st.none() | st.integers(0, 60)), max_size=6)


@given(cases=spans, split=days)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_came_in_and_what_went_out_always_balance(cases, split):
    office = make_office()
    for received, lasted in cases:
        one = make_request(office, on=date(2026, 3, 2))
        closed = None if lasted is None else date.fromordinal(received.toordinal() + lasted)
        InfoRequest.objects.filter(pk=one.pk).update(
            received_on=received, closed_on=closed, outcome="A2" if closed else "", is_open=closed is None
        )
    for period in ((date(2026, 1, 1), split), (split, date(2026, 12, 31))):
        found = figures(office.clerk, from_on=period[0], to_on=period[1])
        assert found.carried_in.value + found.received.value == found.concluded.value + found.carried_out.value
        groups_of = (found.granted, found.partly, found.refused, found.not_given, found.not_processed, found.otherwise)
        assert sum(figure.value for figure in groups_of) == found.concluded.value


def test_every_kind_of_reply_stands_in_one_group():
    kinds = [kind for version in Version for kind in reply_kinds(version)]
    placed = [code for codes in groups().values() for code in codes]
    assert sorted(placed) == sorted([*(kind.code for kind in kinds), "B11.refused", "withdrawn", "merged"])
    assert "B11" in groups()[Result.GRANTED] and "B11.refused" in groups()[Result.REFUSED]
    of = {kind.code: result_of(kind) for kind in kinds}
    expected = {
        "A1": Result.GRANTED, "A3": Result.PARTLY, "A4": Result.REFUSED, "A5": Result.NOT_GIVEN, "A8": Result.REFUSED,
        "A10": Result.NOT_PROCESSED, "A15": Result.OTHERWISE, "B2": Result.GRANTED, "B3": Result.PARTLY,
        "B4": Result.REFUSED, "B6": Result.NOT_GIVEN, "B9": Result.NOT_PROCESSED, "B12": Result.OTHERWISE,
    }  # fmt: skip
    assert {code: of[code] for code in expected} == expected


def test_an_answer_after_hearing_a_third_party_counts_by_what_it_gave():
    office = make_office()
    heard = {"kind": "B11", "on": date(2014, 3, 3), "signed_on": date(2014, 3, 10)}
    words = {"reasons": "已征求第三方意见。", "said": {"opinion": "第三方不同意公开。"}}
    given, _letter = answered_case(office, **heard, **words, parts=[PartInput("合同正文", True)])
    secret = PartInput("合同价款", False, "N-B", "权利人不同意公开。")
    refused, _letter = answered_case(office, **heard, **words, parts=[secret])
    found = figures(office.clerk, **OF_2014)
    assert (found.granted.value, found.refused.value, found.concluded.value) == (1, 1, 2)
    assert [row.number for row in inbox(office.clerk, found.granted.filters).rows] == [given.number]
    assert [row.number for row in inbox(office.clerk, found.refused.filters).rows] == [refused.number]
    assert {figure.key: (figure.label, figure.value) for figure in found.results} == {
        "B11": ("征求第三方意见后答复", 1), "B11.refused": ("征求第三方意见后答复：不予公开", 1),
    }  # fmt: skip
