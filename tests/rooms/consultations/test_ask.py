"""网上咨询."""

import pytest

from gongkai.agencies.errors import Closed, UnknownAgency
from gongkai.audit.models import Entry as Line
from gongkai.consultations.actions.ask import ask
from gongkai.consultations.asking import Asked
from gongkai.consultations.following import followed
from gongkai.consultations.models import Inquiry
from gongkai.entry.errors import BadWords, NumberOutOfReach
from tests.factories import make_agency
from tests.rooms.consultations.held import today

pytestmark = pytest.mark.django_db
ASKED = Asked("怎样查阅历年的政府公报？", name="欧阳演示", contact="demo@example.org")


def test_a_question_gets_a_number_a_code_and_a_last_day(house):
    received = ask(house.agency.pk, ASKED, form_key="k")
    one = Inquiry.objects.get()
    assert received.number == one.number == f"咨询{today().year}-0001"
    assert (one.channel, one.masked, one.title) == ("web", "欧阳**", "怎样查阅历年的政府公报？")
    assert one.due_on > today() and "欧阳演示" not in one.sealed
    assert followed(received.number, received.code).question == ASKED.question


def test_one_sending_is_one_question(house):
    first, second = (ask(house.agency.pk, ASKED, form_key="k") for _ in range(2))
    assert (first.number, first.code, second.is_new) == (second.number, second.code, False)
    assert Inquiry.objects.count() == 1


def test_the_journal_says_nothing_of_who_or_what(house):
    ask(house.agency.pk, ASKED, form_key="k")
    line = Line.objects.get(action="consultations.ask")
    assert "欧阳" not in f"{line.details}{line.about_label}{line.actor_name}" and "公报" not in line.about_label


@pytest.mark.parametrize("question", ["", "坏\x00", "长" * 2001, "<iframe src=x>"])
def test_refuses_words_that_cannot_be_kept(house, question):
    with pytest.raises(BadWords):
        ask(house.agency.pk, Asked(question), form_key="k")


def test_refuses_bodies_there_are_not_and_made_up_numbers(house):
    with pytest.raises(UnknownAgency):
        ask(2**40, ASKED, form_key="k")
    with pytest.raises(Closed):
        ask(make_agency(is_active=False).pk, ASKED, form_key="k")
    with pytest.raises(NumberOutOfReach):
        ask(house.agency.pk, Asked("问", persons=0), form_key="k")
