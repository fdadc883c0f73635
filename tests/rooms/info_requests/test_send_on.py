"""移送."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests import query_codes
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.actions.send_on import send_on
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import CannotSendOn, StillAsking
from gongkai.info_requests.vocabulary import FileRole, State
from gongkai.law.vocabulary import AgencyKind, Channel, Version
from gongkai.vault import keeping
from tests.factories import make_agency
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, asked_third_party, happened, journaled, only_for
from tests.rooms.info_requests.papers import picture

pytestmark = pytest.mark.django_db


def test_the_request_begins_anew_at_the_other_body():
    office, other = make_office(), make_office()
    case = make_request(office)

    child = send_on(
        case.number, agency_id=other.agency.pk, reason="属示范县第二局职责", on=date(2026, 3, 4), by=office.clerk
    )

    case, child = again(case), again(child)
    assert (case.state, case.outcome, case.closed_on) == (State.CLOSED, "sent_on", date(2026, 3, 4))
    assert child.number == f"{other.agency.code}-2026-0001"
    assert (child.agency, child.applicant, child.title) == (other.agency, case.applicant, case.title)
    assert (child.state, child.channel, child.received_on) == (State.RECEIVED, Channel.COUNTER, date(2026, 3, 4))
    assert child.due_on == date(2026, 4, 1)
    assert (child.sent_on_from, case.sent_on_as) == (case, child)
    assert query_codes.code_of(child) != query_codes.code_of(case)
    assert (happened(case)[-1], happened(child)) == ("sent_on", ["received"])
    assert child.number in case.events.last().note and case.number in child.events.get().note
    assert journaled("send_on") == {"from_number": case.number}


def test_the_papers_go_along_as_copies_of_their_own():
    office, other = make_office(), make_office()
    case = make_request(office)
    hold_file(picture(), name="身份证.png", role=FileRole.IDENTITY, number=case.number, by=office.clerk)
    child = send_on(case.number, agency_id=other.agency.pk, reason="职责", on=date(2026, 3, 4), by=office.clerk)
    old, new = case.files.get(), child.files.get()
    assert (new.name, new.role, new.sha256) == (old.name, old.role, old.sha256)
    assert new.place != old.place
    assert keeping.open_sealed(new.place) == keeping.open_sealed(old.place)


def test_an_old_request_sent_on_later_is_under_the_law_of_that_day():
    office, other = make_office(), make_office()
    case = make_request(office, on=date(2019, 5, 10))
    child = send_on(case.number, agency_id=other.agency.pk, reason="职责", on=date(2019, 5, 20), by=office.clerk)
    assert (case.version, child.version) == (Version.R2008, Version.R2019)
    assert (case.purpose, child.purpose) == ("生活的需要", "")


def test_one_not_yet_confirmed_may_be_sent_on_too():
    office, other = make_office(), make_office()
    case = make_request(office, channel=Channel.LETTER)
    child = send_on(case.number, agency_id=other.agency.pk, reason="职责", on=date(2026, 3, 3), by=office.clerk)
    assert (again(case).state, child.received_on) == (State.CLOSED, date(2026, 3, 3))


def test_refuses_bodies_that_cannot_take_it():
    office = make_office()
    case = make_request(office)
    closed, outside = make_agency(is_active=False), make_agency(kind=AgencyKind.OUT_OF_SCOPE)
    for agency_id in (office.agency.pk, closed.pk, outside.pk, 0):
        with pytest.raises(CannotSendOn):
            send_on(case.number, agency_id=agency_id, reason="职责", on=date(2026, 3, 4), by=office.clerk)
    assert again(case).state == State.RECEIVED


def test_refuses_while_somebody_is_asked_without_a_reason_and_before_receipt():
    office, other = make_office(), make_agency()
    asked, _ = asked_third_party(office)
    with pytest.raises(StillAsking):
        send_on(asked.number, agency_id=other.pk, reason="职责", on=date(2026, 3, 5), by=office.clerk)
    case = make_request(office)
    with pytest.raises(BadWords):
        send_on(case.number, agency_id=other.pk, reason=" ", on=date(2026, 3, 4), by=office.clerk)
    with pytest.raises(DayWrong):
        send_on(case.number, agency_id=other.pk, reason="职责", on=date(2026, 3, 1), by=office.clerk)


def test_not_twice():
    office, other = make_office(), make_agency()
    case = make_request(office)
    send_on(case.number, agency_id=other.pk, reason="职责", on=date(2026, 3, 4), by=office.clerk)
    with pytest.raises(WrongState):
        send_on(case.number, agency_id=other.pk, reason="职责", on=date(2026, 3, 4), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office, other = make_office(), make_agency()
    case = make_request(office)
    only_for(
        lambda by: send_on(case.number, agency_id=other.pk, reason="职责", on=date(2026, 3, 4), by=by),
        refused=[office.leader],
    )
