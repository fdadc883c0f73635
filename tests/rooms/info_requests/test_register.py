"""登记申请."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.register import register
from gongkai.info_requests.errors import DayWrong
from gongkai.info_requests.errors_intake import BadIdentity, BadWish, BeforeRequests, SentAlready
from gongkai.info_requests.models import InfoRequest
from gongkai.info_requests.vocabulary import NextStep, State
from gongkai.law.vocabulary import ApplicantKind, Channel, Version
from tests.rooms.info_requests.cases import identity, make_office, make_request, wish

pytestmark = pytest.mark.django_db


def test_a_clerk_enters_what_was_handed_in():
    office = make_office()

    case = make_request(office, on=date(2026, 3, 2))

    assert (case.number, case.state) == (f"{office.agency.code}-2026-0001", State.RECEIVED)
    assert (case.version, case.received_on, case.receipt_rule) == (Version.R2019, date(2026, 3, 2), "submitted")
    assert (case.due_on, case.registered_by_id) == (date(2026, 3, 30), office.clerk.user_id)
    assert timezone.localtime(case.submitted_at).hour == 12  # entered later: noon of the day
    entry = Entry.objects.get(action="info_requests.register")
    assert (entry.actor_name, entry.details) == (office.clerk.name, {"channel": "当面提交", "on": "2026-03-02"})


@pytest.mark.parametrize(
    ("channel", "confirmed_on", "received_on", "rule"),
    [
        (Channel.COUNTER, None, date(2026, 3, 6), "submitted"),
        (Channel.ORAL, None, date(2026, 3, 6), "submitted"),
        (Channel.REGISTERED, None, date(2026, 3, 6), "signed"),
        (Channel.LETTER, date(2026, 3, 9), date(2026, 3, 9), "confirmed"),
        (Channel.FAX, date(2026, 3, 10), date(2026, 3, 10), "both_confirmed"),
        (Channel.EMAIL, date(2026, 3, 7), date(2026, 3, 9), "both_confirmed"),  # confirmed on a Saturday
    ],
)
def test_each_channel_has_its_day_of_receipt(channel, confirmed_on, received_on, rule):
    case = make_request(make_office(), on=date(2026, 3, 6), channel=channel, confirmed_on=confirmed_on)
    assert (case.state, case.received_on, case.receipt_rule) == (State.RECEIVED, received_on, rule)


@pytest.mark.parametrize("channel", [Channel.LETTER, Channel.FAX, Channel.EMAIL])
def test_what_nobody_confirmed_waits_for_it(channel):
    case = make_request(make_office(), on=date(2026, 3, 6), channel=channel)
    assert (case.state, case.received_on, case.due_on) == (State.UNCONFIRMED, None, None)
    assert (case.next_step, case.next_due_on) == (NextStep.CONFIRM, date(2026, 3, 6))
    assert [event.kind for event in case.events.all()] == ["submitted"]


@pytest.mark.parametrize(
    ("on", "version", "due_on"),
    [
        (date(2008, 5, 5), Version.R2008, date(2008, 5, 26)),  # 15 working days
        (date(2019, 5, 14), Version.R2008, date(2019, 6, 4)),  # the last day under the first Regulation
        (date(2019, 5, 15), Version.R2019, date(2019, 6, 13)),  # 20 working days; 7 June is a holiday
    ],
)
def test_the_version_is_that_of_the_day_of_receipt(on, version, due_on):
    case = make_request(make_office(), on=on)
    assert (case.version, case.due_on) == (version, due_on)


def test_an_email_of_the_old_law_that_counts_from_a_day_of_the_new_one_is_under_the_new_one():
    # arrived on Tuesday the 14th under the old law; both sides confirmed on Thursday the 16th
    case = make_request(make_office(), on=date(2019, 5, 14), channel=Channel.FAX, confirmed_on=date(2019, 5, 16))
    assert (case.version, case.received_on, case.purpose) == (Version.R2019, date(2019, 5, 16), "")


def test_refuses_a_day_before_the_regulation_with_the_article():
    with pytest.raises(BeforeRequests) as refusal:
        make_request(make_office(), on=date(2008, 4, 30))
    assert "第三十八条" in refusal.value.sentence and "2008-05-01" in refusal.value.sentence
    assert InfoRequest.objects.count() == 0


def test_refuses_days_that_cannot_be():
    office = make_office()
    with pytest.raises(DayWrong) as refusal:
        make_request(office, on=timezone.localdate() + timedelta(days=1))
    assert "晚于今天" in refusal.value.sentence
    with pytest.raises(DayWrong) as refusal:
        make_request(office, on=date(2026, 3, 6), channel=Channel.LETTER, confirmed_on=date(2026, 3, 5))
    assert "早于到达日期" in refusal.value.sentence


def test_proof_that_the_applicant_left_out_does_not_stop_the_entry_but_a_wrong_number_does():
    office = make_office()
    case = make_request(office, id_type="", id_number="", phone="", email="")
    assert (case.applicant.masked, case.applicant.person_key) == ("张**", "")
    with pytest.raises(BadIdentity) as refusal:
        make_request(office, id_number="110101199003078031")
    assert "校验位不符" in refusal.value.sentence
    with pytest.raises(BadIdentity) as refusal:
        make_request(office, name="  ")
    assert refusal.value.field == "name"


def test_the_form_of_2008_asks_the_purpose():
    office = make_office()
    assert make_request(office, on=date(2010, 3, 1)).purpose == "生活的需要"
    with pytest.raises(BadWish) as refusal:
        make_request(office, on=date(2010, 3, 1), purpose="")
    assert refusal.value.field == "purpose" and "第十三条" in refusal.value.sentence


def test_the_same_form_of_a_clerk_sent_twice_is_one_case():
    office = make_office()
    first = make_request(office, form_key="k-1")
    assert make_request(office, form_key="k-1") == first
    with pytest.raises(SentAlready):
        make_request(office, form_key="k-1", title="另一件事")
    assert InfoRequest.objects.count() == 1


def test_only_those_who_accept_requests_of_the_body_enter_them():
    office, other = make_office(), make_office()
    for actor in (office.leader, office.section_clerk, office.head):
        with pytest.raises((NotAllowed, Unknown)):
            make_request(office, by=actor)
    for actor in (other.clerk, office.admin, office.auditor):
        with pytest.raises(Unknown):
            make_request(office, by=actor)


def test_refuses_a_postal_number_too_long():
    office = make_office()
    with pytest.raises(BadWords) as refusal:
        register(
            identity(),
            wish(),
            kind=ApplicantKind.PERSON,
            agency_id=office.agency.pk,
            channel=Channel.REGISTERED,
            arrived_on=date(2026, 3, 2),
            postal_number="9" * 61,
            by=office.clerk,
        )
    assert "邮件号码" in refusal.value.sentence
