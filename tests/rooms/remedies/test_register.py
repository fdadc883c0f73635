"""登记案件."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.audit.models import Entry as Line
from gongkai.entry.errors import BadField, BadWords, DayAhead, DayTooEarly, NothingFound
from gongkai.law.vocabulary import Duty, RemedyResult
from gongkai.remedies.actions.register import register
from gongkai.remedies.errors import (
    NumberTaken,
    ReconsiderationAfterSuit,
    ReconsiderationMissing,
    ReconsiderationNotMeant,
)
from gongkai.remedies.models import RemedyCase
from tests.factories import make_actor, make_item
from tests.rooms.info_requests.cases import make_office, make_request
from tests.rooms.remedies.proceedings import AFTER, DIRECT, again, concluded, entry, make_remedy

pytestmark = pytest.mark.django_db


@pytest.fixture
def office():
    return make_office()


def test_a_reconsideration_is_entered_with_its_party_masked(office):
    made = register(entry(office, case_number="示政复〔2026〕99号", accepted_on=date(2026, 3, 5)), by=office.clerk)

    kept = again(made)
    assert (kept.agency, kept.block, kept.case_number) == (office.agency, "reconsideration", "示政复〔2026〕99号")
    assert (kept.party_masked, kept.result, kept.concluded_on) == ("张**", "", None)
    assert (kept.filed_on, kept.accepted_on) == (date(2026, 3, 2), date(2026, 3, 5))
    assert kept.registered_by_id == office.clerk.user_id
    line = Line.objects.get(action="remedies.register")
    assert (line.about_label, line.about_agency_id) == ("示政复〔2026〕99号", office.agency.pk)
    assert line.details == {"block": "行政复议", "organ": "示范县人民政府", "on": "2026-03-02", "request": ""}


def test_it_is_joined_to_its_request_and_takes_the_applicant_from_there(office):
    asked = make_request(office)
    kept = again(make_remedy(office, request_number=f" {asked.number} ", party=""))
    assert (kept.info_request, kept.party_masked) == (asked, "张**")


@pytest.mark.parametrize(
    ("party", "masked"),
    [("欧阳演示", "欧阳**"), ("张**", "张**"), ("示范演示有限公司", "示范演示有限公司"), (" 李 演示 ", "李**")],
)
def test_only_the_surname_of_a_person_is_kept(office, party, masked):
    assert make_remedy(office, party=party).party_masked == masked


def test_it_is_joined_to_an_item(office):
    item = make_item(agency=office.agency)
    assert make_remedy(office, item_id=item.pk).item == item


def test_a_suit_follows_its_reconsideration(office):
    first = concluded(office, on=date(2026, 4, 20))
    suit = make_remedy(office, block=AFTER, earlier_id=first.pk, filed_on=date(2026, 4, 28), organ="示范县人民法院")
    assert suit.earlier == first and list(first.later.all()) == [suit]


def test_a_suit_may_follow_a_reconsideration_that_was_never_decided(office):
    silent, dismissed = make_remedy(office), concluded(office, result=RemedyResult.OTHER, on=date(2026, 6, 1))
    for first in (silent, dismissed):
        assert make_remedy(office, block=AFTER, earlier_id=first.pk, filed_on=date(2026, 5, 12)).earlier == first


def test_refuses_a_suit_after_reconsideration_without_one(office):
    with pytest.raises(ReconsiderationMissing) as refusal:
        make_remedy(office, block=AFTER)
    assert "《行政诉讼法》第四十五条" in refusal.value.sentence and refusal.value.field == "earlier_id"
    with pytest.raises(NothingFound):
        make_remedy(office, block=AFTER, earlier_id=make_remedy(office, block=DIRECT).pk)
    with pytest.raises(NothingFound):
        make_remedy(office, block=AFTER, earlier_id=make_remedy(make_office()).pk)


def test_refuses_a_reconsideration_before_anything_else(office):
    first = make_remedy(office)
    with pytest.raises(ReconsiderationNotMeant):
        make_remedy(office, block=DIRECT, earlier_id=first.pk)


def test_refuses_a_reconsideration_decided_after_the_suit(office):
    first = concluded(office, on=date(2026, 4, 20))
    with pytest.raises(ReconsiderationAfterSuit) as refusal:
        make_remedy(office, block=AFTER, earlier_id=first.pk, filed_on=date(2026, 4, 19))
    assert "晚于起诉日期（2026-04-19）" in refusal.value.sentence
    with pytest.raises(DayTooEarly):
        make_remedy(office, block=AFTER, earlier_id=first.pk, filed_on=date(2026, 3, 1))


def test_refuses_days_that_cannot_be(office):
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(DayAhead, match="申请复议日期"):
        make_remedy(office, filed_on=tomorrow)
    with pytest.raises(DayAhead):
        make_remedy(office, accepted_on=tomorrow)
    with pytest.raises(DayTooEarly, match="受理、立案日期（2026-03-01）早于申请复议日期（2026-03-02）"):
        make_remedy(office, accepted_on=date(2026, 3, 1))


def test_refuses_the_same_number_of_the_same_organ_twice(office):
    make_remedy(office, case_number="示政复〔2026〕77号")
    with pytest.raises(NumberTaken) as refusal:
        make_remedy(office, case_number=" 示政复〔2026〕77号 ")
    assert "已经在" in refusal.value.sentence and refusal.value.field == "case_number"
    make_remedy(office, case_number="示政复〔2026〕77号", organ="示范市人民政府")
    make_remedy(make_office(), case_number="示政复〔2026〕77号")  # sued together: each body counts it


@pytest.mark.parametrize("missing", ["case_number", "organ", "about", "party"])
def test_refuses_what_is_left_empty(office, missing):
    with pytest.raises(BadWords) as refusal:
        make_remedy(office, **{missing: "  "})
    assert refusal.value.field == missing


@pytest.mark.parametrize("bad", ["长" * 301, "<script>x</script>", "坏\x00字"])
def test_refuses_what_cannot_be_kept(office, bad):
    with pytest.raises(BadField):
        make_remedy(office, about=bad)
    assert not RemedyCase.objects.exists()


def test_refuses_what_it_is_said_to_be_about_but_is_not_there(office):
    neighbour = make_request(make_office())
    for wrong in ({"request_number": neighbour.number}, {"request_number": "没有"}, {"item_id": make_item().pk}):
        with pytest.raises(NothingFound):
            make_remedy(office, **wrong)


def test_is_the_business_of_the_accepting_clerk_and_the_office_head(office):
    make_remedy(office, by=office.head)
    with pytest.raises(NotAllowed):
        make_remedy(office, by=office.leader)
    with pytest.raises(Unknown):
        make_remedy(office, by=make_office().clerk)
    with pytest.raises(Unknown):
        make_remedy(office, by=make_actor(office.agency, Duty.ADMINISTER))


@pytest.mark.parametrize(
    "wrong",
    [
        {"result": "upheld"},
        {"concluded_on": date(2026, 4, 1)},
        {"result": "pending", "concluded_on": date(2026, 4, 1)},
        {"result": "upheld", "concluded_on": date(2026, 3, 1)},
        {"block": "appeal"},
        {"earlier_id": 1},
    ],
)
def test_the_database_itself_refuses_what_cannot_be(office, wrong):
    made = make_remedy(office)
    changes = {name: made.pk if name == "earlier_id" else value for name, value in wrong.items()}
    with pytest.raises(IntegrityError), transaction.atomic():
        RemedyCase.objects.filter(pk=made.pk).update(**changes)
