"""停用资料."""

from datetime import date

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.outlets.actions.move_stock import Move, move_stock
from gongkai.outlets.actions.retire_material import retire_material
from gongkai.outlets.errors import MaterialRetired
from gongkai.outlets.vocabulary import MoveKind
from tests.rooms.outlets.reading_places import key, make_desk, make_material, make_point

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return make_desk()


def test_nothing_more_comes_in_and_the_rest_goes_out(desk):
    point, material = make_point(desk), make_material(desk)
    here = {"material_id": material.pk, "by": desk.keeper}
    move_stock(point.pk, move=Move(MoveKind.PRINTED, 10, date(2026, 3, 2)), key=key(), **here)
    retire_material(material.pk, by=desk.clerk)
    retire_material(material.pk, by=desk.clerk)
    with pytest.raises(MaterialRetired):
        move_stock(point.pk, move=Move(MoveKind.SUPPLIED, 10, date(2026, 3, 3)), key=key(), **here)
    assert move_stock(point.pk, move=Move(MoveKind.GIVEN, 4, date(2026, 3, 3)), key=key(), **here).after == 6


def test_who_may_not(desk):
    material = make_material(desk)
    with pytest.raises(Unknown):
        retire_material(material.pk, by=desk.stranger)
    with pytest.raises(NotAllowed):
        retire_material(material.pk, by=desk.team.clerk)
