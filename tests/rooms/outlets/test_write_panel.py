"""精简文字."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords
from gongkai.outlets import leaflet_queries
from gongkai.outlets.actions.agree_panels import agree_panels
from gongkai.outlets.actions.write_panel import write_panel
from gongkai.outlets.errors import PanelBlocked
from gongkai.outlets.models import PanelText
from gongkai.outlets.vocabulary import Panel
from tests.rooms.outlets.reading_places import make_desk

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_a_wording_waits_for_a_second_person_and_again_when_changed(desk):
    here = desk.agency.pk
    write_panel(here, panel=Panel.SCOPE, words="公开政策、财政和办事信息。", by=desk.clerk)
    assert leaflet_queries.waiting(desk.head) == [(here, desk.agency.name)]
    assert leaflet_queries.waiting(desk.clerk) == []
    agree_panels(here, by=desk.head)
    write_panel(here, panel=Panel.SCOPE, words="公开政策、财政和办事信息。", by=desk.clerk)
    assert PanelText.objects.get().agreed_at
    write_panel(here, panel=Panel.SCOPE, words="另一种说法。", by=desk.clerk)
    assert PanelText.objects.get().agreed_at is None


def test_an_empty_wording_goes_back_to_the_guides(desk):
    write_panel(desk.agency.pk, panel=Panel.SCOPE, words="说法", by=desk.clerk)
    assert write_panel(desk.agency.pk, panel=Panel.SCOPE, words=" ", by=desk.clerk) is None
    assert not PanelText.objects.exists()


def test_refuses_personal_data_code_and_strangers(desk):
    with pytest.raises(PanelBlocked):
        write_panel(desk.agency.pk, panel=Panel.COVER, words="身份证11010119900307803X", by=desk.clerk)
    with pytest.raises(BadWords):
        write_panel(desk.agency.pk, panel=Panel.COVER, words="<script>", by=desk.clerk)
    with pytest.raises(NotAllowed):
        write_panel(desk.agency.pk, panel=Panel.COVER, words="说法", by=desk.stranger)
