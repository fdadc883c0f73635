"""因公共利益决定公开."""

from datetime import date

import pytest

from gongkai.entry.errors import BadWords
from gongkai.info_requests import consulting
from gongkai.info_requests.actions.consult import consult
from gongkai.info_requests.actions.override_opinion import override_opinion
from gongkai.info_requests.actions.record_opinion import record_opinion
from gongkai.info_requests.errors import DayWrong
from gongkai.info_requests.errors_handling import NothingToOverride
from gongkai.info_requests.vocabulary import ConsultationKind, Opinion, Way
from tests.factories import make_agency
from tests.rooms.info_requests.cases import make_office
from tests.rooms.info_requests.handling import again, asked_third_party, journaled, letters, only_for, words

pytestmark = pytest.mark.django_db


def refused(office, **options):
    case, asked = asked_third_party(office, **options)
    on = date(2014, 3, 10) if case.version == "2008" else date(2026, 3, 10)
    record_opinion(asked.pk, opinion=Opinion.DISAGREE, reasons="商业秘密", is_reasonable=True, on=on, by=office.clerk)
    return case, asked


def test_the_refusal_yields_and_the_third_party_is_told():
    office = make_office()
    case, asked = refused(office)

    asked = override_opinion(asked.pk, reason="涉及饮用水安全", on=date(2026, 3, 12), by=office.clerk)

    assert (asked.is_overridden, asked.overridden_on, asked.override_reason) == (
        True, date(2026, 3, 12), "涉及饮用水安全",
    )  # fmt: skip
    assert consulting.standing_refusals(again(case)) == []
    letter = case.letters.last()
    assert (letter.code, letter.consultation) == ("D22", asked)
    assert "企业成本数据" in words(letter) and "涉及饮用水安全" in words(letter) and "第三十二条" in words(letter)
    assert "行政复议" in words(letter)
    journaled("override_opinion")


def test_under_2008_with_the_letter_of_that_time():
    office = make_office()
    case, asked = refused(office, on=date(2014, 3, 3), sent=date(2014, 3, 5))
    override_opinion(asked.pk, reason="涉及饮用水安全", on=date(2014, 3, 12), by=office.clerk)
    assert letters(case)[-1] == "L15"
    assert consulting.standing_refusals(again(case)) == []


def test_only_a_third_party_s_refusal_and_only_once():
    office = make_office()
    case, asked = asked_third_party(office)
    organ = consult(
        case.number, kind=ConsultationKind.CO_MAKER, organ_id=make_agency().pk, content="联合发文", way=Way.POST,
        on=date(2026, 3, 4), by=office.clerk,
    )  # fmt: skip
    record_opinion(organ.pk, opinion=Opinion.DISAGREE, on=date(2026, 3, 9), by=office.clerk)
    for one in (asked, organ):
        with pytest.raises(NothingToOverride) as refusal:
            override_opinion(one.pk, reason="公共利益", on=date(2026, 3, 12), by=office.clerk)
        assert "第三十二条" in refusal.value.sentence
    record_opinion(asked.pk, opinion=Opinion.DISAGREE, on=date(2026, 3, 9), by=office.clerk)
    override_opinion(asked.pk, reason="公共利益", on=date(2026, 3, 12), by=office.clerk)
    with pytest.raises(NothingToOverride):
        override_opinion(asked.pk, reason="公共利益", on=date(2026, 3, 12), by=office.clerk)


def test_refuses_without_a_reason_and_before_the_answer():
    office = make_office()
    _, asked = refused(office)
    with pytest.raises(BadWords):
        override_opinion(asked.pk, reason="", on=date(2026, 3, 12), by=office.clerk)
    with pytest.raises(DayWrong):
        override_opinion(asked.pk, reason="公共利益", on=date(2026, 3, 9), by=office.clerk)


def test_is_the_accepting_clerk_s_business():
    office = make_office()
    _, asked = refused(office)
    only_for(
        lambda by: override_opinion(asked.pk, reason="公共利益", on=date(2026, 3, 12), by=by), refused=[office.leader]
    )
