"""标明不适用: a body without the duty says so, with the reason."""

import pytest

from gongkai.accounts.errors import NotAllowed, Unknown
from gongkai.annual_reports import figures
from gongkai.annual_reports.actions.declare_not_applicable import declare_not_applicable
from gongkai.annual_reports.actions.fill_in import fill_in
from gongkai.annual_reports.errors import StillTyped, UnknownCells, WrongState
from gongkai.audit.models import Entry
from gongkai.entry.errors import BadWords
from tests.rooms.annual_reports.compiling import PENALTIES, SOURCE, begun, fresh, handed_in, make_cast

pytestmark = pytest.mark.django_db
WHY = "本单位没有行政处罚权"


@pytest.fixture
def cast():
    return make_cast()


@pytest.fixture
def version(cast):
    return begun(cast)


def test_a_cell_is_set_aside_with_the_reason(cast, version):
    declare_not_applicable(version.pk, key=PENALTIES, reason=f" {WHY} ", by=cast.clerk)
    assert fresh(version).not_applicable == {PENALTIES: WHY}
    settled = figures.settled(fresh(version))
    assert (settled.values[PENALTIES], settled.reason(PENALTIES)) == (None, WHY)
    assert Entry.objects.get(action="annual_reports.declare_not_applicable").details["reason"] == WHY


def test_a_whole_row_or_table_is_set_aside_by_the_beginning_of_its_keys(cast, version):
    declare_not_applicable(version.pk, key="t2.penalties", reason=WHY, by=cast.clerk)
    assert figures.settled(fresh(version)).reason(PENALTIES) == WHY
    assert figures.settled(fresh(version)).reason("t2.coercion.decisions") == ""


def test_an_empty_reason_takes_it_back(cast, version):
    declare_not_applicable(version.pk, key=PENALTIES, reason=WHY, by=cast.clerk)
    declare_not_applicable(version.pk, key=PENALTIES, reason="", by=cast.clerk)
    assert fresh(version).not_applicable == {}


@pytest.mark.parametrize("key", ["", "t9", "t2.pen", "t2.penalties.", "*"])
def test_what_the_form_does_not_have_cannot_be_set_aside(cast, version, key):
    with pytest.raises(UnknownCells):
        declare_not_applicable(version.pk, key=key, reason=WHY, by=cast.clerk)


def test_a_cell_with_a_typed_figure_is_not_set_aside(cast, version):
    fill_in(version.pk, values={PENALTIES: "3"}, source=SOURCE, by=cast.clerk)
    with pytest.raises(StillTyped) as refusal:
        declare_not_applicable(version.pk, key="t2.penalties", reason=WHY, by=cast.clerk)
    assert "行政处罚（本年处理决定数量）。请先清空再标明" in refusal.value.sentence


def test_a_reason_too_long_is_refused(cast, version):
    with pytest.raises(BadWords):
        declare_not_applicable(version.pk, key=PENALTIES, reason="无" * 201, by=cast.clerk)


def test_not_once_it_is_handed_in(cast):
    with pytest.raises(WrongState):
        declare_not_applicable(handed_in(cast).pk, key=PENALTIES, reason=WHY, by=cast.clerk)


def test_others_do_not_declare_it(cast, version):
    with pytest.raises(Unknown):
        declare_not_applicable(version.pk, key=PENALTIES, reason=WHY, by=cast.stranger)
    with pytest.raises(NotAllowed):
        declare_not_applicable(version.pk, key=PENALTIES, reason=WHY, by=cast.reader)
