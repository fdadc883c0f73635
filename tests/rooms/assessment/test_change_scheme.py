"""修改考核方案."""

import pytest

from gongkai.accounts.errors import Unknown
from gongkai.assessment.actions.change_scheme import change_scheme
from gongkai.assessment.errors import SchemeFrozen
from tests.rooms.assessment.scheming import adopted, draft, heading, make_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def at():
    return make_office()


def test_a_draft_is_changed(at):
    scheme = draft(at)
    changed = change_scheme(scheme.pk, heading(basis="新文号", appeal_days=3), by=at.overseer)
    assert (changed.basis, changed.appeal_days) == ("新文号", 3)


def test_refuses_to_change_what_was_adopted(at):
    with pytest.raises(SchemeFrozen, match="已采用，内容不再变动"):
        change_scheme(adopted(at).pk, heading(basis="新文号"), by=at.overseer)


def test_a_draft_looks_like_nothing_to_a_body(at):
    with pytest.raises(Unknown):
        change_scheme(draft(at).pk, heading(), by=at.first_head)
