"""查阅材料."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry
from gongkai.info_requests.actions.hold_file import hold_file
from gongkai.info_requests.actions.open_file import open_file
from gongkai.info_requests.errors_intake import PaperErased
from gongkai.info_requests.locking import APPLICANT
from gongkai.info_requests.models import CaseFile, InfoRequest
from gongkai.info_requests.vocabulary import FileRole, State
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.papers import pdf, picture

pytestmark = pytest.mark.django_db


def paper(office, case, role, upload=picture, name="材料.png"):
    return hold_file(upload(), name=name, role=role, by=office.clerk, number=case.number)


def test_a_handling_clerk_opens_an_identity_paper_and_the_journal_says_so():
    office = make_office()
    case = make_request(office)
    file = paper(office, case, FileRole.IDENTITY, name="身份证.png")

    opened, data = open_file(file.pk, by=office.clerk)

    assert (opened.name, data[:4]) == ("身份证.png", b"\x89PNG")
    entry = Entry.objects.get(action="info_requests.open_file")
    assert (entry.actor_name, entry.details) == (office.clerk.name, {"role": "身份证明", "number": case.number})
    assert entry.about_agency_id == office.agency.pk


def test_papers_that_show_who_applies_are_closed_to_those_who_only_sign_and_ordinary_ones_are_not():
    office = make_office()
    case = make_request(office)
    for role in (FileRole.IDENTITY, FileRole.AUTHORITY, FileRole.APPLICATION, FileRole.CORRECTION):
        file = paper(office, case, role)
        for actor in (office.leader, office.head, office.principal):
            with pytest.raises(NotAllowed):
                open_file(file.pk, by=actor)
        for actor in (office.admin, office.auditor, make_office().clerk, office.section_clerk):
            with pytest.raises(Unknown):
                open_file(file.pk, by=actor)
    assert open_file(paper(office, case, FileRole.MINUTES).pk, by=office.leader)
    assert Entry.objects.filter(action="info_requests.open_file").count() == 0


def test_a_section_opens_the_papers_of_its_own_cases():
    office = make_office()
    case = make_request(office)
    InfoRequest.objects.filter(pk=case.pk).update(section=office.section)
    assert open_file(paper(office, case, FileRole.IDENTITY).pk, by=office.section_clerk)


def test_an_applicant_gets_what_the_answer_gives_once_it_is_given():
    office = make_office()
    case = make_request(office)
    reply = paper(office, case, FileRole.REPLY, upload=pdf, name="方案.pdf")
    with pytest.raises(Unknown):
        open_file(reply.pk, by=APPLICANT, number=case.number)
    InfoRequest.objects.filter(pk=case.pk).update(state=State.DECIDED)
    assert open_file(reply.pk, by=APPLICANT, number=case.number)[1].startswith(b"%PDF")
    for number in ("", make_request(office).number):
        with pytest.raises(Unknown):
            open_file(reply.pk, by=APPLICANT, number=number)
    for role in (FileRole.IDENTITY, FileRole.OPINION, FileRole.MINUTES):
        with pytest.raises(Unknown):
            open_file(paper(office, case, role).pk, by=APPLICANT, number=case.number)


def test_papers_of_no_case_and_erased_ones_do_not_open():
    office = make_office()
    held = hold_file(picture(), name="一.png", role=FileRole.IDENTITY, form_key="form-1")
    for file_id in (held.pk, 4711):
        with pytest.raises(Unknown):
            open_file(file_id, by=office.clerk)
    file = paper(office, make_request(office), FileRole.IDENTITY)
    CaseFile.objects.filter(pk=file.pk).update(place="")
    with pytest.raises(PaperErased):
        open_file(file.pk, by=office.clerk)
