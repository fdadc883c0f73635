"""停用方案."""

import pytest

from gongkai.assessment.actions.open_round import open_round
from gongkai.assessment.actions.retire_scheme import retire_scheme
from gongkai.assessment.errors import SchemeNotAdopted
from gongkai.entry.errors import BadWords
from tests.rooms.assessment.scheming import adopted, draft, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_nothing_is_opened_by_a_scheme_out_of_use(at):
    scheme = retire_scheme(adopted(at).pk, reason="制度修订", by=at.overseer)
    assert scheme.state == "retired"
    with pytest.raises(SchemeNotAdopted):
        open_round(scheme.pk, ordinal=1, by=at.overseer)


def test_refuses_a_draft_and_no_reason(at):
    with pytest.raises(SchemeNotAdopted):
        retire_scheme(draft(at).pk, reason="不用了", by=at.overseer)
    with pytest.raises(BadWords):
        retire_scheme(adopted(at, title="另一方案").pk, reason=" ", by=at.overseer)
