"""更正登记."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.info_requests import likeness
from gongkai.info_requests.actions.amend import amend
from gongkai.info_requests.errors_intake import BadIdentity, BadWish
from gongkai.info_requests.identity import open_sealed
from gongkai.info_requests.models import InfoRequest
from gongkai.law.vocabulary import ApplicantKind
from tests.rooms.info_requests.cases import identity, make_office, make_request, organisation, wish

pytestmark = pytest.mark.django_db


def again(case):
    return InfoRequest.objects.select_related("applicant").get(pk=case.pk)


def test_a_clerk_puts_right_what_was_entered_wrongly():
    office = make_office()
    case = make_request(office)

    amend(case.number, identity=identity(name="张展示"), wish=wish(title="新标题"), reason="录入错误", by=office.clerk)

    now = again(case)
    assert (now.title, open_sealed(now.applicant).name) == ("新标题", "张展示")
    assert (now.version, now.due_on, now.received_on) == (case.version, case.due_on, case.received_on)
    assert now.applicant.name_key != case.applicant.name_key
    last = now.events.last()
    assert (last.kind, last.note, last.is_public) == ("amended", "录入错误", False)
    entry = Entry.objects.get(action="info_requests.amend")
    assert entry.details == {"reason": "录入错误", "changed": ["name", "title"]}


def test_marks_of_likeness_follow_the_words():
    office = make_office()
    case, other = make_request(office), make_request(office)
    assert likeness.alike(case) == [other]
    amend(case.number, wish=wish(title="水库", description="水库大坝安全鉴定"), reason="录入错误", by=office.clerk)
    assert likeness.alike(again(case)) == []


def test_a_person_becomes_an_organisation():
    office = make_office()
    case = make_request(office)
    amend(case.number, identity=organisation(), kind=ApplicantKind.COMPANY, reason="误登为个人", by=office.clerk)
    assert (again(case).applicant.kind, again(case).applicant.masked) == ("company", "示范演示有限公司")


def test_refuses_what_cannot_be_and_keeps_everything():
    office = make_office()
    case = make_request(office)
    with pytest.raises(BadIdentity):
        amend(case.number, identity=identity(id_number="1"), reason="录入错误", by=office.clerk)
    with pytest.raises(BadWish):
        amend(case.number, wish=wish(title=""), reason="录入错误", by=office.clerk)
    with pytest.raises(BadWords) as refusal:
        amend(case.number, wish=wish(title="新"), reason=" ", by=office.clerk)
    assert "更正理由" in refusal.value.sentence
    assert again(case).title == case.title


def test_is_the_business_of_the_accepting_clerk():
    office = make_office()
    case = make_request(office)
    with pytest.raises(NotAllowed):
        amend(case.number, reason="录入错误", by=office.leader)
    with pytest.raises(Unknown):
        amend(case.number, reason="录入错误", by=make_office().clerk)
