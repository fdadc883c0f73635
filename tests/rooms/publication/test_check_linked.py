"""检查上级文件的链接: only where other sites may be asked; inner addresses are never asked."""

from django.utils import timezone

from gongkai.publication.actions.check_linked import check_linked
from gongkai.publication.actions.link_document import link_document
from gongkai.publication.models import LinkedDocument
from tests.rooms.publication.linking import entry


def test_a_link_that_does_not_open_is_told(team, settings):
    link_document(team.agency.pk, entry=entry(address="https://localhost.localdomain/x"), by=team.clerk)
    now = timezone.now()
    settings.LINK_CHECK = "own"
    assert check_linked(now) == 0
    settings.LINK_CHECK = "all"
    assert check_linked(now) == 1 and check_linked(now) == 0
    row = LinkedDocument.objects.get()
    assert row.checked_at == now and "打不开" in row.link_problem
