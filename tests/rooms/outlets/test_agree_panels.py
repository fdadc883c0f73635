"""审核折页文字."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.outlets import leaflet_queries
from gongkai.outlets.actions.agree_panels import agree_panels
from gongkai.outlets.actions.write_panel import write_panel
from gongkai.outlets.errors import NothingToAgree, OwnWording
from gongkai.outlets.vocabulary import Panel
from tests.rooms.outlets.reading_places import make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_all_that_waits_is_agreed_to_by_somebody_else(desk):
    here = desk.agency.pk
    with pytest.raises(NothingToAgree):
        agree_panels(here, by=desk.head)
    for panel in (Panel.SCOPE, Panel.REMEDY):
        write_panel(here, panel=panel, words="说法", by=desk.clerk)
    with pytest.raises(OwnWording):
        agree_panels(here, by=desk.clerk)
    assert leaflet_queries.texts(desk.head, here).may_agree
    assert agree_panels(here, by=desk.head) == 2
    assert not leaflet_queries.texts(desk.head, here).waiting
    with pytest.raises(NotAllowed):
        agree_panels(here, by=desk.stranger)
