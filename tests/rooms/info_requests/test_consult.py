"""征求意见."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests.actions.ask_correction import ask_correction
from gongkai.info_requests.actions.consult import consult
from gongkai.info_requests.errors import DayWrong, WrongState
from gongkai.info_requests.errors_handling import NobodyToAsk, OnlyUnder2019
from gongkai.info_requests.identity import Party, open_party
from gongkai.info_requests.models import RequestPolicy
from gongkai.info_requests.vocabulary import ConsultationKind, State, Way
from tests.factories import make_agency
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.info_requests.handling import (
    PARTY,
    again,
    asked_third_party,
    happened,
    journaled,
    letters,
    only_for,
    words,
)

pytestmark = pytest.mark.django_db


def test_a_third_party_is_asked_in_writing_and_the_period_stands_still():
    office = make_office()

    case, asked = asked_third_party(office)

    assert (case.state, case.is_paused) == (State.CONSULTING, True)
    assert (asked.masked, asked.due_on) == ("赵**", None)  # its time counts from receipt
    assert "赵演示" not in asked.sealed and open_party(asked.sealed) == PARTY
    assert happened(case)[-1] == "consulted"
    assert letters(case) == ["D05", "D07"]
    to_party, to_applicant = case.letters.all()
    assert to_party.consultation == asked and to_applicant.consultation is None
    assert "15个工作日" in words(to_party) and "2026年3月25日" in words(to_party)
    assert "自2026年3月4日起" in words(to_applicant)
    assert "赵演示" not in words(to_party) + words(to_applicant)
    assert set(journaled("consult")) == {"kind", "key", "due"}


def test_under_the_text_of_2008_the_office_sets_the_time():
    office = make_office()
    RequestPolicy.objects.create(agency=office.agency, consult_days=10)
    case, asked = asked_third_party(office, on=date(2014, 3, 3), sent=date(2014, 3, 5))
    assert asked.due_on == date(2014, 3, 19)
    assert (case.is_paused, letters(case)) == (True, ["L14", "L21"])
    # 1 day before the pause, 14 after it: 20, 21; 24–28; 31–4 April; 8, 9 April (7 April is 清明)
    assert case.due_on == date(2014, 4, 9)


def test_a_co_maker_is_asked_under_2019():
    office, other = make_office(), make_agency()
    case = make_request(office)
    asked = consult(
        case.number, kind=ConsultationKind.CO_MAKER, organ_id=other.pk, content="联合发文", way=Way.POST,
        on=date(2026, 3, 4), by=office.clerk,
    )  # fmt: skip
    assert (asked.masked, asked.organ, asked.sealed, asked.due_on) == (other.name, other, "", None)
    assert letters(case) == ["D06", "D07"]
    assert again(case).is_paused


def test_but_not_under_2008_where_writing_to_another_body_stops_nothing():
    office, other = make_office(), make_agency()
    case = make_request(office, on=date(2014, 3, 3))
    options = {"organ_id": other.pk, "content": "联合发文", "way": Way.POST, "on": date(2014, 3, 5), "by": office.clerk}
    with pytest.raises(OnlyUnder2019) as refusal:
        consult(case.number, kind=ConsultationKind.CO_MAKER, **options)
    assert "第三十四条" in refusal.value.sentence
    asked = consult(case.number, kind=ConsultationKind.OTHER_ORGAN, due_on=date(2014, 3, 12), **options)
    case = again(case)
    assert asked.due_on == date(2014, 3, 12)
    assert (case.state, case.is_paused, case.due_on) == (State.CONSULTING, False, date(2014, 3, 24))
    assert letters(case) == ["L22"]


def test_another_body_has_the_day_it_is_told_under_2019_too():
    office = make_office()
    case = make_request(office)
    asked = consult(
        case.number, kind=ConsultationKind.OTHER_ORGAN, party=Party(name="示范市演示管理局办公室"), content="涉及贵局",
        way=Way.POST, on=date(2026, 3, 4), due_on=date(2026, 3, 11), by=office.clerk,
    )  # fmt: skip
    assert (asked.masked, asked.due_on) == ("示范市演示管理局办公室", date(2026, 3, 11))
    # 1 day before the pause; 12, 13; 16–20; 23–27; 30–3 April; 7, 8 April
    assert again(case).due_on == date(2026, 4, 8)


def test_several_may_be_asked_and_the_applicant_is_told_once():
    office = make_office()
    case, _ = asked_third_party(office)
    consult(
        case.number, kind=ConsultationKind.THIRD_PARTY, party=Party(name="示范演示合作社"), content="另一部分",
        way=Way.POST, on=date(2026, 3, 5), by=office.clerk,
    )  # fmt: skip
    assert letters(case) == ["D05", "D07", "D05"]


def test_refuses_nobody_nothing_and_days_that_cannot_be():
    office = make_office()
    case = make_request(office)
    ask = {"kind": ConsultationKind.THIRD_PARTY, "way": Way.POST, "by": office.clerk}
    for party in (None, Party(name=" ")):
        with pytest.raises(NobodyToAsk):
            consult(case.number, party=party, content="数据", on=date(2026, 3, 4), **ask)
    for party, content in ((PARTY, " "), (Party(name="赵\x00"), "数据"), (Party(name="长" * 201), "数据")):
        with pytest.raises(BadWords):
            consult(case.number, party=party, content=content, on=date(2026, 3, 4), **ask)
    with pytest.raises(DayWrong):
        consult(case.number, party=PARTY, content="数据", on=date(2026, 3, 1), **ask)
    with pytest.raises(DayWrong):
        consult(
            case.number, kind=ConsultationKind.OTHER_ORGAN, party=PARTY, content="数据", way=Way.POST,
            on=date(2026, 3, 4), due_on=date(2026, 3, 3), by=office.clerk,
        )  # fmt: skip
    assert (again(case).state, letters(case)) == (State.RECEIVED, [])


def test_not_while_the_applicant_corrects():
    office = make_office()
    case = make_request(office)
    ask_correction(case.number, items=["年度"], on=date(2026, 3, 3), by=office.clerk)
    with pytest.raises(WrongState):
        consult(
            case.number, kind=ConsultationKind.THIRD_PARTY, party=PARTY, content="数据", way=Way.POST,
            on=date(2026, 3, 4), by=office.clerk,
        )  # fmt: skip


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    case = make_request(office)
    only_for(
        lambda by: consult(
            case.number,
            kind=ConsultationKind.THIRD_PARTY,
            party=PARTY,
            content="数据",
            way=Way.POST,
            on=date(2026, 3, 4),
            by=by,
        ),  # fmt: skip
        refused=[office.leader],
    )
