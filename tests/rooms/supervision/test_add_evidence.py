"""上传佐证材料."""

from io import BytesIO

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.law.refusals import Refusal
from gongkai.supervision.actions.add_evidence import add_evidence
from gongkai.supervision.errors import WrongState
from tests.rooms.supervision.round import handed_in, problem


def test_a_file_hangs_on_its_problem(county):
    made = problem(county)
    row = add_evidence(made.pk, BytesIO("对照说明".encode()), name="说明.txt", words="整改前后", by=county.worker)
    assert (row.problem, row.name, row.note) == (made, "说明.txt", "整改前后")


def test_an_empty_file_is_refused(county):
    with pytest.raises(Refusal):
        add_evidence(problem(county).pk, BytesIO(b""), name="说明.txt", by=county.worker)


def test_nothing_is_added_once_it_was_handed_in(county):
    made = handed_in(county)
    with pytest.raises(WrongState):
        add_evidence(made.pk, BytesIO(b"x"), name="a.txt", by=county.worker)


def test_is_for_the_unit_s_own_people(county):
    with pytest.raises(Unknown):
        add_evidence(problem(county).pk, BytesIO(b"x"), name="a.txt", by=county.stranger)
