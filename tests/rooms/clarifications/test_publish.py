"""发布, and what the public then reads."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.clarifications import public
from gongkai.clarifications.actions.publish import publish
from gongkai.clarifications.errors import WrongState
from tests.rooms.clarifications.matters import again, approved, drafted, make_matter, passed, published


def test_the_approved_text_is_put_before_the_public(desk):
    case = approved(desk)
    assert public.one(case.pk) is None
    publish(case.pk, by=desk.publisher)
    kept = again(case)
    assert kept.state == "published" and kept.published_on and kept.published_name == desk.agency.name
    shown = public.one(case.pk)
    assert (shown.title, shown.agency_name) == ("关于示范镇自来水水质的情况说明", desk.agency.name)
    assert [row.channel.value for row in shown.releases] == ["site"]
    assert public.count() == 1 and public.newest()[0].id == case.pk and public.agencies()[0][0] == desk.agency.code


def test_nothing_of_the_inside_gets_out(desk):
    case = published(desk)
    shown = str(public.one(case.pk))
    for inside in ("网帖称：示范镇的自来水不能喝了", "某论坛", "example.org", "不涉密", "演示"):
        assert inside not in shown


def test_nothing_unpublished_is_public(desk):
    for make in (make_matter, drafted, passed):
        assert public.one(make(desk).pk) is None
    assert public.count() == 0 and public.one(10**30) is None and public.one(0) is None


def test_refused_unless_approved_and_by_a_publisher(desk):
    with pytest.raises(WrongState):
        publish(passed(desk).pk, by=desk.publisher)
    with pytest.raises(NotAllowed):
        publish(approved(desk).pk, by=desk.clerk)
    case = published(desk)
    with pytest.raises(WrongState):
        publish(case.pk, by=desk.publisher)
    assert case.releases.count() == 1
