"""收费通知: what a request costs, how it was reckoned, how and by when to pay."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db import transaction

from gongkai.accounts.actor import Actor
from gongkai.audit import journal
from gongkai.info_requests import clock, days, events, fees, paying, policies, states
from gongkai.info_requests.errors_fees import FeeNoticeTooLate, FeeNotifiedOnce, NothingToCharge
from gongkai.info_requests.fees import Measure
from gongkai.info_requests.locking import locked
from gongkai.info_requests.models import FeeLine, FeeNotice, InfoRequest
from gongkai.info_requests.papers import issuing
from gongkai.info_requests.vocabulary import FeeBasis, Way
from gongkai.law.citations import chinese
from gongkai.law.fees import Charge, CostLine
from gongkai.law.vocabulary import EventKind

LETTERS = {FeeBasis.COST: "L19", FeeBasis.PIECE: "D19", FeeBasis.PAGE: "D19"}


class _Sent(NamedTuple):
    """How and when the notice went out, and when it arrived where that is known."""

    way: Way
    on: date
    received_on: date | None


@transaction.atomic
def notify_fee(
    number: str,
    *,
    basis: FeeBasis,
    pages: int | None = None,
    pieces: int | None = None,
    lines: Sequence[CostLine] = (),
    way: Way,
    on: date,
    received_on: date | None = None,
    by: Actor,
) -> FeeNotice:
    """Charge under the rules of the day, by one basis only, within the handling period; the letter goes out at once.

    By piece the request is counted within its applicant's calendar month; by page within itself. The time to pay counts
    from receipt, which may be noted later. Cost fees stop no period and are due with the reply.

    Law: Regulation 2019, Art. 42; Fee Measure 2020, Arts. 3-6; Regulation 2008, Art. 27.
    """
    info_request = locked(number, "info_requests.handle", by=by)
    states.must_allow("notify_fee", info_request)
    _must_be_first(info_request)
    days.must_be_possible(on, what="收费通知的日期", after=info_request.received_on, after_what="收到日期")
    if received_on is not None:
        days.must_be_possible(received_on, what="申请人收到日期", after=on, after_what="收费通知的日期")
    measure = Measure(FeeBasis(basis), pieces, pages, tuple(lines))
    charge = fees.reckon(info_request, measure, on=on)
    _must_be_in_time(info_request, on=on)
    if not charge.amount:
        raise NothingToCharge

    notice = _write(info_request, measure, charge, _Sent(Way(way), on, received_on))
    events.add(info_request, EventKind.FEE_NOTIFIED, on=on, by=by, until=notice.due_on, note=f"{notice.amount}元")
    states.move(info_request, "notify_fee")
    clock.restate(info_request)
    _issue(info_request, notice, charge, by=by)
    journal.record(
        "info_requests.notify_fee", info_request, by=by, basis=basis, amount=notice.amount, due=notice.due_on
    )
    return notice


def _must_be_first(info_request: InfoRequest) -> None:
    sent = FeeNotice.objects.filter(info_request=info_request).first()
    if sent is not None:
        raise FeeNotifiedOnce(number=info_request.number, on=sent.notified_on)


def _must_be_in_time(info_request: InfoRequest, *, on: date) -> None:
    if info_request.due_on and on > info_request.due_on:
        raise FeeNoticeTooLate(due=info_request.due_on, given=on, law=FeeNoticeTooLate.law)


def _write(info_request: InfoRequest, measure: Measure, charge: Charge, sent: _Sent) -> FeeNotice:
    is_piece = measure.basis is FeeBasis.PIECE
    notice = FeeNotice(
        info_request=info_request,
        basis=measure.basis,
        month=f"{info_request.received_on:%Y-%m}" if is_piece else "",
        first_piece=fees.first_piece(info_request) if is_piece else None,
        pieces=(measure.pieces or 1) if is_piece else None,
        pages=measure.pages,
        bands=[[band.words, str(band.quantity), str(band.rate), str(band.amount)] for band in charge.bands],
        amount=charge.amount,
        legal_basis=chinese(charge.law),
        pay_channel=policies.policy_of(info_request.agency_id).pay_channel or "到受理机构缴纳",
        notified_on=sent.on,
        way=sent.way,
    )
    paying.begin(notice, received_on=sent.received_on)
    notice.save()
    if measure.basis is FeeBasis.COST:
        _write_lines(notice, measure.lines, charge)
    return notice


def _write_lines(notice: FeeNotice, lines: Sequence[CostLine], charge: Charge) -> None:
    FeeLine.objects.bulk_create(
        FeeLine(
            notice=notice,
            item=line.item,
            medium=line.medium,
            quantity=band.quantity,
            rate=band.rate,
            amount=band.amount,
        )
        for line, band in zip(lines, charge.bands, strict=True)
    )


def _issue(info_request: InfoRequest, notice: FeeNotice, charge: Charge, *, by: Actor) -> None:
    issuing.issue(
        info_request,
        LETTERS[FeeBasis(notice.basis)],
        parts={},
        values={
            "basis": notice.legal_basis,
            "standard": charge.standard,
            "bands": "\n".join(
                f"{words}：{rate}元×{quantity}={amount}元" for words, quantity, rate, amount in notice.bands
            ),
            "amount": str(notice.amount),
            "pay_channel": notice.pay_channel,
            "due_on": paying.last_day(notice, told_on=notice.notified_on),
        },
        on=notice.notified_on,
        by=by,
    )
