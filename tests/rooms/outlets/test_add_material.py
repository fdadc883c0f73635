"""登记资料."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.entry.errors import BadWords
from gongkai.outlets.actions.add_material import add_material
from gongkai.outlets.errors import NameTaken
from gongkai.outlets.vocabulary import MaterialKind
from tests.rooms.outlets.reading_places import make_desk, make_material

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_a_leaflet_gets_its_name(desk):
    made = make_material(desk, name=" 指南 折页 ")
    assert (made.name, made.kind, made.is_active) == ("指南 折页", "leaflet", True)


def test_refuses_the_same_name_no_name_and_strangers(desk):
    make_material(desk, name="折页")
    with pytest.raises(NameTaken):
        make_material(desk, name="折页")
    with pytest.raises(BadWords):
        make_material(desk, name=" ")
    with pytest.raises(NotAllowed):
        add_material(desk.agency.pk, name="别的", kind=MaterialKind.FORM, by=desk.stranger)
