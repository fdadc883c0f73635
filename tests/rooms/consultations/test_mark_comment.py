"""标注意见."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.consultations import queries_comments
from gongkai.consultations.actions.mark_comment import mark_comment
from tests.rooms.consultations.held import again, commented, opened

pytestmark = pytest.mark.django_db


def test_tags_are_kept_once_each_however_they_were_parted(house):
    one = opened(house)
    came = commented(one)
    mark_comment(came.pk, concerns="第二条", tags="经费，养护 经费、责任", by=house.editor)
    assert (again(came).concerns, again(came).tags) == ("第二条", "经费、养护、责任")
    assert queries_comments.tags(house.editor, one.pk) == ["养护", "经费", "责任"]


def test_is_the_business_of_the_editor(house):
    came = commented(opened(house))
    with pytest.raises(NotAllowed):
        mark_comment(came.pk, concerns="", tags="", by=house.clerk)
    with pytest.raises(Unknown):
        mark_comment(came.pk, concerns="", tags="", by=house.outsider)
