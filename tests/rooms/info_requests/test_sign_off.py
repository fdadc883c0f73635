"""签发答复."""

from datetime import date, timedelta

import pytest

from gongkai.accounts.actor import SYSTEM
from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.info_requests.actions.decide_in_group import decide_in_group
from gongkai.info_requests.actions.prepare_reply import prepare_reply
from gongkai.info_requests.actions.send_back import send_back
from gongkai.info_requests.actions.sign_off import sign_off
from gongkai.info_requests.actions.submit_reply import submit_reply
from gongkai.info_requests.answering import PartInput
from gongkai.info_requests.errors import AlreadyAnswered, DayWrong, WrongState
from gongkai.info_requests.errors_answer import GroupDecisionNeeded, OwnReply
from gongkai.info_requests.models import InfoRequest, Letter, Reply, RequestPolicy
from gongkai.info_requests.vocabulary import GroupDecision, State
from gongkai.law.replies import reply_kinds
from gongkai.law.vocabulary import Duty, Version
from tests.factories import actor_for, appoint, make_actor, make_person
from tests.rooms.info_requests.answered import SIGNED, answered_case, prepared_case, refreshed, submitted_case
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def test_the_leader_signs_and_the_letter_goes_out_with_its_number():
    office = make_office()
    case, letter = answered_case(office, "A2")

    assert (case.state, case.outcome, case.closed_on, case.is_open) == (State.DECIDED, "A2", SIGNED, True)
    assert (letter.code, letter.state, letter.signed_on) == ("D08", "issued", SIGNED)
    assert letter.number.endswith("〔2026〕1号")
    reply = Reply.objects.get(info_request=case)
    assert (reply.state, reply.signer_name, reply.signer_post) == ("signed", office.leader.name, "签发岗")
    assert case.events.get(kind="decided").on == SIGNED


@pytest.mark.parametrize("kind", ["A1", "A2", "A3", "A4", "A5", "A6", "A7"])
def test_every_kind_has_its_letter(kind):
    office = make_office()
    case, letter = answered_case(office, kind)
    assert case.outcome == kind
    assert letter.content
    assert "{" not in str([text for _, text in letter.content])


def test_a_case_of_2008_is_signed_under_the_rules_of_2008():
    office = make_office()
    case, letter = answered_case(office, "B2", on=date(2018, 3, 5), signed_on=date(2018, 3, 12))
    assert (case.version, letter.code, case.outcome) == ("2008", "L6", "B2")
    assert "（2018）第1号" in letter.number


def test_whoever_drafted_or_handed_in_a_reply_does_not_sign_it():
    office = make_office()
    person = make_person(office.agency, Duty.ACCEPT)
    appoint(person, Duty.APPROVE)
    both = actor_for(person)
    case = prepared_case(office, by=both)
    submit_reply(case.number, by=office.clerk)
    with pytest.raises(OwnReply) as refusal:
        sign_off(case.number, on=SIGNED, by=both)
    assert "另一名" in refusal.value.sentence

    other = prepared_case(office)
    submit_reply(other.number, by=both)
    with pytest.raises(OwnReply):
        sign_off(other.number, on=SIGNED, by=both)
    assert sign_off(other.number, on=SIGNED, by=office.leader).serial == 1


def test_a_sensitive_request_is_signed_by_the_principal_alone():
    office = make_office()
    case = submitted_case(office)
    InfoRequest.objects.filter(pk=case.pk).update(is_sensitive=True)
    with pytest.raises(NotAllowed):
        sign_off(case.number, on=SIGNED, by=office.leader)
    sign_off(case.number, on=SIGNED, by=office.principal)
    assert Reply.objects.get(info_request=case).signer_post == "主要负责人岗"


