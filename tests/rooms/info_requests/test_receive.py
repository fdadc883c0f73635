"""提交申请."""

from dataclasses import replace
from datetime import date, datetime
from threading import Thread
from zoneinfo import ZoneInfo

import pytest
from django.db import connection

from gongkai.accounts.errors import Unknown
from gongkai.agencies.models import Agency
from gongkai.audit.models import Entry
from gongkai.info_requests import query_codes
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.actions.receive import receive
from gongkai.info_requests.errors_intake import (
    BadIdentity,
    BadWish,
    FileGone,
    FormMissing,
    NoLongerThere,
    NotAsked,
    SentAlready,
)
from gongkai.info_requests.models import Applicant, CaseFile, InfoRequest, LikenessMark
from gongkai.info_requests.vocabulary import FileRole, State
from gongkai.law.vocabulary import AgencyKind, ApplicantKind, Version
from tests.factories import make_agency
from tests.rooms.info_requests.cases import identity, organisation, wish
from tests.rooms.info_requests.papers import picture

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))


def send(agency=None, *, who=None, what=None, kind=ApplicantKind.PERSON, **options):
    agency = agency or make_agency()
    values = {"agency_id": agency.pk, "form_key": "form-1", "at": MONDAY} | options
    return receive(who or identity(), what or wish(), kind=kind, **values)


def test_a_request_sent_on_the_portal_becomes_a_case():
    agency = make_agency(code="113300001")

    received = send(agency)

    case = InfoRequest.objects.select_related("applicant").get()
    assert (received.number, received.is_new) == ("113300001-2026-0001", True)
    assert received.code == query_codes.code_of(case) and len(received.code) == 10
    assert (case.number, case.state, case.version) == (received.number, State.RECEIVED, Version.R2019)
    assert (case.received_on, case.receipt_rule) == (date(2026, 3, 2), "system_confirmed")
    assert case.due_on == date(2026, 3, 30)  # 20 working days, no day off but weekends
    assert case.applicant.masked == "张**"
    assert [event.kind for event in case.events.all()] == ["submitted", "received"]
    assert LikenessMark.objects.filter(info_request=case).count() == 8
    entry = Entry.objects.get(action="info_requests.receive")
    assert (entry.actor_name, entry.about_label) == ("申请人", received.number)


def test_the_same_form_sent_twice_is_one_case():
    agency = make_agency()
    first, second = send(agency), send(agency)

    assert (first.number, second.number) == (f"{agency.code}-2026-0001",) * 2
    assert (first.is_new, second.is_new, first.code) == (True, False, second.code)
    assert InfoRequest.objects.count() == Applicant.objects.count() == 1
    assert send(agency, form_key="form-2").number == f"{agency.code}-2026-0002"  # the failed sending left no gap


def test_the_same_form_with_other_words_is_refused_with_the_number_it_has():
    agency = make_agency()
    first = send(agency)
    with pytest.raises(SentAlready) as refusal:
        send(agency, what=wish(title="另一件事"))
    assert first.number in refusal.value.sentence and "2026-03-02" in refusal.value.sentence


def test_papers_held_for_the_form_join_the_case_and_the_same_paper_again_is_the_same_sending():
    agency = make_agency()
    held = hold_file(picture(), name="身份证.png", role=FileRole.IDENTITY, form_key="form-1")
    first = send(agency, files=[held.pk])
    again = hold_file(picture(), name="身份证.png", role=FileRole.IDENTITY, form_key="form-1")

    second = send(agency, files=[again.pk])

    assert first.number == second.number
    assert CaseFile.objects.get(pk=held.pk).info_request.number == first.number
    assert CaseFile.objects.get(pk=again.pk).info_request is None


def test_refuses_papers_that_are_gone_and_forms_without_a_key():
    with pytest.raises(FileGone) as refusal:
        send(files=[4711])
    assert "1个上传的文件" in refusal.value.sentence
    assert InfoRequest.objects.count() == 0
    held = hold_file(picture(), name="身份证.png", role=FileRole.IDENTITY, form_key="of-somebody-else")
    with pytest.raises(FileGone):
        send(files=[held.pk])
    for key in ("", "a b", "x" * 65, "键"):
        with pytest.raises(FormMissing):
            send(form_key=key)


def test_the_law_of_2019_asks_no_purpose_and_stores_none():
    send(what=wish(purpose="写论文", waiver_reason="经济困难"))
    case = InfoRequest.objects.get()
    assert (case.purpose, case.waiver_reason) == ("", "")


def test_an_online_request_on_a_day_off_counts_from_the_next_working_day():
    send(at=datetime(2026, 3, 7, 23, 30, tzinfo=ZoneInfo("Asia/Shanghai")))  # a Saturday
    case = InfoRequest.objects.get()
    assert (case.arrived_on, case.received_on) == (date(2026, 3, 7), date(2026, 3, 9))


def test_every_wrong_field_is_told_at_once():
    with pytest.raises(BadIdentity) as refusal:
        send(who=identity(id_number="110101199003078031", phone="12", email="demo"))
    assert refusal.value.field == "id_number"
    assert set(refusal.value.problems) == {"id_number", "phone", "email"}
    with pytest.raises(BadWish) as refusal:
        send(what=wish(title="", form_wanted="", description="长" * 10_000))
    assert set(refusal.value.problems) == {"title", "form_wanted", "description"}
    assert "最多5000字，现有10000字" in refusal.value.problems["description"]
    assert InfoRequest.objects.count() == 0


def test_organisations_are_asked_for_their_credit_code():
    send(who=organisation(), kind=ApplicantKind.COMPANY)
    assert Applicant.objects.get().masked == "示范演示有限公司"
    with pytest.raises(BadIdentity) as refusal:
        send(who=organisation(credit_code=""), kind=ApplicantKind.COMPANY, form_key="form-2")
    assert refusal.value.field == "credit_code"


def test_refuses_bodies_that_cannot_be_asked():
    heir = make_agency("示范县承继局")
    closed = make_agency()
    Agency.objects.filter(pk=closed.pk).update(is_active=False, successor=heir)
    with pytest.raises(NoLongerThere) as refusal:
        send(closed)
    assert "示范县承继局" in refusal.value.sentence
    with pytest.raises(NotAsked) as refusal:
        send(make_agency(kind=AgencyKind.OUT_OF_SCOPE))
    assert "第二十七条" in refusal.value.sentence
    with pytest.raises(Unknown):
        send(agency_id=4711)


def test_is_lean(django_assert_max_num_queries):
    agency = make_agency()
    send(agency)
    with django_assert_max_num_queries(16):  # with the two of the savepoint, which is a transaction in earnest
        send(agency, form_key="form-2")


def test_a_person_who_asks_twice_is_known_by_the_number_however_it_is_typed():
    agency = make_agency()
    send(agency)
    send(agency, who=replace(identity(), id_number="110101 19900307 803x"), form_key="form-2")
    assert len(set(Applicant.objects.values_list("person_key", flat=True))) == 1


@pytest.mark.django_db(transaction=True)
def test_ten_clicks_at_once_make_one_case():
    agency = make_agency()
    numbers = []

    def click():
        try:
            numbers.append(send(agency).number)
        finally:
            connection.close()

    threads = [Thread(target=click) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert numbers == [f"{agency.code}-2026-0001"] * 10
    assert InfoRequest.objects.count() == 1
