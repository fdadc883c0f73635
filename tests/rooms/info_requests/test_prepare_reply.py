"""拟稿答复."""

from datetime import date

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.info_requests.actions.prepare_reply import prepare_reply
from gongkai.info_requests.actions.submit_reply import submit_reply
from gongkai.info_requests.answering import PartInput
from gongkai.info_requests.errors import AlreadyAnswered, WrongState
from gongkai.info_requests.errors_answer import GroundReasonMissing, NotAReply, WrongFile, WrongGround, WrongMatter
from gongkai.info_requests.models import CaseFile, Reply
from gongkai.info_requests.vocabulary import State
from gongkai.law.refusals import UnknownReplyKind
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.info_requests.answered import GIVEN, SECRET, answered_case, refreshed
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def make_file(case, role="reply"):
    return CaseFile.objects.create(
        info_request=case, role=role, name="方案.pdf", kind="pdf", media_type="application/pdf", size=1,
        sha256="0" * 64, place="somewhere", uploaded_at=timezone.now(),
    )  # fmt: skip


def test_a_draft_is_kept_and_the_case_is_being_handled():
    office = make_office()
    case = make_request(office)
    file = make_file(case)
    reply = prepare_reply(
        case.number, kind="A3", findings="经检索，找到一份。", said={"way": " 邮寄 "}, parts=[GIVEN, SECRET],
        items=["110000-2026-1"], files=[file.pk], by=office.clerk,
    )  # fmt: skip
    assert (reply.kind, reply.state, reply.prepared_by_id) == ("A3", "draft", office.clerk.user_id)
    assert reply.said == {"way": "邮寄", "files": [file.pk]}
    assert [(part.is_given, part.ground_code) for part in reply.parts.all()] == [(True, ""), (False, "X15")]
    assert refreshed(case).state == State.HANDLING


def test_an_unfinished_draft_is_kept_and_written_over():
    office = make_office()
    case = make_request(office)
    prepare_reply(case.number, kind="A5", by=office.clerk)
    prepare_reply(case.number, kind="A3", parts=[GIVEN], by=office.clerk)
    prepare_reply(case.number, kind="A2", findings="找到了。", by=office.clerk)
    reply = Reply.objects.get(info_request=case)
    assert (reply.kind, reply.findings, reply.parts.count()) == ("A2", "找到了。", 0)


@pytest.mark.parametrize(
    ("on", "kind"), [(date(2026, 3, 2), "B2"), (date(2018, 3, 5), "A2"), (date(2026, 3, 2), "A99")]
)
def test_refuses_a_kind_the_version_does_not_know(on, kind):
    office = make_office()
    case = make_request(office, on=on)
    with pytest.raises(UnknownReplyKind) as refusal:
        prepare_reply(case.number, kind=kind, by=office.clerk)
    assert kind in refusal.value.sentence


@pytest.mark.parametrize("kind", ["A15", "A16"])
def test_silence_is_not_answered_with_a_draft(kind):
    office = make_office()
    case = make_request(office)
    with pytest.raises(NotAReply):
        prepare_reply(case.number, kind=kind, by=office.clerk)


@pytest.mark.parametrize(
    ("on", "kind", "code"),
    [
        (date(2026, 3, 2), "A4", "N-B"),  # a ground of the other text
        (date(2018, 3, 5), "B4", "X15"),
        (date(2018, 3, 5), "B4", "N-D"),  # Article 8 is not Article 14
        (date(2018, 3, 5), "B5", "N-A"),
        (date(2026, 3, 2), "A3", "nonsense"),
    ],
)
def test_refuses_a_ground_the_version_or_the_kind_does_not_know(on, kind, code):
    office = make_office()
    case = make_request(office, on=on)
    with pytest.raises(WrongGround) as refusal:
        prepare_reply(case.number, kind=kind, parts=[PartInput("附表", False, code, "理由")], by=office.clerk)
    assert "《条例》第" in refusal.value.sentence


def test_refuses_to_withhold_without_a_ground():
    office = make_office()
    case = make_request(office)
    with pytest.raises(GroundReasonMissing) as refusal:
        prepare_reply(case.number, kind="A4", parts=[PartInput("附表", False)], by=office.clerk)
    assert "第三十六条" in refusal.value.sentence


def test_a_record_is_put_right_only_where_that_was_asked():
    office = make_office()
    case = make_request(office)
    with pytest.raises(WrongMatter):
        prepare_reply(case.number, kind="C1", by=office.clerk)


def test_refuses_a_file_of_another_case_or_role():
    office = make_office()
    case = make_request(office)
    for file in (make_file(make_request(office)), make_file(case, "identity")):
        with pytest.raises(WrongFile):
            prepare_reply(case.number, kind="A2", files=[file.pk], by=office.clerk)


def test_refuses_once_handed_in_or_answered():
    office = make_office()
    case = make_request(office)
    prepare_reply(case.number, kind="A2", said={"way": "邮寄"}, by=office.clerk)
    submit_reply(case.number, by=office.clerk)
    with pytest.raises(WrongState):
        prepare_reply(case.number, kind="A4", by=office.clerk)
    answered, _ = answered_case(office)
    with pytest.raises(AlreadyAnswered):
        prepare_reply(answered.number, kind="A4", by=office.clerk)


def test_only_those_who_handle_draft_and_strangers_see_nothing():
    office = make_office()
    case = make_request(office)
    with pytest.raises(NotAllowed):
        prepare_reply(case.number, kind="A2", by=office.leader)
    with pytest.raises(Unknown):
        prepare_reply(case.number, kind="A2", by=make_actor(make_office().agency, Duty.ACCEPT))