def test_where_the_agency_wants_a_meeting_it_comes_first():
    office = make_office()
    RequestPolicy.objects.create(agency=office.agency, group_decision=GroupDecision.FLAGGED)
    plain, flagged = submitted_case(office), submitted_case(office)
    InfoRequest.objects.filter(pk=flagged.pk).update(is_group=True)
    sign_off(plain.number, on=SIGNED, by=office.leader)
    with pytest.raises(GroupDecisionNeeded):
        sign_off(flagged.number, on=SIGNED, by=office.leader)
    decide_in_group(flagged.number, meeting="局务会", on=date(2026, 3, 9), conclusion="同意公开", by=office.clerk)
    with pytest.raises(DayWrong):
        sign_off(flagged.number, on=date(2026, 3, 8), by=office.leader)
    sign_off(flagged.number, on=SIGNED, by=office.leader)
    assert refreshed(flagged).state == State.DECIDED


def test_a_late_answer_is_given_all_the_same_and_recorded_as_late():
    office = make_office()
    case, _ = answered_case(office, signed_on=date(2026, 4, 20))
    assert case.due_on == date(2026, 3, 30)  # 20 working days after Monday 2 March
    assert case.outcome == "A2"
    assert Entry.objects.get(action="info_requests.sign_off").details["late"] is True


def test_a_second_answer_is_refused_with_the_article():
    office = make_office()
    case, _ = answered_case(office)
    with pytest.raises(AlreadyAnswered) as refusal:
        sign_off(case.number, on=SIGNED, by=office.leader)
    assert "予以公开" in refusal.value.sentence
    assert "第三十三条" in refusal.value.sentence
    assert Letter.objects.count() == 1


def test_refuses_before_it_was_handed_in_and_after_it_was_sent_back():
    office = make_office()
    case = prepared_case(office)
    with pytest.raises(WrongState):
        sign_off(case.number, on=SIGNED, by=office.leader)
    submit_reply(case.number, by=office.clerk)
    send_back(case.number, note="请写明途径", by=office.leader)
    with pytest.raises(WrongState):
        sign_off(case.number, on=SIGNED, by=office.leader)


@pytest.mark.parametrize("on", [date(2026, 3, 1), date(2999, 1, 1)])
def test_refuses_a_day_before_receipt_or_to_come(on):
    office = make_office()
    case = submitted_case(office)
    with pytest.raises(DayWrong):
        sign_off(case.number, on=on, by=office.leader)


def test_clerks_strangers_and_the_program_itself_do_not_sign():
    office = make_office()
    case = submitted_case(office)
    for somebody in (office.clerk, office.head, SYSTEM):
        with pytest.raises(NotAllowed):
            sign_off(case.number, on=SIGNED, by=somebody)
    with pytest.raises(Unknown):
        sign_off(case.number, on=SIGNED, by=make_actor(make_office().agency, Duty.APPROVE))


def test_nothing_that_names_the_applicant_is_journaled():
    office = make_office()
    make_request(office)
    answered_case(office)
    said = str(list(Entry.objects.values_list("about_label", "details")))
    assert "张演示" not in said
    assert "13800000000" not in said


DRAFTED = [
    kind
    for version in Version
    for kind in reply_kinds(version)
    if kind.code not in ("A12", "A13", "A15", "A16", "B12")  # these follow upon steps of their own
]


@pytest.mark.parametrize("kind", DRAFTED, ids=lambda kind: kind.code)
def test_every_kind_of_either_version_can_be_drafted_and_signed(kind):
    office = make_office()
    on = date(2026, 3, 2) if kind.version is Version.R2019 else date(2018, 3, 5)
    case = make_request(office, on=on, wish_kind="correction" if kind.code.startswith("C") else "disclosure")
    grounds = {"B5": "N-D"} if kind.version is Version.R2008 else {}
    code = grounds.get(kind.code, "N-B" if kind.version is Version.R2008 else "X15")
    parts = [PartInput("附表", False, code, "会损害第三方权益。")] if {"grounds", "parts"} & set(kind.needs) else []
    parts += [PartInput("正文", True)] if "parts" in kind.needs else []
    said = {need: f"（{need}）" for need in kind.needs} | {"opinion": "第三方不同意公开"}
    prepare_reply(
        case.number, kind=kind.code, findings="经查。", reasons="理由。", said=said, parts=parts, by=office.clerk
    )
    submit_reply(case.number, by=office.clerk)
    letter = sign_off(case.number, on=on + timedelta(days=3), by=office.leader)
    assert letter.code == kind.letter
    assert "{" not in str([text for _, text in letter.content])
