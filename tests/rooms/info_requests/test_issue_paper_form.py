"""领取申请表."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.info_requests.actions.issue_paper_form import issue_paper_form
from gongkai.info_requests.errors_intake import CountWrong
from gongkai.info_requests.models import PaperForms
from tests.rooms.info_requests.cases import make_office

pytestmark = pytest.mark.django_db


def test_forms_handed_out_are_counted_by_the_day():
    office = make_office()

    issue_paper_form(office.agency.pk, by=office.clerk)
    forms = issue_paper_form(office.agency.pk, count=3, by=office.clerk)

    assert forms.count == PaperForms.objects.get().count == 4
    assert [
        entry.details for entry in Entry.objects.filter(action="info_requests.issue_paper_form").order_by("pk")
    ] == [
        {"count": 1},
        {"count": 3},
    ]


@pytest.mark.parametrize("count", [0, -1, 1000])
def test_refuses_odd_counts(count):
    office = make_office()
    with pytest.raises(CountWrong):
        issue_paper_form(office.agency.pk, count=count, by=office.clerk)


def test_is_the_business_of_the_accepting_clerk():
    office = make_office()
    with pytest.raises(NotAllowed):
        issue_paper_form(office.agency.pk, by=office.leader)
    with pytest.raises(Unknown):
        issue_paper_form(office.agency.pk, by=make_office().clerk)
    with pytest.raises(Unknown):
        issue_paper_form(4711, by=office.clerk)
