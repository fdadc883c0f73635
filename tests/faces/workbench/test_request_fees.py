"""费用 on the desk: reckoned before one's eyes, sent, received, paid or not, waived, given back."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.info_requests.actions.notify_fee import notify_fee
from gongkai.info_requests.models import FeeNotice, InfoRequest
from gongkai.info_requests.vocabulary import FeeBasis
from gongkai.law.fees import CostLine
from tests.faces.workbench.desk import text_of
from tests.faces.workbench.office import desk_of
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db
COST_DAY = date(2016, 3, 7)


@pytest.fixture
def office():
    return make_office()


@pytest.fixture
def desk(office):
    return desk_of(office.clerk)


def today(days=0):
    return timezone.localdate() + timedelta(days=days)


def recent(office):
    return make_request(office, on=today(-3))


def at(case, verb="notify-fee"):
    return f"/work/requests/{case.number}/{verb}/"


def again(case):
    return InfoRequest.objects.get(pk=case.pk)


def charged(office):
    """A request of March 2026 charged 400 元 for 70 pages, the notice received the same day."""
    case = make_request(office, on=date(2026, 3, 2))
    on = date(2026, 3, 9)
    notify_fee(case.number, basis=FeeBasis.PAGE, pages=70, way="pickup", on=on, received_on=on, by=office.clerk)
    return again(case)


def cost_lines(*rows):
    said = {"lines-TOTAL_FORMS": 6, "lines-INITIAL_FORMS": 0}
    for number, (item, medium, quantity, rate) in enumerate(rows):
        said |= {
            f"lines-{number}-item": item,
            f"lines-{number}-medium": medium,
            f"lines-{number}-quantity": quantity,
            f"lines-{number}-rate": rate,
        }
    return said


def test_the_bands_are_shown_before_the_notice_goes_out(office, desk):
    case = recent(office)
    page = text_of(desk.get(at(case)))
    assert "按件计收" in page and "按量计收" in page and "成本费用" not in page and "本件为当月第几件" in page
    said = {"basis": "page", "pages": "70", "way": "post", "on": today()}
    page = text_of(desk.post(at(case), said | {"verb": "reckon"}))
    assert "400.00" in page and "制发收费通知" in page and not FeeNotice.objects.exists()
    page = text_of(desk.post(at(case), said | {"verb": "send"}, follow=True))
    assert "应缴400.00元" in page and again(case).state == "awaiting_fee"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"basis": "page"}, "页数"),
        ({"basis": "page", "pages": "10", "pieces": "2"}, "只能选择其中一种"),
        ({"basis": "cost"}, ""),
        ({"basis": "page", "pages": "x"}, ""),
        ({"basis": "page", "pages": "3"}, "应收0元"),
        ({"basis": "page", "pages": "70", "on": "2999-01-01"}, ""),
        ({"basis": "piece", "way": "king"}, ""),
    ],
)
def test_what_cannot_be_charged_is_refused_beside_the_form(office, desk, said, words):
    response = desk.post(at(recent(office)), {"way": "post", "on": today(), "verb": "send"} | said)
    assert response.status_code == 422 and not FeeNotice.objects.exists()
    assert words in text_of(response) or words == "只能选择其中一种"


def test_cost_fees_of_their_time_line_by_line(office, desk):
    case = make_request(office, on=COST_DAY)
    said = {"basis": "cost", "way": "post", "on": "2016-03-14"}
    page = text_of(desk.post(at(case), said | cost_lines(("copy", "A4", "10", "0.5"), ("postage", "", "1", "22"))))
    assert "27.00" in page and "制发收费通知" in page
    lines = cost_lines(("copy", "A4", "10", "0.5"))
    assert "应缴5.00元" in text_of(desk.post(at(case), said | lines | {"verb": "send"}, follow=True))


def test_between_2017_and_2021_nothing_is_charged(office, desk):
    case = make_request(office, on=date(2020, 3, 2))
    said = {"basis": "page", "pages": "500", "way": "post", "on": "2020-03-09", "verb": "send"}
    response = desk.post(at(case), said)
    assert response.status_code == 422 and "没有可以收取的费用" in text_of(response)


def test_a_notice_is_received_and_paid(office, desk):
    case = make_request(office, on=date(2026, 3, 2))
    notify_fee(case.number, basis=FeeBasis.PAGE, pages=70, way="post", on=date(2026, 3, 9), by=office.clerk)
    page = text_of(desk.post(at(case, "note-fee-received"), {"on": "2026-03-12"}, follow=True))
    assert "缴费期限自收到之日的次日起算" in page
    response = desk.post(at(case, "record-payment"), {"on": "2026-03-01", "receipt_number": "票0001"})
    assert response.status_code == 422 and "票0001" in text_of(response)
    page = text_of(desk.post(at(case, "record-payment"), {"on": "2026-03-13", "receipt_number": "票0001"}, follow=True))
    assert "已登记缴费" in page and again(case).period_from == date(2026, 3, 13)
    page = text_of(desk.post(at(case, "refund-fee"), {"on": "2026-03-16", "reason": "多计页数"}, follow=True))
    assert "已登记退费" in page


def test_a_fee_never_paid_ends_the_case(office, desk):
    case = charged(office)
    assert desk.post(at(case, "lapse-fee"), {"on": today()}).status_code == 422  # not ticked
    page = text_of(desk.post(at(case, "lapse-fee"), {"on": today(), "sure": "on"}, follow=True))
    assert "已按逾期未缴费办结" in page and again(case).outcome == "A16"


def test_cost_fees_are_waived_by_the_head_and_the_processing_fee_by_nobody(office, desk):
    case = make_request(office, on=COST_DAY, waiver_reason="低保家庭")
    lines = (CostLine("copy", "A4", 10, "0.5"),)
    lines = (CostLine("postage", "挂号", 1, 22),)
    notify_fee(case.number, basis=FeeBasis.COST, lines=lines, way="post", on=date(2016, 3, 14), by=office.clerk)
    assert desk.get(at(case, "waive-fee")).status_code == 404
    head = desk_of(office.head)
    assert "低保家庭" in text_of(head.get(at(case, "waive-fee")))
    said = {"amount": "99", "reason": "低保家庭", "on": "2016-03-15"}
    response = head.post(at(case, "waive-fee"), said)
    assert response.status_code == 422 and "不超过应缴的22" in text_of(response)
    assert "已登记减免" in text_of(head.post(at(case, "waive-fee"), said | {"amount": "22"}, follow=True))
    response = head.post(at(charged(office), "waive-fee"), {"amount": "1", "reason": "x", "on": today()})
    assert response.status_code == 422 and "没有减免的规定" in text_of(response)


@pytest.mark.parametrize("verb", ["notify-fee", "note-fee-received", "record-payment", "lapse-fee", "refund-fee"])
def test_fees_are_for_the_clerks_of_the_case(office, verb):
    case = charged(office)
    assert desk_of(office.leader).get(at(case, verb)).status_code == 404
    assert desk_of(make_office().clerk).get(at(case, verb)).status_code == 404
