"""收费通知."""

from datetime import date
from decimal import Decimal

import pytest

from gongkai.info_requests import fees
from gongkai.info_requests.actions.notify_fee import notify_fee
from gongkai.info_requests.actions.record_payment import record_payment
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_fees import FeeNoticeTooLate, FeeNotifiedOnce, NothingToCharge, NumberMissing
from gongkai.info_requests.models import Reply
from gongkai.info_requests.vocabulary import FeeBasis, NextStep, State, Way
from gongkai.law.fees import CostLine
from gongkai.law.refusals import BothBases, NoFeeInForce, NotACostFee, PublicInformationIsFree
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import (
    again,
    cost_lines,
    happened,
    journaled,
    letters,
    notified,
    only_for,
    words,
)

pytestmark = pytest.mark.django_db


def pages(number=68):
    return {"basis": FeeBasis.PAGE, "pages": number, "way": Way.POST}


def test_pages_are_charged_progressively_and_the_period_waits():
    office = make_office()
    case = make_request(office)

    notice = notify_fee(case.number, **pages(), on=date(2026, 3, 4), received_on=date(2026, 3, 6), by=office.clerk)

    case = again(case)
    assert (notice.amount, notice.pages, notice.pieces) == (Decimal("380.00"), 68, None)
    assert [band[1:] for band in notice.bands] == [["30", "0", "0.00"], ["38", "10", "380.00"]]
    assert notice.due_on == date(2026, 4, 3)
    assert (case.state, case.due_on) == (State.AWAITING_FEE, None)
    assert (case.next_step, case.next_due_on) == (NextStep.PAYMENT, date(2026, 4, 3))
    assert letters(case) == ["D19"]
    said = words(case.letters.get())
    assert "380.00元" in said and "20个工作日" in said and "2026年4月1日" in said  # for a notice handed over that day
    assert happened(case)[-1] == "fee_notified"
    assert journaled("notify_fee") == {"basis": "page", "amount": "380.00", "due": "2026-04-03"}


def test_pieces_count_within_the_calendar_month_of_one_person():
    office = make_office()
    for day in (2, 3, 4, 5, 6):
        make_request(office, on=date(2026, 3, day))
        make_request(office, on=date(2026, 3, day), title=f"第{day}件")
    make_request(office, on=date(2026, 2, 27))  # another month
    make_request(office, on=date(2026, 3, 2), name="李演示", id_number="110101199003078056")  # another person
    make_request(make_office(), on=date(2026, 3, 2))  # another body
    gone = make_request(office, on=date(2026, 3, 2))
    withdraw(gone.number, on=date(2026, 3, 3), reason="", by=office.clerk)
    case = make_request(office, on=date(2026, 3, 9))

    assert fees.month_pieces(case, date(2026, 3, 31)) == 11
    notice = notify_fee(case.number, basis=FeeBasis.PIECE, way=Way.POST, on=date(2026, 3, 10), by=office.clerk)

    assert (notice.month, notice.first_piece, notice.pieces, notice.amount) == ("2026-03", 11, 1, Decimal("100.00"))


def test_a_request_of_several_matters_is_as_many_pieces():
    office = make_office()
    case = make_request(office)
    notice = notify_fee(
        case.number, basis=FeeBasis.PIECE, pieces=12, way=Way.POST, on=date(2026, 3, 4), by=office.clerk
    )
    assert (notice.first_piece, notice.pieces, notice.amount) == (1, 12, Decimal("200.00"))
    assert fees.first_piece(make_request(office, on=date(2026, 3, 5))) == 13


def test_the_first_pieces_and_pages_are_free_and_need_no_notice():
    office = make_office()
    case = make_request(office)
    for free in ({"basis": FeeBasis.PIECE, "way": Way.POST}, pages(30)):
        with pytest.raises(NothingToCharge):
            notify_fee(case.number, **free, on=date(2026, 3, 4), by=office.clerk)
    assert (again(case).state, letters(case)) == (State.RECEIVED, [])


def test_cost_fees_of_2008_by_what_each_cost():
    office = make_office()
    case = make_request(office, on=date(2014, 3, 3))
    notice = notify_fee(
        case.number, basis=FeeBasis.COST, lines=cost_lines(), way=Way.POST, on=date(2014, 3, 5), by=office.clerk
    )
    case = again(case)
    assert (notice.amount, notice.due_on) == (Decimal("15.80"), date(2014, 3, 24))
    assert [(line.item, line.amount) for line in notice.lines.all()] == [
        ("search", Decimal("3.00")), ("copy", Decimal("4.20")), ("copy", Decimal("3.00")), ("postage", Decimal("5.60")),
    ]  # fmt: skip
    assert (case.state, case.due_on) == (State.AWAITING_FEE, date(2014, 3, 24))  # cost fees stop no period
    assert letters(case) == ["L19"]
    assert "15.80元" in words(case.letters.get()) and "2014年3月24日" in words(case.letters.get())


