"""What the applicant sees of the own case."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import Unknown
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.ask_reasons import ask_reasons
from gongkai.info_requests.actions.assign import assign
from gongkai.info_requests.actions.extend_deadline import extend_deadline
from gongkai.info_requests.actions.flag import flag
from gongkai.info_requests.actions.propose_extension import propose_extension
from gongkai.info_requests.actions.rate import rate
from gongkai.info_requests.actions.send_on import send_on
from gongkai.info_requests.actions.split import split
from gongkai.info_requests.actions.suggest import suggest
from gongkai.info_requests.actions.withdraw import withdraw
from gongkai.info_requests.following import followed
from gongkai.info_requests.kin import Matter
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.vocabulary import State
from gongkai.law.vocabulary import Channel, EventKind
from tests.rooms.info_requests.answered import answered_case, submitted_case
from tests.rooms.info_requests.cases import ID_NUMBER, make_office, make_request
from tests.rooms.info_requests.handling import asked_third_party, cost_notified, notified

pytestmark = pytest.mark.django_db
TOLD = date(2026, 3, 4)


def test_a_new_case_says_when_the_answer_is_due_and_why():
    office = make_office()
    shown = followed(make_request(office).number)
    assert (shown.state, shown.state_words, shown.received_on) == (State.RECEIVED, "已收到并登记", date(2026, 3, 2))
    assert shown.due is not None and shown.due.on == date(2026, 3, 30)
    assert shown.due_why == "自2026-03-02的次日起计算20个工作日（《条例》第三十三条第二款）。"
    assert shown.receipt_sentence == "当面提交的，以提交之日为收到申请之日，即2026-03-02（《条例》第三十一条）。"
    assert f"{office.agency.name}将不晚于2026-03-30答复。" in shown.what_next
    assert [event.kind for event in shown.timeline] == [EventKind.SUBMITTED, EventKind.RECEIVED]
    assert list(shown.can) == ["withdraw", "suggest"]
    assert (shown.letters, shown.files, shown.reply, shown.remedies) == ([], [], None, "")


def test_an_unknown_number_is_unknown():
    with pytest.raises(Unknown):
        followed("000-2026-0001")


def test_a_letter_nobody_signed_for_waits_to_be_confirmed():
    office = make_office()
    shown = followed(make_request(office, channel=Channel.LETTER).number)
    assert (shown.state, shown.due, shown.received_on) == (State.UNCONFIRMED, None, None)
    assert shown.due_why == "尚待确认收到申请。"
    assert "确认之日起计算答复期限（《条例》第三十一条）" in shown.what_next


def test_the_public_history_only():
    office = make_office()
    one = make_request(office)
    assign(one.number, section_id=office.section.pk, on=TOLD, by=office.clerk)
    flag(one.number, sensitive=True, group=False, improper=False, vexatious=True, plan="不外传的预案", by=office.clerk)
    shown = followed(one.number)
    assert [event.kind for event in shown.timeline] == [EventKind.SUBMITTED, EventKind.RECEIVED]
    assert "预案" not in repr(shown) and office.clerk.name not in repr(shown)
    assert "张" not in repr(shown) and ID_NUMBER not in repr(shown)


def test_a_correction_says_what_is_missing_and_until_when():
    office = make_office()
    one = make_request(office)
    ask_correction(
        one.number, items=["请写明年份"], guidance="如2025年", working_days=10, on=TOLD, told_on=TOLD, by=office.clerk
    )
    shown = followed(one.number)
    assert shown.correction is not None
    assert (shown.correction.items, shown.correction.due_on) == (["请写明年份"], date(2026, 3, 18))
    assert (shown.due, shown.next_due_on) == (None, date(2026, 3, 18))
    assert shown.what_next.startswith("请不晚于2026-03-18补正")
    assert "视为放弃申请（《条例》第三十条）" in shown.what_next
    assert list(shown.can)[:2] == ["correct", "withdraw"]
    assert "download" in shown.can  # the notice itself
    assert "补正后重新起算" in shown.due_why


def test_a_consultation_names_nobody():
    office = make_office()
    one, _asked = asked_third_party(office)
    shown = followed(one.number)
    assert shown.is_paused
    assert "不计入答复期限（《条例》第三十三条第三款）" in shown.what_next
    assert "征求意见的时间不计算在内" in shown.due_why
    assert "赵" not in repr(shown)
    assert all(letter.code != "D05" for letter in shown.letters)


def test_an_extension_is_part_of_why():
    office, today = make_office(), timezone.localdate()
    one = make_request(office, on=today - timedelta(days=1))
    propose_extension(one.number, working_days=5, reason="需要检索的档案较多", on=today, by=office.clerk)
    extend_deadline(one.number, agreed=True, words="同意", on=today, by=office.head)
    shown = followed(one.number)
    assert "计算25个工作日" in shown.due_why
    assert "其中经批准延长5个工作日（《条例》第三十三条第二款）" in shown.due_why
    assert "延长答复期限5个工作日" in [event.words for event in shown.timeline]


def test_reasons_can_be_given_once():
    office = make_office()
    one = make_request(office)
    ask_reasons(one.number, facts="三个月内提出申请60件", due_on=date(2026, 3, 20), on=TOLD, by=office.clerk)
    shown = followed(one.number)
    assert shown.explanation is not None and shown.explanation.facts == "三个月内提出申请60件"
    assert "give_reasons" in shown.can
    assert shown.what_next.startswith("请不晚于2026-03-20说明")


def test_a_processing_fee_says_how_it_was_reckoned():
    office = make_office()
    one = notified(office, received=date(2026, 3, 6))
    shown = followed(one.number)
    assert shown.fee is not None and shown.fee.to_pay == one.fee.amount
    assert "pay" in shown.can and shown.next_due_on == shown.fee.due_on
    assert "逾期未缴的，视为放弃申请" in shown.what_next


def test_a_cost_fee_of_old_threatens_nobody():
    office = make_office()
    shown = followed(cost_notified(office).number)
    assert shown.fee is not None and (str(shown.fee.to_pay), len(shown.fee.lines)) == ("15.80", 4)
    assert "放弃" not in shown.what_next


def test_a_draft_is_not_shown_before_it_is_signed():
    office = make_office()
    shown = followed(submitted_case(office, "A4").number)
    assert (shown.state_words, shown.reply, shown.letters, shown.remedies) == ("办理中", None, [], "")


def test_an_answer_shows_its_parts_letter_and_remedies():
    office = make_office()
    one, letter = answered_case(office, "A3")
    shown = followed(one.number)
    assert shown.reply is not None and [part.is_given for part in shown.reply.parts] == [True, False]
    [row] = [row for row in shown.letters if row.is_reply]
    assert (row.id, row.number) == (letter.pk, letter.number)
    assert "行政复议" in shown.remedies and "行政诉讼" in shown.remedies
    assert set(shown.can) == {"rate", "suggest", "download"}
    assert shown.what_next == f"{office.agency.name}已于2026-03-10作出答复，正在送达。"


def test_what_was_rated_and_suggested_is_not_asked_again():
    office = make_office()
    one, _letter = answered_case(office)
    rate(one.number, rating=5, by=APPLICANT)
    suggest(one.number, words="很多人关心", by=APPLICANT)
    shown = followed(one.number)
    assert list(shown.can) == ["download"]
    assert shown.rating == 5
    assert shown.suggestion.endswith("收到您的建议，正在研究。")


def test_a_withdrawn_case_is_over():
    office = make_office()
    one = make_request(office)
    withdraw(one.number, on=TOLD, reason="", by=APPLICANT)
    shown = followed(one.number)
    assert (shown.state_words, list(shown.can), shown.remedies) == ("已办结", [], "")
    assert shown.what_next == "本申请已按您的要求撤回。需要时可以重新提出。"


def test_a_case_sent_on_tells_its_new_number():
    office, other = make_office(), make_office()
    one = make_request(office)
    child = send_on(one.number, agency_id=other.agency.pk, reason="由其负责公开", on=TOLD, by=office.clerk)
    shown = followed(one.number)
    assert shown.sent_on_to == (child.number, other.agency.name)
    assert shown.what_next == f"本申请已移送{other.agency.name}办理，新的申请编号为{child.number}。"


def test_a_split_case_tells_its_parts():
    office = make_office()
    one = make_request(office)
    parts = split(one.number, parts=[Matter("方案", "方案全文"), Matter("明细", "拨付明细")], on=TOLD, by=office.clerk)
    shown = followed(one.number)
    assert shown.parts == [(part.number, part.title) for part in parts]
    assert all(part.number in shown.what_next for part in parts)


def test_following_costs_the_same_whatever_the_case_holds(django_assert_max_num_queries):
    office = make_office()
    one, _letter = answered_case(office, "A3")
    with django_assert_max_num_queries(16):
        followed(one.number)
