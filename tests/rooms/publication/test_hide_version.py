"""旧版本: the public compares what was public, never what had to go."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.information.models import InfoItem
from gongkai.publication import versions_public
from gongkai.publication.actions.hide_version import hide_version
from gongkai.publication.actions.publish import publish
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.errors import NoSuchVersion, NotFound
from tests.rooms.publication.public import published_item
from tests.rooms.publication.test_publish import corrected


@pytest.fixture
def item(team):
    made = published_item(team)
    publish(corrected(team, made, body_html="<p>各乡镇人民政府要按期完成任务。</p>").pk, by=team.publisher)
    return InfoItem.objects.get(pk=made.pk)


def test_two_public_versions_can_be_compared(team, item):
    assert [one.number for one in versions_public.versions(item.pk)] == [2, 1]
    found = versions_public.comparison(item.pk, before=2, after=1)
    assert (found.before.number, found.after.number) == (1, 2)
    assert ("ins", "期") in found.parts


def test_a_hidden_version_is_gone_for_the_public(team, item):
    with pytest.raises(NotAllowed):
        hide_version(item.pk, number=1, reason="含有个人隐私", by=team.clerk)
    hide_version(item.pk, number=1, reason="含有个人隐私", by=team.publisher)
    assert [one.number for one in versions_public.versions(item.pk)] == [2]
    with pytest.raises(NotFound):
        versions_public.comparison(item.pk, before=1, after=2)
    for number in (1, 2, 3, 0):
        with pytest.raises(NoSuchVersion):
            hide_version(item.pk, number=number, reason="含有个人隐私", by=team.publisher)


def test_nothing_from_before_a_withdrawal_comes_back(team, item):
    withdraw(item.pk, reason="含有个人隐私", by=team.publisher)
    with pytest.raises(NotFound):
        versions_public.versions(item.pk)
    publish(corrected(team, InfoItem.objects.get(pk=item.pk), title="重新公开2026").pk, by=team.publisher)
    assert [one.number for one in versions_public.versions(item.pk)] == [3]


def test_the_publisher_hides_it_with_the_correction(team):
    made = published_item(team)
    publish(corrected(team, made, title="更正2026").pk, hide_earlier="含有个人隐私", by=team.publisher)
    assert [one.number for one in versions_public.versions(made.pk)] == [2]


def test_versions_under_way_are_never_shown(team, item):
    corrected(team, item, title="还没有发布的更正2026")
    assert [one.number for one in versions_public.versions(item.pk)] == [2, 1]
    for number in (0, 3, 2**70):
        with pytest.raises(NotFound):
            versions_public.comparison(item.pk, before=1, after=number)
    with pytest.raises(NotFound):
        versions_public.versions(2**70)
