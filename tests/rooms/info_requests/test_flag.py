"""标记."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.flag import flag
from gongkai.info_requests.actions.withdraw import withdraw
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import again, happened, journaled, only_for

pytestmark = pytest.mark.django_db

NONE = {"sensitive": False, "group": False, "improper": False, "vexatious": False}


def test_marks_and_plan_stand_beside_the_case_and_the_applicant_sees_neither():
    office = make_office()
    case = make_request(office)

    flag(case.number, **(NONE | {"sensitive": True, "group": True}), plan="统一口径", by=office.clerk)

    case = again(case)
    assert (case.is_sensitive, case.is_group, case.is_improper, case.is_vexatious) == (True, True, False, False)
    assert case.plan == "统一口径"
    event = case.events.last()
    assert (event.kind, event.note, event.is_public) == ("flagged", "敏感事项、群体申请", False)
    assert case.due_on == date(2026, 3, 30)
    assert journaled("flag") == {"marks": ["敏感事项", "群体申请"]}


def test_marks_are_taken_away_again():
    office = make_office()
    case = make_request(office)
    flag(case.number, **(NONE | {"vexatious": True}), plan="统一口径", by=office.clerk)
    flag(case.number, **NONE, by=office.clerk)
    assert (again(case).is_vexatious, again(case).plan) == (False, "")
    assert case.events.last().note == "取消标记"


def test_also_in_a_closed_case_but_not_with_code_in_the_plan():
    office = make_office()
    case = make_request(office)
    with pytest.raises(BadWords):
        flag(case.number, **NONE, plan="<script>", by=office.clerk)
    withdraw(case.number, on=date(2026, 3, 3), reason="", by=office.clerk)
    flag(case.number, **(NONE | {"improper": True}), by=office.clerk)
    assert happened(case)[-1] == "flagged"


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = make_request(office)
    only_for(lambda by: flag(case.number, **NONE, by=by), refused=[office.leader])
