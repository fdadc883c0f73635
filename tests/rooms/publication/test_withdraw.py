"""撤回: nothing of the item is left before the public."""

import io

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.attachments.intake import store
from gongkai.information.actions.revise import revise
from gongkai.information.content import FileRef
from gongkai.information.errors import WrongStage
from gongkai.information.models import InfoItem
from gongkai.information.revisions import content_of
from gongkai.publication import queries_public
from gongkai.publication.actions.withdraw import withdraw
from gongkai.publication.errors import NoReason, NotFound
from gongkai.publication.models import FacetCount, PublicFile, PublicItem
from gongkai.publication.search_source import PublicSource
from gongkai.review.actions.submit import submit
from gongkai.search.models import Change
from tests.factories import answers
from tests.rooms.publication.public import published_item


@pytest.fixture
def item(team):
    """A public item with a file."""
    file = store(io.BytesIO("示范县节水台账".encode()), name="台账.txt")
    return published_item(team, files=(FileRef(file.pk, file.sha256, "台账.txt"),))


def test_withdrawing_leaves_nothing(team, item):
    sha256 = PublicFile.objects.get().sha256
    assert queries_public.file(item.pk, sha256).name == "台账.txt"
    Change.objects.all().delete()

    withdraw(item.pk, reason="标题有误", by=team.publisher)

    assert not PublicItem.objects.exists() and not PublicFile.objects.exists() and not FacetCount.objects.exists()
    assert list(Change.objects.values_list("document_id", flat=True)) == [item.pk]
    assert list(PublicSource().ids()) == [] and list(PublicSource().documents([item.pk])) == []
    assert queries_public.newest() == [] and queries_public.feed_rows() == [] and queries_public.sitemap_pages() == []
    for look in (lambda: queries_public.item(item.pk), lambda: queries_public.file(item.pk, sha256)):
        with pytest.raises(NotFound):
            look()
    assert (InfoItem.objects.get().stage, InfoItem.objects.get().is_public) == ("withdrawn", False)


def test_the_address_says_only_that_it_was_withdrawn(team, item):
    act = withdraw(item.pk, reason="含有个人隐私", by=team.publisher)
    gone = queries_public.gone(item.pk)
    assert (gone.act, gone.on, gone.title, gone.reason) == ("withdraw", act.done_on, "", "")


def test_what_never_was_public_is_not_gone(team, item):
    assert queries_public.gone(item.pk) is None
    assert queries_public.gone(item.pk + 1) is None


def test_a_reason_is_required(team, item):
    with pytest.raises(NoReason):
        withdraw(item.pk, reason=" 错 ", by=team.publisher)
    assert PublicItem.objects.exists()


def test_the_clerk_does_not_withdraw(team, item):
    with pytest.raises(NotAllowed):
        withdraw(item.pk, reason="标题有误", by=team.clerk)


def test_it_can_be_withdrawn_while_a_correction_is_under_review(team, item):
    revise(item.pk, content_of(item.current).with_(title="更正后2026"), by=team.clerk)
    slip = submit(item.pk, answers=answers(item), by=team.clerk)

    act = withdraw(item.pk, reason="内容有误", by=team.publisher)

    slip.refresh_from_db()
    assert (slip.state, slip.void_reason) == ("void", "信息已撤回")
    assert act.revision.number == 1
    assert not PublicItem.objects.exists()


def test_withdrawing_twice_is_refused(team, item):
    withdraw(item.pk, reason="标题有误", by=team.publisher)
    with pytest.raises(WrongStage):
        withdraw(item.pk, reason="标题有误", by=team.publisher)
