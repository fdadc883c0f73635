"""督办."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.accounts.models import User
from gongkai.entry.errors import BadField
from gongkai.supervision.actions.urge import Letter, urge
from gongkai.supervision.vocabulary import UrgingKind
from tests.factories import actor_for, make_agency
from tests.rooms.supervision.round import BEFORE, LATER, TODAY, letter


def test_one_letter_for_each_unit_with_its_own_records(county):
    said = Letter(
        UrgingKind.URGE,
        "逾期信息",
        "请办理。",
        LATER,
        [county.water.pk, county.roads.pk],
        records={county.water.pk: [("信息甲", "/work/items/1/"), ("信息乙", "https://elsewhere.example/")]},
    )
    water, roads = urge(said, by=county.overseer)
    assert (water.number, roads.number) == (f"督办{TODAY.year}-0001", f"督办{TODAY.year}-0002")
    assert [(one.label, one.address) for one in water.records.all()] == [("信息甲", "/work/items/1/"), ("信息乙", "")]
    assert not roads.records.exists()


def test_refuses_what_cannot_be(county):
    for wrong in (
        {"reply_due_on": BEFORE},
        {"body": ""},
        {"agency_ids": []},
        {"agency_ids": [2**40]},
        {"title": "标题" * 100},
    ):
        with pytest.raises(BadField):
            letter(county, **wrong)


def test_is_the_office_s_business(county):
    said = Letter(UrgingKind.URGE, "事项", "请办理。", LATER, [county.water.pk])
    with pytest.raises(NotAllowed):
        urge(said, by=county.head)


def test_a_hundred_letters_cost_no_more_queries_than_two(county, django_assert_max_num_queries):
    pks = [make_agency(f"示范县第{n}局", parent=county.office.parent).pk for n in range(40)]
    by = actor_for(User.objects.get(pk=county.overseer.user_id))
    with django_assert_max_num_queries(20):
        urge(Letter(UrgingKind.URGE, "事项", "请办理。", LATER, pks), by=by)
