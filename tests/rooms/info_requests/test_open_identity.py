"""查看申请人身份信息."""

import pytest
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.open_identity import open_identity
from gongkai.info_requests.errors_intake import IdentityErased
from gongkai.info_requests.models import Applicant
from tests.rooms.info_requests.cases import ID_NUMBER, make_office, make_request

pytestmark = pytest.mark.django_db


def test_a_handling_clerk_sees_who_applies_and_the_journal_keeps_why():
    office = make_office()
    case = make_request(office)

    seen = open_identity(
        case.number,
        by=office.clerk,
        reason="邮寄答复",
    )

    assert (seen.name, seen.id_number) == ("张演示", ID_NUMBER)
    entry = Entry.objects.get(action="info_requests.open_identity")
    assert (entry.actor_name, entry.about_label, entry.details) == (
        office.clerk.name,
        case.number,
        {"reason": "邮寄答复"},
    )


def test_refuses_without_a_reason():
    office = make_office()
    with pytest.raises(BadWords):
        open_identity(make_request(office).number, by=office.clerk, reason=" ")


def test_those_who_sign_and_run_the_system_do_not_see_it():
    office = make_office()
    case = make_request(office)
    for actor in (office.leader, office.principal, office.head):
        with pytest.raises(NotAllowed):
            open_identity(case.number, by=actor, reason="看看")
    for actor in (office.admin, office.auditor, make_office().clerk, office.section_clerk):
        with pytest.raises(Unknown):
            open_identity(case.number, by=actor, reason="看看")
    assert Entry.objects.filter(action="info_requests.open_identity").count() == 0


def test_says_when_it_was_erased():
    office = make_office()
    case = make_request(office)
    Applicant.objects.update(sealed="", erased_at=timezone.now())
    with pytest.raises(IdentityErased) as refusal:
        open_identity(case.number, by=office.clerk, reason="邮寄答复")
    assert "保存期限" in refusal.value.sentence
