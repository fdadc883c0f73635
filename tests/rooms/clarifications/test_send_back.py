"""退回修改."""

import pytest

from gongkai.accounts.errors import NotAllowed
from gongkai.clarifications.actions.send_back import send_back
from gongkai.clarifications.errors import WrongState
from tests.rooms.clarifications.matters import again, approved, drafted, passed, submitted


@pytest.mark.parametrize(
    ("make", "who"), [(submitted, "reviewer"), (passed, "leader"), (approved, "publisher"), (passed, "clerk")]
)
def test_whoever_judges_returns_it_and_review_begins_anew(desk, make, who):
    case = make(desk)
    send_back(case.pk, reason="数字再核对", by=getattr(desk, who))
    kept = again(case)
    assert (kept.state, kept.sent_back_note) == ("drafting", "数字再核对")
    assert (kept.secrecy_by, kept.approved_by, kept.secrecy_opinion) == (None, None, "")


def test_not_who_has_no_say_at_this_step(desk):
    with pytest.raises(NotAllowed):
        send_back(submitted(desk).pk, reason="再核对", by=desk.leader)
    with pytest.raises(WrongState):
        send_back(drafted(desk).pk, reason="再核对", by=desk.clerk)