@pytest.mark.parametrize("received", [date(2018, 3, 5), date(2020, 3, 2)])
def test_between_april_2017_and_the_end_of_2020_nothing_is_charged(received):
    office = make_office()
    case = make_request(office, on=received)
    for basis in (pages(), {"basis": FeeBasis.COST, "lines": cost_lines(), "way": Way.POST}):
        with pytest.raises(NoFeeInForce):
            notify_fee(case.number, **basis, on=received, by=office.clerk)


def test_each_time_has_its_own_fees_only():
    office = make_office()
    with pytest.raises(NoFeeInForce):
        notify_fee(
            make_request(office).number, basis=FeeBasis.COST, lines=cost_lines(), way=Way.POST, on=date(2026, 3, 4),
            by=office.clerk,
        )  # fmt: skip
    with pytest.raises(NoFeeInForce):
        notify_fee(make_request(office, on=date(2014, 3, 3)).number, **pages(), on=date(2014, 3, 5), by=office.clerk)


def test_refuses_both_bases_and_a_fourth_cost_fee():
    office = make_office()
    with pytest.raises(BothBases):
        notify_fee(make_request(office).number, **pages(), pieces=1, on=date(2026, 3, 4), by=office.clerk)
    with pytest.raises(NotACostFee):
        notify_fee(
            make_request(office, on=date(2014, 3, 3)).number, basis=FeeBasis.COST,
            lines=[CostLine("service", "", 1, Decimal("10"))], way=Way.POST, on=date(2014, 3, 5), by=office.clerk,
        )  # fmt: skip


@pytest.mark.parametrize(("basis", "on"), [(FeeBasis.PAGE, date(2026, 3, 2)), (FeeBasis.COST, date(2014, 3, 3))])
def test_refuses_a_charge_without_what_it_is_reckoned_from(basis, on):
    office = make_office()
    with pytest.raises(NumberMissing):
        notify_fee(make_request(office, on=on).number, basis=basis, way=Way.POST, on=on, by=office.clerk)


@pytest.mark.parametrize(("kind", "said"), [("A1", {}), ("A2", {"way": "到示范县档案馆查阅"})])
def test_pages_are_not_charged_where_the_answer_only_tells_the_way(kind, said):
    office = make_office()
    case = make_request(office)
    Reply.objects.create(
        info_request=case, kind=kind, said=said, prepared_by_id=office.clerk.user_id, prepared_at=case.submitted_at
    )
    with pytest.raises(PublicInformationIsFree):
        notify_fee(case.number, **pages(), on=date(2026, 3, 4), by=office.clerk)
    notify_fee(case.number, basis=FeeBasis.PIECE, pieces=11, way=Way.POST, on=date(2026, 3, 4), by=office.clerk)


def test_refuses_after_the_handling_period_and_days_that_cannot_be():
    office = make_office()
    case = make_request(office)
    with pytest.raises(FeeNoticeTooLate) as refusal:
        notify_fee(case.number, **pages(), on=date(2026, 3, 31), by=office.clerk)
    assert "2026-03-30" in refusal.value.sentence and "第六条" in refusal.value.sentence
    with pytest.raises(DayWrong):
        notify_fee(case.number, **pages(), on=date(2026, 3, 1), by=office.clerk)
    with pytest.raises(DayWrong):
        notify_fee(case.number, **pages(), on=date(2026, 3, 4), received_on=date(2026, 3, 3), by=office.clerk)


def test_once_only():
    office = make_office()
    case = notified(office)
    with pytest.raises(WrongState):
        notify_fee(case.number, **pages(), on=date(2026, 3, 5), by=office.clerk)
    record_payment(case.number, on=date(2026, 3, 9), receipt_number="0001", by=office.clerk)
    with pytest.raises(FeeNotifiedOnce):
        notify_fee(case.number, **pages(), on=date(2026, 3, 10), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = make_request(office)
    only_for(
        lambda by: notify_fee(case.number, **pages(), on=date(2026, 3, 4), by=by), refused=[office.leader, office.head]
    )
