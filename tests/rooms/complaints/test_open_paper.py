"""查阅投诉举报人提交的材料: sealed, opened by the desk alone, journalled; and how papers come to a complaint."""

from dataclasses import replace

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.accounts.permissions import PERMISSIONS
from gongkai.audit.models import Entry as Line
from gongkai.complaints.actions.open_paper import open_paper
from gongkai.complaints.actions.receive import receive
from gongkai.complaints.actions.register import register
from gongkai.complaints.actions.send_on import send_on
from gongkai.complaints.errors import PaperGone
from gongkai.complaints.following import followed
from gongkai.complaints.models import Complaint, ComplaintPaper
from gongkai.info_requests.models import CaseFile
from gongkai.law.vocabulary import Duty
from tests.factories import make_actor
from tests.rooms.complaints.grievances import TAKEN, ZHANG, entry, held, make_desk, registered

pytestmark = pytest.mark.django_db
KEY = "web-0123456789"


@pytest.fixture
def desk():
    return make_desk()


@pytest.fixture
def sent(desk):
    receive(entry(desk), ZHANG, form_key=KEY, files=[held(KEY, data="我的证据".encode())])
    return Complaint.objects.get()


def test_the_desk_opens_it_and_the_journal_says_so(desk, sent):
    paper = sent.papers.get()
    row, data = open_paper(sent.pk, paper_id=paper.pk, by=desk.head)
    assert (row.name, data.decode()) == ("来信说明.txt", "我的证据")
    line = Line.objects.filter(action="complaints.open_paper").get()
    assert line.actor_id == desk.head.user_id and "来信" not in str(line.details)


def test_it_lies_sealed_and_no_longer_with_the_form(sent):
    assert not CaseFile.objects.exists()
    assert sent.papers.get().place.startswith("sealed/")


def test_the_body_it_is_about_and_strangers_find_nothing(desk, sent):
    paper = sent.papers.get()
    for actor in (desk.bureau_head, make_actor(desk.bureau, Duty.ACCEPT)):
        with pytest.raises(Unknown):
            open_paper(sent.pk, paper_id=paper.pk, by=actor)
    with pytest.raises(Unknown):
        open_paper(registered(desk).pk, paper_id=paper.pk, by=desk.head)


def test_whoever_sent_it_is_told_its_name(sent):
    assert followed(sent.pk).papers == ["来信说明.txt"]


def test_a_clerk_enters_papers_with_the_complaint(desk):
    one = register(desk.agency.pk, entry(desk), ZHANG, files=[held("desk-1")], form_key="desk-1", by=desk.clerk)
    assert one.papers.get().name == "来信说明.txt"


def test_a_paper_of_another_form_is_not_to_be_had(desk):
    strange = held("web-another")
    for files in ([strange], [999999]):
        with pytest.raises(PaperGone):
            receive(entry(desk), ZHANG, form_key=KEY, files=files)
    assert not Complaint.objects.exists() and CaseFile.objects.count() == 1


def test_papers_go_along_to_the_body_that_has_to_receive_it(desk, sent):
    Complaint.objects.filter(pk=sent.pk).update(received_on=TAKEN, registered_on=TAKEN)
    send_on(sent.pk, receiver_id=desk.county.pk, receiver_words="", reason="", on=TAKEN, by=desk.head)
    there = Complaint.objects.get(agency=desk.county)
    assert ComplaintPaper.objects.count() == 2
    assert open_paper(there.pk, paper_id=there.papers.get().pk, by=desk.overseer)[1].decode() == "我的证据"


def test_reading_complaints_is_not_enough(desk, sent, monkeypatch):
    monkeypatch.setitem(PERMISSIONS, "complaints.papers", replace(PERMISSIONS["complaints.papers"], duties=frozenset()))
    with pytest.raises(NotAllowed):
        open_paper(sent.pk, paper_id=sent.papers.get().pk, by=desk.head)
