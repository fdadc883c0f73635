"""登记离任."""

from datetime import date

import pytest

from gongkai.entry.errors import DayTooEarly
from gongkai.office import queries_groups
from gongkai.office.actions.appoint_holder import appoint_holder
from gongkai.office.actions.vacate_post import vacate_post
from gongkai.office.errors_people import Vacant
from gongkai.office.models import Post
from tests.rooms.office.people import make_group, make_people

pytestmark = pytest.mark.django_db


def test_the_seat_is_vacant_until_somebody_takes_the_post():
    county = make_people()
    group = make_group(county)
    post = Post.objects.get(title="局长")
    with pytest.raises(DayTooEarly):
        vacate_post(post.pk, to_on=date(2024, 1, 1), by=county.head)
    vacate_post(post.pk, to_on=date(2025, 5, 31), by=county.head)
    shown = queries_groups.group(county.head, group.pk)
    assert shown.members[0].name == "" and any("没有登记任职人员" in warning for warning in shown.warnings)
    with pytest.raises(Vacant):
        vacate_post(post.pk, to_on=date(2025, 6, 30), by=county.head)
    appoint_holder(post.pk, person_name="吴演示", from_on=date(2025, 7, 1), by=county.head)
    assert queries_groups.group(county.head, group.pk).members[0].name == "吴演示"
