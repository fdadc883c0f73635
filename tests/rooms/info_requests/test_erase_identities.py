"""清除身份信息."""

from datetime import date

import pytest
from django.core.files.storage import default_storage

from gongkai.audit.models import Entry
from gongkai.info_requests.actions.erase_identities import erase_identities
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.identity import Party, seal_party
from gongkai.info_requests.models import Applicant, CaseFile, Consultation, InfoRequest
from gongkai.info_requests.vocabulary import FileRole, State
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.papers import picture

pytestmark = pytest.mark.django_db


def archived(office, on, **changes):
    case = make_request(office, on=date(2012, 3, 5), **changes)
    values = {"state": State.ARCHIVED, "is_open": False, "closed_on": on, "archived_on": on}
    InfoRequest.objects.filter(pk=case.pk).update(**values)
    return case


def test_what_was_archived_ten_years_ago_goes_for_good(django_capture_on_commit_callbacks):
    office = make_office()
    old, young = archived(office, date(2016, 11, 23)), archived(office, date(2016, 11, 24))
    paper = hold_file(picture(), name="身份证.png", role=FileRole.IDENTITY, by=office.clerk, number=old.number)
    other = hold_file(picture(), name="材料.png", role=FileRole.APPLICATION, by=office.clerk, number=old.number)
    Consultation.objects.create(
        info_request=old, kind="third_party", sealed=seal_party(Party("李演示")), masked="李**", way="post",
        sent_on=date(2012, 3, 6),
    )  # fmt: skip

    with django_capture_on_commit_callbacks(execute=True):
        assert erase_identities(date(2026, 11, 23)) == 1

    gone, kept = Applicant.objects.get(pk=old.applicant_id), Applicant.objects.get(pk=young.applicant_id)
    assert (gone.sealed, gone.person_key, gone.name_key, gone.masked) == ("", "", "", "张**")
    assert gone.erased_at is not None and kept.sealed and kept.erased_at is None
    assert Consultation.objects.get().sealed == ""
    assert CaseFile.objects.get(pk=paper.pk).place == "" and not default_storage.exists(paper.place)
    assert default_storage.exists(other.place)
    entry = Entry.objects.get(action="info_requests.erase_identity")
    assert (entry.actor_name, entry.about_label) == ("系统", old.number)
    assert erase_identities(date(2026, 11, 23)) == 0


def test_an_applicant_with_a_younger_case_is_kept():
    office = make_office()
    old, young = archived(office, date(2012, 5, 2)), archived(office, date(2020, 5, 2))
    InfoRequest.objects.filter(pk=young.pk).update(applicant=old.applicant_id)
    assert erase_identities(date(2026, 11, 23)) == 0
    still_open = make_request(office)
    InfoRequest.objects.filter(pk=young.pk).update(applicant=still_open.applicant_id)
    InfoRequest.objects.filter(pk=still_open.pk).update(applicant=old.applicant_id)
    assert erase_identities(date(2026, 11, 23)) == 0


def test_the_years_are_a_setting_and_none_means_never(settings):
    office = make_office()
    archived(office, date(2024, 2, 29))
    settings.REQUEST_IDENTITY_YEARS = 0
    assert erase_identities(date(2226, 11, 23)) == 0
    settings.REQUEST_IDENTITY_YEARS = 3
    assert erase_identities(date(2027, 2, 28)) == 0
    assert erase_identities(date(2027, 3, 1)) == 1


def test_is_done_on_a_leap_day_too():
    assert erase_identities(date(2028, 2, 29)) == 0
