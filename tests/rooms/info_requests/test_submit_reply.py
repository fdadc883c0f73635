"""送签答复."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.info_requests.actions.prepare_reply import prepare_reply
from gongkai.info_requests.actions.submit_reply import submit_reply
from gongkai.info_requests.answering import PartInput
from gongkai.info_requests.errors import DayWrong
from gongkai.info_requests.errors_answer import (
    AnsweredToAnother,
    BadParts,
    GroundReasonMissing,
    NoReply,
    NotYetCorrected,
    OpinionsOutstanding,
    ReasonsNotAsked,
    ReplyIncomplete,
    ThirdPartyRefused,
)
from gongkai.info_requests.models import Consultation, Explanation
from gongkai.info_requests.vocabulary import State
from tests.rooms.info_requests.answered import GIVEN, SAYS, SECRET, answered_case, prepared_case, refreshed
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def third_party(case, opinion="disagree", **changes):
    """A third party who was asked on 4 March and answered."""
    values = {
        "kind": "third_party", "masked": "示范**", "content": "合同价款", "way": "post", "sent_on": date(2026, 3, 4),
        "opinion": opinion, "is_reasonable": True,
    } | changes  # fmt: skip
    return Consultation.objects.create(info_request=case, **values)


def test_a_finished_reply_waits_for_the_leader():
    office = make_office()
    case = prepared_case(office, "A3")
    reply = submit_reply(case.number, by=office.clerk)
    assert (reply.state, refreshed(case).state) == ("submitted", State.SIGNING)
    prepared = case.events.get(kind="prepared")
    assert (prepared.by_id, prepared.is_public) == (office.clerk.user_id, False)


def test_what_is_written_down_afterwards_keeps_its_own_day():
    office = make_office()
    case = prepared_case(office, "A2")
    with pytest.raises(DayWrong):
        submit_reply(case.number, on=date(2026, 3, 1), by=office.clerk)
    submit_reply(case.number, on=date(2026, 3, 9), by=office.clerk)
    assert case.events.get(kind="prepared").on == date(2026, 3, 9)


@pytest.mark.parametrize(
    ("kind", "gap"),
    [
        ("A1", "途径"), ("A3", "途径"), ("A4", "不予公开的内容"), ("A5", "检索"), ("A6", "理由"), ("A7", "文号"), ("A8", "法律"),
        ("A10", "渠道"),
    ],
)  # fmt: skip
def test_what_the_kind_must_say_is_asked_for(kind, gap):
    office = make_office()
    case = prepared_case(office, kind, said={}, reasons="", parts=[])
    with pytest.raises(ReplyIncomplete) as refusal:
        submit_reply(case.number, by=office.clerk)
    assert gap in refusal.value.sentence
    assert refreshed(case).state == State.HANDLING


@pytest.mark.parametrize("parts", [[GIVEN], [SECRET]])
def test_severance_needs_something_given_and_something_withheld(parts):
    office = make_office()
    case = prepared_case(office, "A3", parts=parts)
    with pytest.raises(BadParts) as refusal:
        submit_reply(case.number, by=office.clerk)
    assert "第三十七条" in refusal.value.sentence


def test_whatever_is_withheld_is_withheld_with_its_reason():
    office = make_office()
    silent = PartInput("附表三", False, "X15", " ")
    case = prepared_case(office, "A3", parts=[GIVEN, silent])
    with pytest.raises(GroundReasonMissing):
        submit_reply(case.number, by=office.clerk)


def test_a_third_partys_reasonable_refusal_stands_in_the_way_of_giving():
    office = make_office()
    case = prepared_case(office, "A2")
    third_party(case)
    with pytest.raises(ThirdPartyRefused) as refusal:
        submit_reply(case.number, by=office.clerk)
    assert "第三十二条" in refusal.value.sentence
    assert "示范**" in refusal.value.sentence


@pytest.mark.parametrize(
    "changes", [{"is_reasonable": False}, {"is_overridden": True}, {"opinion": "agree"}, {"opinion": "silent"}]
)
def test_a_refusal_without_reason_or_overridden_does_not(changes):
    office = make_office()
    case = prepared_case(office, "A2")
    third_party(case, **changes)
    assert submit_reply(case.number, by=office.clerk).state == "submitted"


def test_what_they_refused_may_be_withheld_and_the_rest_given():
    office = make_office()
    case = prepared_case(office, "A3")
    third_party(case)
    assert submit_reply(case.number, by=office.clerk).state == "submitted"

    other = prepared_case(office, "A3", parts=[GIVEN, PartInput("流程", False, "X16a", "内部流程。")])
    third_party(other)
    with pytest.raises(ThirdPartyRefused):
        submit_reply(other.number, by=office.clerk)


def test_under_the_rules_of_2008_any_refusal_is_a_veto():
    office = make_office()
    case = prepared_case(office, "B2", on=date(2018, 3, 5))
    third_party(case, is_reasonable=False, sent_on=date(2018, 3, 6))
    with pytest.raises(ThirdPartyRefused) as refusal:
        submit_reply(case.number, by=office.clerk)
    assert "2008年《条例》第二十三条" in refusal.value.sentence


def test_nothing_is_given_while_somebody_is_still_being_asked():
    office = make_office()
    case = prepared_case(office, "A2")
    third_party(case, opinion="")
    with pytest.raises(OpinionsOutstanding):
        submit_reply(case.number, by=office.clerk)
    prepare_reply(case.number, kind="A5", by=office.clerk, **SAYS["A5"])
    assert submit_reply(case.number, by=office.clerk).kind == "A5"


def test_not_handling_an_excessive_request_follows_upon_reasons_found_wanting():
    office = make_office()
    case = prepared_case(office, "A12", findings="当月申请一百件。", reasons="理由不合理。")
    with pytest.raises(ReasonsNotAsked):
        submit_reply(case.number, by=office.clerk)
    Explanation.objects.create(
        info_request=case, facts="一百件", asked_on=date(2026, 3, 3), due_on=date(2026, 3, 9), is_reasonable=False
    )
    assert submit_reply(case.number, by=office.clerk).kind == "A12"


def test_unclear_for_good_only_after_a_correction():
    office = make_office()
    case = prepared_case(office, "A13", findings="补正后仍不明确。", reasons="不能指向具体信息。")
    with pytest.raises(NotYetCorrected):
        submit_reply(case.number, by=office.clerk)


def test_a_request_is_repeated_only_by_whoever_was_answered_before():
    office = make_office()
    _, earlier = answered_case(office)
    number = f"{earlier.number}，2026年3月10日"
    same = prepared_case(office, "A7", said={"earlier": number})
    assert submit_reply(same.number, by=office.clerk).kind == "A7"

    other = make_request(office, id_number="110101198001010010", name="李演示")
    prepare_reply(other.number, kind="A7", said={"earlier": number}, by=office.clerk)
    with pytest.raises(AnsweredToAnother) as refusal:
        submit_reply(other.number, by=office.clerk)
    assert earlier.number in refusal.value.sentence


def test_refuses_without_a_draft_and_without_the_duty():
    office = make_office()
    case = make_request(office)
    with pytest.raises(NoReply):
        submit_reply(case.number, by=office.clerk)
    with pytest.raises(NotAllowed):
        submit_reply(prepared_case(office).number, by=office.leader)
