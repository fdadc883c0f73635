"""标注意见."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.consultations import queries_comments
from gongkai.consultations.actions.mark_comment import mark_comment
from gongkai.consultations.errors import Blocked
from tests.rooms.consultations.held import again, commented, judged, opened

pytestmark = pytest.mark.django_db


def test_tags_are_kept_once_each_however_they_were_parted(house):
    one = opened(house)
    came = commented(one)
    mark_comment(came.pk, concerns="第二条", tags="经费，养护 经费、责任", by=house.editor)
    assert (again(came).concerns, again(came).tags) == ("第二条", "经费、养护、责任")
    assert queries_comments.tags(house.editor, one.pk) == ["养护", "经费", "责任"]


def test_what_the_public_reads_beside_a_shown_comment_is_checked_too(house):
    one = opened(house)
    came = commented(one)
    mark_comment(came.pk, concerns="第二条，手机13900139000", tags="", by=house.editor)
    mark_comment(came.pk, concerns="第二条", tags="", by=house.editor)
    judged(house, one, came)
    with pytest.raises(Blocked):
        mark_comment(came.pk, concerns="第二条，手机13900139000", tags="", by=house.editor)


def test_is_the_business_of_the_editor(house):
    came = commented(opened(house))
    with pytest.raises(NotAllowed):
        mark_comment(came.pk, concerns="", tags="", by=house.clerk)
    with pytest.raises(Unknown):
        mark_comment(came.pk, concerns="", tags="", by=house.outsider)
