"""关联案件."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.relate import relate
from gongkai.info_requests.vocabulary import RelatedKind
from tests.rooms.info_requests.cases import make_office, make_request

pytestmark = pytest.mark.django_db


def test_a_complaint_is_joined_to_a_request():
    office = make_office()
    case = make_request(office)

    relate(case.number, kind=RelatedKind.COMPLAINT, related_number="信访〔2026〕12号", note="同一事项", by=office.clerk)

    [kept] = case.related.all()
    assert (kept.kind, kept.number, kept.note) == ("complaint", "信访〔2026〕12号", "同一事项")
    assert kept.added_by_id == office.clerk.user_id


def test_refuses_without_a_number():
    office = make_office()
    case = make_request(office)
    for number in ("", "  ", "长" * 81):
        with pytest.raises(BadWords):
            relate(case.number, kind=RelatedKind.PETITION, related_number=number, by=office.clerk)


def test_is_the_business_of_the_accepting_clerk():
    office = make_office()
    case = make_request(office)
    with pytest.raises(NotAllowed):
        relate(case.number, kind=RelatedKind.OTHER, related_number="1", by=office.leader)
    with pytest.raises(Unknown):
        relate(case.number, kind=RelatedKind.OTHER, related_number="1", by=make_office().clerk)
