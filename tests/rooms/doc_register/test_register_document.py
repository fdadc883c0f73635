"""登记发文: entered once, normalised, refused at its field."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.doc_register.actions.register_document import register_document
from gongkai.doc_register.errors import RegisteredAlready, WrongOpenness, WrongSection
from gongkai.doc_register.models import IssuedDocument
from gongkai.entry.errors import BadWords, DayAhead, DayTooEarly, NumberOutOfReach
from tests.factories import make_agency, make_section
from tests.rooms.doc_register.issued import entry, issued


def test_it_stands_in_the_register(team):
    assert issued(team).doc_number == "示测发〔2026〕1号"
    with pytest.raises(RegisteredAlready):
        issued(team, title="另一个标题", doc_number="示测发（2026）第1号")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"title": ""}, BadWords), ({"title": "\0"}, BadWords), ({"issued_on": date(9999, 1, 1)}, DayAhead),
        ({"issued_on": date(1, 1, 1)}, DayTooEarly), ({"files": 10**9}, NumberOutOfReach), ({"pages": -1}, NumberOutOfReach),
        ({"openness": "x"}, WrongOpenness),
    ],
)  # fmt: skip
def test_bad_input(team, changes, refusal):
    with pytest.raises(refusal):
        issued(team, **changes)


def test_refusals(team):
    with pytest.raises(WrongSection):
        issued(team, section_id=make_section(make_agency()).pk)
    with pytest.raises(NotAllowed):
        register_document(team.agency.pk, entry=entry(), by=team.leader)
    assert not IssuedDocument.objects.exists()
