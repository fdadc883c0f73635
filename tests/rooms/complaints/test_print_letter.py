"""打印文书."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.audit.models import Entry as Line
from gongkai.complaints import codes
from gongkai.complaints.actions.print_letter import print_letter
from gongkai.complaints.letters import paper_of
from tests.rooms.complaints.grievances import accepted, make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_the_sheet_bears_the_name_and_the_code_and_is_journaled(desk):
    one = accepted(desk)
    letter = one.letters.get()
    paper = paper_of(letter)
    assert paper.addressee == "张演示" and codes.code_of(one) in str(paper.lines)
    assert print_letter(one.pk, letter_id=letter.pk, shape="docx", by=desk.clerk)[:2] == b"PK"
    assert Line.objects.filter(action="complaints.print_letter").exists()


def test_not_without_the_duty(desk):
    one = accepted(desk)
    with pytest.raises(NotAllowed):
        print_letter(one.pk, letter_id=one.letters.get().pk, shape="docx", by=desk.head)
