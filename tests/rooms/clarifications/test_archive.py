"""归档."""

import pytest
from django.utils import timezone

from gongkai.clarifications import public
from gongkai.clarifications.actions.archive import archive
from gongkai.clarifications.actions.follow_up import follow_up
from gongkai.clarifications.errors import NotFollowed, WrongState
from gongkai.clarifications.vocabulary import Effect, Verdict
from tests.rooms.clarifications.matters import again, concluded, drafted, published


def test_a_followed_clarification_is_closed_and_stays_public(desk):
    case = published(desk)
    with pytest.raises(NotFollowed):
        archive(case.pk, by=desk.clerk)
    follow_up(case.pk, on=timezone.localdate(), effect=Effect.SUBSIDED, words="平息", by=desk.clerk)
    archive(case.pk, closing="材料齐全", by=desk.clerk)
    assert (again(case).state, again(case).closing) == ("archived", "材料齐全")
    assert public.one(case.pk) is not None


def test_what_was_true_is_archived_and_never_public(desk):
    case = archive(concluded(desk, Verdict.TRUE).pk, by=desk.clerk)
    assert case.state == "archived" and public.one(case.pk) is None
    with pytest.raises(WrongState):
        archive(drafted(desk).pk, by=desk.clerk)
