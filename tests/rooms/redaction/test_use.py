"""替换附件."""

import io

import pytest

from gongkai.information.actions.revise import revise
from gongkai.information.revisions import content_of
from gongkai.redaction.actions.begin_upload import begin_upload
from gongkai.redaction.actions.check import check
from gongkai.redaction.actions.use import use
from gongkai.redaction.errors import NoLongerThere, NotAttached, WrongState
from gongkai.redaction.models import Redaction
from tests.fixtures.pages import paper
from tests.rooms.redaction.redacting import made, make_desk, stored

pytestmark = pytest.mark.django_db


def checked(desk):
    work = made(desk)
    return check(work.pk, passes=True, by=desk.checker)


def test_the_draft_gets_the_copy_in_place_of_the_original():
    desk = make_desk()
    work = use(checked(desk).pk, by=desk.clerk)
    desk.item.refresh_from_db()
    (file,) = content_of(desk.item.current).files
    assert (file.name, file.sha256) == ("发放名单（已遮盖）.pdf", work.result.sha256)
    assert desk.item.current.number == 2
    assert work.state == "used"


def test_unchecked_it_is_not_used():
    desk = make_desk()
    with pytest.raises(WrongState, match="核验"):
        use(made(desk).pk, by=desk.clerk)


def test_a_draft_that_lost_the_file_meanwhile_is_left_alone():
    desk = make_desk()
    work = checked(desk)
    other = stored(paper("另一份文件"), "另一份.pdf")
    revise(desk.item.pk, content_of(desk.item.current).with_(files=(other,)), by=desk.clerk)
    with pytest.raises(NoLongerThere, match="发放名单.pdf"):
        use(work.pk, by=desk.clerk)


def test_an_upload_has_nothing_to_replace():
    desk = make_desk()
    work = begin_upload(io.BytesIO(paper("答复材料")), name="答复.pdf", by=desk.clerk)
    Redaction.objects.filter(pk=work.pk).update(state="checked", result=work.source)
    with pytest.raises(NotAttached):
        use(work.pk, by=desk.clerk)
